// Punctuation that ends sentences, and what may stand around it.

/** Closing marks that stay with the sentence before them. U+E000 stands for a raised note number, see segment.ts. */
export const CLOSERS = `)]}"'”’»›〉》」』】〕）］｝〗〙＂＇“«\u00b9\u00b2\u00b3\u2070-\u2079*†‡\ue000`;

/** Opening marks and dashes that may stand before the first word of a sentence. */
export const OPENERS = `([{"'“‘„‚«‹»›〈《「『【〔（［｛¿¡—–―•·*…-`;

export const characterClass = (marks: string) => `[${marks.replace(/[\]\\[^]/gu, '\\$&')}]`;

/** Runs of white space with a line break in them; `blank` when a line between is empty. */
export function lineBreaks(text: string): { at: number; after: number; run: string; blank: boolean }[] {
  return Array.from(text.matchAll(/\s+/gu), ({ index, 0: run }) => ({
    at: index,
    after: index + run.length,
    run,
    blank: run.indexOf('\n') !== run.lastIndexOf('\n'),
  })).filter(({ run }) => run.includes('\n'));
}

/** Cuts text at the positions, which may be in any order and hold repetitions, 0 or the end. */
export function cutAt(text: string, positions: Iterable<number>): string[] {
  const inOrder = [...new Set(positions)].filter((at) => at > 0 && at < text.length).sort((a, b) => a - b);
  return [0, ...inOrder].map((from, at) => text.slice(from, inOrder[at])).filter((part) => part !== '');
}
