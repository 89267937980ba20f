// Finished translations that name no source: they come in, but not before readers until somebody has decided.
import { nowIso } from '../../../platform/clock.ts';
import type { Context } from '../../../platform/context.ts';
import { emit } from '../../../platform/outbox.ts';
import {
  lockDraft,
  type PostRow,
  postOf,
  revisionOf,
  updateDraft,
  updatePost,
} from '../../../posts/store.ts';
import type { MovePostRow, MoveRow } from '../store.ts';
import { choicesOf } from '../store-batch.ts';
import { type Likeness, likenessFrom } from './likeness.ts';
import { type BilingualRow, lockBilingual } from './store.ts';

/** Where it only may be a translation, nothing is held back. */
export function namesNoSource({ credit, sure }: Pick<Likeness, 'credit' | 'sure'>): boolean {
  return credit === null && sure === 'sure';
}

/** Inside the transaction in which a post that would be open is put in. */
export async function isWithheld(tx: Context, row: MovePostRow): Promise<boolean> {
  if (row.bilingual === null || !namesNoSource(likenessFrom(row.bilingual))) return false;
  const held = await lockBilingual(tx, row);
  return held !== undefined && held.wish === null && held.credit === null;
}

/**
 * Inside the transaction in which somebody decides, with the blog locked. A post that anybody has opened, taken back or
 * changed since is theirs. True when it was opened: with its own date, and nobody hears of it as of something new.
 */
export async function openWithheld(tx: Context, move: MoveRow, moved: MovePostRow): Promise<boolean> {
  const { state, wish, bilingual, outcome, post_id: postId } = moved;
  const wasOpen = state === 'published' && wish === null && choicesOf(move).opening === 'as-before';
  if (!wasOpen || outcome !== 'added' || postId === null || bilingual === null) return false;
  const post = await postOf(tx.db, move.blog_id, postId);
  if (!post || !namesNoSource(likenessFrom(bilingual)) || !(await isUntouched(tx, post))) return false;
  await updatePost(tx.db, post, { published_at: post.first_published_at });
  await emit(tx, { kind: 'index.due', blogId: post.blog_id, postId });
  return true;
}

/**
 * The same for one that was scheduled and waits as a draft: it has its moment again, if that is still to come, and nobody
 * has written in the draft or given it a moment since.
 */
export async function scheduleWithheld(
  tx: Context,
  move: MoveRow,
  { state, wish, dated, outcome, post_id: postId }: MovePostRow,
  by: string,
): Promise<void> {
  const wasScheduled = state === 'scheduled' && wish === null && choicesOf(move).opening === 'as-before';
  if (!wasScheduled || outcome !== 'added' || postId === null) return;
  if (dated === null || dated <= nowIso(tx)) return;
  const draft = await lockDraft(tx, move.blog_id, postId);
  if (draft?.version !== 0 || draft.scheduled_at !== null) return;
  const moment = { scheduled_at: dated, scheduled_by: by, scheduled_note: '', schedule_problem: null };
  await updateDraft(tx.db, draft, moment);
  await emit(tx, { kind: 'post.due', blogId: move.blog_id, postId, at: dated }, dated);
}

async function isUntouched(tx: Context, post: PostRow): Promise<boolean> {
  const revision = await revisionOf(tx.db, post.blog_id, post.id, post.revision);
  return (
    post.published_at === null && post.password_hash === null && post.updated_at === revision?.created_at
  );
}

/** Nobody has said where it is from, or that it is to stay as it is. */
export function waitsForSource(row: BilingualRow, likeness: Likeness): boolean {
  return row.wish === null && row.credit === null && row.settled_at === null && namesNoSource(likeness);
}
