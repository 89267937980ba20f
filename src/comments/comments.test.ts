// Comments from the reader's form to the page: confirmed first, kept when something is wrong, shown when they may be.
import { parseHTML } from 'linkedom';
import { beforeEach, expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { domOf, openTestSite, readPage, type TestSite } from '../../test/support/published.ts';
import { Visitor } from '../../test/support/visitor.ts';
import { chores, routes } from '../app.ts';
import { doChores } from '../platform/daily.ts';
import { newId } from '../platform/ids.ts';
import { answerComment } from './inbox/decisions/answer-comment.ts';
import { moderate } from './inbox/decisions/moderate.ts';
import type { Verb } from './inbox/decisions/turns.ts';
import { saveSettings } from './store.ts';

const DAY = 24 * 60 * 60 * 1000;
const body = '「毎週」でしょうか。\n\n図書館 https://library.example/a(b)。で読みました。';

describeDatabases('comments', (open) => {
  let ctx: TestContext;
  let site: TestSite;
  let reader: Visitor;
  let post: { postId: string; slug: string };

  beforeEach(async () => {
    ctx = await open();
    site = await openTestSite(ctx);
    post = await site.publish();
    await site.settle();
    reader = new Visitor(routes(ctx));
  });

  const rule = (rule: 'open' | 'approval' | 'closed') =>
    saveSettings(ctx.db, site.blog.id, { rule, letter_days: 730 }, '2026-05-16T09:00:00.000Z');

  const editor = () => ({ ...site.author, email: '', language: null, operator: false, sessionId: '' });
  const decide = (comment: string[], verb: Verb) =>
    moderate(ctx, editor(), 'hashi', { verb, comment, letter: [], report: [] });
  const answer = (id: string, answer: string, once = newId()) =>
    answerComment(ctx, editor(), 'hashi', id, { answer, once });

  /** Sends the plain form, then the confirmation, as a browser without scripts. */
  async function say(fields: Record<string, string>, visitor = reader) {
    const confirmation = await visitor.post(`/hashi/posts/${post.slug}/comments`, fields);
    expect(confirmation.status).toBe(200);
    ctx.clock.advance(20_000);
    return visitor.post(`/hashi/posts/${post.slug}/comments`, formIn(await confirmation.text()));
  }

  it('are stored only after a page that shows them as they will be', async () => {
    await rule('open');
    const confirmation = await reader.post(`/hashi/posts/${post.slug}/comments`, { name: 'くるみ', body });
    const text = await confirmation.text();
    expect(await ctx.db.selectFrom('comments').selectAll().execute()).toEqual([]);
    const shown = parseHTML(text).document.querySelector('.cm--draft');
    expect(shown?.querySelector('a')?.getAttribute('href')).toBe('https://library.example/a(b)');
    expect(shown?.querySelector('a')?.getAttribute('rel')).toBe('nofollow ugc noopener');
    ctx.clock.advance(20_000);
    const sent = await reader.post(`/hashi/posts/${post.slug}/comments`, formIn(text));
    expect(sent.status).toBe(303);
    expect(await (await reader.get(sent.headers.get('location') ?? '')).text()).toContain('くるみ');
    await site.settle();
    const page = await domOf(ctx, site, `/posts/${post.slug}`);
    expect(page.querySelector('.cm__who')?.textContent).toBe('くるみ');
    expect(page.querySelector('#comments h2')?.textContent).toContain('1');
  });

  it('change their field names with every form, and take no form of another post', async () => {
    const first = formIn(await (await reader.post(`/hashi/posts/${post.slug}/comments`, { body })).text());
    const second = formIn(await (await reader.post(`/hashi/posts/${post.slug}/comments`, { body })).text());
    expect(Object.keys(first).filter((name) => name in second)).toEqual(['token']);
    const other = await site.publish();
    const answer = await reader.post(`/hashi/posts/${other.slug}/comments`, first);
    expect(answer.status).toBe(422);
    expect(await ctx.db.selectFrom('comments').selectAll().execute()).toEqual([]);
  });

  it('need nothing but their body, and keep every field when it is missing', async () => {
    const answer = await reader.post(`/hashi/posts/${post.slug}/comments`, {
      name: 'くるみ',
      mail: 'x',
      body: ' ',
    });
    expect(answer.status).toBe(422);
    const { document } = parseHTML(await answer.text());
    expect(document.querySelector('#cf-name')?.getAttribute('value')).toBe('くるみ');
    expect(document.querySelector('#cf-mail')?.getAttribute('value')).toBe('x');
    expect(document.querySelector('#cf-body-problem')).not.toBeNull();
    expect(document.querySelector('#cf-mail-problem')).not.toBeNull();
  });

  it('wait for the editor where the blog asks for it; only their sender sees them', async () => {
    const sent = await say({ name: 'ゆず', body: '待っている文です。' });
    const receipt = sent.headers.get('location') ?? '';
    expect(await (await reader.get(receipt)).text()).toContain('待っている文です。');
    await site.settle();
    expect(await readPage(ctx, site, `/posts/${post.slug}`)).not.toContain('待っている文です。');
    expect((await reader.get(receipt.replace(/.{4}$/, 'AAAA'))).status).toBe(404);
    ctx.clock.advance(2 * 60 * 60 * 1000);
    expect((await reader.get(receipt)).status).toBe(404);
    const row = await ctx.db.selectFrom('comments').selectAll().executeTakeFirstOrThrow();
    await decide([row.id], 'show');
    await site.settle();
    expect(await readPage(ctx, site, `/posts/${post.slug}`)).toContain('待っている文です。');
  });

  it('follow the rule of their post over that of the blog, and stay when it is closed', async () => {
    await rule('open');
    await say({ body: 'まえからある文です。' });
    await ctx.db.updateTable('posts').set({ comments: 'closed' }).execute();
    const answer = await reader.post(`/hashi/posts/${post.slug}/comments`, { body: 'おそかった文です。' });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('おそかった文です。');
    await site.settle();
    const page = await domOf(ctx, site, `/posts/${post.slug}`);
    expect(page.querySelector('#comments')?.textContent).toContain('まえからある文です。');
    expect(page.querySelector('.cform')).toBeNull();
    expect(page.querySelector('.talkback__letters a')?.getAttribute('href')).toBe('/hashi/letters');
  });

  it('wait under a post that asks for it, and go out at once under one that does not, whatever the blog says', async () => {
    for (const [ofBlog, ofPost, shown] of [
      ['open', 'approval', false],
      ['approval', 'open', true],
      ['closed', 'open', true],
    ] as const) {
      await rule(ofBlog);
      await ctx.db.updateTable('posts').set({ comments: ofPost }).execute();
      await ctx.db.deleteFrom('comments').execute();
      await say({ body: `${ofBlog}のブログで、${ofPost}の記事に書いた文です。` });
      const row = await ctx.db.selectFrom('comments').select('shown_at').executeTakeFirstOrThrow();
      expect([ofBlog, ofPost, row.shown_at !== null]).toEqual([ofBlog, ofPost, shown]);
    }
  });

  it('give back the text whose post was taken away meanwhile', async () => {
    const form = formIn(await (await reader.post(`/hashi/posts/${post.slug}/comments`, { body })).text());
    await site.unpublish(post.postId);
    const answer = await reader.post(`/hashi/posts/${post.slug}/comments`, form);
    expect(answer.status).toBe(404);
    expect(parseHTML(await answer.text()).document.querySelector('textarea')?.textContent).toBe(body);
  });

  it('are asked for once more when the form is a day old, and sent once when pressed twice', async () => {
    await rule('open');
    const form = formIn(await (await reader.post(`/hashi/posts/${post.slug}/comments`, { body })).text());
    ctx.clock.advance(25 * 60 * 60 * 1000);
    const again = await reader.post(`/hashi/posts/${post.slug}/comments`, form);
    expect(again.status).toBe(200);
    ctx.clock.advance(20_000);
    const fresh = formIn(await again.text());
    const both = await Promise.all([
      reader.post(`/hashi/posts/${post.slug}/comments`, fresh),
      reader.post(`/hashi/posts/${post.slug}/comments`, fresh),
    ]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(await ctx.db.selectFrom('comments').selectAll().execute()).toHaveLength(1);
  });

  it('come back in a filled form when too many are sent', async () => {
    await rule('open');
    for (let at = 0; at < 12; at++) expect((await say({ body: `${at}番めの文です。` })).status).toBe(303);
    const refused = await say({ body: 'もうひとつの文です。' });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(formIn(await refused.text())).toMatchObject({ token: expect.any(String) });
  });

  it('are changed and deleted with their password, and with no other', async () => {
    await rule('open');
    await say({ name: 'くるみ', body: 'はじめの文です。', password: 'かぎ' });
    const { id } = await ctx.db.selectFrom('comments').select('id').executeTakeFirstOrThrow();
    const own = `/hashi/comments/${id}`;
    expect((await reader.post(`${own}/opening`, { password: 'ちがう' })).status).toBe(403);
    const opened = await reader.post(`${own}/opening`, { password: 'かぎ' });
    const { leave = '' } = formIn(await opened.text());
    expect((await reader.post(own, { leave: `${leave}x`, body: '盗んだ文です。' })).status).toBe(403);
    expect((await reader.post(own, { leave, name: 'くるみ', body: '直した文です。' })).status).toBe(200);
    await site.settle();
    expect(await readPage(ctx, site, `/posts/${post.slug}`)).toContain('直した文です。');
    await answer(id, 'ありがとう。');
    await decide([id], 'hold');
    await decide([id], 'show');
    await reader.post(`${own}/removal`, { leave });
    const learned = await ctx.db.selectFrom('spam_learned').select('tokens').execute();
    expect(learned).toEqual([{ tokens: '[]' }]);
    await site.settle();
    const page = (await readPage(ctx, site, `/posts/${post.slug}`)) ?? '';
    expect(page).not.toContain('直した文です。');
    expect(page).toContain('ありがとう。');
    const row = await ctx.db
      .selectFrom('comments')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect([row.name, row.body, row.password_hash]).toEqual(['', '', null]);
    expect((await reader.get(own)).status).toBe(404);
  });

  it('lose their words for good a month after an editor deleted them, and not before', async () => {
    await say({ name: 'くるみ', mail: 'kurumi@voices.example', body: 'あとで消される文です。' });
    const { id } = await ctx.db.selectFrom('comments').select('id').executeTakeFirstOrThrow();
    await decide([id], 'show');
    await decide([id], 'delete');
    const kept = async () => {
      await doChores(ctx, chores);
      const said = await ctx.db.selectFrom('comments').select(['name', 'mail', 'body']).execute();
      const learned = await ctx.db.selectFrom('spam_learned').select('tokens').execute();
      return [...said.map((row) => Object.values(row).join('')), ...learned.map(({ tokens }) => tokens)];
    };
    ctx.clock.advance(29 * DAY);
    expect((await kept()).join()).toMatch(/^くるみkurumi@voices.exampleあとで消される文です。,\[".*"\]$/);
    ctx.clock.advance(2 * DAY);
    expect(await kept()).toEqual(['', '[]']);
  });

  it('let nobody try passwords for long', async () => {
    await rule('open');
    await say({ body: 'はじめの文です。', password: 'かぎ' });
    const { id } = await ctx.db.selectFrom('comments').select('id').executeTakeFirstOrThrow();
    const tries = [];
    for (let at = 0; at < 6; at++)
      tries.push((await reader.post(`/hashi/comments/${id}/opening`, { password: `${at}` })).status);
    expect(tries).toEqual([403, 403, 403, 403, 403, 429]);
  });

  it('are answered in one thread, by readers and by the editor, who is marked', async () => {
    await rule('open');
    await say({ name: 'くるみ', body: 'はじめの文です。' });
    const { id } = await ctx.db.selectFrom('comments').select('id').executeTakeFirstOrThrow();
    const once = newId();
    await answer(id, 'そのとおりです。', once);
    await answer(id, 'そのとおりです。', once);
    const { id: editors } = await ctx.db
      .selectFrom('comments')
      .select('id')
      .where('author_id', 'is not', null)
      .executeTakeFirstOrThrow();
    const page = parseHTML(await (await reader.get(`/hashi/comments/${editors}/answer`)).text()).document;
    const fresh = formIn(page.toString());
    const bodyName = page.querySelector('#cf-body')?.getAttribute('name') ?? '';
    ctx.clock.advance(20_000);
    const sent = await reader.post(`/hashi/posts/${post.slug}/comments`, {
      ...fresh,
      [bodyName]: '返事の返事です。',
    });
    expect(sent.status).toBe(303);
    await site.settle();
    const shown = await domOf(ctx, site, `/posts/${post.slug}`);
    expect(shown.querySelectorAll('#comments > .thread > .cm')).toHaveLength(1);
    expect(
      [...shown.querySelectorAll('.cm .thread .cm')].map(
        (one) => one.querySelector('.cm__text')?.textContent,
      ),
    ).toEqual(['そのとおりです。', '返事の返事です。']);
    expect(shown.querySelectorAll('.cm__ed')).toHaveLength(1);
  });

  it('show markup and addresses of every kind as the words they are', async () => {
    await rule('open');
    const nasty = '<img src=x onerror=alert(1)> &#106;avascript:alert(1) javascript:alert(1)';
    await say({
      name: '<b>x</b>',
      title: '"><script>alert(1)</script>',
      body: nasty,
      url: 'kurumi.example/a"b',
    });
    for (const url of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'data:text/html,x',
      'https://a@b.example/',
      '&#106;avascript:alert(1)',
      '//evil',
      'https://evil',
    ])
      expect([url, (await reader.post(`/hashi/posts/${post.slug}/comments`, { body, url })).status]).toEqual([
        url,
        422,
      ]);
    const row = await ctx.db.selectFrom('comments').selectAll().executeTakeFirstOrThrow();
    await decide([row.id], 'show');
    await site.settle();
    const page = await domOf(ctx, site, `/posts/${post.slug}`);
    const comment = page.querySelector('.cm');
    expect(comment?.querySelector('.cm__who')?.textContent).toBe('<b>x</b>');
    expect(comment?.querySelector('h3')?.textContent).toBe('"><script>alert(1)</script>');
    expect(comment?.querySelector('.cm__text')?.textContent).toBe(nasty);
    expect(comment?.querySelectorAll('img, script')).toHaveLength(0);
    const hrefs = [...(comment?.querySelectorAll('a[rel]') ?? [])].map((link) => link.getAttribute('href'));
    expect(hrefs.filter((href) => !/^(\/|https:\/\/kurumi\.example\/a%22b$)/.test(href ?? ''))).toEqual([]);
  });

  it('stand fifty threads to the page, the earlier ones on pages counted from the oldest', async () => {
    const now = '2026-05-16T09:00:00.000Z';
    for (let at = 1; at <= 107; at++) {
      const id = `0198a000-0000-7000-8000-000000000${String(at).padStart(3, '0')}`;
      await ctx.db
        .insertInto('comments')
        .values({
          ...{ blog_id: site.blog.id, id, post_id: post.postId, parent_id: null, author_id: null },
          ...{ name: `n${at}`, title: '', url: '', mail: '', body: 'x', password_hash: null, once: id },
          ...{ created_at: now, edited_at: null, shown_at: now, spam_at: null, deleted_at: null },
        })
        .execute();
    }
    await decide(['0198a000-0000-7000-8000-000000000107'], 'hold');
    await site.settle();
    const names = async (path: string) =>
      [...(await domOf(ctx, site, path)).querySelectorAll('.cm__who')].map((one) => one.textContent);
    expect((await names(`/posts/${post.slug}`)).at(0)).toBe('n57');
    expect((await names(`/posts/${post.slug}`)).at(-1)).toBe('n106');
    expect((await names(`/posts/${post.slug}/comments/page/1`)).at(0)).toBe('n1');
    expect((await names(`/posts/${post.slug}/comments/page/2`)).at(0)).toBe('n51');
    expect(await readPage(ctx, site, `/posts/${post.slug}/comments/page/3`)).toBeNull();
    await decide(['0198a000-0000-7000-8000-000000000001'], 'spam');
    await site.settle();
    expect((await names(`/posts/${post.slug}/comments/page/1`)).at(0)).toBe('n2');
  });

  it('change no page as long as nobody may read them', async () => {
    await say({ body: '待っている文です。' });
    const events = await ctx.db.selectFrom('outbox').select('kind').execute();
    expect(events.map(({ kind }) => kind).filter((kind) => kind.startsWith('comment'))).toEqual([
      'comment.received',
    ]);
  });
});

/** Every field of the first form that comments, as a browser would send it. */
function formIn(html: string): Record<string, string> {
  const { document } = parseHTML(html);
  const form = document.querySelector('form.cform');
  const fields: Record<string, string> = {};
  for (const field of form?.querySelectorAll('input, textarea') ?? []) {
    const name = field.getAttribute('name');
    const isUnticked = field.getAttribute('type') === 'checkbox' && !field.hasAttribute('checked');
    if (name === null || isUnticked) continue;
    fields[name] =
      field.tagName === 'TEXTAREA' ? plain(field.textContent ?? '') : (field.getAttribute('value') ?? '');
  }
  return fields;
}

/** The parser leaves what stands in a text area as it was written. */
function plain(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
