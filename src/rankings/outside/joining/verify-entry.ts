// Looks for the proof of an entry because somebody asks, and lets it take part where it is found.
import { nowIso } from '../../../platform/clock.ts';
import { type Context, transact } from '../../../platform/context.ts';
import { boundsOfLook } from '../ask-elsewhere.ts';
import type { Came } from '../came.ts';
import { lookForProof } from '../look-for-proof.ts';
import { standsAt, waysToWrite } from '../reading/place.ts';
import { excludedAt, lockEntriesAt, updateEntry } from '../store.ts';
import { tellDue } from '../tell-due.ts';
import { ownEntry } from './own-entry.ts';

/** What was found; it is kept beside the entry as well. One that has left comes back by it. */
export async function verifyEntry(ctx: Context, token: string): Promise<Came> {
  const entry = await ownEntry(ctx, token);
  const { came, says } = await lookForProof(ctx, entry, { bounds: boundsOfLook() });
  return transact(ctx, async (tx) => {
    const places = [...waysToWrite(entry.address), ...waysToWrite(entry.feed)];
    // Of two that name the same blog, the second waits here until the first is settled.
    const all = await lockEntriesAt(tx, places);
    const now = all.find(({ id }) => id === entry.id);
    if (!now) return came;
    const settled = came.ok ? await hindrance(tx, places, all.filter(isIn), now.id) : came;
    const result = settled ?? came;
    const at = nowIso(tx);
    await updateEntry(tx.db, now.id, { came: JSON.stringify(result) });
    if (!result.ok) return result;
    await updateEntry(tx.db, now.id, {
      ...says,
      ...{ verified_at: now.verified_at ?? at, joined_at: now.verified_at === null ? at : now.joined_at },
      ...{ checked_at: at, failures: 0, left_at: null, next_at: at },
    });
    await tellDue(tx, now.id, at);
    return result;
  });
}

interface Standing {
  id: string;
  name: string;
  address: string;
  feed: string;
  verified_at: string | null;
  left_at: string | null;
}

function isIn({ verified_at, left_at }: Standing): boolean {
  return verified_at !== null && left_at === null;
}

/** Null where it may take part. */
async function hindrance(
  tx: Context,
  places: readonly string[],
  others: readonly Standing[],
  id: string,
): Promise<Came | null> {
  const reason = await excludedAt(tx.db, places);
  if (reason !== null) return { ok: false, key: 'elsewhere.join.excluded', params: { reason } };
  const other = others.find((one) => one.id !== id && standsAt(one, places));
  return other ? { ok: false, key: 'elsewhere.join.taken', params: { name: other.name } } : null;
}
