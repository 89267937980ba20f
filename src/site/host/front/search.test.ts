// The search over all blogs: two characters find a post of any of them, and nothing that not every reader may read.
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../../../test/support/database.ts';
import { addBlog, addMember } from '../../../../test/support/desk.ts';
import { translationOf } from '../../../../test/support/published.ts';
import { plain, settle, words } from '../../../../test/support/searching.ts';
import { Visitor } from '../../../../test/support/visitor.ts';
import { routes } from '../../../app.ts';
import type { Blog } from '../../../blogs/store.ts';
import { transact } from '../../../platform/context.ts';
import { type PostToPublish, publishPost } from '../../../posts/publish-post.ts';
import { updatePost } from '../../../posts/store.ts';
import { movePlaces } from '../../../search/move-places.ts';
import { findInPress } from '../../../search/press/find-in-press.ts';
import { parseQuery } from '../../../search/query.ts';
import { rebuildIndex } from '../../../search/rebuild.ts';

async function openBlog(ctx: TestContext, changes: Partial<Blog>) {
  const blog = await addBlog(ctx, changes);
  const author = await addMember(ctx, blog, 'owner');
  let count = 0;
  const publish = async (title: string, text: string, over: Partial<PostToPublish> = {}) => {
    ctx.clock.advance(60_000);
    count += 1;
    const post = { ...translationOf(blog.id, author.id, count), ...plain, title, document: words(text) };
    const outcome = await transact(ctx, (tx) => publishPost(tx, { ...post, ...over }));
    if (!outcome.ok) throw new Error(`not published: ${outcome.reason}`);
    return outcome.postId;
  };
  return { blog, publish };
}

/** Ids, the best first. */
async function found(ctx: TestContext, typed: string, page = 1): Promise<string[]> {
  return (await findInPress(ctx, parseQuery(typed, false), page)).posts.map(({ id }) => id);
}

async function openTwo(ctx: TestContext) {
  return {
    kawa: await openBlog(ctx, { slug: 'kawa', name: '川の話' }),
    umi: await openBlog(ctx, { slug: 'umi', name: '海の話' }),
  };
}

describeDatabases('the search over all blogs', (open) => {
  test('finds two characters, phrases and several words in the posts of any blog, the newest first', async () => {
    const ctx = await open();
    const { kawa, umi } = await openTwo(ctx);
    const first = await kawa.publish('一', '外交と橋の話。so there it was');
    const second = await umi.publish('二', '外交のことを書いた。');
    await umi.publish('三', '外の人と交わる。So, there!');
    await settle(ctx);
    expect(await found(ctx, '外交')).toEqual([second, first]);
    expect(await found(ctx, '外交 橋')).toEqual([first]);
    expect(await found(ctx, '外交のこと')).toEqual([second]);
    expect(await found(ctx, '"so there"')).toEqual([first]);
    expect(await found(ctx, '外')).toHaveLength(3);
    expect(await found(ctx, 'カラス')).toEqual([]);
  });

  test('puts a word in a title before the newer posts that have it in their text', async () => {
    const ctx = await open();
    const { kawa, umi } = await openTwo(ctx);
    const titled = await kawa.publish('灯台の話', 'しずかな夜。');
    const other = await umi.publish('夜', 'とおくに灯台があった。');
    await settle(ctx);
    expect(await found(ctx, '灯台')).toEqual([titled, other]);
  });

  test('finds nothing that not every reader may read, from the moment they may not', async () => {
    const ctx = await open();
    const { kawa, umi } = await openTwo(ctx);
    const post = await kawa.publish('庭', 'りんごがある。');
    await umi.publish('庭', 'なしがある。');
    await settle(ctx);
    const seen = async () => (await found(ctx, 'りんご')).length;
    const key = { blog_id: kawa.blog.id, id: post };
    expect(await seen()).toBe(1);
    await updatePost(ctx.db, key, { password_hash: 'scrypt' });
    expect(await seen()).toBe(0);
    await updatePost(ctx.db, key, { password_hash: null, expires_at: '2026-05-16T09:00:01.000Z' });
    expect(await seen()).toBe(0);
    await updatePost(ctx.db, key, { expires_at: null });
    expect(await seen()).toBe(1);
    for (const gone of [
      { closed_at: 'now' },
      { closed_at: null, password_hash: 'scrypt' },
      { password_hash: null, suspended_at: 'now' },
      { suspended_at: null, moved_to: 'https://elsewhere.example/' },
    ]) {
      await ctx.db.updateTable('blogs').set(gone).where('id', '=', kawa.blog.id).execute();
      expect(await seen()).toBe(0);
    }
  });

  test('keeps step with a post that changes, is taken back, moves among places, or is indexed anew', async () => {
    const ctx = await open();
    const { kawa, umi } = await openTwo(ctx);
    const post = await kawa.publish('庭', 'りんごがある。');
    const other = await umi.publish('庭', 'りんごもある。');
    await settle(ctx);
    expect(await found(ctx, 'りんご')).toEqual([other, post]);
    await kawa.publish('庭', 'みかんがある。', { postId: post, slug: 'post-1' });
    await settle(ctx);
    expect(await found(ctx, 'りんご')).toEqual([other]);
    expect(await found(ctx, 'みかん')).toEqual([post]);
    await transact(ctx, async (tx) => {
      await tx.db
        .updateTable('posts')
        .set({ place: 7 })
        .where('blog_id', '=', kawa.blog.id)
        .where('id', '=', post)
        .execute();
      await movePlaces(tx, kawa.blog.id, [{ postId: post, from: 1, to: 7 }]);
    });
    expect(await found(ctx, 'みかん')).toEqual([post]);
    await settle(ctx);
    expect(await found(ctx, 'みかん')).toEqual([post]);
    await rebuildIndex(ctx, kawa.blog.id);
    expect(await found(ctx, 'みかん')).toEqual([post]);
    await ctx.db.deleteFrom('posts').where('id', '=', post).execute();
    expect(await found(ctx, 'みかん')).toEqual([]);
  });

  test('gives each of hundreds of posts of one moment a place of its own', async () => {
    const ctx = await open();
    const { kawa } = await openTwo(ctx);
    const ids: string[] = [];
    for (let at = 0; at < 60; at += 1) ids.push(await kawa.publish(`話 ${at}`, 'おなじ夜のこと。'));
    await ctx.db.updateTable('posts').set({ first_published_at: '2019-01-01T00:00:00.000Z' }).execute();
    await settle(ctx);
    const all: string[] = [];
    for (let page = 1; page <= 6; page += 1) all.push(...(await found(ctx, 'おなじ夜', page)));
    expect(all.toSorted()).toEqual(ids.toSorted());
  });

  test('has a page that names the blog of each post and marks the words, and one blog alone has none', async () => {
    const ctx = await open();
    const visitor = new Visitor(routes(ctx));
    const kawa = await openBlog(ctx, { slug: 'kawa', name: '川の話' });
    await kawa.publish('外交', '外交の<script>話</script>。');
    await settle(ctx);
    expect((await visitor.get('/search?q=%E5%A4%96%E4%BA%A4')).status).toBe(404);
    await openBlog(ctx, { slug: 'umi', name: '海の話' });
    const answer = await visitor.get('/search?q=%E5%A4%96%E4%BA%A4');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toBe(null);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=30');
    const page = parseHTML(await answer.text()).document;
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(page.querySelector('.plist__h a')?.getAttribute('href')).toBe('/kawa/posts/post-1');
    expect(page.querySelector('.hentry__blog')?.textContent).toBe('川の話');
    expect(Array.from(page.querySelectorAll('mark'), (mark) => mark.textContent)).toEqual(['外交', '外交']);
    expect(page.querySelector('main script')).toBe(null);
    const nothing = parseHTML(await (await visitor.get('/search?q=zzzz')).text()).document;
    expect(nothing.querySelector('[role=status]')?.textContent).toContain('zzzz');
    const asked = async (q: string) => (await visitor.get(`/search?q=${q}`)).status;
    const many = await Promise.all(Array.from({ length: 70 }, (_, at) => asked(`word${at}`)));
    expect(many.filter((status) => status === 429).length).toBeGreaterThan(0);
  });
});
