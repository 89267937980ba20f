// A second reader: what they propose, how it is answered, what counts as read again, and what a blog may ask before publishing.
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../../test/support/database.ts';
import { addMember, openTestDesk, type TestDesk, text } from '../../../../test/support/desk.ts';
import { newId } from '../../../platform/ids.ts';
import type { Actor } from '../../actor.ts';
import { partsOf } from '../../assemble.ts';
import { readinessOf } from '../../readiness.ts';
import { versionsOf } from '../../reads.ts';
import { saveSegment } from '../../save-segment.ts';
import type { SegmentState } from '../../schemas.ts';
import { translationOf } from '../../store.ts';
import type { AcceptProposal } from '../schemas.ts';
import { togetherView } from '../together-view.ts';
import { acceptProposal, declineProposal } from './answer-proposal.ts';
import { propose, withdrawProposal } from './propose.ts';
import { reviewSegment } from './review-segment.ts';

async function openReading(ctx: TestContext, changes: Parameters<typeof openTestDesk>[1] = {}) {
  const desk: TestDesk = await openTestDesk(ctx, changes);
  const kairi = await addMember(ctx, desk.blog, 'translator', 'かいり');
  const nagisa = await addMember(ctx, desk.blog, 'translator', 'なぎさ');
  const { translationId } = desk.of;
  const at = async (place = 0) => {
    const { id: segmentId, version: base } = await desk.row(place);
    return { translationId, segmentId, base, key: newId() };
  };
  const save = async (by: Actor, words: string, state: SegmentState = 'confirmed', place = 0) =>
    saveSegment(ctx, by, { ...(await at(place)), target: [text(words)], state });
  const suggest = async (by: Actor, words: string, reason = '') =>
    propose(ctx, by, { ...(await at()), target: [text(words)], reason });
  const shared = async () => {
    const translation = await translationOf(ctx.db, desk.of);
    if (!translation) throw new Error('no translation');
    return togetherView(ctx, translation);
  };
  const proposals = async () => (await shared()).proposals;
  const last = async () => (await proposals()).at(-1)?.id ?? '';
  const accept = async (by: Actor, more: Partial<AcceptProposal> = {}) =>
    acceptProposal(ctx, by, { ...(await at()), answer: '', proposalId: await last(), ...more });
  const read = async (by: Actor, place = 0, reviewed = true) =>
    reviewSegment(ctx, by, { ...(await at(place)), reviewed });
  const reviewed = async () => (await shared()).reviews.map(({ by }) => by);
  return {
    ...desk,
    ctx,
    kairi,
    nagisa,
    translationId,
    at,
    save,
    suggest,
    shared,
    proposals,
    last,
    accept,
    read,
    reviewed,
  };
}

describeDatabases('a proposal', (open) => {
  it('becomes the text under the name of who made it, and two people stand behind it', async () => {
    const { ctx, of, row, kairi, nagisa, save, suggest, proposals, accept, reviewed } = await openReading(
      await open(),
    );
    await save(kairi, '町は川をほりかえした。');
    expect(await suggest(nagisa, '町は川を掘り出した。', '「ほりかえす」は荒い')).toEqual({ ok: true });
    expect(await proposals()).toMatchObject([
      {
        byName: 'なぎさ',
        state: 'open',
        reason: '「ほりかえす」は荒い',
        base: [text('町は川をほりかえした。')],
      },
    ]);
    expect(await accept(kairi, { answer: 'いいですね' })).toEqual({ ok: true });
    const segment = await row(0);
    expect(segment).toMatchObject({ translated_by: nagisa.id, reviewed_by: kairi.id });
    const [newest, before] = await versionsOf(ctx.db, of, segment.id);
    expect(newest).toMatchObject({
      savedBy: 'なぎさ',
      state: 'confirmed',
      target: [text('町は川を掘り出した。')],
    });
    expect(before).toMatchObject({ savedBy: 'かいり' });
    expect(await reviewed()).toEqual([kairi.id]);
    expect(await proposals()).toMatchObject([
      { state: 'accepted', answer: 'いいですね', answeredBy: 'かいり' },
    ]);
  });

  it('taken with changes is the text of who changed it, and is read again by another', async () => {
    const { row, kairi, nagisa, save, suggest, proposals, accept, read } = await openReading(await open());
    await save(kairi, '町は川をほった。');
    await suggest(nagisa, '町は川を掘り出した。');
    await accept(kairi, { target: [text('町は、川を掘り出した。')] });
    expect(await row(0)).toMatchObject({ translated_by: kairi.id, reviewed_at: null });
    expect(await proposals()).toMatchObject([{ state: 'changed' }]);
    await expect(read(kairi)).rejects.toMatchObject({ key: 'desk.together.problem.own-text' });
    expect(await read(nagisa)).toEqual({ ok: true });
  });

  it('leaves a draft a draft', async () => {
    const { row, kairi, nagisa, save, suggest, accept } = await openReading(await open());
    await save(kairi, '川。', 'draft');
    await suggest(nagisa, '町は川を掘り出した。');
    await accept(kairi);
    expect(await row(0)).toMatchObject({ confirmed_at: null, reviewed_at: null, translated_by: nagisa.id });
  });

  it('is declined with a reason, which its maker reads', async () => {
    const { ctx, row, kairi, nagisa, translationId, save, suggest, proposals, last } = await openReading(
      await open(),
    );
    await save(kairi, '町は川をほった。');
    await suggest(nagisa, '町は川を掘った。');
    const answer = {
      translationId,
      key: newId(),
      proposalId: await last(),
      answer: 'ひらがなでそろえています',
    };
    expect(await declineProposal(ctx, kairi, answer)).toEqual({ ok: true });
    expect(await proposals()).toMatchObject([{ state: 'declined', answer: 'ひらがなでそろえています' }]);
    expect(await row(0)).toMatchObject({ translated_by: kairi.id });
    const again = { ...answer, key: newId() };
    expect(await declineProposal(ctx, kairi, again)).toEqual({ ok: false, reason: 'gone' });
  });

  it('of a sentence that was changed meanwhile shows the sentence first, when it is made and when it is taken', async () => {
    const { ctx, row, kairi, nagisa, at, save, suggest, last, accept } = await openReading(await open());
    await save(kairi, '町は川をほった。');
    const stale = await at();
    await save(kairi, '町は川を掘った。');
    const made = await propose(ctx, nagisa, { ...stale, target: [text('町は川を。')], reason: '' });
    expect(made).toMatchObject({
      ok: false,
      reason: 'conflict',
      current: { target: [text('町は川を掘った。')] },
    });
    await suggest(nagisa, '町は川を掘り出した。');
    const seen = await at();
    await save(kairi, '町はその川を掘った。');
    const taken = await acceptProposal(ctx, kairi, { ...seen, answer: '', proposalId: await last() });
    expect(taken).toMatchObject({ ok: false, reason: 'conflict' });
    expect((await row(0)).target).toContain('町はその川を掘った。');
    expect(await accept(kairi)).toEqual({ ok: true });
  });

  it('is answered by the translator, by who has the part, and by editors; never by its maker', async () => {
    const { ctx, blog, kairi, nagisa, save, suggest, accept, last, translationId } = await openReading(
      await open(),
    );
    const other = await addMember(ctx, blog, 'translator', 'うみ');
    const editor = await addMember(ctx, blog, 'editor', 'へんしゅう');
    await save(kairi, '町は川をほった。');
    await suggest(editor, '町は川を掘り出した。');
    await expect(accept(other)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(accept(editor)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(accept(nagisa)).rejects.toMatchObject({ kind: 'forbidden' });
    const back = { translationId, proposalId: await last(), key: newId() };
    await expect(withdrawProposal(ctx, kairi, back)).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await withdrawProposal(ctx, editor, back)).toEqual({ ok: true });
    await suggest(nagisa, '町は川を掘り出した。');
    expect(await accept(editor)).toEqual({ ok: true });
  });

  it('made anew takes the place of the one before, and one that changes nothing is none', async () => {
    const { kairi, nagisa, save, suggest, proposals } = await openReading(await open());
    await save(kairi, '町は川をほった。');
    await expect(suggest(nagisa, '町は川をほった。')).rejects.toMatchObject({
      key: 'desk.together.problem.same',
    });
    await suggest(nagisa, '町は川を掘った。');
    await suggest(nagisa, '町は川を掘り出した。');
    expect(await proposals()).toMatchObject([{ target: [text('町は川を掘り出した。')] }]);
  });
});

describeDatabases('a second reading', (open) => {
  it('is of the text that was read, by somebody else, and goes when the text changes', async () => {
    const { row, ctx, kairi, nagisa, at, save, read, reviewed } = await openReading(await open());
    await save(kairi, '川。', 'draft');
    await expect(read(nagisa)).rejects.toMatchObject({ key: 'desk.together.problem.unconfirmed' });
    await save(kairi, '川。');
    await expect(read(kairi)).rejects.toMatchObject({ key: 'desk.together.problem.own-text' });
    await read(nagisa);
    expect(await reviewed()).toEqual([nagisa.id]);
    const { base, ...of } = await at();
    await saveSegment(ctx, kairi, { ...of, base, target: [text('川。')], memo: 'メモ', state: 'confirmed' });
    expect(await reviewed()).toEqual([nagisa.id]);
    await save(kairi, '流れ。');
    expect(await reviewed()).toEqual([]);
    expect((await row(0)).reviewed_at).toBeNull();
    await read(nagisa);
    await save(kairi, '流れ。', 'draft');
    await save(kairi, '流れ。');
    expect(await reviewed()).toEqual([]);
    await read(nagisa);
    await read(nagisa, 0, false);
    expect(await reviewed()).toEqual([]);
  });

  it('is taken off by anybody, and where the mark was another’s, that is recorded', async () => {
    const { ctx, of, owner, kairi, nagisa, save, read, reviewed } = await openReading(await open());
    const recorded = () =>
      ctx.db.selectFrom('log_entries').selectAll().where('act', '=', 'translation.unread').execute();
    await save(kairi, '川。');
    await read(nagisa);
    await read(nagisa, 0, false);
    expect(await recorded()).toEqual([]);
    await read(nagisa);
    await read(owner, 0, false);
    expect(await reviewed()).toEqual([]);
    expect(await recorded()).toMatchObject([{ person_id: owner.id, thing_id: of.translationId }]);
    // There is no mark any more.
    await read(kairi, 0, false);
    expect(await recorded()).toHaveLength(1);
  });

  it('is asked for before publishing where the blog says so, and nowhere else', async () => {
    const ctx = await open();
    const { of, kairi, nagisa, rows, row, save, read } = await openReading(ctx, {
      blog: { reviewsRequiredAt: '2026-05-01T00:00:00.000Z' },
    });
    for (const place of (await rows()).keys()) await save(kairi, `文${place}。`, 'confirmed', place);
    const missing = async () => {
      const parts = await partsOf(ctx, of);
      if (!parts) throw new Error('no parts');
      const { blocks } = await readinessOf(ctx, parts, 'warn');
      return blocks.flatMap((block) => (block.what === 'reviews' ? block.segmentIds : []));
    };
    expect(await missing()).toEqual((await rows()).map(({ id }) => id));
    await read(nagisa, 0);
    expect(await missing()).not.toContain((await row(0)).id);
    await ctx.db.updateTable('blogs').set({ reviews_required_at: null }).execute();
    expect(await missing()).toEqual([]);
  });
});
