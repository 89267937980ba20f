// Sentences of Japanese and Chinese: full stops end them, but not inside brackets or quotation marks.
import { lineBreaks } from './marks.ts';

const PAIRS: Record<string, string> = {
  '「': '」',
  '『': '』',
  '（': '）',
  '(': ')',
  '【': '】',
  '〔': '〕',
  '〈': '〉',
  '《': '》',
  '“': '”',
  '‘': '’',
  '［': '］',
  '〝': '〟',
};
const CLOSING = new Set(Object.values(PAIRS));

const ENDS = /[。！？｡!?‼⁇⁈⁉．…‥]+\p{M}*/gu;
const WIDE = /[。！？｡‼⁇⁈⁉]/u;

// What follows an exclamation and makes it part of a longer sentence: 「えっ！」 aside, also えっ！と驚いた.
const GOES_ON = /^(?:[、，,」』）)】〕〉》”’]|って|と(?![こてはもにりきうんなっ]))/u;
// After a quotation that ends its own sentence: particles, and the verbs of saying that close a Chinese quotation.
const QUOTE_GOES_ON =
  /^(?:[、，,。．.！？!?」』）)】〕〉》”’・とってがをにへのはもでやだなかからまよみ]|[^。！？]{0,6}[说說问問道喊叫答])/u;

/** Positions at which a new sentence begins. */
export function unspacedBoundaries(text: string): number[] {
  const { depths, openedAt } = bracketsOf(text);
  const found: number[] = [];
  for (const match of text.matchAll(ENDS)) {
    const after = match.index + match[0].length;
    if (depths[match.index] === 0 && stopEnds(text, match.index, match[0], after)) found.push(after);
  }
  for (const match of text.matchAll(/[。！？!?…](?:[」』）)】〕〉》”’]+)/gu)) {
    const after = match.index + match[0].length;
    const opened = openedAt.get(after - 1);
    if (opened === undefined || depths[after - 1] !== 0) continue;
    if (quoteEnds(match[0], text.slice(0, opened).at(-1) ?? '', text.slice(after, after + 20)))
      found.push(after);
  }
  return [...found, ...lineBoundaries(text, depths)];
}

function stopEnds(text: string, at: number, marks: string, after: number): boolean {
  const next = text.slice(after, after + 8);
  const before = text.charAt(at - 1);
  if (!/[^…‥\p{M}]/u.test(marks)) return false;
  if (marks === '．') return !/[\p{N}\p{Lu}A-Z]/u.test(before) && !/^[\p{N}]/u.test(next);
  // Half-width marks stand in names: Yahoo!ニュース.
  if (!WIDE.test(marks)) return /^(?:\s|[「『（(“])/u.test(next);
  if (/[。｡]/u.test(marks)) return !/^[、，」』）)】〕〉》”’]/u.test(next);
  return !GOES_ON.test(next);
}

function quoteEnds(end: string, before: string, next: string): boolean {
  if (/^[\s「『“（(【〈《]/u.test(next)) return !/^\s*$/u.test(next);
  // A remark in brackets that follows a sentence is one of its own; one inside a sentence is not.
  if (/[）)]$/u.test(end)) return /^(?:|[\s。！？])$/u.test(before) && !/^[。、，]/u.test(next);
  return end.startsWith('。') && /[」』”]$/u.test(end) && !QUOTE_GOES_ON.test(next);
}

// A break in the middle of a sentence is only typesetting; after its end, or before a list mark, it counts.
function lineBoundaries(text: string, depths: Uint16Array): number[] {
  return lineBreaks(text)
    .filter(({ at, after, run, blank }) => {
      if (blank || depths[at] !== 0) return blank;
      const ended = /[。！？!?…」』）)：:]/u.test(text.charAt(at - 1));
      return ended || run.endsWith('　') || /[・●○■□◆◇▼▲★☆※－—-]/u.test(text.charAt(after));
    })
    .map(({ at }) => at);
}

/** How many brackets are open at each character, and where each closing one was opened. One that is never closed does not count. */
function bracketsOf(text: string): { depths: Uint16Array; openedAt: Map<number, number> } {
  const openedAt = new Map<number, number>();
  const change = new Int16Array(text.length + 1);
  const open: { mark: string; at: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (PAIRS[mark] !== undefined) open.push({ mark, at });
    else if (CLOSING.has(mark)) {
      const pair = open.findLastIndex((other) => PAIRS[other.mark] === mark);
      const opened = open[pair];
      if (opened === undefined) continue;
      open.length = pair;
      openedAt.set(at, opened.at);
      change[opened.at] = (change[opened.at] ?? 0) + 1;
      change[at] = (change[at] ?? 0) - 1;
    }
  }
  let depth = 0;
  const depths = Uint16Array.from(change, (step) => {
    depth += step;
    return depth;
  });
  return { depths, openedAt };
}
