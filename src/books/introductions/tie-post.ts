// Keeps which posts show cards of which books: told by the revision that readers see, and by the books that are there.
import { record } from '../../accounts/log/record.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { emit } from '../../platform/outbox.ts';
import { lockBlog } from '../../posts/store.ts';
import { cardsIn } from '../../text/book-cards.ts';
import { namedBy } from './cards.ts';
import * as store from './store.ts';

/**
 * `first`: the post has just come before readers, so that every book it introduces is introduced; `again`: it has changed,
 * and so are those that it did not show before; left out, nothing was published.
 */
export type Published = 'first' | 'again';

/** Doing it twice, or late, comes to the same: what counts is how the post stands now. */
export async function tiePost(
  ctx: Context,
  blogId: string,
  postId: string,
  published?: Published,
): Promise<void> {
  // Most posts have no cards: nothing is locked for them.
  const isTied = await store.hasCards(ctx.db, blogId, postId);
  if (!isTied && (await store.cardedPost(ctx.db, blogId, postId, nowIso(ctx))) === null) return;
  await transact(ctx, async (tx) => {
    await lockBlog(tx, blogId);
    const post = await store.cardedPost(tx.db, blogId, postId, nowIso(tx));
    await store.replaceCards(tx.db, blogId, postId, post ? cardsIn(post.document).map(namedBy) : []);
    const changed = await settleTies(tx, blogId, [postId]);
    if (post?.kind === 'book' && published) {
      const shown = (await store.tiesOf(tx.db, blogId, postId)).map(({ book_id }) => book_id);
      const books = published === 'first' ? shown : shown.filter((id) => changed.has(id));
      await introduce(tx, blogId, books, post.publishedBy);
    }
    await tell(tx, blogId, changed);
  });
}

/** Every post of a blog, one by one, so that others get their turn: after an import, or an archive. */
export async function tieBlog(ctx: Context, blogId: string): Promise<void> {
  for (const postId of await store.postsToTie(ctx.db, blogId)) await tiePost(ctx, blogId, postId);
}

/**
 * A book came, went, or has another ISBN; null stands for any number of them. Posts that name it are searched by its title:
 * they come into the index anew.
 */
export async function tieBook(ctx: Context, blogId: string, bookId: string | null): Promise<void> {
  await transact(ctx, async (tx) => {
    const posts = await store.postsNaming(tx.db, blogId, bookId);
    if (posts.length === 0) return;
    await lockBlog(tx, blogId);
    const changed = await settleTies(tx, blogId, posts);
    // The book itself, or with null every book, is being told of already.
    if (bookId !== null) {
      changed.delete(bookId);
      await tell(tx, blogId, changed);
    }
    for (const postId of posts) await emit(tx, { kind: 'index.due', blogId, postId });
  });
}

/** The books that are shown by other posts than before. */
async function settleTies(tx: Context, blogId: string, posts: readonly string[]): Promise<Set<string>> {
  const changed = new Set<string>();
  for (const postId of posts) {
    const before = await store.tiesOf(tx.db, blogId, postId);
    const after = await store.booksNamed(tx.db, blogId, postId);
    if (JSON.stringify(before.map(placed)) === JSON.stringify(after.map(placed))) continue;
    await store.replaceTies(tx.db, blogId, postId, after);
    const [was, is] = [new Set(before.map(bookOf)), new Set(after.map(bookOf))];
    for (const id of [...was, ...is]) if (!was.has(id) || !is.has(id)) changed.add(id);
  }
  return changed;
}

const bookOf = ({ book_id }: store.TieRow) => book_id;
const placed = ({ book_id, position }: store.TieRow) => [book_id, position];

async function introduce(tx: Context, blogId: string, ids: readonly string[], by: string): Promise<void> {
  for (const { id, title } of await store.booksToIntroduce(tx.db, blogId, ids)) {
    await store.markIntroduced(tx.db, blogId, id, nowIso(tx));
    await record(tx, { blogId, by, act: 'book.changed', on: { id, name: title } });
    await emit(tx, { kind: 'book.changed', blogId, bookId: id });
  }
}

async function tell(tx: Context, blogId: string, books: ReadonlySet<string>): Promise<void> {
  for (const bookId of books) await emit(tx, { kind: 'book.changed', blogId, bookId, only: 'posts' });
}
