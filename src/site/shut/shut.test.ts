// A blog behind a password, and one that is closed: what readers get, over a real socket, and what they never get.

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { openTestSite, type TestSite } from '../../../test/support/published.ts';
import { smallPicture } from '../../../test/support/small-picture.ts';
import { type Asking, formOf, type Said, serveWhole } from '../../../test/support/whole-press.ts';
import { hashPassword } from '../../accounts/password.ts';
import { updateAccess } from '../../blogs/access/store.ts';
import { emit } from '../../platform/outbox.ts';
import { siteOf } from '../site.ts';

const password = '川の歌はきかせない';
const secrets = ['川の話', 'post-1', '魚は六種類', 'Field & Ford', 'ひみつの紹介文', 'ひみつのひとこと'];

async function openBlog(ctx: TestContext, changes = {}): Promise<{ site: TestSite; picture: string }> {
  const site = await openTestSite(ctx, { tagline: 'ひみつのひとこと', about: 'ひみつの紹介文', ...changes });
  const category = await site.addCategory('towns', '町');
  await site.publish({ categoryId: category });
  await site.publish();
  const picture = await smallPicture(ctx, site);
  await site.settle();
  return { site, picture };
}

async function shut(ctx: TestContext, site: TestSite, change: Parameters<typeof updateAccess>[2]) {
  await updateAccess(ctx.db, site.blog.id, change, ctx.clock.now().toISOString());
  await emit(ctx, { kind: 'blog.changed', blogId: site.blog.id });
  await site.settle();
}

const paths = (picture: string) => [
  '',
  '/',
  '/posts/post-1',
  '/posts/post-1/',
  '/posts/post-1/both',
  '/posts/post-1/original',
  '/page/1',
  '/category/towns',
  '/category/towns/page/1',
  '/month/2026-05',
  '/months',
  '/about',
  '/feed.atom',
  '/feed.json',
  '/sitemap.xml',
  '/parts/comments',
  '/parts/side',
  '/parts/standing',
  '/tag/river',
  '/author/minamo',
  '/search?q=%E5%B7%9D',
  '/unlocked/post-1',
  '/404',
  '/nowhere',
  '/POSTS/post-1',
  '/posts%2Fpost-1',
  '/%70osts/post-1',
  '//posts/post-1',
  '/./posts/post-1',
  `/media/${picture}-1.gif`,
];

function leaks({ text, headers }: Said): string[] {
  const all = `${text}\n${JSON.stringify(headers)}`;
  return secrets.filter((secret) => all.includes(secret) || all.includes(encodeURIComponent(secret)));
}

describeDatabases('a blog behind a password', (open) => {
  test('gives nothing of itself to anybody without it, in whatever way they ask', async () => {
    const ctx = await open();
    const { site, picture } = await openBlog(ctx);
    const ask = await serveWhole(ctx);
    const before = new Map<string, Said>();
    for (const path of paths(picture)) before.set(path, await ask(`/hashi${path}`));
    expect(leaks(before.get('/') as Said)).not.toEqual([]);
    await shut(ctx, site, { passwordHash: await hashPassword(password) });
    for (const path of paths(picture)) {
      const tag = String(before.get(path)?.headers.etag ?? '"x"');
      const ways: Asking[] = [
        {},
        { method: 'HEAD' },
        { headers: { 'if-none-match': tag } },
        { headers: { 'if-none-match': '*', 'accept-encoding': 'br, gzip' } },
        { headers: { 'accept-encoding': 'gzip' } },
        { headers: { range: 'bytes=0-9999' } },
        { headers: { cookie: `taiyaku-blog-${site.blog.id}=9999999999.${'A'.repeat(43)}` } },
        { headers: { 'x-forwarded-host': 'bridge.example', 'x-original-url': '/hashi/posts/post-1' } },
      ];
      for (const way of ways) {
        const answer = await ask(`/hashi${path}`, way);
        // The address that was asked for may come back in the form, as what the reader typed.
        const said = {
          ...answer,
          text: answer.text.replaceAll(/<input type="hidden" name="back"[^>]*>/g, ''),
        };
        expect([path, JSON.stringify(way), leaks(said)]).toEqual([path, JSON.stringify(way), []]);
        expect([path, [301, 403, 404].includes(answer.status), answer.status]).toEqual([
          path,
          true,
          answer.status,
        ]);
        if (answer.status === 403) {
          expect(answer.headers['cache-control']).toBe('private, no-store');
          expect(answer.headers.etag).toBeUndefined();
        }
      }
    }
    for (const path of ['/robots.txt', '/']) expect(leaks(await ask(path))).toEqual([]);
    const stored = await readdir(join(ctx.config.data, 'pages'), { recursive: true });
    expect(stored.filter((name) => name.includes('hashi'))).toEqual([]);
    expect(await ctx.db.selectFrom('page_keys').selectAll().execute()).toEqual([]);
  });

  test('opens to whoever shows it, keeps no copy, and shuts again when it is changed', async () => {
    const ctx = await open();
    const { site, picture } = await openBlog(ctx);
    const ask = await serveWhole(ctx);
    await shut(ctx, site, { passwordHash: await hashPassword(password) });
    const gate = await ask('/hashi/posts/post-1');
    expect(gate.text).toContain('action="/hashi/key"');
    expect(gate.text).toContain('name="back" value="/hashi/posts/post-1"');
    const wrong = await ask('/hashi/key', formOf({ password: 'ちがう歌', back: '/hashi/posts/post-1' }));
    expect([wrong.status, wrong.headers['set-cookie']]).toEqual([403, undefined]);
    expect(wrong.text).toContain('パスワードがちがいます');
    expect(wrong.text).toContain('value="/hashi/posts/post-1"');
    const right = await ask('/hashi/key', formOf({ password, back: '/hashi/posts/post-1' }));
    expect([right.status, right.headers.location]).toEqual([303, '/hashi/posts/post-1']);
    const [given = ''] = [right.headers['set-cookie'] ?? ''].flat();
    expect(given).toMatch(/HttpOnly/);
    expect(given).toMatch(/Path=\/hashi/);
    expect(given).toMatch(/SameSite=Lax/);
    const cookie = given.split(';')[0] ?? '';
    for (const [path, status] of [
      ['/posts/post-1', 200],
      ['/', 200],
      ['/feed.atom', 200],
      ['/nowhere', 404],
      [`/media/${picture}-1.gif`, 200],
    ] as const) {
      const answer = await ask(`/hashi${path}`, { headers: { cookie } });
      expect([path, answer.status]).toEqual([path, status]);
      expect(answer.headers['cache-control']).toBe('private, no-store');
      expect(answer.headers['referrer-policy']).toBe('same-origin');
    }
    expect((await ask('/hashi/posts/post-1', { headers: { cookie } })).text).toContain('魚は六種類');
    expect((await ask('/hashi/posts/post-1')).status).toBe(403);
    const away = await ask('/hashi/key', formOf({ password, back: '//elsewhere.example/' }));
    expect(away.headers.location).toBe('/hashi/');
    const other = await openTestSite(ctx, { slug: 'kawa' });
    await shut(ctx, other, { passwordHash: await hashPassword(password) });
    const borrowed = cookie.replace(site.blog.id, other.blog.id);
    expect((await ask('/kawa/', { headers: { cookie: borrowed } })).status).toBe(403);
    await shut(ctx, site, { passwordHash: await hashPassword('つぎの歌もきかせない') });
    expect((await ask('/hashi/', { headers: { cookie } })).status).toBe(403);
    expect(
      (await readdir(join(ctx.config.data, 'pages'), { recursive: true })).filter((name) =>
        name.includes('hashi'),
      ),
    ).toEqual([]);
  });

  test('bears eight wrong passwords, and then asks for patience', async () => {
    const ctx = await open();
    const { site } = await openBlog(ctx);
    const ask = await serveWhole(ctx);
    await shut(ctx, site, { passwordHash: await hashPassword(password) });
    const statuses: number[] = [];
    for (let count = 0; count < 9; count++) {
      const answer = await ask('/hashi/key', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
        body: new URLSearchParams({ password: `guess ${count}` }).toString(),
      });
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([403, 403, 403, 403, 403, 403, 403, 403, 429]);
  });

  test('tells robots on its own host to stay out, and its old path leads to its gate', async () => {
    const ctx = await open();
    const { site } = await openBlog(ctx, { host: 'bridge.example' });
    const ask = await serveWhole(ctx);
    await shut(ctx, site, { passwordHash: await hashPassword(password) });
    const host = { headers: { host: 'bridge.example' } };
    expect((await ask('/robots.txt', host)).text).toBe('User-agent: *\nDisallow: /\n\n');
    expect([(await ask('/', host)).status, (await ask('/posts/post-1', host)).status]).toEqual([403, 403]);
    expect((await ask('/hashi/posts/post-1')).headers.location).toBe(
      'http://bridge.example:4100/posts/post-1',
    );
  });
});

describeDatabases('a closed blog', (open) => {
  test('says so with 410 at every address, and is there again when it opens', async () => {
    const ctx = await open();
    const { site, picture } = await openBlog(ctx);
    const ask = await serveWhole(ctx);
    const first = await ask('/hashi/posts/post-1');
    await shut(ctx, site, { closedAt: ctx.clock.now().toISOString() });
    for (const path of paths(picture)) {
      const answer = await ask(`/hashi${path}`, { headers: { 'if-none-match': String(first.headers.etag) } });
      expect([path, [301, 404, 410].includes(answer.status), leaks(answer)]).toEqual([path, true, []]);
    }
    const said = await ask('/hashi/posts/post-1');
    expect(said.status).toBe(410);
    expect(said.text).toContain('このブログは閉じています');
    const post = await ask('/hashi/key', { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } });
    expect(post.status).toBe(410);
    await shut(ctx, site, { closedAt: null });
    expect((await ask('/hashi/posts/post-1')).text).toBe(first.text);
    await (await siteOf(ctx)).settled();
  });
});
