// Codes of booksellers and libraries as the words of a book: roles and sizes of ONIX, languages, the audience of a C-code.
import { canonicalLanguage } from '../../text/language.ts';
import type { Book, Currency, PersonRole } from '../book.ts';
import { currencies } from '../book.ts';

/** ONIX list 17, as far as openBD and its publishers use it. B20 is 監修 there. */
const ROLES: Readonly<Record<string, PersonRole>> = {
  A01: 'author',
  A02: 'author',
  A03: 'author',
  A07: 'illustrator',
  A08: 'photographer',
  A09: 'author',
  A10: 'author',
  A12: 'illustrator',
  A13: 'photographer',
  A14: 'author',
  A35: 'illustrator',
  A38: 'author',
  A45: 'author',
  B01: 'editor',
  B05: 'author',
  B06: 'translator',
  B08: 'translator',
  B09: 'editor',
  B10: 'translator',
  B11: 'editor',
  B12: 'editor',
  B20: 'supervisor',
  B21: 'editor',
};

export function roleOfOnix(code: string): PersonRole {
  return ROLES[code.toUpperCase()] ?? 'other';
}

/** ONIX list 175: the Japanese ones. */
const SIZES: Readonly<Record<string, string>> = {
  B108: 'A5',
  B109: 'B5',
  B110: 'B6',
  B111: '文庫',
  B112: '新書',
  B119: '四六判',
  B120: '四六変型',
  B121: 'A4',
  B122: 'A4変型',
  B123: 'A5変型',
  B124: 'B5変型',
  B125: 'B6変型',
  B126: 'AB判',
  B127: 'B7',
  B128: '菊判',
  B129: '菊変型',
  B130: 'B4',
};

/** '' for one that says nothing of the size. */
export function sizeOfOnix(code: string): string {
  return SIZES[code.toUpperCase()] ?? '';
}

/** `jpn`, `ja`, `ger` as BCP 47; '' for none. */
export function languageOf(code: string): string {
  return canonicalLanguage(code.trim().toLowerCase()) ?? '';
}

/** Four digits; '' for anything else. */
export function cCodeOf(said: string): string {
  return /^C?(\d{4})$/i.exec(said.normalize('NFKC').trim())?.[1] ?? '';
}

/**
 * Ages by the first digit of a C-code: children's books are for those up to the end of middle school (8), and study aids for primary
 * and middle school (6) or for high school (7). Any other says nothing of an age.
 */
export function agesOfCCode(code: string): Pick<Partial<Book>, 'ageFrom' | 'ageTo'> {
  if (code.startsWith('8')) return { ageTo: 15 };
  if (code.startsWith('6')) return { ageFrom: 6, ageTo: 15 };
  return code.startsWith('7') ? { ageFrom: 15, ageTo: 18 } : {};
}

/** In the smallest unit of the currency. Nothing for one in another currency than those that books are sold in here. */
export function priceOf(amount: string, code: string): Pick<Partial<Book>, 'price' | 'currency'> {
  const currency = currencies.find((known): known is Currency => known === code.trim().toUpperCase());
  const plain = amount.normalize('NFKC').replace(/,/g, '').trim();
  if (currency === undefined || !/^\d{1,8}(?:\.\d{1,4})?$/.test(plain) || Number(plain) === 0) return {};
  return { price: Math.round(Number(plain) * (currency === 'JPY' ? 1 : 100)), currency };
}
