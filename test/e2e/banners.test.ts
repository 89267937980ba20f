// Banner slots from the owner's form to a reader's browser: untouched where plain, out of reach of everything where framed.

import { readdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { afterEach, expect, test } from 'vitest';
import { routes } from '../../src/app.ts';
import { replaceBanners } from '../../src/blogs/banners/store.ts';
import { newId } from '../../src/platform/ids.ts';
import { emit } from '../../src/platform/outbox.ts';
import { publicHandler } from '../../src/site/serve.ts';
import { siteOf } from '../../src/site/site.ts';
import { launchBrowser, openVisitor } from '../support/browser.ts';
import { describeDatabases, type TestContext } from '../support/database.ts';
import { openTestSite } from '../support/published.ts';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function serve(ctx: TestContext): Promise<string> {
  const handle = await publicHandler(ctx);
  const framework = getRequestListener(routes(ctx).fetch);
  const server: Server = createServer(async (req, res) => {
    if (!(await handle(req, res))) await framework(req, res);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(async () => {
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
    await (await siteOf(ctx)).settled();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const plain =
  '<a href="https://rank.mori-no-blog.example/in/?812"  title=\'ブログの森\'>\n<img src="https://img.mori-no-blog.example/b.gif" border=0 alt="ブログの森"></a><br />えんがわ &amp; 案内';
const reaching = `<p id="out">…</p><script>
const tried = [];
for (const [name, reach] of [
  ['cookie', () => document.cookie],
  ['storage', () => localStorage.length],
  ['parent', () => parent.document.title],
  ['top', () => top.location.href],
  ['move', () => { if (self === top) return 'mine'; top.location = 'about:blank'; return 'moved'; }],
]) {
  try { tried.push(name + ':' + reach()); } catch (error) { tried.push(name + ' closed'); }
}
document.getElementById('out').textContent = tried.join(', ') + ', origin ' + self.origin;
</script>`;

async function openBlog(ctx: TestContext) {
  const site = await openTestSite(ctx);
  await site.publish();
  const size = { width: 200, height: 40 };
  const all = [
    { id: newId(), place: 'article', way: 'plain', name: '森', markup: plain, width: 88, height: 31 },
    { id: newId(), place: 'foot', way: 'frame', name: '時計', markup: reaching, ...size },
  ] as const;
  await replaceBanners(ctx.db, site.blog.id, all, ctx.clock.now().toISOString());
  await emit(ctx, { kind: 'blog.changed', blogId: site.blog.id });
  await site.settle();
  return { site, slot: `/hashi/slots/slot-${all[1].id.slice(-12)}`, own: `slot-${all[0].id.slice(-12)}` };
}

describeDatabases('banners', (open) => {
  test('stand in the page byte for byte, with a policy that names their hosts and no others', async () => {
    const ctx = await open();
    const { slot, own } = await openBlog(ctx);
    const address = await serve(ctx);
    const answer = await fetch(`${address}/hashi/posts/post-1`);
    const page = await answer.text();
    expect(page).toContain(`<div class="slot ${own}">${plain}</div>`);
    expect(page).not.toContain('noreferrer');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("img-src 'self' data: https://img.mori-no-blog.example;");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-src 'self'");
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer-when-downgrade');
    const sheet = /href="(\/hashi\/look-[0-9a-f]{12}\.css)"/.exec(page)?.[1] ?? '';
    expect(await (await fetch(`${address}${sheet}`)).text()).toContain(
      `.${own} img:not([width][height]){width:88px;height:31px}`,
    );
    const framed = await fetch(`${address}${slot}`);
    expect(framed.headers.get('content-security-policy')).toMatch(/^sandbox allow-scripts allow-popups /);
    expect(framed.headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect((await fetch(`${address}/hashi/slots/slot-000000000000`)).status).toBe(404);
    // A web server in front would send these pages with the policy it knows, so it must not find them.
    const stored = await readdir(join(ctx.config.data, 'pages'), { recursive: true });
    expect(stored.filter((name) => /^localhost\/hashi/.test(name))).toEqual([]);
    expect(stored.some((name) => name.startsWith('localhost/.own/hashi/posts'))).toBe(true);
  });

  test('leave nothing behind when they are taken away', async () => {
    const ctx = await open();
    const { site } = await openBlog(ctx);
    const address = await serve(ctx);
    await fetch(`${address}/hashi/posts/post-1`);
    await replaceBanners(ctx.db, site.blog.id, [], ctx.clock.now().toISOString());
    await emit(ctx, { kind: 'blog.changed', blogId: site.blog.id });
    await site.settle();
    const answer = await fetch(`${address}/hashi/posts/post-1`);
    expect(await answer.text()).not.toContain('mori-no-blog');
    expect(answer.headers.get('content-security-policy')).not.toContain('mori-no-blog');
    const stored = await readdir(join(ctx.config.data, 'pages'), { recursive: true });
    expect(stored.filter((name) => name.includes('.own/hashi/'))).toEqual([]);
  });

  test('in a frame reach no cookie, no storage and no page of ours, nor when they are opened by themselves', async () => {
    const ctx = await open();
    const { slot } = await openBlog(ctx);
    const address = await serve(ctx);
    const browser = await launchBrowser();
    closers.push(() => browser.close());
    const visitor = await openVisitor(browser);
    await visitor.addCookies([{ name: 'taiyaku', value: 'secret', url: address }]);
    const page = await visitor.newPage();
    await page.goto(`${address}/hashi/posts/post-1`);
    const frame = page.frameLocator('iframe.slot');
    await page.locator('iframe.slot').scrollIntoViewIfNeeded();
    await expect.poll(() => frame.locator('#out').innerText()).toContain('origin');
    const said = await frame.locator('#out').innerText();
    expect(said).toBe('cookie closed, storage closed, parent closed, top closed, move closed, origin null');
    expect(page.url()).toBe(`${address}/hashi/posts/post-1`);
    await page.goto(`${address}${slot}`);
    await expect.poll(() => page.locator('#out').innerText()).toContain('origin null');
    expect(await page.locator('#out').innerText()).toMatch(/^cookie closed, storage closed/);
  });
});
