// Looks a book up by its ISBN: all sources at once, each from what was kept or asked anew, and one book of all they say.
import type { LookUpSource } from '../../config/book-sources.ts';
import type { Context } from '../../platform/context.ts';
import type { Book, BookField, BookSource, Origins } from '../book.ts';
import { isIsbn13 } from '../isbn.ts';
import { askSource, type Manners, usualManners } from './ask-source.ts';
import { merge } from './merge.ts';
import { chosenSources } from './sources.ts';

export interface LookedUp {
  isbn: string;
  /** Somebody knows at least its title. */
  found: boolean;
  /** Empty when nobody does. */
  book: Partial<Book>;
  origins: Origins;
  /** What sources that were not taken say otherwise of a field. */
  others: Partial<Record<BookField, { source: BookSource; value: unknown }[]>>;
  /** Those that could not be asked now; they may know more. */
  unreachable: BookSource[];
}

/** Takes as long as the slowest source, and some seconds at most. Nothing leaves the press but the ISBN. */
export async function lookUp(
  ctx: Context,
  isbn13: string,
  manners: Manners = usualManners,
): Promise<LookedUp> {
  const chosen = isIsbn13(isbn13) ? chosenSources(ctx.config.books) : [];
  const asked = chosen.filter(({ source }) => source.isbn.mayKnow(isbn13));
  const answers = await Promise.all(
    asked.map(async ({ source, base }) => ({
      source: source.name,
      books: await askSource(
        ctx,
        { source, base },
        {
          asked: isbn13,
          address: source.isbn.address(base, isbn13),
          read: (text) => source.isbn.read(text, isbn13),
        },
        manners,
      ),
    })),
  );
  const said = answers.flatMap(({ source, books }) => {
    const book = books?.[0];
    return book ? [{ source, book: { ...book, isbn: isbn13 } }] : [];
  });
  const unreachable = answers.filter(({ books }) => books === null).map(({ source }): LookUpSource => source);
  return { isbn: isbn13, found: said.length > 0, ...merge(said), unreachable };
}
