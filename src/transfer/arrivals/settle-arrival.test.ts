// A file that is put in: in portions that were seen, in one sweep, and with what its own sentences fill.
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { openTestDesk, paragraph, type TestDesk, text } from '../../../test/support/desk.ts';
import { stateOf, targetOf } from '../../desk/segment-state.ts';
import { withIds } from '../../text/document.ts';
import { inlineText } from '../../text/inline.ts';
import { leavingOf } from '../leaving.ts';
import { writePo } from '../po/write-po.ts';
import { arrivalWith, type SettleInput, settleArrival } from './settle-arrival.ts';
import { takeFile } from './take-file.ts';

/** A translation of an article that says this. */
async function deskOf(ctx: TestContext, words: string): Promise<TestDesk> {
  let count = 0;
  const document = withIds({ type: 'doc', content: [paragraph(text(words))] }, () => {
    count += 1;
    return `b${count}`;
  });
  return openTestDesk(ctx, { article: { document } });
}

async function poOf(ctx: TestContext, { owner, of }: TestDesk): Promise<string> {
  return writePo(await leavingOf(ctx, owner, of.translationId));
}

async function take(ctx: TestContext, { owner, of }: TestDesk, file: string): Promise<string> {
  const taken = await takeFile(ctx, owner, {
    ...{ translationId: of.translationId, name: 'x.po', bytes: Buffer.from(file) },
  });
  if (!taken.ok) throw new Error(JSON.stringify(taken));
  return taken.arrivalId;
}

/** What was shown is put in. */
async function settle(
  ctx: TestContext,
  { owner, of }: TestDesk,
  arrivalId: string,
  chosen: SettleInput['take'] = [],
) {
  const { comparison } = await arrivalWith(ctx, of, arrivalId, owner);
  const input = { translationId: of.translationId, arrivalId, stamp: comparison.stamp, take: chosen };
  return settleArrival(ctx, owner, input);
}

async function texts({ rows }: TestDesk) {
  return (await rows()).map((row) => `${stateOf(row)} ${inlineText(targetOf(row) ?? [])}`.trim());
}

const numbered = (count: number) =>
  Array.from({ length: count }, (_, at) => `River ${at + 1} is wide.`).join(' ');

/** Every sentence was written here and, otherwise, in a file that does not say from which version on. */
async function contested(ctx: TestContext) {
  const desk = await deskOf(ctx, numbered(302));
  await ctx.db
    .updateTable('segments')
    .set({ target: JSON.stringify([text('川')]) })
    .where('blog_id', '=', desk.of.blogId)
    .execute();
  const file = (await poOf(ctx, desk))
    .replaceAll(/#\. taiyaku v\d+\n/g, '')
    .replaceAll('msgstr "川"', 'msgstr "大きな川"');
  const id = await take(ctx, desk, file);
  return { desk, id };
}

describeDatabases('a file that is put in', (open) => {
  it('decides no conflict that was not shown', async () => {
    const ctx = await open();
    const { desk, id } = await contested(ctx);
    const rows = await desk.rows();
    const [first, last] = [rows[0]?.id ?? '', rows[301]?.id ?? ''];
    expect(await settle(ctx, desk, id, [first, last])).toMatchObject({ settled: { changed: 1, kept: 299 } });
    const { arrival, comparison } = await arrivalWith(ctx, desk.of, id, desk.owner);
    expect(arrival.settled_at).toBeNull();
    expect(comparison.conflicts.map(({ row }) => row.position)).toEqual(
      rows.slice(300).map(({ position }) => position),
    );
    expect((await texts(desk))[301]).toBe('draft 川');
    expect(await settle(ctx, desk, id, [last])).toEqual({
      ok: true,
      settled: { changed: 2, same: 0, kept: 300, left: 0 },
    });
    expect((await texts(desk)).filter((one) => one.endsWith('大きな川'))).toHaveLength(2);
    expect(await settle(ctx, desk, id)).toEqual({ ok: false, reason: 'settled' });
  });

  it('goes over all that was shown where somebody says so, and over nothing behind it', async () => {
    const ctx = await open();
    const { desk, id } = await contested(ctx);
    expect(await settle(ctx, desk, id, 'shown')).toMatchObject({ settled: { changed: 300, kept: 0 } });
    const after = await texts(desk);
    expect(after.filter((one) => one.endsWith('大きな川'))).toHaveLength(300);
    expect(after.slice(300)).toEqual(['draft 川', 'draft 川']);
    expect((await arrivalWith(ctx, desk.of, id, desk.owner)).arrival.settled_at).toBeNull();
  });

  it('looks through the whole translation once, and is heard of at the desk when it ends', async () => {
    const ctx = await open();
    const desk = await deskOf(ctx, numbered(30));
    const file = (await poOf(ctx, desk)).replaceAll(/(msgid "River (\d+).*"\nmsgstr) ""/g, '$1 "川$2"');
    const id = await take(ctx, desk, file);
    const { comparison } = await arrivalWith(ctx, desk.of, id, desk.owner);
    expect(comparison.changes).toHaveLength(30);
    ctx.queries.length = 0;
    // Each look at the clock takes a second: a long file.
    const clock = {
      now: () => {
        ctx.clock.advance(1000);
        return ctx.clock.now();
      },
    };
    const input = { translationId: desk.of.translationId, arrivalId: id, stamp: comparison.stamp, take: [] };
    await settleArrival({ ...ctx, clock }, desk.owner, input);
    const whole = ctx.queries.filter((sql) =>
      /from "segments" where "blog_id" = \S+ and "translation_id" = \S+ order by "position"$/.test(sql),
    );
    expect(whole.length).toBeLessThan(5);
    const stamps = (await desk.rows()).map(({ updated_at }) => Date.parse(updated_at));
    expect(Math.min(...stamps)).toBeGreaterThan(ctx.clock.now().getTime() - 10_000);
    expect((await texts(desk))[29]).toBe('confirmed 川30');
  });

  it('keeps what a sentence of it filled where it brings a memo alone', async () => {
    const ctx = await open();
    const desk = await deskOf(ctx, 'It is wide. It was dark. It is wide.');
    let count = 0;
    const file = (await poOf(ctx, desk)).replaceAll(
      /(#\. taiyaku v1\n)(.*\n.*It is wide.*\n)msgstr ""/g,
      (_, a, b) => {
        count += 1;
        return count === 1 ? `${a}${b}msgstr "広い。"` : `# 確かめて\n${a}${b}msgstr ""`;
      },
    );
    expect(count).toBe(2);
    await settle(ctx, desk, await take(ctx, desk, file));
    expect(await texts(desk)).toEqual(['confirmed 広い。', 'open', 'draft 広い。']);
    expect(await desk.row(2)).toMatchObject({ memo: '確かめて' });
  });

  it('leaves out a memo that is too long, says so, and keeps the words', async () => {
    const ctx = await open();
    const desk = await deskOf(ctx, 'It is wide.');
    const file = (await poOf(ctx, desk))
      .replace('#. taiyaku', `# ${'長'.repeat(2_001)}\n#. taiyaku`)
      .replace(/(msgid "It is wide."\nmsgstr) ""/, '$1 "広い。"');
    const id = await take(ctx, desk, file);
    const { comparison } = await arrivalWith(ctx, desk.of, id, desk.owner);
    expect(comparison.left).toMatchObject([{ reason: 'memo' }]);
    expect(comparison.changes).toMatchObject([{ next: { memo: '', state: 'confirmed' } }]);
  });
});
