// Draws inline content with its tags as flags.
import type { ComponentChildren } from 'preact';
import type { Inline, MarkJson } from '../../../text/document.ts';
import type { Tag } from '../../../text/inline.ts';
import type { Words } from '../../../web/client/words.ts';
import type { Marked } from './flaws.ts';
import { isOurs, piecesOf, targetTags } from './tags.ts';

interface InlineViewProps {
  inline: Inline;
  tags: readonly Tag[];
  words: Words;
  /** Places of it to draw otherwise. */
  places?: readonly Marked[];
}

export function InlineView({ inline, tags, words, places = [] }: InlineViewProps) {
  let at = 0;
  return (
    <>
      {piecesOf(inline, targetTags(inline, tags)).map((piece) => {
        switch (piece.kind) {
          case 'text':
            at += piece.text.length;
            return marked(withPlaces(piece.text, at - piece.text.length, places), piece.marks);
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

/** A text that begins at `from` of its sentence, cut where places begin and end. */
function withPlaces(text: string, from: number, places: readonly Marked[]): ComponentChildren {
  const inside = places.filter(({ start, end }) => start < from + text.length && end > from);
  if (inside.length === 0) return text;
  const cuts = inside.flatMap(({ start, end }) => [start - from, end - from]);
  const edges = [0, ...cuts, text.length].filter((cut) => cut >= 0 && cut <= text.length);
  const sorted = [...new Set(edges)].sort((a, b) => a - b);
  return sorted.slice(1).map((to, index) => {
    const begins = sorted[index] ?? 0;
    const over = inside.filter(({ start, end }) => start - from < to && end - from > begins);
    const part = text.slice(begins, to);
    return over.length === 0 ? (
      part
    ) : (
      <span class={over.map(({ className }) => className).join(' ')}>{part}</span>
    );
  });
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
