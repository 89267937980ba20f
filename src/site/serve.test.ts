// What a reader’s request is answered with, over a real socket.

import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { openTestSite, translationOf } from '../../test/support/published.ts';
import { serve } from '../../test/support/served.ts';
import { insertPicture } from '../posts/store.ts';

describeDatabases('serving public pages', (open) => {
  test('a stored page is answered without a single query', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    await site.settle();
    const { ask } = await serve(ctx);
    for (const path of ['/hashi/', '/hashi/posts/post-1', '/hashi/posts/post-1/both', '/hashi/feed.atom']) {
      await ask(path);
    }
    ctx.queries.length = 0;
    for (let round = 0; round < 3; round++) {
      for (const path of ['/hashi/', '/hashi/posts/post-1', '/hashi/posts/post-1/both', '/hashi/feed.atom']) {
        expect((await ask(path)).status).toBe(200);
      }
    }
    expect(ctx.queries).toEqual([]);
  });

  test('after a restart pages come from the disk, again without a query', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    await site.settle();
    const first = await (await serve(ctx)).ask('/hashi/posts/post-1');
    // Another object for the same files is another process in all but name.
    const restarted = { ...ctx, files: Object.create(ctx.files) };
    const { ask } = await serve(restarted);
    ctx.queries.length = 0;
    const second = await ask('/hashi/posts/post-1');
    expect(second.body.equals(first.body)).toBe(true);
    expect(second.headers.etag).toBe(first.headers.etag);
    expect(ctx.queries).toEqual([]);
  });

  test('each encoding has its own strong tag, and the tag brings a 304 without a body', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    await site.settle();
    const { ask } = await serve(ctx);
    const path = '/hashi/posts/post-1';
    const plain = await ask(path);
    const gzip = await ask(path, { 'accept-encoding': 'gzip' });
    const br = await ask(path, { 'accept-encoding': 'gzip, deflate, br, zstd' });
    const refused = await ask(path, { 'accept-encoding': 'br;q=0, gzip;q=0.0' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true);
    expect(refused.body.equals(plain.body)).toBe(true);
    const tags = [plain, gzip, br].map(({ headers }) => headers.etag);
    expect(new Set(tags).size).toBe(3);
    for (const tag of tags) expect(tag).toMatch(/^"[\w-]+"$/);
    const again = await ask(path, { 'accept-encoding': 'br', 'if-none-match': `"x", W/${br.headers.etag}` });
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, br.headers.etag]);
    const other = await ask(path, { 'accept-encoding': 'gzip', 'if-none-match': String(br.headers.etag) });
    expect(other.status).toBe(200);
    expect(plain.headers.vary).toBe('Accept-Encoding');
  });

  test('HEAD has the headers of GET and no body; other methods are left to the routes', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    await site.settle();
    const { ask } = await serve(ctx);
    const get = await ask('/hashi/');
    const head = await ask('/hashi/', {}, 'HEAD');
    expect(head.body.length).toBe(0);
    expect(head.headers['content-length']).toBe(get.headers['content-length']);
    expect((await ask('/hashi/', {}, 'POST')).status).toBe(418);
  });

  test('nothing but host, encoding and tag changes the bytes', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    await site.settle();
    const { ask } = await serve(ctx);
    const plain = await ask('/hashi/posts/post-1');
    const dressed = await ask('/hashi/posts/post-1?utm_source=x', {
      cookie: 'taiyaku=abc',
      'accept-language': 'fr',
      'user-agent': 'something else',
      'x-forwarded-host': 'evil.example',
      host: 'unknown.example',
    });
    expect(dressed.body.equals(plain.body)).toBe(true);
    expect(dressed.headers['set-cookie']).toBeUndefined();
  });

  test('every public answer carries a policy that allows nothing inline', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    await site.settle();
    const { ask } = await serve(ctx);
    for (const path of ['/hashi/', '/hashi/posts/post-1', '/hashi/nowhere', '/hashi/feed.atom', '/hashi']) {
      const { headers } = await ask(path);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
    const page = (await ask('/hashi/posts/post-1')).body.toString();
    expect(page).not.toMatch(/\sstyle=|\son\w+=/);
    expect(page).not.toMatch(/<script(?![^>]*(?:\ssrc=|application\/ld\+json))/);
  });

  test('an address that leads nowhere gets the page that says so, and costs a query only once', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    await site.settle();
    const { ask } = await serve(ctx);
    for (const path of ['/hashi/posts/nothing', '/hashi/posts/UPPER'])
      expect((await ask(path)).status).toBe(404);
    ctx.queries.length = 0;
    const again = await ask('/hashi/posts/nothing');
    expect(again.status).toBe(404);
    expect(again.body.toString()).toContain('ここには何もありません');
    for (const path of ['/hashi/%00', '/hashi/../../etc/passwd', '/hashi/posts/UPPER', '/hashi/.stamp']) {
      expect((await ask(path)).status).toBe(404);
    }
    expect(ctx.queries).toEqual([]);
    expect((await ask('/no-such-blog/')).status).toBe(418);
  });

  test('an old address of a post leads on to the new one, in the same view', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const { postId } = await site.publish();
    await site.settle();
    const { ask } = await serve(ctx);
    expect((await ask('/hashi/posts/post-1/both')).status).toBe(200);
    await site.publish({
      ...translationOf(site.blog.id, site.author.id, 1),
      postId,
      slug: 'the-river',
    });
    await site.settle();
    const old = await ask('/hashi/posts/post-1/both');
    expect([old.status, old.headers.location]).toEqual([301, '/hashi/posts/the-river/both']);
    expect((await ask('/hashi/posts/the-river')).status).toBe(200);
  });

  test('a missing or a spare slash leads to the right address', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    await site.settle();
    const { ask } = await serve(ctx);
    expect((await ask('/hashi')).headers.location).toBe('/hashi/');
    expect((await ask('/hashi/months/')).headers.location).toBe('/hashi/months');
  });

  test('a blog on a host of its own is found by the host, and its old path leads there', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx, { host: 'bridge.example' });
    await site.publish();
    await site.settle();
    const { ask } = await serve(ctx);
    const own = await ask('/posts/post-1', { host: 'bridge.example:4100' });
    expect(own.status).toBe(200);
    expect(own.body.toString()).toContain('rel="canonical" href="http://bridge.example:4100/posts/post-1"');
    for (const [path, led] of [
      ['/hashi/posts/post-1?from=a', '/posts/post-1?from=a'],
      ['/hashi', '/'],
      ['/hashi/', '/'],
      ['/hashi//other.example', '//other.example'],
    ]) {
      const old = await ask(path ?? '');
      expect([old.status, old.headers.location]).toEqual([301, `http://bridge.example:4100${led}`]);
    }
    expect((await ask('/studio', { host: 'bridge.example' })).status).toBe(418);
    const robots = await ask('/robots.txt', { host: 'bridge.example' });
    expect(robots.body.toString()).toContain('Sitemap: http://bridge.example:4100/sitemap.xml');
  });

  test('only pictures of the blog leave the files, even to somebody who knows another hash', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await openTestSite(ctx, { slug: 'kawa' });
    await site.settle();
    const page = await ctx.files.put(Buffer.from('<!doctype html><p>a private copy'));
    const gif = Buffer.from('R0lGODlhAQABAAAAACH5BAEAAAAALAAAAAABAAEAAAIBAAA=', 'base64');
    const picture = await ctx.files.put(gif);
    await insertPicture(ctx.db, {
      blog_id: site.blog.id,
      id: picture,
      width: 1,
      height: 1,
      sizes: JSON.stringify([picture, page].map((sha256) => ({ width: 1, type: 'image/gif', sha256 }))),
      created_by: site.author.id,
      created_at: ctx.clock.now().toISOString(),
    });
    const stray = await ctx.files.put(Buffer.concat([gif, Buffer.from('a page that begins like a picture')]));
    const { ask } = await serve(ctx);
    expect((await ask(`/hashi/media/${page}-480.jpg`)).status).toBe(404);
    for (const path of [`/hashi/media/${stray}-1.gif`, `/kawa/media/${picture}-1.gif`]) {
      expect((await ask(path)).status).toBe(404);
      const held = { 'if-none-match': `"${path.slice(path.lastIndexOf('/') + 1).slice(0, 32)}"` };
      expect((await ask(path, held)).status).toBe(404);
    }
    const found = await ask(`/hashi/media/${picture}-1.gif`);
    expect([found.status, found.headers['content-type']]).toEqual([200, 'image/gif']);
    expect(found.body.equals(gif)).toBe(true);
    const tag = String(found.headers.etag);
    expect((await ask(`/hashi/media/${picture}-1.gif`, { 'if-none-match': tag })).status).toBe(304);
  });

  test('a page that cannot be made is a short 500, and the others go on', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    await site.settle();
    const { ask } = await serve(ctx);
    await ctx.db.updateTable('revisions').set({ document: '{' }).execute();
    const broken = await ask('/hashi/posts/post-1/both');
    expect(broken.status).toBe(500);
    expect(broken.headers['cache-control']).toBe('no-store');
    expect(broken.body.toString()).toContain('もういちど');
    expect(broken.body.toString()).not.toMatch(/JSON|Error|\.ts/);
    expect((await ask('/hashi/posts/post-1')).status).toBe(200);
  });

  test('many readers of a page that is not there yet wait for one rendering', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    await site.settle();
    const { ask } = await serve(ctx);
    ctx.queries.length = 0;
    await ask('/hashi/posts/post-1/original');
    const alone = ctx.queries.filter((sql) => sql.startsWith('select')).length;
    ctx.queries.length = 0;
    await Promise.all(Array.from({ length: 20 }, () => ask('/hashi/posts/post-1/both')));
    expect(ctx.queries.filter((sql) => sql.startsWith('select')).length).toBe(alone);
  });
});
