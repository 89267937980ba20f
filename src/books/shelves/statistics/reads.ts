// Which books are read: their own pages, the posts that show them, and what readers do under those posts.
import type { Db } from '../../../platform/database.ts';

export interface ReadAbout {
  bookId: string;
  title: string;
  /** Of the book's own page, once for each reader and day. */
  views: number;
  posts: number;
  /** Of all its posts together; a post that shows several books counts with each of them. */
  comments: number;
  claps: number;
}

/** Every book of a blog that a published post shows: those with the most posts first, then with the most said and clapped. */
export async function readAbout(db: Db, blogId: string, now: string): Promise<ReadAbout[]> {
  const cards = await db
    .selectFrom('book_posts')
    .innerJoin('books', (join) =>
      join.onRef('books.blog_id', '=', 'book_posts.blog_id').onRef('books.id', '=', 'book_posts.book_id'),
    )
    .innerJoin('posts', (join) =>
      join.onRef('posts.blog_id', '=', 'book_posts.blog_id').onRef('posts.id', '=', 'book_posts.post_id'),
    )
    .select(['books.id as bookId', 'books.title', 'posts.id as postId'])
    .where('book_posts.blog_id', '=', blogId)
    .where('books.deleted_at', 'is', null)
    .where('posts.published_at', 'is not', null)
    .where((eb) => eb.or([eb('posts.expires_at', 'is', null), eb('posts.expires_at', '>', now)]))
    .execute();
  if (cards.length === 0) return [];
  const comments = await commentCounts(db, blogId);
  const claps = await clapCounts(db, blogId);
  const views = await viewCounts(db, blogId);
  const of = (counts: ReadonlyMap<string, number>, posts: readonly { postId: string }[]) =>
    posts.reduce((sum, { postId }) => sum + (counts.get(postId) ?? 0), 0);
  return [...Map.groupBy(cards, ({ bookId }) => bookId)]
    .map(([bookId, posts]) => ({
      bookId,
      title: posts[0]?.title ?? '',
      views: views.get(bookId) ?? 0,
      posts: posts.length,
      comments: of(comments, posts),
      claps: of(claps, posts),
    }))
    .sort((one, other) => other.posts - one.posts || said(other) - said(one));
}

function said({ comments, claps }: ReadAbout): number {
  return comments + claps;
}

/** What readers see under each post that shows a book. */
async function commentCounts(db: Db, blogId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('comments')
    .select((eb) => ['post_id', eb.fn.countAll<string | number>().as('count')])
    .where('blog_id', '=', blogId)
    .where('shown_at', 'is not', null)
    .where('spam_at', 'is', null)
    .where('deleted_at', 'is', null)
    .where('post_id', 'in', (eb) =>
      eb.selectFrom('book_posts').select('book_posts.post_id').where('book_posts.blog_id', '=', blogId),
    )
    .groupBy('post_id')
    .execute();
  return new Map(rows.map(({ post_id, count }) => [post_id, Number(count)]));
}

async function clapCounts(db: Db, blogId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('clap_counts')
    .select(['post_id', 'claps'])
    .where('blog_id', '=', blogId)
    .where('post_id', 'in', (eb) =>
      eb.selectFrom('book_posts').select('book_posts.post_id').where('book_posts.blog_id', '=', blogId),
    )
    .execute();
  return new Map(rows.map(({ post_id, claps }) => [post_id, claps]));
}

/** Of every page of a book, whenever that was. */
async function viewCounts(db: Db, blogId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('view_days')
    .select((eb) => ['page', eb.fn.sum<string | number>('views').as('count')])
    .where('blog_id', '=', blogId)
    .where('page', 'like', 'book:%')
    .groupBy('page')
    .execute();
  return new Map(rows.map(({ page, count }) => [page.slice('book:'.length), Number(count)]));
}
