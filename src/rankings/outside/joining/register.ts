// Enters a blog elsewhere for the rankings. It takes part once it has shown whose it is.
import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { nowIso } from '../../../platform/clock.ts';
import { type Context, transact } from '../../../platform/context.ts';
import { hashToken, newId, newToken } from '../../../platform/ids.ts';
import { keepPosts } from '../keep-posts.ts';
import { lookAtBlog } from '../look-at-blog.ts';
import { waysToWrite } from '../reading/place.ts';
import { excludedAt, insertEntry, takingPartAt } from '../store.ts';

export const registrationSchema = v.object({
  blog_address: v.pipe(
    v.string('common.required'),
    v.trim(),
    v.minLength(1, 'common.required'),
    v.maxLength(1000, 'common.too-long'),
  ),
});

export type Registration = v.InferOutput<typeof registrationSchema>;

export type Registered =
  /** The token is kept by nobody but whoever registered. */
  { ok: true; token: string } | { ok: false; key: string; params: Record<string, string | number> };

export async function register(ctx: Context, { blog_address: typed }: Registration): Promise<Registered> {
  const looked = await lookAtBlog(ctx, typed);
  if (!looked.ok) return looked;
  const { posts, ...blog } = looked.blog;
  return transact(ctx, async (tx) => {
    const places = [...waysToWrite(blog.address), ...waysToWrite(blog.feed)];
    const reason = await excludedAt(tx.db, places);
    if (reason !== null) return { ok: false, key: 'elsewhere.join.excluded', params: { reason } };
    const [known] = await takingPartAt(tx.db, places);
    if (known) return { ok: false, key: 'elsewhere.join.taken', params: { name: known.name } };
    const token = newToken();
    const id = newId(tx.clock.now());
    await insertEntry(tx.db, {
      ...{ id, blog_id: null, ...blog },
      ...{ token_hash: hashToken(token), proof: randomBytes(16).toString('base64url') },
      ...{ verified_at: null, checked_at: null, failures: 0, pinged_at: null, next_at: null },
      ...{ joined_at: nowIso(tx), left_at: null },
    });
    await keepPosts(tx, id, posts);
    return { ok: true, token };
  });
}
