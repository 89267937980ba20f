// Writes down who did what on a blog, in the same transaction as what they did.
import { isoFromNow, nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import type { Act } from './acts.ts';
import { blogsWith, deleteEntriesBefore, insertEntry } from './store.ts';

export interface Deed {
  blogId: string;
  /** Id of the person; null for what the press did by itself or its operator did from the command line. */
  by: string | null;
  act: Act;
  /** What it was done to: its id where it has a page, its name as it is now. Never a secret, never a reader's words. */
  on?: { id?: string; name: string };
  detail?: Detail;
}

/** What the sentence needs besides: roles from and to, or the names of the fields that were changed. */
export interface Detail {
  from?: string;
  to?: string;
  /** Keys under `log.field.…`. */
  fields?: string[];
}

/** Days that an entry is kept. */
export const LOG_DAYS = 730;

const NAME_MAX = 200;

/**
 * `await record(tx, { blogId, by: actor.id, act: 'post.published', on: { id: post.id, name: title } })` inside
 * `transact`: the entry stands if and only if the change does.
 */
export async function record(tx: Context, deed: Deed): Promise<void> {
  if (!tx.db.isTransaction) throw new Error(`${deed.act} is recorded outside the transaction of the change`);
  await insertEntry(tx.db, {
    blog_id: deed.blogId,
    id: newId(tx.clock.now()),
    at: nowIso(tx),
    person_id: deed.by,
    act: deed.act,
    thing_id: deed.on?.id ?? null,
    thing_name: [...(deed.on?.name ?? '')].slice(0, NAME_MAX).join(''),
    detail: JSON.stringify(deed.detail ?? {}),
  });
}

/** What concerns a person stands in the record of every blog they belong to at that moment. */
export async function recordOfPerson(
  tx: Context,
  deed: Omit<Deed, 'blogId'> & { personId: string },
): Promise<void> {
  const { personId, ...rest } = deed;
  for (const { id } of await blogsWith(tx.db, personId)) await record(tx, { ...rest, blogId: id });
}

/** A daily chore. */
export async function forgetOldLog(ctx: Context): Promise<void> {
  await deleteEntriesBefore(ctx.db, isoFromNow(ctx, -LOG_DAYS * 24 * 60 * 60 * 1000));
}
