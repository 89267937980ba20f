// Begins a post that introduces books: a draft of kind `book` with their cards in it.
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { insertDraft, lockBlog } from '../../posts/store.ts';
import { noWishes } from '../../posts/wishes.ts';
import { type BlockJson, type DocumentJson, parseDocument } from '../../text/document.ts';
import { type Actor, requireMay } from '../actor.ts';
import type { BookRow } from '../store.ts';
import { booksById } from './find-on-shelf.ts';
import { untouchedIntroduction } from './store.ts';

/** Books of one post; nobody reads on further. */
export const MOST_INTRODUCED = 50;

/**
 * `language` is the blog's. Whoever begins again with the same books, without having written anything, gets the same draft.
 * Refuses where none of the books is on the shelf.
 */
export async function startIntroduction(
  ctx: Context,
  actor: Actor & { blog: { language: string } },
  bookIds: readonly string[],
): Promise<{ postId: string }> {
  requireMay(actor, 'translate');
  return transact(ctx, async (tx) => {
    const blogId = actor.blog.id;
    await lockBlog(tx, blogId);
    const books = await booksById(tx.db, blogId, bookIds.slice(0, MOST_INTRODUCED));
    if (books.length === 0) throw refuse('not-found', 'books.problem.gone');
    const document = JSON.stringify(documentWith(books));
    const begun = await untouchedIntroduction(tx.db, { blogId, personId: actor.id, document });
    if (begun !== null) return { postId: begun };
    const now = nowIso(tx);
    const postId = newId(tx.clock.now());
    await insertDraft(tx.db, {
      blog_id: blogId,
      post_id: postId,
      kind: 'book',
      title: '',
      summary: '',
      slug: '',
      language: actor.blog.language,
      category_id: null,
      document,
      picture: null,
      wishes: JSON.stringify(noWishes),
      // Not the empty one that `startDraft` would hand out again.
      version: 1,
      scheduled_at: null,
      created_by: actor.id,
      created_at: now,
      updated_by: actor.id,
      updated_at: now,
    });
    return { postId };
  });
}

/** A line to write on stands behind each card. */
function documentWith(books: readonly BookRow[]): DocumentJson {
  const content = books.flatMap(({ id, isbn, title }): BlockJson[] => [
    { type: 'book_card', attrs: { id: null, isbn, title, book: id } },
    { type: 'paragraph', attrs: { id: null, lang: null } },
  ]);
  return parseDocument({ type: 'doc', content });
}
