// After the key file was lost: keys of engines that nobody can open any more go, and have to be typed in again.
import type { Context } from '../../platform/context.ts';
import { unseal } from '../../platform/sealed.ts';
import { SEALED_FOR } from './open-engine.ts';
import { allEngines, type EngineRow, updateEngine } from './store.ts';

export async function dropUnreadableKeys(tx: Context): Promise<EngineRow[]> {
  const dropped: EngineRow[] = [];
  for (const row of await allEngines(tx.db)) {
    if (row.secret === null) continue;
    const key = await unseal(tx, SEALED_FOR, row.id, row.secret).catch(() => null);
    if (key !== null) continue;
    await updateEngine(tx.db, row, { secret: null });
    dropped.push(row);
  }
  return dropped;
}
