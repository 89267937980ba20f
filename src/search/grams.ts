// Cuts folded text into the grams that both databases index, so that any two characters side by side can be found.

/** Stands after the last character of a line. Folded text has none: NFKC makes it a plain space. */
const END = '\u3000';

/** From here on characters stand without spaces between words: kana, kanji, Hangul, their punctuation. */
const FIRST_WIDE = 0x2e80;

/** Grams of the longest run that is looked for one after the other; what is longer is compared with the text. */
const LONGEST_RUN = 30;

/** Of Latin letters and digits in a gram, where so many stand side by side. */
export const LATIN_LETTERS = 4;

const JOINT_LETTERS = 4;
/** Up to four letters before a space, the space, and up to four behind it, which the next joint begins with. */
const JOINT = /[^ \u2e80-\u{10ffff}]{1,4} (?=([^ \u2e80-\u{10ffff}]{1,4}))/gu;

/** What the index is asked for a word. */
export interface Asked {
  /** Grams that a text must hold, those of one list one after the other. */
  runs: string[][];
  /** The runs say all: who holds them holds the word. Otherwise the text itself must be looked at. */
  exact: boolean;
  /** The one gram is only the beginning of one. */
  open: boolean;
}

/**
 * One gram for each character: two characters where either is wide, up to four among Latin letters and digits, whose
 * pairs stand in nearly every text. A run of Latin ends at a wide character and gives a pair with it, so that
 * 「G7外交」 holds `g7`, `7外` and `外交`. `line` is folded.
 */
export function gramsOf(line: string): string[] {
  const all = [...line];
  const count = all.length;
  all.push(END);
  return all.slice(0, count).map((_, at) => gramAt(all, at));
}

/** `all` ends with a wide character. */
function gramAt(all: readonly string[], at: number): string {
  const letters = all.slice(at, at + LATIN_LETTERS);
  const wide = letters.findIndex(isWide);
  return letters.slice(0, wide < 0 ? LATIN_LETTERS : Math.max(wide, 2)).join('');
}

/** The pairs of Latin letters and digits in a text, each once: for words of two letters. */
export function pairsOf(lines: readonly string[]): string[] {
  const found = new Set<string>();
  for (const line of lines) {
    const all = [...line];
    for (let at = 0; at + 1 < all.length; at++) {
      const [first = ' ', second = ' '] = [all[at], all[at + 1]];
      if (first !== ' ' && second !== ' ' && !isWide(first) && !isWide(second)) found.add(first + second);
    }
  }
  return [...found];
}

/**
 * Where two words of letters meet, with up to four letters of each, once for each such place in a text: 「so there」 of
 * 「also therefore」. The grams of a phrase may each stand in nearly every text; its joints seldom do.
 */
export function jointsOf(lines: readonly string[]): string[] {
  return [
    ...new Set(lines.flatMap((line) => [...line.matchAll(JOINT)].map(([left, right = '']) => left + right))),
  ];
}

/** The joints that every text with this phrase has. A short word at either end may be part of a longer one there. */
function jointsAsked(phrase: string): string[] {
  return [...phrase.matchAll(JOINT)].flatMap(({ 0: left, 1: right = '', index }) => {
    const opens = index === 0 && left.length <= JOINT_LETTERS;
    const ends = index + left.length + right.length === phrase.length && right.length < JOINT_LETTERS;
    return opens || ends ? [] : [left + right];
  });
}

/** What a text must hold to hold `word`, which is folded and not empty. */
export function gramsAsked(word: string): Asked {
  const joints = jointsAsked(word);
  if (joints.length > 0) return { runs: joints.map((joint) => [joint]), exact: false, open: false };
  const all = [...word];
  const tail = all.length - 1 - all.findLastIndex(isWide);
  if (all.length === 1) return { runs: [[word]], exact: true, open: true };
  if (all.length === 2) return { runs: [[word]], exact: true, open: false };
  if (tail === all.length && tail < LATIN_LETTERS) return { runs: [[word]], exact: true, open: true };
  // How the grams of the last few letters go on is not said; the gram before them holds them, if it is one of letters.
  const known = all.slice(0, all.length - Math.min(tail, LATIN_LETTERS - 1));
  const run = known.map((_, at) => gramAt([...all, END], at));
  if (tail === 0) run.pop();
  return tail === 0 || tail >= LATIN_LETTERS ? cut(run) : { ...cut(run), exact: tail === 1 };
}

/** A long word by its first part: each further gram costs more than it tells. */
function cut(run: string[]): Asked {
  if (run.length <= LONGEST_RUN) return { runs: [run], exact: true, open: false };
  return { runs: [run.slice(0, LONGEST_RUN)], exact: false, open: false };
}

/**
 * A gram as both databases keep it: led by the mark of its blog, so that a blog's search never meets another's; and
 * with nothing in it at which SQLite's ASCII tokenizer would cut.
 */
export function tokenOf(mark: string, gram: string): string {
  return mark + gram.replace(/[^a-z0-9\u0080-\u{10ffff}]/gu, asWide);
}

/** The same in a title alone: titles are few and their grams rare, so that hits there are found at once. */
export function titleTokenOf(mark: string, gram: string): string {
  return tokenOf(mark, `${END}${END}${gram}`);
}

/** A whole word in its basic form. No gram begins like it. */
export function wordTokenOf(mark: string, word: string): string {
  return tokenOf(mark, END + word);
}

/** The mark of a blog by its number from 1: characters of private use. */
export function markOf(number: number): string {
  return String.fromCodePoint(number < 0x1900 ? 0xe000 + number : 0xf0000 + number - 0x1900);
}

/** Full-width forms, which folded text has none of. */
function asWide(character: string): string {
  return String.fromCharCode(0xff00 + character.charCodeAt(0) - 0x20);
}

function isWide(character: string): boolean {
  return (character.codePointAt(0) ?? 0) >= FIRST_WIDE;
}
