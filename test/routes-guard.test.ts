// Who may pass each door of the press: nobody gets in, out or across who should not, and what is refused changes nothing.
import { expect, it } from 'vitest';
import { may, roles } from '../src/accounts/permissions.ts';
import { routes } from '../src/app.ts';
import { catalogue } from '../src/web/messages/index.ts';
import { describeDatabases } from './support/database.ts';
import { doors, type Ids } from './support/guarded.ts';
import { ask, openWorld, stored, ways } from './support/guarded-world.ts';

// Readers' doors ask for no membership.
const onBlogs = ways.filter(({ name }) => name.includes('/studio/:blog'));
const changing = ways.filter(({ method }) => method !== 'GET');

describeDatabases('every door', (open) => {
  it('stands in the table of this test', async () => {
    const app = routes(await open());
    const there = app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`);
    expect(Object.keys(doors).sort()).toEqual([...new Set(there)].sort());
  });

  it('sends those who are not signed in to sign in, and changes nothing', async () => {
    const world = await openWorld(await open());
    const before = await stored(world);
    for (const { name, method, door, path, body } of ways) {
      if (door.needs === 'nobody') continue;
      const { ids, article, slug } = world.ours;
      const answer = await ask(world, method, path(slug, ids), { body: body(ids, article) });
      expect([name, answer.status]).toEqual([name, method === 'GET' ? 303 : 401]);
      if (method === 'GET') expect(answer.headers.get('location')).toMatch(/^\/sign-in\?back=%2F/);
      else expect(await answer.text()).not.toContain('Larkmere');
    }
    expect(await stored(world)).toBe(before);
  });

  it('is nowhere for members of another blog, whatever their role there', async () => {
    const world = await openWorld(await open());
    const before = await stored(world);
    const nowhere = await ask(world, 'GET', '/studio/nowhere', { cookie: world.theirs.cookies.owner });
    // What is open to readers is open to them as well.
    for (const { name, method, path, body } of onBlogs.filter(({ door }) => door.needs !== 'nobody')) {
      for (const role of ['owner', 'translator'] as const) {
        const { ids, article, slug } = world.ours;
        const cookie = world.theirs.cookies[role];
        const answer = await ask(world, method, path(slug, ids), { cookie, body: body(ids, article) });
        expect([name, role, answer.status]).toEqual([name, role, nowhere.status]);
      }
    }
    expect(await stored(world)).toBe(before);
  });

  it('is closed to members whose role does not open it', async () => {
    const world = await openWorld(await open());
    const before = await stored(world);
    for (const { name, method, door, path, body } of onBlogs) {
      for (const role of roles) {
        const { needs } = door;
        if (needs === 'nobody' || needs === 'person' || needs === 'operator' || may(role, needs)) continue;
        const { ids, article, slug, cookies } = world.ours;
        const cookie = cookies[role];
        const answer = await ask(world, method, path(slug, ids), { cookie, body: body(ids, article) });
        expect([name, role, answer.status]).toEqual([name, role, 403]);
      }
    }
    for (const { name, method, path, body } of ways.filter(({ door }) => door.needs === 'operator')) {
      const { ids, article, cookies } = world.ours;
      const answer = await ask(world, method, path('', ids), {
        cookie: cookies.owner,
        body: body(ids, article),
      });
      expect([name, answer.status]).toEqual([name, 403]);
    }
    expect(await stored(world)).toBe(before);
  });

  it('knows no id of another blog, in the address or beside it', async () => {
    const world = await openWorld(await open());
    const before = await stored(world);
    const { ours, theirs } = world;
    const cookie = ours.cookies.owner;
    const named = onBlogs.filter(({ name, door }) => /:(?!blog|part|kind)\w+/.test(name) || door.part);
    for (const { name, method, path, body } of named) {
      const answer = await ask(world, method, path(ours.slug, theirs.ids), {
        cookie,
        body: body(theirs.ids, theirs.article),
      });
      const silent = /members|revocation/.test(name) ? [303] : /history/.test(name) ? [200, 404] : [404];
      expect([name, silent.includes(answer.status), answer.status]).toEqual([name, true, answer.status]);
      if (answer.status === 200) expect(await answer.json()).toEqual([]);
    }
    const { segment, ownBlock, remark, assignment, proposal, report } = theirs.ids;
    const mixed = { ...ours.ids, segment, ownBlock, remark, assignment, proposal, report };
    for (const { name, method, door, path, body } of named.filter(
      ({ door }) =>
        door.part &&
        door.part !== 'category' &&
        door.part !== 'tag' &&
        door.part !== 'redirect' &&
        door.part !== 'widget' &&
        door.part !== 'banner' &&
        door.part !== 'engine' &&
        door.part !== 'pingTarget' &&
        door.part !== 'bulk' &&
        door.part !== 'wrap',
    )) {
      if (/invitations|history/.test(name)) continue;
      const answer = await ask(world, method, path(ours.slug, mixed), {
        cookie,
        body: body(mixed, ours.article),
      });
      // A report is not part of a text that may have changed in the meantime: it is there or it never was. So is what is only read.
      const expected = door.part === 'report' || method === 'GET' ? 404 : 410;
      expect([name, answer.status]).toEqual([name, expected]);
    }
    const details = ways.find(({ name }) => name.endsWith(':translation/details'));
    for (const other of [{ category: theirs.ids.category }, { picture: theirs.ids.picture }]) {
      const ids = { ...ours.ids, ...other };
      const path = details?.path(ours.slug, ours.ids) ?? '';
      const answer = await ask(world, 'PUT', path, {
        cookie,
        body: details?.body(ids, ours.article) ?? null,
      });
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({ ok: false });
    }
    const removal = `/studio/${ours.slug}/categories/${ours.ids.category}/removal`;
    const moved = await ask(world, 'POST', removal, {
      cookie,
      body: { form: { move_to: theirs.ids.category } },
    });
    expect(moved.status).toBe(404);
    expect(await stored(world)).toBe(before);
  });

  it('speaks Japanese and English alike, and names no message by its key', async () => {
    const world = await openWorld(await open());
    const keys = new Set(Object.keys(catalogue));
    // What readers see, and previews of it, speak as their blog does.
    const studioDoors = ways.filter(
      ({ name, door }) =>
        /^GET \/(studio|account|blogs)/.test(name) && door.needs !== 'nobody' && !name.includes('/preview'),
    );
    const { ids, article, slug, cookies } = world.ours;
    for (const language of ['en', 'ja']) {
      await world.ctx.db.updateTable('people').set({ language }).execute();
      for (const { name, method, path, body } of studioDoors) {
        const answer = await ask(world, method, path(slug, ids), {
          cookie: cookies.owner,
          body: body(ids, article),
        });
        if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
        const words = wordsOn(await answer.text());
        const bare = words.filter((one) => keys.has(one));
        const foreign = language === 'en' ? words.filter(isJapaneseText) : [];
        expect([name, language, bare, foreign]).toEqual([name, language, [], []]);
      }
    }
  });

  it('refuses changes that a page of another site asks for, in every shape', async () => {
    const world = await openWorld(await open());
    const before = await stored(world);
    const strangers: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: '' },
      { origin: 'http://localhost', 'sec-fetch-site': 'same-site' },
      { origin: 'http://localhost', 'sec-fetch-site': 'cross-site' },
      { origin: 'http://localhost:1' },
      { origin: 'http://localhost.evil.example' },
    ];
    for (const { name, method, path, body } of changing.filter(({ door }) => !door.fromAnywhere)) {
      for (const headers of strangers) {
        const { ids, article, slug, cookies } = world.ours;
        const asking = { cookie: cookies.owner, headers, body: body(ids, article) };
        const answer = await ask(world, method, path(slug, ids), asking);
        expect([name, headers, answer.status]).toEqual([name, headers, 403]);
      }
    }
    expect(await stored(world)).toBe(before);
  });

  it('breaks at nothing that is sent in the place of what it wants', { timeout: 240_000 }, async () => {
    const world = await openWorld(await open());
    const { ids, slug, cookies } = world.ours;
    const parts = ['\0', 'x'.repeat(3000), '../..', "' or 1=1 --", '%', '\ud800', '__proto__', '0'];
    const wrong: Ids[] = parts.map(
      (part) => Object.fromEntries(Object.keys(ids).map((name) => [name, part])) as unknown as Ids,
    );
    const bodies: (string | null)[] = [
      null,
      '',
      'null',
      '[]',
      '"x"',
      '{"__proto__":{"admin":true},"constructor":1}',
      '['.repeat(100_000),
      `{"key":"0198a000-0000-7000-8000-000000000002","base":1e999,"details":{}}`,
    ];
    const cookie = cookies.owner;
    for (const { name, method, path } of ways) {
      if (name === 'POST /sign-out' || name.includes('/account/sessions')) continue;
      for (const [at, bad] of wrong.entries()) {
        const address = safely(() => path(slug, bad));
        if (address === null) continue;
        const { status } = await ask(world, method, address, {
          cookie,
          body: method === 'GET' ? null : { json: {} },
        });
        expect([name, at, status < 500]).toEqual([name, at, true]);
      }
      if (method === 'GET') continue;
      for (const text of bodies) {
        for (const type of ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
          const headers = { origin: 'http://localhost', cookie, 'content-type': type };
          const init = { method, headers, ...(text === null ? {} : { body: text }) };
          const { status } = await world.app.request(path(slug, ids), init);
          expect([name, type, text?.slice(0, 40), status < 500]).toEqual([
            name,
            type,
            text?.slice(0, 40),
            true,
          ]);
        }
      }
    }
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
  });
});

/** What stands between the tags of a page and in what is read aloud, each by itself; its scripts hold content, too. */
function wordsOn(page: string): string[] {
  const bare = page.replace(/<(script|style)\b.*?<\/\1>/gs, '');
  const spoken = [...bare.matchAll(/ (?:aria-label|placeholder|title|alt)="([^"]*)"/g)].map(
    ([, words]) => words,
  );
  const texts = bare.split(/<[^>]*>/);
  return [...texts, ...spoken].map((words = '') => words.trim()).filter((words) => words !== '');
}

/** Whether words are the Japanese text of a message that says something else in English. */
const isJapaneseText = (() => {
  const texts = Object.values(catalogue).filter(({ ja, en }) => ja !== en && /[ぁ-んァ-ヶ一-龠]/u.test(ja));
  // One letter behind a number, as in 三百円, may stand in anybody's words.
  const telling = texts
    .map(({ ja }) => ja.split(/\{\w+\}/))
    .filter((parts) => parts.join('').length > 1 || parts.length === 1);
  const patterns = telling.map((parts) => parts.map((part) => part.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')));
  const whole = new RegExp(
    `^(?:${patterns
      .map((parts) => parts.join('.*'))
      .filter((text) => text !== '.*')
      .join('|')})$`,
    'u',
  );
  return (words: string) => whole.test(words);
})();

/** Half a pair of surrogates cannot stand in an address at all. */
function safely(work: () => string): string | null {
  try {
    return work();
  } catch {
    return null;
  }
}
