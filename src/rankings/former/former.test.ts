// Weeks that are over: which they are, and that the daily totals make the same places again that were shown then.
import { describe, expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { addParticipant, readersVote } from '../../../test/support/ranked.ts';
import { rank } from '../making/start-rankings.ts';
import { putDays } from '../making/store.ts';
import { shownTable } from '../reads.ts';
import { formerTables } from './former-tables.ts';
import { endedWeeks } from './weeks.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

describe('weeks that are over', () => {
  it.each([
    ['2026-05-16', '2026-05-10'],
    // A Sunday is not over before midnight.
    ['2026-05-17', '2026-05-10'],
    ['2026-05-18', '2026-05-17'],
  ])('on %s end with %s at the latest', (today, to) => {
    expect(endedWeeks(today, 2)[0]?.to).toBe(to);
  });

  it('are of seven days each, one before the other', () => {
    expect(endedWeeks('2026-01-06', 3)).toEqual([
      { from: '2025-12-29', to: '2026-01-04' },
      { from: '2025-12-22', to: '2025-12-28' },
      { from: '2025-12-15', to: '2025-12-21' },
    ]);
  });
});

async function joinedLongAgo(ctx: TestContext): Promise<void> {
  await ctx.db.updateTable('participants').set({ joined_at: '2026-01-01T00:00:00.000Z' }).execute();
}

const short = (rows: readonly { place: number; name: string; ins: number; outs: number; views: number }[]) =>
  rows.map(({ place, name, ins, outs, views }) => [place, name, ins, outs, views]);

describeDatabases('the places of a week that is over', (open) => {
  /** Blogs with votes in the week, visits, views, and votes of the longer period alone; two of them alike. */
  async function fill(ctx: TestContext) {
    // A Sunday, late in the evening in Japan.
    ctx.clock.set('2026-05-17T13:30:00.000Z');
    const names = ['A', 'B', 'C', 'D', 'E'];
    const blogs = [];
    for (const name of names) blogs.push(await addParticipant(ctx, { name }));
    await joinedLongAgo(ctx);
    const [a, b, c, d, e] = blogs.map(({ id }) => id);
    if (!a || !b || !c || !d || !e) throw new Error('too few blogs');
    const day = (participant_id: string, day: string, ins: number, outs = 0, views = 0) => {
      return { participant_id, day, ins, outs, views, held: 0 };
    };
    await putDays(ctx, [
      ...[day(a, '2026-05-11', 5, 2, 40), day(a, '2026-05-10', 90), day(b, '2026-05-14', 9, 1, 10)],
      ...[day(c, '2026-05-12', 5, 0, 60), day(c, '2026-04-18', 90), day(c, '2026-04-17', 50)],
      ...[day(d, '2026-05-13', 1, 0, 7), day(e, '2026-05-13', 1, 3, 7)],
    ]);
    await readersVote(ctx, b, 2);
    await rank(ctx);
    ctx.clock.advance(HOUR + 1);
    return { a };
  }

  it('come out of the totals as they were shown at its end, ties and all', async () => {
    const ctx = await open();
    const { a } = await fill(ctx);
    const shown = short(await shownTable(ctx, 7));
    expect(shown).toEqual([
      [1, 'B', 11, 1, 10],
      [2, 'C', 5, 0, 60],
      [3, 'A', 5, 2, 40],
      [4, 'D', 1, 0, 7],
      [4, 'E', 1, 3, 7],
    ]);
    // Another week goes by, and later votes change nothing of the one that is over.
    ctx.clock.advance(3 * DAY);
    await readersVote(ctx, a, 30);
    await addParticipant(ctx, { name: 'Late' });
    await rank(ctx);
    const [week] = await formerTables(ctx);
    expect([week?.from, week?.to]).toEqual(['2026-05-11', '2026-05-17']);
    expect(short(week?.rows ?? [])).toEqual(shown);
    const before = (await formerTables(ctx))[1];
    expect([before?.to, short(before?.rows ?? [])[0]]).toEqual(['2026-05-10', [1, 'A', 90, 0, 0]]);
  });

  it('are ten at most, without weeks in which nothing was counted', async () => {
    const ctx = await open();
    ctx.clock.set('2026-05-18T00:00:00.000Z');
    expect(await formerTables(ctx)).toEqual([]);
    const days = [];
    for (let at = 0; at < 12; at += 1) {
      const { id } = await addParticipant(ctx, { name: `B${at}` });
      days.push({ participant_id: id, day: '2026-05-01', ins: at + 1, outs: 0, views: 0, held: 0 });
    }
    await joinedLongAgo(ctx);
    await putDays(ctx, days);
    const tables = await formerTables(ctx);
    expect(tables.map(({ to, rows }) => [to, rows.length, rows[0]?.name])).toEqual([
      ['2026-05-03', 10, 'B11'],
    ]);
  });
});
