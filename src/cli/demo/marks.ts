// Reads the few marks that the demo's texts are written with.
import type { Inline, MarkJson, Whose } from '../../text/document.ts';

const MARKS =
  /\*\*(?<strong>.+?)\*\*|\*(?<emphasis>.+?)\*|_(?<ours>.+?)_|\[(?<words>.+?)\]\((?<href>\S+?)\)|\{(?<code>[a-z]+):(?<foreign>.+?)\}/u;

/**
 * `**strong**` and `*emphasis*` are the author's; `_emphasis_` is the translator's; `[words](address)` is a
 * link; `{en:words}` are words in another language. `whose` is null in the article itself.
 */
export function readMarks(text: string, whose: Whose, around: MarkJson[] = []): Inline {
  const found = MARKS.exec(text);
  if (found === null) return text === '' ? [] : [{ type: 'text', text, ...marksOf(around) }];
  const { strong, emphasis, ours, words, href, code, foreign } = found.groups ?? {};
  const inside = (content: string, mark: MarkJson) => readMarks(content, whose, [...around, mark]);
  return [
    ...readMarks(text.slice(0, found.index), whose, around),
    ...(strong ? inside(strong, { type: 'strong', attrs: { whose } }) : []),
    ...(emphasis ? inside(emphasis, { type: 'emphasis', attrs: { whose } }) : []),
    ...(ours ? inside(ours, { type: 'emphasis', attrs: { whose: 'ours' } }) : []),
    ...(words && href ? inside(words, { type: 'link', attrs: { href } }) : []),
    ...(code && foreign ? inside(foreign, { type: 'lang', attrs: { code } }) : []),
    ...readMarks(text.slice(found.index + found[0].length), whose, around),
  ];
}

function marksOf(marks: MarkJson[]): { marks?: MarkJson[] } {
  return marks.length === 0 ? {} : { marks };
}
