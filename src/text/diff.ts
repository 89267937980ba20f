// What changed between two texts, word by word, for revisions and corrections.
import { segmenter } from './segmenter.ts';

export type Change = { op: 'same' | 'del' | 'ins'; text: string };

/** Changes beyond so many words are shown as one replacement: nobody reads a diff of that size word by word. */
const MOST_CHANGES = 1500;

/**
 * The shortest way from `a` to `b` in words (Myers, “An O(ND) Difference Algorithm and Its Variations”, 1986).
 * `same` and `del` together are `a`, `same` and `ins` are `b`; a deletion stands before its insertion.
 */
export function wordDiff(a: string, b: string, language: string): Change[] {
  const before = wordsOf(a, language);
  const after = wordsOf(b, language);
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const middle = shortest(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  return tidied([
    { op: 'same', text: before.slice(0, head).join('') },
    ...middle,
    { op: 'same', text: before.slice(before.length - tail).join('') },
  ]);
}

function wordsOf(text: string, language: string): string[] {
  return Array.from(segmenter(language, 'word').segment(text), (part) => part.segment);
}

function shortest(a: string[], b: string[]): Change[] {
  const trace = furthestPaths(a, b);
  if (trace === null) {
    return [
      { op: 'del', text: a.join('') },
      { op: 'ins', text: b.join('') },
    ];
  }
  const changes: Change[] = [];
  let x = a.length;
  let y = b.length;
  for (let edits = trace.length - 1; edits > 0; edits--) {
    const furthest = trace[edits - 1] ?? new Int32Array();
    const down = goesDown(furthest, x - y, edits);
    const from = x - y + (down ? 1 : -1);
    const startX = furthest[from + edits] ?? 0;
    const startY = startX - from;
    for (; x > (down ? startX : startX + 1); x--, y--) changes.push({ op: 'same', text: a[x - 1] ?? '' });
    changes.push(down ? { op: 'ins', text: b[startY] ?? '' } : { op: 'del', text: a[startX] ?? '' });
    x = startX;
    y = startY;
  }
  for (; x > 0; x--) changes.push({ op: 'same', text: a[x - 1] ?? '' });
  return changes.reverse();
}

/**
 * For each number of edits the furthest x on every diagonal k = x - y, k at index k + edits + 1; null when there are
 * more edits than anybody would read.
 */
function furthestPaths(a: string[], b: string[]): Int32Array[] | null {
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= Math.min(a.length + b.length, MOST_CHANGES); edits++) {
    const before = trace[edits - 1] ?? new Int32Array();
    const now = new Int32Array(2 * edits + 3);
    for (let k = -edits; k <= edits; k += 2) {
      const down = goesDown(before, k, edits);
      let x = edits === 0 ? 0 : (before[(down ? k + 1 : k - 1) + edits] ?? 0) + (down ? 0 : 1);
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      now[k + edits + 1] = x;
      if (x >= a.length && x - k >= b.length) return [...trace, now];
    }
    trace.push(now);
  }
  return null;
}

// Whether the furthest path to diagonal k comes from an insertion (from k + 1) or from a deletion (from k - 1).
function goesDown(before: Int32Array, k: number, edits: number): boolean {
  return k === -edits || (k !== edits && (before[k - 1 + edits] ?? 0) < (before[k + 1 + edits] ?? 0));
}

// A lone space between two changes is no word that stayed; and a change reads best as: away with this, here is that.
function tidied(changes: Change[]): Change[] {
  const result: Change[] = [];
  let gone = '';
  let come = '';
  const close = () => {
    if (gone !== '') result.push({ op: 'del', text: gone });
    if (come !== '') result.push({ op: 'ins', text: come });
    gone = '';
    come = '';
  };
  for (const [at, { op, text }] of changes.entries()) {
    const isGap = op === 'same' && text.trim() === '' && gone + come !== '' && isChange(changes[at + 1]);
    if (op === 'del' || isGap) gone += text;
    if (op === 'ins' || isGap) come += text;
    if (op !== 'same' || isGap || text === '') continue;
    close();
    const last = result.at(-1);
    if (last?.op === 'same') last.text += text;
    else result.push({ op, text });
  }
  close();
  return result;
}

function isChange(change: Change | undefined): boolean {
  return change !== undefined && change.op !== 'same';
}
