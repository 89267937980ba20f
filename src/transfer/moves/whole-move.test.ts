// Blogs of WordPress, Blogger and Ghost that move in, from their files to what stands here in the end.
import { expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { openMoving } from '../../../test/support/moving.ts';
import { attachment, cdata, comment, item, meta, wxr } from '../../../test/support/wxr-files.ts';
import { drain } from '../../platform/worker.ts';
import { letMoveIn } from './change-move.ts';
import { moveWork } from './move-work.ts';
import { putFurther } from './put/lane.ts';

type Moving = Awaited<ReturnType<typeof openMoving>>;

/** Read, put in, and what is told of it. */
async function moved(ctx: TestContext, moving: Moving, name: string, bytes: string) {
  const id = await moving.send({ [name]: Buffer.from(bytes) });
  await drain(ctx, moveWork(putFurther));
  expect(await moving.problem(id)).toBeNull();
  await letMoveIn(ctx, moving.owner, { moveId: id });
  await drain(ctx, moveWork(putFurther));
  const row = await moving.row(id);
  expect(row.finished_at).not.toBeNull();
  return { row, findings: (await moving.findings(id)).map(({ key }) => key) };
}

async function standing(ctx: TestContext, { blog }: Moving) {
  const rows = await ctx.db
    .selectFrom('posts')
    .innerJoin('revisions', (join) =>
      join.onRef('revisions.post_id', '=', 'posts.id').onRef('revisions.number', '=', 'posts.revision'),
    )
    .leftJoin('categories', 'categories.id', 'posts.category_id')
    .select(['posts.slug', 'posts.first_published_at', 'posts.published_at', 'posts.password_hash'])
    .select(['revisions.title', 'revisions.document', 'revisions.summary', 'categories.name'])
    .where('posts.blog_id', '=', blog.id)
    .orderBy('posts.place')
    .execute();
  const ofBlog = (table: 'comments' | 'redirects' | 'drafts' | 'tags') =>
    ctx.db.selectFrom(table).selectAll().where('blog_id', '=', blog.id);
  return {
    posts: rows,
    comments: await ofBlog('comments').orderBy('created_at').execute(),
    drafts: (await ctx.db.selectFrom('drafts').select('title').where('blog_id', '=', blog.id).execute()).map(
      ({ title }) => title,
    ),
    redirects: new Map(
      (
        await ctx.db
          .selectFrom('redirects')
          .select(['from_path', 'to_path'])
          .where('blog_id', '=', blog.id)
          .execute()
      ).map(({ from_path, to_path }) => [from_path, to_path]),
    ),
    tags: (await ctx.db.selectFrom('tags').select('name').where('blog_id', '=', blog.id).execute())
      .map(({ name }) => name)
      .sort(),
  };
}

const category = (domain: string, name: string) =>
  `<category domain="${domain}" nicename="x">${cdata(name)}</category>`;

const ofWordPress = wxr(
  item(
    {
      'content:encoded': cdata(
        '水が落ちる。\nそばに<b>家</b>がある。\n\n[caption id="a"]<img src="https://river.example/wp-content/uploads/a.jpg" alt="堰"> 朝の堰[/caption]\n\nhttps://youtu.be/abc_DEF-123\n\n<!--more-->\n\n地図は古い。[su_box]箱の中[/su_box]',
      ),
    },
    category('category', '井戸 &amp; 泉') +
      category('post_tag', '古い地図') +
      meta('_thumbnail_id', '20') +
      comment() +
      comment({
        'wp:comment_id': '72',
        'wp:comment_author': cdata('そら'),
        'wp:comment_content': cdata('ありがとう。\nまた。'),
        'wp:comment_date_gmt': '2014-05-16 01:00:00',
        'wp:comment_date': '2014-05-16 10:00:00',
        'wp:comment_parent': '71',
        'wp:comment_user_id': '3',
      }) +
      comment({ 'wp:comment_id': '73', 'wp:comment_approved': 'spam' }) +
      comment({ 'wp:comment_id': '74', 'wp:comment_type': 'pingback' }),
  ) +
    attachment(20, 'a.jpg') +
    item({
      ...{
        title: 'はしの上',
        'wp:post_id': '13',
        guid: 'https://river.example/?p=13',
        'wp:post_name': cdata('bridge'),
      },
      link: 'https://river.example/2013/01/bridge/',
      'wp:post_date': cdata('2013-01-02 08:00:00'),
      'wp:post_date_gmt': cdata('2013-01-01 23:00:00'),
      'wp:post_password': cdata('mizu'),
      'content:encoded': cdata('<!-- wp:paragraph -->\n<p>橋を渡る。</p>\n<!-- /wp:paragraph -->'),
    }) +
    item({
      ...{
        title: '書きかけ',
        'wp:post_id': '14',
        guid: 'https://river.example/?p=14',
        'wp:post_name': cdata(''),
      },
      'wp:status': cdata('draft'),
      'wp:post_date_gmt': cdata('0000-00-00 00:00:00'),
    }) +
    item({
      ...{ title: 'ごみ', 'wp:post_id': '15', guid: 'https://river.example/?p=15' },
      'wp:status': cdata('trash'),
    }),
);

const ofGhost = JSON.stringify({
  db: [
    {
      meta: { exported_on: 1, version: '5.80.0' },
      data: {
        posts: [
          {
            ...{
              id: 'p1',
              uuid: 'u-1',
              title: '泉',
              slug: 'spring',
              status: 'published',
              visibility: 'public',
            },
            html: '<p>わき出る水。</p><!--kg-card-begin: html--><p>石。</p><!--kg-card-end: html-->',
            ...{
              type: 'post',
              published_at: '2021-03-02T09:30:00.000Z',
              created_at: '2021-03-01T00:00:00.000Z',
            },
          },
          {
            ...{
              id: 'p2',
              uuid: 'u-2',
              title: '会員へ',
              slug: 'members',
              status: 'published',
              visibility: 'members',
            },
            ...{ type: 'post', published_at: '2021-04-02T09:30:00.000Z', html: '<p>ひみつの泉。</p>' },
          },
          {
            ...{ id: 'p3', uuid: 'u-3', title: '下書き', slug: 'draft', status: 'draft', type: 'post' },
            lexical: JSON.stringify({
              root: { children: [{ type: 'paragraph', children: [{ type: 'text', text: 'まだ' }] }] },
            }),
          },
        ],
        tags: [
          { id: 't1', name: '水' },
          { id: 't2', name: '石' },
        ],
        posts_tags: [
          { post_id: 'p1', tag_id: 't1', sort_order: 0 },
          { post_id: 'p1', tag_id: 't2', sort_order: 1 },
        ],
        comments: [
          {
            id: 'c1',
            post_id: 'p1',
            member_id: 'm1',
            html: '<p>冷たい。</p>',
            status: 'published',
            created_at: '2021-03-03T00:00:00.000Z',
          },
        ],
        members: [{ id: 'm1', name: 'なぎ', email: 'nagi@hill.example' }],
      },
    },
  ],
});

const atomEntry = (number: number, kind: string, inside: string) =>
  `<entry><id>tag:blogger.com,1999:blog-9.post-${number}</id><published>2012-03-0${number}T09:30:00.000+09:00</published><category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#${kind}'/>${inside}</entry>`;

const ofBlogger = `<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:thr='http://purl.org/syndication/thread/1.0' xmlns:app='http://purl.org/atom/app#'><id>tag:blogger.com,1999:blog-9.archive</id><title>川べり</title>
${atomEntry(1, 'post', "<category scheme='http://www.blogger.com/atom/ns#' term='古い地図'/><title type='text'>堰</title><content type='html'>&lt;p&gt;水が落ちる。&lt;/p&gt;&lt;a name='more'&gt;&lt;/a&gt;つづき</content><link rel='alternate' type='text/html' href='http://river.blogspot.example/2012/03/weir.html'/><author><name>そら</name><uri>http://www.blogger.com/profile/1</uri></author>")}
${atomEntry(2, 'post', "<title type='text'>下書き</title><content type='html'>まだ</content><app:control><app:draft>yes</app:draft></app:control>")}
${atomEntry(4, 'comment', "<content type='html'>こちらこそ。</content><author><name>そら</name><uri>http://www.blogger.com/profile/1</uri></author><thr:in-reply-to ref='tag:blogger.com,1999:blog-9.post-1'/><link rel='related' href='http://www.blogger.com/feeds/9/1/comments/default/3'/>")}
${atomEntry(3, 'comment', "<content type='html'>よく&amp;lt;分かり&amp;lt;ました。&lt;br /&gt;また。</content><author><name>なぎ</name></author><thr:in-reply-to ref='tag:blogger.com,1999:blog-9.post-1'/>")}
</feed>`;

describeDatabases('a blog that moves in', (open) => {
  test('from WordPress stands here as it stood there', async () => {
    const ctx = await open();
    const moving = await openMoving(ctx);
    const { row, findings } = await moved(ctx, moving, 'export.xml', ofWordPress);
    expect(row.kind).toBe('wxr');
    const { posts, comments, drafts, redirects, tags } = await standing(ctx, moving);
    expect(
      posts.map(({ slug, title, first_published_at, name }) => [slug, title, first_published_at, name]),
    ).toEqual([
      ['bridge', 'はしの上', '2013-01-01T23:00:00.000Z', null],
      ['weir', '堰のはなし', '2014-05-14T00:30:00.000Z', '井戸 & 泉'],
    ]);
    expect(posts.map(({ password_hash }) => password_hash !== null)).toEqual([true, false]);
    expect(drafts).toEqual(['書きかけ']);
    expect(tags).toEqual(['古い地図']);
    const text = posts[1]?.document ?? '';
    for (const words of [
      '水が落ちる。',
      '家',
      '朝の堰',
      'uploads/a.jpg',
      'abc_DEF-123',
      '地図は古い。',
      '箱の中',
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/\[caption|\[su_box|wp:/);
    expect(comments.map(({ name, body, created_at }) => [name, body, created_at])).toEqual([
      ['なぎ', 'よく分かりました。', '2014-05-15T01:00:00.000Z'],
      ['なぎ', 'よく分かりました。', '2014-05-15T01:00:00.000Z'],
      ['そら', 'ありがとう。\nまた。', '2014-05-16T01:00:00.000Z'],
    ]);
    expect(comments[2]?.parent_id).not.toBeNull();
    expect(comments.filter(({ spam_at }) => spam_at !== null)).toHaveLength(1);
    expect(redirects.get('/2014/05/weir')).toBe(redirects.get('/?p=12'));
    expect(redirects.get('/?p=13')).toMatch(/bridge/);
    expect(findings).toEqual(
      expect.arrayContaining(['lost-ping', 'lost-block', 'locked', 'trashed', 'spam']),
    );
  });

  test('from Ghost stands here as it stood there', async () => {
    const ctx = await open();
    const moving = await openMoving(ctx);
    const { row } = await moved(ctx, moving, 'river.ghost.json', ofGhost);
    expect(row.kind).toBe('ghost');
    const { posts, comments, drafts, redirects, tags } = await standing(ctx, moving);
    expect(
      posts.map(({ slug, title, first_published_at, name }) => [slug, title, first_published_at, name]),
    ).toEqual([['spring', '泉', '2021-03-02T09:30:00.000Z', '水']]);
    expect(posts[0]?.document).toContain('わき出る水。');
    expect(posts[0]?.document).toContain('石。');
    // Nobody who is no member could read it there.
    expect(drafts.toSorted()).toEqual(['下書き', '会員へ'].toSorted());
    expect(tags).toEqual(['水', '石'].toSorted());
    expect(comments.map(({ name, body, created_at }) => [name, body, created_at])).toEqual([
      ['なぎ', '冷たい。', '2021-03-03T00:00:00.000Z'],
    ]);
    expect(redirects.get('/spring')).toMatch(/spring/);
  });

  test('from Blogger stands here as it stood there', async () => {
    const ctx = await open();
    const moving = await openMoving(ctx);
    const { row } = await moved(ctx, moving, 'blog.xml', ofBlogger);
    expect(row.kind).toBe('blogger');
    const { posts, comments, drafts, redirects, tags } = await standing(ctx, moving);
    expect(posts.map(({ title, first_published_at }) => [title, first_published_at])).toEqual([
      ['堰', '2012-03-01T00:30:00.000Z'],
    ]);
    for (const words of ['水が落ちる。', 'つづき']) expect(posts[0]?.document).toContain(words);
    expect(drafts).toEqual(['下書き']);
    expect(tags).toEqual(['古い地図']);
    expect(comments.map(({ body, created_at }) => [body, created_at])).toEqual([
      ['よく<分かり<ました。\nまた。', '2012-03-03T00:30:00.000Z'],
      ['こちらこそ。', '2012-03-04T00:30:00.000Z'],
    ]);
    expect(comments[1]?.parent_id).toBe(comments[0]?.id);
    expect(redirects.get('/2012/03/weir.html')).toMatch(/weir/);
  });

  test('a second time from the same file makes nothing twice', async () => {
    const ctx = await open();
    const moving = await openMoving(ctx);
    await moved(ctx, moving, 'export.xml', ofWordPress);
    const before = await standing(ctx, moving);
    await moved(ctx, moving, 'again.xml', ofWordPress);
    expect(await standing(ctx, moving)).toEqual(before);
  });
});
