// The setting that a misspelt name was meant to be.

/** The known name this one begins, or else is at most a third of its length in edits away from. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const edits = (candidate: string) => (candidate.startsWith(name) ? 0 : editDistance(name, candidate));
  const best = known.toSorted((a, b) => edits(a) - edits(b))[0] ?? '';
  return edits(best) <= Math.ceil((best.length - 'TAIYAKU_'.length) / 3) ? best : undefined;
}

/** Number of single-letter insertions, deletions and replacements between two words (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, replaced));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
