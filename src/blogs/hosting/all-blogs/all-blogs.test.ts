// Every blog of the press through its operators' doors: found, looked at, given bounds of its own, suspended and given back.
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../../test/support/database.ts';
import { addBlog, addMember } from '../../../../test/support/desk.ts';
import { boundAll, operatorAt, visitorWho } from '../../../../test/support/operators.ts';
import { openTestSite } from '../../../../test/support/published.ts';
import { smallPicture } from '../../../../test/support/small-picture.ts';
import type { Visitor } from '../../../../test/support/visitor.ts';
import { measurePictures } from '../../../posts/pictures/room.ts';
import { quotasOf } from '../quotas/store.ts';

const pageAt = async (visitor: Visitor, path: string) => {
  const answer = await visitor.get(path);
  return { status: answer.status, document: parseHTML(await answer.text()).document };
};
const names = (document: Document) =>
  [...document.querySelectorAll('.rows b')].map(({ textContent }) => textContent);

describeDatabases('the blogs of the press', (open) => {
  it('are listed with their owners, what there is of them, and where they stand', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx, { name: '橋のブログ' });
    await site.publish();
    await site.publish();
    await smallPicture(ctx, site);
    await measurePictures(ctx);
    await addMember(ctx, site.blog, 'owner', 'もうひとり');
    await addMember(ctx, site.blog, 'editor', 'へんしゅう');
    const states: [string, Record<string, string>][] = [
      ['closed', { closed_at: '2026-05-01' }],
      ['suspended', { suspended_at: '2026-05-01', suspended_for: '広告' }],
      ['moved', { moved_to: 'https://elsewhere.example/' }],
      ['suspended-there', { moved_to: 'https://elsewhere.example/', suspended_at: '2026-05-01' }],
      ['locked', { password_hash: 'x' }],
    ];
    for (const [slug, state] of states) {
      const blog = await addBlog(ctx, { slug, name: slug });
      await ctx.db.updateTable('blogs').set(state).where('id', '=', blog.id).execute();
    }
    const { visitor } = await operatorAt(ctx);
    const { document } = await pageAt(visitor, '/press/blogs');
    const rows = [...document.querySelectorAll('.rows > li')].map(({ textContent }) => textContent ?? '');
    expect(rows).toHaveLength(6);
    const said = [
      'パスワードつき',
      '公開を止めている',
      '引っ越した',
      '公開を止めている',
      '持ち主が閉じている',
      '公開中',
    ];
    for (const [at, words] of said.entries()) expect([at, rows[at]?.includes(words)]).toEqual([at, true]);
    const hashi = rows.at(-1) ?? '';
    for (const words of ['橋のブログ', '/hashi/', 'みなも、もうひとり', '記事2件', '写真0.1 MB'])
      expect([words, hashi.includes(words)]).toEqual([words, true]);
    expect(hashi).not.toContain('へんしゅう');
    expect(document.querySelector('.rows > li')?.textContent).toContain('持ち主がいません');
  });

  it('are found by two letters of their name, by a part of their address, and by a whole one', async () => {
    const ctx = await open();
    await addBlog(ctx, { slug: 'kawa', name: '川むこうの町', host: null });
    await addBlog(ctx, { slug: 'umi', name: 'Sea Notes', host: 'umi.example' });
    await addBlog(ctx, { slug: 'per-cent', name: '100%のブログ', host: null });
    const { visitor } = await operatorAt(ctx);
    const found = async (words: string) =>
      names((await pageAt(visitor, `/press/blogs?${new URLSearchParams({ words })}`)).document);
    expect(await found('むこ')).toEqual(['川むこうの町']);
    expect(await found('sea')).toEqual(['Sea Notes']);
    expect(await found('umi.ex')).toEqual(['Sea Notes']);
    expect(await found('kaw')).toEqual(['川むこうの町']);
    expect(await found(`${ctx.config.address}/kawa/posts/x`)).toEqual(['川むこうの町']);
    expect(await found('https://umi.example/posts/x')).toEqual(['Sea Notes']);
    expect(await found('%')).toEqual(['100%のブログ']);
    expect(await found('_')).toEqual([]);
    const none = await pageAt(visitor, '/press/blogs?words=%E3%81%AA%E3%81%84');
    expect(none.document.body.textContent).toContain('「ない」を名前や住所にふくむブログはありません');
    expect(none.document.querySelector('[name="words"]')?.getAttribute('value')).toBe('ない');
  });

  it('are leafed through page by page, each once, also when others begin meanwhile', async () => {
    const ctx = await open();
    for (let at = 0; at < 120; at += 1) {
      await addBlog(ctx, { slug: `b-${at}`, name: `b-${at}` });
      ctx.clock.advance(1000);
    }
    const { visitor } = await operatorAt(ctx);
    const seen: (string | null)[] = [];
    let path: string | null = '/press/blogs?words=b-';
    while (path !== null) {
      const { document }: { document: Document } = await pageAt(visitor, path);
      seen.push(...names(document));
      expect(document.body.textContent).toContain(seen.length <= 50 ? '120のブログ' : '121のブログ');
      if (seen.length === 50) await addBlog(ctx, { slug: 'b-late', name: 'b-late' });
      const ways = [...document.querySelectorAll('.pager a')];
      path = ways.find(({ textContent }) => textContent === '次のページ')?.getAttribute('href') ?? null;
    }
    expect(seen).toEqual(Array.from({ length: 120 }, (_, at) => `b-${119 - at}`));
  });

  it('say that there are none', async () => {
    const ctx = await open();
    const { document } = await pageAt((await operatorAt(ctx)).visitor, '/press/blogs');
    expect(document.body.textContent).toContain('まだブログがありません');
  });

  it('have bounds of their own where an operator says so, and those of all where the field is empty', async () => {
    const ctx = await open();
    const blog = await addBlog(ctx, { slug: 'hashi' });
    const owner = await addMember(ctx, blog, 'owner');
    await boundAll(ctx, { bytes: 100 * 1024 * 1024, posts: 5 });
    const { visitor } = await operatorAt(ctx);
    const save = (fields: Record<string, string>) => visitor.post('/press/blogs/hashi/quotas', fields);
    const { document } = await pageAt(visitor, '/press/blogs/hashi');
    expect(document.body.textContent).toContain('写真100 MB、一日5件');
    expect((await save({ most_megabytes: '２００', most_posts: '' })).status).toBe(303);
    expect(await quotasOf(ctx.db, blog.id)).toEqual({ mostBytes: 200 * 1024 * 1024, mostPosts: 5 });
    const wrong = await save({ most_megabytes: 'たくさん', most_posts: '7' });
    expect(wrong.status).toBe(422);
    const back = parseHTML(await wrong.text()).document;
    expect(back.querySelector('[name="most_megabytes"]')?.getAttribute('value')).toBe('たくさん');
    expect((await save({ most_megabytes: '', most_posts: '' })).status).toBe(303);
    expect(await quotasOf(ctx.db, blog.id)).toEqual({ mostBytes: 100 * 1024 * 1024, mostPosts: 5 });
    expect(await ctx.db.selectFrom('blog_quotas').selectAll().execute()).toEqual([]);
    const log = await (await (await visitorWho(ctx, owner.id)).get('/studio/hashi/log')).text();
    expect(log.split('このブログの上限を変えた')).toHaveLength(3);
    expect((await visitor.get('/press/blogs/nowhere')).status).toBe(404);
    expect((await visitor.post('/press/blogs/nowhere/quotas', { most_posts: '1' })).status).toBe(404);
  });

  it('show their owners on the settings what is used, and nothing where nothing is bounded', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    const owner = await visitorWho(ctx, site.author.id);
    const used = async () =>
      (await pageAt(owner, '/studio/hashi/settings')).document.querySelector('.room-used')?.textContent;
    expect(await used()).toBeUndefined();
    await boundAll(ctx, { bytes: 10 * 1024 * 1024 });
    expect(await used()).toBe('写真の合計10 MBのうち0 MB');
    await boundAll(ctx, { posts: 3 });
    expect(await used()).toBe('きょう公開した記事3件のうち1件');
    ctx.clock.set('2026-05-17T09:00:00.000Z');
    expect(await used()).toBe('きょう公開した記事3件のうち0件');
  });

  it('are suspended with a reason and given back, at the doors of operators', async () => {
    const ctx = await open();
    await addBlog(ctx, { slug: 'hashi' });
    const { visitor } = await operatorAt(ctx);
    const suspended = () => suspensionOf(ctx);
    const without = await visitor.post('/press/blogs/hashi/suspension', { suspended_for: '' });
    expect([without.status, await suspended()]).toEqual([422, null]);
    const done = await visitor.post('/press/blogs/hashi/suspension', { suspended_for: '広告だけ' });
    expect([done.status, done.headers.get('location')]).toEqual([303, '/press/blogs/hashi?done=suspended']);
    expect(await suspended()).toBe('広告だけ');
    const { document } = await pageAt(visitor, '/press/blogs/hashi?done=suspended');
    expect(document.querySelector('.strip--warn')?.textContent).toContain('理由：広告だけ');
    expect(document.querySelector('[name="suspended_for"]')?.getAttribute('value')).toBe('広告だけ');
    expect((await visitor.post('/press/blogs/hashi/suspension/removal')).status).toBe(303);
    expect(await suspended()).toBeNull();
  });
});

async function suspensionOf(ctx: TestContext): Promise<string | null> {
  const row = await ctx.db
    .selectFrom('blogs')
    .select(['suspended_at', 'suspended_for'])
    .executeTakeFirstOrThrow();
  return row.suspended_at === null ? null : row.suspended_for;
}
