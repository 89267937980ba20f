// Advisories on what a request says besides its path, and on paths written in another way: preview headers and forged
// hosts that poison a cache, slashes, case, dots, encodings and parameters that pass a check, names that climb out of a
// folder. A shut blog with fewer spellings: src/site/shut/shut.test.ts. Single odd requests: test/http-guard.test.ts.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createLink } from '../src/accounts/create-link.ts';
import { openSession } from '../src/accounts/open-session.ts';
import { hashPassword } from '../src/accounts/password.ts';
import { updateAccess } from '../src/blogs/access/store.ts';
import { emit } from '../src/platform/outbox.ts';
import { describeDatabases, type TestContext } from './support/database.ts';
import { stored } from './support/guarded-world.ts';
import { openTestSite, type TestSite } from './support/published.ts';
import { openReadersBlog } from './support/readers-world.ts';
import { smallPicture } from './support/small-picture.ts';
import { type Ask, type Asking, type Said, serveWhole } from './support/whole-press.ts';

async function openWorld(ctx: TestContext): Promise<{ site: TestSite; picture: string }> {
  const site = await openTestSite(ctx, { about: '橋のこと。' });
  const category = await site.addCategory('towns', '町');
  await site.publish({ categoryId: category, tags: ['川'] });
  await site.publish();
  const passwordHash = await hashPassword('あけてください');
  await site.publish({ slug: 'locked', asks: { passwordHash } });
  const picture = await smallPicture(ctx, site);
  await site.settle();
  return { site, picture };
}

/** Everything on disk that public pages are, by path. */
async function pagesOnDisk(ctx: TestContext): Promise<Map<string, string>> {
  const folder = join(ctx.config.data, 'pages');
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  // The stamp says when the pages were made, and begins with a dot as notes beside a page do.
  const files = names
    .filter((one) => one.isFile() && one.name !== '.stamp')
    .map((one) => join(one.parentPath, one.name));
  const read = await Promise.all(files.map(async (file) => [file, await readFile(file, 'base64')] as const));
  return new Map(read.sort());
}

const forged: Record<string, string>[] = [
  { host: 'evil.example' },
  { host: 'evil.example:99' },
  { host: 'hashi@evil.example' },
  { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', 'x-forwarded-port': '99' },
  {
    'x-forwarded-server': 'evil.example',
    forwarded: 'host=evil.example;proto=https',
    'x-host': 'evil.example',
  },
  { 'x-original-url': '/studio', 'x-rewrite-url': '/hashi/posts/locked', 'x-forwarded-prefix': '/evil' },
  {
    'x-ghost-preview': 'c=%23evil&d=evil',
    'x-preview': 'evil',
    'x-wp-nonce': 'evil',
    'x-forwarded-scheme': 'http',
  },
  {
    'x-http-method-override': 'DELETE',
    'x-method-override': 'POST',
    'x-middleware-subrequest': 'middleware',
  },
  { accept: 'application/json, evil/evil', 'accept-language': 'evil,de;q=0.1', 'user-agent': '<evil>' },
  { range: 'bytes=0-3', 'if-range': '"x"' },
  { range: 'bytes=9999999-' },
  { cookie: 'taiyaku=evil; lang=evil; preview=evil', authorization: 'Bearer evil' },
  { referer: 'https://evil.example/', origin: 'https://evil.example' },
  { te: 'trailers', 'content-type': 'text/evil', 'if-modified-since': 'Sat, 01 Jan 2050 00:00:00 GMT' },
  { 'accept-encoding': 'evil, *;q=0' },
  { 'accept-encoding': 'identity;q=0' },
  { purpose: 'prefetch', 'sec-purpose': 'prefetch;prerender', rsc: '1', 'next-router-prefetch': '1' },
];

const queries = [
  '?',
  '?evil',
  '?preview=true&p=1',
  '?amp=1&utm_source=evil',
  '?view=both&lang=evil',
  '?evil=%00%ff',
];

describeDatabases('what a request says besides its path', (open) => {
  it('changes no stored byte, whether a page was there before or is made for this request', async () => {
    const ctx = await open();
    const { site, picture } = await openWorld(ctx);
    const ask = await serveWhole(ctx);
    const paths = [
      '/',
      '/posts/post-1',
      '/posts/post-1/both',
      '/posts/locked',
      '/category/towns',
      `/tag/${encodeURIComponent('川')}`,
      '/month/2026-05',
      '/about',
      '/feed.atom',
      '/feed.json',
      '/sitemap.xml',
      '/parts/side',
      '/nowhere',
      `/media/${picture}-1.gif`,
    ];
    const whole = (said: Said) =>
      `${said.status} ${said.headers['content-type']} ${said.body.toString('base64')}`;
    const clean = new Map<string, string>();
    for (const path of paths) clean.set(path, whole(await ask(`/hashi${path}`)));
    const disk = await pagesOnDisk(ctx);
    const rows = await stored({ ctx });
    for (const fresh of [false, true]) {
      if (fresh) {
        // Everything is dropped, so that each page is made by the very request that would poison it.
        await emit(ctx, { kind: 'blog.changed', blogId: site.blog.id });
        await site.settle();
      }
      for (const path of paths) {
        for (const headers of forged) {
          const said = await ask(`/hashi${path}`, { headers });
          const sure = `${JSON.stringify(said.headers)} ${said.text}`;
          expect([path, headers, sure.includes('evil')]).toEqual([path, headers, false]);
          expect([path, headers, said.status === 200 || path === '/nowhere']).toEqual([path, headers, true]);
          expect([path, whole(await ask(`/hashi${path}`))]).toEqual([path, clean.get(path)]);
        }
        for (const query of queries) {
          const said = await ask(`/hashi${path}${query}`);
          expect([path, query, whole(said)]).toEqual([path, query, clean.get(path)]);
        }
      }
    }
    const later = await pagesOnDisk(ctx);
    expect(later.size).toBeGreaterThan(40);
    // What the pages of the press said of the blog is noted when it changes; no request writes it.
    const pages = [...later].filter(([file]) => !file.includes('/.press/.named/'));
    for (const [file, bytes] of pages) expect([file, disk.get(file) === bytes]).toEqual([file, true]);
    expect(unhandled(await stored({ ctx }))).toEqual(unhandled(rows));
  });

  it('does not get into the pages that are drawn for each request', async () => {
    const ctx = await open();
    await openWorld(ctx);
    const readers = await openReadersBlog(ctx, 'readers-of');
    const ask = await serveWhole(ctx);
    const { comment, code, receipt, token, slug, leave } = readers.held;
    const paths = [
      '/hashi/search?q=%E5%B7%9D',
      `/readers-of/comments/${comment}`,
      `/readers-of/comments/${comment}/answer`,
      `/readers-of/comments/${comment}/sent/${leave}`,
      '/readers-of/letters',
      `/readers-of/letters/${code}`,
      `/readers-of/reports/${receipt}`,
      `/readers-of/preview/${token}`,
      `/readers-of/claps/${slug}`,
    ];
    for (const path of paths) {
      const clean = await ask(path);
      expect([path, clean.status]).toEqual([path, 200]);
      for (const headers of forged.filter((one) => !('host' in one))) {
        const said = await ask(path, { headers });
        expect([path, headers, `${JSON.stringify(said.headers)} ${said.text}`.includes('evil')]).toEqual([
          path,
          headers,
          false,
        ]);
      }
      // Nothing with a secret in its address is kept on the way.
      if (!path.includes('search')) expect(clean.headers['cache-control']).toMatch(/no-store/);
    }
  });
});

/** The outbox grows by what this test itself told. */
function unhandled(rows: string): string[] {
  return rows.split('\n').filter((row) => !/^(?:outbox|page_keys|blogs) /.test(row));
}

/** A path inside a blog in the spellings that have passed checks elsewhere. */
function spellings(path: string): string[] {
  const [, first = '', ...rest] = path.split('/');
  const tail = rest.map((part) => `/${part}`).join('');
  const hex = (text: string) => [...Buffer.from(text)].map((byte) => `%${byte.toString(16)}`).join('');
  return [
    `${path}/`,
    `${path}//`,
    `/${path}`,
    `//${path.slice(1)}/`,
    path.toUpperCase(),
    `/${first.toUpperCase()}${tail}`,
    `/./${path.slice(1)}`,
    `/x/..${path}`,
    `/x/%2e%2e${path}`,
    `/x/..%2f${path.slice(1)}`,
    `/%2e/${path.slice(1)}`,
    `/%2f${path.slice(1)}`,
    `/${hex(first)}${tail}`,
    `/${first}${rest.map((part) => `%2f${part}`).join('')}`,
    `/${first}${rest.map((part) => `%5c${part}`).join('')}`,
    `/${first}${rest.map((part) => `\\${part}`).join('')}`,
    `/${first}${rest.map((part) => `/${hex(part)}`).join('')}`,
    `/${first}${rest.map((part) => `%252f${part}`).join('')}`,
    `/${first};x=1${tail}`,
    `${path};x=1`,
    `${path};/`,
    `${path}%3bx=1`,
    `${path}%00`,
    `${path}%00.css`,
    `${path}%20`,
    `${path}%09`,
    `${path}.`,
    `${path}.json`,
    `${path}.html`,
    `${path}/index.html`,
    `${path}/x/..`,
    `${path}/.`,
    `${path}#x`,
    `${path}?x=/`,
    `/readers${path}`,
    `/readers/${path.slice(1)}/`,
    `/assets/..${path}`,
    `/assets/%2e%2e${path}`,
    `/health/..${path}`,
    `/sign-in/..${path}`,
    `http://localhost${path}`,
    `http://evil.example${path}`,
    path.normalize('NFD').replaceAll('s', 'ſ'),
    path.replaceAll('s', encodeURIComponent('ｓ')),
  ];
}

async function leak(ask: Ask, path: string, secrets: readonly string[], asking: Asking = {}) {
  const said = await ask(path, asking).catch(() => null);
  // Paths that no client may send are refused before they leave.
  if (said === null) return null;
  expect([path, said.status < 500]).toEqual([path, true]);
  const found = secrets.find((secret) => `${JSON.stringify(said.headers)}${said.text}`.includes(secret));
  return found === undefined ? null : `${path} says ${found}`;
}

describeDatabases('a path written in another way', (open) => {
  it('opens no locked post, no shut blog, no door of the studio and no picture of another', async () => {
    const ctx = await open();
    const { site, picture } = await openWorld(ctx);
    const shut = await openTestSite(ctx, { slug: 'shut', about: 'ひみつの紹介' });
    const closed = await openTestSite(ctx, { slug: 'closed', about: 'ひみつの紹介' });
    const readers = await openReadersBlog(ctx, 'readers-of');
    for (const { publish } of [shut, closed]) await publish({ title: 'ひみつの題', slug: 'post-1' });
    const locked = await site.publish({
      ...{ slug: 'locked-too', title: '鍵の話', summary: 'ひみつのまとめ' },
      asks: { passwordHash: await hashPassword('あけてください') },
    });
    expect(locked.slug).toBe('locked-too');
    const now = ctx.clock.now().toISOString();
    await shut.settle();
    const ask = await serveWhole(ctx);
    for (const path of ['/shut/posts/post-1', '/closed/posts/post-1']) {
      expect((await ask(path)).text).toContain('ひみつの題');
    }
    await updateAccess(ctx.db, shut.blog.id, { passwordHash: await hashPassword('川の歌') }, now);
    await updateAccess(ctx.db, closed.blog.id, { closedAt: now }, now);
    for (const { blog } of [shut, closed]) await emit(ctx, { kind: 'blog.changed', blogId: blog.id });
    await shut.settle();
    const secrets = ['ひみつ', '魚は六種類', 'There are six kinds'];
    const openly = ['ひみつ'];
    const { comment, code, receipt, token } = readers.held;
    const guarded: [string, readonly string[]][] = [
      ['/hashi/posts/locked-too', openly],
      ['/hashi/posts/locked', secrets],
      ['/hashi/posts/locked/original', secrets],
      ['/hashi/unlocked/locked', secrets],
      ['/hashi/unlocked/locked/original', secrets],
      ['/shut/posts/post-1', secrets],
      ['/shut/posts/post-1/original', secrets],
      ['/shut/feed.atom', secrets],
      ['/shut/search', secrets],
      ['/shut/unlocked/post-1', secrets],
      ['/closed/posts/post-1', secrets],
      ['/closed/about', secrets],
      ['/closed/sitemap.xml', [...secrets, 'post-1</loc>']],
      [`/shut/media/${picture}-1.gif`, ['GIF89a']],
      [`/closed/media/${picture}-1.gif`, ['GIF89a']],
      [`/readers-of/media/${picture}-1.gif`, ['GIF89a']],
      [`/shut/comments/${comment}/answer`, ['ひみつ']],
      [`/shut/letters/${code}`, ['ひみつ']],
      [`/shut/reports/${receipt}`, ['ひみつ']],
      [`/shut/preview/${token}`, ['ひみつ']],
      ['/studio/readers-of', ['ひみつ', 'みなも']],
      ['/studio/readers-of/members', ['ひみつ', '@example.test']],
      ['/studio/readers-of/posts', ['ひみつ']],
      ['/account', ['@example.test']],
    ];
    for (const [path, words] of guarded) {
      for (const spelling of spellings(path)) {
        expect(await leak(ask, spelling, words)).toBeNull();
        expect(await leak(ask, spelling, words, { method: 'HEAD' })).toBeNull();
        expect(await leak(ask, path, words, { headers: { 'x-original-url': spelling } })).toBeNull();
      }
    }
    // Signed in, but a member of nothing.
    const stranger = await openTestSite(ctx, { slug: 'stranger' });
    const session = await openSession(ctx, { personId: stranger.author.id, way: 'link', userAgent: '' });
    for (const [path, words] of guarded.filter(([path]) => path.startsWith('/studio'))) {
      for (const spelling of spellings(path)) {
        const cookie = `taiyaku=${session}`;
        expect(await leak(ask, spelling, [words[0] ?? ''], { headers: { cookie } })).toBeNull();
      }
    }
  });

  it('changes nothing when a form is sent to it', async () => {
    const ctx = await open();
    const readers = await openReadersBlog(ctx, 'readers-of');
    const token = await createLink(ctx, { purpose: 'set-up' });
    const ask = await serveWhole(ctx);
    const before = await stored({ ctx });
    for (const path of [
      `/readers-of/comments/${readers.held.comment}/removal`,
      `/readers-of/letters/${readers.held.code}`,
      '/studio/readers-of/access/closing',
      '/studio/readers-of/settings',
      `/set-up/${token}x`,
      '/sign-out',
    ]) {
      for (const spelling of spellings(path)) {
        const headers = {
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/x-www-form-urlencoded',
        };
        const said = await ask(spelling, { method: 'POST', headers, body: 'name=x' }).catch(() => null);
        expect([spelling, said === null || said.status < 500]).toEqual([spelling, true]);
      }
    }
    expect(await stored({ ctx })).toBe(before);
  });
});

describeDatabases('a name that climbs out of its folder', (open) => {
  it('reads no file of the press, wherever a name stands in a path', async () => {
    const ctx = await open();
    const { picture } = await openWorld(ctx);
    const ask = await serveWhole(ctx);
    const sound = await ask(`/hashi/media/${picture}-1.gif`);
    expect([sound.status, sound.headers['content-type']]).toEqual([200, 'image/gif']);
    const climbs = [
      '../',
      '..%2f',
      '%2e%2e/',
      '%2e%2e%2f',
      '..\\',
      '..%5c',
      '....//',
      '..;/',
      '%c0%ae%c0%ae/',
      '.%00./',
    ];
    const files = [
      'press.sqlite',
      'package.json',
      'etc/passwd',
      'files/',
      `files/${picture.slice(0, 2)}/${picture}`,
    ];
    const folders = [
      '/assets/',
      '/hashi/media/',
      '/hashi/og/',
      '/hashi/posts/',
      '/hashi/slots/',
      '/hashi/tag/',
      '/hashi/',
    ];
    for (const folder of folders) {
      for (const climb of climbs) {
        for (const file of files) {
          for (const times of [1, 3, 12]) {
            const path = `${folder}${climb.repeat(times)}${file}`;
            const said = await ask(path).catch(() => null);
            if (said === null) continue;
            expect([path, [400, 404].includes(said.status)]).toEqual([path, true]);
            expect([path, /SQLite format|"devDependencies"|root:|GIF89a/.exec(said.text)?.[0]]).toEqual([
              path,
              undefined,
            ]);
          }
        }
      }
    }
  });
});
