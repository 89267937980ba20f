// A shelf beside the posts: chosen by the owner, drawn with what readers see of it, and drawn anew when that changes.
import { expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { domOf, openTestSite, type TestSite } from '../../../test/support/published.ts';
import { addWidget, changeWidget } from '../../blogs/widgets/change-widgets.ts';
import type { WidgetForm } from '../../blogs/widgets/kinds.ts';
import { addBooks } from '../../books/add-books.ts';
import { bookWith } from '../../books/book.ts';
import { removeBook } from '../../books/remove-book.ts';
import { moveOnShelf, putOnShelf } from '../../books/shelves/change-places.ts';
import { changeShelf, makeShelf, removeShelf } from '../../books/shelves/change-shelf.ts';
import { drain } from '../../platform/worker.ts';
import { siteHandlers } from '../handlers.ts';

const form: WidgetForm = {
  ...{ title: '', count: '2', text: '', links: '', markdown: '', shelf: '' },
  ...{ period: '7', numbers: false },
};

async function openShelf(ctx: TestContext) {
  const site = await openTestSite(ctx);
  await site.publish();
  const { author } = site;
  const owner = { ...author, email: '', language: null, operator: false, theme: null, sessionId: '' };
  const added = await addBooks(
    ctx,
    author,
    ['川', '海', '山', '空'].map((title) => ({
      ...{ book: bookWith({ title }), origins: {}, confirmed: true, shown: title !== '空' },
    })),
    { act: 'book.imported', name: 'test' },
  );
  const ids = added.ok ? added.ids.map((id) => id ?? '') : [];
  const shelf = await makeShelf(ctx, author, { name: '水の本', slug: 'water', rule: null, secret: false });
  await putOnShelf(ctx, author, shelf.id, [...ids.slice(3), ...ids.slice(0, 3)]);
  const widget = await addWidget(ctx, owner, 'hashi', 'shelf');
  const choose = (change: Partial<WidgetForm>) =>
    changeWidget(ctx, owner, 'hashi', widget, { ...form, ...change });
  return { site, shelf, ids, choose };
}

/** Headings and titles beside the posts of the first page, as they stand once everything that happened is seen to. */
async function beside(ctx: TestContext, site: TestSite) {
  await drain(ctx, siteHandlers(ctx));
  const page = await domOf(ctx, site, '/');
  const list = page.querySelector('.side .sideshelf');
  return {
    heading: list?.parentElement?.querySelector('h2')?.textContent ?? null,
    titles: [...(list?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('title')),
    links: [...(list?.parentElement?.querySelectorAll('p a') ?? [])].map((link) => link.getAttribute('href')),
  };
}

describeDatabases('a shelf beside the posts', (open) => {
  test('shows its first books that readers see, under its name, and leads on to it', async () => {
    const ctx = await open();
    const { site, shelf, ids, choose } = await openShelf(ctx);
    expect((await beside(ctx, site)).heading).toBeNull();
    expect(await choose({ shelf: shelf.id })).toMatchObject({ ok: true });
    expect(await beside(ctx, site)).toEqual({
      heading: '水の本',
      titles: ['川', '海'],
      links: ['/hashi/shelves/water'],
    });
    await moveOnShelf(ctx, site.author, shelf.id, ids[2] ?? '', { direction: 'up' });
    expect((await beside(ctx, site)).titles).toEqual(['川', '山']);
    await removeBook(ctx, site.author, { id: ids[0] ?? '', base: 1 });
    expect((await beside(ctx, site)).titles).toEqual(['山', '海']);
  });

  test('is gone with its shelf, and shows nothing of one that opens by a secret link alone', async () => {
    const ctx = await open();
    const { site, shelf, choose } = await openShelf(ctx);
    await choose({ shelf: shelf.id, title: 'すすめる本' });
    expect((await beside(ctx, site)).heading).toBe('すすめる本');
    const change = { id: shelf.id, name: '水の本', slug: 'water', about: '', rule: null };
    await changeShelf(ctx, site.author, { ...change, base: 1, secret: true });
    expect((await beside(ctx, site)).heading).toBeNull();
    expect(await choose({ shelf: shelf.id })).toMatchObject({ ok: false, field: 'shelf' });
    await changeShelf(ctx, site.author, { ...change, base: 2, secret: false });
    expect((await beside(ctx, site)).heading).toBe('すすめる本');
    await removeShelf(ctx, site.author, shelf.id);
    expect((await beside(ctx, site)).heading).toBeNull();
  });

  test('is one of this blog, or none', async () => {
    const ctx = await open();
    const { choose } = await openShelf(ctx);
    const elsewhere = await openTestSite(ctx, { slug: 'elsewhere' });
    const theirs = await makeShelf(ctx, elsewhere.author, { name: 'x', rule: null, secret: false });
    for (const shelf of [theirs.id, 'nothing', ''])
      expect(await choose({ shelf })).toMatchObject({ ok: false, field: 'shelf' });
  });
});
