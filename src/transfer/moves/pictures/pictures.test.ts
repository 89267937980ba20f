// Pictures of posts that moved here: each got once, politely, put in its place once, and told where it is not to be had.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeDatabases } from '../../../../test/support/database.ts';
import { openMove, shows } from '../../../../test/support/moved-pictures.ts';
import { type PageServer, startPageServer } from '../../../../test/support/page-server.ts';
import { nowIso } from '../../../platform/clock.ts';
import { transact } from '../../../platform/context.ts';
import { emit } from '../../../platform/outbox.ts';
import { drain } from '../../../platform/worker.ts';
import { revisionOf } from '../../../posts/store.ts';
import { layElsewhere } from '../files-of-move.ts';
import { moveWork } from '../move-work.ts';
import { takeAway } from '../put/take-away.ts';
import { moveOf } from '../store.ts';
import { askForPictures, picturesWork, retryPictures, wantPictures } from './picture-work.ts';

const { default: sharp } = await import('sharp');

let server: PageServer;
beforeEach(async () => {
  server = await startPageServer();
});
afterEach(() => server.close());

const png = (width: number, colour: string) =>
  sharp({ create: { width, height: 20, channels: 3, background: colour } })
    .png()
    .toBuffer();

const OWN = /^media\/[0-9a-f]{64}-\d+\.jpg$/;

describeDatabases('pictures of posts that moved here', (open) => {
  const press = () => open({ TAIYAKU_FETCH_ALLOW: server.host });

  it('are got once each, and every post is written and told of once', async () => {
    const ctx = await press();
    const move = await openMove(ctx);
    const [a, b] = [`${server.origin}/a.png`, `${server.origin}/b.png`];
    server.answer('/a.png', { body: await png(30, '#f00'), type: 'image/png' });
    server.answer('/b.png', { body: await png(40, '#00f'), type: 'text/plain' });
    const first = await move.post(shows(a, b));
    const second = await move.post(shows(b, a));
    const draft = await move.draft(shows(a));
    await move.go();
    expect(server.asked).toEqual(['/a.png', '/b.png']);
    expect(await move.sources(first)).toEqual([expect.stringMatching(OWN), expect.stringMatching(OWN)]);
    expect((await move.sources(second)).toReversed()).toEqual(await move.sources(first));
    const row = await ctx.db.selectFrom('drafts').selectAll().where('post_id', '=', draft).executeTakeFirst();
    // Whoever writes on it goes on from the version they have.
    expect(row).toMatchObject({
      version: 3,
      document: expect.stringContaining((await move.sources(first))[0] ?? ''),
    });
    expect(await move.told('post.changed')).toEqual([first, second]);
    const uses = await ctx.db.selectFrom('picture_uses').select(['kind', 'user_id']).execute();
    expect(uses.map(({ kind }) => kind).sort()).toEqual(['draft', 'post', 'post', 'post', 'post']);
    const figure = JSON.parse((await revisionOf(ctx.db, move.blog.id, first, 1))?.document ?? '{}')
      .content[0];
    expect(figure.attrs).toMatchObject({ alt: '川', width: 30, height: 20 });
    // Nothing is left to do, and doing it again changes nothing.
    await move.go();
    expect(server.asked).toHaveLength(2);
    expect(await move.told('post.changed')).toHaveLength(2);
  });

  it('go with a move that is taken back, but for those that something else shows', async () => {
    const ctx = await press();
    const move = await openMove(ctx);
    const [a, b] = [`${server.origin}/a.png`, `${server.origin}/b.png`];
    server.answer('/a.png', { body: await png(30, '#f00'), type: 'image/png' });
    server.answer('/b.png', { body: await png(40, '#00f'), type: 'image/png' });
    const first = await move.post(shows(a, b));
    const other = await move.post(shows(b));
    await move.go();
    // The second post did not come with the move: its owner wrote it, and shows one of the pictures in it.
    await ctx.db.deleteFrom('move_posts').where('post_id', '=', other).execute();
    await ctx.db
      .updateTable('moves')
      .set({ undone_at: nowIso(ctx), room_at: nowIso(ctx) })
      .execute();
    const row = await moveOf(ctx.db, move.blog.id, move.key.id);
    if (!row) throw new Error('the move is gone');
    expect(await takeAway(ctx, row, () => true)).toBe('finished');
    const posts = await ctx.db.selectFrom('posts').select('id').execute();
    expect(posts.map(({ id }) => id)).toEqual([other]);
    expect(await revisionOf(ctx.db, move.blog.id, first, 1)).toBeUndefined();
    const left = await ctx.db.selectFrom('pictures').select('id').execute();
    expect(left).toHaveLength(1);
    expect((await move.sources(other))[0]).toContain(left[0]?.id);
    const loose = await ctx.db.selectFrom('loose_files').select('sha256').execute();
    expect(loose.length).toBeGreaterThan(0);
  });

  it('are asked for as soon as the last post is in', async () => {
    const ctx = await press();
    const move = await openMove(ctx);
    await ctx.db.updateTable('moves').set({ finished_at: null }).execute();
    const finish = async () => {
      await ctx.db
        .updateTable('moves')
        .set({ finished_at: nowIso(ctx) })
        .execute();
      return 'over';
    };
    await transact(ctx, (tx) => emit(tx, { kind: 'move.due', blogId: move.blog.id, moveId: move.key.id }));
    await drain(ctx, moveWork(finish));
    expect(await move.told('move-pictures.due')).toHaveLength(1);
  });

  it('wait a while between two that one server is asked for', async () => {
    const ctx = await press();
    const move = await openMove(ctx);
    for (const name of ['a', 'b'])
      server.answer(`/${name}.png`, { body: await png(30, '#f00'), type: 'image/png' });
    await move.post(shows(`${server.origin}/a.png`, `${server.origin}/b.png`));
    await transact(ctx, (tx) => wantPictures(tx, move.key));
    await drain(ctx, picturesWork());
    expect(server.asked).toEqual(['/a.png']);
    ctx.clock.advance(900);
    await drain(ctx, picturesWork());
    expect(server.asked).toEqual(['/a.png']);
    ctx.clock.advance(200);
    await drain(ctx, picturesWork());
    expect(server.asked).toEqual(['/a.png', '/b.png']);
  });

  it('are found under the other ending, and what is no picture is refused whatever it is called', async () => {
    const ctx = await press();
    const move = await openMove(ctx);
    server.answer('/a.jpg', { body: await png(30, '#f00'), type: 'image/jpeg' });
    server.answer('/evil.jpg', { body: '#!/bin/sh\nrm -rf /\n', type: 'image/jpeg' });
    server.answer('/drawn.png', {
      body: '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
      type: 'image/png',
    });
    const [a, evil, drawn] = ['a.jpeg', 'evil.jpg', 'drawn.png'].map((name) => `${server.origin}/${name}`);
    const post = await move.post(shows(a ?? '', evil ?? '', drawn ?? ''));
    await move.go();
    expect(await move.sources(post)).toEqual([expect.stringMatching(OWN), evil, drawn]);
    expect(await move.pictureRow(evil ?? '')).toMatchObject({ problem: 'no-picture', next_at: null });
    expect(await move.pictureRow(drawn ?? '')).toMatchObject({ problem: 'svg', picture_id: null });
  });

  it('never lead into the network that the press stands in', async () => {
    const ctx = await open();
    const move = await openMove(ctx);
    server.answer('/a.png', { body: await png(30, '#f00'), type: 'image/png' });
    await move.post(shows(`${server.origin}/a.png`));
    await move.go();
    expect(server.asked).toEqual([]);
    expect(await move.pictureRow(`${server.origin}/a.png`)).toMatchObject({ problem: 'forbidden' });
  });

  it('that are gone stay where they were, and are asked for on other days, and by hand', async () => {
    const ctx = await press();
    const move = await openMove(ctx);
    const address = `${server.origin}/late.png`;
    const post = await move.post(shows(address));
    await move.go();
    expect(await move.sources(post)).toEqual([address]);
    expect(await move.pictureRow(address)).toMatchObject({ problem: 'not-found', tries: 1 });
    expect(await move.told('post.changed')).toEqual([]);
    const day = async () => {
      ctx.clock.advance(24 * 60 * 60 * 1000);
      await retryPictures(ctx);
      await move.work();
    };
    await day();
    expect(await move.pictureRow(address)).toMatchObject({ tries: 2 });
    for (let days = 0; days < 34; days += 1) await day();
    // Ever more seldom, and at last not any more.
    expect(await move.pictureRow(address)).toMatchObject({ tries: 7, next_at: null });
    server.answer('/late.png', { body: await png(30, '#f00'), type: 'image/png' });
    await day();
    expect(await move.sources(post)).toEqual([address]);
    await askForPictures(ctx, move.owner, move.key.id);
    await move.work();
    expect(await move.sources(post)).toEqual([expect.stringMatching(OWN)]);
    expect(await move.pictureRow(address)).toMatchObject({ problem: null, next_at: null });
  });

  it('stop with the move, go on with it, and are got again by nobody after a crash', async () => {
    const ctx = await press();
    const move = await openMove(ctx);
    for (const name of ['a', 'b'])
      server.answer(`/${name}.png`, { body: await png(30, '#f00'), type: 'image/png' });
    const first = await move.post(shows(`${server.origin}/a.png`, `${server.origin}/b.png`));
    await transact(ctx, (tx) => wantPictures(tx, move.key));
    await drain(ctx, picturesWork());
    await ctx.db
      .updateTable('moves')
      .set({ stopped_at: nowIso(ctx) })
      .execute();
    await move.work();
    expect(server.asked).toEqual(['/a.png']);
    await ctx.db.updateTable('moves').set({ stopped_at: null }).execute();
    // Whatever was lost of the outbox, a day later somebody looks.
    await retryPictures(ctx);
    await move.work();
    expect(server.asked).toEqual(['/a.png', '/b.png']);
    expect(await move.sources(first)).toEqual([expect.stringMatching(OWN), expect.stringMatching(OWN)]);
  });

  it('lie in the files that were given, and are not asked for elsewhere then', async () => {
    const ctx = await press();
    const move = await openMove(ctx, 'leave');
    const bytes = await png(30, '#0f0');
    const address = `${server.origin}/a.png`;
    layElsewhere(move.key.id, [
      {
        name: 'a.png',
        size: bytes.length,
        stream: async function* (from: number) {
          yield bytes.subarray(from);
        },
      },
    ]);
    await ctx.db
      .insertInto('move_pictures')
      .values({
        ...{
          blog_id: move.blog.id,
          move_id: move.key.id,
          address,
          posts: 1,
          in_file: '0:',
          picture_id: null,
        },
        ...{ settled_at: null, tries: 0, problem: null },
      })
      .execute();
    const other = `${server.origin}/b.png`;
    const post = await move.post(shows(address, other));
    await move.go();
    expect(await move.sources(post)).toEqual([expect.stringMatching(OWN), other]);
    expect(await move.pictureRow(other)).toMatchObject({ problem: 'not-fetched' });
    expect(server.asked).toEqual([]);
  });
});
