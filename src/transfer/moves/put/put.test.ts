// Putting in on both databases: what came stands here as it stood there, once, and nobody is told of it as of something new.
import { expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../../../test/support/database.ts';
import {
  incomingComment,
  incomingPost,
  type MadeMove,
  makeMove,
  moveNow,
  time,
} from '../../../../test/support/moves-to-put.ts';
import { openTestSite, readPage, type TestSite } from '../../../../test/support/published.ts';
import { verifyPassword } from '../../../accounts/password.ts';
import { heldByPress } from '../../../comments/letters/keys/letter-key.ts';
import { letterKeys } from '../../../comments/letters/keys/store.ts';
import { unsealText } from '../../../comments/letters/seal.ts';
import { drain, together } from '../../../platform/worker.ts';
import { wishesOf } from '../../../posts/wishes.ts';
import { searchHandlers, searchWork } from '../../../search/handlers.ts';
import { siteHandlers } from '../../../site/handlers.ts';
import type { IncomingPost } from '../incoming.ts';
import type { MoveRow } from '../store.ts';

import { commentKey, postKey } from './origin-key.ts';
import { putIn } from './run-move.ts';

const always = () => true;

interface Here {
  site: TestSite;
  move: MoveRow;
}

async function bring(
  ctx: TestContext,
  posts: readonly IncomingPost[],
  made: MadeMove = {},
  site?: TestSite,
): Promise<Here> {
  const here = site ?? (await openTestSite(ctx));
  const move = await makeMove(ctx, { blogId: here.blog.id, by: here.author.id }, posts, made);
  expect(await putIn(ctx, move, always)).toBe('finished');
  return { site: here, move: await moveNow(ctx, move) };
}

function postsOf(ctx: TestContext, blogId: string) {
  return ctx.db.selectFrom('posts').selectAll().where('blog_id', '=', blogId).orderBy('place').execute();
}

describeDatabases('what is put in', (open) => {
  test('stands in the order of its dates and says them, however the file has it', async () => {
    const ctx = await open();
    const { site, move } = await bring(ctx, [
      incomingPost({ origin: 'c', title: '三つめ', date: time('2011-01-02 03:04') }),
      incomingPost({ origin: 'x', title: '日づけなし', date: null }),
      incomingPost({
        origin: 'a',
        title: '一つめ',
        date: time('2004-12-31 23:59'),
        changed: time('2005-02-01 10:00'),
      }),
      incomingPost({ origin: 'b', title: '二つめ', slug: 'second_post', date: time('2009-05-14 21:30') }),
    ]);
    const rows = await postsOf(ctx, site.blog.id);
    expect(rows.map(({ slug, place, first_published_at }) => [place, slug, first_published_at])).toEqual([
      [1, '2004-12-31', '2004-12-31T14:59:00.000Z'],
      [2, 'second-post', '2009-05-14T12:30:00.000Z'],
      [3, '2011-01-02', '2011-01-01T18:04:00.000Z'],
      [4, '2026-05-16', '2026-05-16T09:00:00.000Z'],
    ]);
    expect(rows[0]).toMatchObject({
      created_at: '2004-12-31T14:59:00.000Z',
      published_at: '2004-12-31T14:59:00.000Z',
      updated_at: '2005-02-01T01:00:00.000Z',
      author_id: site.author.id,
    });
    expect(move.finished_at).not.toBeNull();
    expect(move.done).toBe(4);
    const ids = rows.map(({ id }) => id);
    expect(ids.toSorted()).toEqual(ids);
  });

  test('comes once, however often the same is put in', async () => {
    const ctx = await open();
    const posts = [
      incomingPost({ origin: 'a', comments: [incomingComment({ origin: '1' })], categories: [['川', '橋']] }),
      incomingPost({ origin: 'b', state: 'draft' }),
    ];
    const { site } = await bring(ctx, posts);
    const { move } = await bring(ctx, posts, {}, site);
    expect((await postsOf(ctx, site.blog.id)).length).toBe(1);
    for (const [table, count] of [
      ['comments', 1],
      ['drafts', 1],
      ['categories', 2],
      ['revisions', 1],
    ] as const)
      expect([table, (await ctx.db.selectFrom(table).selectAll().execute()).length]).toEqual([table, count]);
    const outcomes = await ctx.db
      .selectFrom('move_posts')
      .select(['outcome', 'post_id'])
      .where('move_id', '=', move.id)
      .execute();
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['known', 'known']);
    expect(outcomes.every(({ post_id }) => post_id !== null)).toBe(true);
  });

  test('is not taken for a post of another blog that only has the same number', async () => {
    const ctx = await open();
    const { site } = await bring(ctx, [incomingPost({ origin: 'id:12', title: 'はじめての橋' })]);
    await bring(ctx, [incomingPost({ origin: 'id:12', title: '別のブログ' })], {}, site);
    expect((await postsOf(ctx, site.blog.id)).length).toBe(2);
  });

  test('stands as it stood: drafts, moments to come, passwords, and what was thrown away stays away', async () => {
    const ctx = await open();
    const { site } = await bring(
      ctx,
      [
        incomingPost({ origin: 'draft', title: '書きかけ', state: 'draft', slug: 'half', tags: ['川'] }),
        incomingPost({ origin: 'wait', title: '見てもらう', state: 'waiting' }),
        incomingPost({ origin: 'own', title: '自分だけ', state: 'private' }),
        incomingPost({
          origin: 'soon',
          title: 'これから',
          state: 'scheduled',
          date: time('2026-06-01 07:00'),
        }),
        incomingPost({ origin: 'past', title: '過ぎた', state: 'scheduled', date: time('2020-06-01 07:00') }),
        incomingPost({ origin: 'gone', title: '捨てた', state: 'trashed' }),
        incomingPost({ origin: 'left', title: '入れない' }),
        incomingPost({ origin: 'lock', title: '鍵', password: 'かわの音', commentsOpen: false }),
      ],
      { wishes: { 7: 'leave' } },
    );
    const drafts = await ctx.db.selectFrom('drafts').selectAll().orderBy('title').execute();
    const named = new Map(drafts.map((row) => [row.title, row]));
    expect([...named.keys()].sort()).toEqual(
      ['これから', '書きかけ', '自分だけ', '見てもらう', '過ぎた'].sort(),
    );
    expect(named.get('書きかけ')).toMatchObject({ slug: 'half', scheduled_at: null });
    expect(JSON.parse(named.get('書きかけ')?.wishes ?? '')).toMatchObject({ tags: ['川'] });
    expect(named.get('これから')).toMatchObject({
      scheduled_at: '2026-05-31T22:00:00.000Z',
      scheduled_by: site.author.id,
    });
    expect(named.get('過ぎた')?.scheduled_at).toBeNull();
    const [locked, ...others] = await postsOf(ctx, site.blog.id);
    expect(others).toEqual([]);
    expect(locked).toMatchObject({ comments: 'closed' });
    expect(await verifyPassword('かわの音', locked?.password_hash ?? null)).toBe(true);
    const due = await ctx.db
      .selectFrom('outbox')
      .select(['available_at'])
      .where('kind', '=', 'post.due')
      .execute();
    expect(due).toEqual([{ available_at: '2026-05-31T22:00:00.000Z' }]);
    const rows = await ctx.db.selectFrom('move_posts').select(['origin', 'outcome']).execute();
    expect(rows.filter(({ outcome }) => outcome === 'left').map(({ origin }) => origin)).toEqual([
      'gone',
      'left',
    ]);
  });

  test('can all wait behind the door, with its dates and all that was said', async () => {
    const ctx = await open();
    const { site } = await bring(
      ctx,
      [incomingPost({ origin: 'a', comments: [incomingComment({ origin: '1' })] })],
      {
        choices: { opening: 'closed' },
      },
    );
    const [post] = await postsOf(ctx, site.blog.id);
    expect(post).toMatchObject({
      published_at: null,
      first_published_at: '2009-05-14T12:30:00.000Z',
      place: 1,
    });
    expect((await ctx.db.selectFrom('comments').selectAll().execute()).length).toBe(1);
    expect(await readPage(ctx, site, `/posts/${post?.slug}`)).toBeNull();
  });

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

  test('goes into a blog that is closed to readers until it is ready, and waits there', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await ctx.db.updateTable('blogs').set({ closed_at: '2026-01-01T00:00:00.000Z' }).execute();
    await bring(ctx, [incomingPost({ origin: '1' })], {}, site);
    expect((await postsOf(ctx, site.blog.id)).map(({ published_at }) => published_at)).toEqual([
      '2009-05-14T12:30:00.000Z',
    ]);
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

describeDatabases('what was said of it', (open) => {
  test('keeps its dates, its states and who answers whom', async () => {
    const ctx = await open();
    const { site } = await bring(ctx, [
      incomingPost({
        origin: 'a',
        comments: [
          incomingComment({
            origin: 'answer',
            answers: 'first',
            byAuthor: true,
            date: time('2009-05-15 09:00'),
            body: 'ありがとう。',
          }),
          incomingComment({ origin: 'again', answers: 'answer', date: time('2009-05-15 10:00') }),
          incomingComment({
            origin: 'first',
            date: time('2009-05-15 08:00'),
            url: 'http://reader.example/x',
            mail: 'r@reader.example',
          }),
          incomingComment({ origin: 'bad', state: 'spam', url: 'javascript:alert(1)' }),
          incomingComment({ origin: 'wait', state: 'waiting' }),
          incomingComment({ origin: 'gone', state: 'trashed' }),
          incomingComment({ origin: 'html', markup: 'html', body: '一行め<br>二行め<p>三 &amp; 四</p>' }),
          incomingComment({ origin: 'circle', answers: 'elcric' }),
          incomingComment({ origin: 'elcric', answers: 'circle' }),
        ],
      }),
    ]);
    const rows = await ctx.db.selectFrom('comments').selectAll().orderBy('id').execute();
    const origins = await ctx.db.selectFrom('origins').selectAll().where('kind', '=', 'comment').execute();
    const by = (origin: string) => {
      const key = commentKey(postKey({ origin: 'a', title: '記事 a', dated: '2009' }), origin);
      const id = origins.find((row) => row.origin === key)?.thing_id;
      return rows.find((row) => row.id === id);
    };
    const first = by('first');
    expect(first).toMatchObject({
      created_at: '2009-05-14T23:00:00.000Z',
      shown_at: '2009-05-14T23:00:00.000Z',
      url: 'http://reader.example/x',
      mail: 'r@reader.example',
    });
    expect(by('answer')).toMatchObject({ parent_id: first?.id, author_id: site.author.id });
    expect(by('again')).toMatchObject({ parent_id: first?.id, author_id: null });
    expect(by('bad')).toMatchObject({ shown_at: null, url: '' });
    expect(by('bad')?.spam_at).not.toBeNull();
    expect(by('wait')).toMatchObject({ shown_at: null, spam_at: null, deleted_at: null });
    expect(by('gone')?.deleted_at).not.toBeNull();
    expect(by('html')?.body).toBe('一行め\n二行め\n三 & 四');
    expect(rows.length).toBe(9);
    const times = rows.map(({ created_at }) => created_at);
    expect(times.toSorted()).toEqual(times);
  });

  const secret = '編集人だけに言う七つの橋の秘密';

  test('for the editor only becomes a letter: sealed, in tables of its own, and nowhere else', async () => {
    const ctx = await open();
    const { site } = await bring(ctx, [
      incomingPost({
        origin: 'a',
        comments: [
          incomingComment({ origin: 'open' }),
          incomingComment({
            // So Movable Type's reader calls it.
            origin: '05/15/2009 08:00:00 ひみつ子',
            editorOnly: true,
            body: secret,
            name: 'ひみつ子',
            mail: 's@reader.example',
            hadPassword: true,
          }),
          incomingComment({
            origin: 't',
            editorOnly: true,
            answers: '05/15/2009 08:00:00 ひみつ子',
            byAuthor: true,
            body: `返事 ${secret}`,
            date: time('2009-05-16 08:00'),
          }),
          incomingComment({ origin: 'u', editorOnly: true, body: secret, state: 'trashed' }),
        ],
      }),
    ]);
    expect((await ctx.db.selectFrom('comments').selectAll().execute()).length).toBe(1);
    const letters = await ctx.db.selectFrom('letters').selectAll().execute();
    expect(letters.length).toBe(1);
    expect(letters[0]).toMatchObject({
      created_at: '2009-05-14T23:00:00.000Z',
      sender_at: '2009-05-14T23:00:00.000Z',
      editor_at: '2009-05-15T23:00:00.000Z',
      came_at: '2026-05-16T09:00:00.000Z',
    });
    const [key] = await letterKeys(ctx.db, site.blog.id);
    const identity = key && (await heldByPress(ctx, key));
    const messages = await ctx.db.selectFrom('letter_messages').selectAll().orderBy('id').execute();
    const opened = await Promise.all(messages.map((row) => unsealText(row.sealed, identity ?? '')));
    expect(opened.map(({ body }) => body)).toEqual([secret, `返事 ${secret}`]);
    expect(opened[0]).toMatchObject({ name: 'ひみつ子', mail: 's@reader.example' });
    expect(messages.map(({ author_id }) => author_id)).toEqual([null, site.author.id]);
    await drain(ctx, together(siteHandlers(ctx), searchHandlers(), searchWork()));
    const [post] = await postsOf(ctx, site.blog.id);
    const pages = [
      '/',
      `/posts/${post?.slug}`,
      '/comments.atom',
      '/feed.atom',
      '/parts/comments',
      '/parts/side',
    ];
    for (const path of pages)
      expect([path, (await readPage(ctx, site, path))?.includes(secret)]).toEqual([path, false]);
    for (const { name } of await ctx.db.introspection.getTables()) {
      if (name.startsWith('search_index_')) continue;
      const rows = await ctx.db
        .selectFrom(name as 'letters')
        .selectAll()
        .execute();
      for (const words of [secret, 'ひみつ子', 's@reader.example'])
        expect([name, JSON.stringify(rows).includes(words)]).toEqual([name, false]);
    }
  });

  test('and letters stay as long as if they had been sent on the day they came', async () => {
    const ctx = await open();
    await bring(ctx, [
      incomingPost({
        origin: 'a',
        comments: [incomingComment({ origin: 's', editorOnly: true, body: secret })],
      }),
    ]);
    const { forgetLetters } = await import('../../../comments/forget-letters.ts');
    await forgetLetters(ctx);
    expect((await ctx.db.selectFrom('letters').selectAll().execute()).length).toBe(1);
    ctx.clock.advance(731 * 24 * 60 * 60 * 1000);
    await forgetLetters(ctx);
    expect((await ctx.db.selectFrom('letters').selectAll().execute()).length).toBe(0);
  });
});
