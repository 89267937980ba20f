// Posts by their readers on both databases: of a blog and of the press, of each period, those that rise, and who is told of a change.
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { addBlog, addMember } from '../../../test/support/desk.ts';
import { openTestSite } from '../../../test/support/published.ts';
import { addParticipant, takePart } from '../../../test/support/ranked.ts';
import { replaceWidgets } from '../../blogs/widgets/store.ts';
import { daysBefore, rankingDay } from '../calendar.ts';
import { exclude } from '../making/exclude.ts';
import { rank, rankWhenDue } from '../making/start-rankings.ts';
import { mostRead, risingPosts } from './reads.ts';

const HOUR = 60 * 60 * 1000;

async function begin(ctx: TestContext, changes: { slug?: string } = {}) {
  const site = await openTestSite(ctx, changes);
  const posts: string[] = [];
  for (let count = 0; count < 4; count += 1) {
    const { postId } = await site.publish();
    posts.push(postId);
  }
  const blogId = site.blog.id;
  /** Views of posts, by their number, some days ago. */
  const read = async (back: number, views: readonly number[]) => {
    const day = daysBefore(rankingDay(ctx), back);
    for (const [at, count] of views.entries())
      if (count > 0)
        await ctx.db
          .insertInto('view_days')
          .values({ blog_id: blogId, day, page: `post:${posts[at]}`, views: count, loads: count })
          .onConflict((conflict) =>
            conflict.columns(['blog_id', 'day', 'page']).doUpdateSet({ views: count }),
          )
          .execute();
  };
  const names = new Map(posts.map((id, at) => [id, 'abcd'.charAt(at)]));
  const list = async (of: string, period: 7 | 30 | 365) =>
    (await mostRead(ctx, of, period)).map(({ postId, views }) => `${names.get(postId)} ${views}`);
  return { site, blogId, posts, read, list, names };
}

async function told(ctx: TestContext): Promise<string[][]> {
  const rows = await ctx.db
    .selectFrom('outbox')
    .select('body')
    .where('kind', '=', 'most-read.changed')
    .orderBy('id')
    .execute();
  await ctx.db.deleteFrom('outbox').where('kind', '=', 'most-read.changed').execute();
  return rows.map(({ body }) => (JSON.parse(body) as { blogIds: string[] }).blogIds);
}

describeDatabases('posts by their readers', (open) => {
  it('stand in the order of their views, and of two that are read alike the one read more before, then the newer', async () => {
    const ctx = await open();
    const { blogId, read, list } = await begin(ctx);
    await read(0, [5, 2, 2, 2]);
    await read(6, [0, 1, 0, 0]);
    await read(7, [0, 9, 0, 0]);
    await read(29, [0, 0, 4, 0]);
    await read(30, [0, 50, 0, 0]);
    await ctx.db
      .insertInto('view_days')
      .values({ blog_id: blogId, day: rankingDay(ctx), page: 'home', views: 99, loads: 99 })
      .execute();
    await rank(ctx);
    expect(await list(blogId, 7)).toEqual(['a 5', 'b 3', 'c 2', 'd 2']);
    expect(await list(blogId, 30)).toEqual(['b 12', 'c 6', 'a 5', 'd 2']);
    expect(await list(blogId, 365)).toEqual(['b 62', 'c 6', 'a 5', 'd 2']);
  });

  it('are of the whole press only where their blog takes part, and gone from it as soon as it does not', async () => {
    const ctx = await open();
    const [one, other] = [await begin(ctx), await begin(ctx, { slug: 'other' })];
    await one.read(0, [1, 3]);
    await other.read(0, [2]);
    await takePart(ctx, one.blogId);
    await rank(ctx);
    expect(await one.list('', 7)).toEqual(['b 3', 'a 1']);
    expect(await other.list(other.blogId, 7)).toEqual(['a 2']);
    await takePart(ctx, other.blogId);
    ctx.clock.advance(HOUR);
    await rank(ctx);
    expect((await mostRead(ctx, '', 7)).map(({ blogId, views }) => [blogId === one.blogId, views])).toEqual([
      [true, 3],
      [false, 2],
      [true, 1],
    ]);
    const operator = { id: (await addMember(ctx, await addBlog(ctx), 'owner')).id, operator: true };
    await exclude(ctx, operator, { participantId: one.blogId, reason: 'x' });
    expect((await mostRead(ctx, '', 7)).map(({ views }) => views)).toEqual([2]);
    expect((await risingPosts(ctx)).map(({ more }) => more)).toEqual([2]);
  });

  it('are of a year on a day that began with making them in vain', async () => {
    const ctx = await open();
    const { blogId, read, list } = await begin(ctx);
    await read(0, [1]);
    await rankWhenDue(ctx);
    expect(await list(blogId, 365)).toEqual(['a 1']);
    ctx.clock.advance(24 * HOUR);
    await read(0, [0, 3]);
    await sql`alter table post_rankings rename to post_rankings_away`.execute(ctx.db);
    await expect(rankWhenDue(ctx)).rejects.toThrow();
    await sql`alter table post_rankings_away rename to post_rankings`.execute(ctx.db);
    await rankWhenDue(ctx);
    expect(await list(blogId, 365)).toEqual(['b 3', 'a 1']);
  });

  it('have no place where not every reader may read them', async () => {
    const ctx = await open();
    const { blogId, posts, read, list } = await begin(ctx);
    await read(0, [5, 4, 3, 2]);
    const [a = '', b = '', c = ''] = posts;
    const change = (id: string, values: object) =>
      ctx.db.updateTable('posts').set(values).where('id', '=', id).execute();
    await change(a, { published_at: null });
    await change(b, { password_hash: 'x' });
    await change(c, { expires_at: new Date(ctx.clock.now().getTime() - 1).toISOString() });
    await rank(ctx);
    expect(await list(blogId, 7)).toEqual(['d 2']);
  });

  it('rise by what they have more than in the seven days before', async () => {
    const ctx = await open();
    const { blogId, read, names } = await begin(ctx);
    await takePart(ctx, blogId);
    await read(0, [10, 8, 3, 2]);
    await read(7, [9, 1, 3, 4]);
    await read(13, [0, 1, 0, 0]);
    await read(14, [0, 90, 0, 0]);
    await rank(ctx);
    expect((await risingPosts(ctx)).map(({ postId, more }) => `${names.get(postId)} ${more}`)).toEqual([
      'b 6',
      'a 1',
    ]);
  });

  it('are twenty of a blog at most, also in the list of the press', async () => {
    const ctx = await open();
    const { site, blogId } = await begin(ctx);
    await takePart(ctx, blogId);
    const day = rankingDay(ctx);
    const { postId } = await site.publish();
    const post = await ctx.db
      .selectFrom('posts')
      .selectAll()
      .where('id', '=', postId)
      .executeTakeFirstOrThrow();
    const revision = await ctx.db
      .selectFrom('revisions')
      .selectAll()
      .where('post_id', '=', postId)
      .executeTakeFirstOrThrow();
    for (let at = 0; at < 25; at += 1) {
      const id = `0198a000-0000-7000-8000-0000000001${at + 10}`;
      await ctx.db
        .insertInto('posts')
        .values({ ...post, id, slug: `p-${at}`, place: 100 + at })
        .execute();
      await ctx.db
        .insertInto('revisions')
        .values({ ...revision, post_id: id })
        .execute();
      await ctx.db
        .insertInto('view_days')
        .values({ blog_id: blogId, day, page: `post:${id}`, views: at + 1, loads: 1 })
        .execute();
    }
    await rank(ctx);
    for (const of of [blogId, '']) {
      const list = await mostRead(ctx, of, 7);
      expect([list.length, list[0]?.views, list.at(-1)?.views]).toEqual([20, 25, 6]);
    }
  });

  it.each([{ closed_at: 'now' }, { suspended_at: 'now' }, { moved_to: 'https://elsewhere.example/' }])(
    'are forgotten with a blog that readers can come to no more: %o',
    async (gone) => {
      const ctx = await open();
      const { blogId, read, list } = await begin(ctx);
      await read(0, [3]);
      await takePart(ctx, blogId);
      await rank(ctx);
      expect(await list(blogId, 7)).toEqual(['a 3']);
      await ctx.db.updateTable('blogs').set(gone).execute();
      expect(await list('', 7)).toEqual([]);
      ctx.clock.advance(HOUR);
      await rank(ctx);
      expect(await ctx.db.selectFrom('post_rankings').select('blog_id').execute()).toEqual([{ blog_id: '' }]);
    },
  );

  it('lose their place when nobody reads them any more, and a list that stays as it is is not written again', async () => {
    const ctx = await open();
    const { blogId, read, list } = await begin(ctx);
    await read(0, [3]);
    await rank(ctx);
    const made = () =>
      ctx.db.selectFrom('post_rankings').select(['period', 'made_at']).orderBy('period').execute();
    const before = await made();
    expect(before.map(({ period }) => period)).toEqual([7, 30, 365]);
    ctx.clock.advance(HOUR);
    await rank(ctx);
    expect(await made()).toEqual(before);
    ctx.clock.advance(8 * 24 * HOUR);
    await rank(ctx);
    expect(await list(blogId, 7)).toEqual([]);
    expect((await made()).map(({ period }) => period)).toEqual([30, 365]);
  });

  it('tell of a change whom it concerns: widgets that show it otherwise now, and the press', async () => {
    const ctx = await open();
    const [one, other] = [await begin(ctx), await begin(ctx, { slug: 'other' })];
    const widget = (settings: object) => [{ id: 'w', kind: 'ranking', settings }];
    const at = ctx.clock.now().toISOString();
    await replaceWidgets(ctx.db, one.blogId, widget({ count: 2, period: 7, numbers: false }), at);
    await one.read(0, [5, 3, 1]);
    await other.read(0, [5, 3, 1]);
    await rank(ctx);
    expect(await told(ctx)).toEqual([[one.blogId]]);
    const next = async (views: readonly number[]) => {
      ctx.clock.advance(HOUR);
      await one.read(0, views);
      await rank(ctx);
      return (await told(ctx)).flat();
    };
    expect(await next([6, 4, 1])).toEqual([]);
    expect(await next([6, 4, 2])).toEqual([]);
    expect(await next([6, 7, 2])).toEqual([one.blogId]);
    await replaceWidgets(ctx.db, one.blogId, widget({ count: 2, period: 7, numbers: true }), at);
    expect(await next([6, 7, 3])).toEqual([]);
    expect(await next([6, 8, 3])).toEqual([one.blogId]);
    await replaceWidgets(ctx.db, one.blogId, [], at);
    expect(await next([6, 9, 3])).toEqual([]);
    await takePart(ctx, one.blogId);
    expect(await next([6, 10, 3])).toEqual(['']);
    await addParticipant(ctx);
    expect(await next([6, 10, 3])).toEqual([]);
  });
});
