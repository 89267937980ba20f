// Takes what was made of a finished translation away again: its pairs from the memory, and what nobody has touched since.

import { requireMay } from '../../../blogs/blog-for.ts';
import { dropTranslation } from '../../../desk/from-alignment/drop-translation.ts';
import { removeHeld } from '../../../memory/alignments/remove-alignment.ts';
import { nowIso } from '../../../platform/clock.ts';
import { type Context, transact } from '../../../platform/context.ts';
import { refuse } from '../../../platform/errors.ts';
import { emit } from '../../../platform/outbox.ts';
import { notePostUses } from '../../../posts/pictures/uses.ts';
import { lockBlog, postOf, revisionOf, updatePost } from '../../../posts/store.ts';
import type { DocumentJson } from '../../../text/document.ts';
import type { Mover } from '../begin-move.ts';
import { type MoveKey, postOfMove } from '../store.ts';
import {
  type BilingualRow,
  bilingualOf,
  deleteArticle,
  deleteMadeRevision,
  isReported,
  updateBilingual,
} from './store.ts';

/** The post says again what it said when it came; whatever was done to it since keeps it as it is. */
export async function takeBack(
  ctx: Context,
  actor: Mover,
  { move, number }: { move: MoveKey; number: number },
): Promise<void> {
  requireMay(actor, 'manage');
  await transact(ctx, async (tx) => {
    await lockBlog(tx, move.blog_id);
    const row = await bilingualOf(tx.db, move, number);
    const moved = await postOfMove(tx.db, move, number);
    const post = moved?.post_id ? await postOf(tx.db, move.blog_id, moved.post_id) : undefined;
    if (!row || row.settled_at === null || row.revision === null || !post)
      throw refuse('not-found', 'moves.gone');
    const isChanged = post.revision !== row.revision || (await isReported(tx.db, post));
    const before = await revisionOf(tx.db, move.blog_id, post.id, row.revision - 1);
    if (isChanged || !before) throw refuse('conflict', 'moves.bilingual.changed-since');
    await updatePost(tx.db, post, { kind: 'plain', revision: before.number });
    await deleteMadeRevision(tx.db, post, row.revision);
    await notePostUses(tx.db, post.blog_id, post.id, {
      document: JSON.parse(before.document) as DocumentJson,
    });
    await forgetMade(tx, row, actor.id, true);
    const nothing = { settled_at: null, revision: null, alignment_id: null, translation_id: null };
    const fetched = row.asked_at === null ? { article_id: null } : {};
    await updateBilingual(tx.db, row, { ...nothing, ...fetched, wish: null, wished_by: null, problem: null });
    await emit(tx, { kind: 'post.changed', blogId: post.blog_id, postId: post.id });
  });
}

/** Inside the transaction in which the post of a move goes, before it does. */
export async function takeOriginalAway(tx: Context, move: MoveKey, number: number): Promise<void> {
  const row = await bilingualOf(tx.db, move, number);
  if (!row?.wished_by || row.settled_at === null) return;
  await forgetMade(tx, row, row.wished_by, false);
  await updateBilingual(tx.db, row, { settled_at: null, revision: null, problem: null });
}

/** What somebody has worked on at the desk since stays theirs. */
async function forgetMade(tx: Context, row: BilingualRow, by: string, keepsFetched: boolean): Promise<void> {
  const { blog_id: blogId, alignment_id: alignmentId, translation_id: translationId, article_id } = row;
  if (translationId !== null)
    await dropTranslation(tx, { blogId, translationId }, row.settled_at ?? nowIso(tx));
  if (alignmentId !== null) await removeHeld(tx, { blogId, alignmentId }, by);
  if (article_id !== null && !(keepsFetched && row.asked_at !== null))
    await deleteArticle(tx.db, blogId, article_id);
}
