// The keys of letters: a new one in use, a member's own, handing the one in use on, what opens one's own.
import { record } from '../../../accounts/log/record.ts';
import type { Actor } from '../../../blogs/blog-for.ts';
import { nowIso } from '../../../platform/clock.ts';
import { type Context, transact } from '../../../platform/context.ts';
import { refuse } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import { lockBlog } from '../../../posts/store.ts';
import type { NewHolder, NewKey, NewShare, NewWrap } from '../schemas.ts';
import {
  deleteWraps,
  holdersOf,
  insertKey,
  insertShare,
  insertWrap,
  letterKeys,
  replaceHolder,
  sharesOf,
  updateKey,
  wrapsOf,
} from './store.ts';

/**
 * A key made in the owner's browser takes the place of the one in use: of the press's own at first, later of one that
 * somebody knows who should not, or that nobody can open any more. Returns its id.
 */
export async function replaceKey(ctx: Context, actor: Actor, input: NewKey): Promise<{ id: string }> {
  const { blog } = actor;
  if (!blog.may.has('manage')) throw refuse('forbidden', 'web.problem.forbidden.do');
  return transact(ctx, async (tx) => {
    await lockBlog(tx, blog.id);
    const before = (await letterKeys(tx.db, blog.id)).at(-1);
    if ((before?.id ?? null) !== input.replaces) throw refuse('conflict', 'letters.studio.key-changed');
    // What the press can still open must not get lost by a slip.
    if (before?.held_by_press && input.kept === null) throw refuse('conflict', 'letters.studio.key-changed');
    const now = nowIso(tx);
    if (input.holder) await putHolder(tx, actor, { ...input.holder, shares: [] }, now);
    const id = newId(tx.clock.now());
    await insertKey(tx.db, {
      ...{ blog_id: blog.id, id, recipient: input.recipient, held_by_press: null, kept: null },
      ...{ created_at: now, replaced_at: null },
    });
    if (before) {
      await updateKey(tx.db, before, { held_by_press: null, kept: input.kept, replaced_at: now });
    }
    const holders = new Set((await holdersOf(tx.db, blog.id)).map((holder) => holder.person_id));
    for (const { personId, sealed } of input.shares) {
      if (!holders.has(personId)) continue;
      await insertShare(tx.db, {
        ...{ blog_id: blog.id, key_id: id, person_id: personId, sealed, created_at: now },
      });
    }
    await record(tx, { blogId: blog.id, by: actor.id, act: 'letter.key-made' });
    return { id };
  });
}

/** A member's own key, the first or in place of one they cannot open any more. */
export async function setHolder(ctx: Context, actor: Actor, input: NewHolder): Promise<void> {
  if (!actor.blog.may.has('edit')) throw refuse('forbidden', 'web.problem.forbidden.do');
  await transact(ctx, async (tx) => {
    await lockBlog(tx, actor.blog.id);
    await putHolder(tx, actor, input, nowIso(tx));
    await record(tx, { blogId: actor.blog.id, by: actor.id, act: 'letter.key-changed' });
  });
}

async function putHolder(tx: Context, actor: Actor, input: NewHolder, now: string): Promise<void> {
  const own = { blog_id: actor.blog.id, person_id: actor.id };
  await replaceHolder(tx.db, { ...own, recipient: input.recipient, created_at: now });
  await insertWrap(tx.db, { ...own, id: newId(tx.clock.now()), ...input.wrap, created_at: now });
  const known = new Set((await letterKeys(tx.db, actor.blog.id)).map((key) => key.id));
  for (const { keyId, sealed } of input.shares) {
    if (known.has(keyId)) await insertShare(tx.db, { ...own, key_id: keyId, sealed, created_at: now });
  }
}

/** Somebody who has the key hands it on to a member who asks for it. */
export async function shareKey(ctx: Context, actor: Actor, input: NewShare): Promise<void> {
  const { blog } = actor;
  if (!blog.may.has('edit')) throw refuse('forbidden', 'web.problem.forbidden.do');
  await transact(ctx, async (tx) => {
    await lockBlog(tx, blog.id);
    const shares = await sharesOf(tx.db, blog.id);
    const hasIt = shares.some((share) => share.key_id === input.keyId && share.person_id === actor.id);
    const holder = (await holdersOf(tx.db, blog.id)).find((one) => one.person_id === input.personId);
    if (!hasIt || !holder) throw refuse('not-found', 'letters.studio.key-changed');
    await insertShare(tx.db, {
      ...{ blog_id: blog.id, key_id: input.keyId, person_id: input.personId, sealed: input.sealed },
      created_at: nowIso(tx),
    });
    await record(tx, { blogId: blog.id, by: actor.id, act: 'letter.key-changed', on: { name: holder.name } });
  });
}

/** There is one passphrase, and as many passkeys as one likes. */
export async function addWrap(ctx: Context, actor: Actor, wrap: NewWrap): Promise<{ id: string }> {
  if (!actor.blog.may.has('edit')) throw refuse('forbidden', 'web.problem.forbidden.do');
  return transact(ctx, async (tx) => {
    await lockBlog(tx, actor.blog.id);
    const holders = await holdersOf(tx.db, actor.blog.id);
    if (!holders.some((holder) => holder.person_id === actor.id))
      throw refuse('conflict', 'letters.studio.key-changed');
    if (wrap.kind === 'passphrase') {
      await deleteWraps(tx.db, actor.blog.id, actor.id, { kind: 'passphrase' });
    }
    const id = newId(tx.clock.now());
    const own = { blog_id: actor.blog.id, person_id: actor.id };
    await insertWrap(tx.db, { ...own, id, ...wrap, created_at: nowIso(tx) });
    await record(tx, { blogId: actor.blog.id, by: actor.id, act: 'letter.key-changed' });
    return { id };
  });
}

/** The last way in stays. */
export async function removeWrap(ctx: Context, actor: Actor, wrapId: string): Promise<void> {
  if (!actor.blog.may.has('edit')) throw refuse('forbidden', 'web.problem.forbidden.do');
  await transact(ctx, async (tx) => {
    await lockBlog(tx, actor.blog.id);
    const wraps = await wrapsOf(tx.db, actor.blog.id, actor.id);
    if (!wraps.some(({ id }) => id === wrapId)) throw refuse('not-found', 'letters.studio.key-changed');
    if (wraps.length === 1) throw refuse('conflict', 'letters.studio.last-way');
    await deleteWraps(tx.db, actor.blog.id, actor.id, { id: wrapId });
    await record(tx, { blogId: actor.blog.id, by: actor.id, act: 'letter.key-changed' });
  });
}
