// Cutting and joining sentences, on both databases.
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { openTestDesk, text } from '../../test/support/desk.ts';
import { inlineText } from '../text/inline.ts';
import { mergeSegment } from './merge-segment.ts';
import { saveSegment } from './save-segment.ts';
import type { SaveSegment } from './schemas.ts';
import { inlineFrom, stateOf, targetOf } from './segment-state.ts';
import { splitSegment } from './split-segment.ts';

const save = (words: string | null, more: Partial<SaveSegment> = {}): SaveSegment => ({
  key: randomUUID(),
  base: 1,
  target: words === null ? null : [text(words)],
  ...more,
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
