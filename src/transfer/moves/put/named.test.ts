// What posts are called after a move, on both databases: categories, tags, writers and titles, however strange they came.
import { expect, test } from 'vitest';
import { describeDatabases } from '../../../../test/support/database.ts';
import { incomingComment, incomingPost, time } from '../../../../test/support/moves-to-put.ts';
import { openTestSite } from '../../../../test/support/published.ts';
import { bring } from '../../../../test/support/put-moves.ts';
import { wishesOf } from '../../../posts/wishes.ts';

describeDatabases('what is put in', (open) => {
  test('has its categories four deep at most, where the person sends them, and tags for the others', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const town = await site.addCategory('town', '町');
    await bring(
      ctx,
      [
        incomingPost({
          origin: '1',
          categories: [['一', '二', '三', '四', '五']],
          tags: ['川', '川', ' 橋 '],
        }),
        incomingPost({ origin: '2', categories: [['日記'], ['旅'], ['なし']] }),
        incomingPost({ origin: '3', categories: [['日記', '夜']] }),
        incomingPost({ origin: '4', categories: [['なし']] }),
        incomingPost({ origin: '5', categories: [['町']] }),
      ],
      { choices: { categories: { 日記: town, なし: null } } },
      site,
    );
    const categories = await ctx.db.selectFrom('categories').selectAll().execute();
    const of = new Map(categories.map((row) => [row.id, row]));
    const trail = (id: string | null): string[] => {
      const row = id === null ? undefined : of.get(id);
      return row ? [...trail(row.parent_id), row.name] : [];
    };
    const rows = await ctx.db
      .selectFrom('move_posts')
      .innerJoin('posts', 'posts.id', 'move_posts.post_id')
      .select(['move_posts.origin', 'posts.category_id', 'posts.id'])
      .orderBy('move_posts.origin')
      .execute();
    expect(rows.map(({ category_id }) => trail(category_id))).toEqual([
      ['一', '二', '三', '四'],
      ['町'],
      ['町', '夜'],
      [],
      ['町'],
    ]);
    const tags = await ctx.db
      .selectFrom('post_tags')
      .innerJoin('tags', 'tags.id', 'post_tags.tag_id')
      .select(['post_tags.post_id', 'tags.name'])
      .orderBy('post_tags.position')
      .execute();
    const tagsOf = (at: number) =>
      tags.filter(({ post_id }) => post_id === rows[at]?.id).map(({ name }) => name);
    expect([tagsOf(0), tagsOf(1)]).toEqual([['川', '橋'], ['旅']]);
    expect(new Set(categories.map(({ slug }) => slug)).size).toBe(categories.length);
  });

  test('keeps who wrote it where that is a member, and says once whose name is not kept', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await ctx.db.updateTable('people').set({ name: '水面 ゆう' }).where('id', '=', site.author.id).execute();
    const { move } = await bring(
      ctx,
      [
        incomingPost({ origin: '1', author: '水面ゆう' }),
        incomingPost({ origin: '2', author: 'guest7' }),
        incomingPost({ origin: '3', author: 'guest7' }),
      ],
      { blog: { authors: [{ name: 'guest7', shown: '客' }] } },
      site,
    );
    const found = await ctx.db
      .selectFrom('move_findings')
      .select(['key', 'params', 'post_number'])
      .where('move_id', '=', move.id)
      .execute();
    expect(found).toEqual([{ key: 'author', params: '{"name":"客"}', post_number: 0 }]);
  });

  test('gets a title from its text, or its day, where it has none', async () => {
    const ctx = await open();
    await bring(ctx, [
      incomingPost({ origin: '1', title: ' ', body: '朝、橋の下を通った。' }),
      incomingPost({ origin: '2', title: '', body: '', date: time('2010-01-02 12:00') }),
    ]);
    const rows = await ctx.db.selectFrom('revisions').select('title').orderBy('created_at').execute();
    expect(rows.map(({ title }) => title)).toEqual(['朝、橋の下を通った。', '2010-01-02']);
  });

  test('is read by no database as something that it refuses', async () => {
    const ctx = await open();
    await bring(ctx, [
      incomingPost({
        origin: 'z\0',
        title: '零\0とはんぶん\ud800',
        excerpt: 'ま\0とめ',
        tags: ['タ\0グ'],
        categories: [['分\0類']],
        comments: [incomingComment({ origin: '\0', body: 'こ\0れ\ud800', name: '\0', title: 'だ\0い' })],
      }),
    ]);
    const [row] = await ctx.db.selectFrom('revisions').select(['title', 'summary']).execute();
    expect(row).toEqual({ title: '零とはんぶん\ufffd', summary: 'まとめ' });
  });

  test('has keys that an index takes, and names that the forms here take, however long and strange they were', async () => {
    const ctx = await open();
    const long = Array.from({ length: 4_000 }, (_, at) =>
      String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000)),
    ).join('');
    const made = {
      categories: [[long, `${long}の中`]],
      tags: ['見え\u200bない\u202e字', '😀'.repeat(50), 'a\u0007b'],
    };
    const { move } = await bring(ctx, [
      incomingPost({
        origin: long.slice(0, 490),
        title: long,
        ...made,
        comments: [incomingComment({ origin: long })],
      }),
      incomingPost({ origin: 'b', ...made, state: 'draft' }),
    ]);
    const rows = await ctx.db
      .selectFrom('move_posts')
      .select('outcome')
      .where('move_id', '=', move.id)
      .execute();
    expect(rows).toEqual([{ outcome: 'added' }, { outcome: 'added' }]);
    const draft = await ctx.db.selectFrom('drafts').select(['wishes']).executeTakeFirstOrThrow();
    const names = ['見えない字', '😀'.repeat(30), 'ab'];
    expect(wishesOf(draft.wishes).tags).toEqual(names);
    expect(await ctx.db.selectFrom('tags').select('name').orderBy('id').execute()).toEqual(
      names.map((name) => ({ name })),
    );
    expect((await ctx.db.selectFrom('categories').selectAll().execute()).length).toBe(2);
  });
});
