// Saving, cutting and joining sentences, on both databases.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { addArticle, addMember, openTestDesk, saying, text } from '../../test/support/desk.ts';
import { inlineText } from '../text/inline.ts';
import { mergeSegment } from './merge-segment.ts';
import { openDesk } from './open-desk.ts';
import { addOwnBlock, removeOwnBlock, saveOwnBlock } from './own-blocks.ts';
import { manuscriptsOf, versionsOf, waitingArticlesOf } from './reads.ts';
import { saveSegment } from './save-segment.ts';
import type { SaveSegment } from './schemas.ts';
import { inlineFrom, stateOf, targetOf } from './segment-state.ts';
import { splitSegment } from './split-segment.ts';
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

describeDatabases('a saved sentence', (open) => {
  async function desk() {
    const ctx = await open();
    const test = await openTestDesk(ctx);
    const segment = await test.row(0);
    const input = (body: SaveSegment) => ({
      ...body,
      translationId: test.of.translationId,
      segmentId: segment.id,
    });
    return { ctx, ...test, segment, input };
  }

  it('takes its text and state, and a new version', async () => {
    const { ctx, owner, input, row } = await desk();
    const answer = await saveSegment(ctx, owner, input(save('町は川をほり出した。', { state: 'confirmed' })));
    expect(answer).toMatchObject({ ok: true, version: 2, state: 'confirmed', savedBy: owner.name });
    const now = await row(0);
    expect([inlineText(targetOf(now) ?? []), stateOf(now)]).toEqual(['町は川をほり出した。', 'confirmed']);
  });

  it('changes nothing twice when its request is repeated, and gives the first answer again', async () => {
    const { ctx, owner, input, row } = await desk();
    const first = save('一');
    const answer = await saveSegment(ctx, owner, input(first));
    ctx.clock.advance(60_000);
    await saveSegment(ctx, owner, input(save('二', { base: 2 })));
    expect(await saveSegment(ctx, owner, input(first))).toEqual(answer);
    expect(inlineText(targetOf(await row(0)) ?? [])).toBe('二');
    expect((await row(0)).version).toBe(3);
  });

  it('is stored once when the same request comes twice at the same moment', async () => {
    const { ctx, owner, input, row } = await desk();
    const body = save('一');
    const answers = await Promise.all([1, 2, 3].map(() => saveSegment(ctx, owner, input(body))));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await row(0)).version).toBe(2);
  });

  it('never overwrites what somebody else saved in between, and shows it with who and when', async () => {
    const { ctx, blog, owner, input, row } = await desk();
    const other = await addMember(ctx, blog, 'translator', 'つくし');
    await saveSegment(ctx, other, input(save('つくしの文')));
    ctx.clock.advance(60_000);
    const answer = await saveSegment(ctx, owner, input(save('みなもの文')));
    expect(answer).toMatchObject({
      ok: false,
      reason: 'conflict',
      current: { version: 2, updatedBy: 'つくし', updatedAt: '2026-05-16T09:00:00.000Z' },
    });
    expect(inlineText(targetOf(await row(0)) ?? [])).toBe('つくしの文');
  });

  it('wins once when two people save at the same moment', async () => {
    const { ctx, blog, owner, input } = await desk();
    const other = await addMember(ctx, blog, 'editor', 'つくし');
    const answers = await Promise.all([
      saveSegment(ctx, owner, input(save('みなもの文'))),
      saveSegment(ctx, other, input(save('つくしの文'))),
    ]);
    expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true]);
  });

  it('is no conflict when both wrote the same', async () => {
    const { ctx, blog, owner, input } = await desk();
    const other = await addMember(ctx, blog, 'editor', 'つくし');
    await saveSegment(ctx, other, input(save('同じ文')));
    expect(await saveSegment(ctx, owner, input(save('同じ文')))).toMatchObject({ ok: true, version: 2 });
  });

  it('cannot be confirmed while nothing is written, and white space is nothing', async () => {
    const { ctx, owner, input } = await desk();
    const answer = await saveSegment(ctx, owner, input(save(' \u3000', { state: 'confirmed' })));
    expect(answer).toMatchObject({ ok: true, state: 'open', version: 1 });
  });

  it('becomes a draft again when its text is changed without a word on its state', async () => {
    const { ctx, owner, input } = await desk();
    await saveSegment(ctx, owner, input(save('一', { state: 'confirmed' })));
    expect(await saveSegment(ctx, owner, input(save('二', { base: 2 })))).toMatchObject({ state: 'draft' });
  });

  it('keeps its confirmation when only the memo changes', async () => {
    const { ctx, owner, input, row } = await desk();
    await saveSegment(ctx, owner, input(save('一', { state: 'confirmed' })));
    await saveSegment(ctx, owner, input(save('一', { base: 2, memo: '主語は町？' })));
    expect([stateOf(await row(0)), (await row(0)).memo]).toEqual(['confirmed', '主語は町？']);
  });

  it('leaves one entry in its history for each sitting, and one for each decision', async () => {
    const { ctx, owner, of, input, segment } = await desk();
    let base = 1;
    const put = async (words: string, more: Partial<SaveSegment> = {}) => {
      await saveSegment(ctx, owner, input(save(words, { base, ...more })));
      base += 1;
    };
    await put('一');
    ctx.clock.advance(2 * 60_000);
    await put('一二');
    ctx.clock.advance(4 * 60_000);
    await put('一二三');
    await put('一二三', { state: 'confirmed' });
    const versions = await versionsOf(ctx.db, of, segment.id);
    expect(versions.map((entry) => [inlineText(entry.target ?? []), entry.state])).toEqual([
      ['一二三', 'confirmed'],
      ['一二三', 'draft'],
      ['一二', 'draft'],
    ]);
  });

  it('can be given back an earlier text of its history', async () => {
    const { ctx, owner, of, input, segment, row } = await desk();
    await saveSegment(ctx, owner, input(save('前の文', { state: 'confirmed' })));
    await saveSegment(ctx, owner, input(save('いまの文', { base: 2 })));
    const [, earlier] = await versionsOf(ctx.db, of, segment.id);
    const key = randomUUID();
    await saveSegment(ctx, owner, input({ key, base: 3, target: earlier?.target ?? null }));
    expect([inlineText(targetOf(await row(0)) ?? []), stateOf(await row(0))]).toEqual(['前の文', 'draft']);
  });
});

describeDatabases('cutting and joining', (open) => {
  async function desk() {
    const ctx = await open();
    const test = await openTestDesk(ctx);
    const { translationId } = test.of;
    const put = async (at: number, body: SaveSegment) =>
      saveSegment(ctx, test.owner, { ...body, translationId, segmentId: (await test.row(at)).id });
    const split = async (at: number, where: number, base = 1, key = randomUUID()) =>
      splitSegment(ctx, test.owner, {
        key,
        base,
        at: where,
        translationId,
        segmentId: (await test.row(at)).id,
      });
    const merge = async (at: number, base = 1, nextBase = 1, key = randomUUID()) =>
      mergeSegment(ctx, test.owner, {
        key,
        base,
        nextBase,
        translationId,
        segmentId: (await test.row(at)).id,
      });
    const sources = async () => (await test.rows()).map((row) => inlineText(inlineFrom(row.source)));
    return { ctx, ...test, put, split, merge, sources };
  }

  it('cuts a sentence where asked and keeps every character and mark', async () => {
    const { split, sources, row } = await desk();
    const answer = await split(4, ' They fou'.length);
    expect(answer).toMatchObject({ ok: true, version: 2, removed: [] });
    expect((await sources()).slice(4)).toEqual([' They fou', 'nd none below.']);
    const marked = inlineFrom((await row(5)).source).find((node) => node.marks);
    expect(marked).toMatchObject({ text: 'none' });
  });

  it('gives the white space at the cut to the second half', async () => {
    const { split, sources } = await desk();
    await split(0, 'The town '.length);
    expect((await sources()).slice(0, 2)).toEqual(['The town', ' dug its river up.']);
  });

  it('cuts a translation of two sentences between them, and leaves any other with the first half', async () => {
    const { put, split, rows } = await desk();
    await put(0, save('町は動いた。川をほり出した。', { state: 'confirmed' }));
    await split(0, 8, 2);
    const [first, second] = await rows();
    expect([first, second].map((row) => row && inlineText(targetOf(row) ?? []))).toEqual([
      '町は動いた。',
      '川をほり出した。',
    ]);
    expect([first, second].map((row) => row && stateOf(row))).toEqual(['draft', 'draft']);
  });

  it('does not cut where nothing would be left on one side', async () => {
    const { split, sources } = await desk();
    expect(await split(0, 500)).toMatchObject({ ok: false, reason: 'impossible' });
    expect(await split(1, 1)).toMatchObject({ ok: false, reason: 'impossible' });
    expect(await sources()).toHaveLength(5);
  });

  it('joins a sentence with the next, texts, marks and memos too', async () => {
    const { put, merge, row, rows } = await desk();
    await put(3, save('暗い水に命は少ない。', { memo: '一' }));
    await put(4, {
      ...save(null),
      target: [
        text('下流には'),
        text('一種類も', { type: 'emphasis', attrs: { whose: 'source' } }),
        text('いない。'),
      ],
      memo: '二',
    });
    const answer = await merge(3, 2, 2);
    expect(answer.ok).toBe(true);
    const joined = await row(3);
    expect(inlineText(inlineFrom(joined.source))).toBe(
      'Water in the dark carries little life. They found none below.',
    );
    expect(inlineText(targetOf(joined) ?? [])).toBe('暗い水に命は少ない。下流には一種類もいない。');
    expect(targetOf(joined)?.filter((node) => node.marks)).toHaveLength(1);
    expect(joined.memo).toBe('一\n二');
    expect(await rows()).toHaveLength(4);
  });

  it('brings back the whole after a cut', async () => {
    const { split, merge, sources } = await desk();
    const before = await sources();
    await split(0, 8);
    await merge(0, 2, 1);
    expect(await sources()).toEqual(before);
  });

  it('joins nothing across blocks, nor the last sentence', async () => {
    const { merge } = await desk();
    expect(await merge(1)).toMatchObject({ ok: false, reason: 'impossible' });
    expect(await merge(4)).toMatchObject({ ok: false, reason: 'impossible' });
  });

  it('cuts and joins once however often the request is repeated', async () => {
    const { split, merge, sources } = await desk();
    const key = randomUUID();
    const answer = await split(0, 8, 1, key);
    expect(await split(0, 8, 1, key)).toEqual(answer);
    expect(await sources()).toHaveLength(6);
    const again = randomUUID();
    await merge(0, 2, 1, again);
    await merge(0, 2, 1, again);
    expect(await sources()).toHaveLength(5);
  });

  it('touches nothing that was saved in between', async () => {
    const { put, split, merge, sources } = await desk();
    await put(0, save('新しい'));
    expect(await split(0, 8)).toMatchObject({ ok: false, reason: 'changed' });
    expect(await merge(0)).toMatchObject({ ok: false, reason: 'changed' });
    expect(await sources()).toHaveLength(5);
  });

  it('tells a save for a joined sentence that its row is gone', async () => {
    const { ctx, owner, of, row, merge } = await desk();
    const second = await row(1);
    await merge(0);
    const late = { ...save('おそい'), translationId: of.translationId, segmentId: second.id };
    expect(await saveSegment(ctx, owner, late)).toEqual({ ok: false, reason: 'gone' });
  });

  it('keeps rows in order through many cuts at one place', async () => {
    const { split, sources } = await desk();
    const whole = (await sources()).join('');
    for (let count = 0; count < 5; count += 1) {
      const length = (await sources())[0]?.length ?? 0;
      await split(0, length - 3, count + 1);
    }
    expect((await sources()).join('')).toBe(whole);
    expect(await sources()).toHaveLength(10);
  });
});

describeDatabases('blocks of one’s own', (open) => {
  it('stand after the outermost block that was named, in the order they were added', async () => {
    const ctx = await open();
    const { owner, of, row } = await openTestDesk(ctx);
    const { translationId } = of;
    const afterBlockId = (await row(0)).block_id;
    const add = (kind: 'note' | 'paragraph', key = randomUUID()) =>
      addOwnBlock(ctx, owner, { key, kind, afterBlockId, translationId });
    const key = randomUUID();
    const first = await add('note', key);
    expect(await add('note', key)).toEqual(first);
    await add('paragraph');
    const desk = await openDesk(ctx, owner, translationId);
    expect(desk.structure.own.map((own) => [own.kind, own.afterBlockId])).toEqual([
      ['note', afterBlockId],
      ['paragraph', afterBlockId],
    ]);
  });

  it('are saved with the same care as sentences, and removed only as last seen', async () => {
    const ctx = await open();
    const { owner, of } = await openTestDesk(ctx);
    const { translationId } = of;
    const added = await addOwnBlock(ctx, owner, {
      key: randomUUID(),
      kind: 'note',
      afterBlockId: null,
      translationId,
    });
    const ownBlockId = (added.ok && added.own[0]?.id) || '';
    const put = (words: string, base: number) =>
      saveOwnBlock(ctx, owner, {
        key: randomUUID(),
        base,
        document: saying(words),
        ownBlockId,
        translationId,
      });
    expect(await put('訳者より', 1)).toMatchObject({ ok: true, version: 2 });
    expect(await put('べつの文', 1)).toMatchObject({ ok: false, reason: 'conflict', by: owner.name });
    const remove = (base: number) =>
      removeOwnBlock(ctx, owner, { key: randomUUID(), base, ownBlockId, translationId });
    expect(await remove(1)).toMatchObject({ ok: false, reason: 'changed' });
    expect(await remove(2)).toMatchObject({ ok: true, removed: [ownBlockId] });
    expect(await put('おそい', 2)).toEqual({ ok: false, reason: 'gone' });
  });

  it('cannot stand after a block that is not of the article', async () => {
    const ctx = await open();
    const { owner, of } = await openTestDesk(ctx);
    const input = { key: randomUUID(), kind: 'note' as const, afterBlockId: 'nowhere', ...of };
    expect(await addOwnBlock(ctx, owner, input)).toEqual({ ok: false, reason: 'gone' });
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
