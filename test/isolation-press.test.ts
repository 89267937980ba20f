// What the press itself shows of its blogs is what every reader may read of them, on every kind of page and in its search; and
// whoever tells it what was read at one blog changes nothing of another. Doors and blogs' pages: test/isolation.test.ts.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { routes } from '../src/app.ts';
import { viewCounter } from '../src/rankings/views/start-views.ts';
import { siteOf } from '../src/site/site.ts';
import { describeDatabases, type TestContext } from './support/database.ts';
import { ask, ways } from './support/guarded-world.ts';
import { around, differing, holds, told } from './support/isolated-answers.ts';
import { everyPressPage, fillPress } from './support/isolated-press.ts';
import { type Isolated, type IsolatedWorld, openIsolatedWorld, rowsOf } from './support/isolated-world.ts';
import { browser } from './support/traffic.ts';
import { serveWhole } from './support/whole-press.ts';

/** Kinds of pages that name blogs on purpose; no other kind says a word of any. */
const naming = ['blogs', 'feed', 'front', 'most-read', 'newest', 'record', 'table'];

describeDatabases('the press itself', (open) => {
  it('shows of its blogs what every reader may read and nothing else, on every kind of page', {
    timeout: 300_000,
  }, async () => {
    const world = await openIsolatedWorld(await open());
    await fillPress(world);
    const pages = await everyPressPage(world.ctx);
    const kinds = new Set<string>();
    const named = new Map<string, Set<string>>();
    const leaks: unknown[] = [];
    for (const [path, { kind, body }] of pages) {
      kinds.add(kind);
      for (const blog of world.blogs) {
        if (holds(body, blog.mark)) named.set(kind, new Set([...(named.get(kind) ?? []), blog.slug]));
        if (holds(body, blog.kept)) leaks.push([path, around(body, blog.kept)]);
      }
    }
    expect(leaks).toEqual([]);
    expect([...kinds].sort()).toEqual(everyKind());
    const both = world.blogs.map(({ slug }) => slug).sort();
    expect([...named].map(([kind, slugs]) => [kind, [...slugs].sort()]).sort()).toEqual(
      naming.map((kind) => [kind, both]),
    );
    expect([...pages.keys()]).toEqual(expect.arrayContaining(['/newest/2', '/blogs/in/science']));
  });

  it('finds of its blogs what every reader may read and nothing else', { timeout: 300_000 }, async () => {
    const world = await openIsolatedWorld(await open());
    const askPress = await serveWhole(world.ctx);
    for (const blog of world.blogs) {
      const search = async (q: string) =>
        (await askPress(`/search?q=${encodeURIComponent(q)}`, { headers: { host: 'localhost:4100' } })).text;
      const found = await search(blog.mark);
      expect(around(found, blog.mark)).toContain(blog.mark);
      expect(world.blogs.flatMap(({ kept }) => (holds(found, kept) ? [around(found, kept)] : []))).toEqual(
        [],
      );
      // The words that were asked for stand on the page; nothing that has them does.
      expect(holds(await search(blog.kept), blog.mark)).toBe(false);
    }
  });
});

describeDatabases('a beacon', (open) => {
  it('that names things of another blog changes nothing of it, and brings no word of it to who looks at the figures', {
    timeout: 300_000,
  }, async () => {
    const world = await openIsolatedWorld(await open({ TAIYAKU_TRUST_PROXY: '1' }));
    const { ctx, blogs } = world;
    const site = await siteOf(ctx);
    const askPress = await serveWhole(ctx);
    let count = 0;
    for (const at of blogs) {
      for (const other of blogs.filter((blog) => blog !== at)) {
        const before = await rowsOf(world, other);
        const { origin = '', base = '' } = (await site.findBlog(at.id)) ?? {};
        const theirs = (await site.findBlog(other.id))?.origin ?? '';
        const pages = await pagesOf(ctx, other);
        expect(pages.length).toBeGreaterThan(5);
        for (const page of ['home', 'other', ...pages]) {
          for (const cookie of ['', other.cookies.owner, world.both]) {
            const sent = {
              ...{ host: at.host ?? 'localhost:4100', origin, cookie, 'user-agent': browser(1) },
              'x-forwarded-for': `20.1.${count >> 7}.${count++ & 127}`,
            };
            const said = { page, from: `${theirs}/${other.slug}/posts/${other.readers.held.slug}?q=river` };
            const { status } = await askPress(`${base}/views`, {
              ...{ method: 'POST', headers: sent, body: JSON.stringify(said) },
            });
            expect(status).toBe(204);
          }
        }
        await viewCounter(ctx).flush();
        expect(differing(before, await rowsOf(world, other))).toEqual([]);
        expect(await countedPages(ctx, at)).toEqual(['home', 'other']);
        expect(await figuresWith(world, at, other)).toEqual([]);
      }
    }
  });
});

async function pagesOf({ db }: TestContext, { id }: Isolated): Promise<string[]> {
  const pages = await Promise.all(
    (['posts', 'books', 'shelves'] as const).map(async (table) => {
      const rows = await db.selectFrom(table).select('id').where('blog_id', '=', id).execute();
      return rows.map((row) => `${{ posts: 'post', books: 'book', shelves: 'shelf' }[table]}:${row.id}`);
    }),
  );
  return pages.flat();
}

async function countedPages({ db }: TestContext, { id }: Isolated): Promise<string[]> {
  const rows = await db
    .selectFrom('view_days')
    .select('page')
    .where('blog_id', '=', id)
    .orderBy('page')
    .execute();
  return rows.map(({ page }) => page);
}

/** Pages of the studio about readers, and the first one, that say a word of the other blog to this one's owner. */
async function figuresWith({ ctx }: IsolatedWorld, at: Isolated, other: Isolated): Promise<unknown[]> {
  const app = routes(ctx);
  const leaks: unknown[] = [];
  const about = ways.filter(({ name }) => /^GET \/studio\/:blog(\/figures.*)?$/.test(name));
  expect(about.length).toBeGreaterThan(3);
  for (const way of about) {
    const said = await told(
      await ask({ app }, 'GET', way.path(at.slug, at.ids), { cookie: at.cookies.owner }),
    );
    if (!said.startsWith('200')) leaks.push([way.name, said.slice(0, 200)]);
    if (holds(said, other.mark)) leaks.push([way.name, around(said, other.mark)]);
  }
  return leaks;
}

/** Every kind of page that an address of the press can name, from the code that reads addresses. */
function everyKind(): string[] {
  const file = fileURLToPath(new URL('../src/site/host/host-address.ts', import.meta.url));
  const shown = [...readFileSync(file, 'utf8').matchAll(/\| \{ show: ([^;}]+)/g)].map(
    ([, kinds = '']) => kinds,
  );
  return [
    ...new Set(shown.flatMap((kinds) => [...kinds.matchAll(/'([a-z-]+)'/g)].map(([, kind = '']) => kind))),
  ].sort();
}
