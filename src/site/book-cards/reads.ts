// The books on the cards of a page, as readers may see them: one query for all texts of the page.
import { type Named, namedBy } from '../../books/introductions/cards.ts';
import type { Context } from '../../platform/context.ts';
import type { MainPicture } from '../../posts/provenance.ts';
import { cardsIn } from '../../text/book-cards.ts';
import type { BookCardJson, DocumentJson } from '../../text/document.ts';
import { bookKey } from '../page.ts';
import { bookNumberKey, EVERY_CARD } from './keys.ts';

export interface CardBook {
  id: string;
  slug: string;
  title: string;
  title_reading: string;
  language: string;
  /** Those who made it, in their order. */
  by: string[];
  ageFrom: number | null;
  ageTo: number | null;
  cover: Pick<MainPicture, 'pictureId' | 'width' | 'height' | 'sizes'> | null;
}

export interface CardBooks {
  /** Null for a book that is not on the shelf of this blog, or that its readers do not see. */
  of(card: BookCardJson): CardBook | null;
  /** Of the page that shows these cards: what they name now may come, change or go. */
  keys: string[];
}

export const noCardBooks: CardBooks = { of: () => null, keys: [] };

/** A text without cards asks nothing of the database. With `confirmed`, also books that will be shown once it is published. */
export async function cardBooksOf(
  ctx: Context,
  blogId: string,
  documents: readonly DocumentJson[],
  { confirmed = false }: { confirmed?: boolean } = {},
): Promise<CardBooks> {
  const named = documents.flatMap(cardsIn).map(namedBy);
  if (named.length === 0) return noCardBooks;
  const books = await booksNamed(ctx, blogId, named, confirmed ? 'confirmed_at' : 'shown_at');
  const find = ({ book, isbn }: Named) =>
    books.find(({ id }) => id === book) ?? books.find((one) => isbn !== null && one.isbn === isbn);
  const keys = named.flatMap((one) => [
    ...[one.book, find(one)?.id].flatMap((id) => (id ? [bookKey(id)] : [])),
    ...(one.isbn === null ? [] : [bookNumberKey(one.isbn)]),
  ]);
  return {
    of: (card) => find(namedBy(card)) ?? null,
    keys: [...new Set([EVERY_CARD, ...keys])],
  };
}

type Known = CardBook & { isbn: string | null };

async function booksNamed(
  ctx: Context,
  blogId: string,
  named: readonly Named[],
  since: 'shown_at' | 'confirmed_at',
): Promise<Known[]> {
  const ids = named.flatMap(({ book }) => book ?? []);
  const isbns = named.flatMap(({ isbn }) => isbn ?? []);
  const rows = await ctx.db
    .selectFrom('books')
    .leftJoin('book_people as person', (join) =>
      join.onRef('person.blog_id', '=', 'books.blog_id').onRef('person.book_id', '=', 'books.id'),
    )
    .leftJoin('pictures', (join) =>
      join.onRef('pictures.blog_id', '=', 'books.blog_id').onRef('pictures.id', '=', 'books.cover_id'),
    )
    .where('books.blog_id', '=', blogId)
    .where('books.deleted_at', 'is', null)
    .where(`books.${since}`, 'is not', null)
    .where((eb) =>
      eb.or([
        ...(ids.length === 0 ? [] : [eb('books.id', 'in', [...new Set(ids)])]),
        ...(isbns.length === 0 ? [] : [eb('books.isbn', 'in', [...new Set(isbns)])]),
      ]),
    )
    .orderBy('books.id')
    .orderBy('person.position')
    .select(['books.id', 'books.slug', 'books.isbn', 'books.age_from', 'books.age_to'])
    .select(['books.title', 'books.title_reading', 'books.language'])
    .select([
      'person.name',
      'pictures.id as picture_id',
      'pictures.width',
      'pictures.height',
      'pictures.sizes',
      'pictures.avif',
    ])
    .execute();
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : {
          id: first.id,
          slug: first.slug,
          isbn: first.isbn,
          title: first.title,
          title_reading: first.title_reading,
          language: first.language,
          by: [first, ...others].flatMap(({ name }) => name ?? []),
          ageFrom: first.age_from,
          ageTo: first.age_to,
          cover: coverOf(first),
        },
  );
}

function coverOf(row: {
  picture_id: string | null;
  width: number | null;
  height: number | null;
  sizes: string | null;
  avif: string | null;
}): CardBook['cover'] {
  const { picture_id, width, height, sizes, avif } = row;
  if (picture_id === null || width === null || height === null || sizes === null) return null;
  const all = [sizes, avif ?? '[]'].flatMap((list) => JSON.parse(list) as MainPicture['sizes']);
  return { pictureId: picture_id, width, height, sizes: all };
}

/** Also of one that is deleted. */
export async function isbnOf(ctx: Context, blogId: string, bookId: string): Promise<string | null> {
  const row = await ctx.db
    .selectFrom('books')
    .select('isbn')
    .where('blog_id', '=', blogId)
    .where('id', '=', bookId)
    .executeTakeFirst();
  return row?.isbn ?? null;
}
