// Refusals and breakdowns as pages and as JSON, and the headers of every answer.
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import type { Env } from './env.ts';
import { problems } from './problem.tsx';

describeDatabases('a problem', (open) => {
  it('is a page in the reader’s language that says what happened and what to do', async () => {
    const app = appThatFails(await open());
    const answer = await app.request('/nowhere', {
      headers: { accept: 'text/html', 'accept-language': 'ja' },
    });
    const page = await answer.text();
    expect(answer.status).toBe(404);
    expect(page).toContain('<html lang="ja">');
    expect(page).toContain('<h1>ここには何もありません</h1>');
    expect(page).toContain('住所がまちがっているか');
  });

  it('leads a reader to a first page and never to a sign-in, on the path of a blog and on its own host', async () => {
    const routed = {
      getPath: (request: Request) => `/readers/hashi${new URL(request.url).pathname.replace(/^\/hashi/, '')}`,
    };
    const app = appThatFails(await open(), routed);
    for (const [path, home] of [
      ['/hashi/busy', '/hashi/'],
      ['/busy', '/'],
      ['/hashi/nowhere', '/'],
    ]) {
      const page = await (await app.request(path ?? '', { headers: { accept: 'text/html' } })).text();
      expect([path, /class="btn[^"]*" href="([^"]*)"/.exec(page)?.[1]]).toEqual([path, home]);
      expect(page).not.toContain('/sign-in');
    }
  });

  it('is JSON for a script, with the same words', async () => {
    const app = appThatFails(await open());
    const answer = await app.request('/busy', {
      headers: { accept: 'application/json', 'accept-language': 'en' },
    });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '90']);
    expect(await answer.json()).toEqual({
      error: {
        kind: 'too-many',
        key: 'accounts.too-many',
        message: 'There were too many wrong attempts. Please try again in 2 minutes.',
      },
    });
  });

  it('that nobody expected tells a number and nothing else', async () => {
    const app = appThatFails(await open());
    for (const accept of ['text/html', 'application/json']) {
      const answer = await app.request('/broken', { headers: { accept } });
      const text = await answer.text();
      expect(answer.status).toBe(500);
      expect(text).not.toContain('secret detail');
      expect(text).toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
    }
  });

  it('of not being signed in leads to the sign-in page when a page was asked for, and stays put otherwise', async () => {
    const app = appThatFails(await open());
    const page = await app.request('/private', { headers: { accept: 'text/html' } });
    expect([page.status, page.headers.get('location')]).toEqual([303, '/sign-in?back=%2Fprivate']);
    const sent = await app.request('/private', { method: 'POST', headers: { accept: 'text/html' } });
    expect(sent.status).toBe(401);
    expect(await sent.text()).toContain('target="_blank"');
  });

  it('of not being signed in keeps what was sent, to be sent again, and keeps no password', async () => {
    const app = appThatFails(await open());
    const send = (body: string) =>
      app.request('/private?way=paste', {
        method: 'POST',
        headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
        body,
      });
    const page = await (await send('text=two%0Alines+%22%3Cb%3E&tag=a&tag=b')).text();
    expect(page).toContain('method="post" action="/private?way=paste"');
    expect(page).toContain('name="text" value="two\nlines &quot;&lt;b>"');
    expect(page.match(/name="tag" value="[ab]"/g)).toEqual(['name="tag" value="a"', 'name="tag" value="b"']);
    const secret = await (await send('name=me&new_password=hush-hush')).text();
    expect(secret).not.toContain('hush-hush');
    expect(secret).not.toContain('<form');
  });

  it('carries the security headers, as every answer does', async () => {
    const app = appThatFails(await open({ TAIYAKU_ADDRESS: 'https://press.example.test' }));
    for (const path of ['/nowhere', '/broken', '/fine']) {
      const { headers } = await app.request(path);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
          "connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
    }
  });
});

function appThatFails(ctx: Context, options: { getPath?: (request: Request) => string } = {}): Hono<Env> {
  const app = new Hono<Env>(options);
  problems(app, ctx);
  app.get('/fine', (c) => c.text('fine'));
  app.on('GET', ['/busy', '/readers/hashi/busy'], () => {
    throw refuse('too-many', 'accounts.too-many', { seconds: 90, minutes: 2 });
  });
  app.get('/broken', () => {
    throw new Error('secret detail');
  });
  app.all('/private', () => {
    throw refuse('unauthenticated', 'web.problem.unauthenticated.do');
  });
  return app;
}
