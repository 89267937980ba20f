// The most read posts beside the others: what the owner asked for, of what readers may see now, drawn anew where it changed.
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { domOf, openTestSite, readPage, type TestSite } from '../../../test/support/published.ts';
import { settingsFrom, type WidgetForm } from '../../blogs/widgets/kinds.ts';
import { replaceWidgets } from '../../blogs/widgets/store.ts';
import { emit } from '../../platform/outbox.ts';
import { rankingDay } from '../../rankings/calendar.ts';
import { rankWhenDue } from '../../rankings/making/start-rankings.ts';
import { routeOf } from '../address.ts';
import { siteOf } from '../site.ts';

const HOUR = 60 * 60 * 1000;

const form: WidgetForm = {
  ...{ title: '', count: '', text: '', links: '', markdown: '', shelf: '' },
  ...{ period: '7', numbers: true },
};

async function begin(ctx: TestContext, slug = 'hashi') {
  const site = await openTestSite(ctx, { slug });
  const posts: { postId: string; slug: string }[] = [];
  for (let count = 0; count < 3; count += 1) posts.push(await site.publish());
  const read = async (views: readonly number[]) => {
    for (const [at, count] of views.entries())
      await ctx.db
        .insertInto('view_days')
        .values({
          ...{ blog_id: site.blog.id, day: rankingDay(ctx), page: `post:${posts[at]?.postId}` },
          ...{ views: count, loads: count },
        })
        .onConflict((conflict) => conflict.columns(['blog_id', 'day', 'page']).doUpdateSet({ views: count }))
        .execute();
    ctx.clock.advance(HOUR);
    await rankWhenDue(ctx);
    await site.settle();
  };
  const choose = async (change: Partial<WidgetForm>) => {
    const settings = settingsFrom('ranking', { ...form, ...change });
    if (!settings.ok) throw new Error(settings.problem.key);
    const widgets = [{ id: 'w', kind: 'ranking', settings: settings.settings }];
    await replaceWidgets(ctx.db, site.blog.id, widgets, ctx.clock.now().toISOString());
    await emit(ctx, { kind: 'blog.changed', blogId: site.blog.id });
    await site.settle();
  };
  return { site, posts, read, choose };
}

async function beside(ctx: TestContext, site: TestSite) {
  const section = (await domOf(ctx, site, '/')).querySelector('.side section');
  return {
    heading: section?.querySelector('h2')?.textContent ?? null,
    posts: Array.from(section?.querySelectorAll('li') ?? [], (item) => item.textContent),
  };
}

async function isStored(site: TestSite, path: string): Promise<boolean> {
  const pages = await siteOf(site.ctx);
  const [blog, route] = [await pages.findBlog(site.blog.id), routeOf(path)];
  return blog !== undefined && route !== null && pages.plainNow(blog, route) !== null;
}

describeDatabases('the most read posts', (open) => {
  it('stand beside the others as the owner asked, and leave nothing where there are none', async () => {
    const ctx = await open();
    const { site, posts, read, choose } = await begin(ctx);
    await choose({});
    expect(await beside(ctx, site)).toEqual({ heading: null, posts: [] });
    await read([1200, 3, 7]);
    expect(await beside(ctx, site)).toEqual({
      heading: 'よく読まれている話',
      posts: ['川の話 11,200回', '川の話 37回', '川の話 23回'],
    });
    const link = (await domOf(ctx, site, '/')).querySelector('.side .ranked a');
    expect(link?.getAttribute('href')).toBe(`/hashi/posts/${posts[0]?.slug}`);
    await choose({ title: '人気', count: '2', numbers: false });
    expect(await beside(ctx, site)).toEqual({ heading: '人気', posts: ['川の話 1', '川の話 3'] });
    expect(await readPage(ctx, site, '/parts/side')).toContain('人気');
    expect(settingsFrom('ranking', { ...form, count: '21' }).ok).toBe(false);
  });

  it('name nothing that readers may not see any more, before the hour is over', async () => {
    const ctx = await open();
    const { site, posts, read, choose } = await begin(ctx);
    await choose({ numbers: false });
    await read([5, 3, 7]);
    await site.unpublish(posts[2]?.postId ?? '');
    const locked = posts[1]?.postId ?? '';
    await ctx.db.updateTable('posts').set({ password_hash: 'x' }).where('id', '=', locked).execute();
    await emit(ctx, { kind: 'post.changed', blogId: site.blog.id, postId: locked });
    await site.settle();
    expect((await beside(ctx, site)).posts).toEqual(['川の話 1']);
  });

  it('are drawn anew where others stand there now, and nothing is touched elsewhere', async () => {
    const ctx = await open();
    const [one, other] = [await begin(ctx), await begin(ctx, 'other')];
    await one.choose({ numbers: false });
    await one.read([5, 3, 1]);
    const stored = async () => [await isStored(one.site, '/'), await isStored(other.site, '/')];
    await beside(ctx, one.site);
    await beside(ctx, other.site);
    expect(await stored()).toEqual([true, true]);
    await other.read([1, 2, 3]);
    await one.read([9, 8, 1]);
    expect(await stored()).toEqual([true, true]);
    await one.read([9, 10, 1]);
    expect(await stored()).toEqual([false, true]);
    expect((await beside(ctx, one.site)).posts).toEqual(['川の話 2', '川の話 1', '川の話 3']);
  });
});
