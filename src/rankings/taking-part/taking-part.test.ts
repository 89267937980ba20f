// An owner takes part and leaves, shares are held to their rule, and whoever runs the press settles the categories.

import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { addBlog, addMember } from '../../../test/support/desk.ts';
import { addCategory } from '../../../test/support/ranked.ts';
import { Visitor } from '../../../test/support/visitor.ts';
import { openSession } from '../../accounts/open-session.ts';
import type { Role } from '../../accounts/permissions.ts';
import { routes } from '../../app.ts';
import { rankingCategories } from '../reads.ts';
import { sharesFrom, takingPartSchema } from './shares.ts';

const known = new Set(['towns', 'words', 'science']);
const read = (fields: Record<string, string>) => {
  const outcome = sharesFrom(v.parse(takingPartSchema, { part: 'yes', ...fields }), known);
  return outcome.ok ? outcome.shares.map((one) => `${one.category_id} ${one.share}`) : outcome.problems;
};

describe('shares', () => {
  it('may leave a part of the votes to no category, and be written with wide digits', () => {
    expect(read({ category_1: 'towns', share_1: '５０％', category_3: 'words', share_3: '20 %' })).toEqual([
      'towns 50',
      'words 20',
    ]);
    expect(read({ share_1: '70' })).toEqual([]);
  });

  it.each([
    [
      'more than there is',
      { category_1: 'towns', share_1: '60', category_2: 'words', share_2: '41' },
      'share_1',
    ],
    [
      'one category twice',
      { category_1: 'towns', share_1: '1', category_2: 'towns', share_2: '1' },
      'category_2',
    ],
    ['a category that is gone', { category_2: 'gone', share_2: '10' }, 'category_2'],
    ['no share', { category_1: 'towns' }, 'share_1'],
    ['nothing of it', { category_1: 'towns', share_1: '0' }, 'share_1'],
    ['a part of a percent', { category_1: 'towns', share_1: '1.5' }, 'share_1'],
    ['less than nothing', { category_1: 'towns', share_1: '-5' }, 'share_1'],
  ])('are refused for %s', (_, fields, field) => {
    expect(Object.keys(read(fields as Record<string, string>))).toEqual([field]);
  });
});

describeDatabases('the settings of the rankings', (open) => {
  const begin = async (ctx: TestContext, role: Role = 'owner') => {
    const blog = await addBlog(ctx, { slug: 'hashi' });
    const { id: personId } = await addMember(ctx, blog, role);
    const visitor = new Visitor(routes(ctx));
    visitor.cookies.set('taiyaku', await openSession(ctx, { personId, way: 'link', userAgent: '' }));
    return { blog, personId, visitor };
  };
  const path = '/studio/hashi/settings/rankings';

  it('let an owner take part, change the shares, leave and come back to them, each on record once', async () => {
    const ctx = await open();
    const { blog, visitor } = await begin(ctx);
    const [towns, words] = [await addCategory(ctx, 'towns'), await addCategory(ctx, 'words', 2)];
    const shares = () =>
      ctx.db.selectFrom('participant_categories').select(['category_id', 'share']).orderBy('share').execute();
    const first = { part: 'yes', category_1: words, share_1: '40', category_2: towns, share_2: '60' };
    expect((await visitor.post(path, first)).headers.get('location')).toBe(`${path}?saved`);
    await visitor.post(path, first);
    expect(await shares()).toEqual([
      { category_id: words, share: 40 },
      { category_id: towns, share: 60 },
    ]);
    const tooMuch = await visitor.post(path, { ...first, share_1: '50' });
    expect(tooMuch.status).toBe(422);
    expect(await tooMuch.text()).toContain('110%');
    await visitor.post(path, { part: 'no' });
    await visitor.post(path, { part: 'no' });
    const left = await ctx.db.selectFrom('participants').selectAll().executeTakeFirstOrThrow();
    expect([left.id, left.blog_id, left.left_at]).toEqual([blog.id, blog.id, ctx.clock.now().toISOString()]);
    const page = await (await visitor.get(path)).text();
    expect(page).toContain('value="60"');
    await visitor.post(path, first);
    expect((await ctx.db.selectFrom('participants').select('left_at').execute())[0]?.left_at).toBeNull();
    const acts = await ctx.db.selectFrom('log_entries').select('act').execute();
    expect(acts.map(({ act }) => act)).toEqual(Array(3).fill('settings.rankings'));
  });

  it('are closed to who does not manage the blog, and tell why the press took it out', async () => {
    const ctx = await open();
    const { blog, personId, visitor } = await begin(ctx, 'editor');
    expect((await visitor.post(path, { part: 'yes' })).status).toBe(403);
    expect(await ctx.db.selectFrom('participants').selectAll().execute()).toEqual([]);
    await ctx.db.updateTable('members').set({ role: 'owner' }).execute();
    await visitor.post(path, { part: 'yes' });
    const at = ctx.clock.now().toISOString();
    await ctx.db
      .insertInto('ranking_exclusions')
      .values({
        ...{ id: 'x', participant_id: blog.id, reason: '票が買われていました', made_by: personId },
        ...{ made_at: at, ended_by: null, ended_at: null },
      })
      .execute();
    expect(await (await visitor.get(path)).text()).toContain('理由：票が買われていました');
  });

  it('have categories that whoever runs the press makes, renames, orders and deletes', async () => {
    const ctx = await open();
    const { personId, visitor } = await begin(ctx);
    const doors = '/press/rankings/categories';
    const typed = (name: string, slug: string) => ({ category_name: name, category_slug: slug });
    expect((await visitor.post(doors, typed('町', 'towns'))).status).toBe(403);
    await ctx.db
      .updateTable('people')
      .set({ operator_since: ctx.clock.now().toISOString() })
      .where('id', '=', personId)
      .execute();
    await visitor.post(doors, typed('町', 'towns'));
    await visitor.post(doors, typed('ことば', 'words'));
    expect((await visitor.post(doors, typed('町２', 'towns'))).status).toBe(422);
    expect((await visitor.post(doors, typed('', 'x y'))).status).toBe(422);
    const ids = (await rankingCategories(ctx)).map(({ id }) => id);
    await visitor.post(path, { part: 'yes', category_1: ids[0] ?? '', share_1: '100' });
    expect(await (await visitor.get(doors)).text()).toContain('1のブログ');
    await visitor.post(`${doors}/${ids[1]}/place`, { direction: 'up' });
    await visitor.post(`${doors}/${ids[1]}`, typed('ことばと本', 'words'));
    expect((await visitor.post(`${doors}/${ids[1]}`, typed('ことば', 'towns'))).status).toBe(422);
    expect((await rankingCategories(ctx)).map(({ name }) => name)).toEqual(['ことばと本', '町']);
    await visitor.post(`${doors}/${ids[0]}/removal`);
    expect((await rankingCategories(ctx)).map(({ name }) => name)).toEqual(['ことばと本']);
    expect(await ctx.db.selectFrom('participant_categories').selectAll().execute()).toEqual([]);
    expect((await visitor.post(`${doors}/${ids[0]}/removal`)).status).toBe(404);
  });
});
