// Lets a translation publish itself at a moment, lets go of that, and does it when the moment has come.
import { record } from '../accounts/log/record.ts';
import { nextDay } from '../blogs/hosting/quotas/day.ts';
import { anyBlogById } from '../blogs/store.ts';
import { nowIso } from '../platform/clock.ts';
import { type Context, transact } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { emit, type PressEvent } from '../platform/outbox.ts';
import { mayStillPublish } from '../posts/publishing/publish-due.ts';
import { type Actor, requireMay } from './actor.ts';
import { partsOf } from './assemble.ts';
import { countToMend } from './checks/to-mend.ts';
import { holdWithBlog } from './hold-with-blog.ts';
import { publishAs } from './publish.ts';
import { readinessOf } from './readiness.ts';
import { lockTranslation, type Of, updateTranslation } from './store.ts';

export type ScheduleOutcome =
  | { ok: true }
  | { ok: false; reason: 'blocked' | 'warned' | 'past' }
  /** The checks say that so many places are to be mended. */
  | { ok: false; reason: 'to-mend'; count: number };

export interface ScheduleInput {
  translationId: string;
  /** UTC ISO. */
  at: string;
  note: string;
  /** The person has read the warnings. */
  accepted: boolean;
  /** The person has seen what is to be mended, as at the desk before publishing by hand. */
  sure: boolean;
}

/** It is published as it stands then. An event told for an earlier moment finds another one and does nothing. */
export async function schedule(ctx: Context, actor: Actor, input: ScheduleInput): Promise<ScheduleOutcome> {
  requireMay(actor, 'publish');
  const of = { blogId: actor.blog.id, translationId: input.translationId };
  // Checks that do not run keep nobody from publishing. A transaction must not wait for their thread.
  const count = input.sure ? 0 : ((await countToMend(ctx, actor, of.translationId)) ?? 0);
  return transact(ctx, async (tx) => {
    const translation = await lockTranslation(tx, of);
    const parts = translation && (await partsOf(tx, of));
    if (!translation || !parts) throw refuse('not-found', 'desk.problem.no-translation');
    const { blocks, warnings } = await readinessOf(tx, parts, actor.blog.rightsRule);
    if (blocks.length > 0) return { ok: false, reason: 'blocked' };
    if (warnings.length > 0 && !input.accepted) return { ok: false, reason: 'warned' };
    if (count > 0) return { ok: false, reason: 'to-mend', count };
    if (input.at <= nowIso(tx)) return { ok: false, reason: 'past' };
    await updateTranslation(tx.db, of, {
      scheduled_at: input.at,
      scheduled_by: actor.id,
      scheduled_note: input.note,
      schedule_problem: null,
    });
    const on = { id: of.translationId, name: translation.title };
    await record(tx, { blogId: of.blogId, by: actor.id, act: 'post.scheduled', on });
    await emit(tx, { kind: 'translation.due', ...of, at: input.at }, input.at);
    return { ok: true };
  });
}

export async function unschedule(ctx: Context, actor: Actor, translationId: string): Promise<void> {
  requireMay(actor, 'publish');
  const of = { blogId: actor.blog.id, translationId };
  await transact(ctx, async (tx) => {
    const translation = await lockTranslation(tx, of);
    if (!translation) throw refuse('not-found', 'desk.problem.no-translation');
    if (translation.scheduled_at === null) return;
    const letGo = { scheduled_at: null, scheduled_by: null, scheduled_note: null, schedule_problem: null };
    await updateTranslation(tx.db, of, letGo);
    const on = { id: translationId, name: translation.title };
    await record(tx, { blogId: of.blogId, by: actor.id, act: 'post.unscheduled', on });
  });
}

/** Once, however often the event is worked on: publishing lets go of the moment in the same transaction. */
export async function publishDueTranslation(
  ctx: Context,
  { blogId, translationId, at }: Extract<PressEvent, { kind: 'translation.due' }>,
): Promise<void> {
  const of = { blogId, translationId };
  await transact(ctx, async (tx) => {
    const translation = await holdWithBlog(tx, of);
    const by = translation?.scheduled_by;
    if (!translation || translation.scheduled_at !== at || !by) return;
    const problem = await tried(tx, of, by, translation.scheduled_note ?? '');
    if (problem === null) return;
    if (problem === 'day-full') return waitADay(tx, of);
    await updateTranslation(tx.db, of, { scheduled_at: null, scheduled_by: null, schedule_problem: problem });
    ctx.log.warn({ ...of, problem }, 'a scheduled translation could not be published');
  });
}

/** The blog has published as much as it may on one day: the translation keeps its turn, and says so. */
async function waitADay(tx: Context, of: Of): Promise<void> {
  const at = nextDay(tx);
  await updateTranslation(tx.db, of, { scheduled_at: at, schedule_problem: 'waits-a-day' });
  await emit(tx, { kind: 'translation.due', ...of, at }, at);
}

async function tried(tx: Context, of: Of, by: string, note: string): Promise<string | null> {
  const blog = await anyBlogById(tx.db, of.blogId);
  if (!blog || !(await mayStillPublish(tx, of.blogId, by))) return 'not-allowed';
  // What was warned of was accepted when it was scheduled; what blocks still blocks.
  const outcome = await publishAs(tx, of, { by, rule: blog.rightsRule, note, accepted: true });
  if (outcome.ok) return null;
  const isFull = outcome.reason === 'blocked' && outcome.blocks.some(({ what }) => what === 'day-full');
  return isFull ? 'day-full' : outcome.reason;
}
