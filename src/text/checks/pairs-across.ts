// Quotation marks and brackets over a whole text: a quotation may open in one sentence and close in another.
import type { Neighbour, Unpaired } from './finding.ts';

const CLOSES: Record<string, string> = { '「': '」', '『': '』', '（': '）', '“': '”' };
const OPENS = new Map(Object.entries(CLOSES).map(([open, close]) => [close, open]));
const SIGNS = /[「」『』（）“”]/gu;

/**
 * For each sentence in turn the signs without a partner. Nothing while a sentence is not translated yet: the partner may
 * stand in that one.
 */
export function unpairedIn(segments: readonly Neighbour[]): Unpaired[][] {
  const found: Unpaired[][] = segments.map(() => []);
  if (segments.some(({ source, target }) => source.trim() !== '' && target.trim() === '')) return found;
  const open = new Map<string, { at: number; place: Unpaired }[]>();
  for (const [at, { source, target }] of segments.entries()) {
    for (const { 0: sign, index: start } of target.matchAll(SIGNS)) {
      const place = { start, end: start + sign.length, sign };
      const opening = OPENS.get(sign);
      if (opening === undefined) {
        const waiting = open.get(sign) ?? [];
        // Each paragraph of a long quotation begins with its sign, as the source has it.
        const goesOn = waiting.length > 0 && start === 0 && /^["“「『]/u.test(source.trimStart());
        if (!goesOn) open.set(sign, [...waiting, { at, place: { ...place, opens: true } }]);
      } else if (!open.get(opening)?.pop()) found[at]?.push({ ...place, opens: false });
    }
  }
  for (const { at, place } of [...open.values()].flat()) found[at]?.push(place);
  return found.map((places) => places.sort((a, b) => a.start - b.start));
}
