// How often the directory of blogs is read, and that the newest reading is the one that stays.
import { afterEach, expect, it, vi } from 'vitest';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { openTestSite } from '../../test/support/published.ts';
import { serveWhole } from '../../test/support/whole-press.ts';
import { siteOf } from './site.ts';

afterEach(() => void vi.restoreAllMocks());

/** So long after the last reading that a blog which is not known is looked for. */
function later() {
  const now = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => now() + 60_000);
}

const readings = (ctx: TestContext) =>
  ctx.queries.filter((sql) => sql.startsWith('select') && sql.includes('from "former_places"')).length;

describeDatabases('the directory of blogs', (open) => {
  it('is read again for a name that a blog may have, once for all who ask, and never for a word that none may have', async () => {
    const ctx = await open();
    await openTestSite(ctx);
    const ask = await serveWhole(ctx);
    later();
    ctx.queries.length = 0;
    for (const path of ['/search?q=x', '/search', '/newest', '/terms', '/key']) await ask(path);
    expect(readings(ctx)).toBe(0);
    await openTestSite(ctx, { slug: 'mori' });
    const names = ['mori', ...Array.from({ length: 10 }, (_, at) => `nobody-${at}`)];
    const said = await Promise.all(names.map((name) => ask(`/${name}/`)));
    expect([said[0]?.status, said[1]?.status]).toEqual([200, 404]);
    expect(readings(ctx)).toBe(1);
  });

  it('is read by one at a time, and whoever asks meanwhile shares the reading that follows', async () => {
    const ctx = await open();
    const { blog } = await openTestSite(ctx);
    const { directory } = await siteOf(ctx);
    const first = directory.load();
    await ctx.db.updateTable('blogs').set({ suspended_at: 'now' }).where('id', '=', blog.id).execute();
    await Promise.all([first, ...Array.from({ length: 5 }, () => directory.load())]);
    expect(directory.byId(blog.id)?.shut).toBe('closed');
    ctx.queries.length = 0;
    await Promise.all(Array.from({ length: 5 }, () => directory.load()));
    expect(readings(ctx)).toBe(2);
  });

  it('stays whole when it could not be read, and is read the next time', async () => {
    const ctx = await open();
    const { blog } = await openTestSite(ctx);
    const { directory } = await siteOf(ctx);
    await directory.load();
    await ctx.db.updateTable('blogs').set({ slug: 'mori' }).where('id', '=', blog.id).execute();
    // What is read last cannot be.
    await ctx.db.schema.alterTable('former_places').renameTo('away').execute();
    await expect(Promise.all([directory.load(), directory.load()])).rejects.toThrow();
    await ctx.db.schema.alterTable('away').renameTo('former_places').execute();
    expect([directory.bySlug('hashi')?.id, directory.bySlug('mori')]).toEqual([blog.id, undefined]);
    await directory.load();
    expect(directory.bySlug('mori')?.id).toBe(blog.id);
  });
});
