// Which pages an event touches, and that their number does not grow with the blog.

import { expect, test } from 'vitest';
import { type PostFacts, planFor } from './plan.ts';

const newest: PostFacts = {
  slug: 'river',
  key: 'p1',
  isNewest: true,
  list: { number: 500, opens: false },
  category: { slug: 'towns', number: 70, opens: false },
  month: { month: '2026-05', number: 1, opens: false, before: null },
  neighbours: ['bridge'],
  categoryBefore: null,
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
    '/category/towns',
    '/category/towns/page/70',
    '/month/2026-05',
    '/month/2026-05/page/1',
    '/months',
    '/sitemap.xml',
    '/parts/comments',
    '/parts/side',
  ]);
});

test('a post that opens a list page drops the page before, which now leads on to it', () => {
  const facts = { ...newest, list: { number: 500, opens: true } };
  expect(planFor(published, 'p1', facts).drop.paths).toContain('/page/499');
  expect(planFor(published, 'p1', newest).drop.paths).not.toContain('/page/499');
});

test('the first post of a month drops the month before, whose calendar now leads on to it', () => {
  const month = { month: '2026-05', number: 1, opens: true, before: '2026-03' };
  expect(planFor(published, 'p1', { ...newest, month }).drop.paths).toContain('/month/2026-03');
});

test('a corrected post leaves alone what only counts posts, unless its category may have changed', () => {
  expect(planFor(changed, 'p1', { ...newest, categoryBefore: 'towns' }).drop.prefixes).toEqual([]);
  expect(planFor(changed, 'p1', { ...newest, categoryBefore: 'birds' }).drop.prefixes).not.toEqual([]);
  expect(planFor(changed, 'p1', newest).drop.prefixes).not.toEqual([]);
});

test('a post taken back drops its pages and every list that counts', () => {
  const plan = planFor({ kind: 'post.unpublished', blogId: 'b', postId: 'p', slug: 'river' }, 'p1', null);
  expect(plan.render).toEqual(['/', '/feed.atom']);
  expect(plan.drop.paths).toContain('/posts/river');
  expect(plan.drop.keys).toEqual(['p1']);
  expect(plan.drop.prefixes).toEqual(['/page/', '/category/', '/month/']);
});

test('a changed blog or category leaves nothing as it was', () => {
  for (const kind of ['blog.changed', 'category.changed'] as const) {
    expect(planFor({ kind, blogId: 'b' }, null, null).everything).toBe(true);
  }
});
