// Which pages an event touches, and that their number does not grow with the blog.

import { expect, test } from 'vitest';
import type { ListScope } from './address.ts';
import { type PostFacts, planFor } from './plan.ts';

const towns: ListScope = { kind: 'category', slug: 'towns' };
const rivers: ListScope = { kind: 'tag', slug: '川' };
const author: ListScope = { kind: 'author', slug: 'みなも' };
const may: ListScope = { kind: 'month', month: '2026-05' };

const newest: PostFacts = {
  slug: 'river',
  key: 'p1',
  isNewest: true,
  lists: [
    { scope: { kind: 'all' }, number: 500, opens: false },
    { scope: towns, number: 70, opens: false },
    { scope: rivers, number: 3, opens: false },
    { scope: author, number: 400, opens: false },
    { scope: may, number: 1, opens: false },
  ],
  moved: [],
  monthBefore: null,
  neighbours: ['bridge'],
  siblings: [],
  sitemap: 1,
  volume: 0,
};
const published = { kind: 'post.published', blogId: 'b', postId: 'p' } as const;
const changed = { kind: 'post.changed', blogId: 'b', postId: 'p' } as const;

test('a new post is made at once, with home, feed and the last list page', () => {
  expect(planFor(published, 'p1', newest).render).toEqual(['/posts/river', '/', '/feed.atom', '/page/500']);
});

test('a new post drops single pages only, however long the blog is', () => {
  const { drop } = planFor(published, 'p1', newest);
  expect(drop.prefixes).toEqual([]);
  expect(drop.paths).toEqual([
    '/posts/river/both',
    '/posts/river/original',
    '/posts/bridge',
    '/posts/bridge/both',
    '/posts/bridge/original',
    ...['/category/towns', '/category/towns/feed.atom', '/category/towns/feed.json'],
    '/category/towns/page/70',
    ...['/tag/川', '/tag/川/feed.atom', '/tag/川/feed.json'],
    '/tag/川/page/3',
    ...['/author/みなも', '/author/みなも/feed.atom', '/author/みなも/feed.json'],
    '/author/みなも/page/400',
    '/month/2026-05',
    '/year/2026',
    '/month/2026-05/page/1',
    '/months',
    '/categories',
    '/tags',
    '/404',
    '/feed.json',
    '/parts/comments',
    '/parts/side',
    ...['/comments.atom', '/comments.json'],
    '/sitemap.xml',
    '/sitemap-lists.xml',
    '/sitemap-1.xml',
    '/.index-0.bin',
  ]);
});

test('at most twelve pages are made at once, in however many lists a post stands', () => {
  const many = (kind: 'category' | 'tag', count: number) =>
    Array.from({ length: count }, (_, at) => ({
      scope: { kind, slug: `${kind}-${at}` } as ListScope,
      number: 1,
      opens: true,
    }));
  const lists = [...newest.lists, ...many('category', 4), ...many('tag', 30)];
  const facts = { ...newest, lists, siblings: ['fleuve', 'fluss'], monthBefore: '2026-03' };
  for (const event of [published, changed]) {
    const { render, drop } = planFor(event, 'p1', { ...facts, moved: lists.map(({ scope }) => scope) });
    expect(render.length).toBeLessThanOrEqual(12);
    expect(drop.paths.filter((path) => render.includes(path))).toEqual([]);
  }
});

test('a post that opens a list page drops the page before, which now leads on to it', () => {
  const opens = newest.lists.map((list) => ({ ...list, opens: true }));
  const { paths } = planFor(published, 'p1', { ...newest, lists: opens }).drop;
  expect(paths).toEqual(expect.arrayContaining(['/page/499', '/category/towns/page/69', '/tag/川/page/2']));
  expect(planFor(published, 'p1', newest).drop.paths).not.toContain('/page/499');
});

test('the first post of a month drops the month before, whose calendar now leads on to it, and its year', () => {
  const facts = { ...newest, monthBefore: '2019-12' };
  expect(planFor(published, 'p1', facts).drop.paths).toEqual(
    expect.arrayContaining(['/month/2019-12', '/year/2019']),
  );
});

test('a corrected post leaves every order as it was', () => {
  expect(planFor(changed, 'p1', newest).drop.prefixes).toEqual([]);
  expect(planFor(changed, 'p1', newest).drop.keys).toEqual(['p1']);
});

test('a post that changes its category or a tag moves what it left and what it came to, and nothing else', () => {
  const moved: ListScope[] = [
    { kind: 'category', slug: 'birds' },
    { kind: 'tag', slug: '鳥' },
  ];
  const { prefixes, paths } = planFor(changed, 'p1', { ...newest, isNewest: false, moved }).drop;
  expect(prefixes).toEqual(['/category/birds/', '/tag/鳥/']);
  expect(paths).toEqual(expect.arrayContaining(['/category/birds', '/tag/鳥', '/tag/鳥/feed.json', '/tags']));
});

test('a post that comes back to its place in the middle moves its own lists, and no others', () => {
  const { prefixes } = planFor(published, 'p1', { ...newest, isNewest: false }).drop;
  expect(prefixes).toEqual(['/page/', '/category/towns/', '/tag/川/', '/author/みなも/', '/month/2026-05/']);
});

test('a post in another language of one that stands drops that one, which now leads to it', () => {
  const { paths } = planFor(published, 'p1', { ...newest, siblings: ['fleuve'] }).drop;
  expect(paths).toEqual(expect.arrayContaining(['/posts/fleuve', '/posts/fleuve/both']));
});

test('a post taken back drops its pages and the lists it stood in; every list when nobody can tell', () => {
  const event = { kind: 'post.unpublished', blogId: 'b', postId: 'p', slug: 'river' } as const;
  const plan = planFor(event, 'p1', null, [{ kind: 'all' }, towns, rivers]);
  expect(plan.render).toEqual(['/', '/feed.atom']);
  expect(plan.drop.paths).toEqual(
    expect.arrayContaining(['/posts/river', '/category/towns', '/tag/川/feed.atom', '/404', '/sitemap.xml']),
  );
  expect(plan.drop.keys).toEqual(['p1']);
  expect(plan.drop.prefixes).toEqual(
    expect.arrayContaining(['/page/', '/category/towns/', '/tag/川/', '/month/']),
  );
  expect(plan.drop.prefixes).not.toContain('/category/');
  expect(planFor(event, 'p1', null).drop.prefixes).toEqual(
    expect.arrayContaining(['/page/', '/category/', '/tag/', '/author/', '/month/']),
  );
});

test('a changed blog, category or tag leaves nothing as it was', () => {
  for (const kind of ['blog.changed', 'category.changed', 'tag.changed'] as const) {
    expect(planFor({ kind, blogId: 'b' }, null, null).everything).toBe(true);
  }
});

test('an address that leads on touches no page', () => {
  expect(planFor({ kind: 'redirect.changed', blogId: 'b' }, null, null)).toEqual({
    render: [],
    drop: { paths: [], prefixes: [], keys: [] },
    everything: false,
  });
});

test('a changed book drops the whole bookshelf and what shows its newest', () => {
  const { drop, render } = planFor({ kind: 'book.changed', blogId: 'b', bookId: 'x' }, 'k1', null);
  expect(drop.prefixes).toEqual(['/books/', '/shelves/']);
  expect(drop.paths).toEqual(
    expect.arrayContaining(['/books', '/shelves', '/', '/parts/side', '/sitemap.xml']),
  );
  expect(drop.keys).toEqual(['k1']);
  expect(render).toEqual([]);
});

test('a comment under a post about books drops what stands in order of their number, and no other list', () => {
  const event = { kind: 'comment.changed', blogId: 'b', postId: 'p' } as const;
  expect(planFor(event, 'c1', newest).drop.prefixes).toEqual([]);
  const { drop } = planFor(event, 'c1', newest, null, true);
  expect(drop.prefixes).toEqual(['/books/by-voices/']);
  expect(drop.paths).toContain('/books/by-voices');
});

test('a changed shelf drops the bookshelf and leaves the posts as they are', () => {
  const { drop } = planFor({ kind: 'shelf.changed', blogId: 'b', shelfId: 's' }, null, null);
  expect(drop.prefixes).toEqual(['/books/', '/shelves/']);
  expect(drop.paths).toContain('/books');
  expect(drop.keys).toEqual([]);
});
