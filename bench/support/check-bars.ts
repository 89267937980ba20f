// What the measurement of the checks is held to. A figure that misses its bar is marked with “!”, told once more at the end, and
// makes the command fail.

/** Errors of a kind, below which its recall says nothing. */
export const LEAST_ERRORS = 50;
/** Of every kind. */
export const LEAST_RECALL = 0.95;
/** The kind for which the word proposed first is judged as well. */
export const WITH_FIRST_WORD = 'homophone before する';
export const LEAST_FIRST_WORD = 0.9;
/** Findings on clean text that would keep it from being published, in 10,000 characters. */
export const MOST_FALSE_MUST = 2;
/** Milliseconds within which 95 of 100 segments are checked, warm. */
export const MOST_MS = 30;

const missed: string[] = [];

/** The mark for a line of the report: whether what it tells holds its bar. */
export function held(isHeld: boolean, bar: string): string {
  if (isHeld) return ' ';
  missed.push(bar);
  return '!';
}

export interface Recall {
  kind: string;
  errors: number;
  found: number;
  /** Errors for which the right word was proposed first; null where there is no such word. */
  first: number | null;
}

export function heldRecall({ kind, errors, found, first }: Recall): string {
  const marks = [
    held(errors >= LEAST_ERRORS, `${kind}: ${LEAST_ERRORS} errors at least, there are ${errors}`),
    held(found >= errors * LEAST_RECALL, `${kind}: ${found} of ${errors} found, bar ${LEAST_RECALL}`),
  ];
  if (kind === WITH_FIRST_WORD) {
    const isFirst = (first ?? 0) >= errors * LEAST_FIRST_WORD;
    marks.push(held(isFirst, `${kind}: right word first for ${first} of ${errors}, bar ${LEAST_FIRST_WORD}`));
  }
  return marks.includes('!') ? '!' : ' ';
}

/** Tells the bars and what missed them; the exit code. `kinds` are those that were judged: what was not made proves nothing. */
export function verdict(kinds: readonly string[]): 0 | 1 {
  held(kinds.includes(WITH_FIRST_WORD), `${WITH_FIRST_WORD}: no such error was made`);
  console.log(
    `\nBars: every kind ${LEAST_RECALL} of at least ${LEAST_ERRORS} errors; ${WITH_FIRST_WORD} with the right word first ${LEAST_FIRST_WORD};`,
  );
  console.log(
    `${MOST_FALSE_MUST} must in 10,000 characters of clean text; 95 of 100 segments within ${MOST_MS} ms.`,
  );
  console.log(
    missed.length === 0 ? 'All of them held.' : `Missed:\n${missed.map((one) => `! ${one}`).join('\n')}`,
  );
  return missed.length === 0 ? 0 : 1;
}
