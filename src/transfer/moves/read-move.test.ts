// Files of another blog are read: whatever breaks in between, all of it once, and nothing in the blog changes.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import { incomingPost, linesOf, postsFile, lineReaders as readers } from '../../../test/support/moves.ts';
import { openMoving } from '../../../test/support/moving.ts';
import { drain } from '../../platform/worker.ts';
import { addMoveFiles, closeMoveFiles } from './begin-move.ts';
import { chooseForMove, dropMove, postOfSpool, resumeMove, stopMove, wishForPost } from './change-move.ts';
import { usualChoices } from './choices.ts';
import { filesOf } from './files-of-move.ts';
import { moveWork } from './move-work.ts';
import { readMove } from './read-move.ts';
import { choicesOf } from './store-batch.ts';
import { takeMovePiece } from './take-files.ts';

const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 2, 3]);

describeDatabases('the files of a move', (open) => {
  it('are read into the spool in the order they stand in, and the blog has nothing of it', async () => {
    const ctx = await open();
    const { bring, row, posts, found, owner } = await openMoving(ctx);
    const id = await bring({ 'a.txt': postsFile(150), 'b.txt': postsFile(30, 151) });
    expect(await row(id)).toMatchObject({
      kind: 'mt',
      problem: null,
      begun_at: null,
      read_at: expect.any(String),
    });
    const rows = await posts(id);
    expect(rows.map(({ number, origin }) => [number, origin])).toEqual(
      Array.from({ length: 180 }, (_, at) => [at + 1, `id:${at + 1}`]),
    );
    expect(rows[0]).toMatchObject({
      title: '川の話 1',
      dated: '2011-03-02T01:00:00.000Z',
      state: 'published',
    });
    for (const number of [1, 100, 101, 180]) {
      const { post } = await postOfSpool(ctx, owner, { moveId: id, number });
      expect(post).toEqual(incomingPost(number));
    }
    expect(await found(id)).toMatchObject({
      posts: { published: 180, draft: 0 },
      categories: [{ path: ['旅'], posts: 180 }],
    });
    expect(await ctx.db.selectFrom('posts').select('id').execute()).toEqual([]);
    expect(await ctx.db.selectFrom('categories').select('id').execute()).toEqual([]);
  });

  it('are gone on with behind the last batch after anything breaks, as if nothing had happened', async () => {
    const ctx = await open();
    const moving = await openMoving(ctx);
    const text = linesOf(
      Array.from({ length: 450 }, (_, at) => [
        {
          is: 'post' as const,
          post: incomingPost(at, { body: '<img src="https://p.example/1.jpg">', tags: [`${at % 7}`] }),
        },
        ...(at % 100 === 5 ? [{ is: 'trouble' as const, key: 'file-other', params: {}, line: at }] : []),
      ]).flat(),
    );
    const whole = await moving.bring({ 'a.txt': text });
    const id = await moving.send({ 'a.txt': text });
    const breaking = (after: number) => ({
      mt: async function* (...args: Parameters<NonNullable<typeof readers.mt>>) {
        let count = 0;
        for await (const one of readers.mt?.(...args) ?? []) {
          if (count++ === after) throw new Error('the disk is gone');
          yield one;
        }
      },
    });
    for (const after of [120, 250, 251, 430]) {
      const move = await moving.row(id);
      const run = readMove(ctx, move, await filesOf(ctx, move), () => true, { readers: breaking(after) });
      await expect(run).rejects.toThrow('the disk is gone');
      // Bytes that were spooled and then forgotten do no harm.
      await ctx.files.append(
        `moves/${id}/spool`,
        await ctx.files.sizeOf(`moves/${id}/spool`),
        Buffer.from('{"half'),
      );
    }
    expect((await moving.posts(id)).length).toBeGreaterThan(300);
    await drain(ctx, moveWork(null, { readers }));
    expect(await moving.found(id)).toEqual(await moving.found(whole));
    expect(await moving.findings(id)).toEqual(await moving.findings(whole));
    const pictures = (of: string) =>
      moving.pictures(of).then((all) => all.map(({ address, posts }) => [address, posts]));
    expect(await pictures(id)).toEqual(await pictures(whole));
    expect(await pictures(id)).toEqual([['https://p.example/1.jpg', 450]]);
    const plain = async (of: string) =>
      (await moving.posts(of)).map(({ number, origin, dated }) => [number, origin, dated]);
    expect(await plain(id)).toEqual(await plain(whole));
    for (const number of [1, 100, 101, 450]) {
      const { post } = await postOfSpool(ctx, moving.owner, { moveId: id, number });
      expect(post?.origin).toBe(`id:${number - 1}`);
    }
  });

  it('are read anew where they say something else than they did', async () => {
    const ctx = await open();
    const moving = await openMoving(ctx);
    const id = await moving.send({ 'a.txt': postsFile(250) });
    const move = await moving.row(id);
    expect(await readMove(ctx, move, await filesOf(ctx, move), () => false, { readers })).toBe('paused');
    const bytes = postsFile(250, 1001);
    const other = [
      {
        name: 'a.txt',
        size: bytes.length,
        stream: async function* () {
          yield bytes;
        },
      },
    ];
    expect(await readMove(ctx, await moving.row(id), other, () => true, { readers })).toBe('finished');
    expect((await moving.posts(id)).map(({ origin }) => origin)).toEqual(
      Array.from({ length: 250 }, (_, at) => `id:${1001 + at}`),
    );
  });

  it('are stopped between two batches, and go on when asked', async () => {
    const ctx = await open();
    const moving = await openMoving(ctx);
    const id = await moving.send({ 'a.txt': postsFile(350) });
    const move = await moving.row(id);
    let asked: Promise<void> | null = null;
    const end = await readMove(
      ctx,
      move,
      await filesOf(ctx, move),
      () => {
        asked ??= stopMove(ctx, moving.owner, { moveId: id });
        return true;
      },
      { readers },
    );
    await asked;
    expect(end).toBe('over');
    const stopped = (await moving.posts(id)).length;
    expect(stopped).toBeGreaterThanOrEqual(100);
    expect(stopped).toBeLessThan(350);
    await drain(ctx, moveWork(null, { readers }));
    expect((await moving.posts(id)).length).toBe(stopped);
    await resumeMove(ctx, moving.owner, { moveId: id });
    await drain(ctx, moveWork(null, { readers }));
    expect(await moving.row(id)).toMatchObject({ read_at: expect.any(String), stopped_at: null });
    expect(await moving.posts(id)).toHaveLength(350);
  });

  it('are read by one at a time, whoever begins beside', async () => {
    const ctx = await open();
    const moving = await openMoving(ctx);
    const id = await moving.send({ 'a.txt': postsFile(250) });
    const move = await moving.row(id);
    const files = await filesOf(ctx, move);
    const ends = await Promise.allSettled(
      [1, 2].map(() => readMove(ctx, move, files, () => true, { readers })),
    );
    expect(ends.filter((end) => end.status === 'fulfilled' && end.value === 'finished')).toHaveLength(1);
    expect(await moving.posts(id)).toHaveLength(250);
    for (const number of [1, 150, 250])
      expect((await postOfSpool(ctx, moving.owner, { moveId: id, number })).post?.origin).toBe(
        `id:${number}`,
      );
  });

  it('are read again when what they are read by is chosen otherwise, and not for anything else', async () => {
    const ctx = await open();
    const moving = await openMoving(ctx);
    const id = await moving.bring({ 'a.txt': postsFile(20) });
    const choices = choicesOf(await moving.row(id));
    const choose = (change: Partial<typeof choices>) =>
      chooseForMove(ctx, moving.owner, { moveId: id, choices: { ...choices, ...change } });
    expect(await choose({ opening: 'closed', categories: { 旅: null } })).toEqual({ readsAgain: false });
    expect((await moving.row(id)).read_at).not.toBeNull();
    expect(await choose({ timeZone: 'Europe/Berlin' })).toEqual({ readsAgain: true });
    expect(await moving.row(id)).toMatchObject({ read_at: null, done: 0 });
    await drain(ctx, moveWork(null, { readers }));
    expect((await moving.posts(id))[0]?.dated).toBe('2011-03-02T09:00:00.000Z');
    expect(await moving.posts(id)).toHaveLength(20);
  });

  it('are read again with what was wanted of single posts, until it is wanted no more', async () => {
    const ctx = await open();
    const moving = await openMoving(ctx);
    const id = await moving.bring({ 'a.txt': postsFile(9) });
    const want = (number: number, wish: 'leave' | 'draft' | null) =>
      wishForPost(ctx, moving.owner, { moveId: id, number, wish });
    const again = async (timeZone: string) => {
      const choices = { ...usualChoices('Asia/Tokyo'), timeZone };
      await chooseForMove(ctx, moving.owner, { moveId: id, choices });
      await drain(ctx, moveWork(null, { readers }));
      return (await moving.posts(id)).flatMap(({ number, wish }) => (wish === null ? [] : [[number, wish]]));
    };
    await want(3, 'leave');
    await want(7, 'draft');
    expect(await again('Europe/Berlin')).toEqual([
      [3, 'leave'],
      [7, 'draft'],
    ]);
    await want(7, null);
    expect(await again('Asia/Seoul')).toEqual([[3, 'leave']]);
  });

  it('are read anew with those that come later', async () => {
    const ctx = await open();
    const moving = await openMoving(ctx);
    const picture = { body: '<img src="https://p.example/river.jpg">' };
    const id = await moving.bring({ 'a.txt': linesOf([{ is: 'post', post: incomingPost(1, picture) }]) });
    expect((await moving.found(id)).pictures).toEqual({ file: 0, address: 1, missing: 0 });
    const files = [{ name: 'river.jpg', size: jpeg.length }];
    const { positions } = await addMoveFiles(ctx, moving.owner, { moveId: id, files });
    const piece = { moveId: id, position: positions[0] ?? -1, at: 0, bytes: jpeg };
    await takeMovePiece(ctx, moving.owner, piece);
    await closeMoveFiles(ctx, moving.owner, { moveId: id });
    await drain(ctx, moveWork(null, { readers }));
    expect((await moving.found(id)).pictures).toEqual({ file: 1, address: 0, missing: 0 });
    expect(await moving.pictures(id)).toMatchObject([{ in_file: '1:' }]);
    expect(await moving.posts(id)).toHaveLength(1);
  });

  it('are gone with everything that was read when the move is given up', async () => {
    const ctx = await open();
    const moving = await openMoving(ctx);
    const id = await moving.bring({ 'a.txt': postsFile(5) });
    expect(await ctx.files.list('moves')).toHaveLength(2);
    await dropMove(ctx, moving.owner, { moveId: id });
    expect(await ctx.files.list('moves')).toEqual([]);
    expect(await moving.posts(id)).toEqual([]);
    await expect(moving.row(id)).rejects.toThrow('gone');
  });
});
