// The checks as the desk asks them, on both databases: sentences as typed, their neighbours, and what is no error here.
import { randomUUID } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { addArticle, emphasis, openTestDesk, paragraph, text } from '../../../test/support/desk.ts';
import { addTerm } from '../../memory/terms/add-term.ts';
import { termSchema } from '../../memory/terms/term-fields.ts';
import { type BlockJson, type Inline, withIds } from '../../text/document.ts';
import { check } from '../../web/door.ts';
import type { Actor } from '../actor.ts';
import { mergeSegment } from '../merge-segment.ts';
import { saveSegment } from '../save-segment.ts';
import { targetOf } from '../segment-state.ts';
import { startTranslation } from '../start-translation.ts';
import { type SegmentRow, segmentsOf } from '../store.ts';
import { checkTranslation } from './check-translation.ts';
import { createChecks, shareChecks } from './checks.ts';
import { overlook } from './overlook.ts';
import { saveChecks } from './save-checks.ts';
import { asTheyCome } from './settings.ts';

const checks = createChecks();
afterAll(() => checks.close());

async function translationOf(ctx: TestContext, owner: Actor, ...blocks: BlockJson[]) {
  shareChecks(ctx, checks);
  const document = withIds({ type: 'doc', content: blocks }, randomUUID);
  const article = await addArticle(ctx, owner, { document });
  const { translationId } = await startTranslation(ctx, owner, { articleId: article.id, language: 'ja' });
  const of = { blogId: owner.blog.id, translationId };
  const row = async (at: number) => (await segmentsOf(ctx.db, of))[at] as SegmentRow;
  const write = async (at: number, ...target: Inline) => {
    const { id, version } = await row(at);
    return saveSegment(ctx, owner, {
      key: randomUUID(),
      base: version,
      target,
      translationId,
      segmentId: id,
    });
  };
  const found = async (at: number, ...typed: Inline) => {
    const stored = await row(at);
    const segment = { id: stored.id, target: typed.length > 0 ? typed : targetOf(stored) };
    const checked = await checkTranslation(ctx, owner, { translationId, segments: [segment] });
    return checked?.[0]?.findings ?? [];
  };
  const say = async (at: number, finding: { mark: string; id: string }, overlooked: boolean) => {
    const body = { key: randomUUID(), finding: finding.mark, check: finding.id, overlooked };
    return overlook(ctx, owner, { ...body, translationId, segmentId: (await row(at)).id });
  };
  return { translationId, row, write, found, say };
}

const counting = paragraph(text('They counted 14 herons. They cooperate with the school.'));

describeDatabases('the checks at the desk', (open) => {
  const begin = async (...blocks: BlockJson[]) => {
    const ctx = await open();
    const { owner } = await openTestDesk(ctx);
    return { ctx, owner, ...(await translationOf(ctx, owner, ...blocks)) };
  };

  it('find what is wrong in a sentence as it is typed, with its place in both texts and a fix', async () => {
    const { found, write } = await begin(counting);
    expect(await found(0)).toEqual([]);
    const [amount] = await found(0, text('サギは41羽いた。'));
    expect(amount).toMatchObject({ id: 'numbers', severity: 'must', start: 3, end: 6, overlooked: false });
    expect(amount?.other).toEqual({ start: 13, end: 15 });
    expect(amount?.fix).toEqual({ start: 3, end: 5, text: '14' });
    await write(1, text('学校と強力する。'));
    expect(await found(1)).toMatchObject([{ id: 'ja-homophone-suru', fix: { text: '協力' } }]);
  });

  it('look at the sentences around, and at marks', async () => {
    const { found, write } = await begin(
      paragraph(text('It rained all day. It rained all day. “I saw '), text('it', emphasis), text('.')),
      paragraph(text('And it saw me.”')),
    );
    await write(0, text('一日じゅう雨だった。'));
    const ids = async (at: number, ...typed: Inline) => (await found(at, ...typed)).map(({ id }) => id);
    expect(await ids(1, text('終日、雨が降った。'))).toEqual(['consistency']);
    await write(1, text('一日じゅう雨だった。'));
    expect(await ids(2, text('「私は'), text('それ', emphasis), text('を見た。'))).toEqual([]);
    expect(await ids(2, text('「私はそれを見た。'))).toEqual(['emphasis']);
    await write(2, text('「私は'), text('それ', emphasis), text('を見た。'));
    // The quotation that begins in one sentence is closed in none, now that all are there.
    await write(3, text('そしてそれも私を見た。'));
    expect(await ids(2)).toEqual(['ja-pairs-across']);
    await write(3, text('そしてそれも私を見た」。'));
    expect(await ids(2)).toEqual([]);
  });

  it('remember that something is no error here, until its words change', async () => {
    const { found, say, row, write, ctx, owner, translationId } = await begin(counting);
    await write(0, text('サギは41羽いた。'));
    const [amount] = await found(0);
    if (!amount) throw new Error('nothing was found');
    expect(await say(0, amount, true)).toEqual({ ok: true });
    expect(await say(0, amount, true)).toEqual({ ok: true });
    expect(await found(0)).toMatchObject([{ id: 'numbers', overlooked: true }]);
    expect(await found(0, text('サギは42羽いた。'))).toMatchObject([{ id: 'numbers', overlooked: false }]);
    await say(0, amount, false);
    expect(await found(0)).toMatchObject([{ overlooked: false }]);
    // It stays with the words when two sentences become one.
    await write(1, text('この村の人びとは昔から学校と強力する。'));
    const [slip] = await found(1);
    if (!slip) throw new Error('nothing was found');
    await say(1, slip, true);
    const [first, second] = [await row(0), await row(1)];
    const join = { key: randomUUID(), base: first.version, nextBase: second.version };
    await mergeSegment(ctx, owner, { ...join, translationId, segmentId: first.id });
    const all = (await found(0)).map(({ id, overlooked }) => [id, overlooked]);
    expect(all).toContainEqual(['ja-homophone-suru', true]);
    expect(all).toContainEqual(['numbers', false]);
  });

  it('hold a sentence to the terms and names of the blog', async () => {
    const { found, ctx, owner } = await begin(paragraph(text('Marlow keeps the weirs.')));
    const settle = async (kind: string, sources: string, preferred: string, forbidden = '') => {
      const languages = { source_language: 'en', target_language: 'ja' };
      const read = check(termSchema, { kind, sources, preferred, forbidden, ...languages }, {});
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      await addTerm(ctx, owner, read.value);
    };
    await settle('person', 'Marlow', 'マーロウ');
    await settle('term', 'weir', '堰', 'ダム');
    const said = async (target: string) =>
      (await found(0, text(target))).map(({ id, fix }) => [id, fix?.text ?? null]);
    expect(await said('マーロウは堰を守っている。')).toEqual([]);
    expect(await said('マーローはダムを守っている。')).toEqual([
      ['names', 'マーロウ'],
      ['terms-forbidden', '堰'],
    ]);
    expect(await said('マーロウは柵を守っている。')).toEqual([['terms', null]]);
  });

  it('hold a sentence to the manner of the blog, else to that of the sentences around it', async () => {
    const { found, write, ctx, owner } = await begin(
      paragraph(
        text(
          'It rained. The river rose. Nobody left. The bridge held. Night fell. We ate. We sang. We slept.',
        ),
      ),
    );
    const polite = [
      ...['雨でした。', '川が増えました。', 'だれも出かけませんでした。', '橋は無事でした。'],
      ...['夜になりました。', '私たちは食べました。', '歌いました。'],
    ];
    for (const [at, target] of polite.entries()) await write(at, text(target));
    const manner = async (target: string) =>
      (await found(7, text(target))).flatMap(({ id, key }) => (id === 'ja-manner' ? [key] : []));
    expect(await manner('私たちは眠った。')).toEqual(['checks.says.ja-manner-plain']);
    expect(await manner('私たちは眠りました。')).toEqual([]);
    await saveChecks(ctx, owner, { ...asTheyCome, manner: 'plain' });
    expect(await manner('私たちは眠った。')).toEqual([]);
    expect(await manner('私たちは眠りました。')).toEqual(['checks.says.ja-manner-polite']);
    await saveChecks(ctx, owner, { ...asTheyCome, manner: 'polite', chosen: { 'ja-manner': 'off' } });
    expect(await manner('私たちは眠った。')).toEqual([]);
  });

  it('leave alone what is not translated, what is left out and what is code', async () => {
    const code: BlockJson = {
      type: 'code_block',
      attrs: { id: null, lang: null },
      content: [text('return the same thing')],
    };
    const { found, write, row, ctx, owner, translationId } = await begin(counting, code);
    await write(2, text('return the same thing'));
    expect(await found(2)).toEqual([]);
    const { id, version } = await row(0);
    const skipped = { key: randomUUID(), base: version, target: [text('41')], state: 'skipped' as const };
    await saveSegment(ctx, owner, { ...skipped, translationId, segmentId: id });
    expect(await found(0)).toEqual([]);
    expect(
      await checkTranslation(ctx, owner, { translationId, segments: [{ id: 'gone', target: null }] }),
    ).toEqual([{ id: 'gone', findings: [] }]);
  });

  it('say so when they cannot be had', async () => {
    const { ctx, owner, translationId, row, write } = await begin(counting);
    await write(0, text('サギは41羽いた。'));
    const silent = createChecks(60_000, 0);
    shareChecks(ctx, silent);
    const stored = await row(0);
    const segments = [{ id: stored.id, target: targetOf(stored) }];
    expect(await checkTranslation(ctx, owner, { translationId, segments })).toBeNull();
    await silent.close();
  });
});
