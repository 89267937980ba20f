// Tests of mails that wait: sent to a real server on this machine, tried again, set aside, on both databases.
import { afterEach, expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { type MailServer, startMailServer } from '../../test/support/mail-server.ts';
import { transact } from './context.ts';
import { forgetMails, mailHandlers, mailsInHand, type QueuedMail, queueMail, retryMail } from './mail.ts';
import { drain } from './worker.ts';

const MINUTE = 60_000;

const mail: QueuedMail = {
  blogId: null,
  kind: 'comment',
  to: 'minamo@example.test',
  content: {
    language: 'ja',
    subject: '「川を、川に返した町」に新しいコメント',
    paragraphs: ['ゆずさんが書きました。'],
    quote: '<b>川</b> & "名前"',
    button: { label: '受信箱を開く', address: 'https://press.example/studio/hashi/inbox' },
    footer: '設定の「知らせ」で、いつでも止められます。',
    unsubscribe: { label: '知らせを止める', address: 'https://press.example/stop/x' },
  },
};

describeDatabases('a mail', (open) => {
  const servers: MailServer[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
  });

  async function start() {
    const server = await startMailServer();
    servers.push(server);
    return { server, ctx: await open(server.settings) };
  }

  const queue = (ctx: TestContext, given: Partial<QueuedMail> = {}) =>
    transact(ctx, (tx) => queueMail(tx, { ...mail, ...given }));

  test('goes out as text and HTML, with what people wrote escaped', async () => {
    const { server, ctx } = await start();
    expect(await queue(ctx)).toBe(true);
    await drain(ctx, mailHandlers);
    const [sent] = server.mails;
    expect(sent?.to).toEqual(['minamo@example.test']);
    expect(sent?.from).toBe('press@example.test');
    expect(sent?.part('text/plain')).toContain('> <b>川</b> & "名前"');
    expect(sent?.part('text/html')).toContain('&lt;b&gt;川&lt;/b&gt; &amp; &quot;名前&quot;');
    expect(sent?.part('text/html')).toContain('<html lang="ja">');
    expect(sent?.header('Auto-Submitted')).toBe('auto-generated');
    expect(sent?.header('List-Unsubscribe')).toBe('<https://press.example/stop/x>');
    expect(sent?.header('List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    expect(await mailsInHand(ctx)).toEqual({ rows: [], sent: 1 });
    const [row] = await ctx.db.selectFrom('mails').select('content').execute();
    expect(row).toEqual({ content: null });
  });

  test('is not kept when the change it tells of is not', async () => {
    const { server, ctx } = await start();
    const failing = transact(ctx, async (tx) => {
      await queueMail(tx, mail);
      throw new Error('the change failed');
    });
    await expect(failing).rejects.toThrow('the change failed');
    await drain(ctx, mailHandlers);
    expect(server.mails).toEqual([]);
  });

  test('lets nothing into its headers', async () => {
    const { server, ctx } = await start();
    const subject = 'Hello\r\nBcc: victim@example.test\r\n\r\nbody\u2028x';
    await queue(ctx, { content: { ...mail.content, subject } });
    for (const to of [
      'a@example.test\r\nRCPT TO:<victim@example.test>',
      'a@example.test, victim@example.test',
      '"x" <victim@example.test>',
      'a@example.test>\nBcc: victim@example.test',
    ]) {
      await queue(ctx, { to });
    }
    await drain(ctx, mailHandlers);
    expect(server.mails.map(({ to }) => to)).toEqual([['minamo@example.test']]);
    expect(server.mails[0]?.header('Bcc')).toBeUndefined();
    expect(server.mails[0]?.header('Subject')).toBe('Hello Bcc: victim@example.test body x');
    const { rows } = await mailsInHand(ctx);
    expect(rows.map(({ trouble }) => trouble)).toEqual(Array(4).fill('recipient'));
  });

  test('is tried again later when the server is busy', async () => {
    const { server, ctx } = await start();
    server.refusal = { code: 451, words: 'come back later' };
    await queue(ctx);
    await drain(ctx, mailHandlers);
    const { rows } = await mailsInHand(ctx);
    expect(rows).toMatchObject([{ attempts: 1, failed_at: null, trouble: 'recipient' }]);
    expect(rows[0]?.answer).toContain('come back later');
    server.refusal = undefined;
    await drain(ctx, mailHandlers);
    expect(server.mails).toEqual([]);
    ctx.clock.advance(MINUTE);
    await drain(ctx, mailHandlers);
    expect(server.mails).toHaveLength(1);
  });

  test('is set aside after two days, and sent when the operator says so', async () => {
    const { server, ctx } = await start();
    server.refusal = { code: 450, words: 'not now' };
    await queue(ctx);
    for (let day = 0; day < 10; day++) {
      await drain(ctx, mailHandlers);
      ctx.clock.advance(1440 * MINUTE);
    }
    const { rows } = await mailsInHand(ctx);
    expect(rows).toMatchObject([{ attempts: 8, next_at: null }]);
    expect(rows[0]?.failed_at).not.toBeNull();
    server.refusal = undefined;
    expect(await retryMail(ctx, rows[0]?.id ?? '')).toBe(true);
    expect(await retryMail(ctx, rows[0]?.id ?? '')).toBe(false);
    await drain(ctx, mailHandlers);
    expect(server.mails).toHaveLength(1);
  });

  test('that is refused for good is set aside at once', async () => {
    const { server, ctx } = await start();
    server.refusal = { code: 550, words: 'no such user' };
    await queue(ctx);
    await drain(ctx, mailHandlers);
    const { rows } = await mailsInHand(ctx);
    expect(rows).toMatchObject([{ attempts: 1, next_at: null, trouble: 'recipient' }]);
  });

  test('in the hands of a worker that died is taken over', async () => {
    const { server, ctx } = await start();
    await queue(ctx);
    const later = new Date(ctx.clock.now().getTime() + 10 * MINUTE).toISOString();
    await ctx.db.updateTable('mails').set({ attempts: 1, next_at: later }).execute();
    await drain(ctx, mailHandlers);
    expect(server.mails).toEqual([]);
    ctx.clock.advance(10 * MINUTE);
    await drain(ctx, mailHandlers);
    expect(server.mails).toHaveLength(1);
  });

  test('waits when there is no server, and is not kept where none was named', async () => {
    const { server, ctx } = await start();
    await server.close();
    await queue(ctx);
    await drain(ctx, mailHandlers);
    expect((await mailsInHand(ctx)).rows).toMatchObject([{ trouble: 'unreachable', failed_at: null }]);
    const silent = await open();
    expect(await transact(silent, (tx) => queueMail(tx, mail))).toBe(false);
  });

  test('is forgotten a week after it was sent', async () => {
    const { ctx } = await start();
    await queue(ctx);
    await drain(ctx, mailHandlers);
    ctx.clock.advance(8 * 1440 * MINUTE);
    await forgetMails(ctx);
    expect(await ctx.db.selectFrom('mails').select('id').execute()).toEqual([]);
  });
});
