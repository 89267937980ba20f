// A name as a word in an address: what is written alike in other widths or cases is the same word.

/** The longest word, in characters. Three bytes each stay below the longest name that a disk takes. */
export const LONGEST_WORD = 60;

/**
 * NFKC, small letters, the words joined by `-`: `ＣＯ２ と川` and `co2-と川` are one. `C#` and `C++` keep what tells
 * them apart; a sign that would mean something else in an address goes. '' when nothing is left.
 */
export function wordOf(name: string): string {
  // Longer than any name that a form takes; without this a long run of accents would take quadratic time.
  const folded = name
    .slice(0, LONGEST_WORD * 5)
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC');
  const words = folded.replaceAll('#', '♯').match(/[\p{L}\p{N}\p{M}\p{So}+♯]+/gu) ?? [];
  return [...words.join('-')].slice(0, LONGEST_WORD).join('').replace(/-$/, '');
}

/** Whether a text is a word as `wordOf` makes them. */
export function isWord(text: string): boolean {
  return text !== '' && wordOf(text) === text;
}

/** A name as it is shown: one kind of space, none at the ends. */
export function shownName(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** The first of `word`, `word-2`, `word-3`, … that is not taken. */
export function freeWord(word: string, isTaken: (word: string) => boolean): string {
  let free = word;
  for (let count = 2; isTaken(free); count++) free = `${word}-${count}`;
  return free;
}
