// Folds words for the search of the library: full-width and half-width, large and small letters are one.

export function foldWords(...texts: readonly string[]): string {
  return texts
    .map((text) => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '')
    .join('\n');
}
