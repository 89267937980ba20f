// Changes that somebody made in the review of an alignment: each once, in order, and with it the units of the memory.
import { isoFromNow, nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { emit } from '../../platform/outbox.ts';
import {
  applyChange,
  applyUndo,
  type Outcome,
  type ReviewBead,
  type Seen,
  seenIn,
} from '../../text/align/review.ts';
import { type Actor, requireMay } from '../actor.ts';
import {
  beadChangeOf,
  beadsAround,
  deleteBeads,
  deleteChangesBefore,
  insertBeadChange,
  insertBeads,
  markUndone,
  updateBead,
} from './beads/store.ts';
import type { Step, Steps, StepsAnswer } from './schemas.ts';
import { settleUnits } from './settle-units.ts';
import { type AlignmentRow, lockAlignment, type Of, updateAlignment } from './store.ts';
import { beadFrom, rowOf, type StoredLine } from './stored-line.ts';

/** Milliseconds that a change can be taken back, and that a browser may keep one that it could not send. */
const REMEMBERED_MS = 30 * 24 * 60 * 60 * 1000;
/** Milliseconds after the last change until what is made of the pairs follows them: a review is many changes. */
export const REST_MS = 10_000;

export type ChangeBeadsInput = Steps & { alignmentId: string };

/** A step whose key was answered before changes nothing; one that met something else than it was made on is lost. */
export async function changeBeads(
  ctx: Context,
  actor: Actor & { id: string },
  { alignmentId, steps }: ChangeBeadsInput,
): Promise<StepsAnswer> {
  requireMay(actor, 'translate');
  const of = { blogId: actor.blog.id, alignmentId };
  return transact<StepsAnswer>(ctx, async (tx) => {
    const alignment = await lockAlignment(tx, of);
    if (!alignment || alignment.aligned_at === null) throw refuse('not-found', 'alignments.gone');
    if (alignment.removed_at !== null) return { ok: false, reason: 'gone' };
    const lost: string[] = [];
    let { changes } = alignment;
    for (const step of steps) {
      if (await beadChangeOf(tx.db, of, step.key)) continue;
      const made = await makeStep(tx, { alignment, of, step, number: changes + 1, by: actor.id });
      if (made) changes += 1;
      else lost.push(step.key);
    }
    const now = nowIso(tx);
    if (changes > alignment.changes) {
      await updateAlignment(tx.db, of, { changes, changed_at: now });
      await emit(tx, { kind: 'pairs.changed', ...of, changes }, isoFromNow(tx, REST_MS));
    }
    return { ok: true, savedAt: now, lost };
  });
}

interface Making {
  alignment: AlignmentRow;
  of: Of;
  step: Step;
  number: number;
  by: string;
}

/** False when there was nothing to be changed in this way. */
async function makeStep(tx: Context, making: Making): Promise<boolean> {
  const { alignment, of, step, number, by } = making;
  const made = 'undo' in step ? await undone(tx, of, step.undo, by) : await changed(tx, alignment, of, step);
  if (!made) return false;
  const { before, outcome } = made;
  await storeOutcome(tx, of, before, outcome);
  await settleUnits(tx, { alignment, beads: outcome.put, before, removed: outcome.removed, by });
  // The taking back of a change is no change to be taken back.
  const isUndo = 'undo' in step;
  await insertBeadChange(tx.db, {
    blog_id: of.blogId,
    alignment_id: of.alignmentId,
    key: step.key,
    number,
    before: JSON.stringify(isUndo ? [] : before),
    after: JSON.stringify(isUndo ? [] : outcome.put.map(({ id, version }): Seen => ({ id, version }))),
    made_by: by,
    made_at: nowIso(tx),
    undone_at: null,
  });
  return true;
}

type Bead = ReviewBead<StoredLine>;

interface Made {
  /** Beads that were changed or removed, as they were. */
  before: Bead[];
  outcome: Outcome<StoredLine>;
}

async function changed(
  tx: Context,
  alignment: AlignmentRow,
  of: Of,
  { key, change }: Extract<Step, { change: unknown }>,
): Promise<Made | null> {
  const ids = seenIn(change).map(({ id }) => id);
  const beads = (await beadsAround(tx.db, of, ids)).map(beadFrom);
  const languages = { source: alignment.source_language, target: alignment.target_language };
  const outcome = applyChange(beads, change, languages, key);
  if (!outcome) return null;
  const touched = new Set([...outcome.removed, ...outcome.put.map(({ id }) => id)]);
  return { before: beads.filter(({ id }) => touched.has(id)), outcome };
}

async function undone(tx: Context, of: Of, key: string, by: string): Promise<Made | null> {
  const row = await beadChangeOf(tx.db, of, key);
  if (!row || row.made_by !== by || row.undone_at !== null) return null;
  // Both were written above.
  const before = JSON.parse(row.before) as Bead[];
  const after = JSON.parse(row.after) as Seen[];
  // The taking back of a change is none to be taken back.
  if (after.length === 0) return null;
  const ids = after.map(({ id }) => id);
  const standing = (await beadsAround(tx.db, of, ids)).map(beadFrom);
  const outcome = applyUndo(standing, before, after);
  if (!outcome) return null;
  await markUndone(tx.db, of, key, nowIso(tx));
  return { before: standing, outcome };
}

async function storeOutcome(
  tx: Context,
  of: Of,
  before: readonly Bead[],
  { removed, put }: Outcome<StoredLine>,
): Promise<void> {
  await deleteBeads(tx.db, of, removed);
  const there = new Set(before.map(({ id }) => id));
  const rows = put.map((bead) => rowOf(of, bead));
  for (const row of rows.filter(({ id }) => there.has(id))) await updateBead(tx.db, row, row);
  await insertBeads(
    tx.db,
    rows.filter(({ id }) => !there.has(id)),
  );
}

/** A daily chore. */
export async function forgetBeadChanges(ctx: Context): Promise<void> {
  await deleteChangesBefore(ctx.db, isoFromNow(ctx, -REMEMBERED_MS));
}
