// Ping addresses under another key: those of older versions are sealed anew, those that nobody can open any more go.
import type { Context } from '../../platform/context.ts';
import { formerKey } from '../../platform/press-key.ts';
import { seal, unseal, unsealWith } from '../../platform/sealed.ts';
import { allTargets, deleteTarget, setTargetAddress, type Target } from './store.ts';

/** For addresses that were sealed while the secret of the press lay in the database. */
export async function resealTargets(tx: Context): Promise<void> {
  const former = await formerKey(tx, 'pings');
  for (const target of await allTargets(tx.db)) {
    const address = former && opened(() => unsealWith(former, target.id, target.address));
    if (address) await setTargetAddress(tx.db, target, await seal(tx, 'pings', target.id, address));
    else tx.log.warn({ target: target.id }, 'a ping address was sealed by neither key, and is left as it is');
  }
}

/** After the key file was lost: returns those whose addresses have to be typed in again. */
export async function dropUnreadableTargets(tx: Context): Promise<Target[]> {
  const dropped: Target[] = [];
  for (const target of await allTargets(tx.db)) {
    const address = await unseal(tx, 'pings', target.id, target.address).catch(() => null);
    if (address !== null) continue;
    await deleteTarget(tx.db, target.blog_id, target.id);
    dropped.push(target);
  }
  return dropped;
}

function opened(open: () => string): string | null {
  try {
    return open();
  } catch {
    return null;
  }
}
