// Sentences that stand in two places: the memory has each once, and as long as one of the places has it.
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { herons, openAlignment, unitsOf } from '../../../test/support/alignments.ts';
import { describeDatabases } from '../../../test/support/database.ts';
import { addArticle, addBlog, addMember } from '../../../test/support/desk.ts';
import { type Context, transact } from '../../platform/context.ts';
import { drain } from '../../platform/worker.ts';
import type { Inline } from '../../text/document.ts';
import { correctUnit, removeUnit } from '../change-unit.ts';
import { forget, remember } from '../remember.ts';
import { type UnitRow, unitOf } from '../store.ts';
import { alignmentHandlers } from './align-texts.ts';
import { changeBeads } from './change-beads.ts';
import { removeAlignment, restoreAlignment } from './remove-alignment.ts';
import { reviewView } from './review-view.ts';
import { listedAlignments, lockAlignment } from './store.ts';

/** The herons with one more paragraph, as a second try would be. */
const longer = {
  source: { text: `${herons.source}\n\nThe 16 herons stayed until June.`, html: '' },
  target: { text: `${herons.target}\n\n16羽のサギは6月までいた。`, html: '' },
};

describeDatabases('the sentence of a pair', (open, dialect) => {
  const studio = async () => {
    const ctx = await open();
    const blog = await addBlog(ctx);
    const owner = await addMember(ctx, blog, 'owner');
    return { ctx, blog, owner };
  };

  it('puts no sentence in twice, and leaves it to the other alignment when one is deleted', async () => {
    const { ctx, owner } = await studio();
    const first = await openAlignment(ctx, owner);
    const units = await unitsOf(ctx);
    await openAlignment(ctx, owner, longer);
    expect((await unitsOf(ctx)).slice(0, units.length)).toEqual(units);
    const both = (await unitsOf(ctx)).sort();
    expect(new Set(both).size).toBe(both.length);
    await removeAlignment(ctx, owner, first.of.alignmentId);
    await drain(ctx, alignmentHandlers());
    expect((await unitsOf(ctx)).sort()).toEqual(both);
  });

  it('takes its units with it when it is deleted, but for those corrected since, and brings them back', async () => {
    const { ctx, owner } = await studio();
    const { of } = await openAlignment(ctx, owner);
    const before = await unitsOf(ctx);
    const [first, second] = await ctx.db.selectFrom('units').selectAll().orderBy('number').execute();
    await correctUnit(ctx, owner, first?.id ?? '', { source: first?.source_text ?? '', target: '別の訳' });
    await removeUnit(ctx, owner, second?.id ?? '');
    await removeAlignment(ctx, owner, of.alignmentId);
    expect(await unitsOf(ctx)).toEqual([`${first?.source_text} → 別の訳`]);
    expect(await listedAlignments(ctx.db, of.blogId, { limit: 9, offset: 0 })).toEqual([]);
    const [bead] = await reviewView(ctx, of, owner.id).then(({ beads }) => beads);
    if (!bead) throw new Error('no pair');
    const steps = [{ key: randomUUID(), change: { kind: 'decide', bead, state: 'apart' } as const }];
    expect(await changeBeads(ctx, owner, { alignmentId: of.alignmentId, steps })).toEqual({
      ok: false,
      reason: 'gone',
    });
    await restoreAlignment(ctx, owner, of.alignmentId);
    const [, ...rest] = before;
    expect((await unitsOf(ctx)).sort()).toEqual([`${first?.source_text} → 別の訳`, ...rest].sort());
  });

  it('is given back to its pair when the desk, which had taken it over, lets go of it', async () => {
    const { ctx, owner } = await studio();
    const { aligned, rememberAs } = await alignedArticle(ctx, owner);
    const before = await unitsOf(ctx);
    await rememberAs(aligned);
    expect((await unitsOf(ctx)).sort()).toEqual(before.sort());
    expect(await unitOf(ctx.db, owner.blog.id, aligned.id)).toMatchObject({ gone_at: expect.any(String) });
    await transact(ctx, (tx) => forget(tx, owner.blog.id, 'segment'));
    await drain(ctx, alignmentHandlers());
    expect((await unitsOf(ctx)).sort()).toEqual(before.sort());
  });

  it('is given to its pair as well when the desk writes something else', async () => {
    const { ctx, owner } = await studio();
    const { aligned, rememberAs } = await alignedArticle(ctx, owner);
    const before = await unitsOf(ctx);
    await rememberAs(aligned);
    await rememberAs({ ...aligned, target: JSON.stringify([{ type: 'text', text: '別の訳' }]) });
    await drain(ctx, alignmentHandlers());
    expect((await unitsOf(ctx)).sort()).toEqual([...before, `${aligned.source_text} → 別の訳`].sort());
  });

  it('stays out of the memory when somebody took it out there, or corrected it', async () => {
    const { ctx, owner } = await studio();
    const { first } = await twoOfOne(ctx, owner);
    const before = await unitsOf(ctx);
    const [removed, corrected] = await standing(ctx);
    if (!removed || !corrected) throw new Error('no units');
    await removeUnit(ctx, owner, removed.id);
    await correctUnit(ctx, owner, corrected.id, { source: corrected.source_text, target: '直した訳' });
    await drain(ctx, alignmentHandlers());
    const after = [...before.slice(2), `${corrected.source_text} → 直した訳`].sort();
    expect((await unitsOf(ctx)).sort()).toEqual(after);
    // What stands for both of them is the corrected one, also when the other goes.
    await removeAlignment(ctx, owner, first.of.alignmentId);
    await drain(ctx, alignmentHandlers());
    expect((await unitsOf(ctx)).sort()).toEqual(after);
  });

  it('is not given to a pair that was set apart meanwhile', async () => {
    const { ctx, owner } = await studio();
    const { first, second } = await twoOfOne(ctx, owner);
    const before = await unitsOf(ctx);
    await removeAlignment(ctx, owner, first.of.alignmentId);
    const [bead] = await second.beads();
    if (!bead) throw new Error('no pair');
    await second.make({ kind: 'decide', bead, state: 'apart' });
    await drain(ctx, alignmentHandlers());
    expect((await unitsOf(ctx)).sort()).toEqual(before.slice(1).sort());
  });

  if (dialect === 'postgres')
    it('lets one alignment be deleted while somebody works on another with the same sentences', async () => {
      const { ctx, owner } = await studio();
      const { first, second } = await twoOfOne(ctx, owner);
      const before = await unitsOf(ctx);
      await transact(ctx, async (tx) => {
        await lockAlignment(tx, second.of);
        // Waiting for the other here, they would wait for each other.
        await removeAlignment(ctx, owner, first.of.alignmentId);
      });
      await drain(ctx, alignmentHandlers());
      expect((await unitsOf(ctx)).sort()).toEqual(before.sort());
    });
});

type Owner = Awaited<ReturnType<typeof addMember>>;

/** Two finished translations, the second of the same text and one paragraph more. */
async function twoOfOne(ctx: Context, owner: Owner) {
  const first = await openAlignment(ctx, owner);
  const second = await openAlignment(ctx, owner, longer);
  return { first, second };
}

/** The finished translation of an article, one of its units, and what the desk makes of that. */
async function alignedArticle(ctx: Context, owner: Owner) {
  const article = await addArticle(ctx, owner);
  const text = '川を川に返した町\n\n町は川を掘りおこした。だれも演説をしなかった。';
  const { beads, make } = await openAlignment(ctx, owner, {
    ...{ articleId: article.id, sure: true, source: { text: '', html: '' }, target: { text, html: '' } },
  });
  for (const bead of await beads())
    if (bead.state === 'waiting' && bead.source.length > 0 && bead.target.length > 0)
      await make({ kind: 'decide', bead, state: 'accepted' });
  const [aligned] = await standing(ctx);
  if (!aligned) throw new Error('no units');
  const rememberAs = ({ source, target }: Pick<UnitRow, 'source' | 'target'>) =>
    transact(ctx, (tx) =>
      remember(tx, {
        ...{ blogId: owner.blog.id, segmentId: 'segment', articleId: article.id, machine: null },
        ...{ languages: { from: 'en', to: 'ja' }, before: '', after: '', by: owner.id },
        source: JSON.parse(source) as Inline,
        target: JSON.parse(target) as Inline,
      }),
    );
  return { aligned, rememberAs };
}

async function standing(ctx: Context): Promise<UnitRow[]> {
  return ctx.db.selectFrom('units').selectAll().where('gone_at', 'is', null).orderBy('number').execute();
}
