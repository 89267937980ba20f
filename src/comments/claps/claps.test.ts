// Applause: once a day for each reader, at one press, and nothing kept of who it was.
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { openTestSite, readPage } from '../../../test/support/published.ts';
import { Visitor } from '../../../test/support/visitor.ts';
import { routes } from '../../app.ts';
import { inboxItems } from '../inbox/reads.ts';
import { saveSettings } from '../store.ts';
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

  it('takes a word along, for all to read or for the editor alone, and the inbox says that it came with a clap', async () => {
    const ctx = await open();
    const { site, slug, app } = await press(ctx);
    await saveSettings(
      ctx.db,
      site.blog.id,
      { rule: 'open', letter_days: 30 },
      ctx.clock.now().toISOString(),
    );
    const reader = new Visitor(app);
    const say = async (html: string, words: Record<string, string>) => {
      const form = formIn(html);
      const confirmation = await reader.post(form.action, { ...form.fields, ...words });
      ctx.clock.advance(20_000);
      const confirmed = formIn(await confirmation.text());
      return (await reader.post(confirmed.action, confirmed.fields)).headers.get('location');
    };
    const thanks = async () => (await reader.get(`/hashi/claps/${slug}?given`)).text();
    const shown = await say(await thanks(), { body: 'みんなに読めるひとことです。' });
    expect(shown).toMatch(/^\/hashi\/comments\/.*\/sent\//);
    const letter = await say(await thanks(), { body: 'ないしょのひとことです。', secret: 'yes' });
    expect(letter).toMatch(/^\/hashi\/letters\//);
    await site.settle();
    const page = (await readPage(ctx, site, `/posts/${slug}`)) ?? '';
    expect(page).toContain('みんなに読めるひとことです。');
    expect(page).not.toContain('ないしょ');
    await say(page, { body: '拍手のない声です。' });
    const wish = { kind: null, spam: false, waiting: false, before: null, limit: 10 };
    const items = await inboxItems(ctx.db, site.blog.id, wish, ctx.clock.now());
    expect(items.map(({ kind, state, clapped }) => [kind, state, clapped])).toEqual([
      ['comment', 'shown', false],
      ['letter', 'open', true],
      ['comment', 'shown', true],
    ]);
    await saveSettings(
      ctx.db,
      site.blog.id,
      { rule: 'closed', letter_days: 30 },
      ctx.clock.now().toISOString(),
    );
    expect(await (await reader.get(`/hashi/claps/${slug}?given`)).text()).not.toContain('<form');
  });
});

function formIn(html: string): { action: string; fields: Record<string, string> } {
  const form = parseHTML(html).document.querySelector('form.cform');
  const fields: Record<string, string> = {};
  for (const field of form?.querySelectorAll('input, textarea') ?? []) {
    const isUnticked = field.getAttribute('type') === 'checkbox' && !field.hasAttribute('checked');
    const text = field.tagName === 'TEXTAREA' ? field.textContent : field.getAttribute('value');
    if (!isUnticked) fields[field.getAttribute('name') ?? ''] = text ?? '';
  }
  return { action: form?.getAttribute('action') ?? '', fields };
}
