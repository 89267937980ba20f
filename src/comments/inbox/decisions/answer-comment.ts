// Answers a reader's comment as an editor of the blog, before all readers and marked as such.
import * as v from 'valibot';
import { record } from '../../../accounts/log/record.ts';
import { blogFor } from '../../../blogs/blog-for.ts';
import { nowIso } from '../../../platform/clock.ts';
import { type Context, transact } from '../../../platform/context.ts';
import { refuse } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import { emit } from '../../../platform/outbox.ts';
import type { SignedIn } from '../../../web/env.ts';
import { lines } from '../../../web/fields.ts';
import { columnsFor, insertComment, stateOf, updateComment } from '../../store.ts';
import { insertSeen, postsUnder } from '../store.ts';
import { lockComments } from './store.ts';

/** `once` is drawn with the form: the second of a double press finds the first. */
export const answerSchema = v.object({
  answer: v.pipe(lines(5000), v.minLength(1, 'common.required')),
  once: v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/, 'common.invalid')),
});
export type AnswerInput = v.InferOutput<typeof answerSchema>;

/** A comment that waits is shown with its answer; one that was put away cannot be answered. */
export async function answerComment(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  commentId: string,
  { answer, once }: AnswerInput,
): Promise<void> {
  try {
    await transact(ctx, (tx) => answerIn(tx, actor, slug, commentId, { answer, once }));
  } catch (error) {
    // The same form sent twice: the answer stands already.
    if (!ctx.dialect.isUniqueViolation(error)) throw error;
  }
}

async function answerIn(
  tx: Context,
  actor: SignedIn,
  slug: string,
  commentId: string,
  { answer, once }: AnswerInput,
): Promise<void> {
  const blog = await blogFor(tx, actor.id, slug, 'edit');
  const [row] = await lockComments(tx, blog.id, [commentId]);
  if (!row) throw refuse('not-found', 'inbox.gone');
  const state = stateOf(row);
  if (state === 'spam' || state === 'deleted') throw refuse('conflict', 'inbox.answer.hidden');
  const now = nowIso(tx);
  if (state === 'waiting') await updateComment(tx.db, row, columnsFor('shown', now));
  await insertComment(tx.db, {
    blog_id: blog.id,
    id: newId(tx.clock.now()),
    post_id: row.post_id,
    parent_id: row.parent_id ?? row.id,
    author_id: actor.id,
    name: actor.name,
    title: '',
    url: '',
    mail: '',
    body: answer,
    password_hash: null,
    once,
    created_at: now,
    edited_at: null,
    clapped_at: null,
    ...columnsFor('shown', now),
  });
  await insertSeen(tx.db, blog.id, actor.id, [{ kind: 'comment', id: row.id }], now);
  const post = (await postsUnder(tx.db, blog.id, { comments: [row.id], reports: [] })).get(row.id);
  const on = post ? { on: { id: post.id, name: post.title } } : {};
  await record(tx, { blogId: blog.id, by: actor.id, act: 'voice.answered', ...on });
  await emit(tx, { kind: 'comment.changed', blogId: blog.id, postId: row.post_id });
  await emit(tx, { kind: 'comment.answered', blogId: blog.id, commentId: row.id });
}
