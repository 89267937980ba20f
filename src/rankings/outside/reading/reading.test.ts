// Feeds and pages as they are found elsewhere: of every kind, broken, lying, and made to cost.
import { expect, it, vi } from 'vitest';
import { postsOfFeed } from '../posts-of-feed.ts';
import { isSameSite, placeOf, typedAddress, waysToWrite } from './place.ts';
import { plainLine } from './plain-line.ts';
import { readFeed } from './read-feed.ts';
import { readPage } from './read-page.ts';
import { toldDate } from './told-date.ts';

const now = new Date('2026-05-16T09:00:00.000Z');

it('an address is read as people type it', () => {
  const read = (typed: string) => typedAddress(typed)?.href ?? null;
  expect(read('minato.blog.fc2.example')).toBe('https://minato.blog.fc2.example/');
  expect(read(' ｈｔｔｐｓ：／／ｍｉｎａｔｏ．example／blog ')).toBe('https://minato.example/blog');
  expect(read('http//minato.example/')).toBe('http://minato.example/');
  expect(read('feed://minato.example/?xml')).toBe('https://minato.example/?xml');
  expect(read('minato.example:8080/#top')).toBe('https://minato.example:8080/');
  for (const typed of [
    '',
    'minato',
    'javascript:alert(1)',
    'ftp://a.example/',
    'https://a:b@c.example/',
    'x'.repeat(2000),
  ]) {
    expect([typed, read(typed)]).toEqual([typed, null]);
  }
});

it('one place is one, however its address is written', () => {
  const all = ['https://www.a.example/blog', 'http://a.example/blog/', 'https://a.example/blog/index.html'];
  expect(new Set(all.map(placeOf))).toEqual(new Set(['a.example/blog']));
  for (const address of all) expect(waysToWrite('https://a.example/blog')).toContain(address);
  expect(placeOf('https://a.example/?xml')).not.toBe(placeOf('https://a.example/'));
  expect(placeOf('https://a.example/one')).not.toBe(placeOf('https://a.example/two'));
  expect(isSameSite('https://a.example/', 'http://www.a.example/1')).toBe(true);
  expect(isSameSite('https://a.example/', 'https://nota.example/')).toBe(false);
});

it('RSS 2.0 is read, its mistakes are forgiven', () => {
  const feed = readFeed(
    `<?xml version="1.0"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
    <channel><atom:link rel="self" href="/feed"/><title><![CDATA[港 & 窓]]></title><link>https://a.example/</link>
    <description>about</description><language>ja</language><image><title>not this</title><link>https://not.example/</link></image>
    <item><title>one &nbsp; &bogus; &lt;b&gt;bold&lt;/b&gt;</title><media:title>not this</media:title><link>/1</link><pubDate>Fri, 15 May 2026 08:00:00 JST</pubDate></item>
    <item><title>two</title><guid>https://a.example/2</guid></item>
    <item><title>cut off in the mid`,
    'https://a.example/feed',
  );
  expect(feed).toMatchObject({ name: '港 & 窓', about: 'about', language: 'ja', home: 'https://a.example/' });
  const posts = feed && postsOfFeed(feed, 'https://a.example/', now);
  expect(posts?.map(({ title, address, publishedAt }) => [title, address, publishedAt])).toEqual([
    ['one &bogus; bold', 'https://a.example/1', '2026-05-14T23:00:00.000Z'],
    ['two', 'https://a.example/2', null],
  ]);
});

it('RSS 1.0, Atom with any prefix, and JSON Feed are read', () => {
  const rdf = readFeed(
    `<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="http://a.example/?xml"><title>A</title><link>http://a.example/</link><description>d</description><dc:language>ja</dc:language></channel>
    <item rdf:about="http://a.example/1"><title>one</title><link>http://a.example/1</link><dc:date>2026-05-15T08:00:00+09:00</dc:date></item></rdf:RDF>`,
    'http://a.example/?xml',
  );
  expect(rdf).toMatchObject({
    name: 'A',
    language: 'ja',
    home: 'http://a.example/',
    posts: [{ title: 'one', date: '2026-05-15T08:00:00+09:00' }],
  });
  const atom = readFeed(
    `<!-- made by --><a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://b.example/blog/"><a:title type="html">&lt;i&gt;B&lt;/i&gt;</a:title><a:subtitle>s</a:subtitle>
    <a:link rel="self" href="feed.atom"/><a:link href="./"/>
    <a:entry><a:id>tag:b,1</a:id><a:title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">one <b>two</b></div></a:title><a:link rel="enclosure" href="x.mp3"/><a:link rel="alternate" type="text/html" href="1"/><a:published>2026-05-01T00:00:00Z</a:published><a:updated>2026-05-03T00:00:00Z</a:updated></a:entry></a:feed>`,
    'https://b.example/feed.atom',
  );
  expect(atom).toMatchObject({ language: 'en', home: 'https://b.example/blog/' });
  expect(atom?.posts).toEqual([
    { key: 'tag:b,1', title: 'one two', address: 'https://b.example/blog/1', date: '2026-05-01T00:00:00Z' },
  ]);
  const json = readFeed(
    JSON.stringify({
      ...{
        version: 'https://jsonfeed.org/version/1.1',
        title: 'C',
        home_page_url: 'https://c.example/',
        language: 'ja',
      },
      items: [
        { id: 7, url: 'https://c.example/7', title: 'seven', date_published: '2026-05-02T00:00:00Z' },
        'nonsense',
        null,
      ],
    }),
    'https://c.example/feed.json',
  );
  expect(json).toMatchObject({
    name: 'C',
    home: 'https://c.example/',
    posts: [{ key: '7', title: 'seven' }],
  });
});

it('what is no feed is none', () => {
  for (const text of [
    '',
    '<!doctype html><html><title>x</title></html>',
    '{"title":"x"}',
    '{',
    '<opml><body/></opml>',
    'hello',
  ]) {
    expect([text, readFeed(text, 'https://a.example/')]).toEqual([text, null]);
  }
});

it('a feed that lies is not believed: posts elsewhere, addresses that run, moments that cannot be', () => {
  const item = (link: string, date: string) =>
    `<item><title>t</title><link>${link}</link><pubDate>${date}</pubDate></item>`;
  const feed = readFeed(
    `<rss><channel><title>x</title><link>https://a.example/</link>${[
      item('https://evil.example/1', 'Fri, 15 May 2026 08:00:00 GMT'),
      item('javascript:alert(1)', 'Fri, 15 May 2026 08:00:00 GMT'),
      item('https://a.example/1', 'Fri, 15 May 2099 08:00:00 GMT'),
      item('https://a.example/2', 'yesterday'),
      item('https://a.example/2', 'Fri, 15 May 2026 08:00:00 GMT'),
    ].join('')}</channel></rss>`,
    'https://a.example/feed',
  );
  const posts = feed && postsOfFeed(feed, 'https://a.example/', now);
  expect(posts?.map(({ address, publishedAt }) => [address, publishedAt])).toEqual([
    ['https://a.example/1', null],
    ['https://a.example/2', null],
  ]);
});

it('entities that a document type declares are not expanded', () => {
  const feed = readFeed(
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]><rss><channel><title>&b;&f;</title></channel></rss>',
    'https://a.example/feed',
  );
  expect(feed?.name).toBe('&b;&f;');
});

it('what nests without end, or never ends, is read no further', () => {
  const deep = readFeed(`<rss><channel><title>x</title>${'<item><a>'.repeat(300_000)}`, 'https://a.example/');
  expect(deep?.posts).toEqual([]);
  const many = readFeed(
    `<rss><channel>${'<item><title>t</title><link>/x</link></item>'.repeat(5_000)}`,
    'https://a.example/',
  );
  expect(many?.posts).toHaveLength(100);
  const page = readPage(`<title>deep</title>${'<div>'.repeat(400_000)}`, 'https://a.example/');
  expect(page.name).toBe('deep');
});

it('what is nothing but mistakes is read no further, and some mistakes hide nothing', () => {
  const item = '<item><title>t</title><link>/x</link></item>';
  const feed = (begin: string) => readFeed(`${begin}${item}`, 'https://a.example/')?.posts.length ?? null;
  const attributes = Array.from({ length: 100_000 }, (_, at) => ` a${at}=""`).join('');
  const wrong = ['&;', '< ', '<?', '&x;'].map(
    (one) => (times: number) => `<rss><channel>${one.repeat(times)}`,
  );
  expect(wrong.map((of) => feed(of(100_000)))).toEqual([0, 0, 0, 0]);
  expect([wrong[0], wrong[3]].map((of) => of && feed(of(200)))).toEqual([1, 1]);
  expect(feed(`<rss><channel${' a=b'.repeat(100_000)}>`)).toBe(0);
  expect(feed(`<rss><channel${attributes}>`)).toBe(0);
  expect(feed(`<rss><channel>${'<b a="" c=""/>'.repeat(1_000)}`)).toBe(1);
});

it('a moment is taken as feeds write it, never from the future, never before there were blogs', () => {
  expect(toldDate('2026-05-15 08:00:00', now)).toBe('2026-05-15T08:00:00.000Z');
  expect(toldDate('2026-05-16T09:30:00Z', now)).toBe(now.toISOString());
  for (const said of ['', 'soon', '2027-01-01T00:00:00Z', '1970-01-01T00:00:00Z', '0000-00-00T00:00:00']) {
    expect([said, toldDate(said, now)]).toEqual([said, null]);
  }
});

it('a moment without a zone is one of UTC, wherever the press runs', () => {
  vi.stubEnv('TZ', 'Asia/Tokyo');
  try {
    expect(new Date('2026-05-15T08:00:00').toISOString()).toBe('2026-05-14T23:00:00.000Z');
    for (const said of [
      'Fri, 15 May 2026 08:00:00',
      '15 May 2026 08:00',
      'May 15, 2026 8:00 AM',
      '2026/05/15 08:00:00',
      '2026-05-15 08:00:00',
      'Fri, 15 May 2026 08:00:00 UT',
      'Fri, 15 May 2026 08:00:00 GMT',
      'Fri, 15 May 2026 17:00:00 JST',
      'Fri, 15 May 2026 17:00:00 +0900',
      'Fri, 15 May 2026 17:00:00 +0900 (JST)',
      'Fri May 15 2026 17:00:00 GMT+0900 (Japan Standard Time)',
      '2026-05-15T17:00:00+09:00',
      '2026-05-15T08:00Z',
      'Fri, 15 May 2026 04:00:00 EDT',
    ])
      expect([said, toldDate(said, now)]).toEqual([said, '2026-05-15T08:00:00.000Z']);
    for (const said of ['2026-05-15', '2026-5-15', '15 May 2026'])
      expect([said, toldDate(said, now)]).toEqual([said, '2026-05-15T00:00:00.000Z']);
  } finally {
    vi.unstubAllEnvs();
  }
});

it('a title is plain text of bearable length', () => {
  expect(plainLine('<b>A</b> &amp;<script>alert(1)</script>\n B\u202e', 100)).toBe('A & B');
  expect(plainLine('雲'.repeat(300), 20)).toBe(`${'雲'.repeat(19)}…`);
  expect(plainLine('👨‍👩‍👧'.repeat(10), 20).endsWith('👨‍👩‍👧…')).toBe(true);
});

it('a page tells its name, its language, and its feeds but not those of comments', () => {
  const page = readPage(
    `<html lang="ja"><head><title>記事 - 窓</title><meta property="og:site_name" content="窓 &amp; 海"><meta name="description" content="d">
    <base href="https://a.example/blog/"><link rel="alternate" type="application/rss+xml" title="コメント" href="c.xml">
    <link rel="alternate" type="application/atom+xml" href="atom.xml"><link rel="alternate" hreflang="en" href="/en"></head></html>`,
    'https://a.example/',
  );
  expect(page).toMatchObject({
    name: '窓 & 海',
    about: 'd',
    language: 'ja',
    feeds: ['https://a.example/blog/atom.xml'],
  });
});
