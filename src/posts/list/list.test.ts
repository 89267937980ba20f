// The list of posts through its doors: what it narrows down to, what it does to several, and how that is undone.
import type { Hono } from 'hono';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { addDraft } from '../../../test/support/drafts.ts';
import { comeAs, setUpStudio } from '../../../test/support/studio.ts';
import type { Visitor } from '../../../test/support/visitor.ts';
import { insertCategory } from '../../blogs/categories/store.ts';
import { blogBySlug } from '../../blogs/store.ts';
import { newId } from '../../platform/ids.ts';
import type { Env } from '../../web/env.ts';
import type { Actor } from '../actor.ts';
import { publishDraft } from '../publishing/publish-draft.ts';
import { scheduleDraft } from '../publishing/schedule-draft.ts';
import { takeBack } from '../publishing/take-back.ts';
import { postsRoutes } from '../routes.tsx';
import { draftOf, postOf } from '../store.ts';
import { tagNamesOf } from '../tags/store.ts';

interface World {
  ctx: TestContext;
  app: Hono<Env>;
  owner: Visitor;
  actor: Actor;
  category: string;
  /** Ids by address. */
  ids: Record<string, string>;
}

const MORNING = '2026-06-05T21:00:00.000Z';

/** One post for every state there is. */
async function openWorld(ctx: TestContext): Promise<World> {
  const { app, owner } = await setUpStudio(ctx, postsRoutes(ctx));
  const blog = await blogBySlug(ctx.db, 'hashi');
  const person = await ctx.db.selectFrom('people').select('id').executeTakeFirstOrThrow();
  if (!blog) throw new Error('no blog');
  const actor: Actor = {
    id: person.id,
    blog: { id: blog.id, may: new Set(['read', 'translate', 'edit', 'publish', 'manage']) },
  };
  const category = newId();
  await insertCategory(ctx.db, {
    blog_id: blog.id,
    id: category,
    slug: 'towns',
    name: '町',
    position: 1,
    parent_id: null,
  });
  const ids: Record<string, string> = {};
  const add = async (slug: string, changes: Parameters<typeof addDraft>[2] = {}) => {
    ids[slug] = await addDraft(ctx, actor, { slug, title: `話 ${slug}`, ...changes });
    return ids[slug];
  };
  const publish = async (slug: string, changes: Parameters<typeof addDraft>[2] = {}) => {
    await publishDraft(ctx, actor, { postId: await add(slug, changes), note: '' });
  };
  await publish('shown', { category_id: category, wishes: { tags: ['川'] } });
  await publish('locked', { wishes: { password: { kind: 'new', hash: '$scrypt$x' } } });
  await publish('ending', { wishes: { expiresAt: MORNING } });
  await publish('withdrawn');
  await takeBack(ctx, actor, ids.withdrawn ?? '');
  ctx.clock.set('2026-06-02T00:00:00.000Z');
  await add('draft', { kind: 'book' });
  await scheduleDraft(ctx, actor, { postId: await add('due'), at: MORNING, note: '' });
  return { ctx, app, owner, actor, category, ids };
}

async function titles(answer: Response | Promise<Response>): Promise<string[]> {
  const { document } = parseHTML(await (await answer).text());
  return Array.from(
    document.querySelectorAll('.posts-list b'),
    ({ textContent }) => textContent ?? '',
  ).sort();
}

const named = (...slugs: string[]) => slugs.map((slug) => `話 ${slug}`).sort();

describeDatabases('the list of posts', (open) => {
  test('narrows down to a state, a kind, a category, a month, words, and all of them together', async () => {
    const { owner, category } = await openWorld(await open());
    const list = (query: string) => titles(owner.get(`/studio/hashi/posts${query}`));
    expect(await list('')).toEqual(named('shown', 'locked', 'ending', 'withdrawn', 'draft', 'due'));
    expect(await list('?state=published')).toEqual(named('shown', 'locked', 'ending'));
    expect(await list('?state=draft')).toEqual(named('draft', 'due'));
    expect(await list('?state=scheduled')).toEqual(named('due'));
    expect(await list('?state=locked')).toEqual(named('locked'));
    expect(await list('?state=ending')).toEqual(named('ending'));
    expect(await list('?state=withdrawn')).toEqual(named('withdrawn'));
    expect(await list('?kind=book')).toEqual(named('draft'));
    expect(await list(`?category=${category}`)).toEqual(named('shown'));
    expect(await list('?category=none&state=published')).toEqual(named('locked', 'ending'));
    expect(await list('?month=2026-05')).toEqual(named('shown', 'locked', 'ending', 'withdrawn'));
    expect(await list('?month=2026-06')).toEqual(named('draft', 'due'));
    expect(await list('?words=SHOW')).toEqual(named('shown'));
    expect(await list('?words=100%25')).toEqual([]);
    expect(await list('?state=nonsense&month=2026-13&page=x')).toHaveLength(6);
  });

  test('counts a post whose end has passed among those taken back, before anybody has worked on it', async () => {
    const { ctx, owner } = await openWorld(await open());
    ctx.clock.set('2026-06-06T00:00:00.000Z');
    expect(await titles(owner.get('/studio/hashi/posts?state=withdrawn'))).toEqual(
      named('withdrawn', 'ending'),
    );
    expect(await titles(owner.get('/studio/hashi/posts?state=published'))).toEqual(named('shown', 'locked'));
  });

  test('is cut into pages, and keeps what it was narrowed down to from one to the next', async () => {
    const { ctx, owner, actor } = await openWorld(await open());
    for (let count = 0; count < 55; count++)
      await addDraft(ctx, actor, { slug: '', title: `山の話 ${count}` });
    const first = parseHTML(await (await owner.get('/studio/hashi/posts?words=%E5%B1%B1')).text()).document;
    expect(first.querySelectorAll('.posts-list > li')).toHaveLength(50);
    const next = first.querySelector('.pager a')?.getAttribute('href') ?? '';
    expect(await titles(owner.get(next))).toHaveLength(5);
  });

  test('says what was done by name, what was not and why, and undoes what it did', async () => {
    const { ctx, owner, actor, ids } = await openWorld(await open());
    const answer = await owner.post('/studio/hashi/posts/changes', {
      action: 'publish',
      post: [ids.draft ?? '', ids.withdrawn ?? '', ids.shown ?? '', newId()],
    });
    const result = answer.headers.get('location') ?? '';
    const page = await (await owner.get(result)).text();
    expect(page).toContain('Published 2 posts');
    expect(page).toMatch(/話 shown[\s\S]*It is published/);
    expect(page).toContain('It is no longer here');
    expect((await postOf(ctx.db, actor.blog.id, ids.draft ?? ''))?.published_at).not.toBeNull();
    const undone = await owner.post(`${result}/reversal`);
    expect(await (await owner.get(undone.headers.get('location') ?? '')).text()).toContain('Undid 2 changes');
    for (const slug of ['draft', 'withdrawn'])
      expect((await postOf(ctx.db, actor.blog.id, ids[slug] ?? ''))?.published_at).toBeNull();
    expect((await owner.post(`${result}/reversal`)).status).toBe(409);
  });

  test('gives many a category, a rule for comments or tags, drafts too, and gives them back what they had', async () => {
    const { ctx, owner, actor, ids, category } = await openWorld(await open());
    const post = [ids.locked ?? '', ids.draft ?? ''];
    const blogId = actor.blog.id;
    const change = async (fields: Record<string, string>) =>
      (await owner.post('/studio/hashi/posts/changes', { ...fields, post })).headers.get('location') ?? '';
    const [lockedId = '', draftId = ''] = post;
    const categories = async () => [
      (await postOf(ctx.db, blogId, lockedId))?.category_id,
      (await draftOf(ctx.db, blogId, draftId))?.category_id,
    ];
    const inTowns = await change({ action: 'category', category_id: category });
    expect(await categories()).toEqual([category, category]);
    await change({ action: 'comments', comments: 'closed' });
    expect((await postOf(ctx.db, blogId, lockedId))?.comments).toBe('closed');
    expect((await draftOf(ctx.db, blogId, draftId))?.wishes).toContain('"comments":"closed"');
    await change({ action: 'tags', tags: '川、町,川' });
    expect(await tagNamesOf(ctx.db, blogId, lockedId)).toEqual(['川', '町']);
    await owner.post(`${inTowns}/reversal`);
    expect(await categories()).toEqual([null, null]);
    const again = await change({ action: 'category', category_id: category });
    await change({ action: 'category', category_id: '' });
    const undone = await owner.post(`${again}/reversal`);
    expect(await (await owner.get(undone.headers.get('location') ?? '')).text()).toContain(
      'Somebody has changed it since',
    );
  });

  test('asks before it deletes, keeps what is published, and brings drafts back', async () => {
    const { ctx, owner, actor, ids } = await openWorld(await open());
    const post = [ids.draft ?? '', ids.shown ?? '', ids.withdrawn ?? ''];
    const asked = await owner.post('/studio/hashi/posts/changes', { action: 'delete', post });
    expect(asked.status).toBe(200);
    expect(await asked.text()).toContain('Delete 3 posts?');
    expect(await draftOf(ctx.db, actor.blog.id, ids.draft ?? '')).toBeDefined();
    const done = await owner.post('/studio/hashi/posts/changes', { action: 'delete', sure: 'yes', post });
    const result = done.headers.get('location') ?? '';
    expect(await titles(owner.get('/studio/hashi/posts'))).toEqual(named('shown', 'locked', 'ending', 'due'));
    await owner.post(`${result}/reversal`);
    expect(await titles(owner.get('/studio/hashi/posts'))).toEqual(
      named('shown', 'locked', 'ending', 'due', 'draft'),
    );
  });

  test('keeps what was ticked when nothing could be done, and is for those who may edit', async () => {
    const world = await openWorld(await open());
    const { ctx, app, owner, ids } = world;
    expect((await owner.post('/studio/hashi/posts/changes', { action: 'publish' })).status).toBe(422);
    const empty = await owner.post('/studio/hashi/posts/changes', {
      action: 'tags',
      tags: '',
      post: ids.draft ?? '',
    });
    const { document } = parseHTML(await empty.text());
    const ticked = document.querySelectorAll('.posts-list input[checked]');
    expect(Array.from(ticked, (box) => box.getAttribute('value'))).toEqual([ids.draft]);
    const translator = await comeAs(ctx, app, 'hotaru', 'translator');
    expect(await (await translator.get('/studio/hashi/posts')).text()).not.toContain('type="checkbox"');
  });
});
