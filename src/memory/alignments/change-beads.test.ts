// The review of a finished translation: each change once, by whoever may, with the units of its pairs, and back again.
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { openAlignment, unitsOf } from '../../../test/support/alignments.ts';
import { describeDatabases } from '../../../test/support/database.ts';
import { addBlog, addMember } from '../../../test/support/desk.ts';
import { correctUnit } from '../change-unit.ts';
import { changeBeads } from './change-beads.ts';
import { removeAlignment } from './remove-alignment.ts';
import { reviewView } from './review-view.ts';

describeDatabases('the review of a finished translation', (open) => {
  const studio = async () => {
    const ctx = await open();
    const blog = await addBlog(ctx);
    const owner = await addMember(ctx, blog, 'owner');
    return { ctx, blog, owner };
  };

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

  it('leaves the side of a unit as somebody corrected it in the memory, while the other is changed and changed back', async () => {
    const { ctx, owner } = await studio();
    const { beads, make, undo } = await openAlignment(ctx, owner);
    const [, bead] = await beads();
    const [line] = bead?.source ?? [];
    const [own] = bead?.target ?? [];
    if (!bead || !line || !own) throw new Error('no pair');
    const unit = async () =>
      ctx.db
        .selectFrom('units')
        .selectAll()
        .where('bead_id', '=', bead.id)
        .where('gone_at', 'is', null)
        .executeTakeFirstOrThrow();
    const { id, source_text } = await unit();
    const theirs = '2019年、学校が数えると、水車の上に14羽のサギがいた。';
    await correctUnit(ctx, owner, id, { source: source_text, target: theirs });
    const key = randomUUID();
    const text = source_text.replace('In 2019 ', 'In 2019, ');
    await make({ kind: 'write', bead, side: 'source', line: line.id, text }, key);
    expect(await unit()).toMatchObject({ source_text: text, target_text: theirs, edited_by: owner.id });
    await undo(key);
    expect(await unit()).toMatchObject({ source_text, target_text: theirs });
    // What the review says of that very side goes.
    const [, now] = await beads();
    if (!now) throw new Error('no pair');
    await make({ kind: 'write', bead: now, side: 'target', line: own.id, text: '14羽いた。' });
    expect(await unit()).toMatchObject({ source_text, target_text: '14羽いた。', edited_by: null });
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
