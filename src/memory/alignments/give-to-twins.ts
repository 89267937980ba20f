// Gives units of their own to pairs whose sentence was in the memory because of another unit, once that has ended.
import { type Context, transact } from '../../platform/context.ts';
import { unitsWithIds } from '../lists/store.ts';
import { type UnitRow, unitOf } from '../store.ts';
import { beadsCountingOn, updateBead } from './beads/store.ts';
import { settleUnits } from './settle-units.ts';
import { lockAlignment, type Of } from './store.ts';
import { beadFrom } from './stored-line.ts';

export interface UnitsEnded {
  blogId: string;
  unitIds: readonly string[];
}

/** Each alignment in a transaction of its own: none is held while another is waited for. */
export async function giveToTwins(ctx: Context, { blogId, unitIds }: UnitsEnded): Promise<void> {
  const units = await unitsWithIds(ctx.db, blogId, unitIds);
  const counting = await beadsCountingOn(ctx.db, blogId, units);
  for (const alignmentId of new Set(counting.map((bead) => bead.alignment_id)))
    await transact(ctx, (tx) => giveWithin(tx, { blogId, alignmentId }, units));
}

async function giveWithin(tx: Context, of: Of, units: readonly UnitRow[]): Promise<void> {
  const alignment = await lockAlignment(tx, of);
  if (!alignment) return;
  const byHand = new Map<string, UnitRow>();
  for (const unit of units) {
    const last = await latestOf(tx, unit);
    if (isByHand(last)) byHand.set(unit.id, last);
  }
  // As they are now that nobody else changes them.
  const counting = await beadsCountingOn(tx.db, of.blogId, units);
  const rows = counting.filter((bead) => bead.alignment_id === of.alignmentId);
  for (const row of rows) await updateBead(tx.db, row, { twin_id: byHand.get(row.unit_id)?.id ?? null });
  const beads = rows.filter((row) => !byHand.has(row.unit_id)).map(beadFrom);
  await settleUnits(tx, { alignment, beads, removed: [], by: alignment.created_by });
}

async function latestOf(tx: Context, unit: UnitRow): Promise<UnitRow> {
  let last = unit;
  for (let next = last.replaced_by; next !== null; next = last.replaced_by) {
    const found = await unitOf(tx.db, unit.blog_id, next);
    if (!found) break;
    last = found;
  }
  return last;
}

/** Somebody corrected the sentence in the memory, or took it out there: what they did is not undone by what said the same. */
function isByHand({ gone_at, edited_at, removed_by }: UnitRow): boolean {
  return gone_at === null ? edited_at !== null : removed_by !== null;
}
