// Somebody tells that a blog elsewhere has something new: its feed is looked at soon, when it takes part.
import { isoFromNow, nowIso } from '../../../platform/clock.ts';
import { type Context, transact } from '../../../platform/context.ts';
import { typedAddress, waysToWrite } from '../reading/place.ts';
import { notePing, takingPartAt } from '../store.ts';
import { tellDue } from '../tell-due.ts';
import type { PingCall } from './read-call.ts';

/** Milliseconds within which a second ping of the same blog does nothing. */
const QUIET_MS = 10 * 60 * 1000;

/** `invalid` for what names no address; of a blog nobody knows, nothing follows. */
export async function takePing(ctx: Context, call: PingCall): Promise<'known' | 'unknown' | 'invalid'> {
  const address = typedAddress(call.address);
  if (!address) return 'invalid';
  const feed = call.feed === '' ? null : typedAddress(call.feed);
  const places = [...waysToWrite(address.href), ...(feed ? waysToWrite(feed.href) : [])];
  return transact(ctx, async (tx) => {
    const all = await takingPartAt(tx.db, places);
    const at = nowIso(tx);
    for (const { id } of all) {
      if (await notePing(tx.db, id, { at, unless: isoFromNow(tx, -QUIET_MS) })) await tellDue(tx, id, at);
    }
    return all.length > 0 ? 'known' : 'unknown';
  });
}
