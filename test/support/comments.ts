// Comments of readers in a database, straight through the store.
import { insertComment } from '../../src/comments/store.ts';
import type { Context } from '../../src/platform/context.ts';
import { newId } from '../../src/platform/ids.ts';

type Row = Parameters<typeof insertComment>[1];

/** One that waits to be shown unless `given` says otherwise. */
export async function addComment(
  ctx: Context,
  blogId: string,
  postId: string,
  given: Partial<Row> = {},
): Promise<string> {
  const id = newId(ctx.clock.now());
  await insertComment(ctx.db, {
    blog_id: blogId,
    id,
    post_id: postId,
    parent_id: null,
    author_id: null,
    name: 'ゆず',
    title: '',
    url: '',
    mail: '',
    body: '川の名前はどこから来たのでしょう',
    password_hash: null,
    once: id,
    created_at: ctx.clock.now().toISOString(),
    edited_at: null,
    clapped_at: null,
    shown_at: null,
    spam_at: null,
    deleted_at: null,
    ...given,
  });
  return id;
}
