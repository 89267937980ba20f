// Blogger files, old ones and those of Google Takeout: posts, labels, pages, comments wherever they stand, and the blog itself.
import { describe, expect, it } from 'vitest';
import { handed, moveFile, onlyPost, usual } from '../../../test/support/move-files.ts';
import { looksLikeBlogger, readBlogger, readHolding } from './read-blogger.ts';

const KIND =
  "scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#";
const id = (number: number) => `tag:blogger.com,1999:blog-9.post-${number}`;

const feed = (
  entries: string,
) => `<?xml version='1.0' encoding='UTF-8'?><?xml-stylesheet href="http://www.blogger.com/styles/atom.css" type="text/css"?>
<feed xmlns='http://www.w3.org/2005/Atom' xmlns:gd='http://schemas.google.com/g/2005' xmlns:thr='http://purl.org/syndication/thread/1.0'><id>tag:blogger.com,1999:blog-9.archive</id><title type='text'>川べり</title><link rel='alternate' type='text/html' href='http://river.blogspot.example/'/>
${entries}
</feed>`;

const setting = (name: string, value: string) =>
  `<entry><id>tag:blogger.com,1999:blog-9.settings.${name}</id><category ${KIND}settings'/><content type='text'>${value}</content></entry>`;

const writer =
  '<author><name>そら</name><uri>http://www.blogger.com/profile/3</uri><email>noreply@blogger.com</email></author>';

function post(number: number, more = '', content = '&lt;p&gt;水が落ちる。&lt;/p&gt;', kind = 'post'): string {
  return `<entry><id>${id(number)}</id><published>2012-03-02T09:30:00.000+09:00</published><updated>2013-01-01T00:00:00.000-05:30</updated><category ${KIND}${kind}'/><title type='text'>堰 ${number}</title><content type='html'>${content}</content>${writer}${more}</entry>`;
}

function comment(
  number: number,
  on: number,
  more = '',
  author = '<author><name>なぎ</name><uri>https://nagi.example/</uri></author>',
): string {
  return `<entry><id>${id(number)}</id><published>2012-03-03T10:00:00.000+09:00</published><category ${KIND}comment'/><title type='text'>よく…</title><content type='html'>よく分かりました。&lt;br /&gt;では ${number}</content>${author}<thr:in-reply-to href='http://river.blogspot.example/2012/03/weir.html' ref='${id(on)}' type='text/html'/>${more}</entry>`;
}

const replies = (to: number) =>
  `<link rel='related' type='application/atom+xml' href='http://www.blogger.com/feeds/9/1/comments/default/${to}'/>`;

const read = (xml: string, ...sizes: number[]) => handed(readBlogger, moveFile(xml, ...sizes));

describe('a file of Blogger', () => {
  it('says what blog it is of, as its settings know best', async () => {
    const { blogs } = await read(
      feed(
        setting('BLOG_NAME', '川べりの家') +
          setting('BLOG_DESCRIPTION', '水のこと') +
          setting('BLOG_LOCALE', 'ja') +
          post(1),
      ),
    );
    expect(blogs).toEqual([
      {
        ...{
          title: '川べりの家',
          description: '水のこと',
          address: 'http://river.blogspot.example/',
          language: 'ja',
        },
        ...{ categories: [], authors: [{ name: 'そら', shown: 'そら' }] },
      },
    ]);
  });

  it('gives a post with all that it says, its labels as tags', async () => {
    const more =
      "<category scheme='http://www.blogger.com/atom/ns#' term='水'/><category scheme='http://www.blogger.com/atom/ns#' term='古い地図'/>" +
      "<link rel='alternate' type='text/html' href='http://river.blogspot.example/2012/03/weir.html' title='堰'/>" +
      "<georss:featurename>橋の上</georss:featurename><link rel='enclosure' href='http://river.example/a.mp3'/>";
    expect(onlyPost(await read(feed(post(1, more))))).toEqual({
      ...{ origin: 'id:blog-9.post-1', title: '堰 1', slug: 'weir', author: 'そら' },
      addresses: ['http://river.blogspot.example/2012/03/weir.html'],
      date: { local: '2012-03-02T09:30:00', offset: 540 },
      changed: { local: '2013-01-01T00:00:00', offset: -330 },
      ...{
        state: 'published',
        password: null,
        markup: 'html',
        body: '<p>水が落ちる。</p>',
        more: '',
        excerpt: '',
      },
      ...{
        categories: [],
        tags: ['水', '古い地図'],
        picture: null,
        language: null,
        commentsOpen: null,
        comments: [],
      },
      lost: [
        { what: 'field', said: 'location: 橋の上' },
        { what: 'field', said: 'enclosure: http://river.example/a.mp3' },
      ],
    });
  });

  it('keeps drafts, tells pages, and is folded where readers jumped', async () => {
    const draft = onlyPost(
      await read(
        feed(
          post(
            1,
            "<app:control xmlns:app='http://purl.org/atom/app#'><app:draft>yes</app:draft></app:control>",
          ),
        ),
      ),
    );
    expect(draft.state).toBe('draft');
    const page = onlyPost(await read(feed(post(1, '', 'x', 'page'))));
    expect(page).toMatchObject({ state: 'published', lost: [{ what: 'page' }] });
    for (const jump of ["&lt;a name='more'&gt;&lt;/a&gt;", '&lt;!--more--&gt;', '&lt;a name="more"/&gt;'])
      expect(onlyPost(await read(feed(post(1, '', `前${jump}後`))))).toMatchObject({
        body: '前',
        more: '後',
      });
  });

  it('reads markup that stands in it as markup', async () => {
    const xml = feed(post(1)).replace(
      /<content type='html'>.*?<\/content>/,
      "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>水<br/>&lt;<b class='a&quot;b'>堰</b></div></content>",
    );
    expect(onlyPost(await read(xml)).body).toBe('<div>水<br>&lt;<b class="a&quot;b">堰</b></div>');
  });

  it('finds comments behind and before their posts, what they answer, and whose they are', async () => {
    const xml = feed(
      comment(10, 1) +
        post(1) +
        post(2) +
        comment(11, 1, replies(10), writer) +
        comment(12, 2, replies(77)) +
        comment(13, 1, "<gd:extendedProperty name='blogger.contentRemoved' value='true'/>") +
        comment(14, 99),
    );
    const { posts, all } = await read(xml);
    const seen = posts.map(({ comments }) =>
      comments.map(({ origin, answers, byAuthor, state }) => [origin, answers, byAuthor, state]),
    );
    expect(seen).toEqual([
      [
        ['id:10', null, false, 'shown'],
        ['id:11', 'id:10', true, 'shown'],
        ['id:13', null, false, 'trashed'],
      ],
      [['id:12', null, false, 'shown']],
    ]);
    expect(posts[0]?.comments[0]).toMatchObject({
      ...{
        name: 'なぎ',
        url: 'https://nagi.example/',
        mail: '',
        markup: 'html',
        body: 'よく分かりました。<br />では 10',
      },
      date: { local: '2012-03-03T10:00:00', offset: 540 },
    });
    expect(posts[0]?.comments[1]?.mail).toBe('');
    expect(all.at(-1)).toMatchObject({ key: 'moves.finding.orphans', params: { count: 1 } });
  });

  it('holds only so many comments at once, and finds the same', async () => {
    const numbers = Array.from({ length: 12 }, (_, at) => at + 1);
    const xml = feed(
      numbers.map((n) => post(n)).join('') +
        numbers.flatMap((n) => [comment(100 + n, n), comment(200 + n, n)]).join(''),
    );
    const whole = await read(xml);
    expect(whole.posts.map(({ comments }) => comments.length)).toEqual(numbers.map(() => 2));
    for (const held of [0, 800, 1500, 4000]) {
      const ways: number[] = [];
      const file = moveFile(xml);
      const stream = (from: number) => {
        ways.push(from);
        return file.stream(from);
      };
      const counted = { ...file, stream };
      const some = await handed((...given) => readHolding(held, ...given), counted, usual);
      expect(some.all).toEqual(whole.all);
      if (held === 4000) expect(ways.length).toBeLessThan(14);
    }
  });

  it('leaves settings and the dress of the blog where they are', async () => {
    const template = `<entry><id>tag:blogger.com,1999:blog-9.layout</id><category ${KIND}template'/><content type='text'>x</content></entry>`;
    const { posts, all } = await read(feed(template + post(1)));
    expect(posts).toHaveLength(1);
    expect(all.at(-1)).toMatchObject({
      key: 'moves.finding.left-out',
      params: { type: 'template', count: 1 },
    });
  });
});

const takeout = (entries: string) => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'><id>tag:blogger.com,1999:blog-9</id><title>川べり</title>${entries}</feed>`;

const takeoutEntry = (number: number, type: string, status: string, more: string) =>
  `<entry><id>${id(number)}</id><blogger:type>${type}</blogger:type><blogger:status>${status}</blogger:status><author><name>そら</name><uri></uri><blogger:type>BLOGGER</blogger:type></author><title>堰</title><content type='html'>水</content><blogger:created>2024-01-01T00:00:00Z</blogger:created><published>2024-01-02T03:04:05.678Z</published><updated>2024-01-02T03:04:05Z</updated>${more}</entry>`;

describe('a feed of Google Takeout', () => {
  it('is read the same, with paths for addresses', async () => {
    const { posts } = await read(
      takeout(
        takeoutEntry(
          1,
          'POST',
          'LIVE',
          "<blogger:metaDescription>ひとこと</blogger:metaDescription><category scheme='tag:blogger.com,1999:blog-9' term='水'/><blogger:filename>/2024/01/weir.html</blogger:filename><blogger:trashed/>",
        ) +
          takeoutEntry(
            2,
            'COMMENT',
            'LIVE',
            `<blogger:parent>${id(1)}</blogger:parent><blogger:inReplyTo/>`,
          ) +
          takeoutEntry(
            3,
            'COMMENT',
            'SPAM',
            `<blogger:parent>${id(1)}</blogger:parent><blogger:inReplyTo>${id(2)}</blogger:inReplyTo>`,
          ) +
          takeoutEntry(4, 'COMMENT', 'PENDING', `<blogger:parent>${id(1)}</blogger:parent>`) +
          takeoutEntry(5, 'PAGE', 'DRAFT', '') +
          takeoutEntry(6, 'POST', 'SCHEDULED', '') +
          takeoutEntry(7, 'POST', 'LIVE', '<blogger:trashed>2024-02-01T00:00:00Z</blogger:trashed>'),
      ),
    );
    expect(posts.map(({ state }) => state)).toEqual(['published', 'draft', 'scheduled', 'trashed']);
    expect(posts[0]).toMatchObject({
      ...{
        origin: 'id:blog-9.post-1',
        slug: 'weir',
        addresses: ['/2024/01/weir.html'],
        tags: ['水'],
        excerpt: 'ひとこと',
      },
      date: { local: '2024-01-02T03:04:05', offset: 0 },
    });
    expect(posts[0]?.comments.map(({ state, answers }) => [state, answers])).toEqual([
      ['shown', null],
      ['spam', 'id:2'],
      ['waiting', null],
    ]);
  });

  it('stands where somebody says that the blog was', async () => {
    const file = moveFile(takeout(takeoutEntry(1, 'POST', 'LIVE', '')));
    const { blogs } = await handed(readBlogger, file, { ...usual, address: 'https://river.example/' });
    expect(blogs[0]?.address).toBe('https://river.example/');
  });
});

describe('what begins like a file of Blogger', () => {
  it.each([
    [true, feed(post(1))],
    [true, takeout('')],
    [false, "<feed xmlns='http://www.w3.org/2005/Atom'><id>urn:x</id></feed>"],
    [false, "<feed xmlns='http://www.w3.org/2005/Atom'><id>tag:blogger.com,1999:blog-9</id></feed>"],
    [false, "<rss><feed xmlns='http://www.w3.org/2005/Atom'>tag:blogger.com,1999:</feed></rss>"],
    [false, 'TITLE: tag:blogger.com,1999:'],
  ])('is known: %s', (expected, beginning) => {
    expect(looksLikeBlogger(beginning.slice(0, 2000))).toBe(expected);
  });
});
