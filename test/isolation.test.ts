// One blog never answers with a word of another, and nothing that is asked of one changes another: over every door and every
// stored page. Doors come from the app itself and pages from the code that reads their addresses, so that a new one fails
// here until somebody has seen to it. Who may pass a door at all: test/routes-guard.test.ts.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { routes } from '../src/app.ts';
import { type Route, routeOf } from '../src/site/address.ts';
import { settleSite, siteOf } from '../src/site/site.ts';
import { wholeKinds } from '../src/transfer/whole/kinds.ts';
import { describeDatabases } from './support/database.ts';
import { type Body, doors } from './support/guarded.ts';
import { ask, type Way, ways } from './support/guarded-world.ts';
import { around, differing, holds, told } from './support/isolated-answers.ts';
import { textColumns, unclassified } from './support/isolated-marks.ts';
import { type Isolated, type IsolatedWorld, openIsolatedWorld, rowsOf } from './support/isolated-world.ts';
import { readersRequest } from './support/readers-world.ts';
import { everyPage } from './support/whole-blog.ts';
import { serveWhole } from './support/whole-press.ts';

/** Where several blogs are shown on purpose, to whom, and why; to all nothing but what everybody may read. */
const shownTogether: Readonly<Record<string, { to: 'all' | 'both'; why: string }>> = {
  'GET /': { to: 'all', why: 'lists every blog that everybody may read' },
  'GET /search': { to: 'all', why: 'looks through what everybody may read' },
  'GET /studio': { to: 'both', why: 'somebody chooses among their own blogs' },
  'GET /account': { to: 'both', why: 'is about a person and all of their blogs' },
  'GET /account/times': { to: 'both', why: 'the person’s own times, on whichever blog' },
  'GET /studio/:blog/settings/memory': {
    to: 'both',
    why: 'an owner of both chooses whose memory this one looks into',
  },
};

/** Doors that end the session or the blog that the others are asked with: last, in this order. */
const LAST = /\/(settings|closing|password|sessions\/removal|departure|removal|email|sign-out|new-address)$/;

const onBlogs = ways.filter(({ name }) => name.includes('/studio/:blog'));
const ofReaders = ways.filter(({ name }) => name.includes(' /readers/:blog'));
const ofPress = ways.filter((way) => !onBlogs.includes(way) && !ofReaders.includes(way));

/** What a door is asked with that names things: those of this blog in the path, of that one in the body and the query. */
function asking(way: Way, at: Isolated, inPath: Isolated, inBody: Isolated) {
  const path = way.path(at.slug, inPath.ids);
  const body = way.body(inBody.ids, inBody.article);
  return { path: way.method === 'GET' ? `${path}?${queryOf(inBody)}` : path, body };
}

/** Every name that any door reads from a query, with something of the blog behind it. */
function queryOf({ ids, readers }: Isolated): string {
  const named: Record<string, string> = {
    ...Object.fromEntries(Object.entries(ids)),
    ...{ post: ids.draft, s: ids.segment, open: ids.comment, after: ids.comment, before: ids.comment },
    ...{ who: ids.person, author: ids.person, given: ids.person, again: ids.list, did: ids.bulk },
    ...{ removed: ids.unit, deleted: ids.book, left: ids.segment, covers: ids.picture, shelf: ids.shelf },
    ...{ q: 'の文', words: 'の文', phrase: 'の文', slug: readers.held.slug, kind: 'all', show: 'all' },
  };
  return new URLSearchParams(named).toString();
}

const same = (one: Body, other: Body) => JSON.stringify(one) === JSON.stringify(other);

const pairsOf = ({ blogs }: IsolatedWorld): [Isolated, Isolated][] =>
  blogs.flatMap((at) =>
    blogs.filter((other) => other !== at).map((other): [Isolated, Isolated] => [at, other]),
  );

describeDatabases('the world of this test', (open) => {
  it('has a word of its own in every text of a blog, and knows of every column whether people’s words stand in it', async () => {
    const ctx = await open();
    expect(unclassified(await textColumns(ctx.db))).toEqual([]);
    const { blogs } = await openIsolatedWorld(ctx);
    for (const { marked } of blogs) {
      const wanted = `alignments articles banners books categories comments deny_rules drafts log_entries own_blocks
        proposals remarks reports revisions segments segment_versions shelves tags terms translations units view_sources
        view_words`;
      expect(wanted.split(/\s+/).filter((table) => !marked.all.has(table))).toEqual([]);
      // The categories of this world have posts that everybody may read.
      const kept = wanted.split(/\s+/).filter((table) => table !== 'categories');
      expect(kept.filter((table) => !marked.kept.has(table))).toEqual([]);
    }
  });

  it('has every door that the press has', async () => {
    const app = routes(await open());
    const there = app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`);
    expect(ways.map(({ name }) => name).sort()).toEqual([...new Set(there)].sort());
    expect(Object.keys(shownTogether).filter((name) => !(name in doors))).toEqual([]);
  });
});

describeDatabases('a door of the studio', (open) => {
  it('tells no word of another blog and changes nothing of it, whatever stands in its path, query and body', {
    timeout: 600_000,
  }, async () => {
    const world = await openIsolatedWorld(await open());
    const reading = [...onBlogs, ...ofPress].filter(({ method }) => method === 'GET');
    const writing = [...onBlogs, ...ofPress].filter(({ method }) => method !== 'GET');
    const inOrder = [...writing].sort((a, b) => Number(LAST.test(a.name)) - Number(LAST.test(b.name)));
    let app = routes(world.ctx);
    let count = 0;
    const go = async (way: Way, at: Isolated, inPath: Isolated, inBody: Isolated, cookie?: string) => {
      // No limit answers in the place of a door.
      if (++count % 40 === 0) app = routes(world.ctx);
      const { path, body } = asking(way, at, inPath, inBody);
      return told(await ask({ app }, way.method, path, { cookie, body }));
    };
    const leaks: unknown[] = [];
    const telling = new Set<string>();
    const teller = (at: Isolated, other: Isolated) => (way: Way, who: string, said: string) => {
      const purpose = shownTogether[way.name];
      if (purpose?.to === 'both' && who === 'both') return;
      const mark = purpose?.to === 'all' ? other.kept : other.mark;
      if (holds(said, mark)) leaks.push([way.name, at.slug, who, around(said, mark)]);
    };
    // All is read before anything is written: what somebody publishes below is everybody's from then on.
    for (const [at, other] of pairsOf(world)) {
      const before = await rowsOf(world, other);
      const owner = at.cookies.owner;
      const tell = teller(at, other);
      for (const way of reading) {
        tell(way, 'stranger', await go(way, at, at, other));
        const own = await go(way, at, at, at, owner);
        if (onBlogs.includes(way) && holds(own, at.mark)) telling.add(way.name);
        tell(way, 'owner', own);
        tell(way, 'owner', await go(way, at, at, other, owner));
        tell(way, 'owner', await go(way, at, other, other, owner));
        if (!onBlogs.includes(way)) continue;
        tell(way, 'both', await go(way, at, at, other, world.both));
        tell(way, 'both', await go(way, at, other, other, world.both));
      }
      leaks.push(...differing(before, await rowsOf(world, other)));
    }
    // Whoever owns both has every right on the other blog, and none of it by a door of this one.
    for (const [at, other] of pairsOf(world)) {
      const before = await rowsOf(world, other);
      const tell = teller(at, other);
      for (const way of inOrder) {
        const body = way.body(other.ids, other.article);
        const isNamed = way.path(at.slug, other.ids) !== way.path(at.slug, at.ids);
        const isSaid = !same(body, way.body(at.ids, at.article));
        if (isSaid) tell(way, 'both', await go(way, at, at, other, world.both));
        if (isNamed && onBlogs.includes(way)) {
          tell(way, 'both', await go(way, at, other, at, world.both));
          tell(way, 'both', await go(way, at, other, other, world.both));
          tell(way, 'owner', await go(way, at, other, other, at.cookies.owner));
        }
      }
      leaks.push(...differing(before, await rowsOf(world, other)));
    }
    expect(leaks).toEqual([]);
    // The same questions are answered with the words of the blog that they are about.
    expect(telling.size).toBeGreaterThan(80);
    // A whole blog leaves in every form without a word of the other.
    for (const [at, other] of pairsOf(world)) {
      for (const kind of wholeKinds) {
        const path = `/studio/${at.slug}/leaving/${kind}`;
        const said = await told(await ask({ app: routes(world.ctx) }, 'POST', path, { cookie: world.both }));
        expect([path, holds(said, at.mark), holds(said, other.mark)]).toEqual([path, true, false]);
      }
    }
    // What is right for one blog changes that one alone.
    for (const [at, other] of pairsOf(world)) {
      const before = await rowsOf(world, other);
      for (const way of inOrder) {
        const said = await go(way, at, at, at, at.cookies.owner);
        if (holds(said, other.mark)) leaks.push([way.name, at.slug, around(said, other.mark)]);
        expect([way.name, differing(before, await rowsOf(world, other))]).toEqual([way.name, []]);
      }
    }
    expect(leaks).toEqual([]);
    await settleSite(world.ctx);
  });
});

describeDatabases('a door of readers', (open) => {
  it('tells no word of another blog and changes nothing of it, under a path and on a host of its own', {
    timeout: 300_000,
  }, async () => {
    const world = await openIsolatedWorld(await open());
    const slugOfHost = (host: string) => world.blogs.find((blog) => blog.host === host)?.slug;
    const writes = ({ name }: Way) => Number(!name.startsWith('GET')) + Number(name.includes('removal'));
    const inOrder = [...ofReaders].sort((a, b) => writes(a) - writes(b));
    const leaks: unknown[] = [];
    const statuses = new Set<number>();
    for (const [at, other] of pairsOf(world)) {
      const before = await rowsOf(world, other);
      for (const held of [other.readers.held, at.readers.held]) {
        for (const { name, method } of inOrder) {
          const pattern = name.slice(name.indexOf(' ') + 1);
          const { path, form } = readersRequest(pattern, at.slug, held);
          const headers: Record<string, string> =
            at.host === null ? {} : { host: at.host, origin: `http://${at.host}` };
          const address = at.host === null ? path : path.slice(at.slug.length + 1);
          const query = method === 'GET' ? `${address.includes('?') ? '&' : '?'}${queryOf(other)}` : '';
          const body: Body = method === 'GET' ? null : { form };
          const app = routes(world.ctx, slugOfHost);
          const said = await told(await ask({ app }, method, address + query, { headers, body }));
          statuses.add(Number(said.slice(0, 3)));
          if (holds(said, other.mark)) leaks.push([name, at.slug, around(said, other.mark)]);
        }
      }
      expect(differing(before, await rowsOf(world, other))).toEqual([]);
    }
    expect(leaks).toEqual([]);
    expect([statuses.has(200), statuses.has(404)]).toEqual([true, true]);
    await settleSite(world.ctx);
  });
});

describeDatabases('a stored page', (open) => {
  it('of every kind holds no word of another blog, and another blog’s addresses lead to nothing of it', {
    timeout: 300_000,
  }, async () => {
    const world = await openIsolatedWorld(await open());
    const kinds = new Set<string>();
    const pages = new Map<Isolated, Map<string, string>>();
    for (const blog of world.blogs) pages.set(blog, await pagesOf(world, blog));
    const leaks: unknown[] = [];
    for (const [at, other] of pairsOf(world)) {
      for (const [path, body] of pages.get(at) ?? []) {
        kinds.add(routeOf(path)?.page ?? (path === '/404' ? 'missing' : path));
        if (holds(body, other.mark)) leaks.push([at.slug, path, around(body, other.mark)]);
      }
      expect([...(pages.get(at)?.values() ?? [])].some((body) => holds(body, at.mark))).toBe(true);
    }
    const askPress = await serveWhole(world.ctx);
    for (const [at, other] of pairsOf(world)) {
      const base = at.host === null ? `/${at.slug}` : '';
      const headers = { host: at.host ?? 'localhost:4100' };
      const media = [`/media/${other.ids.picture}-10.jpg`, `/og/${other.readers.held.slug}.png`];
      for (const path of [...(pages.get(other)?.keys() ?? []), ...media, `/search?${queryOf(other)}`]) {
        const { status, headers: heads, text } = await askPress(`${base}${encodeURI(path)}`, { headers });
        const said = `${status} ${JSON.stringify(heads)} ${text}`;
        if (holds(said, other.mark)) leaks.push([at.slug, 'asked for', path, around(said, other.mark)]);
      }
      for (const path of [
        '/robots.txt',
        '/favicon.ico',
        '/nowhere',
        '/hosts/allowed?domain=theirs.example',
      ]) {
        const { text } = await askPress(path, { headers });
        if (holds(text, other.mark)) leaks.push([at.slug, path]);
      }
    }
    expect(leaks).toEqual([]);
    expect([...kinds].sort()).toEqual(everyKind());
    await (await siteOf(world.ctx)).settled();
  });
});

/** Those that links lead to, and those that a page only shows or that stand for what is not there. */
async function pagesOf({ ctx }: IsolatedWorld, { id }: Isolated): Promise<Map<string, string>> {
  const pages = await everyPage(ctx, id);
  const site = await siteOf(ctx);
  const blog = await site.findBlog(id);
  if (!blog) throw new Error('the site does not know the blog');
  const inside = /(?:src|href)="[^"]*?(\/slots\/slot-[0-9a-f]{12}|\/look-[0-9a-f]{12}\.css)"/g;
  const shown = [...(pages.get('/') ?? '').matchAll(inside)].map(([, path = '']) => path);
  for (const path of ['/404', ...shown]) {
    const route: Route | null = path === '/404' ? { page: 'missing' } : routeOf(path);
    const ready = route && (await site.page(blog, route));
    if (ready) pages.set(path, ready.answers.identity.body.toString());
  }
  return pages;
}

/** Every kind of page that an address can name, from the code that reads addresses. */
function everyKind(): string[] {
  const files = ['../src/site/address.ts', '../src/site/books/book-address.ts'];
  const code = files
    .map((file) => readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8'))
    .join('\n');
  return [...new Set([...code.matchAll(/\| \{ page: '([a-z-]+)'/g)].map(([, kind = '']) => kind))].sort();
}
