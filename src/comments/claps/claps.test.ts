// Applause: once a day for each reader, at one press, and nothing kept of who it was.
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { openTestSite } from '../../../test/support/published.ts';
import { routes } from '../../app.ts';
import { clap, forgetPastDays } from './clap.ts';

async function press(ctx: TestContext) {
  const site = await openTestSite(ctx);
  const { slug, postId } = await site.publish();
  const app = routes(ctx);
  const send = (headers: Record<string, string> = {}) =>
    app.request(`/hashi/posts/${slug}/claps`, {
      method: 'POST',
      headers: { origin: 'http://localhost', ...headers },
    });
  const from = (network: string, agent = 'Firefox') => clap(ctx, { blog: site.blog, slug, network, agent });
  return { app, site, slug, postId, send, from };
}

describeDatabases('applause', (open) => {
  it('counts once a day for each network and browser', async () => {
    const ctx = await open();
    const { from } = await press(ctx);
    expect(await from('203.0.113.7')).toEqual({ claps: 1, fresh: true });
    expect(await from('203.0.113.7')).toEqual({ claps: 1, fresh: false });
    expect(await from('203.0.113.7', 'Safari')).toEqual({ claps: 2, fresh: true });
    ctx.clock.advance(24 * 60 * 60 * 1000);
    expect(await from('203.0.113.7')).toEqual({ claps: 3, fresh: true });
  });

  it('needs no script: a form leads to thanks with the number and the way back', async () => {
    const ctx = await open();
    const { app, send, slug } = await press(ctx);
    const sent = await send();
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/hashi/claps/${slug}?given`]);
    const page = await (await app.request(`/hashi/claps/${slug}?given`)).text();
    expect(page).toContain('拍手を届けました');
    expect(page).toContain('これまでに 1 の拍手');
    expect(page).toContain(`href="/hashi/posts/${slug}"`);
    expect((await send()).headers.get('location')).toBe(`/hashi/claps/${slug}?again`);
  });

  it('tells a script the number, and the new one right after a clap', async () => {
    const ctx = await open();
    const { app, send, slug } = await press(ctx);
    const asked = { headers: { accept: 'application/json' } };
    expect(await (await app.request(`/hashi/claps/${slug}`, asked)).json()).toEqual({ claps: 0 });
    expect(await (await send(asked.headers)).json()).toEqual({ claps: 1, fresh: true });
    expect(await (await app.request(`/hashi/claps/${slug}`, asked)).json()).toEqual({ claps: 1 });
  });

  it('is not given by a link, by another site, or to a post that readers cannot see', async () => {
    const ctx = await open();
    const { app, send, site, slug, postId } = await press(ctx);
    expect((await app.request(`/hashi/posts/${slug}/claps`)).status).toBe(404);
    expect((await send({ origin: 'https://evil.example' })).status).toBe(403);
    await site.unpublish(postId);
    expect((await send()).status).toBe(404);
    expect(await ctx.db.selectFrom('clap_counts').selectAll().execute()).toEqual([]);
  });

  it('keeps no address, and throws away what could tell readers apart after two days', async () => {
    const ctx = await open();
    const { from } = await press(ctx);
    await from('203.0.113.7', 'Firefox on a phone');
    const kept = async () => ({
      marks: await ctx.db.selectFrom('clap_marks').selectAll().execute(),
      salts: await ctx.db.selectFrom('day_salts').selectAll().execute(),
    });
    expect(JSON.stringify(await kept())).not.toMatch(/203|Firefox/);
    ctx.clock.advance(3 * 24 * 60 * 60 * 1000);
    await forgetPastDays(ctx);
    expect(await kept()).toEqual({ marks: [], salts: [] });
    expect(await ctx.db.selectFrom('clap_counts').select('claps').execute()).toEqual([{ claps: 1 }]);
  });
});
