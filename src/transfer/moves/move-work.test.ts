// What is done for moves once a day, and when the press is told to stop.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import { lineReaders, postsFile } from '../../../test/support/moves.ts';
import { openMoving } from '../../../test/support/moving.ts';
import { drain, startWorker } from '../../platform/worker.ts';
import { letMoveIn } from './change-move.ts';
import { forgetMoves, moveWork, wakeMoves } from './move-work.ts';
import type { MoveRow } from './store.ts';
import { updateMove } from './store.ts';

const readers = lineReaders;
const DAY = 24 * 60 * 60 * 1000;

describeDatabases('the lane of moves', (open) => {
  it('puts in what has been read when the person says so, and again where there was no end', async () => {
    const ctx = await open();
    const moving = await openMoving(ctx);
    const put: string[] = [];
    const work = moveWork(async (_, move: MoveRow) => (put.push(move.id) < 3 ? 'paused' : 'finished'), {
      readers,
    });
    const id = await moving.send({ 'a.txt': postsFile(3) });
    await drain(ctx, work);
    expect(put).toEqual([]);
    await letMoveIn(ctx, moving.owner, { moveId: id });
    await drain(ctx, work);
    expect(put).toEqual([id, id, id]);
  });

  it('reads what waits though nobody told it so', async () => {
    const ctx = await open();
    const moving = await openMoving(ctx);
    const id = await moving.send({ 'a.txt': postsFile(3) });
    await ctx.db.deleteFrom('outbox').execute();
    await drain(ctx, moveWork(null, { readers }));
    expect((await moving.row(id)).read_at).toBeNull();
    await wakeMoves(ctx);
    await drain(ctx, moveWork(null, { readers }));
    expect((await moving.row(id)).read_at).not.toBeNull();
    await wakeMoves(ctx);
    expect(await ctx.db.selectFrom('outbox').select('id').where('done_at', 'is', null).execute()).toEqual([]);
  });

  it('breaks a long reading off when the press stops, and goes on with it when the press comes back', async () => {
    const ctx = await open();
    const moving = await openMoving(ctx);
    const id = await moving.send({ 'a.txt': postsFile(400) });
    let stopped: Promise<void> | null = null;
    const slow = {
      mt: async function* (...args: Parameters<NonNullable<typeof readers.mt>>) {
        let count = 0;
        for await (const one of readers.mt?.(...args) ?? []) {
          if (count++ === 150) stopped ??= worker.stop();
          yield one;
        }
      },
    };
    const worker = startWorker(ctx, moveWork(null, { readers: slow }));
    while (stopped === null) await new Promise((resolve) => setImmediate(resolve));
    await stopped;
    const there = (await moving.posts(id)).length;
    expect(there).toBeGreaterThanOrEqual(100);
    expect(there).toBeLessThan(400);
    await drain(ctx, moveWork(null, { readers }));
    expect(await moving.posts(id)).toHaveLength(400);
  });

  it('lets go of files after thirty days, of moves that nobody put in too, and keeps the reports of others', async () => {
    const ctx = await open();
    const moving = await openMoving(ctx);
    const [left, done, running] = [
      await moving.bring({ 'a.txt': postsFile(3) }),
      await moving.bring({ 'b.txt': postsFile(3) }),
      await moving.bring({ 'c.txt': postsFile(3) }),
    ];
    const now = ctx.clock.now().toISOString();
    await updateMove(ctx.db, await moving.row(done), { begun_at: now, finished_at: now });
    await updateMove(ctx.db, await moving.row(running), { begun_at: now });
    await ctx.files.write('moves/of-a-blog-that-is-gone/0', Buffer.from('x'));
    ctx.clock.advance(29 * DAY);
    const fresh = await moving.bring({ 'd.txt': postsFile(3) });
    await forgetMoves(ctx);
    expect(await ctx.files.list('moves')).toHaveLength(8);
    ctx.clock.advance(2 * DAY);
    await forgetMoves(ctx);
    const names = (await ctx.files.list('moves')).map((name) => name.split('/')[1]);
    expect(new Set(names)).toEqual(new Set([running, fresh]));
    await expect(moving.row(left)).rejects.toThrow('gone');
    expect(await moving.posts(done)).toHaveLength(3);
  });
});
