// Notes that somebody of the blog has looked at comments or reports. Letters know by themselves when they were read.
import * as v from 'valibot';
import { blogFor } from '../../blogs/blog-for.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import type { SignedIn } from '../../web/env.ts';
import { many } from '../../web/fields.ts';
import { existing, insertSeen } from './store.ts';

const uuid = v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/, 'common.invalid'));
const ids = v.pipe(many(uuid), v.maxLength(200, 'inbox.too-many'));

export const seenSchema = v.object({ comment: ids, report: ids });
export type SeenInput = v.InferOutput<typeof seenSchema>;

export async function markSeen(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  { comment, report }: SeenInput,
): Promise<void> {
  await transact(ctx, async (tx) => {
    const blog = await blogFor(tx, actor.id, slug, 'edit');
    const items = [
      ...(await existing(tx.db, blog.id, 'comments', comment)).map(
        (id) => ({ kind: 'comment', id }) as const,
      ),
      ...(await existing(tx.db, blog.id, 'reports', report)).map((id) => ({ kind: 'report', id }) as const),
    ];
    await insertSeen(tx.db, blog.id, actor.id, items, nowIso(tx));
  });
}
