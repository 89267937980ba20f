// Remarks on sentences: written, answered, changed by who wrote them, settled; and what becomes of them when sentences do not stay.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../../test/support/database.ts';
import { addMember, openTestDesk, text } from '../../../../test/support/desk.ts';
import { chores } from '../../../app.ts';
import { removeMember } from '../../../blogs/members.ts';
import { doChores } from '../../../platform/daily.ts';
import { newId } from '../../../platform/ids.ts';
import type { Actor } from '../../actor.ts';
import { mergeSegment } from '../../merge-segment.ts';
import { saveSegment } from '../../save-segment.ts';
import { translationOf } from '../../store.ts';
import type { TogetherView } from '../schemas.ts';
import { togetherView } from '../together-view.ts';
import { editRemark, removeRemark, settleThread } from './change-remark.ts';
import { writeRemark } from './write-remark.ts';

async function openTalk(ctx: TestContext) {
  const desk = await openTestDesk(ctx);
  const reader = await addMember(ctx, desk.blog, 'translator', 'かいり');
  const { translationId } = desk.of;
  const [first, second] = [(await desk.row(0)).id, (await desk.row(1)).id];
  const view = async (): Promise<TogetherView> => {
    const translation = await translationOf(ctx.db, desk.of);
    if (!translation) throw new Error('no translation');
    return togetherView(ctx, translation);
  };
  const said = async () =>
    (await view()).remarks.map(({ byName, body, isDeleted }) => (isDeleted ? '-' : `${byName}: ${body}`));
  const write = async (by: Actor, body: string, threadId: string | null = null, segmentId = first) => {
    ctx.clock.advance(1000);
    return writeRemark(ctx, by, { translationId, segmentId, key: newId(), body, threadId });
  };
  const idOf = async (at: number) => (await view()).remarks[at]?.id ?? '';
  return { ...desk, ctx, reader, translationId, first, second, view, said, write, idOf };
}

describeDatabases('remarks on a sentence', (open, dialect) => {
  it('are answered in their exchange, and a repeated request writes none twice', async () => {
    const { ctx, owner, reader, translationId, first, write, view, said, idOf } = await openTalk(
      await open(),
    );
    await write(owner, '「掘り出した」で伝わるかな');
    ctx.clock.advance(1000);
    const again = {
      translationId,
      segmentId: first,
      key: newId(),
      body: '伝わります',
      threadId: await idOf(0),
    };
    expect(await writeRemark(ctx, reader, again)).toEqual({ ok: true });
    expect(await writeRemark(ctx, reader, again)).toEqual({ ok: true });
    expect(await said()).toEqual(['みなも: 「掘り出した」で伝わるかな', 'かいり: 伝わります']);
    const { remarks, stamp } = await view();
    expect(new Set(remarks.map(({ threadId }) => threadId))).toEqual(new Set([await idOf(0)]));
    expect(stamp).toBe(2);
  });

  it('call on members by their names, and on nobody else', async () => {
    const { ctx, blog, owner, reader, write, view } = await openTalk(await open());
    await addMember(ctx, blog, 'reader', 'よみて');
    await write(owner, '@かいり @よみて @みなも @だれか どう？');
    expect((await view()).remarks[0]?.mentions).toEqual([reader.id]);
  });

  it('are changed and taken back by who wrote them alone', async () => {
    const { ctx, owner, reader, translationId, write, said, idOf } = await openTalk(await open());
    await write(reader, 'ここは「川」？');
    const of = { translationId, remarkId: await idOf(0) };
    await expect(editRemark(ctx, owner, { ...of, key: newId(), body: 'x' })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await expect(removeRemark(ctx, owner, { ...of, key: newId() })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    expect(await editRemark(ctx, reader, { ...of, key: newId(), body: 'ここは「流れ」？' })).toEqual({
      ok: true,
    });
    expect(await said()).toEqual(['かいり: ここは「流れ」？']);
    expect(await removeRemark(ctx, reader, { ...of, key: newId() })).toEqual({ ok: true });
    expect(await said()).toEqual([]);
    expect(await removeRemark(ctx, reader, { ...of, key: newId() })).toEqual({ ok: false, reason: 'gone' });
  });

  it('keep their place when they were answered, until nothing of the exchange is left', async () => {
    const { ctx, owner, reader, translationId, write, said, idOf } = await openTalk(await open());
    await write(reader, '消すつもりの相談');
    const threadId = await idOf(0);
    await write(owner, 'こたえ', threadId);
    await removeRemark(ctx, reader, { translationId, remarkId: threadId, key: newId() });
    expect(await said()).toEqual(['-', 'みなも: こたえ']);
    const stored = JSON.stringify(await ctx.db.selectFrom('remarks').selectAll().execute());
    expect(stored).not.toContain('消すつもり');
    await removeRemark(ctx, owner, { translationId, remarkId: await idOf(1), key: newId() });
    expect(await said()).toEqual([]);
  });

  it('that were taken back are no longer on the disk after the daily chores', async () => {
    const { ctx, reader, translationId, write, idOf } = await openTalk(await open());
    await write(reader, '消すつもりの相談');
    await removeRemark(ctx, reader, { translationId, remarkId: await idOf(0), key: newId() });
    const onDisk = async () => {
      const files = ['press.sqlite', 'press.sqlite-wal'].map((name) => join(ctx.config.data, name));
      return Buffer.concat(await Promise.all(files.map((file) => readFile(file)))).includes('消すつもり');
    };
    // The server of PostgreSQL keeps its files to itself.
    if (dialect === 'sqlite') expect(await onDisk()).toBe(true);
    ctx.queries.length = 0;
    await doChores(ctx, chores);
    if (dialect === 'sqlite') expect(await onDisk()).toBe(false);
    else expect(ctx.queries).toContain('vacuum "remarks"');
  });

  it('are settled as a whole, and open again by hand or by an answer', async () => {
    const { ctx, owner, reader, translationId, write, view, idOf } = await openTalk(await open());
    await write(owner, 'どうする？');
    const remarkId = await idOf(0);
    const settle = (settled: boolean) =>
      settleThread(ctx, reader, { translationId, remarkId, key: newId(), settled });
    await settle(true);
    expect((await view()).remarks[0]).toMatchObject({ settledBy: 'かいり', settledAt: expect.any(String) });
    await settle(false);
    expect((await view()).remarks[0]).toMatchObject({ settledBy: null, settledAt: null });
    await settle(true);
    await write(owner, 'やっぱり', remarkId);
    expect((await view()).remarks[0]).toMatchObject({ settledAt: null });
    await settle(true);
    // Whichever remark of the exchange is answered.
    await write(owner, 'まだ', await idOf(1));
    expect((await view()).remarks[0]).toMatchObject({ settledAt: null });
    expect((await view()).remarks.map(({ threadId }) => threadId)).toEqual([remarkId, remarkId, remarkId]);
  });

  it('go along when their sentence is joined to another, and stay when who wrote them leaves', async () => {
    const { ctx, blog, owner, reader, translationId, first, second, row, write, view } = await openTalk(
      await open(),
    );
    await write(reader, '二つめの文のこと', null, second);
    const bases = { base: (await row(0)).version, nextBase: (await row(1)).version };
    await mergeSegment(ctx, owner, { translationId, segmentId: first, key: newId(), ...bases });
    const signedIn = { id: owner.id, name: owner.name } as Parameters<typeof removeMember>[1];
    await removeMember(ctx, signedIn, blog.slug, reader.id);
    expect((await view()).remarks).toMatchObject([{ segmentId: first, byName: 'かいり' }]);
    expect((await view()).members.map(({ name }) => name)).toEqual(['みなも']);
  });

  it('stand in the way of nothing that is saved meanwhile', async () => {
    const { ctx, owner, reader, translationId, first, row, write } = await openTalk(await open());
    const { version: base } = await row(0);
    await write(reader, '一言');
    const save = { translationId, segmentId: first, key: newId(), base, target: [text('町は川を出した。')] };
    expect(await saveSegment(ctx, owner, save)).toMatchObject({ ok: true });
  });
});
