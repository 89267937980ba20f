// Saving a sentence: versions, conflicts, states and the history of it, on both databases.
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { addMember, openTestDesk, text } from '../../test/support/desk.ts';
import { inlineText } from '../text/inline.ts';
import { versionsOf } from './reads.ts';
import { saveSegment } from './save-segment.ts';
import type { SaveSegment } from './schemas.ts';
import { stateOf, targetOf } from './segment-state.ts';

const save = (words: string | null, more: Partial<SaveSegment> = {}): SaveSegment => ({
  key: randomUUID(),
  base: 1,
  target: words === null ? null : [text(words)],
  ...more,
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
