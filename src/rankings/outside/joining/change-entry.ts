// Whoever has the private link of an entry says in which categories the blog stands, or takes it out.
import * as v from 'valibot';
import { nowIso } from '../../../platform/clock.ts';
import { type Context, transact } from '../../../platform/context.ts';
import { rankingCategories } from '../../reads.ts';
import { type Shares, sharesFrom, takingPartSchema } from '../../taking-part/shares.ts';
import { replaceShares } from '../../taking-part/store.ts';
import { updateEntry } from '../store.ts';
import { ownEntry } from './own-entry.ts';

export const sharesSchema = v.omit(takingPartSchema, ['part']);

export async function changeShares(
  ctx: Context,
  token: string,
  input: v.InferOutput<typeof sharesSchema>,
): Promise<Shares> {
  return transact(ctx, async (tx) => {
    const { id } = await ownEntry(tx, token);
    const known = new Set((await rankingCategories(tx)).map((category) => category.id));
    const read = sharesFrom({ ...input, part: 'yes' }, known);
    if (read.ok) await replaceShares(tx.db, id, read.shares);
    return read;
  });
}

/** Its votes stay where they were given; its link stays good, so that it can come back. */
export async function leave(ctx: Context, token: string): Promise<void> {
  await transact(ctx, async (tx) => {
    const { id, left_at } = await ownEntry(tx, token);
    if (left_at === null) await updateEntry(tx.db, id, { left_at: nowIso(tx), next_at: null });
  });
}
