// WordPress files: every field of a post, its place, and what is told of the rest.
import { describe, expect, it } from 'vitest';
import { handed, moveFile, onlyPost } from '../../../test/support/move-files.ts';
import { cdata, channelFields, item, meta, withText, wxr } from '../../../test/support/wxr-files.ts';
import { looksLikeWxr, readWxr } from './read-wxr.ts';

const read = (items: string, fields?: string) => handed(readWxr, moveFile(wxr(items, fields)));
const one = async (items: string, fields?: string) => onlyPost(await read(items, fields));

describe('a file of WordPress', () => {
  it('says what blog it is of, its categories in each other, and who writes there', async () => {
    const { blogs, all } = await read(item());
    expect(all.slice(0, 2).map(({ is }) => is)).toEqual(['file', 'blog']);
    expect(all[0]).toMatchObject({ encoding: 'utf-8' });
    expect(blogs).toEqual([
      {
        title: '川べりの家',
        description: '水と本のこと',
        address: 'https://river.example/',
        language: 'ja',
        categories: [['水'], ['水', '井戸 & 泉']],
        authors: [{ name: 'sora', shown: 'そら' }],
      },
    ]);
  });

  it('gives a post with all that it says', async () => {
    const more =
      `<category domain="category" nicename="well">${cdata('井戸 &amp; 泉')}</category>` +
      `<category domain="post_tag" nicename="old-map">${cdata('古い地図')}</category>`;
    const fields = {
      title: cdata('堰の<em>はなし</em> &amp; 水'),
      'excerpt:encoded': cdata('ひとこと'),
      'wp:post_modified': '2015-01-02 08:00:00',
      'wp:post_modified_gmt': '2015-01-01 23:00:00',
    };
    expect(await one(item(fields, more))).toEqual({
      origin: 'id:12@river.example',
      title: '堰のはなし & 水',
      slug: 'weir',
      addresses: ['https://river.example/2014/05/weir/', 'https://river.example/?p=12'],
      author: 'sora',
      date: { local: '2014-05-14T09:30:00', offset: 540 },
      changed: { local: '2015-01-02T08:00:00', offset: 540 },
      state: 'published',
      password: null,
      markup: 'breaks',
      body: '水が落ちる。',
      more: '',
      excerpt: 'ひとこと',
      categories: [['水', '井戸 & 泉']],
      tags: ['古い地図'],
      picture: null,
      language: null,
      commentsOpen: true,
      comments: [],
      lost: [],
    });
  });

  it.each([
    ['publish', 'published'],
    ['draft', 'draft'],
    ['pending', 'waiting'],
    ['private', 'private'],
    ['future', 'scheduled'],
    ['trash', 'trashed'],
    ['expired', 'draft'],
  ])('has %s posts come in as %s', async (status, state) => {
    const post = await one(item({ 'wp:status': status }));
    expect(post.state).toBe(state);
    expect(post.lost).toEqual(status === 'expired' ? [{ what: 'field', said: 'status: expired' }] : []);
  });

  it.each([
    '前[members_only level="1"]会員へ[/members_only]後',
    '[private]ないしょ[/private]',
    '[s2If current_user_can(access_s2member_level1)]奥[/s2If]',
    '<!-- wp:premium-content/container --><p>有料</p><!-- /wp:premium-content/container -->',
  ])('keeps back a post of which a part was for some alone: %s', async (html) => {
    const post = await one(withText(html));
    expect(post.state).toBe('private');
    expect(post.lost.map(({ what }) => what)).toContain('field');
    expect((await one(item({ 'content:encoded': cdata(html), 'wp:status': 'future' }))).state).toBe('draft');
  });

  it('shows what only looks as if it was kept back', async () => {
    expect((await one(withText('これは[limited]の本、[private]とある。'))).state).toBe('published');
  });

  it('leaves out what was never written, and says how many there were', async () => {
    const { posts, all } = await read(
      item({ 'wp:status': 'auto-draft' }) +
        item({ 'wp:post_type': 'nav_menu_item' }) +
        item({ 'wp:post_type': 'feedback' }),
    );
    expect(posts).toEqual([]);
    expect(all.filter(({ is }) => is === 'trouble')).toEqual(
      ['auto-draft', 'nav_menu_item', 'feedback'].map((type) => ({
        ...{ is: 'trouble', key: 'moves.finding.left-out', line: null },
        params: { type, count: 1 },
      })),
    );
  });

  it('keeps passwords, closed comments and what stood on top', async () => {
    const post = await one(
      item({ 'wp:post_password': cdata('mizu'), 'wp:comment_status': 'closed', 'wp:is_sticky': '1' }),
    );
    expect(post).toMatchObject({ password: 'mizu', commentsOpen: false, state: 'published' });
    expect(post.lost).toEqual([{ what: 'field', said: 'sticky' }]);
  });

  it.each([
    [
      'of a draft, which has no moment in UTC',
      '2014-05-14 09:30:00',
      '0000-00-00 00:00:00',
      { offset: null },
    ],
    ['in summer, by its own offset', '2014-07-14 09:30:00', '2014-07-14 08:30:00', { offset: 60 }],
    ['west of UTC', '2014-01-01 18:00:00', '2014-01-01 23:30:00', { offset: -330 }],
    [
      'without a clock on the wall',
      '0000-00-00 00:00:00',
      '2014-05-14 00:30:00',
      { local: '2014-05-14T00:30:00', offset: 0 },
    ],
    [
      'that contradicts itself',
      '2014-05-14 09:30:00',
      '2013-05-14 00:30:00',
      { offset: null, doubtful: '2014-05-14 09:30:00 / 2013-05-14 00:30:00 GMT' },
    ],
    ['on a day that no calendar has', '2014-02-31 09:30:00', '', { local: '2014-05-14T00:30:00', offset: 0 }],
  ])('reads the time %s', async (_, local, gmt, expected) => {
    const post = await one(item({ 'wp:post_date': local, 'wp:post_date_gmt': gmt }));
    expect(post.date).toMatchObject(expected);
  });

  it('has no date where nothing says one', async () => {
    const post = await one(
      item({ 'wp:post_date': '', 'wp:post_date_gmt': '', pubDate: 'Wed, 30 Nov -0001 00:00:00 +0000' }),
    );
    expect(post.date).toBeNull();
  });

  it('reads names of Japanese letters, and all addresses that it had', async () => {
    const post = await one(
      item(
        {
          link: 'https://river.example/2014/05/%e6%b0%b4/',
          guid: 'https://river.example/?post_type=post&amp;#038;p=12',
          'wp:post_name': '%e6%b0%b4',
        },
        meta('_wp_old_slug', 'mizu'),
      ),
    );
    expect(post.slug).toBe('水');
    expect(post.addresses).toEqual([
      'https://river.example/2014/05/%e6%b0%b4/',
      'https://river.example/?post_type=post&p=12',
      'https://river.example/?p=12',
      'https://river.example/2014/05/mizu/',
    ]);
    expect((await one(item({ 'wp:post_name': '%e6%b0' }))).slug).toBe('%e6%b0');
  });

  it('has a page stay where it is, and kinds of other programs wait as drafts', async () => {
    const page = await one(item({ 'wp:post_type': 'page', link: 'https://river.example/about/' }));
    expect(page).toMatchObject({
      state: 'published',
      lost: [{ what: 'page', said: 'https://river.example/about/' }],
    });
    expect(page.addresses).toContain('https://river.example/?page_id=12');
    const empty = await one(item({ 'wp:post_type': 'page', 'content:encoded': cdata(' ') }));
    expect(empty.state).toBe('draft');
    expect(await one(item({ 'wp:post_type': 'recipe' }))).toMatchObject({
      state: 'draft',
      lost: [{ what: 'type', said: 'recipe' }],
    });
  });

  it('tells fields of its own and orders of other programs, and keeps quiet about what nobody saw', async () => {
    const post = await one(
      item(
        {},
        meta('mood', 'しずか') +
          meta('_edit_lock', '1') +
          `<category domain="series" nicename="s">${cdata('川の本')}</category>` +
          '<category domain="language" nicename="pt_br">Português</category>',
      ),
    );
    expect(post.language).toBe('pt-br');
    expect(post.lost).toEqual([
      { what: 'meta', said: 'mood: しずか' },
      { what: 'meta', said: 'series: 川の本' },
    ]);
  });

  it('puts the main category first, and reads those of the oldest files once', async () => {
    const both =
      `<category domain="category" nicename="water">水</category>` +
      `<category domain="category" nicename="well">${cdata('井戸 &amp; 泉')}</category>`;
    const main = await one(item({}, both + meta('_yoast_wpseo_primary_category', '6')));
    expect(main.categories).toEqual([['水', '井戸 & 泉'], ['水']]);
    const old =
      `<category>${cdata('水')}</category><category domain="category" nicename="water">${cdata('水')}</category>` +
      `<category>${cdata('霧')}</category><category domain="tag">${cdata('霧')}</category><category domain="tag" nicename="kiri">${cdata('霧')}</category>`;
    const { categories, tags } = await one(item({}, old));
    expect({ categories, tags }).toEqual({ categories: [['水']], tags: ['霧'] });
  });

  it('comes to an end with categories that stand in each other in a circle', async () => {
    const category = (name: string, parent: string) =>
      `<wp:category><wp:category_nicename>${name}</wp:category_nicename><wp:category_parent>${parent}</wp:category_parent><wp:cat_name>${name}</wp:cat_name></wp:category>`;
    const post = await one(
      item({}, '<category domain="category" nicename="a">a</category>'),
      channelFields + category('a', 'b') + category('b', 'a'),
    );
    expect(post.categories[0]?.length).toBeLessThanOrEqual(20);
  });

  it('names posts of two blogs apart', async () => {
    const other = channelFields.replaceAll('https://river.example', 'http://www.hill.example/blog');
    expect((await one(item(), other)).origin).toBe('id:12@hill.example');
  });
});

describe('what begins like a file of WordPress', () => {
  it.each([
    [true, wxr(item())],
    [true, `\ufeff\n\n${wxr(item())}`],
    [true, `<br />\n<b>Warning</b>: something in <b>plugin.php</b>\n${wxr(item())}`],
    [false, '<?xml version="1.0"?><rss version="2.0"><channel><title>feed</title></channel></rss>'],
    [false, '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><rss xmlns:wp="x"/></feed>'],
    [false, 'TITLE: 堰\nBODY:\n<rss xmlns:wp="x">'.replace('<rss', '<p><rss')],
    [false, ''],
  ])('is known: %s', (expected, beginning) => {
    expect(looksLikeWxr(beginning)).toBe(expected);
  });
});
