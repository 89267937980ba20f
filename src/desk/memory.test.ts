// The memory as the desk feeds and asks it, on both databases: one sentence confirmed in one article helps in the next.
import { randomUUID } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { addArticle, emphasis, openTestDesk, paragraph, text } from '../../test/support/desk.ts';
import { memoryKeeper } from '../memory/keeper.ts';
import { suggest } from '../memory/suggest.ts';
import { type Inline, withIds } from '../text/document.ts';
import { inlineText } from '../text/inline.ts';
import type { Actor } from './actor.ts';
import { mergeSegment } from './merge-segment.ts';
import { rememberBlog, sentenceOf } from './remember-segment.ts';
import { saveSegment } from './save-segment.ts';
import type { SegmentState } from './schemas.ts';
import { startTranslation } from './start-translation.ts';
import { type SegmentRow, segmentsOf, translationOf } from './store.ts';

const opened: TestContext[] = [];
afterEach(async () => {
  for (const ctx of opened.splice(0)) await memoryKeeper(ctx).close();
});

/** A translation of an article with these sentences, one paragraph each. */
async function translationOfText(ctx: TestContext, owner: Actor, ...sentences: Inline[]) {
  const document = withIds({ type: 'doc', content: sentences.map((one) => paragraph(...one)) }, randomUUID);
  const article = await addArticle(ctx, owner, { document });
  const { translationId } = await startTranslation(ctx, owner, { articleId: article.id, language: 'ja' });
  const of = { blogId: owner.blog.id, translationId };
  const row = async (at: number) => (await segmentsOf(ctx.db, of))[at] as SegmentRow;
  const write = async (at: number, target: Inline, state: SegmentState = 'confirmed') => {
    const { id, version } = await row(at);
    const change = { key: randomUUID(), base: version, target, state };
    return saveSegment(ctx, owner, { ...change, translationId, segmentId: id });
  };
  const matches = async (at: number) => {
    const translation = await translationOf(ctx.db, of);
    if (!translation) throw new Error('no translation');
    return suggest(ctx, owner.blog.id, await sentenceOf(ctx, translation, await row(at)));
  };
  return { of, row, write, matches };
}

const said = (matches: Awaited<ReturnType<typeof suggest>>) =>
  matches.map(({ kind, score, target }) => [kind, Math.round(score * 100), inlineText(target)]);

const survey = 'In 2019 a survey found 3 kinds of fish above the town.';

describeDatabases('the memory', (open) => {
  const begin = async () => {
    const ctx = await open();
    opened.push(ctx);
    return { ctx, owner: (await openTestDesk(ctx)).owner };
  };

  it('brings a confirmed sentence back in the next article, and says where it stood', async () => {
    const { ctx, owner } = await begin();
    const first = await translationOfText(
      ctx,
      owner,
      [text('It rained.')],
      [text(survey)],
      [text('We left.')],
    );
    await first.write(1, [text('2019年の調査では、町の上流に3種類の魚がいました。')]);
    const same = await translationOfText(
      ctx,
      owner,
      [text('It rained.')],
      [text(survey)],
      [text('We left.')],
    );
    const [match] = await same.matches(1);
    expect(match).toMatchObject({ kind: 'context', score: 1, title: 'The Town That Gave Its River Back' });
    const moved = await translationOfText(ctx, owner, [text(survey)], [text('We stayed.')]);
    expect(said(await moved.matches(0))).toEqual([
      ['exact', 100, '2019年の調査では、町の上流に3種類の魚がいました。'],
    ]);
  });

  it('puts the numbers of the new sentence in, in the width they had', async () => {
    const { ctx, owner } = await begin();
    const first = await translationOfText(ctx, owner, [text(survey)]);
    await first.write(0, [text('２０１９年の調査では、町の上流に3種類の魚がいました。')]);
    const next = survey.replace('2019', '2024').replace('3', '12');
    const second = await translationOfText(ctx, owner, [text(next)]);
    expect(said(await second.matches(0))).toEqual([
      ['numbers', 100, '２０２４年の調査では、町の上流に12種類の魚がいました。'],
    ]);
  });

  it('leaves numbers alone that do not stand in the translation as they did, and takes something off', async () => {
    const { ctx, owner } = await begin();
    const first = await translationOfText(ctx, owner, [text('In 2019 a survey found three kinds of fish.')]);
    await first.write(0, [text('二〇一九年の調査では、三種類の魚が見つかりました。')]);
    const second = await translationOfText(ctx, owner, [text('In 2024 a survey found three kinds of fish.')]);
    const [match] = await second.matches(0);
    expect(match?.kind).toBe('fuzzy');
    expect(match?.penalties).toEqual({ marks: 0, numbers: 0.02, machine: 0 });
    expect(inlineText(match?.target ?? [])).toContain('二〇一九年');
  });

  it('puts what stood in the same place first, then the same sentence, then one but for numbers, whatever is newest', async () => {
    const { ctx, owner } = await begin();
    const all = [
      { sentences: ['Night fell.', 'It rained for 3 days.', 'We left.'], target: '雨が3日降りました。' },
      { sentences: ['Dawn came.', 'It rained for 3 days.', 'We stayed.'], target: '3日、雨でした。' },
      { sentences: ['Dawn came.', 'It rained for 5 days.', 'We stayed.'], target: '5日も雨が降った。' },
      { sentences: ['Dawn came.', 'It snowed for 3 days.', 'We stayed.'], target: '雪が3日降りました。' },
    ];
    for (const { sentences, target } of all) {
      const one = await translationOfText(ctx, owner, ...sentences.map((sentence) => [text(sentence)]));
      ctx.clock.advance(1000);
      await one.write(1, [text(target)]);
    }
    const again = await translationOfText(ctx, owner, ...(all[0]?.sentences ?? []).map((one) => [text(one)]));
    expect(said(await again.matches(1)).map(([kind, , target]) => [kind, target])).toEqual([
      ['context', '雨が3日降りました。'],
      ['exact', '3日、雨でした。'],
      ['numbers', '3日も雨が降った。'],
      ['fuzzy', '雪が3日降りました。'],
    ]);
  });

  it('finds a common sentence where it stood before among many newer ones, also one translated alike', async () => {
    const { ctx, owner } = await begin();
    const place = [[text('He took his hat.')], [text('He left.')], [text('Nobody spoke.')]];
    const first = await translationOfText(ctx, owner, ...place);
    await first.write(1, [text('彼は去った。')]);
    const others = await translationOfText(
      ctx,
      owner,
      ...Array.from({ length: 8 }, () => [text('He left.')]),
    );
    const targets = [
      '出ていった。',
      '行ってしまった。',
      '帰った。',
      '消えた。',
      '立ち去った。',
      '出た。',
      '去った。',
    ];
    for (const [at, target] of [...targets, '彼は去った。'].entries()) await others.write(at, [text(target)]);
    const again = await translationOfText(ctx, owner, ...place);
    const found = said(await again.matches(1));
    expect(found[0]).toEqual(['context', 100, '彼は去った。']);
    expect(found.slice(1).map(([kind]) => kind)).toEqual(['exact', 'exact', 'exact', 'exact']);
  });

  it('finds the very sentence in its place among many that differ there in numbers', async () => {
    const { ctx, owner } = await begin();
    const weather = (days: number) => [
      [text('The weather of the week.')],
      [text(`It rained on ${days} days.`)],
      [text('More next week.')],
    ];
    for (const days of [3, 1, 2, 4, 5, 6, 7, 8]) {
      const one = await translationOfText(ctx, owner, ...weather(days));
      await one.write(1, [text(days === 3 ? '三日は雨でした。' : `${days}日、雨でした。`)]);
    }
    const others = await translationOfText(
      ctx,
      owner,
      ...Array.from({ length: 8 }, () => [text('It rained on 3 days.')]),
    );
    for (let at = 0; at < 8; at++) await others.write(at, [text(`${at}回めの訳。`)]);
    const again = await translationOfText(ctx, owner, ...weather(3));
    expect(said(await again.matches(1))[0]).toEqual(['context', 100, '三日は雨でした。']);
  });

  it('shows what resembles a sentence with what differs, and nothing less alike than 70 of 100', async () => {
    const { ctx, owner } = await begin();
    const first = await translationOfText(
      ctx,
      owner,
      [text('The town dug its river up last year.')],
      [text('Nobody made a speech.')],
    );
    await first.write(0, [text('町は去年、川を掘りおこしました。')]);
    await first.write(1, [text('だれも演説をしませんでした。')]);
    const second = await translationOfText(ctx, owner, [text('The town dug its well up last year.')]);
    const [match, ...others] = await second.matches(0);
    expect(others).toEqual([]);
    expect(match?.kind).toBe('fuzzy');
    // river → well: four of 36 characters, one of them left out.
    expect(match?.score).toBeCloseTo(1 - 5 / 36);
    expect(match?.difference.filter(({ op }) => op !== 'same')).toEqual([
      { op: 'del', text: 'river' },
      { op: 'ins', text: 'well' },
    ]);
  });

  it('puts numbers into what only resembles a sentence where each has its place, and never crosses them', async () => {
    const { ctx, owner } = await begin();
    const first = await translationOfText(ctx, owner, [text(survey)]);
    await first.write(0, [text('2019年の調査では、町の上流に3種類の魚がいました。')]);
    const next = await translationOfText(
      ctx,
      owner,
      [text('In 2024 a survey found 12 kinds of fish above the mill.')],
      [text('A survey found 3 kinds of fish above the town in 2019.')],
      [text('A survey found 3 kinds of fish above the town in 2024.')],
    );
    const best = async (at: number) => (await next.matches(at))[0];
    expect(await best(0)).toMatchObject({ kind: 'fuzzy', penalties: { numbers: 0 } });
    expect(inlineText((await best(0))?.target ?? [])).toBe(
      '2024年の調査では、町の上流に12種類の魚がいました。',
    );
    const moved = '2019年の調査では、町の上流に3種類の魚がいました。';
    expect(await best(1)).toMatchObject({ kind: 'fuzzy', penalties: { numbers: 0 } });
    expect(inlineText((await best(1))?.target ?? [])).toBe(moved);
    expect(await best(2)).toMatchObject({ kind: 'fuzzy', penalties: { numbers: 0.02 } });
    expect(inlineText((await best(2))?.target ?? [])).toBe(moved);
  });

  it('takes something off for other marks', async () => {
    const { ctx, owner } = await begin();
    const first = await translationOfText(ctx, owner, [text('They found '), text('none', emphasis)]);
    await first.write(0, [text('何も見つからなかった')]);
    const second = await translationOfText(ctx, owner, [text('They found none')]);
    expect((await second.matches(0))[0]).toMatchObject({ kind: 'exact', score: 0.98 });
  });

  it('follows what becomes of a sentence: written otherwise, a draft again, joined to the next', async () => {
    const { ctx, owner } = await begin();
    const first = await translationOfText(ctx, owner, [text('The pipe is gone. The river is back.')]);
    await first.write(0, [text('管はなくなった。')]);
    const second = await translationOfText(ctx, owner, [text('The pipe is gone.')]);
    expect(said(await second.matches(0))).toEqual([['exact', 100, '管はなくなった。']]);
    await first.write(0, [text('管は、もうありません。')]);
    expect(said(await second.matches(0))).toEqual([['exact', 100, '管は、もうありません。']]);
    await first.write(0, [text('管は、もうありません。')], 'draft');
    expect(await second.matches(0)).toEqual([]);
    await first.write(0, [text('管は、もうありません。')]);
    const [one, two] = [await first.row(0), await first.row(1)];
    const join = { key: randomUUID(), base: one.version, nextBase: two.version };
    const { translationId } = first.of;
    await mergeSegment(ctx, owner, { ...join, translationId, segmentId: one.id });
    expect(await second.matches(0)).toEqual([]);
  });

  it('never shows a sentence its own translation, nor another blog’s', async () => {
    const { ctx, owner } = await begin();
    const first = await translationOfText(ctx, owner, [text(survey)]);
    await first.write(0, [text('調査')]);
    expect(await first.matches(0)).toEqual([]);
    const stranger = (await openTestDesk(ctx)).owner;
    const elsewhere = await translationOfText(ctx, stranger, [text(survey)]);
    expect(await elsewhere.matches(0)).toEqual([]);
  });

  it('remembers what was confirmed before there was a memory, once', async () => {
    const { ctx, owner } = await begin();
    const first = await translationOfText(ctx, owner, [text(survey)]);
    await first.write(0, [text('調査')]);
    await ctx.db.deleteFrom('units').execute();
    await rememberBlog(ctx, { blogId: owner.blog.id });
    await rememberBlog(ctx, { blogId: owner.blog.id });
    const second = await translationOfText(ctx, owner, [text(survey)]);
    expect(said(await second.matches(0))).toEqual([['exact', 100, '調査']]);
    expect(await ctx.db.selectFrom('units').selectAll().execute()).toHaveLength(1);
  });
});
