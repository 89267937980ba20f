// Tests of what the form under a post asks for besides words: a sum where the blog wants one, a mail about the answer.
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { expect, test } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { openTestSite } from '../../test/support/published.ts';
import { routes } from '../app.ts';
import { newToken } from '../platform/ids.ts';
import { saveProof } from './spam/store.ts';
import { saveSettings } from './store.ts';

interface Given {
  token: string;
  names: Record<string, string>;
  tells: boolean;
  sum: Parameters<typeof solveChallenge>[0]['challenge'] | null;
}

describeDatabases('the form under a post', (open) => {
  async function start(settings: Record<string, string> = {}) {
    const ctx = await open(settings);
    const site = await openTestSite(ctx);
    const { slug } = await site.publish();
    const now = ctx.clock.now().toISOString();
    await saveSettings(ctx.db, site.blog.id, { rule: 'open', letter_days: 30 }, now);
    const app = routes(ctx);
    const form = async () => (await (await app.request(`/hashi/comments/form/${slug}`)).json()) as Given;
    const send = async ({ token, names }: Given, fields: Record<string, string>) => {
      ctx.clock.advance(60_000);
      const body = new URLSearchParams({ token });
      for (const [name, value] of Object.entries(fields)) body.set(names[name] ?? name, value);
      const headers = { origin: 'http://localhost' };
      return app.request(`/hashi/posts/${slug}/comments`, { method: 'POST', body, headers });
    };
    return { ctx, site, form, send };
  }

  test('offers a mail about the answer where the press sends mail, and keeps the wish of those who left an address', async () => {
    const { ctx, form, send } = await start({
      TAIYAKU_SMTP_URL: 'smtp://127.0.0.1:9',
      TAIYAKU_MAIL_FROM: 'press@example.test',
    });
    expect((await form()).tells).toBe(true);
    await send(await form(), { body: '一つめの声です', tell: 'yes', mail: 'yuzu@example.test' });
    await send(await form(), { body: '二つめの声です', tell: 'yes' });
    await send(await form(), { body: '三つめの声です', mail: 'yuzu@example.test' });
    const wishes = await ctx.db
      .selectFrom('reply_wishes')
      .innerJoin('comments', 'comments.id', 'reply_wishes.comment_id')
      .select('comments.body')
      .execute();
    expect(wishes).toEqual([{ body: '一つめの声です' }]);
  });

  test('carries a sum where the blog asks for one; without it the comment waits', async () => {
    const { ctx, site, form, send } = await start();
    expect(await form()).toMatchObject({ tells: false, sum: null });
    const now = ctx.clock.now().toISOString();
    await saveProof(ctx.db, { blog_id: site.blog.id, proof_since: now, proof_key: newToken() });
    const given = await form();
    const challenge = given.sum;
    const solution = challenge && (await solveChallenge({ challenge, deriveKey }));
    const proof = Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
    await send(given, { body: '計算をした声です', proof });
    await send(await form(), { body: '計算をしない声です' });
    const rows = await ctx.db.selectFrom('comments').select(['body', 'shown_at']).orderBy('id').execute();
    expect(rows.map(({ body, shown_at }) => [body, shown_at !== null])).toEqual([
      ['計算をした声です', true],
      ['計算をしない声です', false],
    ]);
  });
});
