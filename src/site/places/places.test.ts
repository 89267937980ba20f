// Where readers find a blog that has another name now, or that left the press, over a real socket.
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { addPerson } from '../../../test/support/desk.ts';
import { openTestSite, type TestSite } from '../../../test/support/published.ts';
import { smallPicture } from '../../../test/support/small-picture.ts';
import { formOf, serveWhole } from '../../../test/support/whole-press.ts';
import { openSession } from '../../accounts/open-session.ts';
import type { ChangedBlog } from '../../blogs/blog-schema.ts';
import { changeBlog } from '../../blogs/change-blog.ts';
import { insertNewBlog } from '../../blogs/create-blog.ts';
import { comeBack, moveAway } from '../../blogs/places/move-away.ts';
import { MOST_FORMER } from '../../blogs/places/store.ts';
import { openBlogs } from '../../blogs/store.ts';
import { transact } from '../../platform/context.ts';
import { openParticipantOfBlog } from '../../rankings/store.ts';
import { siteOf } from '../site.ts';

const settings: ChangedBlog = {
  ...{ blog_name: 'ことばの橋', slug: 'hashi', blog_language: 'ja', source_languages: ['en'] },
  ...{ other_languages: [], time_zone: 'Asia/Tokyo', host: '', tagline: '', about: '' },
  ...{ rights_rule: 'warn', review_rule: 'free' },
};

const actorOf = ({ author }: TestSite, operator = false) =>
  ({ id: author.id, name: author.name, email: '', language: null, operator }) as never;

/** Names the blog anew and works through what follows. */
async function rename(
  ctx: TestContext,
  site: TestSite,
  from: string,
  names: { slug?: string; host?: string },
) {
  ctx.clock.advance(1000);
  const changed = await changeBlog(ctx, actorOf(site), from, { ...settings, slug: from, ...names });
  expect(changed).toMatchObject({ ok: true });
  await site.settle();
}

const at = (host: string) => ({ headers: { host } });

describeDatabases('a blog with another name', (open) => {
  it('is found from every address under its former ones, with its path and query, without a question to the database', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    const picture = `/media/${await smallPicture(ctx, site)}-1.gif`;
    await site.settle();
    const ask = await serveWhole(ctx);
    await rename(ctx, site, 'hashi', { slug: 'kawa' });
    await rename(ctx, site, 'kawa', { slug: 'umi' });
    const inside = ['/', '/posts/post-1', '/posts/post-1/both?x=1&y=%E5%B7%9D', '/feed.atom', picture];
    const more = ['/search?q=%E5%B7%9D', '/tag/%E5%B7%9D/', '//evil.example/', '/unlocked/post-1', '/?p=7'];
    const before = ctx.queries.length;
    for (const path of [...inside, ...more]) {
      for (const slug of ['hashi', 'kawa', '%68ashi']) {
        const { status, headers } = await ask(`/${slug}${path}`);
        const to = `http://localhost:4100/umi${path}`;
        expect([slug, path, status, headers.location]).toEqual([slug, path, 301, to]);
      }
    }
    expect((await ask('/hashi')).headers.location).toBe('http://localhost:4100/umi/');
    expect((await ask('/hashi?p=7')).headers.location).toBe('http://localhost:4100/umi/?p=7');
    expect(ctx.queries.length).toBe(before);
    expect((await ask('/umi/posts/post-1')).status).toBe(200);

    await rename(ctx, site, 'umi', { host: 'umi.example' });
    await rename(ctx, site, 'umi', { host: 'kawa.example' });
    for (const path of [...inside, ...more]) {
      for (const [host, base] of [
        ['localhost:4100', '/hashi'],
        ['localhost:4100', '/umi'],
        ['umi.example', ''],
        ['UMI.example.:4100', ''],
      ] as const) {
        const { status, headers } = await ask(`${base}${path}`, at(host));
        const to = `http://kawa.example:4100${path}`;
        expect([host, base, path, status, headers.location]).toEqual([host, base, path, 301, to]);
      }
    }
    await rename(ctx, site, 'umi', { host: '' });
    expect((await ask('/posts/post-1?x', at('umi.example'))).headers.location).toBe(
      'http://localhost:4100/umi/posts/post-1?x',
    );
    expect((await ask('/posts/post-1', at('kawa.example'))).headers.location).toBe(
      'http://localhost:4100/umi/posts/post-1',
    );
    expect((await ask('/posts/post-1', at('nobody.example'))).status).toBe(404);
    // Machines may come to see it, and what belongs to the press is no page of the blog.
    const robots = await ask('/robots.txt', at('kawa.example'));
    expect([robots.status, /^Disallow: \/$/m.test(robots.text)]).toEqual([200, false]);
    expect((await ask('/studio', at('kawa.example'))).status).toBe(404);
    expect((await ask('/assets/base.css', at('kawa.example'))).status).not.toBe(301);
  });

  it('loses a former name to whoever takes it, and takes it back by taking it', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    await rename(ctx, site, 'hashi', { slug: 'kawa' });
    const other = await addPerson(ctx, 'くるみ');
    const begun = { ...settings, blog_name: 'べつのブログ', slug: 'hashi' };
    expect(await transact(ctx, (tx) => insertNewBlog(tx, other.id, begun))).toMatchObject({ ok: true });
    await site.settle();
    const ask = await serveWhole(ctx);
    expect((await ask('/hashi/')).text).toContain('べつのブログ');
    expect((await ask('/hashi/posts/post-1')).status).toBe(404);
    // The newcomer leaves the name as well: now it is the newcomer who is found by it.
    const actor = { ...(actorOf(site) as object), id: other.id } as never;
    await changeBlog(ctx, actor, 'hashi', { ...settings, blog_name: 'べつのブログ', slug: 'mori' });
    await site.settle();
    expect((await ask('/hashi/about')).headers.location).toBe('http://localhost:4100/mori/about');
    await rename(ctx, site, 'kawa', { slug: 'hashi' });
    expect((await ask('/hashi/posts/post-1')).status).toBe(200);
    expect((await ask('/kawa/posts/post-1')).headers.location).toBe(
      'http://localhost:4100/hashi/posts/post-1',
    );
  });

  it('is found in the studio by its former path, by its members alone', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await rename(ctx, site, 'hashi', { slug: 'kawa' });
    const ask = await serveWhole(ctx);
    const stranger = await openTestSite(ctx, { slug: 'mori' });
    const go = async (id: string, path: string) => {
      const token = await openSession(ctx, { personId: id, way: 'link', userAgent: '' });
      const { status, headers } = await ask(path, { headers: { cookie: `taiyaku=${token}` } });
      return [status, headers.location];
    };
    expect(await go(site.author.id, '/studio/hashi/settings?done=saved')).toEqual([
      303,
      '/studio/kawa/settings?done=saved',
    ]);
    expect(await go(site.author.id, '/studio/hashi')).toEqual([303, '/studio/kawa']);
    expect(await go(site.author.id, '/studio/kawa/nowhere')).toEqual([404, undefined]);
    expect(await go(stranger.author.id, '/studio/hashi/settings')).toEqual([404, undefined]);
  });

  it('takes what was sent to its former path, and remembers no more names than it says', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await rename(ctx, site, 'hashi', { slug: 'kawa' });
    const ask = await serveWhole(ctx);
    const sent = await ask('/hashi/posts/post-1/comments?x=1', formOf({ body: 'やあ' }));
    expect([sent.status, sent.headers.location]).toEqual([308, '/kawa/posts/post-1/comments?x=1']);
    // On a host of its own each path is that blog's.
    await openTestSite(ctx, { slug: 'mori', host: 'mori.example' });
    await (await siteOf(ctx)).directory.load();
    const there = await ask('/hashi', {
      ...formOf({}),
      headers: { ...formOf({}).headers, host: 'mori.example' },
    });
    expect(there.headers.location).toBeUndefined();
    for (let count = 0; count < MOST_FORMER + 3; count++)
      await rename(ctx, site, count === 0 ? 'kawa' : `kawa-${count}`, { slug: `kawa-${count + 1}` });
    const rows = await ctx.db.selectFrom('former_places').select('name').execute();
    expect(rows).toHaveLength(MOST_FORMER);
    expect(rows.map(({ name }) => name)).not.toContain('hashi');
    expect(rows.map(({ name }) => name)).toContain(`kawa-${MOST_FORMER + 2}`);
  });

  it('is known to every process that shares the pages, and the directory asks as often for a thousand blogs as for one', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    await site.settle();
    const other: TestContext = { ...ctx, files: Object.create(ctx.files) };
    const ask = await serveWhole(other);
    expect((await ask('/hashi/posts/post-1')).status).toBe(200);
    await rename(ctx, site, 'hashi', { slug: 'kawa' });
    await (await siteOf(other)).look();
    expect((await ask('/hashi/posts/post-1')).headers.location).toBe(
      'http://localhost:4100/kawa/posts/post-1',
    );
    const { directory } = await siteOf(ctx);
    const cost = async () => {
      const before = ctx.queries.length;
      await directory.load();
      return ctx.queries.length - before;
    };
    const one = await cost();
    const [row] = await ctx.db.selectFrom('blogs').selectAll().execute();
    if (!row) throw new Error('no blog');
    const rows = Array.from({ length: 300 }, (_, n) => ({ ...row, id: `many-${n}`, slug: `many-${n}` }));
    await ctx.db.insertInto('blogs').values(rows.slice(0, 30)).execute();
    await ctx.db
      .insertInto('redirects')
      .values(
        rows.slice(0, 30).map(({ id }, n) => ({
          ...{ blog_id: id, id: `r-${n}`, created_at: row.created_at },
          ...{ from_path: n % 2 === 0 ? '/?p=1' : '/old', to_path: '/about' },
        })),
      )
      .execute();
    expect(await cost()).toBe(one);
    expect([directory.isAsked('many-0'), directory.isAsked('many-1')]).toEqual([true, false]);
    expect([directory.hasRedirects('many-1'), directory.hasRedirects(row.id)]).toEqual([true, false]);
  });
});

describeDatabases('a blog that left the press', (open) => {
  it('leads each path of its readers to its new address, and stays open to its members', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    const picture = `/media/${await smallPicture(ctx, site)}-1.gif`;
    const other = await openTestSite(ctx, { slug: 'mori' });
    await other.publish({ title: '森の話' });
    await site.settle();
    const ask = await serveWhole(ctx);

    await rename(ctx, site, 'hashi', { slug: 'kawa' });
    expect(await moveAway(ctx, actorOf(site), 'kawa', 'https://new.example/blog')).toEqual({ ok: true });
    await site.settle();
    const before = ctx.queries.length;
    for (const path of [
      '/',
      '/posts/post-1',
      '/posts/post-1/both?x=1',
      '/feed.atom',
      picture,
      '/search?q=x',
    ]) {
      for (const slug of ['kawa', 'hashi']) {
        const { status, headers, text } = await ask(`/${slug}${path}`);
        expect([slug, path, status, text]).toEqual([slug, path, 301, '']);
        expect(headers.location).toBe(`https://new.example/blog${path}`);
      }
    }
    expect(ctx.queries.length).toBe(before);
    // What opens something to whoever has it is told to nobody else.
    for (const path of ['/letters/7K241M0000', '/preview/token', '/lists/secret', '/reports/receipt']) {
      const { status, headers, text } = await ask(`/kawa${path}`);
      expect([path, status, headers.location]).toEqual([path, 410, undefined]);
      expect(text).toContain('href="https://new.example/blog/"');
      expect(text).not.toContain('川の話');
    }
    const rows = async () => (await ctx.db.selectFrom('comments').select('id').execute()).length;
    const sent = await ask('/kawa/posts/post-1/comments', formOf({ body: 'やあ' }));
    expect([sent.status, await rows()]).toEqual([410, 0]);
    const robots = (await ask('/robots.txt')).text;
    expect(robots).toContain('/mori/sitemap.xml');
    expect(robots).not.toContain('kawa');
    expect((await openBlogs(ctx.db, 10)).map(({ slug }) => slug)).toEqual(['mori']);
    expect((await siteOf(ctx)).directory.open().map(({ slug }) => slug)).toEqual(['mori']);
    expect((await ask('/mori/posts/post-1')).text).toContain('森の話');

    await comeBack(ctx, actorOf(site), 'kawa');
    await site.settle();
    expect((await ask('/kawa/posts/post-1')).text).toContain('川の話');
    expect((await ask(`/kawa${picture}`)).status).toBe(200);
  });

  it('is led on from its own host, and leads nowhere once whoever runs the press has suspended it', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    await rename(ctx, site, 'hashi', { host: 'hashi.example' });
    expect(await moveAway(ctx, actorOf(site, true), 'hashi', 'http://new.example')).toEqual({ ok: true });
    await site.settle();
    const ask = await serveWhole(ctx);
    for (const path of ['/', '/posts/post-1?x', '/favicon.ico', '/feed.json'])
      expect((await ask(path, at('hashi.example'))).headers.location).toBe(`http://new.example${path}`);
    expect((await ask('/hashi/posts/post-1')).headers.location).toBe('http://new.example/posts/post-1');
    expect((await ask('/robots.txt', at('hashi.example'))).text).not.toMatch(/^Disallow: \/$/m);
    for (const path of [
      '/letters/7K241M0000',
      '/%6cetters/7K241M0000',
      '//letters/7K241M0000',
      '/lists/x?y',
    ]) {
      const { status, headers } = await ask(`/hashi${path}`);
      expect([path, status, headers.location]).toEqual([path, 301, `http://hashi.example:4100${path}`]);
    }
    expect((await ask('/letters/7K241M0000', at('hashi.example'))).status).toBe(410);
    await ctx.db
      .updateTable('blogs')
      .set({ suspended_at: ctx.clock.now().toISOString() })
      .where('id', '=', site.blog.id)
      .execute();
    await (await siteOf(ctx)).directory.load();
    const { status, headers } = await ask('/posts/post-1', at('hashi.example'));
    expect([status, headers.location]).toEqual([410, undefined]);
  });

  it('leads nobody to the press itself, to a blog of it, or to a name that leads on to one', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const other = await openTestSite(ctx, { slug: 'mori', host: 'mori.example' });
    await rename(ctx, other, 'mori', { host: 'hayashi.example' });
    for (const address of [
      'localhost.',
      'http://localhost:4100/mori/',
      'https://hayashi.example',
      'mori.example',
    ]) {
      const moved = await moveAway(ctx, actorOf(site), 'hashi', address);
      expect([address, moved.ok]).toEqual([address, false]);
    }
    await expect(moveAway(ctx, actorOf(site), 'mori', 'https://new.example/')).rejects.toThrow();
    expect(await moveAway(ctx, actorOf(site, true), 'mori', 'https://new.example/')).toEqual({ ok: true });
  });

  it('is never led in a circle: not to a host that a blog takes later, nor to a name of the press that nobody told it', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const other = await openTestSite(ctx, { slug: 'mori' });
    await site.publish();
    expect(await moveAway(ctx, actorOf(site), 'hashi', 'https://new.example:8443/x')).toEqual({ ok: true });
    await site.settle();
    for (const [who, slug] of [
      [site, 'hashi'],
      [other, 'mori'],
    ] as const)
      expect(await changeBlog(ctx, actorOf(who), slug, { ...settings, slug, host: 'new.example' })).toEqual({
        ok: false,
        reason: 'host-led-to',
      });
    expect(
      await changeBlog(ctx, actorOf(other), 'mori', { ...settings, slug: 'mori', host: 'w.example' }),
    ).toEqual({ ok: true, slug: 'mori' });
    const ask = await serveWhole(ctx);
    const got = async (path: string, host: string) => {
      const { status, headers } = await ask(path, at(host));
      return [status, headers.location];
    };
    expect(await got('/hashi/posts/post-1', '192.0.2.7:8080')).toEqual([
      301,
      'https://new.example:8443/x/posts/post-1',
    ]);
    for (const host of ['new.example:8443', 'NEW.example.:8443'])
      expect([host, await got('/hashi/posts/post-1', host)]).toEqual([host, [410, undefined]]);
    // Both stood so before this was refused.
    await ctx.db.updateTable('blogs').set({ host: 'new.example' }).where('id', '=', site.blog.id).execute();
    await (await siteOf(ctx)).directory.load();
    for (const [path, host] of [
      ['/posts/post-1', 'new.example'],
      ['/posts/post-1', 'new.example:8443'],
    ] as const)
      expect([path, await got(path, host)]).toEqual([path, [410, undefined]]);
  });

  it('takes no part in the rankings until it is back', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await ctx.db
      .insertInto('participants')
      .values({
        ...{ id: site.blog.id, blog_id: site.blog.id, name: '', about: '', address: '', feed: '' },
        ...{ language: 'ja', token_hash: null, verified_at: null, checked_at: null, failures: 0 },
        ...{ pinged_at: null, joined_at: '2026-01-01T00:00:00.000Z', left_at: null },
      })
      .execute();
    expect(await openParticipantOfBlog(ctx.db, site.blog.id)).toBeDefined();
    await moveAway(ctx, actorOf(site), 'hashi', 'https://new.example/');
    expect(await openParticipantOfBlog(ctx.db, site.blog.id)).toBeUndefined();
    await comeBack(ctx, actorOf(site), 'hashi');
    expect(await openParticipantOfBlog(ctx.db, site.blog.id)).toBeDefined();
  });
});

describeDatabases('a proxy that asks for which hosts it may get a certificate', (open) => {
  it('is told yes for the press and for names that a blog has or had, at once and whoever asks', async () => {
    const ctx = await open({ TAIYAKU_ADDRESS: 'https://press.example' });
    const site = await openTestSite(ctx);
    await rename(ctx, site, 'hashi', { host: 'hashi.example' });
    await rename(ctx, site, 'hashi', { host: 'xn--wgv71a119e.example' });
    await moveAway(ctx, actorOf(site), 'hashi', 'https://new.example/');
    await site.settle();
    const ask = await serveWhole(ctx);
    const before = ctx.queries.length;
    const said = async (domain: string, host = '127.0.0.1:4100') => {
      const { status, headers } = await ask(`/hosts/allowed?domain=${domain}`, at(host));
      expect([headers.location, headers['set-cookie']]).toEqual([undefined, undefined]);
      return status;
    };
    for (const yes of ['press.example', 'hashi.example', 'HASHI.example.', 'xn--wgv71a119e.example'])
      expect([yes, await said(yes)]).toEqual([yes, 200]);
    expect(await said('hashi.example', 'press.example')).toBe(200);
    for (const no of [
      '',
      'nobody.example',
      'new.example',
      'evil.hashi.example',
      'localhost',
      '127.0.0.1',
      '%00',
    ])
      expect([no, await said(no)]).toEqual([no, 404]);
    for (const host of ['hashi.example', 'xn--wgv71a119e.example'])
      expect(await said('hashi.example', host)).toBe(200);
    expect((await ask('/hosts/allowed')).status).toBe(404);
    for (let count = 0; count < 500; count++) expect(await said(`guess-${count}.example`)).toBe(404);
    expect(ctx.queries.length).toBe(before);
  });
});
