// Shuts a person out of the press. Their posts stay, and so does their name on them.
import { nowIso } from '../platform/clock.ts';
import { type Context, transact } from '../platform/context.ts';
import { recordOfPerson } from './log/record.ts';
import { endSessions, personById, updatePerson } from './store.ts';

export async function disablePerson(ctx: Context, personId: string): Promise<void> {
  await transact(ctx, async (tx) => {
    await updatePerson(tx.db, personId, { disabled_at: nowIso(tx) });
    await endSessions(tx.db, personId, nowIso(tx));
    const on = { id: personId, name: (await personById(tx.db, personId))?.name ?? '' };
    await recordOfPerson(tx, { personId, by: null, act: 'sign-in.shut-out', on });
  });
}
