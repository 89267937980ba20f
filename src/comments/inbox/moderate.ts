// Decides over comments and letters of a blog, one or many at once, and takes a decision back.
import * as v from 'valibot';
import type { Act } from '../../accounts/log/acts.ts';
import { record } from '../../accounts/log/record.ts';
import { blogFor } from '../../blogs/blog-for.ts';
import { isoFromNow, nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { emit } from '../../platform/outbox.ts';
import type { SignedIn } from '../../web/env.ts';
import { many } from '../../web/fields.ts';
import { type Label, learn } from '../spam/learn.ts';
import { learnedFrom } from '../spam/store.ts';
import { type CommentRow, columnsFor, stateOf, updateComment } from '../store.ts';
import {
  beforesOf,
  deleteModerationsBefore,
  insertModeration,
  insertSeen,
  lockComments,
  lockLetters,
  marksOf,
  moderationOf,
  postsOfComments,
  setLetterSpam,
  setMark,
  setUndone,
} from './store.ts';

export const verbs = ['show', 'hold', 'spam', 'delete'] as const;
export type Verb = (typeof verbs)[number];

/** Most that are decided over at once. */
const MOST = 200;

const uuid = v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/, 'common.invalid'));

export const moderationSchema = v.object({
  verb: v.picklist(verbs, 'common.choose'),
  /** Ids of comments. */
  comment: v.pipe(many(uuid), v.maxLength(MOST, 'inbox.too-many')),
  /** Ids of letters; they are shown to nobody, so `show` takes one out of the spam, and nothing else but `spam` fits. */
  letter: v.pipe(many(uuid), v.maxLength(MOST, 'inbox.too-many')),
});
export type ModerationInput = v.InferOutput<typeof moderationSchema>;

/** Milliseconds in which a decision can be taken back. */
export const UNDO_MS = 10 * 60 * 1000;

/** Where a comment stands: its columns, the mark, what the filter has learned of it. */
interface Standing {
  shown_at: string | null;
  spam_at: string | null;
  deleted_at: string | null;
  marked: Label | null;
  learned: Label | null;
}

interface Turn {
  before: Standing;
  after: Standing;
}

export interface Moderated {
  id: string;
  count: number;
}

/** Ids that are not of this blog are as if they were not there. */
export async function moderate(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  { verb, comment, letter }: ModerationInput,
): Promise<Moderated> {
  return transact(ctx, async (tx) => {
    const blog = await blogFor(tx, actor.id, slug, 'edit');
    const id = newId(tx.clock.now());
    const now = nowIso(tx);
    const comments = await turnComments(tx, blog.id, comment, verb);
    const letters = await turnLetters(tx, blog.id, letter, verb);
    if (comments.length + letters.length === 0) throw refuse('not-found', 'inbox.nothing-chosen');
    await insertModeration(
      tx.db,
      { blog_id: blog.id, id, verb, made_by: actor.id, made_at: now, undone_at: null },
      [
        ...comments.map(({ row, turn }) => ({
          kind: 'comment' as const,
          item_id: row.id,
          state: JSON.stringify(turn),
        })),
        ...letters.map(({ id: item, turn }) => ({
          kind: 'letter' as const,
          item_id: item,
          state: JSON.stringify(turn),
        })),
      ],
    );
    const seen = comments.map(({ row }) => ({ kind: 'comment' as const, id: row.id }));
    await insertSeen(tx.db, blog.id, actor.id, seen, now);
    const ids = comments.map(({ row }) => row.id);
    await recordAll(tx, { blogId: blog.id, by: actor.id, act: actOf[verb] }, ids);
    return { id, count: comments.length + letters.length };
  });
}

const actOf: Record<Verb, Act> = {
  show: 'voice.approved',
  hold: 'voice.hidden',
  spam: 'voice.spam',
  delete: 'voice.deleted',
};

/** The record says which posts, never what readers wrote. */
async function recordAll(
  tx: Context,
  deed: { blogId: string; by: string; act: Act },
  commentIds: readonly string[],
): Promise<void> {
  const posts = await postsOfComments(tx.db, deed.blogId, commentIds);
  for (const id of commentIds) {
    const post = posts.get(id);
    await record(tx, { ...deed, ...(post ? { on: { id: post.id, name: post.title } } : {}) });
  }
}

async function turnComments(tx: Context, blogId: string, ids: readonly string[], verb: Verb) {
  if (ids.length === 0) return [];
  const rows = await lockComments(tx, blogId, ids);
  const marks = new Map((await marksOf(tx.db, blogId, ids)).map((row) => [row.comment_id, row.marked]));
  const turned: { row: CommentRow; turn: Turn }[] = [];
  for (const row of rows) {
    const marked = marks.get(row.id) ?? null;
    const learned = (await learnedFrom(tx.db, blogId, row.id))?.label ?? null;
    // Only a clear word marks and teaches: what is held or deleted may be held or deleted for any reason.
    const word: Label | null = verb === 'spam' ? 'spam' : verb === 'show' ? 'fine' : null;
    const before = { ...columnsOf(row), marked, learned };
    const columns = columnsFor(stateFor[verb], nowIso(tx), row.shown_at);
    const after = { ...columns, marked: word ?? marked, learned: word ?? learned };
    await apply(tx, row, after);
    turned.push({ row, turn: { before, after } });
  }
  return turned;
}

const stateFor = { show: 'shown', hold: 'waiting', spam: 'spam', delete: 'deleted' } as const;

/** Writes a standing, and tells the pages when what readers see has changed. */
async function apply(tx: Context, row: CommentRow, { marked, learned, ...columns }: Standing): Promise<void> {
  await updateComment(tx.db, row, columns);
  await setMark(tx.db, row.blog_id, row.id, marked, nowIso(tx));
  await learn(tx, row.blog_id, row.id, row, learned);
  if ((stateOf(row) === 'shown') === (stateOf(columns) === 'shown')) return;
  await emit(tx, { kind: 'comment.changed', blogId: row.blog_id, postId: row.post_id });
}

function columnsOf({ shown_at, spam_at, deleted_at }: CommentRow) {
  return { shown_at, spam_at, deleted_at };
}

async function turnLetters(tx: Context, blogId: string, ids: readonly string[], verb: Verb) {
  if (ids.length === 0 || (verb !== 'spam' && verb !== 'show')) return [];
  const rows = await lockLetters(tx, blogId, ids);
  const after = verb === 'spam' ? nowIso(tx) : null;
  for (const { id } of rows) await setLetterSpam(tx.db, blogId, id, after);
  return rows.map(({ id, spam_at }) => ({ id, turn: { before: { spam_at }, after: { spam_at: after } } }));
}

/**
 * Takes a decision of one's own back: everything stands as before. What somebody has decided anew since then is left
 * to them; the answer is how many came back.
 */
export async function undoModeration(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  id: string,
): Promise<{ restored: number; left: number }> {
  return transact(ctx, async (tx) => {
    const blog = await blogFor(tx, actor.id, slug, 'edit');
    const moderation = await moderationOf(tx.db, blog.id, id);
    if (!moderation || moderation.made_by !== actor.id) throw refuse('not-found', 'inbox.undo.gone');
    if (moderation.made_at < isoFromNow(tx, -UNDO_MS)) throw refuse('conflict', 'inbox.undo.late');
    if (!(await setUndone(tx.db, blog.id, id, nowIso(tx)))) throw refuse('conflict', 'inbox.undo.done');
    const befores = await beforesOf(tx.db, blog.id, id);
    let restored = 0;
    for (const { kind, item_id, state } of befores) {
      const back = kind === 'comment' ? restoreComment : restoreLetter;
      if (await back(tx, blog.id, item_id, JSON.parse(state) as Turn)) restored++;
    }
    const ids = befores.filter(({ kind }) => kind === 'comment').map(({ item_id }) => item_id);
    await recordAll(tx, { blogId: blog.id, by: actor.id, act: 'voice.undone' }, ids);
    return { restored, left: befores.length - restored };
  });
}

async function restoreComment(tx: Context, blogId: string, id: string, turn: Turn): Promise<boolean> {
  const [row] = await lockComments(tx, blogId, [id]);
  if (!row) return false;
  const { shown_at, spam_at, deleted_at } = turn.after;
  const untouched = row.shown_at === shown_at && row.spam_at === spam_at && row.deleted_at === deleted_at;
  if (untouched) await apply(tx, row, turn.before);
  return untouched;
}

async function restoreLetter(tx: Context, blogId: string, id: string, turn: Turn): Promise<boolean> {
  const [row] = await lockLetters(tx, blogId, [id]);
  if (!row || row.spam_at !== turn.after.spam_at) return false;
  await setLetterSpam(tx.db, blogId, id, turn.before.spam_at);
  return true;
}

/** A daily chore: what can no longer be undone need not be remembered. */
export async function forgetModerations(ctx: Context): Promise<void> {
  await deleteModerationsBefore(ctx.db, isoFromNow(ctx, -24 * 60 * 60 * 1000));
}
