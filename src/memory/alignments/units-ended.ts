// Told where units end: pairs of finished translations that counted on them get units of their own afterwards.
import type { Context } from '../../platform/context.ts';
import { emit } from '../../platform/outbox.ts';
import { inParts } from '../in-parts.ts';
import type { UnitRow } from '../store.ts';
import { beadsCountingOn } from './beads/store.ts';

/**
 * In the transaction in which they end, once that has counted (see `takeNumbers`): whoever else begins to count on one does so
 * before or after it. An event, because nobody may hold one alignment, or the memory, and wait for another alignment.
 */
export async function tellUnitsEnded(
  tx: Context,
  blogId: string,
  units: readonly Pick<UnitRow, 'id' | 'skeleton'>[],
): Promise<void> {
  const counting = await beadsCountingOn(tx.db, blogId, units);
  const unitIds = [...new Set(counting.map(({ unit_id }) => unit_id))];
  for (const part of inParts(unitIds)) await emit(tx, { kind: 'twins.due', blogId, unitIds: part });
}
