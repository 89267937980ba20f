// Tests that a source which changes reopens exactly the sentences its author touched, and nothing else ever.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import { bells, type DriftDesk, openDriftDesk } from '../../../test/support/drift-desk.ts';
import { type PageServer, startPageServer } from '../../../test/support/page-server.ts';
import { articleOf } from '../../sources/store.ts';
import { mergeSegment } from '../merge-segment.ts';
import { openDesk } from '../open-desk.ts';
import { saveSegment } from '../save-segment.ts';
import { splitSegment } from '../split-segment.ts';
import { startTranslation } from '../start-translation.ts';
import { segmentsOf } from '../store.ts';
import { decideSegment } from './decide-segment.ts';
import { leaveChange } from './leave-change.ts';
import { segmentChangesOf, unsettledOf } from './store.ts';
import { takeChange } from './take-change.ts';

let server: PageServer;
beforeEach(async () => {
  server = await startPageServer();
});
afterEach(() => server.close());

let keys = 0;
const key = () => `0198a000-0000-7000-8000-${String(++keys).padStart(12, '0')}`;
const corrected = bells.map((sentence) => sentence.replace('14 times', '16 times'));

async function take(desk: DriftDesk) {
  const change = await desk.change();
  return takeChange(desk.ctx, desk.owner, { changeId: change?.id ?? '' });
}

const kindsOf = async ({ ctx, of }: DriftDesk) =>
  (await segmentChangesOf(ctx.db, of)).map(({ kind }) => kind).sort();

describeDatabases('a source that changed', (open) => {
  it('reopens the one sentence in which a number was corrected, its text and all others untouched', async () => {
    const desk = await openDriftDesk(open, server);
    await desk.translate();
    const before = await desk.told();
    desk.says(corrected);
    expect(await desk.look()).toMatchObject({ ok: true, came: { kind: 'changed' } });
    // Nothing is touched before somebody takes it in.
    expect(await desk.told()).toEqual(before);
    expect(await take(desk)).toEqual({ ok: true });
    const after = await desk.told();
    expect(after.filter((line, at) => line !== before[at])).toEqual([
      'It crosses the water 16 times a day, and it has never been late. | 訳2。 | draft',
    ]);
    const shown = await openDesk(desk.ctx, desk.owner, desk.of.translationId);
    expect(shown.drift.segments).toMatchObject([{ kind: 'edited' }]);
    expect(shown.drift.segments[0]?.difference).toContainEqual({ op: 'del', text: '14' });
    expect(shown.drift.segments[0]?.difference).toContainEqual({ op: 'ins', text: '16' });
    // The article is what its source says now: asked again, nothing has changed.
    expect(await desk.look()).toMatchObject({ came: { kind: 'same' } });
    expect(await desk.change()).toBeUndefined();
  });

  it('brings new sentences at their place, marks those that went, and waits for a decision on them', async () => {
    const desk = await openDriftDesk(open, server);
    await desk.translate();
    const now = [...bells.slice(0, 3), ...bells.slice(4), 'A second ferry will follow in the spring.'];
    desk.says([...now.slice(0, 2), 'It has done so since 1987.', ...now.slice(2)]);
    await desk.look();
    await take(desk);
    const told = await desk.told();
    expect(told[2]).toBe('It has done so since 1987. |  | open');
    expect(told.at(-1)).toBe('A second ferry will follow in the spring. |  | open');
    expect(told).toHaveLength(10);
    expect(await kindsOf(desk)).toEqual(['added', 'added', 'removed']);
    expect(await desk.publish()).toContain('removed');
    const [gone] = (await segmentChangesOf(desk.ctx.db, desk.of)).filter(({ kind }) => kind === 'removed');
    const input = { ...desk.of, key: key(), segmentId: gone?.segment_id ?? '', way: 'follow' as const };
    expect(await decideSegment(desk.ctx, desk.owner, input)).toEqual({ ok: true });
    expect(await decideSegment(desk.ctx, desk.owner, input)).toEqual({ ok: true });
    expect((await desk.told()).join()).not.toContain('a gift from the people');
    expect(await desk.look()).toMatchObject({ came: { kind: 'same' } });
  });

  it('offers to follow a paragraph that moved, and leaves it until then', async () => {
    const desk = await openDriftDesk(open, server);
    await desk.translate();
    const before = await desk.told();
    desk.says([...bells.slice(2), ...bells.slice(0, 2)]);
    await desk.look();
    await take(desk);
    expect(await desk.told()).toEqual(before);
    const moved = await segmentChangesOf(desk.ctx.db, desk.of);
    expect(moved.map(({ kind }) => kind)).toEqual(['moved', 'moved']);
    const segmentId = moved[0]?.segment_id ?? '';
    await decideSegment(desk.ctx, desk.owner, { ...desk.of, key: key(), segmentId, way: 'follow' });
    expect(await desk.told()).toEqual([...before.slice(2), ...before.slice(0, 2)]);
    expect(await segmentChangesOf(desk.ctx.db, desk.of)).toEqual([]);
  });

  it('twice before anybody came to it shows all that changed since its translation was looked at', async () => {
    const desk = await openDriftDesk(open, server);
    await desk.translate();
    for (const said of [corrected, corrected.map((sentence) => sentence.replace('late.', 'early.'))]) {
      desk.says(said);
      await desk.look();
      expect(await take(desk)).toEqual({ ok: true });
    }
    const shown = await openDesk(desk.ctx, desk.owner, desk.of.translationId);
    expect(shown.drift.segments).toMatchObject([{ kind: 'edited', place: null }]);
    const { difference = [] } = shown.drift.segments[0] ?? {};
    const words = (op: string) => difference.flatMap((part) => (part.op === op ? [part.text] : []));
    expect(words('del')).toEqual(['14', 'late']);
    expect(words('ins')).toEqual(['16', 'early']);
  });

  const swapped = [...bells.slice(2), ...bells.slice(0, 2)];
  const both = [...bells.slice(2), ...corrected.slice(0, 2)];
  it.each([
    ['moved and then edited', [swapped, both]],
    ['edited and then moved', [corrected, both]],
  ])('in which a sentence is %s waits for both, and for the move when its text is done', async (_, said) => {
    const desk = await openDriftDesk(open, server);
    await desk.translate();
    const before = await desk.told();
    for (const now of said) {
      desk.says(now);
      await desk.look();
      await take(desk);
    }
    const row = (await desk.rows())[1];
    const waits = async () => {
      const { drift } = await openDesk(desk.ctx, desk.owner, desk.of.translationId);
      return drift.segments.find(({ segmentId }) => segmentId === row?.id);
    };
    const place = { wholeBlock: true, after: null };
    expect(await waits()).toMatchObject({ kind: 'edited', place });
    expect((await waits())?.difference).toContainEqual({ op: 'del', text: '14' });
    const target = [{ type: 'text' as const, text: '日に十六回渡る。' }];
    const input = { ...desk.of, segmentId: row?.id ?? '' };
    const save = { ...input, key: key(), base: row?.version ?? 0, target, state: 'confirmed' as const };
    expect(await saveSegment(desk.ctx, desk.owner, save)).toMatchObject({ ok: true });
    expect(await waits()).toMatchObject({ kind: 'moved', place, difference: [] });
    const follow = { ...input, key: key(), way: 'follow' as const };
    expect(await decideSegment(desk.ctx, desk.owner, follow)).toEqual({ ok: true });
    expect(await segmentChangesOf(desk.ctx.db, desk.of)).toEqual([]);
    const now = await desk.told();
    expect(now[7]).toContain('16 times a day');
    expect([...now.slice(6), ...now.slice(0, 6)].filter((line, at) => line !== before[at])).toHaveLength(1);
  });

  it('that is left is told to nobody again, until it says something else', async () => {
    const desk = await openDriftDesk(open, server);
    await desk.translate();
    desk.says(corrected);
    await desk.look();
    const change = await desk.change();
    expect(await unsettledOf(desk.ctx.db, desk.of)).toHaveLength(1);
    expect(await leaveChange(desk.ctx, desk.owner, { changeId: change?.id ?? '' })).toEqual({ ok: true });
    expect(await unsettledOf(desk.ctx.db, desk.of)).toEqual([]);
    expect(await desk.look()).toMatchObject({ came: { kind: 'left' } });
    expect(await desk.change()).toBeUndefined();
    // Other bytes that say the same.
    desk.says(corrected.map((sentence) => sentence.replace('“', '«').replace('”', '»')));
    const { seen_snapshot_id } = await desk.watch();
    expect(await desk.look()).toMatchObject({ came: { kind: 'left' } });
    expect((await desk.watch()).seen_snapshot_id).not.toBe(seen_snapshot_id);
    expect(await desk.change()).toBeUndefined();
    desk.says(corrected.map((sentence) => sentence.replace('louder', 'softer')));
    expect(await desk.look()).toMatchObject({ came: { kind: 'changed' } });
    const comparison = JSON.parse((await desk.change())?.comparison ?? '{}');
    expect(comparison.counts.edited).toBe(2);
  });

  it('and went back to what it was is no change any more', async () => {
    const desk = await openDriftDesk(open, server);
    desk.says(corrected);
    await desk.look();
    expect(await desk.change()).toBeDefined();
    desk.says(bells);
    expect(await desk.look()).toMatchObject({ came: { kind: 'same' } });
    expect(await desk.change()).toBeUndefined();
    expect(await unsettledOf(desk.ctx.db, desk.of)).toEqual([]);
  });

  it('is taken in once, however many ask', async () => {
    const desk = await openDriftDesk(open, server);
    await desk.translate();
    desk.says(corrected);
    await desk.look();
    // Both have seen it before either takes it in.
    const changeId = (await desk.change())?.id ?? '';
    const both = [0, 1].map(() => takeChange(desk.ctx, desk.owner, { changeId }));
    expect(await Promise.all(both)).toEqual([{ ok: true }, { ok: true }]);
    const versions = (await desk.rows()).map(({ version }) => version);
    expect(versions.filter((version) => version === 3)).toHaveLength(1);
  });

  it('meets a desk that is open: what was confirmed on the old sentence is a conflict, and its text is kept', async () => {
    const desk = await openDriftDesk(open, server);
    await desk.translate();
    desk.says(corrected);
    await desk.look();
    const seen = (await desk.rows())[1];
    await take(desk);
    const input = { ...desk.of, key: key(), segmentId: seen?.id ?? '', base: seen?.version ?? 0 };
    const target = [{ type: 'text' as const, text: 'いま書いた訳。' }];
    const answer = await saveSegment(desk.ctx, desk.owner, { ...input, target, state: 'confirmed' });
    expect(answer).toMatchObject({ ok: false, reason: 'conflict', current: { state: 'draft', version: 3 } });
    const base = (await desk.rows())[1]?.version ?? 0;
    await saveSegment(desk.ctx, desk.owner, { ...input, key: key(), base, target, state: 'confirmed' });
    expect(await segmentChangesOf(desk.ctx.db, desk.of)).toEqual([]);
  });

  it('tells readers until it is published with, and stands among the corrections then', async () => {
    const desk = await openDriftDesk(open, server);
    await desk.translate();
    expect(await desk.publish()).toBe('published');
    desk.says(corrected);
    await desk.look();
    await take(desk);
    expect(await unsettledOf(desk.ctx.db, desk.of)).toHaveLength(1);
    expect(await desk.publish()).toContain('sentences');
    const row = (await desk.rows())[1];
    const target = [{ type: 'text' as const, text: '日に十六回渡る。' }];
    const input = { ...desk.of, key: key(), segmentId: row?.id ?? '', base: row?.version ?? 0 };
    await saveSegment(desk.ctx, desk.owner, { ...input, target, state: 'confirmed' });
    expect(await desk.publish('回数を直しました')).toBe('published');
    expect(await unsettledOf(desk.ctx.db, desk.of)).toEqual([]);
  });

  it('reopens the same sentence in every translation of the article, each with its own text', async () => {
    const desk = await openDriftDesk(open, server);
    await desk.translate();
    const input = { articleId: desk.articleId, language: 'fr' };
    const { translationId } = await startTranslation(desk.ctx, desk.owner, input);
    const french = { blogId: desk.of.blogId, translationId };
    const second = (await segmentsOf(desk.ctx.db, french))[1];
    const target = [{ type: 'text' as const, text: 'Quatorze fois par jour.' }];
    const save = { ...french, key: key(), segmentId: second?.id ?? '', base: 1, target };
    await saveSegment(desk.ctx, desk.owner, { ...save, state: 'confirmed' });
    desk.says(corrected);
    await desk.look();
    await take(desk);
    const reopened = (await segmentsOf(desk.ctx.db, french))[1];
    expect(reopened).toMatchObject({ target: JSON.stringify(target), confirmed_at: null });
    expect(reopened?.source).toContain('16 times');
    expect(await kindsOf(desk)).toEqual(['edited']);
    expect((await segmentChangesOf(desk.ctx.db, french)).map(({ kind }) => kind)).toEqual(['edited']);
  });

  it('keeps the cuts that a person made', async () => {
    const desk = await openDriftDesk(open, server);
    const [first, second, third] = await desk.rows();
    const split = { ...desk.of, key: key(), segmentId: second?.id ?? '', base: 1 };
    const at = 'It crosses the water 14 times a day,'.length + 1;
    expect(await splitSegment(desk.ctx, desk.owner, { ...split, at })).toMatchObject({ ok: true });
    const merge = { ...desk.of, key: key(), segmentId: third?.id ?? '', base: 1, nextBase: 1 };
    expect(await mergeSegment(desk.ctx, desk.owner, merge)).toMatchObject({ ok: true });
    expect(first?.version).toBe(1);
    await desk.translate();
    const before = await desk.told();
    desk.says(corrected.map((sentence) => sentence.replace('small bell', 'large bell')));
    await desk.look();
    await take(desk);
    const after = await desk.told();
    expect(after).toHaveLength(before.length);
    expect(after.filter((line, place) => line !== before[place])).toEqual([
      'It crosses the water 16 times a day, | 訳2。 | draft',
      'Its captain, Della Wainthrop, rings a large bell before she leaves. The bell was a gift from the people on the other bank. | 訳4。 | draft',
    ]);
  });

  it('changes its title as a headline', async () => {
    const desk = await openDriftDesk(open, server);
    desk.says(bells, 'The ferry that asked for two bells');
    expect(await desk.look()).toMatchObject({ came: { kind: 'changed' } });
    await take(desk);
    const article = await articleOf(desk.ctx.db, desk.of.blogId, desk.articleId);
    expect(article?.title).toBe('The ferry that asked for two bells');
  });
});
