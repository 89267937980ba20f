// Finds books elsewhere by words of their titles and people, in all sources that can be searched.
import type { Context } from '../../platform/context.ts';
import type { Book, BookSource } from '../book.ts';
import { fold } from '../fold.ts';
import { readIsbn } from '../isbn.ts';
import { askSource, type Manners, usualManners } from './ask-source.ts';
import { tidied } from './known.ts';
import { lookUp } from './look-up.ts';
import { chosenSources } from './sources.ts';

export interface Candidate {
  book: Partial<Book>;
  source: BookSource;
}

export interface FoundElsewhere {
  /** Those of each source in its own order, one of each source after the other; a book comes once. */
  candidates: Candidate[];
  unreachable: BookSource[];
}

const MOST_WORDS = 200;

/** Words that are an ISBN are looked up as one. Nothing leaves the press but the words. */
export async function findElsewhere(
  ctx: Context,
  words: string,
  manners: Manners = usualManners,
): Promise<FoundElsewhere> {
  const isbn = readIsbn(words);
  if (isbn.ok) return byIsbn(ctx, isbn.isbn, manners);
  const plain = tidied(words.slice(0, MOST_WORDS));
  if (fold(plain) === '') return { candidates: [], unreachable: [] };
  const answers = await Promise.all(
    chosenSources(ctx.config.books).flatMap(({ source, base }) => {
      const { words: search } = source;
      if (search === null) return [];
      const question = {
        asked: `words ${plain.toLowerCase()}`,
        address: search.address(base, plain),
        read: search.read,
      };
      return [
        askSource(ctx, { source, base }, question, manners).then((books) => ({ source: source.name, books })),
      ];
    }),
  );
  return {
    candidates: inTurns(
      answers.map(({ source, books }) => (books ?? []).map((book): Candidate => ({ book, source }))),
    ),
    unreachable: answers.filter(({ books }) => books === null).map(({ source }): BookSource => source),
  };
}

async function byIsbn(ctx: Context, isbn: string, manners: Manners): Promise<FoundElsewhere> {
  const { found, book, origins, unreachable } = await lookUp(ctx, isbn, manners);
  const source = origins.title;
  return { candidates: found && source ? [{ book, source }] : [], unreachable };
}

/** The first of each, the second of each, and so on; what has the same ISBN, or without one the same title and people, came before. */
export function inTurns(lists: readonly (readonly Candidate[])[]): Candidate[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const seen = new Set<string>();
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? []))
    .flat()
    .filter(({ book }) => {
      const people = (book.people ?? []).map(({ name }) => fold(name)).join(' ');
      const key = book.isbn ?? `${fold(book.title ?? '')} ${fold(book.volume ?? '')} ${people}`;
      return !seen.has(key) && seen.add(key);
    });
}
