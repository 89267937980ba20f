// Somebody new and their blog, in one: with the terms they agreed to.
import { createPerson, type PreparedPerson } from '../../accounts/create-person.ts';
import { personByEmail } from '../../accounts/store.ts';
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import type { NewBlog } from '../blog-schema.ts';
import { insertNewBlog } from '../create-blog.ts';
import { isSlugHeld, keepAgreement } from './store.ts';

export interface Beginning {
  person: PreparedPerson;
  blog: NewBlog;
  /** Of the terms they agreed to; null where there were none. */
  termsAt: string | null;
  /** Their own wish for the address stands in nobody's way, least of all their own. */
  signUpId: string;
}

export interface NotBegun {
  ok: false;
  reason: 'email-taken' | 'slug-taken';
}
export type Begun = { ok: true; personId: string; blogId: string; slug: string } | NotBegun;

/** Looks before it writes anything, so that a "no" needs nothing taken back. */
export async function beginWithBlog(tx: Context, beginning: Beginning): Promise<Begun> {
  const { person, blog, termsAt, signUpId } = beginning;
  if (await personByEmail(tx.db, person.email)) return { ok: false, reason: 'email-taken' };
  if (await isSlugHeld(tx.db, blog.slug, signUpId)) return { ok: false, reason: 'slug-taken' };
  const created = await createPerson(tx, person);
  if (!created.ok) return created;
  const made = await insertNewBlog(tx, created.id, blog);
  if (!made.ok) return made;
  if (termsAt !== null) await keepAgreement(tx.db, created.id, termsAt, nowIso(tx));
  return { ok: true, personId: created.id, blogId: made.id, slug: made.slug };
}

/** Two at the same moment: what was taken shows only when the second writes, and then what it was has to be looked up. */
export async function whatWasTaken(ctx: Context, email: string): Promise<NotBegun> {
  const taken = await personByEmail(ctx.db, email);
  return { ok: false, reason: taken ? 'email-taken' : 'slug-taken' };
}
