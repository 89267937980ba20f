// The SQL of what ties posts to books: the cards that posts show, and the books of the shelf that they lead to.
import type { Selectable } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { PostKind } from '../../posts/tables.ts';
import type { DocumentJson } from '../../text/document.ts';
import type { BookCardsTable, BookPostsTable } from '../tables.ts';
import type { Named } from './cards.ts';

export type CardRow = Selectable<BookCardsTable>;
export type TieRow = Selectable<BookPostsTable>;

export interface CardedPost {
  kind: PostKind;
  document: DocumentJson;
  /** Who published what readers see now. */
  publishedBy: string;
}

/** The text of a post that every reader may read, where it has a card at all. What stands behind a password tells nothing. */
export async function cardedPost(
  db: Db,
  blogId: string,
  postId: string,
  now: string,
): Promise<CardedPost | null> {
  const row = await db
    .selectFrom('posts')
    .innerJoin('revisions', (join) =>
      join
        .onRef('revisions.blog_id', '=', 'posts.blog_id')
        .onRef('revisions.post_id', '=', 'posts.id')
        .onRef('revisions.number', '=', 'posts.revision'),
    )
    .where('posts.blog_id', '=', blogId)
    .where('posts.id', '=', postId)
    .where('posts.published_at', 'is not', null)
    .where('posts.password_hash', 'is', null)
    .where(({ or, eb }) => or([eb('posts.expires_at', 'is', null), eb('posts.expires_at', '>', now)]))
    .where('revisions.document', 'like', '%"book_card"%')
    .select(['posts.kind', 'revisions.document', 'revisions.created_by'])
    .executeTakeFirst();
  if (!row) return null;
  return {
    kind: row.kind,
    document: JSON.parse(row.document) as DocumentJson,
    publishedBy: row.created_by,
  };
}

/** Posts of a blog that readers may see, or that are known to have cards: each may have to be looked at. */
export async function postsToTie(db: Db, blogId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('posts')
    .select('id')
    .where('blog_id', '=', blogId)
    .where((eb) =>
      eb.or([
        eb('published_at', 'is not', null),
        eb('id', 'in', eb.selectFrom('book_cards').select('post_id').where('blog_id', '=', blogId)),
      ]),
    )
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

export async function hasCards(db: Db, blogId: string, postId: string): Promise<boolean> {
  const row = await db
    .selectFrom('book_cards')
    .select('position')
    .where('blog_id', '=', blogId)
    .where('post_id', '=', postId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function replaceCards(
  db: Db,
  blogId: string,
  postId: string,
  cards: readonly Named[],
): Promise<void> {
  await db.deleteFrom('book_cards').where('blog_id', '=', blogId).where('post_id', '=', postId).execute();
  const rows = cards.map(
    ({ book, isbn }, position): CardRow => ({
      blog_id: blogId,
      post_id: postId,
      position,
      book_id: book,
      isbn,
    }),
  );
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
    await db
      .insertInto('book_cards')
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .execute();
}

/** Neither database takes any number of values at once. */
const ROWS_AT_ONCE = 100;

/** Posts with cards that name this book, by its id or by its ISBN, or that were tied to it; with null every post with cards. */
export async function postsNaming(db: Db, blogId: string, bookId: string | null): Promise<string[]> {
  const isbn = (of: string) =>
    db.selectFrom('books').select('isbn').where('blog_id', '=', blogId).where('id', '=', of);
  const named = await db
    .selectFrom('book_cards')
    .select('post_id')
    .distinct()
    .where('blog_id', '=', blogId)
    .$if(bookId !== null, (query) =>
      query.where((eb) => eb.or([eb('book_id', '=', bookId), eb('isbn', 'in', isbn(bookId ?? ''))])),
    )
    .execute();
  const tied = await db
    .selectFrom('book_posts')
    .select('post_id')
    .distinct()
    .where('blog_id', '=', blogId)
    .$if(bookId !== null, (query) => query.where('book_id', '=', bookId ?? ''))
    .execute();
  return [...new Set([...named, ...tied].map(({ post_id }) => post_id))];
}

/** The books of the shelf that the cards of a post lead to: the one of a card's id, else the one of its ISBN. */
export async function booksNamed(db: Db, blogId: string, postId: string): Promise<TieRow[]> {
  const rows = await db
    .selectFrom('book_cards as card')
    .leftJoin('books as named', (join) =>
      join
        .onRef('named.blog_id', '=', 'card.blog_id')
        .onRef('named.id', '=', 'card.book_id')
        .on('named.deleted_at', 'is', null),
    )
    .leftJoin('books as numbered', (join) =>
      join
        .onRef('numbered.blog_id', '=', 'card.blog_id')
        .onRef('numbered.isbn', '=', 'card.isbn')
        .on('numbered.deleted_at', 'is', null),
    )
    .where('card.blog_id', '=', blogId)
    .where('card.post_id', '=', postId)
    .orderBy('card.position')
    .select(['card.position', 'named.id as named', 'numbered.id as numbered'])
    .execute();
  const ties = new Map<string, TieRow>();
  for (const { position, named, numbered } of rows) {
    const book = named ?? numbered;
    if (book !== null && !ties.has(book))
      ties.set(book, { blog_id: blogId, book_id: book, post_id: postId, position });
  }
  return [...ties.values()];
}

export async function tiesOf(db: Db, blogId: string, postId: string): Promise<TieRow[]> {
  return db
    .selectFrom('book_posts')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('post_id', '=', postId)
    .orderBy('position')
    .execute();
}

export async function replaceTies(
  db: Db,
  blogId: string,
  postId: string,
  ties: readonly TieRow[],
): Promise<void> {
  await db.deleteFrom('book_posts').where('blog_id', '=', blogId).where('post_id', '=', postId).execute();
  for (let at = 0; at < ties.length; at += ROWS_AT_ONCE)
    await db
      .insertInto('book_posts')
      .values(ties.slice(at, at + ROWS_AT_ONCE))
      .execute();
}

/** Of some books those that are not introduced yet, or that are confirmed and not shown. */
export async function booksToIntroduce(
  db: Db,
  blogId: string,
  ids: readonly string[],
): Promise<{ id: string; title: string }[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('books')
    .select(['id', 'title'])
    .where('blog_id', '=', blogId)
    .where('id', 'in', [...ids])
    .where('deleted_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('status', '!=', 'introduced'),
        eb.and([eb('confirmed_at', 'is not', null), eb('shown_at', 'is', null)]),
      ]),
    )
    .execute();
}

/** Introduced, and before readers where somebody has confirmed it. */
export async function markIntroduced(db: Db, blogId: string, id: string, now: string): Promise<void> {
  await db
    .updateTable('books')
    .set((eb) => ({
      status: 'introduced',
      shown_at: eb
        .case()
        .when('confirmed_at', 'is', null)
        .then(eb.lit(null))
        .else(eb.fn.coalesce('shown_at', eb.val(now)))
        .end(),
      version: eb('version', '+', 1),
      updated_at: now,
    }))
    .where('blog_id', '=', blogId)
    .where('id', '=', id)
    .execute();
}

/** The books that readers find on the cards of a post, in the order of the cards. */
export async function titlesOnCards(
  db: Db,
  blogId: string,
  postId: string,
): Promise<{ title: string; reading: string }[]> {
  return db
    .selectFrom('book_posts')
    .innerJoin('books', (join) =>
      join
        .onRef('books.blog_id', '=', 'book_posts.blog_id')
        .onRef('books.id', '=', 'book_posts.book_id')
        .on('books.shown_at', 'is not', null)
        .on('books.deleted_at', 'is', null),
    )
    .where('book_posts.blog_id', '=', blogId)
    .where('book_posts.post_id', '=', postId)
    .orderBy('book_posts.position')
    .select(['books.title', 'books.title_reading as reading'])
    .execute();
}

/** A draft of this person that begins with the same cards and was not written in since. */
export async function untouchedIntroduction(
  db: Db,
  { blogId, personId, document }: { blogId: string; personId: string; document: string },
): Promise<string | null> {
  const row = await db
    .selectFrom('drafts')
    .select('post_id')
    .where('blog_id', '=', blogId)
    .where('created_by', '=', personId)
    .where('kind', '=', 'book')
    .where('version', '=', 1)
    .where('document', '=', document)
    .orderBy('post_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.post_id ?? null;
}
