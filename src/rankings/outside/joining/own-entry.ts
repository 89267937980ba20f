// The entry behind a private link: whoever has the link may change it.
import type { Context } from '../../../platform/context.ts';
import { refuse } from '../../../platform/errors.ts';
import { hashToken } from '../../../platform/ids.ts';
import { type Entry, entryByToken } from '../store.ts';

export async function ownEntry(ctx: Context, token: string): Promise<Entry> {
  const entry = await entryByToken(ctx.db, hashToken(token));
  if (!entry) throw refuse('not-found', 'elsewhere.entry.gone');
  return entry;
}
