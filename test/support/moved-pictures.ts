// A move that is in, whose posts and drafts show pictures of elsewhere.
import { nowIso } from '../../src/platform/clock.ts';
import { transact } from '../../src/platform/context.ts';
import { newId } from '../../src/platform/ids.ts';
import { drain } from '../../src/platform/worker.ts';
import { insertDraft, insertPost, insertRevision, revisionOf } from '../../src/posts/store.ts';
import { type DocumentJson, withIds } from '../../src/text/document.ts';
import { usualChoices } from '../../src/transfer/moves/choices.ts';
import { picturesWork, wantPictures } from '../../src/transfer/moves/pictures/picture-work.ts';
import type { TestContext } from './database.ts';
import { addBlog, addMember } from './desk.ts';

export const shows = (...addresses: string[]): DocumentJson =>
  withIds(
    {
      type: 'doc',
      content: addresses.map((src) => ({
        type: 'figure',
        attrs: { id: null, src, alt: '川', credit: null, width: null, height: null, licence: null },
      })),
    },
    () => newId(),
  );

export async function openMove(ctx: TestContext, pictures: 'fetch' | 'leave' = 'fetch') {
  const blog = await addBlog(ctx);
  const owner = await addMember(ctx, blog, 'owner');
  const at = nowIso(ctx);
  const key = { blog_id: blog.id, id: newId() };
  await ctx.db
    .insertInto('moves')
    .values({
      ...{ ...key, kind: 'mt', ran_by: 'press', blog: null, found: '{}', done: 0, created_by: owner.id },
      choices: JSON.stringify({ ...usualChoices('Asia/Tokyo'), pictures }),
      ...{ created_at: at, whole_at: at, read_at: at, begun_at: at, stopped_at: null, finished_at: at },
      ...{ undone_at: null, problem: null },
    })
    .execute();
  let count = 0;
  const note = async (postId: string) => {
    count += 1;
    await ctx.db
      .insertInto('move_posts')
      .values({
        ...{
          blog_id: blog.id,
          move_id: key.id,
          number: count,
          origin: `id:${count}`,
          title: '川',
          dated: at,
        },
        ...{ state: 'published', spool_at: 0, spool_length: 0, comments: 0, letters: 0, bilingual: null },
        ...{ wish: null, post_id: postId, settled_at: at, outcome: 'added' },
      })
      .execute();
    return postId;
  };
  const post = async (document: DocumentJson) => {
    const id = newId();
    await insertPost(ctx.db, {
      ...{
        blog_id: blog.id,
        id,
        kind: 'plain',
        slug: id,
        language: 'ja',
        category_id: null,
        author_id: owner.id,
      },
      ...{
        revision: 1,
        created_at: at,
        updated_at: at,
        first_published_at: at,
        published_at: at,
        place: null,
      },
      ...{ comments: null, password_hash: null, expires_at: null },
    });
    await insertRevision(ctx.db, {
      ...{
        blog_id: blog.id,
        post_id: id,
        number: 1,
        title: '川',
        summary: '',
        document: JSON.stringify(document),
      },
      ...{ originals: null, provenance: null, picture: null, note: '', changes: '[]' },
      ...{ created_by: owner.id, created_at: at },
    });
    return note(id);
  };
  const draft = async (document: DocumentJson) => {
    const id = newId();
    await insertDraft(ctx.db, {
      ...{ blog_id: blog.id, post_id: id, kind: 'plain', title: '川', summary: '', slug: '', language: 'ja' },
      ...{ category_id: null, document: JSON.stringify(document), picture: null, wishes: '{}', version: 3 },
      ...{ scheduled_at: null, created_by: owner.id, created_at: at, updated_by: owner.id, updated_at: at },
    });
    return note(id);
  };
  const go = async () => {
    await transact(ctx, (tx) => wantPictures(tx, key));
    await work();
  };
  /** As time goes by, a picture for each minute. */
  const work = async () => {
    for (let minute = 0; minute < 5; minute += 1) {
      await drain(ctx, picturesWork());
      ctx.clock.advance(60_000);
    }
  };
  const sources = async (postId: string) => {
    const row = await revisionOf(ctx.db, blog.id, postId, 1);
    const { content } = JSON.parse(row?.document ?? '{}') as DocumentJson;
    return content.map((block) => (block.type === 'figure' ? block.attrs.src : block.type));
  };
  const pictureRow = (address: string) =>
    ctx.db
      .selectFrom('move_pictures')
      .selectAll()
      .where('move_id', '=', key.id)
      .where('address', '=', address)
      .executeTakeFirst();
  const told = async (kind: string) =>
    (await ctx.db.selectFrom('outbox').select('body').where('kind', '=', kind).execute()).map(
      ({ body }) => (JSON.parse(body) as { postId?: string }).postId,
    );
  return { blog, owner, key, post, draft, go, work, sources, pictureRow, told };
}
