// Tests of notices by mail and by feed, sent to a real mail server on this machine, on both databases.
import { afterEach, expect, test } from 'vitest';
import { addComment } from '../../../test/support/comments.ts';
import { describeDatabases } from '../../../test/support/database.ts';
import { type MailServer, startMailServer } from '../../../test/support/mail-server.ts';
import { openTestSite } from '../../../test/support/published.ts';
import { comeAs, studioApp } from '../../../test/support/studio.ts';
import { accountsRoutes } from '../../accounts/routes.tsx';
import { transact } from '../../platform/context.ts';
import { mailHandlers } from '../../platform/mail.ts';
import { emit } from '../../platform/outbox.ts';
import { drain, together } from '../../platform/worker.ts';
import { answerComment } from '../inbox/decisions/answer-comment.ts';
import { noticeRoutes, secretAddressRoutes } from '../routes-notices.tsx';
import { noticeHandlers } from './handlers.ts';
import { wishReply } from './reply-wish.ts';
import { sendDigests } from './send-digests.ts';

const DAY = 24 * 60 * 60 * 1000;

describeDatabases('notices', (open) => {
  const servers: MailServer[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
  });

  async function start() {
    const server = await startMailServer();
    servers.push(server);
    const ctx = await open(server.settings);
    const site = await openTestSite(ctx);
    // The member who writes the test's posts has an address of their own; only `minamo` is looked at.
    const { postId } = await site.publish({ title: '川を、川に返した町' });
    await ctx.db.deleteFrom('members').execute();
    const app = studioApp(ctx, noticeRoutes(ctx), secretAddressRoutes(ctx), accountsRoutes(ctx));
    const editor = await comeAs(ctx, app, 'minamo', 'editor');
    await editor.post('/studio/hashi/notices', { comments: 'each', letters: 'each' });
    const blogId = site.blog.id;
    const settle = () => drain(ctx, together(noticeHandlers, mailHandlers));
    const comment = async (given: Parameters<typeof addComment>[3] = {}) => {
      const id = await addComment(ctx, blogId, postId, given);
      await transact(ctx, (tx) => emit(tx, { kind: 'comment.received', blogId, commentId: id }));
      return id;
    };
    const letter = async () => {
      const now = ctx.clock.now().toISOString();
      const row = {
        ...{ blog_id: blogId, id: 'letter-1', post_id: postId, number: '7K241M', lookup: 'x' },
        ...{ recipient: 'y', password_hash: null, once: 'z', created_at: now, sender_at: now },
        ...{ editor_at: null, read_at: null, spam_at: null },
      };
      await ctx.db
        .insertInto('letters')
        .values(row as never)
        .execute();
      await transact(ctx, (tx) => emit(tx, { kind: 'letter.received', blogId, letterId: 'letter-1' }));
    };
    return { ctx, server, app, editor, blogId, postId, settle, comment, letter };
  }

  test('quote a comment that everybody may read, and no other', async () => {
    const { ctx, server, settle, comment } = await start();
    await comment({ body: '公開の文', shown_at: ctx.clock.now().toISOString() });
    await comment({ body: '待っている文', name: '待つ人' });
    await comment({ body: '迷惑な文', spam_at: ctx.clock.now().toISOString() });
    await settle();
    const texts = server.mails.map((mail) => mail.part('text/plain'));
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain('> 公開の文');
    expect(texts[1]).not.toContain('待っている文');
    expect(server.mails[1]?.raw).not.toContain(Buffer.from('待つ人').toString('base64').slice(0, 8));
    expect(texts[1]).not.toContain('待つ人');
    expect(texts[1]).toContain('/studio/hashi/inbox/comments/');
  });

  test('say of a letter its number and nothing else', async () => {
    const { server, settle, letter } = await start();
    await letter();
    await settle();
    expect(server.mails.map((mail) => mail.part('text/plain'))).toEqual([
      expect.stringContaining('手紙 7K2-41M'),
    ]);
  });

  test('come as each member wishes: each time, once a day, or not at all', async () => {
    const { ctx, server, editor, settle, comment } = await start();
    await editor.post('/studio/hashi/notices', { comments: 'daily', letters: 'none' });
    await comment();
    await comment();
    await settle();
    expect(server.mails).toEqual([]);
    ctx.clock.advance(1000);
    await sendDigests(ctx);
    await settle();
    expect(server.mails).toHaveLength(1);
    expect(server.mails[0]?.part('text/plain')).toContain('コメント 2件');
    ctx.clock.advance(DAY);
    await sendDigests(ctx);
    await settle();
    expect(server.mails).toHaveLength(1);
    await editor.post('/studio/hashi/notices', { comments: 'none', letters: 'none' });
    await comment();
    await sendDigests(ctx);
    await settle();
    expect(server.mails).toHaveLength(1);
  });

  test('come once a day, however many processes look, and however often one is started', async () => {
    const { ctx, server, editor, settle, comment } = await start();
    await editor.post('/studio/hashi/notices', { comments: 'daily', letters: 'none' });
    await comment();
    ctx.clock.advance(1000);
    await Promise.all([sendDigests(ctx), sendDigests({ ...ctx })]);
    await settle();
    expect(server.mails).toHaveLength(1);
    ctx.clock.advance(1000);
    await comment();
    ctx.clock.advance(DAY / 2);
    await sendDigests(ctx);
    await settle();
    expect(server.mails).toHaveLength(1);
    ctx.clock.advance(DAY / 2);
    await sendDigests(ctx);
    await settle();
    expect(server.mails).toHaveLength(2);
  });

  test('tell the sender of a comment of the answer only when asked, until one press ends it', async () => {
    const { ctx, server, app, editor, blogId, settle } = await start();
    const site = { mail: 'yuzu@example.test', shown_at: ctx.clock.now().toISOString() };
    const post = await ctx.db.selectFrom('posts').select('id').executeTakeFirstOrThrow();
    const silent = await addComment(ctx, blogId, post.id, site);
    const asked = await addComment(ctx, blogId, post.id, site);
    await transact(ctx, (tx) => wishReply(tx, { blogId, commentId: asked, language: 'ja' }));
    const person = await ctx.db
      .selectFrom('people')
      .selectAll()
      .where('email', '=', 'minamo@example.test')
      .executeTakeFirstOrThrow();
    const actor = { ...person, language: null, operator: false, sessionId: '' };
    const answer = (to: string, n: number) =>
      answerComment(ctx, actor, 'hashi', to, {
        answer: 'ひみつでない返事',
        once: `0198a000-0000-7000-8000-00000000000${n}`,
      });
    await answer(silent, 1);
    await answer(asked, 2);
    await settle();
    expect(server.mails.map(({ to }) => to)).toEqual([['yuzu@example.test']]);
    expect(server.mails[0]?.part('text/plain')).toContain(`/hashi/posts/post-1#c-${asked}`);
    const stop = server.mails[0]?.header('List-Unsubscribe')?.slice(1, -1) ?? '';
    const path = new URL(stop).pathname;
    // Looking does nothing; the POST of a mail provider's server, which names no origin, ends it.
    const looked = await app.request(path);
    expect([looked.status, await looked.text()]).toEqual([200, expect.stringContaining('ことばの橋')]);
    const body = 'List-Unsubscribe=One-Click';
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    // In the press these doors stand before the session's guard; here a browser's header stands in for that.
    await app.request(path, { method: 'POST', body, headers: { ...headers, 'sec-fetch-site': 'none' } });
    await answer(asked, 3);
    await settle();
    expect(server.mails).toHaveLength(1);
    expect((await editor.get(path)).status).toBe(200);
  });

  test('stand in a feed with a secret address, which ends with a press or with the role', async () => {
    const { ctx, app, editor, comment, letter } = await start();
    await comment({ name: '<ゆず>', body: '川 & 魚' });
    await letter();
    const page = await (await editor.post('/studio/hashi/notices/feed')).text();
    const path = /\/account\/inbox-feed\/[\w-]{43}/.exec(page)?.[0] ?? '';
    const feed = await app.request(path);
    expect(feed.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const text = await feed.text();
    expect(text).toContain('&lt;ゆず&gt;');
    expect(text).toContain('<summary>川 &amp; 魚</summary>');
    expect(text).toContain('手紙が届いています');
    expect(text).not.toContain('7K2-41M');
    const again = await (await editor.post('/studio/hashi/notices/feed')).text();
    const second = /\/account\/inbox-feed\/[\w-]{43}/.exec(again)?.[0] ?? '';
    expect([(await app.request(path)).status, (await app.request(second)).status]).toEqual([404, 200]);
    await ctx.db.updateTable('members').set({ role: 'translator' }).execute();
    expect((await app.request(second)).status).toBe(404);
    await ctx.db.updateTable('members').set({ role: 'editor' }).execute();
    await editor.post('/studio/hashi/notices/feed/removal');
    expect((await app.request(second)).status).toBe(404);
  });

  test('have one secret address, however often its button is pressed at once', async () => {
    const { app, editor } = await start();
    const pages = await Promise.all(
      Array.from({ length: 8 }, () => editor.post('/studio/hashi/notices/feed')),
    );
    expect(pages.map(({ status }) => status)).toEqual(Array(8).fill(200));
    const paths = await Promise.all(
      pages.map(async (page) => /\/account\/inbox-feed\/[\w-]{43}/.exec(await page.text())?.[0] ?? ''),
    );
    const led = await Promise.all(paths.map(async (path) => (await app.request(path)).status));
    expect(led.toSorted()).toEqual([200, ...Array(7).fill(404)]);
  });

  test('that cannot be sent are seen by the operator, who tries the server and sends them once more', async () => {
    const { ctx, server, settle, comment, editor } = await start();
    server.refusal = { code: 550, words: 'no <b>such</b> user' };
    await comment();
    await settle();
    expect((await editor.get('/account/mail')).status).toBe(403);
    await ctx.db.updateTable('people').set({ operator_since: ctx.clock.now().toISOString() }).execute();
    const listed = await (await editor.get('/account/mail')).text();
    expect(listed).toContain('m…@example.test');
    expect(listed).toContain('no &lt;b>such');
    const refused = await (await editor.post('/account/mail', { email: 'a@example.test' })).text();
    expect(refused).toContain('does not take mail for this address');
    server.refusal = undefined;
    const taken = await (await editor.post('/account/mail', { email: 'a@example.test' })).text();
    expect(taken).toContain('The mail server has taken it');
    const id = /\/account\/mail\/([0-9a-f-]{36})\/retry/.exec(listed)?.[1];
    expect((await editor.post(`/account/mail/${id}/retry`)).status).toBe(303);
    await settle();
    expect(server.mails.map(({ to }) => to)).toEqual([['a@example.test'], ['minamo@example.test']]);
  });
});
