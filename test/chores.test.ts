// Tests of what a press does for itself once a day, on both databases.
import { expect, test } from 'vitest';
import { createLink } from '../src/accounts/create-link.ts';
import { chores } from '../src/app.ts';
import { transact } from '../src/platform/context.ts';
import { doChores } from '../src/platform/daily.ts';
import { emit } from '../src/platform/outbox.ts';
import { drain } from '../src/platform/worker.ts';
import { describeDatabases } from './support/database.ts';

const DAY = 24 * 60 * 60 * 1000;

describeDatabases('the daily chores', (open) => {
  test('let go of events that were handled long ago, and of no other', async () => {
    const ctx = await open();
    await transact(ctx, (tx) => emit(tx, { kind: 'blog.changed', blogId: 'old' }));
    await drain(ctx, { 'blog.changed': async () => undefined });
    ctx.clock.advance(8 * DAY);
    await transact(ctx, (tx) => emit(tx, { kind: 'blog.changed', blogId: 'handled today' }));
    await drain(ctx, { 'blog.changed': async () => undefined });
    await transact(ctx, (tx) => emit(tx, { kind: 'blog.changed', blogId: 'waiting' }));
    await doChores(ctx, chores);
    const left = await ctx.db.selectFrom('outbox').select('blog_id').orderBy('blog_id').execute();
    expect(left.map((row) => row.blog_id)).toEqual(['handled today', 'waiting']);
  });

  test('let go of links that nobody can use any more', async () => {
    const ctx = await open();
    await createLink(ctx, { purpose: 'set-up' });
    ctx.clock.advance(90 * DAY);
    await createLink(ctx, { purpose: 'set-up' });
    await doChores(ctx, chores);
    const left = await ctx.db.selectFrom('links').select('created_at').execute();
    expect(left).toEqual([{ created_at: ctx.clock.now().toISOString() }]);
  });

  test('let go of what sources of books knew nothing of long ago', async () => {
    const ctx = await open();
    const row = { source: 'ndl', answer: null, asked_at: ctx.clock.now().toISOString() };
    await ctx.db
      .insertInto('book_answers')
      .values({ ...row, asked: '9784000000017' })
      .execute();
    ctx.clock.advance(8 * DAY);
    const later = { ...row, asked: '9784000000024', asked_at: ctx.clock.now().toISOString() };
    await ctx.db.insertInto('book_answers').values(later).execute();
    await doChores(ctx, chores);
    const left = await ctx.db.selectFrom('book_answers').select('asked').execute();
    expect(left).toEqual([{ asked: '9784000000024' }]);
  });

  test('go on when one of them fails', async () => {
    const ctx = await open();
    const done: string[] = [];
    await doChores(ctx, [
      async () => {
        throw new Error('no');
      },
      async () => void done.push('second'),
    ]);
    expect(done).toEqual(['second']);
  });
});
