// Gathers what a text says and the document has no place for, so that its writer is told.

/** The end of a message key, `moves.finding.text-<what>`. */
export type LossKind =
  | 'script'
  | 'style'
  | 'comment'
  | 'form'
  | 'hidden'
  | 'frame'
  | 'counter'
  | 'picture'
  | 'pictogram'
  | 'link'
  | 'anchor'
  | 'colour'
  | 'size'
  | 'struck'
  | 'moving'
  | 'layout'
  | 'shortcode'
  | 'tags'
  | 'words';

export interface Loss {
  what: LossKind;
  /** The words or the address concerned, at most `LONGEST_SAID` letters; '' where there are none. */
  said: string;
}

const LONGEST_SAID = 200;
/** Letters of what is said that are looked at: white space among them is not told. */
const LOOKED_AT = 4_000;
/** Of one kind in one text, what is said of each; more are not told apart. Words that are missing are all told. */
const MOST_OF_A_KIND = 20;

export class Losses {
  readonly #found: Loss[] = [];
  readonly #seen = new Set<string>();
  readonly #counts = new Map<LossKind, number>();

  /** Whether more of a kind would not be told. */
  isFull(what: LossKind): boolean {
    return what !== 'words' && (this.#counts.get(what) ?? 0) >= MOST_OF_A_KIND;
  }

  add(what: LossKind, said = ''): void {
    if (this.isFull(what)) return;
    const line = (what === 'words' ? said : said.slice(0, LOOKED_AT))
      .replace(/\s+/gu, ' ')
      .trim()
      .toWellFormed();
    const key = `${what} ${line}`;
    const count = this.#counts.get(what) ?? 0;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#counts.set(what, count + 1);
    for (const piece of what === 'words' ? piecesOf(line) : [shortened(line)])
      this.#found.push({ what, said: piece });
  }

  /** In the order in which they were found. */
  all(): Loss[] {
    return [...this.#found];
  }
}

function shortened(line: string): string {
  const letters = Array.from(line.slice(0, LONGEST_SAID * 2));
  return letters.length <= LONGEST_SAID ? line : `${letters.slice(0, LONGEST_SAID - 1).join('')}…`;
}

function piecesOf(line: string): string[] {
  const letters = Array.from(line);
  const count = Math.max(1, Math.ceil(letters.length / LONGEST_SAID));
  return Array.from({ length: count }, (_, at) =>
    letters.slice(at * LONGEST_SAID, (at + 1) * LONGEST_SAID).join(''),
  );
}
