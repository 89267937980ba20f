// Who made a book, as library and bookseller formats want it: roles in their codes, names in their order.
import type { BookPerson, PersonRole } from '../../book.ts';

/** MARC relator codes (id.loc.gov/vocabulary/relators). */
export const marcRoles: Readonly<Record<PersonRole, string>> = {
  author: 'aut',
  illustrator: 'ill',
  translator: 'trl',
  editor: 'edt',
  supervisor: 'rth',
  photographer: 'pht',
  other: 'ctb',
};

/** ONIX code list 17. */
export const onixRoles: Readonly<Record<PersonRole, string>> = {
  author: 'A01',
  illustrator: 'A12',
  translator: 'B06',
  editor: 'B01',
  supervisor: 'B20',
  photographer: 'A13',
  other: 'Z99',
};

export interface NameParts {
  family: string;
  given: string;
}

/**
 * Family and given name where the writing tells them apart: `水田 まり` has the family first, `Mary Water` last,
 * `Water, Mary` says so itself. A single word is a family name alone.
 */
export function nameParts(name: string): NameParts {
  const [before, after] = name.split(/\s*[,、，]\s*/u, 2);
  if (before && after) return { family: before, given: after };
  const words = name.trim().split(/\s+/u);
  if (words.length < 2) return { family: name.trim(), given: '' };
  const isEastern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name);
  return isEastern
    ? { family: words[0] ?? '', given: words.slice(1).join(' ') }
    : { family: words.at(-1) ?? '', given: words.slice(0, -1).join(' ') };
}

/** `Water, Mary`: as catalogues put a name in order. */
export function invertedName(name: string): string {
  const { family, given } = nameParts(name);
  return given === '' ? family : `${family}, ${given}`;
}

export function peopleWith(people: readonly BookPerson[], ...roles: PersonRole[]): BookPerson[] {
  return people.filter(({ role }) => roles.includes(role));
}
