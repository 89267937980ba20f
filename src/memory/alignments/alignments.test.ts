// Finished translations: taken in, put together, reviewed, deleted; and what the memory has of them at each step.
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { alignmentInput, herons, openAlignment, rivers } from '../../../test/support/alignments.ts';
import { describeDatabases } from '../../../test/support/database.ts';
import { addArticle, addBlog, addMember } from '../../../test/support/desk.ts';
import type { Context } from '../../platform/context.ts';
import { correctUnit, removeUnit } from '../change-unit.ts';
import { suggest } from '../suggest.ts';
import { addTerm } from '../terms/add-term.ts';
import { addAlignment } from './add-alignment.ts';
import { alignTexts } from './align-texts.ts';
import { changeBeads } from './change-beads.ts';
import { removeAlignment, restoreAlignment } from './remove-alignment.ts';
import { reviewView } from './review-view.ts';
import { listedAlignments } from './store.ts';

describeDatabases('a finished translation', (open) => {
  const studio = async () => {
    const ctx = await open();
    const blog = await addBlog(ctx);
    const owner = await addMember(ctx, blog, 'owner');
    return { ctx, blog, owner };
  };

  it('is put together, and what is certain is in the memory at once', async () => {
    const { ctx, blog, owner } = await studio();
    const { shown } = await openAlignment(ctx, owner);
    expect(await shown()).toContain(
      'In 2019 a count by the school found 14 herons above the mill. | 2019年、学校が水車の上手で14羽のサギを数えた。 | accepted',
    );
    const [match] = await suggest(ctx, blog.id, {
      segmentId: 'none',
      languages: { from: 'en', to: 'ja' },
      source: [{ type: 'text', text: 'In 2019 a count by the school found 14 herons above the mill.' }],
      before: 'The Herons of Larkmere',
      after: 'Nobody in the village had expected a single one.',
    });
    expect(match).toMatchObject({ kind: 'context', score: 1, title: 'ラークミアのサギ', machine: null });
  });

  it('keeps a doubtful pair out of the memory until somebody accepts it', async () => {
    const { ctx, owner, blog } = await studio();
    const { beads, make, shown } = await openAlignment(ctx, owner, rivers);
    const doubtful = (await beads()).find(({ state, target }) => state === 'waiting' && target.length > 0);
    if (!doubtful) throw new Error(`nothing doubtful in ${await shown()}`);
    const before = await unitsOf(ctx);
    const [listed] = await listedAlignments(ctx.db, blog.id, { limit: 9, offset: 0 });
    expect(listed?.waiting).toBe((await beads()).filter(({ state }) => state === 'waiting').length);
    expect(listed?.accepted).toBe(before.length);
    await make({ kind: 'decide', bead: doubtful, state: 'accepted' });
    expect(await unitsOf(ctx)).toHaveLength(before.length + 1);
    expect(await beads()).not.toContainEqual(expect.objectContaining({ id: doubtful.id, state: 'waiting' }));
  });

  it('changes the unit of a pair with the pair, and gives it back when that is undone', async () => {
    const { ctx, owner } = await studio();
    const { beads, make, undo } = await openAlignment(ctx, owner);
    const [, bead] = await beads();
    const [line] = bead?.target ?? [];
    if (!bead || !line) throw new Error('no pair');
    const before = await unitsOf(ctx);
    const key = randomUUID();
    const text = '2019年、学校は水車の上手で14羽のサギを数えた。';
    await make({ kind: 'write', bead, side: 'target', line: line.id, text }, key);
    expect(await unitsOf(ctx)).toContain(
      `In 2019 a count by the school found 14 herons above the mill. → ${text}`,
    );
    expect(await unitsOf(ctx)).toHaveLength(before.length);
    expect(await undo(key)).toMatchObject({ ok: true, lost: [] });
    expect((await unitsOf(ctx)).sort()).toEqual(before.sort());
  });

  it('takes the units of joined pairs out until the whole is accepted, and undoes step by step', async () => {
    const { ctx, owner } = await studio();
    const { beads, make, undo } = await openAlignment(ctx, owner);
    const before = { units: await unitsOf(ctx), beads: await beads() };
    const [, first, second] = before.beads;
    if (!first || !second) throw new Error('no pairs');
    const keys = [randomUUID(), randomUUID()] as const;
    await make({ kind: 'merge', bead: first, next: second }, keys[0]);
    expect(await unitsOf(ctx)).toHaveLength(before.units.length - 2);
    const joined = (await beads())[1];
    if (!joined) throw new Error('no pair');
    await make({ kind: 'decide', bead: joined, state: 'accepted' }, keys[1]);
    expect(await unitsOf(ctx)).toContain(
      'In 2019 a count by the school found 14 herons above the mill. Nobody in the village had expected a single one. → 2019年、学校が水車の上手で14羽のサギを数えた。村のだれも、一羽もいるとは思っていなかった。',
    );
    await undo(keys[1]);
    await undo(keys[0]);
    expect(await beads()).toEqual(before.beads);
    expect((await unitsOf(ctx)).sort()).toEqual(before.units.sort());
  });

  it('makes a change once, however often it is sent, and tells which met another’s', async () => {
    const { ctx, owner } = await studio();
    const { of, beads } = await openAlignment(ctx, owner);
    const [first, second] = await beads();
    if (!first || !second) throw new Error('no pairs');
    const step = { key: randomUUID(), change: { kind: 'decide', bead: first, state: 'apart' } } as const;
    const late = { key: randomUUID(), change: { kind: 'merge', bead: first, next: second } } as const;
    const send = () => changeBeads(ctx, owner, { alignmentId: of.alignmentId, steps: [step, late] });
    expect(await send()).toMatchObject({ ok: true, lost: [late.key] });
    const after = await beads();
    expect(await send()).toMatchObject({ ok: true, lost: [late.key] });
    expect(await beads()).toEqual(after);
    const { done } = await reviewView(ctx, of, owner.id);
    expect(done.map(({ key }) => key)).toEqual([step.key]);
  });

  it('takes no taking back back', async () => {
    const { ctx, owner } = await studio();
    const { of, beads, make } = await openAlignment(ctx, owner);
    const [bead] = await beads();
    if (!bead) throw new Error('no pair');
    const [made, undone, again] = [randomUUID(), randomUUID(), randomUUID()];
    await make({ kind: 'decide', bead, state: 'apart' }, made);
    const steps = [
      { key: undone, undo: made },
      { key: again, undo: undone },
    ];
    expect(await changeBeads(ctx, owner, { alignmentId: of.alignmentId, steps })).toMatchObject({
      ok: true,
      lost: [again],
    });
    expect(await beads()).toContainEqual(bead);
  });

  it('lets nobody take back what another did, or what was changed since', async () => {
    const { ctx, owner, blog } = await studio();
    const { of, beads, make } = await openAlignment(ctx, owner);
    const [bead] = await beads();
    if (!bead) throw new Error('no pair');
    const key = randomUUID();
    await make({ kind: 'decide', bead, state: 'apart' }, key);
    const other = await addMember(ctx, blog, 'translator');
    const undo = { key: randomUUID(), undo: key };
    const ask = (actor: typeof owner) =>
      changeBeads(ctx, actor, { alignmentId: of.alignmentId, steps: [undo] });
    expect(await ask(other)).toMatchObject({ lost: [undo.key] });
    const [now] = await beads();
    if (now) await make({ kind: 'decide', bead: now, state: 'waiting' });
    expect(await ask(owner)).toMatchObject({ lost: [undo.key] });
  });

  it('puts no sentence in twice, and leaves it to the other alignment when one is deleted', async () => {
    const { ctx, owner } = await studio();
    const first = await openAlignment(ctx, owner);
    const units = await unitsOf(ctx);
    // The same with one more paragraph, as a second try would be.
    const more = {
      source: { text: `${herons.source}\n\nThe 16 herons stayed until June.`, html: '' },
      target: { text: `${herons.target}\n\n16羽のサギは6月までいた。`, html: '' },
    };
    await openAlignment(ctx, owner, more);
    expect((await unitsOf(ctx)).slice(0, units.length)).toEqual(units);
    const both = (await unitsOf(ctx)).sort();
    expect(new Set(both).size).toBe(both.length);
    await removeAlignment(ctx, owner, first.of.alignmentId);
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

  it('knows the sentences and the title of an article, with its marks', async () => {
    const { ctx, owner } = await studio();
    const article = await addArticle(ctx, owner);
    const target =
      '川を川に返した町\n\n町は川を掘りおこした。だれも演説をしなかった。\n\n管がうばったもの\n\n暗やみの水には、生きものがほとんどいない。下流には、まったく見つからなかった。';
    const found = await openAlignment(ctx, owner, {
      articleId: article.id,
      source: { text: '', html: '' },
      target: { text: target, html: '' },
    });
    const sources = (await found.beads()).flatMap(({ source }) => source);
    expect(sources.map(({ kind, blockId, sentence }) => [kind, blockId, sentence])).toEqual([
      ['heading', '', 0],
      ['text', 'block-1', 0],
      ['text', 'block-1', 1],
      ['heading', 'block-2', 0],
      ['text', 'block-3', 0],
      ['text', 'block-3', 1],
    ]);
    expect(sources.at(-1)?.content).toContainEqual(
      expect.objectContaining({ text: 'none', marks: [expect.anything()] }),
    );
  });

  it('keeps the headings, quotations and links that the clipboard held, and those marked in plain text', async () => {
    const { ctx, owner } = await studio();
    const rich = (title: string, text: string, quote: string) => ({
      text: `${title}\n${text}\n${quote}`,
      html: `<h2>${title}</h2><p><a href="https://larkmere.example/count">${text}</a></p><blockquote><p>${quote}</p></blockquote>`,
    });
    const found = await openAlignment(ctx, owner, {
      source: rich('The count of the herons', 'In 2019 there were 14.', 'Count them again, she said.'),
      target: { text: '# サギの数\n\n2019年には14羽いた。\n\n> もう一度数えなさい、と言った。', html: '' },
      sure: true,
    });
    const beads = await found.beads();
    const kinds = (side: 'source' | 'target') => beads.flatMap((bead) => bead[side].map(({ kind }) => kind));
    expect(kinds('source')).toEqual(['heading', 'text', 'quote']);
    expect(kinds('target')).toEqual(['heading', 'text', 'quote']);
    expect(beads[1]?.source[0]).toMatchObject({ links: ['https://larkmere.example/count'] });
    expect(await found.shown()).toContain('The count of the herons | サギの数 | accepted');
  });

  it('learns from the terms of the blog', async () => {
    const { ctx, owner } = await studio();
    await addTerm(ctx, owner, {
      ...{ kind: 'term', sources: ['weir'], preferred: ['堰'], forbidden: [], reading: '', domain: '' },
      ...{ note: '', letterCase: 'any', shared: false, sourceLanguage: 'en', targetLanguage: 'ja' },
    });
    const texts = {
      source: { text: 'Nobody minded the weir. Nobody minded the gate.', html: '' },
      target: { text: 'だれも堰を気にしなかった。だれもせきを気にしなかった。', html: '' },
    };
    const { beads } = await openAlignment(ctx, owner, { ...texts, sure: true });
    expect((await beads())[0]?.score).toBeGreaterThan(0.9);
  });

  it('is not taken in when something is wrong with it, and says what', async () => {
    const { ctx, owner } = await studio();
    const ask = (changes: Parameters<typeof alignmentInput>[0]) =>
      addAlignment(ctx, owner, alignmentInput(changes), 'ja');
    const problem = async (changes: Parameters<typeof alignmentInput>[0]) => {
      const added = await ask(changes);
      return added.ok ? 'ok' : added.why === 'problems' ? added.problems[0]?.key : added.why;
    };
    expect(await problem({ to: 'en-GB' })).toBe('alignments.same-language');
    expect(await problem({ articleId: 'nowhere' })).toBe('alignments.no-article');
    expect(await problem({ target: { text: herons.source, html: '' } })).toBe('alignments.same-text');
    expect(await problem({ target: { text: '***', html: '<p> </p>' } })).toBe('alignments.nothing');
    const doubts = await ask({
      source: { text: herons.target, html: '' },
      target: { text: herons.source, html: '' },
    });
    expect(doubts).toMatchObject({
      why: 'doubts',
      doubts: [
        { key: 'alignments.doubt.source', params: { said: '英語', seen: '日本語' } },
        { key: 'alignments.doubt.target', params: { said: '日本語', seen: '英語' } },
      ],
    });
    const short = await ask({ target: { text: '水車の上手にサギがいた。', html: '' } });
    expect(short).toMatchObject({ why: 'doubts', doubts: [{ key: 'alignments.doubt.short-target' }] });
    expect(await ctx.db.selectFrom('alignments').select('id').execute()).toEqual([]);
  });

  it('is the same one when the form is sent twice, and known when it is brought again', async () => {
    const { ctx, owner } = await studio();
    const input = alignmentInput();
    const [first, second] = await Promise.all([
      addAlignment(ctx, owner, input, 'ja'),
      addAlignment(ctx, owner, input, 'ja'),
    ]);
    expect(second).toEqual(first);
    const again = await addAlignment(ctx, owner, alignmentInput(), 'ja');
    expect(again).toMatchObject({ ok: false, why: 'known', title: 'ラークミアのサギ' });
  });

  it('is aligned once, whoever asks again', async () => {
    const { ctx, owner } = await studio();
    const { of, beads } = await openAlignment(ctx, owner);
    const before = await beads();
    await alignTexts(ctx, of);
    expect(await beads()).toEqual(before);
  });

  it('is seen, changed and deleted by nobody of another blog, and by no reader', async () => {
    const { ctx, owner, blog } = await studio();
    const { of, beads } = await openAlignment(ctx, owner);
    const stranger = await addMember(ctx, await addBlog(ctx), 'owner');
    const reader = await addMember(ctx, blog, 'reader');
    const [bead] = await beads();
    if (!bead) throw new Error('no pair');
    const steps = [{ key: randomUUID(), change: { kind: 'decide', bead, state: 'apart' } as const }];
    for (const [actor, kind] of [
      [stranger, 'not-found'],
      [reader, 'forbidden'],
    ] as const) {
      const { alignmentId } = of;
      await expect(changeBeads(ctx, actor, { alignmentId, steps })).rejects.toMatchObject({ kind });
      await expect(removeAlignment(ctx, actor, alignmentId)).rejects.toMatchObject({ kind });
    }
    expect(await beads()).toContainEqual(bead);
    await openAlignment(ctx, stranger);
    expect(await unitsOf(ctx)).toHaveLength(2 * (await beads()).length);
  });
});

/** What the memory has now, as `source → target`. */
async function unitsOf(ctx: Context): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('units')
    .select(['source_text', 'target_text'])
    .where('gone_at', 'is', null)
    .orderBy('number')
    .execute();
  return rows.map((row) => `${row.source_text} → ${row.target_text}`);
}
