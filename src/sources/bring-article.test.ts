// Tests bringing articles in: what is kept of a good one, and what is said of everything else.

import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { malformed, newspaper, pageBytes, shiftJis } from '../../test/fixtures/pages.ts';
import { describeDatabases, type Open } from '../../test/support/database.ts';
import { addBlog, addMember } from '../../test/support/desk.ts';
import { type PageServer, startPageServer } from '../../test/support/page-server.ts';
import { textBlocks } from '../text/document.ts';
import { inlineText } from '../text/inline.ts';
import { bringArticle } from './bring-article.ts';
import type { SourceInput } from './obtain-source.ts';
import { type Article, articleOf, snapshotOf, unconfirmedArticles } from './store.ts';

let server: PageServer;
beforeEach(async () => {
  server = await startPageServer();
});
afterEach(() => server.close());

describeDatabases('bringing an article', (open) => {
  it('by address keeps what was found, its snapshot and where it came from, and waits for a person', async () => {
    server.answer('/bell', { body: await pageBytes(newspaper), type: newspaper.mediaType });
    const { ctx, actor } = await desk(open);
    const article = await brought(ctx, actor, { way: 'address', address: `${server.origin}/bell#top` });
    expect(article).toMatchObject({
      title: newspaper.title,
      byline: newspaper.byline,
      outletName: newspaper.outlet,
      language: newspaper.language,
      address: `${server.origin}/bell`,
      confirmedAt: null,
      broughtBy: actor.id,
    });
    expect(article.publishedOn).toContain(newspaper.published);
    expect(article.chain[0]).toMatchObject({ id: 'article', name: newspaper.outlet, from: 'article' });
    expect(article.found.counts.sentences).toBeGreaterThan(5);
    expect(textBlocks(article.document).every((block) => block.id !== '')).toBe(true);
    const snapshot = await snapshotOf(ctx.db, actor.blog.id, article.snapshotId ?? '');
    expect(snapshot).toMatchObject({ media_type: 'text/html', charset: 'utf-8' });
    expect(snapshot?.fetched_at).toBe(ctx.clock.now().toISOString());
    expect(await ctx.files.get(snapshot?.sha256 ?? '')).toEqual(Buffer.from(await pageBytes(newspaper)));
    const waiting = await unconfirmedArticles(ctx.db, actor.blog.id);
    expect(waiting.map(({ id }) => id)).toEqual([article.id]);
  });

  it('stores the same bytes once, and a row for each time they were seen', async () => {
    server.answer('/bell', { body: await pageBytes(newspaper), type: newspaper.mediaType });
    const { ctx, actor } = await desk(open);
    const input = { way: 'address' as const, address: `${server.origin}/bell` };
    const first = await brought(ctx, actor, input);
    const second = await brought(ctx, actor, input);
    expect(first.snapshotId).not.toBe(second.snapshotId);
    expect(await ctx.files.list('blobs')).toHaveLength(1);
  });

  it('reads a page in the encoding it is really in', async () => {
    server.answer('/tokei', { body: await pageBytes(shiftJis), type: 'text/html; charset=utf-8' });
    const { ctx, actor } = await desk(open);
    const article = await brought(ctx, actor, { way: 'address', address: `${server.origin}/tokei` });
    expect(article.title).toBe(shiftJis.title);
    expect(article.language).toBe('ja');
    expect(wordsOf(article)).toContain('「髙」の字は、はしごだかです');
    expect(article.found.counts.unit).toBe('characters');
    const snapshot = await snapshotOf(ctx.db, actor.blog.id, article.snapshotId ?? '');
    expect(snapshot?.charset).toBe('shift_jis');
  });

  it('finds the article in malformed HTML', async () => {
    server.answer('/corners', { body: await pageBytes(malformed), type: 'text/html' });
    const { ctx, actor } = await desk(open);
    const article = await brought(ctx, actor, { way: 'address', address: `${server.origin}/corners` });
    expect(article.title).toBe(malformed.title);
    for (const words of malformed.holds) expect(wordsOf(article)).toContain(words);
    for (const words of malformed.leavesOut) expect(wordsOf(article)).not.toContain(words);
  });

  it('by paste takes text with its title, and the sources it names', async () => {
    const { ctx, actor } = await desk(open);
    const text =
      'The Town That Gave Its River Back\n\nFor forty years the Tarrow ran under the town of Larkmere, and nobody saw it.\n\n' +
      'A petition gathered 412 names, according to the Tarrow Valley Post.';
    const address = 'https://field-and-ford.example/river';
    const article = await brought(ctx, actor, { way: 'paste', text, html: '', address });
    expect(article).toMatchObject({ title: 'The Town That Gave Its River Back', address, language: 'en' });
    expect(article.found.counts).toMatchObject({ paragraphs: 2, sentences: 2, unit: 'words' });
    expect(article.found.hints[0]).toMatchObject({ name: 'Tarrow Valley Post', decision: null });
    expect(article.chain[0]).toMatchObject({ name: 'field-and-ford.example', address });
  });

  it('by paste keeps the marks that the clipboard brought, and no script', async () => {
    const { ctx, actor } = await desk(open);
    const html =
      '<meta charset="utf-8"><h2>On rivers</h2><p onclick="steal()">We did not <em>make</em> a river.<script>alert("x")</script></p>' +
      '<img src="javascript:alert(1)" onerror="alert(2)"><p><a href="javascript:alert(3)">Here</a> it is.</p>' +
      '<iframe srcdoc="<script>alert(4)</script>"></iframe><svg onload="alert(5)"><p>x</p></svg>';
    const article = await brought(ctx, actor, {
      way: 'paste',
      text: 'We did not make a river.',
      html,
      address: '',
    });
    expect(article.title).toBe('On rivers');
    expect(article.found.counts.emphases).toBe(1);
    expect(JSON.stringify(article.document)).not.toMatch(/alert|script|onclick|onerror|onload|steal/i);
    expect(wordsOf(article)).toContain('We did not make a river.');
  });

  it('by paste keeps a pasted script from becoming anything but words', async () => {
    const { ctx, actor } = await desk(open);
    const text =
      'I am a text about tags.\n\nThe tag <script>alert(1)</script> runs a program, and this one is text.';
    const article = await brought(ctx, actor, { way: 'paste', text, html: '', address: '' });
    expect(wordsOf(article)).toContain('<script>alert(1)</script>');
    expect(article.chain).toEqual([]);
  });

  it('by file goes by what is in it, not by its name', async () => {
    const { ctx, actor } = await desk(open);
    const markdown =
      '---\ntitle: On ferries\nauthor: D. Wainthrop\ndate: 2026-03-14\n---\n\nA **short** text about one ferry.';
    const article = await brought(ctx, actor, file('notes.md', markdown));
    expect(article).toMatchObject({ title: 'On ferries', byline: 'D. Wainthrop', publishedOn: '2026-03-14' });
    expect(article.found).toMatchObject({ way: 'file', fileName: 'notes.md' });
    const page = await brought(ctx, actor, { ...file('page.txt', ''), bytes: await pageBytes(newspaper) });
    expect(page.title).toBe(newspaper.title);
    expect(await failure(ctx, actor, file('article.html', '%PDF-1.7\n…'))).toBe('sources.type.pdf');
    expect(await failure(ctx, actor, file('article.txt', '\x89PNG\r\n\x1a\n'))).toBe('sources.type.image');
    expect(await failure(ctx, actor, file('article.txt', ' \n'))).toBe('sources.type.empty');
  });

  it('takes a text of 100,000 words whole', async () => {
    const { ctx, actor } = await desk(open);
    const sentence = 'The river ran on under the town, and nobody had seen it for years. ';
    const paragraph = sentence.repeat(13).trim();
    const text = Array.from({ length: 600 }, () => paragraph).join('\n\n');
    const article = await brought(ctx, actor, { way: 'paste', text, html: '', address: '' });
    expect(article.found.counts).toMatchObject({ paragraphs: 600, sentences: 7800, length: 109_200 });
  });

  it('is refused to somebody who only reads', async () => {
    const ctx = await open();
    const reader = await addMember(ctx, await addBlog(ctx), 'reader');
    await expect(
      bringArticle(ctx, reader, { way: 'paste', text: 'Some text.', html: '', address: '' }),
    ).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('says what happened when nothing can be brought, and stores nothing', async () => {
    server.answer('/pdf', { body: '%PDF-1.7', type: 'application/pdf' });
    server.answer('/huge', (_request, response) => {
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-length': 50 * 1024 * 1024 })
        .write('<p>');
    });
    server.answer('/bomb', (_request, response) => {
      const bomb = gzipSync(Buffer.alloc(40 * 1024 * 1024, 'a'));
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(bomb);
    });
    server.answer('/shell', '<html><body><div id="app"></div><nav><a href="/">Home</a></nav></body></html>');
    server.answer('/away', (_request, response) => {
      response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end();
    });
    const { ctx, actor } = await desk(open);
    const at = (path: string): SourceInput => ({ way: 'address', address: server.origin + path });
    expect(await failure(ctx, actor, at('/none'))).toBe('sources.fetch.not-found');
    expect(await failure(ctx, actor, at('/pdf'))).toBe('sources.type.pdf');
    expect(await failure(ctx, actor, at('/huge'))).toBe('sources.fetch.too-large');
    expect(await failure(ctx, actor, at('/bomb'))).toBe('sources.fetch.bomb');
    expect(await failure(ctx, actor, at('/shell'))).toBe('sources.read.nothing');
    expect(await failure(ctx, actor, at('/away'))).toBe('sources.fetch.redirect-to-private');
    const elsewhere = { way: 'address' as const, address: 'http://127.0.0.1/' };
    expect(await failure(ctx, actor, elsewhere)).toBe('sources.fetch.private-address');
    const empty = { way: 'paste' as const, text: ' ', html: '', address: '' };
    expect(await failure(ctx, actor, empty)).toBe('sources.type.empty');
    expect(await unconfirmedArticles(ctx.db, actor.blog.id)).toEqual([]);
    expect(await ctx.files.list('blobs')).toEqual([]);
  });
});

async function desk(open: Open) {
  const ctx = await open({ TAIYAKU_FETCH_ALLOW: server.host });
  const actor = await addMember(ctx, await addBlog(ctx), 'translator');
  return { ctx, actor };
}

type Ctx = Awaited<ReturnType<Open>>;
type Member = Awaited<ReturnType<typeof addMember>>;

async function brought(ctx: Ctx, actor: Member, input: SourceInput): Promise<Article> {
  const outcome = await bringArticle(ctx, actor, input);
  if (!outcome.ok) throw new Error(outcome.key);
  const article = await articleOf(ctx.db, actor.blog.id, outcome.articleId);
  if (!article) throw new Error('it was not stored');
  return article;
}

async function failure(ctx: Ctx, actor: Member, input: SourceInput): Promise<string> {
  const outcome = await bringArticle(ctx, actor, input);
  return outcome.ok ? 'brought' : outcome.key;
}

function file(name: string, text: string): Extract<SourceInput, { way: 'file' }> {
  return { way: 'file', name, bytes: Buffer.from(text, 'latin1'), address: '' };
}

function wordsOf(article: Article): string {
  return textBlocks(article.document)
    .map((block) => inlineText(block.content))
    .join('\n');
}
