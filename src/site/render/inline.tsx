// Inline content as HTML: marks nested in the schema's order, and after each emphasis whose it is.
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Inline, InlineNode, MarkJson } from '../../text/document.ts';
import { noteIn } from '../../text/footnotes.ts';
import type { Translate } from '../../web/messages/index.ts';
import { NotesSeen } from './footnotes.tsx';

/**
 * `translated`: every emphasis says whose it is. `own`: all words are the writer's. `original`: the source as
 * its author set it.
 */
export type Voice = 'translated' | 'own' | 'original';

interface InlineProps {
  content: Inline;
  voice: Voice;
  t: Translate;
}

export function InlineContent({ content, voice, t }: InlineProps) {
  const seen = useContext(NotesSeen);
  return <>{runs(content.map(unwrapped), { voice, t, seen, inLink: false, inEmphasis: false })}</>;
}

interface Around {
  voice: Voice;
  t: Translate;
  seen: Set<number> | null;
  inLink: boolean;
  inEmphasis: boolean;
}

type Wrapped = { node: InlineNode; marks: MarkJson[] };

function unwrapped(node: InlineNode): Wrapped {
  return { node, marks: (node.marks ?? []).filter((mark) => mark.type !== 'sentence') };
}

/** Draws neighbours that share their outermost mark in one element, so that it is opened and closed once. */
function runs(nodes: Wrapped[], around: Around): ComponentChildren[] {
  const drawn: ComponentChildren[] = [];
  for (let at = 0; at < nodes.length; ) {
    const mark = nodes[at]?.marks[0];
    let end = at + 1;
    while (end < nodes.length && mark !== undefined && sameMark(nodes[end]?.marks[0], mark)) end++;
    const part = nodes.slice(at, end);
    drawn.push(mark === undefined ? part.map(({ node }) => leaf(node)) : marked(mark, part, around));
    at = end;
  }
  return drawn;
}

function leaf(node: InlineNode): ComponentChildren {
  return node.type === 'text' ? node.text : <br />;
}

function marked(mark: MarkJson, part: Wrapped[], around: Around): ComponentChildren {
  const inside = (changes: Partial<Around> = {}) =>
    runs(
      part.map(({ node, marks }) => ({ node, marks: marks.slice(1) })),
      { ...around, ...changes },
    );
  switch (mark.type) {
    case 'link': {
      const note = noteIn(mark);
      if (note !== null && around.voice !== 'original')
        return reference(note, inside({ inLink: true }), around);
      return (
        <a href={mark.attrs.href} rel="noopener">
          {inside({ inLink: true })}
        </a>
      );
    }
    case 'lang':
      return <span lang={mark.attrs.code}>{inside()}</span>;
    case 'strong':
    case 'emphasis':
      return emphasis(mark, inside({ inEmphasis: true }), around);
    case 'ruby':
      return (
        <ruby class={mark.attrs.drawn && `g${mark.attrs.drawn.grade}`}>
          {inside()}
          <rp>（</rp>
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing here takes focus; speech reads the base once */}
          <rt aria-hidden="true">{mark.attrs.reading}</rt>
          <rp>）</rp>
        </ruby>
      );
    case 'code':
      return <code>{inside()}</code>;
    case 'superscript':
      return <sup>{inside()}</sup>;
    case 'subscript':
      return <sub>{inside()}</sub>;
    case 'sentence':
      return inside();
  }
}

/** The first one to a note can be come back to. */
function reference(number: number, inside: ComponentChildren, { seen, t }: Around): ComponentChildren {
  const isFirst = seen !== null && !seen.has(number);
  if (isFirst) seen.add(number);
  return (
    <a
      href={`#note-${number}`}
      id={isFirst ? `ref-${number}` : undefined}
      role="doc-noteref"
      aria-label={t('site.footnote', { number })}
    >
      {inside}
    </a>
  );
}

function emphasis(
  mark: Extract<MarkJson, { type: 'strong' | 'emphasis' }>,
  inside: ComponentChildren,
  { voice, t, inLink, inEmphasis }: Around,
): ComponentChildren {
  if (voice !== 'translated') return mark.type === 'strong' ? <strong>{inside}</strong> : <em>{inside}</em>;
  if (inEmphasis) return inside;
  // In a translation an emphasis that names nobody was set by the one who wrote the sentence.
  const whose = mark.attrs.whose ?? 'ours';
  const Element = mark.type === 'strong' ? 'strong' : 'em';
  return (
    <>
      <Element class={`em em--${whose}`}>{inside}</Element>
      <Whose whose={whose} linked={!inLink} t={t} />
    </>
  );
}

function Whose({ whose, linked, t }: { whose: 'source' | 'ours'; linked: boolean; t: Translate }) {
  const title = t(`site.whose.${whose}.title`);
  const words = (
    <>
      <span class="vh">{t('site.whose.is')}</span>
      {t(`site.whose.${whose}`)}
    </>
  );
  if (!linked) {
    return (
      <span class="whose" title={title}>
        {words}
      </span>
    );
  }
  return (
    <a class="whose" href="#emphasis" title={title}>
      {words}
    </a>
  );
}

function sameMark(a: MarkJson | undefined, b: MarkJson): boolean {
  return a?.type === b.type && JSON.stringify(a) === JSON.stringify(b);
}
