// Tests what becomes of a person's corrections: stored, kept apart from other people's, kept when read again.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeDatabases, type Open } from '../../test/support/database.ts';
import { addBlog, addMember } from '../../test/support/desk.ts';
import { type PageServer, startPageServer } from '../../test/support/page-server.ts';
import { bringArticle } from './bring-article.ts';
import { confirmArticle } from './confirm-article.ts';
import { type Correction, correctArticle } from './correct-article.ts';
import { withHintAdded, withHintDismissed, withLinkRemoved } from './decide-hint.ts';
import { rereadArticle } from './reread-article.ts';
import { type Article, articleOf, outletNames, unconfirmedArticles } from './store.ts';
import { takeBackArticle } from './take-back-article.ts';

const page = (title: string) => `<!doctype html><html lang="en"><head><title>${title}</title>
  <meta property="og:site_name" content="Field &amp; Ford"></head><body><article><h1>${title}</h1>
  <p>For forty years the Tarrow ran under the town of Larkmere, and nobody under fifty had ever seen it.</p>
  <p>A petition asking for the pipe back gathered 412 names, according to the Tarrow Valley Post.</p>
  </article></body></html>`;

let server: PageServer;
beforeEach(async () => {
  server = await startPageServer();
  server.answer('/river', page('The Town That Gave Its River Back'));
});
afterEach(() => server.close());

describeDatabases('correcting an article', (open) => {
  it('stores the facts, and lets the chain follow them', async () => {
    const { ctx, actor, article } = await desk(open);
    const correction = {
      ...correctionOf(article),
      title: 'The River',
      outletName: 'Field and Ford',
      byline: 'A. Reed',
      publishedOn: '2026-05-14',
      rights: { kind: 'granted' as const, by: 'A. Reed', on: '2026-05-15', how: 'by letter' },
    };
    const input = { articleId: article.id, seen: article.updatedAt, correction };
    expect(await correctArticle(ctx, actor, input)).toMatchObject({ ok: true });
    const stored = await articleOf(ctx.db, actor.blog.id, article.id);
    expect(stored).toMatchObject({
      title: 'The River',
      outletName: 'Field and Ford',
      byline: 'A. Reed',
      publishedOn: '2026-05-14',
      address: `${server.origin}/river`,
      rights: correction.rights,
      confirmedAt: null,
    });
    expect(stored?.chain).toMatchObject([{ name: 'Field and Ford', title: 'The River', date: '2026-05-14' }]);
  });

  it('never overwrites what somebody else stored in between', async () => {
    const { ctx, actor, article } = await desk(open);
    const mine = { articleId: article.id, seen: article.updatedAt, correction: correctionOf(article) };
    ctx.clock.advance(1000);
    const theirs = { ...mine, correction: { ...mine.correction, title: 'Theirs' } };
    expect(await correctArticle(ctx, actor, theirs)).toMatchObject({ ok: true });
    const outcome = await correctArticle(ctx, actor, mine);
    expect(outcome).toMatchObject({ ok: false, reason: 'conflict', article: { title: 'Theirs' } });
    expect((await articleOf(ctx.db, actor.blog.id, article.id))?.title).toBe('Theirs');
  });

  it('takes suggestions into the chain and out again, and keeps its own wording of them', async () => {
    const { ctx, actor, article } = await desk(open);
    const hint = article.found.hints.find(({ name }) => name === 'Tarrow Valley Post');
    if (!hint) throw new Error('nothing was suggested');
    const change = async (
      from: Article,
      also: (article: Article) => Article,
      links: Correction['links'] = [],
    ) => {
      ctx.clock.advance(1000);
      const correction = { ...correctionOf(from), links };
      const outcome = await correctArticle(ctx, actor, {
        articleId: from.id,
        seen: from.updatedAt,
        correction,
        also,
      });
      if (!outcome.ok) throw new Error(outcome.reason);
      return outcome.article;
    };
    const added = await change(article, (one) => withHintAdded(one, hint.id));
    expect(added.chain).toMatchObject([
      { id: 'article' },
      { id: hint.id, name: 'Tarrow Valley Post', quote: hint.quote, from: 'suggested' },
    ]);
    const wording = { id: hint.id, kind: 'outlet' as const, name: 'The Post', date: '2026-05-12' };
    const worded = await change(added, (one) => one, [wording]);
    expect(worded.chain[1]).toMatchObject({ ...wording, quote: hint.quote, from: 'suggested' });
    const removed = await change(worded, (one) => withLinkRemoved(one, hint.id));
    expect(removed.chain).toHaveLength(1);
    expect(removed.found.hints[0]?.decision).toBeNull();
    const dismissed = await change(removed, (one) => withHintDismissed(one, hint.id));
    expect(dismissed.found.hints[0]?.decision).toBe('dismissed');
  });

  it('confirms once, makes the outlet once, and asks for a title', async () => {
    const { ctx, actor, article } = await desk(open);
    const nameless = { ...correctionOf(article), title: '' };
    const input = { articleId: article.id, seen: article.updatedAt, correction: nameless };
    const incomplete = await confirmArticle(ctx, actor, input);
    expect(incomplete).toMatchObject({ ok: false, reason: 'incomplete', missing: ['title'] });
    const seen = incomplete.article.updatedAt;
    ctx.clock.advance(1000);
    const correction = { ...nameless, title: 'The River' };
    const confirmed = await confirmArticle(ctx, actor, { ...input, seen, correction });
    expect(confirmed).toMatchObject({ ok: true, article: { confirmedAt: ctx.clock.now().toISOString() } });
    ctx.clock.advance(1000);
    const again = await confirmArticle(ctx, actor, {
      ...input,
      seen: confirmed.article.updatedAt,
      correction,
    });
    expect(again.article.confirmedAt).toBe(confirmed.article.confirmedAt);
    expect(again.article.outletId).toBe(confirmed.article.outletId);
    expect(await outletNames(ctx.db, actor.blog.id)).toEqual(['Field & Ford']);
    expect(await unconfirmedArticles(ctx.db, actor.blog.id)).toEqual([]);
    await expect(takeBackArticle(ctx, actor, article.id)).rejects.toMatchObject({ kind: 'conflict' });
    await expect(
      rereadArticle(ctx, actor, { articleId: article.id, address: `${server.origin}/river` }),
    ).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('reads again without losing what was corrected or decided', async () => {
    const { ctx, actor, article } = await desk(open);
    const hint = article.found.hints[0]?.id ?? '';
    const correction = { ...correctionOf(article), byline: 'A. Reed' };
    const also = (one: Article) => withHintAdded(one, hint);
    await correctArticle(ctx, actor, { articleId: article.id, seen: article.updatedAt, correction, also });
    server.answer('/river', page('A Better Title'));
    ctx.clock.advance(1000);
    const outcome = await rereadArticle(ctx, actor, {
      articleId: article.id,
      address: `${server.origin}/river`,
    });
    expect(outcome).toEqual({ ok: true, articleId: article.id });
    const now = await articleOf(ctx.db, actor.blog.id, article.id);
    expect(now).toMatchObject({ title: 'A Better Title', byline: 'A. Reed', broughtAt: article.broughtAt });
    expect(now?.snapshotId).not.toBe(article.snapshotId);
    expect(now?.chain.map(({ id }) => id)).toEqual(['article', hint]);
    expect(now?.found.hints.find(({ id }) => id === hint)?.decision).toBe('added');
  });

  it('keeps the article when reading again fails', async () => {
    const { ctx, actor, article } = await desk(open);
    const input = { articleId: article.id, address: `${server.origin}/gone` };
    expect(await rereadArticle(ctx, actor, input)).toMatchObject({ key: 'sources.fetch.not-found' });
    expect(await articleOf(ctx.db, actor.blog.id, article.id)).toEqual(article);
  });

  it('lets an article be taken back, and does nothing on another blog', async () => {
    const { ctx, actor, article } = await desk(open);
    const stranger = await addMember(ctx, await addBlog(ctx), 'owner');
    await expect(takeBackArticle(ctx, stranger, article.id)).rejects.toMatchObject({ kind: 'conflict' });
    const input = { articleId: article.id, seen: article.updatedAt, correction: correctionOf(article) };
    await expect(correctArticle(ctx, stranger, input)).rejects.toMatchObject({ kind: 'not-found' });
    await takeBackArticle(ctx, actor, article.id);
    expect(await articleOf(ctx.db, actor.blog.id, article.id)).toBeUndefined();
  });
});

async function desk(open: Open) {
  const ctx = await open({ TAIYAKU_FETCH_ALLOW: server.host });
  const actor = await addMember(ctx, await addBlog(ctx), 'translator');
  const outcome = await bringArticle(ctx, actor, { way: 'address', address: `${server.origin}/river` });
  if (!outcome.ok) throw new Error(outcome.key);
  const article = await articleOf(ctx.db, actor.blog.id, outcome.articleId);
  if (!article) throw new Error('it was not stored');
  return { ctx, actor, article };
}

function correctionOf(article: Article): Correction {
  const { title, outletName, byline, publishedOn, language, licence, address, rights } = article;
  return {
    title,
    outletName,
    byline,
    publishedOn,
    language,
    licence,
    address,
    rights,
    links: [],
    newLink: null,
  };
}
