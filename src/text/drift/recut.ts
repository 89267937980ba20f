// Cuts a block where another version of it was cut: a person may have joined sentences, or parted one.
import { wordDiff } from '../diff.ts';

/**
 * `sentences` of a block anew, cut as `model` is wherever both say the same; where they differ, as they were cut.
 * Joined, the sentences are the same text as before.
 */
export function recut(sentences: readonly string[], model: readonly string[], language: string): string[] {
  const text = sentences.join('');
  const own = new Set(insideCuts(sentences));
  const theirs = new Set(insideCuts(model));
  const cuts = new Set(own);
  let before = 0;
  let after = 0;
  for (const { op, text: part } of wordDiff(model.join(''), text, language)) {
    if (op === 'same') {
      for (let at = 1; at < part.length; at++) {
        if (theirs.has(before + at)) cuts.add(after + at);
        else cuts.delete(after + at);
      }
    }
    if (op !== 'ins') before += part.length;
    if (op !== 'del') after += part.length;
  }
  const places = [...cuts, text.length].sort((a, b) => a - b);
  return places.map((place, at) => text.slice(places[at - 1] ?? 0, place));
}

/** The places between sentences, in characters. */
function insideCuts(sentences: readonly string[]): number[] {
  let at = 0;
  return sentences.slice(0, -1).map((sentence) => {
    at += sentence.length;
    return at;
  });
}
