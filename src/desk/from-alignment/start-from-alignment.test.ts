// An archive becomes a bilingual page: the finished translation stands at the desk, sentence by sentence.
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { openAlignment } from '../../../test/support/alignments.ts';
import { describeDatabases } from '../../../test/support/database.ts';
import { addArticle, addBlog, addMember, paragraph, text } from '../../../test/support/desk.ts';
import type { Context } from '../../platform/context.ts';
import { drain } from '../../platform/worker.ts';
import { withIds } from '../../text/document.ts';
import { inlineText } from '../../text/inline.ts';
import { saveSegment } from '../save-segment.ts';
import { inlineFrom, stateOf } from '../segment-state.ts';
import { type Of, segmentsOf, translationOf } from '../store.ts';
import { fillingWork, startFromAlignment } from './start-from-alignment.ts';

const target = `川を川に返した町

町は川を掘りおこした。だれも演説をしなかった。

管がうばったもの

暗やみの水には、生きものがほとんどいない。下流には、まったく見つからなかった。`;

describeDatabases('a translation from a finished one', (open) => {
  const aligned = async (words = target, changes: Parameters<typeof addArticle>[2] = {}) => {
    const ctx = await open();
    const owner = await addMember(ctx, await addBlog(ctx), 'owner');
    const article = await addArticle(ctx, owner, changes);
    const alignment = await openAlignment(ctx, owner, {
      articleId: article.id,
      source: { text: '', html: '' },
      target: { text: words, html: '' },
    });
    // Every pair is right, whatever the aligner was sure of.
    for (const bead of await alignment.beads())
      if (bead.state === 'waiting') await alignment.make({ kind: 'decide', bead, state: 'accepted' });
    const start = async (mayGoOn?: () => boolean) => {
      const input = { alignmentId: alignment.of.alignmentId, lead: '訳だけ：' };
      const { translationId } = await startFromAlignment(ctx, owner, input, mayGoOn);
      return { blogId: owner.blog.id, translationId };
    };
    return { ctx, owner, article, alignment, start };
  };

  it('has every sentence confirmed and the title filled in, and no unit twice', async () => {
    const { ctx, start } = await aligned();
    const before = await units(ctx);
    const of = await start();
    expect(await shown(ctx, of)).toEqual([
      'The town dug its river up. → 町は川を掘りおこした。 confirmed',
      'Nobody made a speech. → だれも演説をしなかった。 confirmed',
      'What the pipe took → 管がうばったもの confirmed',
      'Water in the dark carries little life. → 暗やみの水には、生きものがほとんどいない。 confirmed',
      'They found none below. → 下流には、まったく見つからなかった。 confirmed',
    ]);
    expect((await translationOf(ctx.db, of))?.title).toBe('川を川に返した町');
    expect((await units(ctx)).sort()).toEqual(before.sort());
  });

  it('joins the sentences of a pair, leaves out what has no translation, and notes what has no source', async () => {
    const { ctx, alignment, start } = await aligned();
    const [, first, second, heading] = await alignment.beads();
    if (!first || !second || !heading) throw new Error('no pairs');
    await alignment.make({ kind: 'merge', bead: first, next: second });
    await alignment.make({ kind: 'part', bead: heading, newId: 'parted' });
    const of = await start();
    expect((await shown(ctx, of)).slice(0, 2)).toEqual([
      'The town dug its river up. Nobody made a speech. → 町は川を掘りおこした。だれも演説をしなかった。 draft',
      'What the pipe took → - skipped',
    ]);
    const rows = await segmentsOf(ctx.db, of);
    expect(rows[1]?.memo).toBe('訳だけ：管がうばったもの');
  });

  it('touches nothing that somebody wrote, however often it is pressed', async () => {
    const { ctx, owner, start } = await aligned();
    const of = await start();
    const [row] = await segmentsOf(ctx.db, of);
    if (!row) throw new Error('no sentence');
    await saveSegment(ctx, owner, {
      ...{ key: 'own', base: row.version, translationId: of.translationId, segmentId: row.id },
      target: [{ type: 'text', text: '自分の訳。' }],
    });
    const before = await segmentsOf(ctx.db, of);
    expect(await start()).toEqual(of);
    expect(await segmentsOf(ctx.db, of)).toEqual(before);
  });

  it('fills what was emptied behind a sentence that was joined', async () => {
    const { ctx, owner, alignment, start } = await aligned(...rivers(4));
    const [, first, second] = await alignment.beads();
    if (!first || !second) throw new Error('no pairs');
    await alignment.make({ kind: 'merge', bead: first, next: second });
    const of = await start();
    const all = await shown(ctx, of);
    expect(all).toHaveLength(3);
    const last = (await segmentsOf(ctx.db, of)).at(-1);
    if (!last) throw new Error('no sentence');
    await saveSegment(ctx, owner, {
      ...{ key: 'empty', base: last.version, translationId: of.translationId, segmentId: last.id },
      target: null,
    });
    expect((await shown(ctx, of)).at(-1)).toBe('River 4 is wide. → - open');
    await start();
    expect(await shown(ctx, of)).toEqual(all);
  });

  it('takes a long one some at a time: the rest follows by itself, for who may still translate', async () => {
    const { ctx, owner, start } = await aligned(...rivers(130));
    const of = await start(() => false);
    const done = async () => (await shown(ctx, of)).filter((one) => one.endsWith('confirmed')).length;
    expect(await done()).toBe(60);
    await ctx.db.updateTable('members').set({ role: 'reader' }).where('person_id', '=', owner.id).execute();
    await drain(ctx, fillingWork());
    expect(await done()).toBe(60);
    await ctx.db.updateTable('members').set({ role: 'owner' }).where('person_id', '=', owner.id).execute();
    const again = await start(() => false);
    expect(again).toEqual(of);
    await drain(ctx, fillingWork());
    expect(await done()).toBe(130);
  });

  it('is refused where the source is no article', async () => {
    const { ctx, owner } = await aligned();
    const { of } = await openAlignment(ctx, owner);
    const input = { alignmentId: of.alignmentId, lead: '' };
    await expect(startFromAlignment(ctx, owner, input)).rejects.toMatchObject({ kind: 'conflict' });
  });
});

/** A finished translation, and its article: one paragraph of numbered sentences. */
function rivers(count: number): [string, Parameters<typeof addArticle>[2]] {
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  const words = numbers.map((at) => `River ${at} is wide.`).join(' ');
  const document = withIds({ type: 'doc', content: [paragraph(text(words))] }, randomUUID);
  return [`川を川に返した町\n\n${numbers.map((at) => `川${at}は広い。`).join('')}`, { document }];
}

async function shown(ctx: Context, of: Of): Promise<string[]> {
  return (await segmentsOf(ctx.db, of)).map((row) => {
    const text = row.target === null ? '-' : inlineText(inlineFrom(row.target));
    return `${inlineText(inlineFrom(row.source)).trim()} → ${text} ${stateOf(row)}`;
  });
}

async function units(ctx: Context): Promise<string[]> {
  const rows = await ctx.db.selectFrom('units').selectAll().where('gone_at', 'is', null).execute();
  return rows.map((row) => `${row.source_text} → ${row.target_text}`);
}
