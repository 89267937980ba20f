// Tests of the outbox and its worker on both databases.
import { expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { transact } from './context.ts';
import { emit, type PressEvent } from './outbox.ts';
import { drain, startWorker } from './worker.ts';

const published = (postId: string): PressEvent => ({ kind: 'post.published', blogId: 'b', postId });

describeDatabases('the outbox', (open, dialect) => {
  // SQLite has one process, and one worker for each lane in it.
  test.runIf(dialect === 'postgres')(
    'is worked by one of two processes at a time, and by the other when that one goes',
    async () => {
      const ctx = await open();
      const seen: string[] = [];
      const [began, finish] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      const first = startWorker(ctx, {
        'post.published': async () => {
          seen.push('first');
          began.resolve();
          await finish.promise;
        },
      });
      await transact(ctx, (tx) => emit(tx, published('p1')));
      first.wake();
      await began.promise;
      await transact(ctx, (tx) => emit(tx, published('p2')));
      const late = Promise.withResolvers<void>();
      const second = startWorker(ctx, {
        'post.published': async (_, event) => {
          seen.push(event.postId);
          late.resolve();
        },
      });
      // It has looked, found the lane taken, and looks again.
      await expect
        .poll(() => ctx.queries.filter((sql) => sql.includes('pg_try_advisory')).length)
        .toBeGreaterThan(1);
      expect(seen).toEqual(['first']);
      const stopped = first.stop();
      finish.resolve();
      await stopped;
      second.wake();
      await late.promise;
      await second.stop();
      expect(seen).toEqual(['first', 'p2']);
    },
  );

  test('an event is handled once, with what it told', async () => {
    const ctx = await open();
    await transact(ctx, (tx) => emit(tx, published('p1')));
    const seen: PressEvent[] = [];
    const handlers = { 'post.published': async (_: unknown, event: PressEvent) => void seen.push(event) };
    await drain(ctx, handlers);
    await drain(ctx, handlers);
    expect(seen).toEqual([published('p1')]);
  });

  test('a transaction that fails leaves no event and wakes nobody', async () => {
    const ctx = await open();
    const failing = transact(ctx, async (tx) => {
      await emit(tx, published('p1'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await pending(ctx)).toEqual([]);
    expect(ctx.wakes.count).toBe(0);
  });

  test('the worker is woken after the commit, not before', async () => {
    const ctx = await open();
    await transact(ctx, async (tx) => {
      await emit(tx, published('p1'));
      expect(ctx.wakes.count).toBe(0);
    });
    expect(ctx.wakes.count).toBe(1);
  });

  test('a failed event waits, is tried again, and does not hold up the others', async () => {
    const ctx = await open();
    await transact(ctx, (tx) => emit(tx, published('bad')));
    await transact(ctx, (tx) => emit(tx, published('good')));
    const seen: string[] = [];
    let broken = true;
    const handlers = {
      'post.published': async (_: unknown, event: { postId: string }) => {
        if (event.postId === 'bad' && broken) throw new Error('disk full');
        seen.push(event.postId);
      },
    };
    await drain(ctx, handlers);
    expect(seen).toEqual(['good']);
    expect(await pending(ctx)).toMatchObject([{ attempts: 1, error: 'disk full' }]);
    broken = false;
    ctx.clock.advance(60_000);
    await drain(ctx, handlers);
    expect(seen).toEqual(['good', 'bad']);
  });

  test('an event that fails eight times is set aside with its error', async () => {
    const ctx = await open();
    await transact(ctx, (tx) => emit(tx, published('bad')));
    let tries = 0;
    const handlers = {
      'post.published': async () => {
        tries += 1;
        throw new Error('never');
      },
    };
    for (let i = 0; i < 12; i += 1) {
      await drain(ctx, handlers);
      ctx.clock.advance(3_600_000);
    }
    expect(tries).toBe(8);
    const [row] = await ctx.db.selectFrom('outbox').selectAll().execute();
    expect(row?.failed_at).not.toBeNull();
  });

  test('stopping lets the event at hand finish', async () => {
    const ctx = await open();
    await transact(ctx, (tx) => emit(tx, published('p1')));
    const started = Promise.withResolvers<void>();
    const finish = Promise.withResolvers<void>();
    let done = false;
    const worker = startWorker(ctx, {
      'post.published': async () => {
        started.resolve();
        await finish.promise;
        done = true;
      },
    });
    await started.promise;
    const stopped = worker.stop();
    finish.resolve();
    await stopped;
    expect(done).toBe(true);
    expect(await pending(ctx)).toEqual([]);
  });
});

function pending(ctx: TestContext) {
  return ctx.db.selectFrom('outbox').selectAll().where('done_at', 'is', null).execute();
}
