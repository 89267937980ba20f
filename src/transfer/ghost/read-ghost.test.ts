// Ghost files of all versions: posts with their tags and writers in any order of the tables, their texts, what is for members.
import { describe, expect, it } from 'vitest';
import { handed, moveFile, onlyPost, usual } from '../../../test/support/move-files.ts';
import { looksLikeGhost, readGhost } from './read-ghost.ts';

type Rows = Record<string, unknown[]>;

const row = (more: object = {}) => ({
  ...{
    id: 'p1',
    uuid: '0d2c',
    title: '堰のはなし',
    slug: 'weir',
    html: '<p>水が落ちる。</p>',
    status: 'published',
  },
  ...{ visibility: 'public', type: 'post', featured: 0, created_at: '2021-03-01T00:00:00.000Z' },
  ...{ published_at: '2021-03-02T09:30:00.000Z', updated_at: '2022-01-01 00:00:00' },
  ...more,
});

const around: Rows = {
  tags: [
    { id: 't1', name: '水', slug: 'water', visibility: 'public' },
    { id: 't2', name: '#layout-wide', slug: 'hash-layout-wide', visibility: 'internal' },
    { id: 't3', name: '古い地図', slug: 'map' },
  ],
  users: [
    { id: 'u1', name: 'そら', slug: 'sora', email: 'sora@river.example', password: '$2a$10$secret' },
    { id: 'u2', name: 'なぎ', slug: 'nagi' },
  ],
  posts_tags: [
    { id: 'a', post_id: 'p1', tag_id: 't3', sort_order: 2 },
    { id: 'b', post_id: 'p1', tag_id: 't2', sort_order: 0 },
    { id: 'c', post_id: 'p1', tag_id: 't1', sort_order: 1 },
  ],
  posts_authors: [
    { id: 'a', post_id: 'p1', author_id: 'u2', sort_order: 1 },
    { id: 'b', post_id: 'p1', author_id: 'u1', sort_order: 0 },
  ],
  posts_meta: [
    { id: 'm', post_id: 'p1', feature_image_alt: '白い水', feature_image_caption: '堰の<b>朝</b>' },
  ],
  settings: [
    { key: 'title', value: '川べりの家' },
    { key: 'description', value: '水のこと' },
    { key: 'locale', value: 'ja' },
  ],
};

const exported = (data: Rows) =>
  JSON.stringify({ db: [{ meta: { exported_on: 1, version: '5.80.0' }, data }] });
const read = (data: Rows, choices = usual) => handed(readGhost, moveFile(exported(data)), choices);
const one = async (more: object, choices = usual) =>
  onlyPost(await read({ ...around, posts: [row(more)] }, choices));

describe('a file of Ghost', () => {
  it('says what blog it is of', async () => {
    const { blogs } = await read(
      { posts: [row()], ...around },
      { ...usual, address: 'https://river.example/' },
    );
    expect(blogs).toEqual([
      {
        ...{
          title: '川べりの家',
          description: '水のこと',
          address: 'https://river.example/',
          language: 'ja',
        },
        categories: [['水']],
        authors: [
          { name: 'sora', shown: 'そら' },
          { name: 'nagi', shown: 'なぎ' },
        ],
      },
    ]);
  });

  it('gives a post with all that is said of it, wherever its tables stand', async () => {
    const before = await read({ ...around, posts: [row()] });
    const behind = await read({ posts: [row()], ...around });
    expect(behind.all).toEqual(before.all);
    expect(onlyPost(before)).toEqual({
      ...{ origin: 'id:0d2c', title: '堰のはなし', slug: 'weir', addresses: ['/weir/'], author: 'sora' },
      date: { local: '2021-03-02T09:30:00', offset: 0 },
      changed: { local: '2022-01-01T00:00:00', offset: 0 },
      ...{
        state: 'published',
        password: null,
        markup: 'html',
        body: '<p>水が落ちる。</p>',
        more: '',
        excerpt: '',
      },
      ...{
        categories: [['水']],
        tags: ['水', '古い地図'],
        picture: null,
        language: null,
        commentsOpen: null,
        comments: [],
      },
      lost: [
        { what: 'field', said: 'author: なぎ' },
        { what: 'field', said: 'tag: #layout-wide' },
      ],
    });
    expect(JSON.stringify(before.all)).not.toContain('secret');
  });

  it.each([
    ['published', 'public', 'published'],
    ['published', 'members', 'private'],
    ['published', 'paid', 'private'],
    ['published', 'tiers', 'private'],
    ['sent', 'public', 'private'],
    ['scheduled', 'public', 'scheduled'],
    ['scheduled', 'paid', 'draft'],
    ['draft', 'members', 'draft'],
    ['something', 'public', 'draft'],
  ])(
    'has a post that is %s for %s come in as %s, and tells who it was for',
    async (status, visibility, state) => {
      const post = await one({ status, visibility });
      expect(post.state).toBe(state);
      const told = post.lost.map(({ said }) => said);
      expect(told.includes(`visibility: ${visibility}`)).toBe(visibility !== 'public');
    },
  );

  it('knows pages, old ones too, what was shown first, and code that was put in', async () => {
    const page = await one({ type: 'page', featured: true, codeinjection_head: '<script>x</script>' });
    expect(page.lost).toEqual(
      expect.arrayContaining([
        { what: 'page', said: 'weir' },
        { what: 'field', said: 'featured' },
        { what: 'field', said: 'codeinjection_head: <script>x</script>' },
      ]),
    );
    expect((await one({ type: undefined, page: 1 })).lost).toContainEqual({ what: 'page', said: 'weir' });
  });

  it('puts the address of the blog where the file leaves it open', async () => {
    const more = {
      ...{
        html: '<img src="__GHOST_URL__/content/images/a.png">',
        feature_image: '__GHOST_URL__/content/images/b.png',
      },
      custom_excerpt: 'ひとこと',
    };
    const open = await read({ ...around, posts: [row(more)] });
    expect(open.posts[0]).toMatchObject({
      body: '<img src="/content/images/a.png">',
      picture: '/content/images/b.png',
      excerpt: 'ひとこと',
    });
    expect(open.all[2]).toEqual({
      is: 'picture',
      picture: { address: '/content/images/b.png', title: '堰の朝', alt: '白い水' },
    });
    const known = await one(more, { ...usual, address: 'https://river.example/blog/' });
    expect(known).toMatchObject({
      body: '<img src="https://river.example/blog/content/images/a.png">',
      addresses: ['https://river.example/blog/weir/'],
    });
  });

  it('tells an address that is said to be the first, and keeps one of its own', async () => {
    const address = { ...usual, address: 'https://river.example/' };
    const elsewhere = await one({ canonical_url: 'https://hill.example/a' }, address);
    expect(elsewhere.lost).toContainEqual({ what: 'field', said: 'canonical_url: https://hill.example/a' });
    const own = await one({ canonical_url: '__GHOST_URL__/old/weir/' }, address);
    expect(own.addresses).toEqual(['https://river.example/weir/', 'https://river.example/old/weir/']);
  });

  it('of the first versions has numbers for names, milliseconds for dates, and Markdown', async () => {
    const data = {
      posts: [
        {
          id: 3,
          title: '堰',
          slug: 'weir',
          markdown: '# 水\n\n* a',
          html: null,
          image: '/content/b.png',
          page: 0,
          status: 'published',
          published_at: 1_400_027_400_000,
          author_id: 1,
        },
      ],
      tags: [{ id: 1, name: '水' }],
      posts_tags: [{ id: 1, post_id: 3, tag_id: 1 }],
      users: [{ id: 1, name: 'そら', slug: 'sora' }],
    };
    const old = onlyPost(
      await handed(readGhost, moveFile(JSON.stringify({ meta: { exported_on: 1, version: '003' }, data }))),
    );
    expect(old).toMatchObject({
      ...{
        origin: 'id:3',
        markup: 'markdown',
        body: '# 水\n\n* a',
        picture: '/content/b.png',
        author: 'sora',
        tags: ['水'],
      },
      date: { local: '2014-05-14T00:30:00', offset: 0 },
    });
    expect(onlyPost(await handed(readGhost, moveFile(JSON.stringify({ data })))).origin).toBe('id:3');
    expect(onlyPost(await handed(readGhost, moveFile(`\ufeff\n${JSON.stringify(data)}`))).origin).toBe(
      'id:3',
    );
  });

  it('passes over a post that cannot be read, and says so', async () => {
    const text = exported({ posts: [row(), row({ id: 'p2', uuid: 'x' })], ...around });
    const broken = text.replace('"slug":"weir"', '"slug":weir');
    const { posts, all } = await handed(readGhost, moveFile(broken));
    expect(posts.map(({ origin }) => origin)).toEqual(['id:x']);
    expect(all).toContainEqual({
      is: 'trouble',
      key: 'moves.finding.row',
      params: { number: 1 },
      line: null,
    });
    const control = text.replace('水が落ちる', '水が\u0008落ちる');
    expect((await handed(readGhost, moveFile(control))).posts[0]?.body).toBe('<p>水が落ちる。</p>');
  });

  it('has the comments of a copy of the whole database, under the names of its members', async () => {
    const said = (id: string, more: object = {}) => ({
      ...{ id, post_id: 'p1', member_id: 'm1', parent_id: null, in_reply_to_id: null, status: 'published' },
      ...{ html: '<p>よく\u2028見える</p>', created_at: `2021-03-0${id}T00:00:00.000Z`, ...more },
    });
    const { posts, all } = await read({
      posts: [row()],
      comments: [
        said('5', { parent_id: '3', in_reply_to_id: '4', member_id: 'm2' }),
        ...[said('3'), said('4', { parent_id: '3', status: 'hidden' }), said('6', { parent_id: '9' })],
        ...[said('7', { status: 'deleted', member_id: 'gone' }), said('8', { post_id: 'p9' })],
      ],
      members: [
        { id: 'm1', name: 'なぎ', email: 'nagi@hill.example' },
        { id: 'm2', name: 'そら', email: 'Sora@river.example' },
      ],
      ...around,
    });
    const comments = posts[0]?.comments ?? [];
    expect(comments.map(({ origin, answers, name, state }) => [origin, answers, name, state])).toEqual([
      ['id:3', null, 'なぎ', 'shown'],
      ['id:4', 'id:3', 'なぎ', 'waiting'],
      ['id:5', 'id:4', 'そら', 'shown'],
      ['id:6', null, 'なぎ', 'shown'],
      ['id:7', null, '', 'trashed'],
    ]);
    expect(comments.map(({ byAuthor }) => byAuthor)).toEqual([false, false, true, false, false]);
    expect(comments[0]).toMatchObject({
      ...{ mail: 'nagi@hill.example', body: '<p>よく\u2028見える</p>', markup: 'html' },
      date: { local: '2021-03-03T00:00:00', offset: 0 },
    });
    expect(all.at(-1)).toMatchObject({ key: 'moves.finding.orphans', params: { count: 1 } });
  });

  it.each<[string, string, string]>([
    ['no JSON', 'TITLE: 堰', 'moves.reading.not-json'],
    ['a list', '[1, 2]', 'moves.reading.not-json'],
    ['nothing', '', 'moves.reading.not-json'],
    ['no table of posts', JSON.stringify({ data: { tags: [] } }), 'moves.reading.tables'],
    ['an end that is missing', exported({ posts: [row()] }).slice(0, -3), 'moves.reading.cut'],
    [
      'a row without end',
      `{"data":{"posts":[{"html":"${'a'.repeat(66 * 1024 * 1024)}`,
      'moves.reading.large',
    ],
  ])('is refused for %s', async (_, text, key) => {
    expect((await handed(readGhost, moveFile(text))).refused).toBe(key);
  });
});

describe('what begins like a file of Ghost', () => {
  it.each([
    [true, exported({})],
    [true, '{\n  "meta": {\n    "exported_on": 1,\n    "version": "2.0"'],
    [true, '{"data":{"posts":[{'],
    [false, '{"data":{"things":[{'],
    [false, '{"posts": 3}'],
    [false, '[{"db":[]}]'],
    [false, 'TITLE: {"db":['],
  ])('is known: %s', (expected, beginning) => {
    expect(looksLikeGhost(beginning)).toBe(expected);
  });
});
