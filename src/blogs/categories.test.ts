// Categories through the doors: made, renamed, ordered, deleted.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { setUpStudio } from '../../test/support/studio.ts';
import type { Visitor } from '../../test/support/visitor.ts';
import type { Context } from '../platform/context.ts';
import { categoriesOf } from './categories/store.ts';
import { inOrder, treeOf } from './category-tree.ts';
import { blogBySlug } from './store.ts';

const path = '/studio/hashi/categories';

describeDatabases('categories', (open) => {
  it('are made one below the other, and the page offers the first where there is none', async () => {
    const ctx = await open();
    const { owner } = await setUpStudio(ctx);
    expect(await (await owner.get(path)).text()).toContain('Make the first category');
    await add(owner, 'Nature', 'nature');
    await add(owner, 'School', 'school');
    expect(await names(ctx)).toEqual(['Nature', 'School']);
    const events = await ctx.db
      .selectFrom('outbox')
      .select('kind')
      .where('kind', '=', 'category.changed')
      .execute();
    expect(events).toHaveLength(2);
  });

  it('keep addresses apart, and the form comes back with what was typed', async () => {
    const ctx = await open();
    const { owner } = await setUpStudio(ctx);
    await add(owner, 'Nature', 'nature');
    const twice = await add(owner, 'Natural things', 'nature');
    const page = await twice.text();
    expect(twice.status).toBe(422);
    expect(page).toContain('value="Natural things"');
    expect(page).toContain('Another category has it');
    const [nature] = await all(ctx);
    const renamed = { category_name: 'Nature and weather', category_slug: 'nature' };
    expect((await owner.post(`${path}/${nature?.id}`, renamed)).status).toBe(303);
    expect(await names(ctx)).toEqual(['Nature and weather']);
  });

  it('change places with their neighbours, and stay at the ends', async () => {
    const ctx = await open();
    const { owner } = await setUpStudio(ctx);
    for (const name of ['a', 'b', 'c']) await add(owner, name, name);
    const [a, , c] = await all(ctx);
    await owner.post(`${path}/${c?.id}/place`, { direction: 'up' });
    expect(await names(ctx)).toEqual(['a', 'c', 'b']);
    await owner.post(`${path}/${a?.id}/place`, { direction: 'up' });
    expect(await names(ctx)).toEqual(['a', 'c', 'b']);
    await owner.post(`${path}/${a?.id}/place`, { direction: 'down' });
    expect(await names(ctx)).toEqual(['c', 'a', 'b']);
  });

  it('give their posts to another when they are deleted', async () => {
    const ctx = await open();
    const { owner } = await setUpStudio(ctx);
    await add(owner, 'Nature', 'nature');
    await add(owner, 'School', 'school');
    const [nature, school] = await all(ctx);
    if (!nature || !school) throw new Error('the categories are missing');
    await insertPost(ctx, nature.blog_id, nature.id);
    expect(await (await owner.get(path)).text()).toContain('1 entry');
    await owner.post(`${path}/${nature.id}/removal`, { move_to: school.id });
    expect(await names(ctx)).toEqual(['School']);
    expect(await postCategories(ctx)).toEqual([school.id]);
    await owner.post(`${path}/${school.id}/removal`, { move_to: '' });
    expect(await postCategories(ctx)).toEqual([null]);
  });

  it('stand in each other, four levels deep, and never in a circle', async () => {
    const ctx = await open();
    const { owner } = await setUpStudio(ctx);
    const ids: string[] = [];
    for (const [at, slug] of ['a', 'b', 'c', 'd'].entries()) {
      await add(owner, slug, slug, ids[at - 1]);
      ids.push((await all(ctx)).find((row) => row.slug === slug)?.id ?? '');
    }
    expect(await tree(ctx)).toEqual(['a', '-b', '--c', '---d']);
    const deeper = await add(owner, 'e', 'e', ids[3]);
    expect([deeper.status, (await deeper.text()).includes('4 levels deep')]).toEqual([422, true]);
    const round = { category_name: 'a', category_slug: 'a', category_parent: ids[2] ?? '' };
    const circle = await owner.post(`${path}/${ids[0]}`, round);
    expect([circle.status, (await circle.text()).includes('inside itself')]).toEqual([422, true]);
    expect((await owner.post(`${path}/${ids[0]}`, { ...round, category_parent: 'nobody' })).status).toBe(404);
    expect(await tree(ctx)).toEqual(['a', '-b', '--c', '---d']);
  });

  it('go in and out by one step, with all that is in them', async () => {
    const ctx = await open();
    const { owner } = await setUpStudio(ctx);
    for (const slug of ['a', 'b', 'c']) await add(owner, slug, slug);
    const id = async (slug: string) => (await all(ctx)).find((row) => row.slug === slug)?.id ?? '';
    const step = async (slug: string, direction: string) =>
      owner.post(`${path}/${await id(slug)}/place`, { direction });
    await step('c', 'in');
    expect(await tree(ctx)).toEqual(['a', 'b', '-c']);
    await step('b', 'in');
    expect(await tree(ctx)).toEqual(['a', '-b', '--c']);
    await step('a', 'in');
    await step('c', 'in');
    expect(await tree(ctx)).toEqual(['a', '-b', '--c']);
    await step('c', 'out');
    expect(await tree(ctx)).toEqual(['a', '-b', '-c']);
    await step('c', 'up');
    expect(await tree(ctx)).toEqual(['a', '-c', '-b']);
    await step('b', 'out');
    await step('a', 'out');
    expect(await tree(ctx)).toEqual(['a', '-c', 'b']);
    const page = await (await owner.get(path)).text();
    expect(page).toContain('Move “b” into the one above');
    expect(page).not.toContain('Move “a” out');
  });

  it('let what is in them go up when they are deleted, and links to them lead on', async () => {
    const ctx = await open();
    const { owner } = await setUpStudio(ctx);
    await add(owner, 'a', 'a');
    const [a] = await all(ctx);
    await add(owner, 'b', 'b', a?.id);
    const b = (await all(ctx)).find((row) => row.slug === 'b');
    for (const slug of ['c', 'd']) await add(owner, slug, slug, b?.id);
    await add(owner, 'e', 'e', a?.id);
    await owner.post(`${path}/${b?.id}/removal`, { move_to: '' });
    expect(await tree(ctx)).toEqual(['a', '-c', '-d', '-e']);
    const led = await ctx.db.selectFrom('former_addresses').select(['slug', 'target_id']).execute();
    expect(led).toEqual([{ slug: 'b', target_id: a?.id }]);
  });

  it('keep the addresses they had, until another takes one', async () => {
    const ctx = await open();
    const { owner } = await setUpStudio(ctx);
    await add(owner, 'Nature', 'nature');
    const [nature] = await all(ctx);
    await owner.post(`${path}/${nature?.id}`, { category_name: 'Nature', category_slug: 'wild' });
    await owner.post(`${path}/${nature?.id}`, { category_name: 'Nature', category_slug: 'outside' });
    const former = () => ctx.db.selectFrom('former_addresses').select('slug').orderBy('slug').execute();
    expect(await former()).toEqual([{ slug: 'nature' }, { slug: 'wild' }]);
    await add(owner, 'Wild', 'wild');
    expect(await former()).toEqual([{ slug: 'nature' }]);
  });

  it('of another blog are out of reach', async () => {
    const ctx = await open();
    const { owner } = await setUpStudio(ctx);
    await add(owner, 'Nature', 'nature');
    const second = { blog_name: 'Second', slug: 'second', blog_language: 'ja', time_zone: 'UTC' };
    await owner.post('/blogs', { ...second, source_languages: 'en' });
    const [nature] = await all(ctx);
    const removal = await owner.post(`/studio/second/categories/${nature?.id}/removal`, { move_to: '' });
    expect(removal.status).toBe(404);
    expect(await names(ctx)).toEqual(['Nature']);
  });
});

function add(owner: Visitor, name: string, slug: string, parent = ''): Promise<Response> {
  return owner.post(path, { category_name: name, category_slug: slug, category_parent: parent });
}

/** The names in order, each behind as many dashes as it stands in others. */
async function tree(ctx: Context): Promise<string[]> {
  return inOrder(treeOf(await all(ctx))).map(({ row, depth }) => `${'-'.repeat(depth - 1)}${row.name}`);
}

async function all(ctx: Context) {
  const blog = await blogBySlug(ctx.db, 'hashi');
  return blog ? categoriesOf(ctx.db, blog.id) : [];
}

async function names(ctx: Context): Promise<string[]> {
  return (await all(ctx)).map(({ name }) => name);
}

async function insertPost(ctx: Context, blogId: string, categoryId: string): Promise<void> {
  const author = await ctx.db.selectFrom('people').select('id').executeTakeFirstOrThrow();
  const now = ctx.clock.now().toISOString();
  await ctx.db
    .insertInto('posts')
    .values({
      blog_id: blogId,
      id: 'post-1',
      kind: 'plain',
      slug: 'first',
      language: 'ja',
      category_id: categoryId,
      author_id: author.id,
      revision: 1,
      created_at: now,
      updated_at: now,
      first_published_at: null,
      published_at: null,
      place: null,
    })
    .execute();
}

async function postCategories(ctx: Context): Promise<(string | null)[]> {
  const rows = await ctx.db.selectFrom('posts').select('category_id').execute();
  return rows.map((row) => row.category_id);
}
