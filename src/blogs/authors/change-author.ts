// What readers find of somebody who writes: the word in the address of their page, and what they say of themselves.
import * as v from 'valibot';
import { record } from '../../accounts/log/record.ts';
import { type Context, transact } from '../../platform/context.ts';
import { emit } from '../../platform/outbox.ts';
import { wordOf } from '../../text/word.ts';
import type { SignedIn } from '../../web/env.ts';
import { line, optionalLine } from '../../web/fields.ts';
import { leaveAddress } from '../addresses/store.ts';
import { blogFor } from '../blog-for.ts';
import { lockBlogRow } from '../store.ts';
import { introduceAuthor } from './introduce-author.ts';
import { handlesLike, updateAuthor } from './store.ts';

export const authorSchema = v.object({
  author_handle: v.pipe(
    line(60),
    v.transform(wordOf),
    v.check((word) => word !== '', 'blogs.author.handle.wrong'),
  ),
  author_about: optionalLine(300),
});
export type AuthorInput = v.InferOutput<typeof authorSchema>;

export type AuthorSaved = { ok: true } | { ok: false; reason: 'taken' };

/** Only of oneself. An address that somebody else has, or had, is theirs: links to it must not change whom they mean. */
export async function changeAuthor(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  input: AuthorInput,
): Promise<AuthorSaved> {
  return transact(ctx, async (tx) => {
    const { id: blogId } = await blogFor(tx, actor.id, slug, 'translate');
    await lockBlogRow(tx, blogId);
    const before = await introduceAuthor(tx, blogId, actor.id);
    const handle = input.author_handle;
    const others = (await handlesLike(tx.db, blogId, handle)).filter(({ personId }) => personId !== actor.id);
    if (others.some((other) => other.handle === handle)) return { ok: false, reason: 'taken' };
    await updateAuthor(tx.db, before, { handle, about: input.author_about });
    if (before.handle !== handle) {
      await leaveAddress(tx.db, blogId, 'author', actor.id, { from: before.handle, to: handle });
    }
    await record(tx, { blogId, by: actor.id, act: 'settings.author', on: { name: handle } });
    await emit(tx, { kind: 'blog.changed', blogId });
    return { ok: true };
  });
}
