// Puts what a file brought into its translation: every sentence through the desk's own save, all of them or none.
import { record } from '../../accounts/log/record.ts';
import { type Actor, requireMay } from '../../desk/actor.ts';
import { saveSegment } from '../../desk/save-segment.ts';
import { lockTranslation, segmentsOf } from '../../desk/store.ts';
import { isoFromNow, nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import type { Arriving } from './arriving.ts';
import { type Comparison, compare, type Proposed } from './compare.ts';
import { type ArrivalRow, arrivalOf, deleteArrivalsBefore, settleArrivalRow } from './store.ts';

/** What came of it; sentences by their number. */
export interface Settled {
  changed: number;
  same: number;
  /** Conflicts in which what stood there stayed. */
  kept: number;
  left: number;
}

export interface SettleInput {
  translationId: string;
  arrivalId: string;
  /** Of the comparison that the person has seen. */
  stamp: string;
  /** Ids of sentences in which the file's words go over what stands there. */
  take: readonly string[];
}

/** `moved`: somebody saved one of the sentences since the person looked. `settled`: it was put in before. */
export type SettleOutcome = { ok: true; settled: Settled } | { ok: false; reason: 'moved' | 'settled' };

/** What a file brought, beside what stands there now. */
export async function arrivalWith(
  ctx: Context,
  of: { blogId: string; translationId: string },
  arrivalId: string,
): Promise<{ arrival: ArrivalRow; comparison: Comparison }> {
  const arrival = await arrivalOf(ctx.db, of, arrivalId);
  if (!arrival) throw refuse('not-found', 'exchange.gone');
  // Written by us from what a reader of ours made.
  const sentences = JSON.parse(arrival.sentences) as Arriving[];
  return { arrival, comparison: compare(sentences, await segmentsOf(ctx.db, of)) };
}

export async function settleArrival(ctx: Context, actor: Actor, input: SettleInput): Promise<SettleOutcome> {
  requireMay(actor, 'translate');
  const of = { blogId: actor.blog.id, translationId: input.translationId };
  return transact(ctx, async (tx) => {
    const translation = await lockTranslation(tx, of);
    if (!translation) throw refuse('not-found', 'desk.problem.no-translation');
    const { arrival, comparison } = await arrivalWith(tx, of, input.arrivalId);
    if (arrival.settled_at !== null) return { ok: false, reason: 'settled' };
    if (comparison.stamp !== input.stamp) return { ok: false, reason: 'moved' };
    const taken = comparison.conflicts.filter(({ row }) => input.take.includes(row.id));
    const puts = [...comparison.changes, ...taken].sort((a, b) => a.row.position - b.row.position);
    for (const put of puts) await save(tx, actor, of.translationId, put);
    const settled: Settled = {
      changed: puts.length,
      same: comparison.same,
      kept: comparison.conflicts.length - taken.length,
      left: comparison.left.length,
    };
    await settleArrivalRow(tx.db, arrival, { settled_at: nowIso(tx), report: JSON.stringify(settled) });
    const on = { id: translation.id, name: translation.title || arrival.name };
    await record(tx, {
      blogId: of.blogId,
      by: actor.id,
      act: 'translation.file-taken',
      on,
      detail: { to: arrival.name },
    });
    return { ok: true, settled };
  });
}

/** What an earlier sentence of the same file filled as its repetition gives way, as it does to a person. */
async function save(
  tx: Context,
  actor: Actor,
  translationId: string,
  { row, next }: Proposed,
): Promise<void> {
  const saved = { key: newId(tx.clock.now()), translationId, segmentId: row.id, base: row.version, ...next };
  const answer = await saveSegment(tx, actor, saved);
  if (!answer.ok) throw new Error(`sentence ${row.id} is ${answer.reason} while its translation is held`);
}

/** Milliseconds that what a file brought is kept. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** A daily chore. */
export async function forgetArrivals(ctx: Context): Promise<void> {
  await deleteArrivalsBefore(ctx.db, isoFromNow(ctx, -KEPT_MS));
}
