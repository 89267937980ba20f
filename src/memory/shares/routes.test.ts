// The door of shared memories: what an owner is shown, and what ticked boxes come to.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import { addBlog } from '../../../test/support/desk.ts';
import { setUpStudio } from '../../../test/support/studio.ts';
import { insertMember } from '../../blogs/members/store.ts';
import { blogBySlug } from '../../blogs/store.ts';
import { nowIso } from '../../platform/clock.ts';
import { shareRoutes } from './routes.tsx';
import { sharesOf } from './store.ts';

const path = '/studio/hashi/settings/memory';

describeDatabases('the door of shared memories', (open) => {
  it('offers the other blogs of the owner, and keeps the choice of none, one and several', async () => {
    const ctx = await open();
    const { owner } = await setUpStudio(ctx, shareRoutes(ctx));
    expect(await (await owner.get(path)).text()).toContain('You own no other blog');
    const person = await ctx.db.selectFrom('people').select('id').executeTakeFirstOrThrow();
    const others = [await addBlog(ctx, { name: '川の本' }), await addBlog(ctx, { name: '山の本' })];
    for (const { id } of others) await insertMember(ctx.db, id, person.id, 'owner', nowIso(ctx));
    const here = (await blogBySlug(ctx.db, 'hashi'))?.id ?? '';
    const names = async () => (await sharesOf(ctx.db, here)).map(({ name }) => name);
    for (const chosen of [['川の本', '山の本'], ['山の本'], []]) {
      const blogs = others.filter(({ name }) => chosen.includes(name)).map(({ id }) => id);
      const answer = await owner.post(path, blogs.length === 0 ? {} : { blogs });
      expect(answer.headers.get('location')).toBe(`${path}?saved`);
      expect(await names()).toEqual(chosen);
      const page = await (await owner.get(path)).text();
      expect(page.match(/<input[^>]*checked/gu) ?? []).toHaveLength(chosen.length);
    }
  });
});
