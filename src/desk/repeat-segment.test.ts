// Sentences that stand in an article more than once, on both databases.
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { openTestDesk } from '../../test/support/desk.ts';
import { translationOf } from '../../test/support/memory-desk.ts';
import { inlineText } from '../text/inline.ts';
import { type SetApartInput, setApart } from './repeat-segment.ts';
import { inlineFrom, stateOf } from './segment-state.ts';
import type { SegmentRow } from './store.ts';

const refrain = ['The bell rang.', 'Nobody came.', ' The bell rang. ', 'We left.', 'The bell rang.'];

const said = (row: SegmentRow) => [
  stateOf(row),
  row.target === null ? null : inlineText(inlineFrom(row.target)),
];

describeDatabases('a repeated sentence', (open) => {
  const begin = async (sentences: readonly string[] = refrain) => {
    const ctx: TestContext = await open();
    const { owner } = await openTestDesk(ctx);
    const desk = await translationOf(ctx, owner, sentences);
    const all = async () => (await desk.rows()).map(said);
    const apart = async (at: number, isApart: boolean) => {
      const { id } = await desk.row(at);
      const input: SetApartInput = {
        key: randomUUID(),
        apart: isApart,
        translationId: desk.translationId,
        segmentId: id,
      };
      return setApart(ctx, owner, input);
    };
    return { ctx, owner, desk, all, apart };
  };

  it('is filled as a draft when one of them is confirmed, and says what it repeats', async () => {
    const { desk, all } = await begin();
    await desk.write(0, '鐘が鳴った。', { state: 'draft' });
    expect((await all())[2]).toEqual(['open', null]);
    const saved = await desk.write(0, '鐘が鳴った。');
    const [first, , third, , fifth] = await desk.rows();
    expect(saved).toMatchObject({
      ok: true,
      filled: [
        { id: third?.id, state: 'draft', repeats: first?.id, version: 2 },
        { id: fifth?.id, state: 'draft', repeats: first?.id, version: 2 },
      ],
    });
    expect(await all()).toEqual([
      ['confirmed', '鐘が鳴った。'],
      ['open', null],
      ['draft', '鐘が鳴った。'],
      ['open', null],
      ['draft', '鐘が鳴った。'],
    ]);
  });

  it('never gives a place to a repetition where somebody wrote, confirmed or left out', async () => {
    const { desk, all } = await begin();
    await desk.write(2, '鐘の音。', { state: 'draft' });
    await desk.write(4, null, { state: 'skipped' });
    await desk.write(0, '鐘が鳴った。');
    expect((await all())[2]).toEqual(['draft', '鐘の音。']);
    expect((await all())[4]).toEqual(['skipped', null]);
  });

  it('follows the first as long as nobody has looked at it', async () => {
    const { desk, all } = await begin();
    await desk.write(0, '鐘が鳴った。');
    await desk.write(2, '鐘が鳴った。');
    await desk.write(0, '鐘が鳴りひびいた。');
    expect((await all())[2]).toEqual(['confirmed', '鐘が鳴った。']);
    expect((await all())[4]).toEqual(['draft', '鐘が鳴りひびいた。']);
    expect((await desk.row(4)).repeats).toBe((await desk.row(0)).id);
    await desk.write(4, '鐘だ。', { state: 'draft' });
    await desk.write(0, '鐘が鳴った。');
    expect((await all())[4]).toEqual(['draft', '鐘だ。']);
    expect((await desk.row(4)).repeats).toBeNull();
  });

  it('gives way to what was being typed on the empty row meanwhile', async () => {
    const { desk, all } = await begin();
    const { version } = await desk.row(2);
    await desk.write(0, '鐘が鳴った。');
    await desk.write(0, '鐘が、鳴った。');
    expect(await desk.write(2, '鐘の', { state: 'draft', base: version })).toMatchObject({ ok: true });
    expect((await all())[2]).toEqual(['draft', '鐘の']);
    // What a person wrote is a conflict as ever.
    expect(await desk.write(2, '別の', { state: 'draft', base: version })).toMatchObject({
      reason: 'conflict',
    });
  });

  it('may be different in one place: neither filled nor filling', async () => {
    const { desk, all, apart } = await begin();
    await apart(4, true);
    await desk.write(0, '鐘が鳴った。');
    expect((await all())[2]).toEqual(['draft', '鐘が鳴った。']);
    expect((await all())[4]).toEqual(['open', null]);
    await desk.write(4, '弔いの鐘だ。');
    expect((await all())[2]).toEqual(['draft', '鐘が鳴った。']);
  });

  it('loses the repetition when it is set apart, and gets it back; what a person wrote stays', async () => {
    const { desk, all, apart } = await begin();
    await desk.write(0, '鐘が鳴った。');
    expect(await apart(2, true)).toMatchObject({
      ok: true,
      segment: { target: null, apart: true, repeats: null },
    });
    expect((await all())[2]).toEqual(['open', null]);
    expect(await apart(2, false)).toMatchObject({ ok: true, segment: { state: 'draft', apart: false } });
    expect((await all())[2]).toEqual(['draft', '鐘が鳴った。']);
    await desk.write(4, '自分の訳。', { state: 'draft' });
    await apart(4, true);
    await apart(4, false);
    expect((await all())[4]).toEqual(['draft', '自分の訳。']);
  });

  it('is none where marks, case or a letter differ', async () => {
    const { desk, all } = await begin(['The bell rang.', 'The bell rang!', 'the bell rang.']);
    await desk.write(0, '鐘が鳴った。');
    expect((await all()).slice(1)).toEqual([
      ['open', null],
      ['open', null],
    ]);
  });
});
