// Parts of a translation: given by editors, taken on by oneself, and free again when somebody goes.
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../../test/support/database.ts';
import { addMember, openTestDesk } from '../../../../test/support/desk.ts';
import { leaveBlog } from '../../../blogs/members.ts';
import { newId } from '../../../platform/ids.ts';
import { drain } from '../../../platform/worker.ts';
import type { Actor } from '../../actor.ts';
import { deskHandlers } from '../../handlers.ts';
import { mergeSegment } from '../../merge-segment.ts';
import { splitSegment } from '../../split-segment.ts';
import { translationOf } from '../../store.ts';
import { togetherView } from '../together-view.ts';
import { endAssignment, giveAssignment } from './give-assignment.ts';

async function openParts(ctx: TestContext) {
  const desk = await openTestDesk(ctx);
  const kairi = await addMember(ctx, desk.blog, 'translator', 'かいり');
  const nagisa = await addMember(ctx, desk.blog, 'translator', 'なぎさ');
  const { translationId } = desk.of;
  const give = async (by: Actor, to: Actor, [from, until]: [number, number], dueOn: string | null = null) => {
    const range = { from: (await desk.row(from)).id, to: (await desk.row(until)).id };
    ctx.clock.advance(1000);
    return giveAssignment(ctx, by, { translationId, key: newId(), personId: to.id, ...range, dueOn });
  };
  const view = async () => {
    const translation = await translationOf(ctx.db, desk.of);
    if (!translation) throw new Error('no translation');
    return (await togetherView(ctx, translation)).assignments;
  };
  /** As `name: places`. */
  const parts = async () => {
    const order = (await desk.rows()).map(({ id }) => id);
    return (await view()).map(
      ({ name, segmentIds }) => `${name}: ${segmentIds.map((id) => order.indexOf(id)).join()}`,
    );
  };
  return { ...desk, ctx, kairi, nagisa, translationId, give, view, parts };
}

describeDatabases('parts of a translation', (open) => {
  it('are given from one sentence to another, in whichever order, with a day or without', async () => {
    const { owner, kairi, nagisa, give, view, parts } = await openParts(await open());
    expect(await give(owner, kairi, [0, 1], '2026-05-20')).toEqual({ ok: true });
    expect(await give(owner, nagisa, [4, 2])).toEqual({ ok: true });
    expect(await parts()).toEqual(['かいり: 0,1', 'なぎさ: 2,3,4']);
    expect((await view())[0]).toMatchObject({ dueOn: '2026-05-20', givenBy: 'みなも', personId: kairi.id });
  });

  it('go over to whom an editor gives them, and one of which nothing is left is gone', async () => {
    const { owner, kairi, nagisa, give, parts } = await openParts(await open());
    await give(owner, kairi, [0, 2]);
    await give(owner, nagisa, [1, 1]);
    expect(await parts()).toEqual(['かいり: 0,2', 'なぎさ: 1']);
    await give(owner, owner, [0, 4]);
    expect(await parts()).toEqual(['みなも: 0,1,2,3,4']);
  });

  it('are taken on by a translator where they are free, and never given to others by one', async () => {
    const { owner, kairi, nagisa, give, parts } = await openParts(await open());
    await give(owner, nagisa, [0, 0]);
    await expect(give(kairi, kairi, [0, 1])).rejects.toMatchObject({ kind: 'conflict' });
    await expect(give(kairi, nagisa, [1, 1])).rejects.toMatchObject({ kind: 'forbidden' });
    await give(kairi, kairi, [1, 2]);
    await give(kairi, kairi, [2, 3]);
    expect(await parts()).toEqual(['なぎさ: 0', 'かいり: 1', 'かいり: 2,3']);
  });

  it('are given to members who translate, and to nobody else', async () => {
    const { ctx, blog, owner, give, parts } = await openParts(await open());
    const reader = await addMember(ctx, blog, 'reader', 'よみて');
    await expect(give(owner, reader, [0, 0])).rejects.toMatchObject({ kind: 'not-found' });
    expect(await parts()).toEqual([]);
  });

  it('end by an editor or by who has them', async () => {
    const { ctx, owner, kairi, nagisa, translationId, give, view, parts } = await openParts(await open());
    await give(owner, kairi, [0, 0]);
    await give(owner, nagisa, [1, 1]);
    const end = async (by: Actor, at: number) =>
      endAssignment(ctx, by, { translationId, key: newId(), assignmentId: (await view())[at]?.id ?? '' });
    await expect(end(kairi, 1)).rejects.toMatchObject({ kind: 'forbidden' });
    await end(kairi, 0);
    expect(await parts()).toEqual(['なぎさ: 1']);
    await end(owner, 0);
    expect(await parts()).toEqual([]);
    expect(await end(owner, 0)).toEqual({ ok: false, reason: 'gone' });
  });

  it('keep both halves of a sentence that is cut, and the whole of two that are joined', async () => {
    const { ctx, owner, kairi, translationId, row, give, parts } = await openParts(await open());
    await give(owner, kairi, [1, 1]);
    const second = await row(1);
    const of = { translationId, segmentId: second.id, key: newId(), base: second.version };
    expect(await splitSegment(ctx, owner, { ...of, at: 8 })).toMatchObject({ ok: true });
    expect(await parts()).toEqual(['かいり: 1,2']);
    const bases = { base: (await row(0)).version, nextBase: (await row(1)).version };
    const first = { translationId, segmentId: (await row(0)).id, key: newId(), ...bases };
    expect(await mergeSegment(ctx, owner, first)).toMatchObject({ ok: true });
    expect(await parts()).toEqual(['かいり: 0,1']);
  });

  it('are nobody’s as soon as their member leaves, and stay so when they come back', async () => {
    const { ctx, blog, owner, kairi, give, parts, rows } = await openParts(await open());
    await give(owner, kairi, [0, 4]);
    const signedIn = { id: kairi.id, name: kairi.name } as Parameters<typeof leaveBlog>[1];
    await leaveBlog(ctx, signedIn, blog.slug);
    expect(await parts()).toEqual([]);
    await drain(ctx, deskHandlers());
    expect((await rows()).every(({ assignment_id }) => assignment_id === null)).toBe(true);
    await ctx.db
      .insertInto('members')
      .values({
        blog_id: blog.id,
        person_id: kairi.id,
        role: 'translator',
        created_at: '2026-05-16T09:00:00.000Z',
      })
      .execute();
    expect(await parts()).toEqual([]);
  });
});
