// Footnotes on a page: the note, and the way there and back.
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Press } from './text.tsx';

/** Numbers of the notes that the text above has referred to: the first place that does is where the way back leads. */
export const NotesSeen = createContext<Set<number> | null>(null);

interface FootnoteProps {
  press: Press;
  number: number;
  /** It has no original: the views hide one or the other. */
  ours: boolean;
  children: ComponentChildren;
}

export function Footnote({ press, number, ours, children }: FootnoteProps) {
  const { t } = press.setting;
  const isReferred = useContext(NotesSeen)?.has(number) ?? false;
  return (
    <div class={ours ? 'footnote ours' : 'footnote'} id={`note-${number}`} role="note" tabIndex={-1}>
      <b class="footnote__n">{t('site.footnote', { number })}</b>
      {children}
      {isReferred && (
        <a
          class="footnote__back"
          href={`#ref-${number}`}
          role="doc-backlink"
          aria-label={t('site.footnote.back', { number })}
        >
          ↩
        </a>
      )}
    </div>
  );
}
