// ISBNs as people type, paste and scan them: read, checked with a reason that can be told, and hyphenated by the ranges of their groups.
import isbn3 from 'isbn3';

// A module of the old kind, whose parts Node does not name.
const { asIsbn10, asIsbn13, hyphenate } = isbn3;

export type IsbnRead = { ok: true; isbn: string } | { ok: false; reason: IsbnProblem };

/**
 * `second-barcode`: the lower one on a Japanese book, with its C-code and price. `check`: the last digit does not follow
 * from the others, so that one of them is mistyped. `prefix`: 13 digits of something else than a book.
 */
export type IsbnProblem = 'empty' | 'letters' | 'length' | 'check' | 'prefix' | 'second-barcode';

/** Reads one ISBN of 10 or 13 digits, with whatever hyphens, spaces and widths; what comes out has 13 digits. */
export function readIsbn(typed: string): IsbnRead {
  const bare = bareIsbn(typed);
  if (bare === '') return { ok: false, reason: 'empty' };
  if (!/^\d*X?$/.test(bare)) return { ok: false, reason: 'letters' };
  if (/^19[12]\d{10}$/.test(bare)) return { ok: false, reason: 'second-barcode' };
  if (/^\d{9}[\dX]$/.test(bare)) return isbn10Of(bare);
  if (!/^\d{13}$/.test(bare)) return { ok: false, reason: 'length' };
  if (!/^97[89]/.test(bare)) return { ok: false, reason: 'prefix' };
  return checkDigit13(bare) === bare.at(-1) ? { ok: true, isbn: bare } : { ok: false, reason: 'check' };
}

export function isIsbn13(text: string): boolean {
  return /^97[89]\d{10}$/.test(text) && checkDigit13(text) === text.at(-1);
}

/** `978-4-7743-0000-0`; one of a group or publisher that the ranges do not know yet stays as it is. */
export function hyphenatedIsbn(isbn: string): string {
  return asIsbn13(isbn, true) === null ? isbn : hyphenate(isbn);
}

/** Ten digits, as older catalogues have it; null for one that begins with 979. */
export function isbn10(isbn: string): string | null {
  if (!isbn.startsWith('978')) return null;
  return asIsbn10(isbn) ?? `${isbn.slice(3, 12)}${checkDigit10(isbn.slice(3, 12))}`;
}

/** Without what stands around and between the digits; full width becomes half. */
function bareIsbn(typed: string): string {
  return typed
    .slice(0, 200)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/^\s*(?:ISBN)?(?:-?1[03](?=[\s:]))?\s*[:：]?/, '')
    .replace(/[\s\-‐‑‒–—―−ー]/g, '');
}

function isbn10Of(bare: string): IsbnRead {
  if (checkDigit10(bare) !== bare.at(-1)) return { ok: false, reason: 'check' };
  const twelve = `978${bare.slice(0, 9)}`;
  return { ok: true, isbn: `${twelve}${checkDigit13(twelve)}` };
}

/** Of the first twelve digits. */
function checkDigit13(digits: string): string {
  const sum = [...digits.slice(0, 12)].reduce(
    (all, digit, at) => all + Number(digit) * (at % 2 === 0 ? 1 : 3),
    0,
  );
  return String((10 - (sum % 10)) % 10);
}

/** Of the first nine digits; ten is X. */
function checkDigit10(digits: string): string {
  const sum = [...digits.slice(0, 9)].reduce((all, digit, at) => all + Number(digit) * (10 - at), 0);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? 'X' : String(digit);
}
