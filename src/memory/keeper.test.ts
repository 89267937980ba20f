// When a memory is loaded, and when it is let go: seen by what it still finds of units that were changed past it.
import { afterEach, expect, it, vi } from 'vitest';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { addBlog, openTestDesk, text } from '../../test/support/desk.ts';
import { transact } from '../platform/context.ts';
import { memoryKeeper } from './keeper.ts';
import { takeUnits } from './lists/take-units.ts';

const languages = { from: 'en', to: 'ja' };
const river = 'The river rose.';

const opened: TestContext[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const ctx of opened.splice(0)) await memoryKeeper(ctx).close();
});

async function addUnit(ctx: TestContext, blogId: string) {
  const around = { before: '', after: '', machine: null, at: null };
  const units = [{ source: [text(river)], target: [text('川が増えた。')], ...around }];
  await transact(ctx, (tx) => takeUnits(tx, blogId, languages, units));
}

/** Changed in the database alone, as nothing in the press does it: only what reads everything anew can see it. */
async function changeUnseen(ctx: TestContext, blogId: string) {
  await ctx.db
    .updateTable('units')
    .set({ source_text: 'Nobody spoke of it at all.' })
    .where('blog_id', '=', blogId)
    .execute();
}

describeDatabases('a memory in its thread', (open) => {
  const begin = async () => {
    const ctx = await open();
    opened.push(ctx);
    const { owner } = await openTestDesk(ctx);
    const asked = async (blogId = owner.blog.id) =>
      (await memoryKeeper(ctx).search(ctx, blogId, languages, river, 0.7, 5)).length;
    return { ctx, blogId: owner.blog.id, asked };
  };

  it('stays while it is asked, and is let go after ten minutes in which nobody did', async () => {
    const { ctx, blogId, asked } = await begin();
    await addUnit(ctx, blogId);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    expect(await asked()).toBe(1);
    await changeUnseen(ctx, blogId);
    const minutes = (count: number) => vi.advanceTimersByTime(count * 60_000);
    minutes(9);
    expect(await asked()).toBe(1);
    // Asked in between, it begins to wait anew.
    minutes(9);
    expect(await asked()).toBe(1);
    minutes(10);
    expect(await asked()).toBe(0);
  });

  it('is not loaded while only another blog’s is asked', async () => {
    const { ctx, blogId, asked } = await begin();
    const other = await addBlog(ctx);
    await addUnit(ctx, blogId);
    await addUnit(ctx, other.id);
    expect(await asked()).toBe(1);
    await changeUnseen(ctx, blogId);
    await changeUnseen(ctx, other.id);
    expect([await asked(), await asked(other.id)]).toEqual([1, 0]);
  });
});
