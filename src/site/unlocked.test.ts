// Posts behind a password: what everybody sees of them, and what only those who have shown it.
import type { Hono } from 'hono';
import { expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { openTestSite, readPage, type TestSite, translationOf } from '../../test/support/published.ts';
import { Visitor } from '../../test/support/visitor.ts';
import { hashPassword } from '../accounts/password.ts';
import { routes } from '../app.ts';
import { nowIso } from '../platform/clock.ts';
import type { Asks } from '../posts/publish-post.ts';
import type { Env } from '../web/env.ts';

/** Words of a translation made by `translationOf`, and of the picture and sources around it, that the lock must hold. */
const WORDS =
  /川が掘り出され|魚は六種類|話のまとめ|River \d|Field &amp; Ford|The river was|Valley Post|field-and-ford/;

async function openLocked(ctx: TestContext): Promise<{
  site: TestSite;
  app: Hono<Env>;
  postId: string;
  ask(asks: Partial<Asks>): Promise<unknown>;
}> {
  const site = await openTestSite(ctx);
  const asks = { passwordHash: await hashPassword('あけてください') };
  const { postId } = await site.publish({ asks });
  await site.settle();
  const post = translationOf(site.blog.id, site.author.id, 1);
  return {
    site,
    app: routes(ctx),
    postId,
    ask: async (asks) => {
      await site.publish({ ...post, postId, asks });
      await site.settle();
    },
  };
}

const gate = '/hashi/unlocked/post-1';

describeDatabases('a post behind a password', (open) => {
  test('shows its name and its gate, and no word of what it says, on every public page', async () => {
    const ctx = await open();
    const { site } = await openLocked(ctx);
    const everywhere = ['/', '/page/1', '/month/2026-05', '/months', '/feed.atom', '/sitemap.xml', '/about'];
    for (const path of [...everywhere, '/posts/post-1', '/posts/post-1/both', '/posts/post-1/original']) {
      const bytes = await readPage(ctx, site, path);
      expect([path, WORDS.exec(bytes ?? '')?.[0]]).toEqual([path, undefined]);
    }
    for (const path of ['/', '/page/1', '/month/2026-05', '/feed.atom', '/posts/post-1']) {
      expect(await readPage(ctx, site, path)).toContain('川の話 1');
      expect(await readPage(ctx, site, path)).toMatch(/鍵つき|鍵がかかって/);
    }
    const page = (await readPage(ctx, site, '/posts/post-1')) ?? '';
    expect(page).toContain('<meta name="robots" content="noindex"');
    expect(page).not.toMatch(/application\/ld\+json|og:title|name="description"/);
    expect(page).toContain(`action="${gate}"`);
  });

  test('opens to its password without a script, and its text is never kept by anybody', async () => {
    const ctx = await open();
    const { app, site } = await openLocked(ctx);
    const reader = new Visitor(app);
    expect((await reader.get(gate)).headers.get('location')).toBe('/hashi/posts/post-1');
    const wrong = await reader.post(gate, { password: 'ちがいます' });
    expect(wrong.status).toBe(422);
    const said = await wrong.text();
    expect(said).toContain('パスワードがちがいます');
    expect(said).not.toMatch(WORDS);
    const right = await reader.post(gate, { password: 'あけてください' });
    expect([right.status, right.headers.get('location')]).toEqual([303, gate]);
    expect(right.headers.getSetCookie()[0]).toMatch(/; Path=\/hashi\/unlocked; HttpOnly; SameSite=Lax/);
    for (const path of [gate, `${gate}/both`, `${gate}/original`]) {
      const text = await reader.get(path);
      expect(text.headers.get('cache-control')).toBe('no-store');
      const body = await text.text();
      expect(body).toMatch(path.endsWith('original') ? /The river was/ : /川が掘り出され/);
      expect(body).toContain('<meta name="robots" content="noindex"');
      expect(body).toContain(`href="${gate}/both"`);
    }
    expect(await readPage(ctx, site, '/posts/post-1')).not.toMatch(WORDS);
  });

  test('closes to older cookies once its password changes, and to cookies of other posts and of later days', async () => {
    const ctx = await open();
    const { app, site, ask } = await openLocked(ctx);
    const reader = new Visitor(app);
    await reader.post(gate, { password: 'あけてください' });
    const [name = '', value = ''] = [...reader.cookies][0] ?? [];
    await site.publish({ slug: 'other', asks: { passwordHash: await hashPassword('あけてください') } });
    await site.settle();
    reader.cookies.set(name.replace(/-.*/, '-other'), value);
    expect((await reader.get('/hashi/unlocked/other')).status).toBe(303);
    expect((await reader.get(gate)).status).toBe(200);
    reader.cookies.set(
      name,
      value.replace(/^\d+/, (until) => String(Number(until) + 1)),
    );
    expect((await reader.get(gate)).status).toBe(303);
    reader.cookies.set(name, value);
    await ask({ passwordHash: await hashPassword('べつのことば') });
    expect((await reader.get(gate)).status).toBe(303);
    await reader.post(gate, { password: 'べつのことば' });
    expect((await reader.get(gate)).status).toBe(200);
    ctx.clock.advance(31 * 24 * 60 * 60 * 1000);
    expect((await reader.get(gate)).status).toBe(303);
  });

  test('lets one network try a few wrong passwords, and tells it how long to wait', async () => {
    const ctx = await open();
    const { app } = await openLocked(ctx);
    const reader = new Visitor(app);
    const statuses: number[] = [];
    for (let tries = 0; tries < 9; tries++)
      statuses.push((await reader.post(gate, { password: `x${tries}` })).status);
    expect(statuses).toEqual([...Array(8).fill(422), 429]);
    const late = await reader.post(gate, { password: 'あけてください' });
    expect(late.status).toBe(429);
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await late.text()).toContain('分ほど待って');
  });

  test('is read like any other once it asks for no password, and shuts at once when it asks for one again', async () => {
    const ctx = await open();
    const { app, site, ask } = await openLocked(ctx);
    await ask({ passwordHash: null });
    const reader = new Visitor(app);
    expect((await reader.get(gate)).headers.get('location')).toBe('/hashi/posts/post-1');
    expect(await readPage(ctx, site, '/posts/post-1')).toMatch(WORDS);
    for (const path of ['/', '/page/1', '/posts/post-1/both', '/month/2026-05'])
      await readPage(ctx, site, path);
    await ask({ passwordHash: await hashPassword('また') });
    for (const path of [
      '/',
      '/page/1',
      '/feed.atom',
      '/posts/post-1',
      '/posts/post-1/both',
      '/month/2026-05',
    ])
      expect([path, WORDS.exec((await readPage(ctx, site, path)) ?? '')?.[0]]).toEqual([path, undefined]);
  });
});

describeDatabases('a post until a date', (open) => {
  test('is refused to readers from its moment on, taken away by its event, and may be published again', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const expiresAt = '2026-05-17T00:00:00.000Z';
    const { postId } = await site.publish({ asks: { expiresAt } });
    await site.publish();
    await site.settle();
    expect(await readPage(ctx, site, '/posts/post-1')).toContain('川の話 1');
    ctx.clock.set(expiresAt);
    // What is asked for only now is refused although nobody has worked on the event yet.
    expect(await readPage(ctx, site, '/posts/post-1/both')).toBeNull();
    await site.settle();
    for (const path of ['/', '/page/1', '/feed.atom', '/sitemap.xml'])
      expect([path, /川の話 1|post-1/.exec((await readPage(ctx, site, path)) ?? '')]).toEqual([path, null]);
    expect(await readPage(ctx, site, '/posts/post-1')).toBeNull();
    await site.publish({ ...translationOf(site.blog.id, site.author.id, 1), postId });
    await site.settle();
    expect(await readPage(ctx, site, '/posts/post-1')).toContain('川の話 1');
  });

  test('stays past its first moment when that was moved, and ends once', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const first = '2026-05-17T00:00:00.000Z';
    const second = '2026-05-18T00:00:00.000Z';
    const { postId } = await site.publish({ asks: { expiresAt: first } });
    const again = translationOf(site.blog.id, site.author.id, 1);
    await site.publish({ ...again, postId, asks: { expiresAt: second } });
    ctx.clock.set(first);
    await site.settle();
    expect(await readPage(ctx, site, '/posts/post-1')).toContain('川の話 1');
    ctx.clock.set(second);
    await site.settle();
    expect(await readPage(ctx, site, '/posts/post-1')).toBeNull();
    const told = await ctx.db
      .selectFrom('outbox')
      .select('body')
      .where('kind', '=', 'post.unpublished')
      .execute();
    expect(told).toHaveLength(1);
    await expect(site.publish({ ...again, postId, asks: { expiresAt: nowIso(ctx) } })).rejects.toThrow(
      'expired',
    );
  });
});
