// A file that comes back to its translation: shown first, put in as asked for, and nothing overwritten unseen.
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { addMember, openTestDesk, type TestDesk, text } from '../../../test/support/desk.ts';
import { versionsOf } from '../../desk/reads.ts';
import { saveSegment } from '../../desk/save-segment.ts';
import type { SegmentState } from '../../desk/schemas.ts';
import { stateOf, targetOf } from '../../desk/segment-state.ts';
import { translationOf } from '../../desk/store.ts';
import { newId } from '../../platform/ids.ts';
import { inlineText } from '../../text/inline.ts';
import { leavingOf } from '../leaving.ts';
import { writePo } from '../po/write-po.ts';
import { writeXliff } from '../xliff/write-xliff.ts';
import { arrivalWith, forgetArrivals, settleArrival } from './settle-arrival.ts';
import { takeFile } from './take-file.ts';

async function write(
  ctx: TestContext,
  desk: TestDesk,
  at: number,
  target: string,
  state: SegmentState = 'draft',
) {
  const { id, version } = await desk.row(at);
  const { translationId } = desk.of;
  const save = { key: newId(), base: version, target: [text(target)], state, translationId, segmentId: id };
  return saveSegment(ctx, desk.owner, save);
}

async function xliffOf(ctx: TestContext, { owner, of }: TestDesk) {
  return writeXliff(await leavingOf(ctx, owner, of.translationId), '2.1');
}

/** As somebody would who opens the file elsewhere. */
function translated(file: string, sentence: string, target: string, state = 'final'): string {
  const unit = new RegExp(
    `(<segment id="v\\d+") state="\\w+">(<source>${sentence}</source>)(<target>.*?</target>)?`,
  );
  expect(file).toMatch(unit);
  return file.replace(unit, `$1 state="${state}">$2<target>${target}</target>`);
}

async function bring(ctx: TestContext, { owner, of }: TestDesk, file: string | Buffer, name = 'river.xlf') {
  const taken = await takeFile(ctx, owner, {
    translationId: of.translationId,
    name,
    bytes: Buffer.from(file),
  });
  if (!taken.ok) throw new Error(JSON.stringify(taken));
  const found = await arrivalWith(ctx, of, taken.arrivalId, owner);
  return { ...found, id: taken.arrivalId };
}

async function texts({ rows }: TestDesk) {
  return (await rows()).map((row) => `${stateOf(row)} ${inlineText(targetOf(row) ?? [])}`.trim());
}

describeDatabases('a file that comes back', (open) => {
  it('changes what was translated elsewhere, confirms what it calls final, and can be undone by the history', async () => {
    const ctx = await open();
    const desk = await openTestDesk(ctx);
    await write(ctx, desk, 0, '町は川をほり出した。', 'confirmed');
    let file = await xliffOf(ctx, desk);
    file = translated(file, 'Nobody made a speech\\.', '演説はなかった。');
    file = translated(file, 'What the pipe took', '管がうばったもの', 'translated');
    const { comparison, id } = await bring(ctx, desk, file);
    expect(comparison).toMatchObject({ conflicts: [], left: [], same: 3 });
    expect(comparison.changes.map(({ next }) => next.state)).toEqual(['confirmed', 'draft']);
    expect(await texts(desk)).toEqual(['confirmed 町は川をほり出した。', 'open', 'open', 'open', 'open']);
    const input = { translationId: desk.of.translationId, arrivalId: id, stamp: comparison.stamp, take: [] };
    expect(await settleArrival(ctx, desk.owner, input)).toEqual({
      ok: true,
      settled: { changed: 2, same: 3, kept: 0, left: 0 },
    });
    const after = [
      'confirmed 町は川をほり出した。',
      'confirmed 演説はなかった。',
      'draft 管がうばったもの',
      'open',
      'open',
    ];
    expect(await texts(desk)).toEqual(after);
    expect(await settleArrival(ctx, desk.owner, input)).toEqual({ ok: false, reason: 'settled' });
    const { id: second } = await desk.row(1);
    expect((await versionsOf(ctx.db, desk.of, second)).map(({ state }) => state)).toContain('confirmed');
    const record = await ctx.db
      .selectFrom('log_entries')
      .selectAll()
      .where('act', '=', 'translation.file-taken')
      .execute();
    expect(record).toMatchObject([{ person_id: desk.owner.id }]);
  });

  it('marks a sentence as read again only for somebody else than who translated it, and says so first', async () => {
    const ctx = await open();
    const desk = await openTestDesk(ctx);
    const { of, owner } = desk;
    await write(ctx, desk, 0, '町は川をほり出した。', 'confirmed');
    await write(ctx, desk, 1, '演説はなかった。');
    let file = await xliffOf(ctx, desk);
    file = translated(file, 'The town dug its river up\\.', '町は川をほり出した。', 'reviewed');
    file = translated(file, 'Nobody made a speech\\.', '演説はなかった。', 'reviewed');
    file = translated(file, 'What the pipe took', '管がうばったもの', 'reviewed');
    const own = await bring(ctx, desk, file);
    expect(own.comparison.changes.map(({ next }) => next.read)).toEqual(['own', 'own']);
    const reader = await addMember(ctx, desk.blog, 'translator');
    const { comparison } = await arrivalWith(ctx, of, own.id, reader);
    expect(comparison.changes.map(({ next }) => next.read)).toEqual(['marked', 'marked', 'own']);
    const before = await translationOf(ctx.db, of);
    const input = { translationId: of.translationId, arrivalId: own.id, stamp: comparison.stamp, take: [] };
    expect(await settleArrival(ctx, reader, input)).toMatchObject({ settled: { changed: 3 } });
    expect((await desk.rows()).map(({ reviewed_by }) => reviewed_by)).toEqual([
      ...[reader.id, reader.id, null, null, null],
    ]);
    expect((await texts(desk)).slice(0, 3)).toEqual([
      'confirmed 町は川をほり出した。',
      'confirmed 演説はなかった。',
      'confirmed 管がうばったもの',
    ]);
    // The other desks ask for what is shared again.
    expect((await translationOf(ctx.db, of))?.together_version).not.toBe(before?.together_version);
    // As it leaves now it brings nothing back.
    const again = await bring(ctx, { ...desk, owner }, await xliffOf(ctx, desk));
    expect(again.comparison).toMatchObject({ changes: [], conflicts: [], same: 5 });
  });

  it('shows what was changed here meanwhile, and overwrites only what it is told to', async () => {
    const ctx = await open();
    const desk = await openTestDesk(ctx);
    await write(ctx, desk, 0, '町は川を掘った。');
    await write(ctx, desk, 1, '誰も話さなかった。');
    let file = await xliffOf(ctx, desk);
    file = translated(file, 'The town dug its river up\\.', '町は川をほり出した。');
    file = translated(file, 'Nobody made a speech\\.', '演説はなかった。');
    await write(ctx, desk, 0, '町は、川を掘り起こした。');
    await write(ctx, desk, 1, '演説をした人はいない。');
    const { comparison, id } = await bring(ctx, desk, file);
    expect(comparison.conflicts.map(({ reason }) => reason)).toEqual(['changed', 'changed']);
    expect(comparison.changes).toEqual([]);
    const take = [(await desk.row(1)).id];
    const input = { translationId: desk.of.translationId, arrivalId: id, stamp: comparison.stamp, take };
    const outcome = await settleArrival(ctx, desk.owner, input);
    expect(outcome).toMatchObject({ settled: { changed: 1, kept: 1 } });
    expect((await texts(desk)).slice(0, 2)).toEqual([
      'draft 町は、川を掘り起こした。',
      'confirmed 演説はなかった。',
    ]);
  });

  it('is shown anew when somebody saves while it is looked at', async () => {
    const ctx = await open();
    const desk = await openTestDesk(ctx);
    const file = translated(await xliffOf(ctx, desk), 'Nobody made a speech\\.', '演説はなかった。');
    const { comparison, id } = await bring(ctx, desk, file);
    await write(ctx, desk, 1, '演説をした人はいない。');
    const input = { translationId: desk.of.translationId, arrivalId: id, stamp: comparison.stamp, take: [] };
    expect(await settleArrival(ctx, desk.owner, input)).toEqual({ ok: false, reason: 'moved' });
    expect((await texts(desk))[1]).toBe('draft 演説をした人はいない。');
    expect((await arrivalWith(ctx, desk.of, id, desk.owner)).comparison.conflicts).toHaveLength(1);
  });

  it('leaves out what has no place here, and takes nothing away that it does not have', async () => {
    const ctx = await open();
    const desk = await openTestDesk(ctx);
    let file = await xliffOf(ctx, desk);
    const { id: first } = await desk.row(0);
    file = translated(file, 'Nobody made a speech\\.', '演説はなかった。').replace(
      `unit id="${first}"`,
      'unit id="elsewhere"',
    );
    await write(ctx, desk, 0, '町は川をほり出した。', 'confirmed');
    await write(ctx, desk, 2, '管がうばったもの', 'confirmed');
    const { comparison } = await bring(ctx, desk, file);
    expect(comparison.left.map(({ arriving, reason }) => [arriving.id, reason])).toEqual([
      ['elsewhere', 'unknown'],
    ]);
    expect(comparison.changes).toHaveLength(1);
    // The third has a translation here and none in the file.
    expect(comparison.same).toBe(3);
  });

  it('does not trust a sentence whose original is another one', async () => {
    const ctx = await open();
    const desk = await openTestDesk(ctx);
    const file = translated(await xliffOf(ctx, desk), 'Nobody made a speech\\.', '演説はなかった。');
    const { comparison } = await bring(
      ctx,
      desk,
      file.replace('Nobody made a speech', 'Somebody made a speech'),
    );
    expect(comparison.conflicts).toMatchObject([{ reason: 'source' }]);
  });

  it('comes back as PO too, and without a version only where nothing stands', async () => {
    const ctx = await open();
    const desk = await openTestDesk(ctx);
    await write(ctx, desk, 0, '町は川を掘った。');
    const po = writePo(await leavingOf(ctx, desk.owner, desk.of.translationId));
    const file = po
      .replaceAll(/#\. taiyaku v\d+\n/g, '')
      .replace('町は川を掘った。', '町は川をほり出した。')
      .replace(
        'msgid "Nobody made a speech."\nmsgstr ""',
        'msgid "Nobody made a speech."\nmsgstr "演説はなかった。"',
      );
    const { comparison, arrival } = await bring(ctx, desk, file, 'river.po');
    expect(arrival.kind).toBe('po');
    expect(comparison.conflicts).toMatchObject([{ reason: 'unsure' }]);
    expect(comparison.changes).toMatchObject([{ next: { state: 'confirmed' } }]);
  });

  it('brings memos, and fills repetitions as the desk does', async () => {
    const ctx = await open();
    const desk = await openTestDesk(ctx);
    await write(ctx, desk, 0, '町は川をほり出した。');
    const file = (await xliffOf(ctx, desk)).replace(
      /(<unit id="[^"]*">)(<segment id="v\d+" state="translated">)/,
      '$1<notes><note>確かめて</note></notes>$2',
    );
    const { comparison, id } = await bring(ctx, desk, file);
    expect(comparison.changes).toMatchObject([{ next: { memo: '確かめて', state: 'draft' } }]);
    await settleArrival(ctx, desk.owner, {
      ...{ translationId: desk.of.translationId, arrivalId: id, stamp: comparison.stamp, take: [] },
    });
    expect(await desk.row(0)).toMatchObject({ memo: '確かめて' });
  });

  it.each<[string, string, object]>([
    ['a memory', '<tmx version="1.4"/>', { reason: 'kind', kind: 'tmx' }],
    ['an office file', 'PK\u0003\u0004…', { reason: 'kind', kind: 'sheet' }],
    ['anything', 'hello', { reason: 'kind', kind: 'other' }],
    ['XML of another kind', '<html/>', { reason: 'kind', kind: 'xml' }],
    ['XLIFF that breaks a rule', '<xliff version="1.2"/>', { reason: 'unreadable' }],
  ])('is refused when it is %s', async (_, file, expected) => {
    const ctx = await open();
    const { owner, of } = await openTestDesk(ctx);
    const input = { translationId: of.translationId, name: 'x', bytes: Buffer.from(file) };
    expect(await takeFile(ctx, owner, input)).toMatchObject({ ok: false, ...expected });
    expect(await ctx.db.selectFrom('arrivals').selectAll().execute()).toEqual([]);
  });

  it('is refused in another language, and let go of after a month', async () => {
    const ctx = await open();
    const desk = await openTestDesk(ctx);
    const file = await xliffOf(ctx, desk);
    const input = {
      translationId: desk.of.translationId,
      name: 'x',
      bytes: Buffer.from(file.replace('trgLang="ja"', 'trgLang="de"')),
    };
    expect(await takeFile(ctx, desk.owner, input)).toEqual({ ok: false, reason: 'language', language: 'de' });
    const { id } = await bring(ctx, desk, file);
    ctx.clock.advance(31 * 24 * 60 * 60 * 1000);
    await forgetArrivals(ctx);
    await expect(arrivalWith(ctx, desk.of, id, desk.owner)).rejects.toMatchObject({ key: 'exchange.gone' });
  });
});
