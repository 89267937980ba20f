// Takes what a reader wrote under a post: a comment for all to read, or a letter when it is for the editor only.
import { createHash } from 'node:crypto';
import { hashPassword } from '../accounts/password.ts';
import { nowIso } from '../platform/clock.ts';
import { type Context, transact } from '../platform/context.ts';
import { newId } from '../platform/ids.ts';
import { emit } from '../platform/outbox.ts';
import { pressKey, sign } from '../platform/press-key.ts';
import type { CommentInput } from './comment-schema.ts';
import type { ReadForm } from './form-token.ts';
import { type Judged, judgeAtDoor, keepJudgement } from './judge-at-door.ts';
import { sendLetter } from './letters/send-letter.ts';
import { wishReply } from './notices/reply-wish.ts';
import {
  type CommentedPost,
  type CommentState,
  columnsFor,
  commentOf,
  commentSentOnce,
  insertComment,
  ruleFor,
  stateOf,
} from './store.ts';

export interface Sending {
  blogId: string;
  post: CommentedPost;
  input: CommentInput;
  form: ReadForm;
  network: string;
  /** Interface language of the sender, for a mail about the answer. */
  language: string;
}

export type Posted =
  | { ok: true; kind: 'comment'; id: string; state: CommentState }
  | { ok: true; kind: 'letter'; code: string }
  | { ok: false; reason: 'closed' | 'parent-gone' };

export async function postComment(ctx: Context, sending: Sending): Promise<Posted> {
  const { blogId, post, input } = sending;
  const rule = await ruleFor(ctx.db, blogId, post.rule);
  if (rule === 'closed') return { ok: false, reason: 'closed' };
  const parentId = input.secret ? null : await threadOf(ctx, sending);
  if (parentId === undefined) return { ok: false, reason: 'parent-gone' };
  const once = sign(await pressKey(ctx, 'once'), sending.form.nonce, contentOf(input));
  const judged = await judgeAtDoor(ctx, sending);
  return input.secret
    ? postLetter(ctx, sending, once, judged)
    : storeComment(ctx, sending, { once, judged, parentId, rule });
}

async function storeComment(
  ctx: Context,
  { blogId, post, input, language }: Sending,
  { once, judged, parentId, rule }: { once: string; judged: Judged; parentId: string | null; rule: string },
): Promise<Posted> {
  const sent = await commentSentOnce(ctx.db, blogId, once);
  if (sent) return { ok: true, kind: 'comment', id: sent.id, state: stateOf(sent) };
  const { verdict } = judged.judgement;
  const state = verdict === 'spam' ? 'spam' : verdict === 'hold' || rule === 'approval' ? 'waiting' : 'shown';
  const passwordHash = input.password === '' ? null : await hashPassword(input.password);
  const now = nowIso(ctx);
  const id = newId(ctx.clock.now());
  const { name, title, url, mail, body } = input;
  try {
    await transact(ctx, async (tx) => {
      await insertComment(tx.db, {
        ...{ blog_id: blogId, id, post_id: post.id, parent_id: parentId, author_id: null },
        ...{ name, title, url, mail, body, password_hash: passwordHash, once },
        ...{ created_at: now, edited_at: null, clapped_at: input.clap ? now : null },
        ...columnsFor(state, now),
      });
      await keepJudgement(tx, id, judged, { letter: false });
      if (input.tell && mail !== '') await wishReply(tx, { blogId, commentId: id, language });
      await emit(tx, { kind: 'comment.received', blogId, commentId: id });
      if (state === 'shown') await emit(tx, { kind: 'comment.changed', blogId, postId: post.id });
    });
  } catch (error) {
    if (!ctx.dialect.isUniqueViolation(error)) throw error;
    const faster = await commentSentOnce(ctx.db, blogId, once);
    if (!faster) throw error;
    return { ok: true, kind: 'comment', id: faster.id, state: stateOf(faster) };
  }
  return { ok: true, kind: 'comment', id, state };
}

async function postLetter(
  ctx: Context,
  { blogId, post, input, form }: Sending,
  once: string,
  judged: Judged,
): Promise<Posted> {
  const { name, title, url, mail, body } = input;
  const seed = sign(await pressKey(ctx, 'receipts'), form.nonce, contentOf(input));
  const code = await sendLetter(
    ctx,
    {
      blogId,
      postId: post.id,
      text: { body, name, title, url, mail },
      passwordHash: input.password === '' ? null : await hashPassword(input.password),
      once,
      seed: Buffer.from(seed, 'base64url'),
      clap: input.clap,
      spam: judged.judgement.verdict === 'spam',
    },
    (tx, letterId) => keepJudgement(tx, letterId, judged, { letter: true }),
  );
  return { ok: true, kind: 'letter', code };
}

/** The first comment of the thread that is answered; null for a new thread, undefined when it is gone. */
async function threadOf(ctx: Context, { blogId, post, input }: Sending): Promise<string | null | undefined> {
  if (input.parent === '') return null;
  const parent = await commentOf(ctx.db, blogId, input.parent);
  if (!parent || parent.post_id !== post.id || stateOf(parent) !== 'shown') return undefined;
  return parent.parent_id ?? parent.id;
}

/** The same words sent twice are one sending; other words with the same form are another. */
function contentOf(input: CommentInput): string {
  const { name, title, url, mail, body, parent, secret } = input;
  const words = JSON.stringify([name, title, url, mail, body, parent, secret]);
  return createHash('sha256').update(words).digest('base64url');
}
