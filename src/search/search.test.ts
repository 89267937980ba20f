// Search on both databases: what is found, in which order, by whom never, and that the index keeps step.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { addBlog, addMember, paragraph, text } from '../../test/support/desk.ts';
import { openTestSite, type TestSite, translationOf } from '../../test/support/published.ts';
import { transact } from '../platform/context.ts';
import { drain, together } from '../platform/worker.ts';
import { type PostToPublish, publishPost } from '../posts/publish-post.ts';
import { updatePost } from '../posts/store.ts';
import type { BlockJson, DocumentJson, Inline } from '../text/document.ts';
import { everyPlace, findPosts, RESULTS_ON_PAGE } from './find-posts.ts';
import { searchHandlers, searchWork } from './handlers.ts';
import { indexBlog } from './index-post.ts';
import type { Filter } from './index-types.ts';
import { passagesOf } from './passages.ts';
import { parseQuery } from './query.ts';
import { toldPost } from './store.ts';

const ALL: Filter = { categoryIds: null, kind: null, time: null };

const settle = (ctx: TestContext) => drain(ctx, together(searchHandlers(), searchWork()));

function words(...lines: (string | Inline)[]): DocumentJson {
  const blocks = lines.map(
    (line): BlockJson => paragraph(...(typeof line === 'string' ? [text(line)] : line)),
  );
  return { type: 'doc', content: blocks };
}

const plain = { kind: 'plain', originals: null, provenance: null, summary: '' } as const;

async function publishIn({ ctx, blog, author }: TestSite, changes: Partial<PostToPublish>): Promise<void> {
  await transact(ctx, (tx) => publishPost(tx, { ...translationOf(blog.id, author.id, 1), ...changes }));
}

/** Addresses of the posts found, the best first. */
async function found(
  ctx: TestContext,
  site: TestSite,
  typed: string,
  filter = ALL,
  kana = false,
): Promise<string[]> {
  const { places } = await findPosts(ctx, site.blog.id, parseQuery(typed, kana), filter, 1);
  return slugsOf(ctx, site.blog.id, places);
}

async function slugsOf(ctx: TestContext, blogId: string, places: number[]): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('posts')
    .select(['place', 'slug'])
    .where('blog_id', '=', blogId)
    .execute();
  return places.map((place) => rows.find((row) => row.place === place)?.slug ?? '');
}

describeDatabases('search', (open) => {
  test('finds any two characters side by side, in title, text and original, and readings by themselves', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish({ slug: 'translated' });
    await site.publish({
      ...plain,
      slug: 'own',
      title: 'Ｇ７外交の話',
      document: words('ﾃﾞｰﾀを集めた。外交政策はむずかしい。', [
        text('橋', { type: 'ruby', attrs: { reading: 'はし' } }),
        text('をわたる'),
      ]),
    });
    await settle(ctx);
    for (const typed of [
      '外交',
      'g7',
      'Ｇ７',
      'G7外交',
      'データ',
      '交政',
      '政策は',
      '外交政策は むずかしい',
    ]) {
      expect([typed, await found(ctx, site, typed)]).toEqual([typed, ['own']]);
    }
    for (const typed of ['掘り出され', 'river was', 'dug up', '六種類', 'rained']) {
      expect([typed, await found(ctx, site, typed)]).toEqual([typed, ['translated']]);
    }
    expect(await found(ctx, site, 'はしを')).toEqual(['own']);
    expect(await found(ctx, site, '橋を')).toEqual(['own']);
    expect(await found(ctx, site, '橋はし')).toEqual([]);
    expect(await found(ctx, site, '川')).toEqual(['translated']);
    expect(await found(ctx, site, '外交 川')).toEqual([]);
    expect(await found(ctx, site, '"river dug"')).toEqual([]);
  });

  test('never takes one voicing for another; one kana for the other only when asked to', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish({ ...plain, slug: 'crow', title: 'カラス', document: words('カラスが鳴く。') });
    await site.publish({ ...plain, slug: 'glass', title: 'ガラス', document: words('ガラスの窓。') });
    await settle(ctx);
    expect(await found(ctx, site, 'カラス')).toEqual(['crow']);
    expect(await found(ctx, site, 'からす')).toEqual([]);
    expect(await found(ctx, site, 'からす', ALL, true)).toEqual(['crow']);
    expect(await found(ctx, site, 'がらす', ALL, true)).toEqual(['glass']);
  });

  test('puts a title before a mention, more mentions before one, and the newer first where both say the same', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const post = (slug: string, title: string, line: string) =>
      site.publish({ ...plain, slug, title, document: words(line) });
    await post('once-old', '窓の話', '遠くに外交が見える。そのほかは何もない。');
    await post('title', '外交の話', '遠くに何かが見える。そのほかは何もない。');
    await post('often', '庭の話', '外交と外交と外交が見える。そのほかはない。');
    await post('once-new', '窓の話', '遠くに外交が見える。そのほかは何もない。');
    await post('other', '山の話', '遠くに山が見える。');
    await settle(ctx);
    expect(await found(ctx, site, '外交')).toEqual(['title', 'often', 'once-new', 'once-old']);
  });

  test('shows only what every reader may read, from the moment they may not', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const { postId } = await site.publish({
      ...plain,
      title: 'ひみつの庭',
      document: words('庭にりんごがある。'),
    });
    await settle(ctx);
    const row = { blog_id: site.blog.id, id: postId };
    const seen = async () => (await found(ctx, site, 'りんご')).length;
    expect(await seen()).toBe(1);
    // Before any event is worked on.
    await updatePost(ctx.db, row, { password_hash: 'scrypt' });
    expect(await seen()).toBe(0);
    await updatePost(ctx.db, row, { password_hash: null, expires_at: '2026-05-16T10:00:00.000Z' });
    expect(await seen()).toBe(1);
    ctx.clock.set('2026-05-16T10:00:00.000Z');
    expect(await seen()).toBe(0);
    await updatePost(ctx.db, row, { expires_at: null });
    await site.unpublish(postId);
    expect(await seen()).toBe(0);
    await settle(ctx);
    const left = await ctx.db.selectFrom('search_posts').select('post_id').execute();
    expect(left).toEqual([]);
  });

  test('follows each change, however often and late it is told, and keeps its sums', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const first = await site.publish({
      ...plain,
      slug: 'one',
      title: '朝',
      document: words('ひかりがさす。'),
    });
    await settle(ctx);
    await site.publish({
      ...plain,
      slug: 'one',
      postId: first.postId,
      title: '夜',
      document: words('やみがふかい。'),
    });
    await settle(ctx);
    await indexBlog(ctx, site.blog.id);
    await indexBlog(ctx, site.blog.id);
    expect(await found(ctx, site, 'ひかり')).toEqual([]);
    expect(await found(ctx, site, 'やみが')).toEqual(['one']);
    const sums = await ctx.db
      .selectFrom('search_blogs')
      .select(['posts', 'characters'])
      .executeTakeFirstOrThrow();
    const rows = await ctx.db.selectFrom('search_posts').select('length').execute();
    expect({ posts: sums.posts, characters: Number(sums.characters) }).toEqual({
      posts: 1,
      characters: rows[0]?.length,
    });
  });

  test('never meets the posts of another blog', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish({ ...plain, slug: 'ours', title: '外交', document: words('外交の話。') });
    const other = await addBlog(ctx);
    const stranger = await addMember(ctx, other, 'owner');
    const theirs = { ...site, blog: other, author: stranger };
    await publishIn(theirs, { ...plain, slug: 'theirs', title: '外交', document: words('外交の話と庭。') });
    await settle(ctx);
    expect(await found(ctx, site, '外交')).toEqual(['ours']);
    expect(await found(ctx, site, '外交 庭')).toEqual([]);
    expect(await everyPlace(ctx, other.id, parseQuery('庭', false), ALL)).toHaveLength(1);
  });

  test('is narrowed by category, kind and time', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const category = await site.addCategory('town');
    await site.publish({
      ...plain,
      slug: 'in-town',
      title: '橋',
      categoryId: category,
      document: words('橋の上。'),
    });
    await site.publish({ slug: 'translation', title: '橋の訳' });
    ctx.clock.set('2027-02-01T00:00:00.000Z');
    await site.publish({ ...plain, slug: 'later', title: '橋', document: words('橋の下。') });
    await settle(ctx);
    expect((await found(ctx, site, '橋')).sort()).toEqual(['in-town', 'later', 'translation']);
    expect(await found(ctx, site, '橋', { ...ALL, categoryIds: [category] })).toEqual(['in-town']);
    expect(await found(ctx, site, '橋', { ...ALL, categoryIds: [] })).toEqual([]);
    expect(await found(ctx, site, '橋', { ...ALL, kind: 'translation' })).toEqual(['translation']);
    const time = { from: '2027-01-01T00:00:00.000Z', to: '2028-01-01T00:00:00.000Z' };
    expect(await found(ctx, site, '橋', { ...ALL, time })).toEqual(['later']);
  });

  test('finds the last word of a very long text, and one that stands in it a thousand times', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const filling = Array.from({ length: 400 }, (_, at) =>
      `${at}番めの段落に、おなじことばがある。`.repeat(4),
    );
    await site.publish({
      ...plain,
      slug: 'long',
      title: '長い話',
      document: words(...filling, `${'あ'.repeat(20_000)}ゐ終わりの石垣と灯台`),
    });
    await site.publish({ ...plain, slug: 'short', title: '短い話', document: words('ああああ。') });
    await settle(ctx);
    expect(await found(ctx, site, '石垣と灯台')).toEqual(['long']);
    expect(await found(ctx, site, `${'あ'.repeat(60)}ゐ終`)).toEqual(['long']);
    expect((await found(ctx, site, 'ああああ')).sort()).toEqual(['long', 'short']);
    expect(await found(ctx, site, 'おなじことばがある')).toEqual(['long']);
  });

  test('takes in what no index of its kind could hold whole', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    // Every gram another: 90,000 of them.
    const all = Array.from({ length: 300 }, (_, at) =>
      Array.from({ length: 300 }, (__, to) => String.fromCodePoint(0x4e00 + at, 0x5e00 + to)).join(''),
    );
    await site.publish({ ...plain, slug: 'whole', title: '字の本', document: words(...all) });
    await settle(ctx);
    expect(await found(ctx, site, String.fromCodePoint(0x4e00 + 77, 0x5e00 + 299))).toEqual(['whole']);
    expect(await found(ctx, site, String.fromCodePoint(0x4e00 + 77, 0x4e00 + 78))).toEqual([]);
    expect(await found(ctx, site, '字の')).toEqual(['whole']);
  });

  test('pages lead through all posts, each once, also where there are more than are put in order', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const count = 330;
    await transact(ctx, async (tx) => {
      const inside = { ...site, ctx: tx };
      for (let at = 0; at < count; at++) {
        await publishIn(inside, {
          ...plain,
          slug: `post-${at}`,
          title: at === 3 ? '灯台' : '話',
          document: words('海の灯台。'),
        });
      }
      // As in a blog with so many posts that its index is looked into by their age.
      await sql`update posts set place = 100000 + place * 50`.execute(tx.db);
      await indexBlog(tx, site.blog.id);
    });
    const query = parseQuery('灯台', false);
    const places: number[] = [];
    for (let page = 1; ; page++) {
      const { places: here, more, total } = await findPosts(ctx, site.blog.id, query, ALL, page);
      expect(total).toBe(null);
      expect(here.length).toBeLessThanOrEqual(RESULTS_ON_PAGE);
      places.push(...here);
      if (!more) break;
    }
    expect(places.length).toBe(count);
    expect(new Set(places).size).toBe(count);
    // Far older than those that are put in order, but it is what the title says.
    expect(places[0]).toBe(100_200);
    expect(places.slice(1)).toEqual(places.slice(1).toSorted((a, b) => b - a));
  }, 60_000);

  test('marks what was found in the letters of the post, and never invents markup', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const { postId } = await site.publish({ title: 'Ｇ７と<b>川</b>' });
    const post = await toldPost(ctx.db, site.blog.id, postId, '2026-05-16T09:00:00.000Z');
    if (!post) throw new Error('the post is not there');
    const { title, text: passage, source } = passagesOf(post, parseQuery('g7 川 river', false));
    expect(title).toEqual([
      { text: 'Ｇ７', hit: true },
      { text: 'と<b>', hit: false },
      { text: '川', hit: true },
      { text: '</b>', hit: false },
    ]);
    expect(passage.parts[0]).toEqual({ text: '川', hit: true });
    expect(source?.parts.filter(({ hit }) => hit).map(({ text: words }) => words)).toEqual(['River']);
  });
});
