// The text of the file that counts votes, as it was when the press was built.
import { readFileSync } from 'node:fs';

export const FORMULA_FILE = 'formula.ts';

// Bundled into `dist/` the build has put it beside us; from `src/site/host/rankings/` it lies in its own room.
const places = ['./formula.txt', '../../../rankings/formula.ts'];

let text: string | undefined;

/** A press whose build lost it must not say that it shows how votes are counted: there is no other way than an error. */
export function formulaText(): string {
  text ??= readFormula();
  return text;
}

function readFormula(): string {
  for (const place of places) {
    try {
      return readFileSync(new URL(place, import.meta.url), 'utf8');
    } catch {
      // The other place, then.
    }
  }
  throw new Error('the text of the formula is missing from this build');
}
