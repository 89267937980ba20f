// Who may pass each door of the press: nobody gets in, out or across who should not, and what is refused changes nothing.
import type { Hono } from 'hono';
import { expect, it } from 'vitest';
import { createLink } from '../src/accounts/create-link.ts';
import { openSession } from '../src/accounts/open-session.ts';
import { hashPassword } from '../src/accounts/password.ts';
import { may, type Role, roles } from '../src/accounts/permissions.ts';
import { routes } from '../src/app.ts';
import { replaceBanners } from '../src/blogs/banners/store.ts';
import { putRedirects } from '../src/blogs/redirects/store.ts';
import { insertCategory } from '../src/blogs/store.ts';
import { insertTag } from '../src/blogs/tags/store.ts';
import { replaceWidgets } from '../src/blogs/widgets/store.ts';
import { insertModeration } from '../src/comments/inbox/store.ts';
import { insertLetter } from '../src/comments/letters/store.ts';
import { insertRule } from '../src/comments/spam/store.ts';
import { addOwnBlock } from '../src/desk/own-blocks.ts';
import { insertReport } from '../src/desk/reports/store.ts';
import { newId } from '../src/platform/ids.ts';
import { startDraft } from '../src/posts/drafts/start-draft.ts';
import { insertPicture, insertPost } from '../src/posts/store.ts';
import { insertTarget } from '../src/site/pings/store.ts';
import type { Article } from '../src/sources/store.ts';
import type { Env } from '../src/web/env.ts';
import { catalogue } from '../src/web/messages/index.ts';
import { addComment } from './support/comments.ts';
import { describeDatabases, type TestContext } from './support/database.ts';
import { addArticle, addMember, openTestDesk } from './support/desk.ts';
import { addressOf, type Body, type Door, doors, type Ids } from './support/guarded.ts';

interface Blog {
  slug: string;
  ids: Ids;
  article: Article;
  /** A session's cookie for each role. */
  cookies: Record<Role, string>;
}

interface World {
  ctx: TestContext;
  app: Hono<Env>;
  ours: Blog;
  theirs: Blog;
}

async function openWorld(ctx: TestContext): Promise<World> {
  const [ours, theirs] = [await openBlog(ctx, 'ours'), await openBlog(ctx, 'theirs')];
  return { ctx, app: routes(ctx), ours, theirs };
}

async function openBlog(ctx: TestContext, slug: string): Promise<Blog> {
  const { blog, owner, article, of, row } = await openTestDesk(ctx, { blog: { slug } });
  const fresh = await addArticle(ctx, owner, { confirmedAt: null });
  const added = await addOwnBlock(ctx, owner, {
    translationId: of.translationId,
    key: newId(),
    kind: 'note',
    afterBlockId: null,
  });
  const category = newId();
  await insertCategory(ctx.db, {
    blog_id: blog.id,
    id: category,
    slug: 'towns',
    name: 'Towns',
    position: 1,
    parent_id: null,
  });
  const tag = newId();
  const madeAt = ctx.clock.now().toISOString();
  await insertTag(ctx.db, { blog_id: blog.id, id: tag, slug: 'river', name: 'River', created_at: madeAt });
  const redirect = newId();
  await putRedirects(ctx.db, [
    { blog_id: blog.id, id: redirect, from_path: '/old', to_path: '/about', created_at: madeAt },
  ]);
  const picture = slug === 'ours' ? 'a'.repeat(64) : 'b'.repeat(64);
  const now = ctx.clock.now().toISOString();
  await insertPicture(ctx.db, {
    blog_id: blog.id,
    id: picture,
    width: 10,
    height: 10,
    sizes: JSON.stringify([
      { width: 10, type: 'image/jpeg', sha256: await ctx.files.put(Buffer.from(slug)) },
    ]),
    created_by: owner.id,
    created_at: now,
  });
  const { report, postId } = await addReport(ctx, { ...of, segmentId: (await row(0)).id }, owner.id);
  const passwordHash = await hashPassword('a password of the reader');
  const comment = await addComment(ctx, blog.id, postId, { password_hash: passwordHash });
  const moderation = newId();
  const decision = { blog_id: blog.id, id: moderation, made_by: owner.id, made_at: now, undone_at: null };
  await insertModeration(ctx.db, { ...decision, verb: 'show' }, []);
  const rule = newId();
  await insertRule(ctx.db, {
    ...{ blog_id: blog.id, id: rule, kind: 'word', pattern: 'casino', effect: 'hold' },
    ...{ created_by: owner.id, created_at: now },
  });
  const widget = newId();
  await replaceWidgets(ctx.db, blog.id, [{ id: widget, kind: 'links', settings: {} }], now);
  const pingTarget = newId();
  await insertTarget(ctx.db, {
    blog_id: blog.id,
    id: pingTarget,
    host: 'ping.example.test',
    address: '',
    way: 'basic',
    created_at: now,
  });
  const banner = newId();
  const slot = { place: 'foot', way: 'plain', name: 'x', markup: 'x', width: null, height: null } as const;
  await replaceBanners(ctx.db, blog.id, [{ id: banner, ...slot }], now);
  await createLink(ctx, { purpose: 'invitation', blogId: blog.id, role: 'editor', createdBy: owner.id });
  const link = await ctx.db
    .selectFrom('links')
    .select('id')
    .where('blog_id', '=', blog.id)
    .executeTakeFirstOrThrow();
  const people = new Map<Role, string>([['owner', owner.id]]);
  for (const role of roles) if (role !== 'owner') people.set(role, (await addMember(ctx, blog, role)).id);
  const cookies: Partial<Record<Role, string>> = {};
  for (const [role, personId] of people) {
    cookies[role] = `taiyaku=${await openSession(ctx, { personId, way: 'link', userAgent: '' })}`;
  }
  const draft = await startDraft(ctx, owner, { kind: 'plain', language: 'ja' });
  const ids: Ids = {
    article: article.id,
    fresh: fresh.id,
    translation: of.translationId,
    segment: (await row(0)).id,
    ownBlock: added.ok ? (added.own[0]?.id ?? '') : '',
    picture,
    draft: draft.postId,
    category,
    tag,
    redirect,
    report,
    comment,
    moderation,
    rule,
    letter: await addLetter(ctx, blog.id, postId),
    widget,
    banner,
    pingTarget,
    invitation: link.id,
    person: people.get('translator') ?? '',
  };
  return { slug, ids, article, cookies: cookies as Record<Role, string> };
}

/** A report of a sentence, and the post it is about. */
async function addReport(
  ctx: TestContext,
  of: { blogId: string; translationId: string; segmentId: string },
  authorId: string,
): Promise<{ report: string; postId: string }> {
  const now = ctx.clock.now().toISOString();
  const [postId, id] = [newId(), newId()];
  await insertPost(ctx.db, {
    blog_id: of.blogId,
    id: postId,
    kind: 'translation',
    slug: 'reported',
    language: 'ja',
    category_id: null,
    author_id: authorId,
    revision: 1,
    created_at: now,
    updated_at: now,
    first_published_at: now,
    published_at: null,
    place: 1,
    comments: null,
    password_hash: null,
    expires_at: null,
  });
  await insertReport(ctx.db, {
    blog_id: of.blogId,
    id,
    translation_id: of.translationId,
    segment_id: of.segmentId,
    post_id: postId,
    revision: 1,
    kind: 'facts',
    said: '',
    source: '',
    proposal: '',
    reason: '',
    name: '',
    receipt_hash: id,
    created_at: now,
    accepted_at: null,
    declined_at: null,
    answer: '',
    answered_by: null,
    corrected_revision: null,
  });
  return { report: id, postId };
}

async function addLetter(ctx: TestContext, blogId: string, postId: string): Promise<string> {
  const now = ctx.clock.now().toISOString();
  const id = newId();
  await insertLetter(ctx.db, {
    ...{ blog_id: blogId, id, post_id: postId, number: '7K241M', lookup: id, recipient: 'age1x' },
    ...{ password_hash: await hashPassword('a password of the reader'), once: id, created_at: now },
    ...{ sender_at: now, editor_at: null, read_at: null, spam_at: null },
  });
  return id;
}

interface Asking {
  cookie?: string | undefined;
  headers?: Record<string, string>;
  body?: Body;
}

/** Asks as a page of the press would, unless `headers` say otherwise. */
async function ask({ app }: World, method: string, path: string, asking: Asking): Promise<Response> {
  const headers = new Headers({ origin: 'http://localhost', ...asking.headers });
  if (asking.cookie) headers.set('cookie', asking.cookie);
  const body = asking.body && sent(asking.body, headers);
  return app.request(path, { method, headers, ...(body ? { body } : {}) });
}

function sent(body: NonNullable<Body>, headers: Headers): BodyInit {
  if ('json' in body) {
    headers.set('content-type', 'application/json');
    return JSON.stringify(body.json);
  }
  if ('form' in body) return new URLSearchParams(body.form);
  const form = new FormData();
  form.append('picture', new File([Buffer.from('not a picture')], 'x.jpg'));
  return form;
}

/** All that is stored, but for what every visit may touch. */
async function stored({ ctx }: World): Promise<string> {
  const tables = [
    'people',
    'sessions',
    'passkeys',
    'links',
    'blogs',
    'members',
    'categories',
    'tags',
    'redirects',
    'authors',
    'former_addresses',
    'articles',
    'outlets',
    'snapshots',
    'translations',
    'segments',
    'segment_versions',
    'own_blocks',
    'saves',
    'reports',
    'comments',
    'moderations',
    'inbox_seen',
    'deny_rules',
    'notice_wishes',
    'inbox_feeds',
    'mails',
    'spam_settings',
    'pictures',
    'picture_uses',
    'loose_files',
    'posts',
    'revisions',
    'drafts',
    'draft_saves',
    'comments',
    'comment_settings',
    'letters',
    'letter_messages',
    'letter_keys',
    'letter_holders',
    'letter_wraps',
    'letter_shares',
    'outbox',
    'log_entries',
    'widgets',
    'banners',
    'blog_styles',
    'ping_targets',
  ] as const;
  const all = await Promise.all(tables.map((table) => ctx.db.selectFrom(table).selectAll().execute()));
  return JSON.stringify(all.map((rows) => rows.map((row) => JSON.stringify(row)).sort()));
}

interface Way {
  name: string;
  method: string;
  door: Door;
  path(blog: string, ids: Ids): string;
  body(ids: Ids, article: Article): Body;
}

const ways: Way[] = Object.entries(doors).map(([name, door]) => {
  const [method = '', pattern = ''] = name.split(' ');
  return {
    name,
    method,
    door,
    path: (blog, ids) => addressOf(pattern, door, blog, ids),
    body: (ids, article) => door.body?.(ids, article) ?? null,
  };
});
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
    const named = onBlogs.filter(({ name, door }) => /:(?!blog|part)\w+/.test(name) || door.part);
    for (const { name, method, path, body } of named) {
      const answer = await ask(world, method, path(ours.slug, theirs.ids), {
        cookie,
        body: body(theirs.ids, theirs.article),
      });
      const silent = /members|revocation/.test(name) ? [303] : /history/.test(name) ? [200, 404] : [404];
      expect([name, silent.includes(answer.status), answer.status]).toEqual([name, true, answer.status]);
      if (answer.status === 200) expect(await answer.json()).toEqual([]);
    }
    const { segment, ownBlock, report } = theirs.ids;
    const mixed = { ...ours.ids, segment, ownBlock, report };
    for (const { name, method, door, path, body } of named.filter(
      ({ door }) =>
        door.part &&
        door.part !== 'category' &&
        door.part !== 'tag' &&
        door.part !== 'redirect' &&
        door.part !== 'widget' &&
        door.part !== 'banner' &&
        door.part !== 'pingTarget',
    )) {
      if (/invitations|history/.test(name)) continue;
      const answer = await ask(world, method, path(ours.slug, mixed), {
        cookie,
        body: body(mixed, ours.article),
      });
      // A report is not part of a text that may have changed in the meantime: it is there or it never was.
      expect([name, answer.status]).toEqual([name, door.part === 'report' ? 404 : 410]);
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
  const patterns = texts.map(({ ja }) =>
    ja.split(/\{\w+\}/).map((part) => part.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')),
  );
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
