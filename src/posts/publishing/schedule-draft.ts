// Lets a draft publish itself at a moment, or lets go of that.
import { record } from '../../accounts/log/record.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { emit } from '../../platform/outbox.ts';
import { type Actor, requireMay } from '../actor.ts';
import { isSlugTaken, lockDraft, updateDraft } from '../store.ts';
import { wishesOf } from '../wishes.ts';
import { type DraftProblem, problemOf } from './publish-draft.ts';

export type ScheduleProblem = DraftProblem | 'past' | 'ends-before';
export type ScheduleOutcome = { ok: true; at: string } | { ok: false; reason: ScheduleProblem };

export interface ScheduleInput {
  postId: string;
  /** UTC ISO. */
  at: string;
  note: string;
}

/**
 * The draft publishes itself as it stands then. Moving the moment tells a new event: the one told before finds another
 * moment in the draft and does nothing.
 */
export async function scheduleDraft(
  ctx: Context,
  actor: Actor,
  { postId, at, note }: ScheduleInput,
): Promise<ScheduleOutcome> {
  requireMay(actor, 'publish');
  const of = { blogId: actor.blog.id, postId };
  return transact(ctx, async (tx) => {
    const draft = await lockDraft(tx, of.blogId, of.postId);
    const problem = problemOf(draft);
    if (draft === undefined || problem !== null) return { ok: false, reason: problem ?? 'no-draft' };
    if (at <= nowIso(tx)) return { ok: false, reason: 'past' };
    const { expiresAt } = wishesOf(draft.wishes);
    if (expiresAt !== null && expiresAt <= at) return { ok: false, reason: 'ends-before' };
    if (draft.slug !== '' && (await isSlugTaken(tx.db, of.blogId, draft.slug, postId)))
      return { ok: false, reason: 'slug-taken' };
    await updateDraft(tx.db, draft, {
      scheduled_at: at,
      scheduled_by: actor.id,
      scheduled_note: note,
      schedule_problem: null,
    });
    const on = { id: postId, name: draft.title };
    await record(tx, { blogId: of.blogId, by: actor.id, act: 'post.scheduled', on, detail: { to: at } });
    await emit(tx, { kind: 'post.due', ...of, at }, at);
    return { ok: true, at };
  });
}

/** The draft stays, and waits for a person. */
export async function unscheduleDraft(ctx: Context, actor: Actor, postId: string): Promise<void> {
  requireMay(actor, 'publish');
  const of = { blogId: actor.blog.id, postId };
  await transact(ctx, async (tx) => {
    const draft = await lockDraft(tx, of.blogId, of.postId);
    if (!draft?.scheduled_at) return;
    const letGo = { scheduled_at: null, scheduled_by: null, scheduled_note: null, schedule_problem: null };
    await updateDraft(tx.db, draft, letGo);
    const on = { id: postId, name: draft.title };
    await record(tx, { blogId: of.blogId, by: actor.id, act: 'post.unscheduled', on });
  });
}
