// A sentence that somebody wrote anew as plain text, with the links, emphasis and readings of what stayed.
import { wordDiff } from './diff.ts';
import type { Inline, MarkJson } from './document-json.ts';
import { inlineText, normalizeInline, sliceInline } from './inline.ts';

/** `inline` changed until its plain text is `text`. What stands in the place of marked words is marked as they were. */
export function rewriteInline(inline: Inline, text: string, language: string): Inline {
  const result: Inline = [];
  let at = 0;
  let place: MarkJson[] = [];
  for (const { op, text: run } of wordDiff(inlineText(inline), text, language)) {
    if (op === 'ins') result.push(...plain(run, place));
    else {
      const part = sliceInline(inline, at, at + run.length);
      at += run.length;
      if (op === 'same') result.push(...part);
      place = op === 'del' ? sharedMarks(part) : [];
    }
  }
  return normalizeInline(withWholeReadings(result, inline));
}

function plain(text: string, marks: MarkJson[]): Inline {
  return text
    .split('\n')
    .flatMap(
      (line, index): Inline => [
        ...(index > 0 ? [{ type: 'hard_break' } as const] : []),
        ...(line === ''
          ? []
          : [{ type: 'text', text: line, ...(marks.length > 0 ? { marks } : {}) } as const]),
      ],
    );
}

/** Marks of every piece. A reading belongs to its own letters and to no others. */
function sharedMarks(part: Inline): MarkJson[] {
  const [first, ...rest] = part.map((node) => (node.marks ?? []).map((mark) => JSON.stringify(mark)));
  const shared = (first ?? []).filter((mark) => rest.every((marks) => marks.includes(mark)));
  return shared.map((mark) => JSON.parse(mark) as MarkJson).filter(({ type }) => type !== 'ruby');
}

/** Takes the reading off letters of which a part was cut away. */
function withWholeReadings(inline: Inline, before: Inline): Inline {
  const whole = new Set(readings(normalizeInline(before)));
  return normalizeInline(inline).map((node) => {
    if (readings([node]).every((reading) => whole.has(reading)) || node.type !== 'text') return node;
    return { ...node, marks: (node.marks ?? []).filter(({ type }) => type !== 'ruby') };
  });
}

function readings(inline: Inline): string[] {
  return inline.flatMap((node) =>
    (node.marks ?? []).flatMap((mark) =>
      mark.type === 'ruby' && node.type === 'text' ? [`${node.text}\n${mark.attrs.reading}`] : [],
    ),
  );
}
