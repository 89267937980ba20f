// Tags and authors as publishing leaves them.
import { expect, test } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import { openTestSite, translationOf } from '../../../test/support/published.ts';
import { authorOf } from '../../blogs/authors/store.ts';
import { transact } from '../../platform/context.ts';
import { publishPost } from '../publish-post.ts';
import { tagNamesOf } from './store.ts';

describeDatabases('the tags of a post', (open) => {
  test('are written with it, one for each word, in the order of their names', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const first = await site.publish({ tags: ['川', 'ＣＯ２', ' co2 ', '…', '町　と  くらし'] });
    expect(await tagNamesOf(ctx.db, site.blog.id, first.postId)).toEqual(['川', 'ＣＯ２', '町 と くらし']);
    const second = await site.publish({ tags: ['CO2'] });
    expect(await tagNamesOf(ctx.db, site.blog.id, second.postId)).toEqual(['ＣＯ２']);
    expect(await ctx.db.selectFrom('tags').select('slug').execute()).toHaveLength(3);
  });

  test('stay when a publish does not name them, and go when it names none', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const { postId } = await site.publish({ tags: ['川', '町'] });
    const again = { ...translationOf(site.blog.id, site.author.id, 1), postId };
    await site.publish({ ...again, title: '別の題' });
    expect(await tagNamesOf(ctx.db, site.blog.id, postId)).toEqual(['川', '町']);
    await site.publish({ ...again, title: '別の題', tags: [] });
    expect(await tagNamesOf(ctx.db, site.blog.id, postId)).toEqual([]);
  });

  test('alone are a change, told with where the post stood before', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const { postId } = await site.publish({ tags: ['川'] });
    const again = { ...translationOf(site.blog.id, site.author.id, 1), postId };
    const same = await transact(ctx, (tx) => publishPost(tx, { ...again, tags: ['川'] }));
    expect(same).toEqual({ ok: false, reason: 'unchanged' });
    const tagged = await transact(ctx, (tx) => publishPost(tx, { ...again, tags: ['町'] }));
    expect(tagged).toMatchObject({ ok: true, revision: 1 });
    const [{ id: river } = { id: '' }] = await ctx.db
      .selectFrom('tags')
      .select('id')
      .where('slug', '=', '川')
      .execute();
    const event = await ctx.db
      .selectFrom('outbox')
      .select('body')
      .where('kind', '=', 'post.changed')
      .executeTakeFirstOrThrow();
    expect(JSON.parse(event.body).before).toEqual({ categoryId: null, tagIds: [river] });
  });

  test('of another blog with the same words are tags of their own', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const other = await openTestSite(ctx, { slug: 'other' });
    await site.publish({ tags: ['川'] });
    await other.publish({ tags: ['川'] });
    const rows = await ctx.db.selectFrom('tags').select(['blog_id', 'id']).execute();
    expect(new Set(rows.map((row) => row.blog_id)).size).toBe(2);
    expect(new Set(rows.map((row) => row.id)).size).toBe(2);
  });

  test('are by an author with an address of their own, never the id and never the mail', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    const person = await ctx.db.selectFrom('people').selectAll().executeTakeFirstOrThrow();
    const author = await authorOf(ctx.db, site.blog.id, site.author.id);
    expect(author?.handle).toBe('みなも');
    expect(author?.handle).not.toContain(person.id);
  });
});
