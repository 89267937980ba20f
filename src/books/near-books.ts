// Which books stand beside a book: those with its subjects, its makers, its readers, its series. Pure.
import { GROWN_UP, type PersonRole, type SubjectScheme } from './book.ts';

export interface BookTraits {
  id: string;
  series: string;
  ageFrom: number | null;
  ageTo: number | null;
  aloneFrom: number | null;
  aloneTo: number | null;
  /** Names as they are compared. */
  people: readonly { folded: string; role: PersonRole }[];
  subjects: readonly { scheme: SubjectScheme; code: string }[];
}

/** Of one series at most, so that a long one does not stand there alone. */
const MOST_OF_SERIES = 2;

/** The nearest first; a book that shares nothing is not near. Equals stand as they came. */
export function nearBooks<One extends BookTraits>(
  book: BookTraits,
  others: readonly One[],
  most: number,
): One[] {
  const rare = rarityOf([book, ...others]);
  const scored = others
    .filter(({ id }) => id !== book.id)
    .map((other) => ({ other, score: nearness(book, other, rare) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const chosen: One[] = [];
  const ofSeries = new Map<string, number>();
  for (const { other } of scored) {
    const count = other.series === '' ? 0 : (ofSeries.get(other.series) ?? 0);
    if (count >= MOST_OF_SERIES || chosen.length >= most) continue;
    ofSeries.set(other.series, count + 1);
    chosen.push(other);
  }
  return chosen;
}

/** What is shared counts the more, the fewer books have it; the same age alone is a neighbour only where there is none nearer. */
function nearness(book: BookTraits, other: BookTraits, rare: (key: string) => number): number {
  const theirs = new Set(subjectKeys(other));
  const subjects = subjectKeys(book).filter((key) => theirs.has(key));
  const makers = new Map(other.people.map(({ folded, role }) => [folded, role]));
  const shared = book.people.filter(({ folded }) => makers.has(folded));
  const common =
    subjects.reduce((sum, key) => sum + rare(key), 0) +
    shared.reduce((sum, { folded, role }) => sum + weightOf(role) * weightOf(makers.get(folded)), 0) +
    (book.series !== '' && book.series === other.series ? 3 : 0);
  const ages = agesInCommon(book, other);
  return common === 0 ? (ages > 0.5 ? ages * 0.2 : 0) : common + ages * 2;
}

/** Whoever wrote or drew it makes a book what it is. */
function weightOf(role: PersonRole | undefined): number {
  if (role === 'author' || role === 'illustrator' || role === 'photographer') return 1.7;
  return role === 'translator' ? 1.2 : 0.8;
}

/** Whole codes, and of NDC also the class and the division they belong to. The C-code tells of the trade more than of the book. */
function subjectKeys({ subjects }: BookTraits): string[] {
  const keys = subjects.flatMap(({ scheme, code }) => {
    if (scheme === 'c-code') return [];
    if (scheme !== 'ndc') return [`${scheme} ${code}`];
    return [code.slice(0, 2), code.slice(0, 3), code]
      .filter((part) => part.length > 1)
      .map((part) => `ndc ${part}`);
  });
  return [...new Set(keys)];
}

/** From 0 for what every book has to 3 for what two have. */
function rarityOf(books: readonly BookTraits[]): (key: string) => number {
  const counts = new Map<string, number>();
  for (const book of books) for (const key of subjectKeys(book)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const most = Math.log(Math.max(2, books.length) / 2) || 1;
  return (key) =>
    0.3 + (2.7 * Math.log(Math.max(2, books.length) / (counts.get(key) ?? 1))) / (most + Math.log(2));
}

/** The years that both are for, as a share of the years that either is for; 0 where nothing is told. */
function agesInCommon(one: BookTraits, other: BookTraits): number {
  const [a, b] = [yearsOf(one), yearsOf(other)];
  if (a === null || b === null) return 0;
  const shared = Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1;
  return shared <= 0 ? 0 : shared / (Math.max(a.to, b.to) - Math.min(a.from, b.from) + 1);
}

/** Read to a child or alone, from the youngest to the oldest. */
export function yearsOf(book: Pick<BookTraits, 'ageFrom' | 'ageTo' | 'aloneFrom' | 'aloneTo'>) {
  const { ageFrom, ageTo, aloneFrom, aloneTo } = book;
  const all = [ageFrom, ageTo, aloneFrom, aloneTo].filter((age) => age !== null);
  if (all.length === 0) return null;
  const isOpen = (ageFrom !== null && ageTo === null) || (aloneFrom !== null && aloneTo === null);
  const isFromBirth = (ageFrom === null && ageTo !== null) || (aloneFrom === null && aloneTo !== null);
  return {
    from: isFromBirth && ageFrom === null && aloneFrom === null ? 0 : Math.min(...all),
    to: isOpen ? GROWN_UP : Math.max(...all),
  };
}
