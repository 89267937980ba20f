// What stands in the widgets beside the posts: the newest posts, the profile and the search, as readers see them.
import { expect, test } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { domOf, openTestSite, readPage } from '../../test/support/published.ts';
import { settingsFrom, type WidgetKind } from '../blogs/widgets/kinds.ts';
import { replaceWidgets } from '../blogs/widgets/store.ts';
import { nowIso } from '../platform/clock.ts';
import { newId } from '../platform/ids.ts';
import { emit } from '../platform/outbox.ts';

const KAOMOJI = 'ヽ(=´▽`=)ﾉ (´；ω；`) _(:3」∠)_ <(_ _)> ｷﾀ━(ﾟ∀ﾟ)━!! ¯\\_(ツ)_/¯ (*^_^*)';

describeDatabases('widgets', (open) => {
  test('show the newest posts, who writes, and a way to search, with what their owner said of them', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx, { about: `川の町で訳しています。${KAOMOJI}\n\n二つめの段落。` });
    const put = async (...wanted: [WidgetKind, Record<string, string>][]) => {
      const widgets = wanted.map(([kind, given]) => {
        const fields = { title: '', count: '', text: '', markdown: '', links: '', shelf: '', ...given };
        const read = settingsFrom(kind, { ...fields, period: '7', numbers: true });
        if (!read.ok) throw new Error(read.problem.key);
        return { id: newId(), kind, settings: read.settings };
      });
      await replaceWidgets(ctx.db, site.blog.id, widgets, nowIso(ctx));
      await emit(ctx, { kind: 'blog.changed', blogId: site.blog.id });
      await site.settle();
      return domOf(ctx, site, '/');
    };
    for (let at = 0; at < 4; at++) {
      await site.publish();
      ctx.clock.advance(24 * 60 * 60 * 1000);
    }
    const page = await put(['newest-posts', { count: '3' }], ['profile', {}], ['search', {}]);
    const [newest, profile, search] = page.querySelectorAll('#side > section');
    const links = Array.from(newest?.querySelectorAll('a') ?? [], (link) => [
      link.getAttribute('href'),
      link.textContent?.replace(link.querySelector('time')?.textContent ?? '', '').trim(),
      link.querySelector('time')?.getAttribute('datetime')?.slice(0, 10),
    ]);
    expect(links).toEqual([
      ['/hashi/posts/post-4', '川の話 4', '2026-05-19'],
      ['/hashi/posts/post-3', '川の話 3', '2026-05-18'],
      ['/hashi/posts/post-2', '川の話 2', '2026-05-17'],
    ]);
    expect(newest?.querySelector('h2')?.textContent).toBe('新しい記事');
    // Of the introduction the first paragraph, to the letter, and a way to the rest.
    const said = Array.from(profile?.querySelectorAll('p') ?? [], (one) => one.textContent);
    expect(said[0]).toBe(`川の町で訳しています。${KAOMOJI}`);
    expect(profile?.querySelector('a')?.getAttribute('href')).toBe('/hashi/about');
    expect(await readPage(ctx, site, '/')).not.toContain('二つめの段落');
    expect(search?.querySelector('form')?.getAttribute('action')).toBe('/hashi/search');
    expect(search?.querySelector('input')?.getAttribute('name')).toBe('q');
    const id = search?.querySelector('input')?.getAttribute('id');
    expect(search?.querySelector('label')?.getAttribute('for')).toBe(id);

    const named = await put(
      ['newest-posts', { title: 'さいきん', count: '1' }],
      ['profile', { title: 'わたし', text: '一つ。\n\n二つ。' }],
    );
    expect(Array.from(named.querySelectorAll('#side h2'), (one) => one.textContent)).toEqual([
      'さいきん',
      'わたし',
    ]);
    expect(named.querySelectorAll('#side .recent a')).toHaveLength(1);
    expect(named.querySelector('#side')?.textContent).toMatch(/一つ。.*二つ。/s);
    // A post that is taken back is no longer named beside the others.
    await site.unpublish(
      (await ctx.db.selectFrom('posts').select('id').where('slug', '=', 'post-4').executeTakeFirstOrThrow())
        .id,
    );
    await site.settle();
    expect((await domOf(ctx, site, '/')).querySelector('#side .recent a')?.getAttribute('href')).toBe(
      '/hashi/posts/post-3',
    );
  });
});
