// A translation from its beginning: its rows, who may open it, where it is listed, on both databases.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { addArticle, addMember, openTestDesk, text } from '../../test/support/desk.ts';
import { inlineText } from '../text/inline.ts';
import { openDesk } from './open-desk.ts';
import { manuscriptsOf, waitingArticlesOf } from './reads.ts';
import { saveSegment } from './save-segment.ts';
import type { SaveSegment } from './schemas.ts';
import { inlineFrom } from './segment-state.ts';
import { slugFrom, startTranslation } from './start-translation.ts';

const save = (words: string | null, more: Partial<SaveSegment> = {}): SaveSegment => ({
  key: randomUUID(),
  base: 1,
  target: words === null ? null : [text(words)],
  ...more,
});

describeDatabases('a translation', (open) => {
  it('begins with one row for each sentence of the article, in order', async () => {
    const { rows } = await openTestDesk(await open());
    const sources = (await rows()).map((row) => inlineText(inlineFrom(row.source)));
    expect(sources).toEqual([
      'The town dug its river up.',
      ' Nobody made a speech.',
      'What the pipe took',
      'Water in the dark carries little life.',
      ' They found none below.',
    ]);
    expect((await rows()).map((row) => row.words)).toEqual([6, 4, 4, 7, 4]);
  });

  it('counts the emphasis of the article as the author’s', async () => {
    const { row } = await openTestDesk(await open());
    const marks = inlineFrom((await row(4)).source).flatMap((node) => node.marks ?? []);
    expect(marks).toEqual([{ type: 'emphasis', attrs: { whose: 'source' } }]);
  });

  it('is begun once for each article and language, also by two clicks at once', async () => {
    const ctx = await open();
    const { owner } = await openTestDesk(ctx);
    const article = await addArticle(ctx, owner);
    const begin = () => startTranslation(ctx, owner, { articleId: article.id, language: 'ja' });
    const [first, second] = await Promise.all([begin(), begin()]);
    expect(second).toEqual(first);
    expect(await begin()).toEqual(first);
  });

  it('is not begun of an article that nobody has looked at', async () => {
    const ctx = await open();
    const { owner } = await openTestDesk(ctx);
    const article = await addArticle(ctx, owner, { confirmedAt: null });
    await expect(
      startTranslation(ctx, owner, { articleId: article.id, language: 'ja' }),
    ).rejects.toMatchObject({ kind: 'conflict', key: 'desk.problem.unconfirmed' });
  });

  it('is closed to readers of the blog and to other blogs', async () => {
    const ctx = await open();
    const { blog, article, of, row } = await openTestDesk(ctx);
    const reader = await addMember(ctx, blog, 'reader');
    const input = { ...save('川'), translationId: of.translationId, segmentId: (await row(0)).id };
    await expect(saveSegment(ctx, reader, input)).rejects.toMatchObject({ kind: 'forbidden' });
    const elsewhere = (await openTestDesk(ctx)).owner;
    await expect(saveSegment(ctx, elsewhere, input)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(
      startTranslation(ctx, elsewhere, { articleId: article.id, language: 'fr' }),
    ).rejects.toMatchObject({ kind: 'not-found' });
    await expect(openDesk(ctx, elsewhere, of.translationId)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('opens with its blocks, rows, details and the chain of its source', async () => {
    const ctx = await open();
    const { owner, of } = await openTestDesk(ctx);
    const desk = await openDesk(ctx, owner, of.translationId);
    expect(desk.structure.blocks.map((block) => [block.kind, block.level])).toEqual([
      ['paragraph', null],
      ['heading', 2],
      ['paragraph', null],
    ]);
    expect(desk.structure.segments).toHaveLength(5);
    expect(desk.source.chain).toEqual([{ name: 'Field & Ford', unnamed: false }]);
    expect(desk.details).toMatchObject({ title: '', slug: 'the-town-that-gave-its-river-back', version: 1 });
  });

  it('says from the start what its article lacks, by the rule of its blog', async () => {
    const ctx = await open();
    const article = { rights: { kind: 'none' as const } };
    const strict = await openTestDesk(ctx, { article, blog: { rightsRule: 'block' } });
    expect((await openDesk(ctx, strict.owner, strict.of.translationId)).source.lacks).toEqual(['rights']);
    const lenient = await openTestDesk(ctx, { article });
    expect((await openDesk(ctx, lenient.owner, lenient.of.translationId)).source.lacks).toEqual([]);
  });

  it('is listed with its progress, and its article waits no more', async () => {
    const ctx = await open();
    const { owner, blog, of, row } = await openTestDesk(ctx);
    const put = async (at: number, wish: Partial<SaveSegment>) =>
      saveSegment(ctx, owner, {
        ...save('訳', wish),
        translationId: of.translationId,
        segmentId: (await row(at)).id,
      });
    await put(0, { state: 'confirmed' });
    await put(1, { state: 'draft' });
    await put(2, { state: 'skipped' });
    const waiting = await addArticle(ctx, owner);
    const found = await manuscriptsOf(ctx.db, blog.id, { unpublished: true, limit: 10, offset: 0 });
    expect(found.all).toBe(1);
    expect(found.rows[0]?.progress).toEqual({ total: 4, confirmed: 1, draft: 1, wordsLeft: 15, remarks: 0 });
    const articles = await waitingArticlesOf(ctx.db, blog.id, 10);
    expect(articles.map((article) => article.id)).toEqual([waiting.id]);
  });
});

describe('an address made of a title', () => {
  it.each([
    ['The Town That Gave Its River Back', 'the-town-that-gave-its-river-back'],
    ['“We didn’t make a river”', 'we-didnt-make-a-river'],
    ['Über den Fluß — früh', 'uber-den-flu-fruh'],
    ['川を、川に返した町', ''],
    [`${'word '.repeat(30)}`, Array.from({ length: 12 }, () => 'word').join('-')],
  ])('of %s is %s', (title, slug) => {
    expect(slugFrom(title)).toBe(slug);
  });
});
