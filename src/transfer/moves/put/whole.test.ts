// An archive of this press on the screen of moves: into a blog without content it comes as it was, into another post by post.
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { describeDatabases } from '../../../../test/support/database.ts';
import { setUpStudio } from '../../../../test/support/studio.ts';
import { everyPage, fillWhole, settleWhole } from '../../../../test/support/whole-blog.ts';
import { blogBySlug } from '../../../blogs/store.ts';
import type { Context } from '../../../platform/context.ts';
import { drain, together } from '../../../platform/worker.ts';
import { writeArchive } from '../../archive/write-archive.ts';
import { moveRoutes } from '../../routes-moves.tsx';
import { moveChoiceRoutes } from '../../routes-moves-choices.tsx';
import { moveWork } from '../move-work.ts';
import { picturesWork } from '../pictures/picture-work.ts';
import { putFurther } from './lane.ts';

async function archiveOf(ctx: Context): Promise<{ bytes: Buffer; pages: Map<string, string> }> {
  const blog = await fillWhole(ctx);
  await settleWhole(ctx);
  const parts: Buffer[] = [];
  const sink = new Writable({
    write(part: Buffer, _, done) {
      parts.push(part);
      done();
    },
  });
  await writeArchive(ctx, blog, sink);
  return { bytes: Buffer.concat(parts), pages: await everyPage(ctx, blog.id) };
}

/** Dropped on the screen, read, and let in. */
async function drop(ctx: Context, bytes: Buffer) {
  const { owner } = await setUpStudio(ctx, moveRoutes(ctx), moveChoiceRoutes(ctx));
  const work = () => drain(ctx, together(moveWork(putFurther), picturesWork()));
  const send = async () => {
    const form = new FormData();
    form.set('file', new File([new Uint8Array(bytes)], 'futari.zip'));
    const path = (await owner.upload('/studio/hashi/moves', form)).headers.get('location') ?? '';
    await work();
    const page = await (await owner.get(path)).text();
    return { path, page };
  };
  const letIn = async (path: string, fields = {}) => {
    const answer = await owner.post(`${path}/entry`, fields);
    if (answer.status !== 303) throw new Error(await answer.text());
    await work();
    return (await owner.get(path)).text();
  };
  const standing = async () => (await blogBySlug(ctx.db, 'hashi'))?.id ?? '';
  return { owner, send, letIn, standing };
}

describeDatabases('an archive on the screen of moves', (open, _, openOther) => {
  test('comes as it was into a blog without content, and says before that it does', async () => {
    const { bytes, pages } = await archiveOf(await open());
    const ctx = await openOther();
    const { owner, send, letIn, standing } = await drop(ctx, bytes);
    const { path, page } = await send();
    expect(page).toContain('just as it was');
    expect(page).not.toContain('name="opening"');
    const report = await letIn(path);
    expect(report).toContain('data-stand="finished"');
    expect(report).not.toContain(`${path}/undoing`);
    await settleWhole(ctx);
    const there = await everyPage(ctx, await standing());
    // Its address is the one it has here.
    expect([...there.keys()].sort()).toEqual([...pages.keys()].sort());
    expect((await ctx.db.selectFrom('letters').selectAll().execute()).length).toBe(1);
    expect((await owner.get(`${path}/undoing`)).status).toBe(404);
    expect((await owner.post(`${path}/undoing`)).status).toBe(404);
    expect((await everyPage(ctx, await standing())).size).toBe(pages.size);
    // Dropped once more, what is there is known.
    const again = await send();
    expect(again.page).toContain('posts and comments alone');
    await letIn(again.path, { opening: 'as-before' });
    const posts = await ctx.db.selectFrom('posts').select('id').execute();
    expect((await ctx.db.selectFrom('move_posts').select('outcome').distinct().execute()).length).toBe(2);
    await settleWhole(ctx);
    expect(posts.length).toBe(
      (await ctx.db.selectFrom('revisions').select('post_id').distinct().execute()).length,
    );
  }, 180_000);

  test('that is broken on the way leaves nothing, and says what is wrong', async () => {
    const { bytes } = await archiveOf(await open());
    const ctx = await openOther();
    const { send, letIn } = await drop(ctx, bytes);
    const { path } = await send();
    // Somebody's disk has changed a byte since it was read.
    const [name] = (await ctx.files.list('moves')).filter((one) => one.endsWith('/0'));
    await ctx.files.remove(name ?? '');
    const broken = Buffer.from(bytes);
    const at = broken.indexOf('"type":"doc"');
    broken.fill(0x20, at < 0 ? 2_000 : at, (at < 0 ? 2_000 : at) + 40);
    await ctx.files.append(name ?? '', 0, broken);
    const page = await letIn(path);
    expect(page).toContain('data-stand="refused"');
    expect(page).toContain('Nothing has come into the blog.');
    expect(await ctx.db.selectFrom('posts').select('id').execute()).toEqual([]);
  }, 180_000);
});
