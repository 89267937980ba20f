// Puts what a file brought into its translation: every sentence through the desk's own save, all of them or none.
import { record } from '../../accounts/log/record.ts';
import { type Actor, requireMay } from '../../desk/actor.ts';
import { type Alike, alikeIn } from '../../desk/repeat-segment.ts';
import { saveHeld } from '../../desk/save-segment.ts';
import { targetOf, writtenTarget } from '../../desk/segment-state.ts';
import {
  lockTranslation,
  restampSegments,
  type SegmentRow,
  segmentOf,
  segmentsOf,
  type TranslationRow,
} from '../../desk/store.ts';
import { markRead } from '../../desk/together/proposals/review-segment.ts';
import { countChange } from '../../desk/together/store.ts';
import { isoFromNow, nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import type { Arriving } from './arriving.ts';
import { type Comparison, compare, type Proposed, portionOf } from './compare.ts';
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
  /** Ids of sentences in which the file's words go over what stands there; or all in which it would, of those that were shown. */
  take: readonly string[] | 'shown';
}

/** `moved`: somebody saved one of the sentences since the person looked. `settled`: it was put in before. */
export type SettleOutcome = { ok: true; settled: Settled } | { ok: false; reason: 'moved' | 'settled' };

/** What a file brought, beside what stands there now; nothing any more once all of it was decided. */
export async function arrivalWith(
  ctx: Context,
  of: { blogId: string; translationId: string },
  arrivalId: string,
  { id: personId }: Pick<Actor, 'id'>,
): Promise<{ arrival: ArrivalRow; comparison: Comparison; rows: SegmentRow[] }> {
  const arrival = await arrivalOf(ctx.db, of, arrivalId);
  if (!arrival) throw refuse('not-found', 'exchange.gone');
  if (arrival.settled_at !== null) {
    return { arrival, comparison: compare([], [], personId), rows: [] };
  }
  // Written by us from what a reader of ours made.
  const sentences = JSON.parse(arrival.sentences) as Arriving[];
  const rows = await segmentsOf(ctx.db, of);
  return { arrival, comparison: compare(sentences, rows, personId), rows };
}

/** Only what was shown is put in; the rest of a long file waits until it is shown in its turn. */
export async function settleArrival(ctx: Context, actor: Actor, input: SettleInput): Promise<SettleOutcome> {
  requireMay(actor, 'translate');
  const of = { blogId: actor.blog.id, translationId: input.translationId };
  return transact(ctx, async (tx) => {
    const translation = await lockTranslation(tx, of);
    if (!translation) throw refuse('not-found', 'desk.problem.no-translation');
    const { arrival, comparison, rows } = await arrivalWith(tx, of, input.arrivalId, actor);
    if (arrival.settled_at !== null) return { ok: false, reason: 'settled' };
    if (comparison.stamp !== input.stamp) return { ok: false, reason: 'moved' };
    const shown = portionOf(comparison);
    const take = input.take === 'shown' ? shown.conflicts.map(({ row }) => row.id) : input.take;
    const taken = shown.conflicts.filter(({ row }) => take.includes(row.id));
    const puts = [...shown.changes, ...taken].sort((a, b) => a.row.position - b.row.position);
    await saveAll(tx, actor, translation, puts, alikeIn(rows));
    const earlier = arrival.report === null ? null : (JSON.parse(arrival.report) as Settled);
    const settled: Settled = {
      changed: (earlier?.changed ?? 0) + puts.length,
      same: comparison.same,
      kept: (earlier?.kept ?? 0) + shown.conflicts.length - taken.length,
      left: earlier?.left ?? comparison.left.length,
    };
    await settleArrivalRow(tx.db, arrival, {
      settled_at: shown.isAll ? nowIso(tx) : null,
      report: JSON.stringify(settled),
      sentences: shown.isAll ? '[]' : without(arrival, shown),
    });
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

/** What is still to be decided. */
function without(
  arrival: ArrivalRow,
  { changes, conflicts }: Pick<Comparison, 'changes' | 'conflicts'>,
): string {
  const decided = new Set([...changes, ...conflicts].map(({ row }) => row.id));
  const sentences = JSON.parse(arrival.sentences) as Arriving[];
  return JSON.stringify(sentences.filter(({ id }) => !decided.has(id)));
}

async function saveAll(
  tx: Context,
  actor: Actor,
  translation: TranslationRow,
  puts: readonly Proposed[],
  alike: Alike,
): Promise<void> {
  const of = { blogId: translation.blog_id, translationId: translation.id };
  const since = nowIso(tx);
  for (const put of puts) await save(tx, actor, translation, put, alike);
  if (puts.some(({ next }) => next.read === 'marked')) await countChange(tx.db, of);
  if (puts.length > 0) await restampSegments(tx.db, of, since, nowIso(tx));
}

/** What an earlier sentence of the same file filled as its repetition gives way, as it does to a person; it stays where the file has no words. */
async function save(
  tx: Context,
  actor: Actor,
  translation: TranslationRow,
  { arriving, row, next }: Proposed,
  alike: Alike,
): Promise<void> {
  const of = { blogId: translation.blog_id, translationId: translation.id };
  const current = writtenTarget(arriving.target) ? row : ((await segmentOf(tx.db, of, row.id)) ?? row);
  const filled = current.target !== row.target;
  const input = {
    ...{ segmentId: row.id, base: current.version, memo: next.memo },
    target: filled ? targetOf(current) : next.target,
    ...(filled && next.state === 'open' ? {} : { state: next.state }),
  };
  const answer = await saveHeld(tx, actor, translation, input, alike);
  if (!answer.ok) throw new Error(`sentence ${row.id} is ${answer.reason} while its translation is held`);
  if (next.read === 'marked') await markRead(tx, actor, row);
}

/** Milliseconds that what a file brought is kept. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** A daily chore. */
export async function forgetArrivals(ctx: Context): Promise<void> {
  await deleteArrivalsBefore(ctx.db, isoFromNow(ctx, -KEPT_MS));
}
