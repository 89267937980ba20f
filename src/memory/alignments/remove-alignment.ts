// Deletes an alignment with the units that were made of it, and brings both back.
import { record } from '../../accounts/log/record.ts';
import { isoFromNow, nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { type Actor, requireMay } from '../actor.ts';
import { unitsOfBeads } from '../lists/store.ts';
import { beadsOf } from './beads/store.ts';
import { endUnits, settleUnits } from './settle-units.ts';
import {
  type AlignmentRow,
  deleteAlignmentsRemovedBefore,
  lockAlignment,
  type Of,
  updateAlignment,
} from './store.ts';
import { beadFrom } from './stored-line.ts';

/** Milliseconds that a deleted one can be brought back. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

type Person = Actor & { id: string };

/** Units that somebody corrected in the memory since are theirs, and stay. */
export async function removeAlignment(ctx: Context, actor: Person, alignmentId: string): Promise<void> {
  await change(ctx, actor, alignmentId, (tx, alignment) => remove(tx, alignment, actor.id));
}

/** The same in the transaction of what it goes with; where it is gone already nothing is done. */
export async function removeHeld(tx: Context, of: Of, by: string): Promise<void> {
  const alignment = await lockAlignment(tx, of);
  if (alignment) await remove(tx, alignment, by);
}

async function remove(tx: Context, alignment: AlignmentRow, by: string): Promise<void> {
  if (alignment.removed_at !== null) return;
  const of = { blogId: alignment.blog_id, alignmentId: alignment.id };
  await updateAlignment(tx.db, of, { removed_at: nowIso(tx), removed_by: by });
  const ids = (await beadsOf(tx.db, of)).map(({ id }) => id);
  await endUnits(tx, alignment, await unitsOfBeads(tx.db, of, ids));
  const on = { id: alignment.id, name: alignment.title };
  await record(tx, { blogId: of.blogId, by, act: 'unit.alignment-deleted', on });
}

export async function restoreAlignment(ctx: Context, actor: Person, alignmentId: string): Promise<void> {
  await change(ctx, actor, alignmentId, async (tx, alignment) => {
    if (alignment.removed_at === null) return;
    const of = { blogId: alignment.blog_id, alignmentId };
    await updateAlignment(tx.db, of, { removed_at: null, removed_by: null });
    const beads = (await beadsOf(tx.db, of)).map(beadFrom);
    const ids = beads.map(({ id }) => id);
    const standing = new Set((await unitsOfBeads(tx.db, of, ids)).map(({ bead_id }) => bead_id));
    const missing = beads.filter(({ id }) => !standing.has(id));
    await settleUnits(tx, { alignment, beads: missing, removed: [], by: alignment.created_by });
    const on = { id: alignmentId, name: alignment.title };
    await record(tx, { blogId: of.blogId, by: actor.id, act: 'unit.alignment-restored', on });
  });
}

async function change(
  ctx: Context,
  actor: Person,
  alignmentId: string,
  work: (tx: Context, alignment: AlignmentRow) => Promise<void>,
): Promise<void> {
  requireMay(actor, 'translate');
  await transact(ctx, async (tx) => {
    const alignment = await lockAlignment(tx, { blogId: actor.blog.id, alignmentId });
    if (!alignment) throw refuse('not-found', 'alignments.gone');
    await work(tx, alignment);
  });
}

/** A daily chore. */
export async function forgetRemovedAlignments(ctx: Context): Promise<void> {
  await deleteAlignmentsRemovedBefore(ctx.db, isoFromNow(ctx, -KEPT_MS));
}
