// A manuscript that was filled from a finished translation follows the review of its pairs, and gives way to whoever has worked on it.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openAlignment } from '../../../test/support/alignments.ts';
import { describeDatabases } from '../../../test/support/database.ts';
import { addArticle, addBlog, addMember } from '../../../test/support/desk.ts';
import { alignmentOf } from '../../memory/alignments/store.ts';
import { transact } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import type { BeadChange } from '../../text/align/review.ts';
import { inlineText } from '../../text/inline.ts';
import { mergeSegment } from '../merge-segment.ts';
import { saveSegment } from '../save-segment.ts';
import { inlineFrom, stateOf } from '../segment-state.ts';
import { deleteTranslation, segmentsOf, translationOf } from '../store.ts';
import { followPairs } from './follow-pairs.ts';
import { startFromAlignment } from './start-from-alignment.ts';

const target = `川を川に返した町

町は川を掘りおこした。だれも演説をしなかった。

管がうばったもの

暗やみの水には、生きものがほとんどいない。下流には、まったく見つからなかった。`;
const lead = '訳だけ：';

describeDatabases('a manuscript filled from a finished translation', (open, which) => {
  const filled = async () => {
    const ctx = await open();
    const owner = await addMember(ctx, await addBlog(ctx), 'owner');
    const article = await addArticle(ctx, owner);
    const alignment = await openAlignment(ctx, owner, {
      articleId: article.id,
      source: { text: '', html: '' },
      target: { text: target, html: '' },
    });
    const start = async () => {
      const input = { alignmentId: alignment.of.alignmentId, lead };
      const { translationId } = await startFromAlignment(ctx, owner, input);
      return { blogId: owner.blog.id, translationId };
    };
    for (const bead of await alignment.beads())
      if (bead.state === 'waiting') await alignment.make({ kind: 'decide', bead, state: 'accepted' });
    let of = await start();
    const rows = () => segmentsOf(ctx.db, of);
    const shown = async () =>
      (await rows()).map((row) => {
        const text = row.target === null ? '-' : inlineText(inlineFrom(row.target));
        return `${inlineText(inlineFrom(row.source)).trim()} → ${text} ${stateOf(row)}${row.memo && ` (${row.memo})`}`;
      });
    const follow = async () => {
      const row = await alignmentOf(ctx.db, alignment.of);
      if (!row) throw new Error('it is gone');
      const pairs = { lines: row.source_lines, beads: await alignment.beads(), language: 'ja', lead };
      await transact(ctx, (tx) => followPairs(tx, owner, of, pairs));
    };
    /** As if it were filled only now. */
    const afresh = async () => {
      await deleteTranslation(ctx.db, of);
      of = await start();
    };
    const pair = async (begins: string) => {
      const all = await alignment.beads();
      const at = all.findIndex(({ source }) =>
        inlineText(source[0]?.content ?? [])
          .trim()
          .startsWith(begins),
      );
      const [bead, next] = [all[at], all[at + 1] ?? all[at]];
      if (!bead || !next) throw new Error(`there is no pair of ${begins}`);
      return { bead, next };
    };
    const mergeFirst = async () => {
      const { bead, next } = await pair('The town dug');
      await alignment.make({ kind: 'merge', bead, next });
    };
    return { ctx, owner, alignment, rows, shown, follow, afresh, pair, mergeFirst, of: () => of };
  };

  it('joins what was joined there, parts it again, and takes a corrected word over', async () => {
    const { ctx, alignment, shown, follow, pair, mergeFirst, of } = await filled();
    const before = await shown();
    const { updated_at } = (await translationOf(ctx.db, of())) ?? {};
    ctx.clock.advance(60_000);
    await mergeFirst();
    await follow();
    const joined =
      'The town dug its river up. Nobody made a speech. → 町は川を掘りおこした。だれも演説をしなかった。';
    expect(await shown()).toEqual([`${joined} draft`, ...before.slice(2)]);
    await alignment.make({ kind: 'decide', bead: (await pair('The town dug')).bead, state: 'accepted' });
    await follow();
    expect((await shown())[0]).toBe(`${joined} confirmed`);
    const { bead } = await pair('The town dug');
    await alignment.make({
      ...{ kind: 'split', bead, newId: newId() },
      ...{ source: { line: 1, at: 0 }, target: { line: 1, at: 0 } },
    });
    await follow();
    expect(await shown()).toEqual([
      ...before.slice(0, 2).map((one) => one.replace('confirmed', 'draft')),
      ...before.slice(2),
    ]);
    const [line] = (await pair('They found')).bead.target;
    if (!line) throw new Error('it has no translation');
    const corrected = {
      bead: (await pair('They found')).bead,
      line: line.id,
      text: '下流には、いなかった。',
    };
    await alignment.make({ kind: 'write', side: 'target', ...corrected });
    await follow();
    expect((await shown()).at(-1)).toContain('→ 下流には、いなかった。');
    // It counts as one that nobody has worked on.
    expect((await translationOf(ctx.db, of()))?.updated_at).toBe(updated_at);
  });

  it('leaves alone what somebody has saved, joined or read again, and all that hangs on it', async () => {
    const { ctx, owner, alignment, rows, shown, follow, pair, mergeFirst, of } = await filled();
    const [, second] = await rows();
    if (!second) throw new Error('no sentence');
    const own = { key: 'own', base: second.version, translationId: of().translationId, segmentId: second.id };
    await saveSegment(ctx, owner, { ...own, target: [{ type: 'text', text: '自分の訳。' }] });
    const before = await shown();
    await mergeFirst();
    const { bead, next } = await pair('Water in the dark');
    await alignment.make({ kind: 'merge', bead, next });
    await follow();
    const now = await shown();
    expect(now.slice(0, 3)).toEqual(before.slice(0, 3));
    expect(now).toHaveLength(4);
    const { bead: joined } = await pair('Water in the dark');
    await alignment.make({
      ...{ kind: 'split', bead: joined, newId: newId() },
      ...{ source: { line: 1, at: 0 }, target: { line: 1, at: 0 } },
    });
    const read = { reviewed_at: ctx.clock.now().toISOString(), reviewed_by: owner.id };
    const last = (await rows()).at(-1)?.id ?? '';
    await ctx.db.updateTable('segments').set(read).where('id', '=', last).execute();
    await follow();
    expect(await shown()).toEqual(now);
    const [first, other] = await rows();
    await mergeSegment(ctx, owner, {
      ...{ key: 'join', translationId: of().translationId, segmentId: first?.id ?? '' },
      ...{ base: first?.version ?? 0, nextBase: other?.version ?? 0 },
    });
    const byHand = await shown();
    await follow();
    expect(await shown()).toEqual(byHand);
  });

  it('is after any review as if it were filled from those pairs', { timeout: 120_000 }, async () => {
    const { alignment, shown, follow, afresh } = await filled();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 4 }),
        async (wishes) => {
          for (const [what, where, how] of wishes) {
            const change = changeOf(await alignment.beads(), what, where, how);
            if (change) await alignment.make(change);
          }
          await follow();
          const followed = await shown();
          await follow();
          expect(await shown()).toEqual(followed);
          await afresh();
          expect(followed).toEqual(await shown());
        },
      ),
      { numRuns: which === 'sqlite' ? 60 : 10 },
    );
  });
});

type Beads = Awaited<ReturnType<Awaited<ReturnType<typeof openAlignment>>['beads']>>;

/** Some change of some pair behind that of the title, by three numbers. */
function changeOf(beads: Beads, what: number, where: number, how: number): BeadChange | null {
  const at = 1 + (where % Math.max(1, beads.length - 1));
  const [bead, next] = [beads[at], beads[at + 1]];
  if (!bead) return null;
  const state = (['waiting', 'accepted', 'apart'] as const)[how % 3] ?? 'waiting';
  const places = { source: { line: how % 3, at: 0 }, target: { line: (how >> 2) % 3, at: 0 } };
  const changes: (BeadChange | null)[] = [
    { kind: 'decide', bead, state },
    next ? { kind: 'merge', bead, next } : null,
    { kind: 'split', bead, newId: newId(), ...places },
    { kind: 'part', bead, newId: newId() },
    next ? { kind: 'move', bead, other: next, side: how % 2 ? 'source' : 'target', to: 'after' } : null,
  ];
  return changes[what % changes.length] ?? null;
}
