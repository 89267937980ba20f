// Draws inline content with its tags as flags.
import type { ComponentChildren } from 'preact';
import type { Inline, MarkJson } from '../../text/document.ts';
import type { Tag } from '../../text/inline.ts';
import type { Place } from '../../text/terms/use.ts';
import type { Words } from '../../web/client/words.ts';
import { isOurs, piecesOf, targetTags } from './tags.ts';

interface InlineViewProps {
  inline: Inline;
  tags: readonly Tag[];
  words: Words;
  /** Where terms stand in it, in order. */
  terms?: readonly Place[];
}

export function InlineView({ inline, tags, words, terms = [] }: InlineViewProps) {
  let at = 0;
  return (
    <>
      {piecesOf(inline, targetTags(inline, tags)).map((piece) => {
        switch (piece.kind) {
          case 'text':
            at += piece.text.length;
            return marked(withTerms(piece.text, at - piece.text.length, terms), piece.marks);
          case 'break':
            at += 1;
            return <br />;
          case 'ours':
            return <span class="whose">{words('desk.whose.ours')}</span>;
          default:
            return (
              <Flag number={piece.number} ends={piece.kind === 'close'} mark={piece.mark} words={words} />
            );
        }
      })}
    </>
  );
}

function Flag({
  number,
  ends,
  mark,
  words,
}: {
  number: number;
  ends: boolean;
  mark: MarkJson;
  words: Words;
}) {
  const said = ends
    ? words('desk.tag.ends', { number })
    : words('desk.tag.starts', { number, kind: words(`desk.tag.${mark.type}`) });
  return (
    <span class={ends ? 'tag tag--end' : 'tag'} role="img" aria-label={said}>
      {number}
    </span>
  );
}

/** Underlines what of a text, which begins at a place of its sentence, belongs to terms. */
function withTerms(text: string, from: number, terms: readonly Place[]): ComponentChildren {
  const inside = terms.filter(({ start, end }) => start < from + text.length && end > from);
  if (inside.length === 0) return text;
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const { start, end } of inside) {
    const [begins, ends] = [Math.max(at, start - from), Math.min(text.length, end - from)];
    parts.push(text.slice(at, begins), <mark class="term">{text.slice(begins, ends)}</mark>);
    at = ends;
  }
  return [...parts, text.slice(at)];
}

/** Marks that are not shown by a flag, or that the eye expects to see as well. */
function marked(text: ComponentChildren, marks: readonly MarkJson[]): ComponentChildren {
  return marks.reduceRight<ComponentChildren>((inside, mark) => {
    switch (mark.type) {
      case 'ruby':
        return (
          <ruby>
            {inside}
            <rt>{mark.attrs.reading}</rt>
          </ruby>
        );
      case 'lang':
        return <span lang={mark.attrs.code}>{inside}</span>;
      case 'link':
        return <span class="linked">{inside}</span>;
      case 'code':
        return <code>{inside}</code>;
      case 'superscript':
        return <sup>{inside}</sup>;
      case 'subscript':
        return <sub>{inside}</sub>;
      default:
        return isOurs(mark) ? <em class="em em--ours">{inside}</em> : inside;
    }
  }, text);
}
