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
  it('is read again for a name that a blog may have, and never for a word that none may have', async () => {
    const ctx = await open();
    await openTestSite(ctx);
    const ask = await serveWhole(ctx);
    later();
    ctx.queries.length = 0;
    for (const path of ['/search?q=x', '/search', '/newest', '/terms', '/key']) await ask(path);
    expect(readings(ctx)).toBe(0);
    await ask('/nobody/');
    expect(readings(ctx)).toBe(1);
  });
});
