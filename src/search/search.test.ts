// Search on both databases: what is found, and in which order.
import { expect, test } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { text } from '../../test/support/desk.ts';
import { openTestSite } from '../../test/support/published.ts';
import { ALL, found, plain, settle, words } from '../../test/support/searching.ts';
import { passagesOf } from './passages.ts';
import { parseQuery } from './query.ts';
import { toldPost } from './store.ts';

describeDatabases('search', (open) => {
  test('finds any two characters side by side, in title, text and original, and readings by themselves', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish({ slug: 'translated' });
    await site.publish({
      ...plain,
      slug: 'own',
      title: 'Ｇ７外交の話',
      document: words('ﾃﾞｰﾀを集めた。外交政策はむずかしい。', [
        text('橋', { type: 'ruby', attrs: { reading: 'はし' } }),
        text('をわたる'),
      ]),
    });
    await settle(ctx);
    for (const typed of [
      '外交',
      'g7',
      'Ｇ７',
      'G7外交',
      'データ',
      '交政',
      '政策は',
      '外交政策は むずかしい',
    ]) {
      expect([typed, await found(ctx, site, typed)]).toEqual([typed, ['own']]);
    }
    for (const typed of ['掘り出され', 'river was', 'dug up', '六種類', 'rained']) {
      expect([typed, await found(ctx, site, typed)]).toEqual([typed, ['translated']]);
    }
    expect(await found(ctx, site, 'はしを')).toEqual(['own']);
    expect(await found(ctx, site, '橋を')).toEqual(['own']);
    expect(await found(ctx, site, '橋はし')).toEqual([]);
    expect(await found(ctx, site, '川')).toEqual(['translated']);
    expect(await found(ctx, site, '外交 川')).toEqual([]);
    expect(await found(ctx, site, '"river dug"')).toEqual([]);
  });

  test('never takes one voicing for another; one kana for the other only when asked to', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish({ ...plain, slug: 'crow', title: 'カラス', document: words('カラスが鳴く。') });
    await site.publish({ ...plain, slug: 'glass', title: 'ガラス', document: words('ガラスの窓。') });
    await settle(ctx);
    expect(await found(ctx, site, 'カラス')).toEqual(['crow']);
    expect(await found(ctx, site, 'からす')).toEqual([]);
    expect(await found(ctx, site, 'からす', ALL, true)).toEqual(['crow']);
    expect(await found(ctx, site, 'がらす', ALL, true)).toEqual(['glass']);
  });

  test('puts a title before a mention, more mentions before one, and the newer first where both say the same', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const post = (slug: string, title: string, line: string) =>
      site.publish({ ...plain, slug, title, document: words(line) });
    await post('once-old', '窓の話', '遠くに外交が見える。そのほかは何もない。');
    await post('title', '外交の話', '遠くに何かが見える。そのほかは何もない。');
    await post('often', '庭の話', '外交と外交と外交が見える。そのほかはない。');
    await post('once-new', '窓の話', '遠くに外交が見える。そのほかは何もない。');
    await post('other', '山の話', '遠くに山が見える。');
    await settle(ctx);
    expect(await found(ctx, site, '外交')).toEqual(['title', 'often', 'once-new', 'once-old']);
  });

  test('is narrowed by category, kind and time', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const category = await site.addCategory('town');
    await site.publish({
      ...plain,
      slug: 'in-town',
      title: '橋',
      categoryId: category,
      document: words('橋の上。'),
    });
    await site.publish({ slug: 'translation', title: '橋の訳' });
    ctx.clock.set('2027-02-01T00:00:00.000Z');
    await site.publish({ ...plain, slug: 'later', title: '橋', document: words('橋の下。') });
    await settle(ctx);
    expect((await found(ctx, site, '橋')).sort()).toEqual(['in-town', 'later', 'translation']);
    expect(await found(ctx, site, '橋', { ...ALL, categoryIds: [category] })).toEqual(['in-town']);
    expect(await found(ctx, site, '橋', { ...ALL, categoryIds: [] })).toEqual([]);
    expect(await found(ctx, site, '橋', { ...ALL, kind: 'translation' })).toEqual(['translation']);
    const time = { from: '2027-01-01T00:00:00.000Z', to: '2028-01-01T00:00:00.000Z' };
    expect(await found(ctx, site, '橋', { ...ALL, time })).toEqual(['later']);
  });

  test('marks what was found in the letters of the post, and never invents markup', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const { postId } = await site.publish({ title: 'Ｇ７と<b>川</b>' });
    const post = await toldPost(ctx.db, site.blog.id, postId, '2026-05-16T09:00:00.000Z');
    if (!post) throw new Error('the post is not there');
    const { title, text: passage, source } = passagesOf(post, parseQuery('g7 川 river', false));
    expect(title).toEqual([
      { text: 'Ｇ７', hit: true },
      { text: 'と<b>', hit: false },
      { text: '川', hit: true },
      { text: '</b>', hit: false },
    ]);
    expect(passage.parts[0]).toEqual({ text: '川', hit: true });
    expect(source?.parts.filter(({ hit }) => hit).map(({ text: words }) => words)).toEqual(['River']);
  });
});
