// The first page of the press and its lists: whose posts stand there, what vanishes, and that readers cost no query.
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../../../test/support/database.ts';
import { addBlog, addMember } from '../../../../test/support/desk.ts';
import { atomProblems, jsonFeedProblems } from '../../../../test/support/feeds.ts';
import { sayPress } from '../../../../test/support/hosting.ts';
import { translationOf } from '../../../../test/support/published.ts';
import { addCategory, takePart } from '../../../../test/support/ranked.ts';
import { serve } from '../../../../test/support/served.ts';
import { sitemapProblems } from '../../../../test/support/sitemaps.ts';
import { insertCategory, updateCategory } from '../../../blogs/categories/store.ts';
import type { Blog } from '../../../blogs/store.ts';
import { transact } from '../../../platform/context.ts';
import { emit } from '../../../platform/outbox.ts';
import { drain, together } from '../../../platform/worker.ts';
import { postsHandlers } from '../../../posts/handlers.ts';
import { type PostToPublish, publishPost } from '../../../posts/publish-post.ts';
import { updatePost } from '../../../posts/store.ts';
import { unpublishPost } from '../../../posts/unpublish-post.ts';
import { endExclusion, exclude } from '../../../rankings/making/exclude.ts';
import { siteHandlers } from '../../handlers.ts';
import { siteOf } from '../../site.ts';
import { newestBlogs } from './reads.ts';

const settle = (ctx: TestContext) => drain(ctx, together(postsHandlers(), siteHandlers(ctx)));

let count = 0;

async function openBlog(ctx: TestContext, changes: Partial<Blog> = {}) {
  const blog = await addBlog(ctx, changes);
  const author = await addMember(ctx, blog, 'owner');
  return {
    blog,
    author,
    publish: async (title: string, over: Partial<PostToPublish> = {}) => {
      ctx.clock.advance(60_000);
      count += 1;
      const post = { ...translationOf(blog.id, author.id, count), title, ...over };
      const outcome = await transact(ctx, (tx) => publishPost(tx, post));
      if (!outcome.ok) throw new Error(`not published: ${outcome.reason}`);
      return outcome.postId;
    },
  };
}

async function openHost(ctx: TestContext) {
  const kawa = await openBlog(ctx, { slug: 'kawa', name: '川の話', tagline: '川を訳す。' });
  const umi = await openBlog(ctx, { slug: 'umi', name: '海の話', language: 'en' });
  await kawa.publish('川の一');
  await umi.publish('海の一');
  await settle(ctx);
  const { ask } = await serve(ctx);
  const page = async (path: string) => {
    const answer = await ask(path);
    return answer.status === 200 ? parseHTML(answer.body.toString()).document : null;
  };
  const titles = async (path = '/') => {
    const document = await page(path);
    return document
      ? Array.from(document.querySelectorAll('.lead h2, .plist__h'), (one) => one.textContent?.trim())
      : null;
  };
  return { kawa, umi, ask, page, titles };
}

/** What a change of a blog's row tells. */
async function changed(ctx: TestContext, blogId: string): Promise<void> {
  await emit(ctx, { kind: 'blog.changed', blogId });
  await settle(ctx);
}

describeDatabases('the first page of the press', (open) => {
  test('is there for a press of several blogs, or one that says what it is, and for no other', async () => {
    const ctx = await open();
    const { ask } = await serve(ctx);
    const paths = ['/', '/blogs', '/about', '/feed.atom', '/sitemap.xml', '/newest/2'];
    const statuses = async () =>
      Promise.all(paths.map(async (path) => [path, (await ask(path)).status] as const));
    const here = async () => (await statuses()).flatMap(([path, status]) => (status === 200 ? [path] : []));
    expect(await here()).toEqual([]);
    const kawa = await openBlog(ctx, { slug: 'kawa' });
    await kawa.publish('川の一');
    await changed(ctx, kawa.blog.id);
    expect(await here()).toEqual([]);
    const umi = await openBlog(ctx, { slug: 'umi' });
    await changed(ctx, umi.blog.id);
    expect(await here()).toEqual(['/', '/blogs', '/about', '/feed.atom', '/sitemap.xml']);
    // One that is closed makes no host.
    await ctx.db.updateTable('blogs').set({ closed_at: 'now' }).where('id', '=', umi.blog.id).execute();
    await changed(ctx, umi.blog.id);
    expect(await here()).toEqual([]);
    await sayPress(ctx, { name: 'みなと' });
    await emit(ctx, { kind: 'press.changed', blogId: '' });
    await settle(ctx);
    expect(await here()).toEqual(['/', '/blogs', '/about', '/feed.atom', '/sitemap.xml']);
  });

  test('stands also where a blog has a word of the press for its name, and steps aside where it can', async () => {
    const ctx = await open();
    const { ask } = await openHost(ctx);
    for (const slug of ['rankings', 'newest']) await openBlog(ctx, { slug, name: 'まえからのブログ' });
    await (await siteOf(ctx)).directory.load();
    expect((await ask('/rankings')).status).toBe(200);
    const newest = await ask('/newest/');
    expect([newest.status, newest.body.includes('まえからのブログ')]).toEqual([200, true]);
  });

  test('shows the newest posts of all blogs, each with its blog, and is drawn once for all readers', async () => {
    const ctx = await open();
    const { page, titles, ask, kawa } = await openHost(ctx);
    expect(await titles()).toEqual(['海の一', '川の一']);
    const entry = (await page('/'))?.querySelector('.plist--host li');
    expect(entry?.querySelector('.plist__h a')?.getAttribute('href')).toMatch(/^\/kawa\/posts\/post-/);
    expect(entry?.querySelector('.hentry__blog')?.getAttribute('href')).toBe('/kawa/');
    expect(entry?.querySelector('.hentry__blog')?.textContent).toBe('川の話');
    await kawa.publish('川の二');
    await settle(ctx);
    expect(await titles()).toEqual(['川の二', '海の一', '川の一']);
    const paths = ['/', '/blogs', '/about', '/feed.json', '/robots.txt'];
    for (const path of paths) await ask(path);
    ctx.queries.length = 0;
    for (const path of [...paths, ...paths]) expect((await ask(path)).status).toBe(200);
    expect(ctx.queries).toEqual([]);
  });

  test('shows at most three posts of a blog, and the others on the pages that follow', async () => {
    const ctx = await open();
    const { kawa, umi, titles, page } = await openHost(ctx);
    const made = Array.from({ length: 40 }, (_, at) => `川 ${at}`);
    for (const title of made) await kawa.publish(title);
    await umi.publish('海の二');
    await settle(ctx);
    const first = ['海の二', '川 39', '川 38', '川 37', '海の一'];
    expect(await titles()).toEqual(first);
    expect((await page('/'))?.querySelector('.more a')?.getAttribute('href')).toBe('/newest/2');
    const second = (await titles('/newest/2')) ?? [];
    const third = (await titles('/newest/3')) ?? [];
    expect([second.length, third.length]).toEqual([30, 8]);
    expect(await titles('/newest/4')).toBe(null);
    const all = [...first, ...second, ...third];
    expect(new Set(all).size).toBe(all.length);
    expect(second[0]).toBe('川 36');
    expect(third.at(-1)).toBe('川の一');
  });

  test('forgets at once what is taken back, closed, locked, over, suspended or gone', async () => {
    const ctx = await open();
    const { kawa, umi, titles, ask } = await openHost(ctx);
    const everywhere = async () => {
      const paths = ['/', '/blogs', '/feed.atom', '/feed.json', '/sitemap.xml'];
      const answers = await Promise.all(paths.map(async (path) => (await ask(path)).body.toString()));
      return answers.join('\n');
    };
    const post = await kawa.publish('川の秘密');
    await settle(ctx);
    expect(await everywhere()).toContain('川の秘密');
    expect((await newestBlogs(ctx, 5)).map(({ shut }) => shut)).toEqual([null, null]);
    const key = { blog_id: kawa.blog.id, id: post };
    const told = async () => {
      await emit(ctx, { kind: 'post.changed', blogId: kawa.blog.id, postId: post });
      await settle(ctx);
    };
    await updatePost(ctx.db, key, { password_hash: 'scrypt' });
    await told();
    expect(await everywhere()).not.toContain('川の秘密');
    await updatePost(ctx.db, key, { password_hash: null, expires_at: '2026-05-16T09:00:01.000Z' });
    await told();
    expect(await everywhere()).not.toContain('川の秘密');
    await updatePost(ctx.db, key, { expires_at: null });
    await told();
    expect(await everywhere()).toContain('川の秘密');
    await transact(ctx, (tx) =>
      unpublishPost(tx, { blogId: kawa.blog.id, postId: post, by: kawa.author.id }),
    );
    await settle(ctx);
    expect(await everywhere()).not.toContain('川の秘密');
    const third = await openBlog(ctx, { slug: 'yama', name: '山の話' });
    await third.publish('山の一');
    await changed(ctx, third.blog.id);
    expect(await everywhere()).toContain('/umi/');
    for (const gone of [
      { closed_at: 'now' },
      { closed_at: null, password_hash: 'scrypt' },
      { password_hash: null, suspended_at: 'now' },
      { suspended_at: null, moved_to: 'https://elsewhere.example/' },
    ]) {
      await ctx.db.updateTable('blogs').set(gone).where('id', '=', umi.blog.id).execute();
      await changed(ctx, umi.blog.id);
      expect(await titles()).toEqual(['山の一', '川の一']);
      expect(await everywhere()).not.toMatch(/海の|\/umi\//);
    }
  });

  test('calls the category of a post as its blog does now, and leads there', async () => {
    const ctx = await open();
    const { kawa, page } = await openHost(ctx);
    const category = {
      blog_id: kawa.blog.id,
      id: 'c',
      slug: 'towns',
      name: '町',
      position: 1,
      parent_id: null,
    };
    await insertCategory(ctx.db, category);
    await kawa.publish('川の二', { categoryId: 'c' });
    await settle(ctx);
    const link = async () => {
      const found = (await page('/'))?.querySelector('.lead__meta a:last-child');
      return [found?.textContent, found?.getAttribute('href')];
    };
    expect(await link()).toEqual(['町', '/kawa/category/towns']);
    await updateCategory(ctx.db, kawa.blog.id, 'c', { name: '都市', slug: 'cities' });
    await emit(ctx, { kind: 'category.changed', blogId: kawa.blog.id });
    await settle(ctx);
    expect(await link()).toEqual(['都市', '/kawa/category/cities']);
  });

  test('counts the blogs of each category, and lists them with the last to publish first', async () => {
    const ctx = await open();
    const { kawa, umi, page } = await openHost(ctx);
    const town = await addCategory(ctx, 'town', 1);
    await addCategory(ctx, 'sea', 2);
    await takePart(ctx, kawa.blog.id, { [town]: 50 });
    const empty = await openBlog(ctx, { slug: 'kara', name: '空のブログ' });
    await takePart(ctx, empty.blog.id, { [town]: 50 });
    await changed(ctx, kawa.blog.id);
    const rows = async (path: string, what: string) =>
      Array.from((await page(path))?.querySelectorAll(what) ?? [], (one) => one.textContent?.trim());
    expect(await rows('/', '.cats__row')).toEqual(['town1', 'sea0']);
    expect(await rows('/blogs', '.bloglist .plist__h')).toEqual(['海の話', '川の話']);
    expect(await rows('/blogs/in/town', '.bloglist .plist__h')).toEqual(['川の話']);
    expect(await rows('/blogs/in/town', '.bloglist .plist__m')).toEqual(['日本語1話最新 2026年5月16日']);
    expect(await page('/blogs/in/nowhere')).toBe(null);
    expect(await page('/blogs/page/2')).toBe(null);
    const operator = { id: kawa.author.id, operator: true };
    const exclusion = await exclude(ctx, operator, { participantId: kawa.blog.id, reason: '票のこと。' });
    await settle(ctx);
    expect(await rows('/', '.cats__row')).toEqual(['town0', 'sea0']);
    expect(await rows('/blogs/in/town', '.bloglist .plist__h')).toEqual([]);
    expect(await rows('/blogs', '.bloglist .plist__h')).toEqual(['海の話', '川の話']);
    await endExclusion(ctx, operator, exclusion);
    await settle(ctx);
    expect(await rows('/blogs/in/town', '.bloglist .plist__h')).toEqual(['川の話']);
    await kawa.publish('川の二');
    await settle(ctx);
    expect(await rows('/blogs', '.bloglist .plist__h')).toEqual(['川の話', '海の話']);
    expect(await rows('/blogs', '.list__head p')).toEqual(['2のブログ。最近書いた順。']);
    expect(umi.blog.slug).toBe('umi');
  });

  test('says what the press says of itself, in how many languages, and its terms', async () => {
    const ctx = await open();
    const { page } = await openHost(ctx);
    expect(await page('/terms')).toBe(null);
    await sayPress(ctx, {
      ...{ name: 'みなと', tagline: '訳すブログの集まり', about: '海の<b>むこう</b>の話。\n\nどうぞ。' },
      ...{ terms: '一、出典を書く。\n二、人を傷つけない。', sign_up: 'open' },
    });
    await emit(ctx, { kind: 'press.changed', blogId: '' });
    await settle(ctx);
    const about = await page('/about');
    expect(Array.from(about?.querySelectorAll('.prose p') ?? [], (one) => one.textContent)).toEqual([
      '海の<b>むこう</b>の話。',
      'どうぞ。',
    ]);
    expect(about?.querySelector('.facts')?.textContent).toBe('ブログ2ことば英語、日本語');
    expect((await page('/terms'))?.querySelectorAll('.prose br').length).toBe(1);
    const front = await page('/');
    expect(front?.querySelector('h1')?.textContent).toBe('みなと');
    expect(front?.querySelector('.begin a')?.getAttribute('href')).toBe('/sign-up');
    await sayPress(ctx, { sign_up: 'closed' });
    await emit(ctx, { kind: 'press.changed', blogId: '' });
    await settle(ctx);
    expect((await page('/'))?.querySelector('.begin')).toBe(null);
  });

  test('has feeds and a sitemap that are valid by the letter', async () => {
    const ctx = await open();
    const { kawa, ask } = await openHost(ctx);
    await kawa.publish('<川> & "町" ]]>', { summary: '' });
    await addBlog(ctx, { slug: 'yoso', host: 'yoso.example', name: 'よその名前' });
    await changed(ctx, kawa.blog.id);
    const body = async (path: string) => (await ask(path)).body.toString();
    const atom = await body('/feed.atom');
    expect(atomProblems(atom)).toEqual([]);
    expect(atom).toContain('<title>海の話</title>');
    const json = await body('/feed.json');
    expect(jsonFeedProblems(json)).toEqual([]);
    const items = (JSON.parse(json) as { items: { title: string; url: string }[] }).items;
    expect(items.map(({ title }) => title)).toEqual(['<川> & "町" ]]>', '海の一', '川の一']);
    expect(items.at(-1)?.url).toMatch(/^http:\/\/localhost:4100\/kawa\/posts\//);
    // Nothing of their texts: those are for the feeds of their blogs.
    expect(atom + json).not.toContain('掘り出されました');
    const sitemap = await body('/sitemap.xml');
    expect(sitemapProblems(sitemap, 'http://localhost:4100/sitemap.xml')).toEqual([]);
    expect(Array.from(sitemap.matchAll(/<loc>([^<]*)/g), ([, found]) => found)).toEqual([
      'http://localhost:4100/kawa/sitemap.xml',
      'http://localhost:4100/umi/sitemap.xml',
    ]);
  });

  test('tells robots of its blogs in one line, and of its pages none that are closed', async () => {
    const ctx = await open();
    const { ask } = await openHost(ctx);
    const robots = (await ask('/robots.txt')).body.toString();
    expect(robots).toContain('Sitemap: http://localhost:4100/sitemap.xml');
    expect(robots.match(/Sitemap:/g)).toHaveLength(1);
    const closed = Array.from(robots.matchAll(/Disallow: (\S+)/g), ([, path]) => path);
    expect(closed).toContain('/studio');
    expect(closed).toContain('/*/search?');
    expect(closed).not.toContain('/blogs');
    expect(closed).not.toContain('/rankings');
  });

  test('is drawn once for everybody who waits, and again at rest when a post has dropped it', async () => {
    const ctx = await open();
    const { kawa, ask } = await openHost(ctx);
    const site = await siteOf(ctx);
    const redrawing = site.redrawAtRest(async () => undefined);
    await ask('/');
    await kawa.publish('川の二');
    await settle(ctx);
    await redrawing.run();
    await site.settled();
    ctx.queries.length = 0;
    expect((await ask('/')).body.toString()).toContain('川の二');
    expect(ctx.queries).toEqual([]);
    await kawa.publish('川の三');
    await settle(ctx);
    ctx.queries.length = 0;
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask('/')));
    expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(1);
    expect(ctx.queries.filter((query) => query.includes('press_settings')).length).toBeLessThanOrEqual(2);
    await redrawing.stop();
  });
});
