// Who has a translation open, and what its desks hear of each other.
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../../test/support/database.ts';
import { addMember, openTestDesk, text } from '../../../../test/support/desk.ts';
import { newId } from '../../../platform/ids.ts';
import type { Actor } from '../../actor.ts';
import { saveSegment } from '../../save-segment.ts';
import { writeRemark } from '../remarks/write-remark.ts';
import type { Pulse } from '../schemas.ts';
import { forgetPresences, pulse } from './pulse.ts';

const SECOND = 1000;

async function openTwo(ctx: TestContext) {
  const desk = await openTestDesk(ctx);
  const reader = await addMember(ctx, desk.blog, 'translator', 'かいり');
  const { translationId } = desk.of;
  const first = (await desk.row(0)).id;
  const tell = (by: Actor, more: Partial<Pulse> = {}) =>
    pulse(ctx, by, {
      translationId,
      ...{ tab: 'tab', segmentId: first, stamp: 0, since: ctx.clock.now().toISOString(), worked: [] },
      ...{ leaves: false },
      ...more,
    });
  return { ...desk, ctx, reader, translationId, first, tell };
}

describeDatabases('an open desk', (open) => {
  it('is seen by the others with the sentence it rests on, and never by itself', async () => {
    const { owner, reader, first, tell } = await openTwo(await open());
    expect((await tell(owner)).others).toEqual([]);
    expect((await tell(reader, { segmentId: null })).others).toEqual([
      { id: owner.id, name: 'みなも', colour: 1, segmentId: first },
    ]);
    expect((await tell(owner)).others).toEqual([
      { id: reader.id, name: 'かいり', colour: 2, segmentId: null },
    ]);
  });

  it('is one person in however many tabs, where it was last', async () => {
    const { ctx, owner, reader, row, tell } = await openTwo(await open());
    await tell(reader, { tab: 'a' });
    ctx.clock.advance(SECOND);
    const { id: second } = await row(1);
    await tell(reader, { tab: 'b', segmentId: second });
    expect((await tell(owner)).others).toMatchObject([{ id: reader.id, segmentId: second }]);
    await tell(reader, { tab: 'b', leaves: true });
    expect((await tell(owner)).others).toMatchObject([{ id: reader.id }]);
    await tell(reader, { tab: 'a', leaves: true });
    expect((await tell(owner)).others).toEqual([]);
  });

  it('is gone within a minute of silence, while one that tells of itself stays', async () => {
    const { ctx, owner, reader, tell } = await openTwo(await open());
    await tell(reader);
    for (let at = 0; at < 4; at += 1) {
      ctx.clock.advance(20 * SECOND);
      await tell(reader);
      expect((await tell(owner)).others).toMatchObject([{ id: reader.id }]);
    }
    ctx.clock.advance(50 * SECOND);
    expect((await tell(owner)).others).toEqual([]);
    ctx.clock.advance(25 * 60 * 60 * SECOND);
    await forgetPresences(ctx);
    expect(await ctx.db.selectFrom('desk_presences').selectAll().execute()).toEqual([]);
  });

  it('hears of sentences that were saved since, and of what is shared when it changed', async () => {
    const { ctx, owner, reader, translationId, first, row, tell } = await openTwo(await open());
    ctx.clock.advance(60 * SECOND);
    const heard = await tell(owner);
    expect(heard).toMatchObject({ segments: [], together: null });
    ctx.clock.advance(SECOND);
    const target = [text('町は川を掘り出した。')];
    const save = { translationId, segmentId: first, base: (await row(0)).version, target };
    await saveSegment(ctx, reader, { ...save, key: newId() });
    await writeRemark(ctx, reader, {
      translationId,
      segmentId: first,
      key: newId(),
      body: '見て',
      threadId: null,
    });
    const next = await tell(owner, { since: heard.now });
    expect(next.segments).toMatchObject([
      { id: first, target, updatedBy: 'かいり', translatedBy: reader.id, reviewedBy: null },
    ]);
    expect(next.together).toMatchObject({ stamp: 1, remarks: [{ body: '見て' }] });
    ctx.clock.advance(60 * SECOND);
    const later = await tell(owner, { since: next.now, stamp: 1 });
    expect(later).toMatchObject({ together: null });
  });

  it('has seen what calls on its person where it rests', async () => {
    const { ctx, owner, reader, translationId, first, row, tell } = await openTwo(await open());
    const call = { translationId, segmentId: first, key: newId(), body: '@かいり 見て', threadId: null };
    await writeRemark(ctx, owner, call);
    const seen = async () =>
      (await ctx.db.selectFrom('remark_mentions').select('seen_at').execute()).map(
        (mention) => mention.seen_at,
      );
    await tell(reader, { segmentId: (await row(1)).id });
    expect(await seen()).toEqual([null]);
    await tell(reader);
    expect(await seen()).toEqual([expect.any(String)]);
  });

  it('shows nobody who does not belong to the blog any more', async () => {
    const { ctx, owner, reader, tell } = await openTwo(await open());
    await tell(reader);
    await ctx.db.deleteFrom('members').where('person_id', '=', reader.id).execute();
    expect((await tell(owner)).others).toEqual([]);
  });
});
