// Changes and deletes a comment by the password its writer chose.
import { verifyPassword } from '../accounts/password.ts';
import { nowIso } from '../platform/clock.ts';
import { type Context, transact } from '../platform/context.ts';
import { emit } from '../platform/outbox.ts';
import type { ChangedComment } from './comment-schema.ts';
import { type Candidate, judge } from './judge.ts';
import type { PasswordLimits } from './limits.ts';
import { forgetLearnedWords } from './spam/store.ts';
import {
  type CommentRow,
  type CommentState,
  columnsFor,
  commentedPost,
  deleteComment,
  hasAnswers,
  ruleFor,
  stateOf,
  updateComment,
} from './store.ts';

/** A comment that its writer can still change. One that a moderator took for spam can be, too: nobody is told. */
export function isChangeable(row: CommentRow | undefined): row is CommentRow {
  return row !== undefined && row.password_hash !== null && row.deleted_at === null;
}

/** Counts wrong ones only. `id` is that of a comment or letter. */
export async function checkEditPassword(
  limits: PasswordLimits,
  { id, password_hash }: { id: string; password_hash: string | null },
  network: string,
  password: string,
): Promise<boolean> {
  const pair = `${id} ${network}`;
  await limits.ofPair.consume(pair);
  await limits.ofOne.consume(id);
  await limits.ofNetwork.consume(network);
  const right = await verifyPassword(password, password_hash);
  if (right) {
    await Promise.all([
      limits.ofPair.reward(pair),
      limits.ofOne.reward(id),
      limits.ofNetwork.reward(network),
    ]);
  }
  return right;
}

/** What is changed is judged like what is new: or a harmless comment would open the door to any other. */
export async function changeComment(
  ctx: Context,
  row: CommentRow,
  input: ChangedComment,
  network: string,
): Promise<CommentState> {
  const post = await commentedPost(ctx, row.blog_id, { id: row.post_id });
  const rule = await ruleFor(ctx.db, row.blog_id, post?.rule ?? null);
  const { name, title, url, mail, body } = input;
  const candidate: Candidate = {
    ...{ blogId: row.blog_id, postId: row.post_id, name, title, url, mail, body, network },
    // Whoever has the password has been here before, and mends a letter quickly: haste says nothing.
    secondsOnForm: 60,
    trapFilled: false,
  };
  const judgement = await judge(ctx, candidate);
  const before = stateOf(row);
  const held = judgement.verdict !== 'clear' || rule === 'approval';
  const state = before === 'shown' && held ? 'waiting' : before;
  const now = nowIso(ctx);
  await transact(ctx, async (tx) => {
    await updateComment(tx.db, row, {
      ...{ name, title, url, mail, body, edited_at: now },
      ...(state === before ? {} : columnsFor(state, now)),
    });
    if (state === 'waiting')
      await emit(tx, { kind: 'comment.received', blogId: row.blog_id, commentId: row.id });
    if (before === 'shown')
      await emit(tx, { kind: 'comment.changed', blogId: row.blog_id, postId: row.post_id });
  });
  return state;
}

/** Its words go at once; the row stays only where answers stand under it. */
export async function removeOwnComment(ctx: Context, row: CommentRow): Promise<void> {
  await transact(ctx, async (tx) => {
    await forgetLearnedWords(tx.db, row.blog_id, row.id);
    if (await hasAnswers(tx.db, row.blog_id, row.id)) {
      await updateComment(tx.db, row, {
        ...{ name: '', title: '', url: '', mail: '', body: '', password_hash: null },
        deleted_at: nowIso(tx),
      });
    } else {
      await deleteComment(tx.db, row.blog_id, row.id);
    }
    if (stateOf(row) === 'shown')
      await emit(tx, { kind: 'comment.changed', blogId: row.blog_id, postId: row.post_id });
  });
}
