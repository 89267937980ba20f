// From votes to tables on both databases: days, holds and decisions, exclusions, places, movement, the delay, and that the totals alone make the same table.
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { addBlog, addMember } from '../../../test/support/desk.ts';
import { addCategory, addParticipant, readersVote } from '../../../test/support/ranked.ts';
import type { Refusal } from '../../platform/errors.ts';
import { daysBefore, rankingDay } from '../calendar.ts';
import { forgetShown, type Period, periods, shownTable, standingOf } from '../reads.ts';
import { castVote } from '../votes/cast-vote.ts';
import { countRankingDay } from './count-day.ts';
import { decideHold } from './decide-hold.ts';
import { endExclusion, exclude } from './exclude.ts';
import { makeTables } from './make-tables.ts';
import { rank, rankWhenDue } from './start-rankings.ts';
import { lastMade, putDays } from './store.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

async function operatorOf(ctx: TestContext) {
  const { id } = await addMember(ctx, await addBlog(ctx), 'owner');
  return { id, operator: true };
}

async function attack(ctx: TestContext, participantId: string, count: number) {
  for (let at = 0; at < count; at += 1) {
    await castVote(ctx, { participantId, kind: 'in', address: '9.9.9.9', agent: `Firefox ${at}` });
  }
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    (error: Refusal) => error.kind,
  );

/** The table as it is shown an hour after it was made now. */
async function tableAfter(ctx: TestContext, period: Period = 7, categoryId = '') {
  await rank(ctx);
  ctx.clock.advance(HOUR);
  return shownTable(ctx, period, categoryId);
}

const short = (table: Awaited<ReturnType<typeof shownTable>>) =>
  table.map(({ place, name, ins }) => `${place} ${name} ${ins}`);

describeDatabases('a day', (open) => {
  it('has what the formula counts, the views beside it, and what waits for a look', async () => {
    const ctx = await open();
    const blog = await addParticipant(ctx);
    const day = rankingDay(ctx);
    await readersVote(ctx, blog.id, 15);
    await readersVote(ctx, blog.id, 4, 'out');
    await attack(ctx, blog.id, 12);
    await ctx.db
      .insertInto('view_days')
      .values([
        { blog_id: blog.id, day, page: 'home', views: 7, loads: 9 },
        { blog_id: (await addBlog(ctx)).id, day, page: 'home', views: 5, loads: 5 },
      ])
      .execute();
    const days = () => ctx.db.selectFrom('ranking_days').selectAll().execute();
    for (let times = 0; times < 2; times += 1) {
      await countRankingDay(ctx, day);
      expect(await days()).toEqual([{ participant_id: blog.id, day, ins: 15, outs: 4, views: 7, held: 12 }]);
    }
    const holds = await ctx.db.selectFrom('ranking_holds').selectAll().execute();
    expect(holds).toMatchObject([{ kind: 'in', reason: 'network', votes: 12, decided_at: null, counted: 0 }]);
  });

  it('is counted anew when somebody who runs the press decides, and says who and when', async () => {
    const ctx = await open();
    const operator = await operatorOf(ctx);
    const blog = await addParticipant(ctx);
    const day = rankingDay(ctx);
    await readersVote(ctx, blog.id, 15);
    await attack(ctx, blog.id, 12);
    await countRankingDay(ctx, day);
    const hold = await ctx.db.selectFrom('ranking_holds').selectAll().executeTakeFirstOrThrow();
    const now = async () => (await ctx.db.selectFrom('ranking_days').select(['ins', 'held']).execute()).at(0);
    expect(await refusal(decideHold(ctx, { ...operator, operator: false }, hold.id, 'all'))).toBe(
      'forbidden',
    );
    expect(await refusal(decideHold(ctx, operator, 'unknown', 'all'))).toBe('not-found');
    await decideHold(ctx, operator, hold.id, 'all');
    expect(await now()).toEqual({ ins: 27, held: 0 });
    await decideHold(ctx, operator, hold.id, 'none');
    expect(await now()).toEqual({ ins: 15, held: 0 });
    const decided = await ctx.db.selectFrom('ranking_holds').selectAll().executeTakeFirstOrThrow();
    expect(decided).toMatchObject({ decided_by: operator.id, decided_at: ctx.clock.now().toISOString() });
    ctx.clock.advance(45 * DAY);
    expect(await refusal(decideHold(ctx, operator, hold.id, 'all'))).toBe('conflict');
  });

  it('holds more of what was let count for another look, and more of what was refused no more', async () => {
    const ctx = await open();
    const operator = await operatorOf(ctx);
    const blog = await addParticipant(ctx);
    const day = rankingDay(ctx);
    await readersVote(ctx, blog.id, 15);
    await attack(ctx, blog.id, 12);
    await countRankingDay(ctx, day);
    const { id } = await ctx.db.selectFrom('ranking_holds').select('id').executeTakeFirstOrThrow();
    const now = async () => (await ctx.db.selectFrom('ranking_days').select(['ins', 'held']).execute()).at(0);
    await decideHold(ctx, operator, id, 'all');
    await attack(ctx, blog.id, 20);
    await countRankingDay(ctx, day);
    expect(await now()).toEqual({ ins: 27, held: 8 });
    await decideHold(ctx, operator, id, 'none');
    await attack(ctx, blog.id, 30);
    await countRankingDay(ctx, day);
    expect(await now()).toEqual({ ins: 15, held: 0 });
  });

  it('lets go of a hold where by the evening so many others have voted that it is nothing unusual', async () => {
    const ctx = await open();
    const blog = await addParticipant(ctx);
    const day = rankingDay(ctx);
    await attack(ctx, blog.id, 12);
    await countRankingDay(ctx, day);
    expect(await ctx.db.selectFrom('ranking_holds').select('votes').execute()).toEqual([{ votes: 12 }]);
    await readersVote(ctx, blog.id, 60);
    await countRankingDay(ctx, day);
    expect(await ctx.db.selectFrom('ranking_holds').selectAll().execute()).toEqual([]);
    expect(await ctx.db.selectFrom('ranking_days').select(['ins', 'held']).execute()).toEqual([
      { ins: 72, held: 0 },
    ]);
  });
});

describeDatabases('the tables', (open) => {
  it('are shown an hour after they were made, and made once an hour', async () => {
    const ctx = await open();
    const [a, b] = [await addParticipant(ctx, { name: 'A' }), await addParticipant(ctx, { name: 'B' })];
    await readersVote(ctx, a.id, 3);
    await rankWhenDue(ctx);
    expect(await shownTable(ctx, 7)).toEqual([]);
    ctx.clock.advance(59 * 60 * 1000);
    await readersVote(ctx, b.id, 5);
    await rankWhenDue(ctx);
    expect(await ctx.db.selectFrom('ranking_tables').select('period').execute()).toHaveLength(3);
    expect(await shownTable(ctx, 7)).toEqual([]);
    ctx.clock.advance(60 * 1000);
    await rankWhenDue(ctx);
    expect(short(await shownTable(ctx, 7))).toEqual(['1 A 3', '2 B 0']);
    ctx.clock.advance(HOUR);
    expect(short(await shownTable(ctx, 7))).toEqual(['1 B 5', '2 A 3']);
    expect(await standingOf(ctx, a.id)).toMatchObject({ row: { place: 2, ins: 3 }, among: 2 });
    expect(await standingOf(ctx, 'nobody')).toBeNull();
  });

  it('lose who has left also where that was told while they were read', async () => {
    const ctx = await open();
    const [a] = [await addParticipant(ctx, { name: 'A' }), await addParticipant(ctx, { name: 'B' })];
    await rankWhenDue(ctx);
    ctx.clock.advance(HOUR);
    const reading: TestContext = {
      ...ctx,
      db: ctx.db.withPlugin({
        transformQuery: ({ node }) => node,
        transformResult: async ({ result }) => {
          if (result.rows.some((row) => 'blog_tagline' in row)) forgetShown(reading);
          return result;
        },
      }),
    };
    expect(await shownTable(reading, 7)).toHaveLength(2);
    await ctx.db.updateTable('participants').set({ left_at: 'now' }).where('id', '=', a.id).execute();
    expect(short(await shownTable(reading, 7))).toEqual(['1 B 0']);
  });

  it('tell how places moved since the day before, and a line of eight weeks', async () => {
    const ctx = await open();
    const [a, b] = [await addParticipant(ctx, { name: 'A' }), await addParticipant(ctx, { name: 'B' })];
    await readersVote(ctx, a.id, 3);
    const first = await tableAfter(ctx);
    expect(first.map(({ movement }) => movement.kind)).toEqual(['same', 'same']);
    ctx.clock.advance(DAY);
    await readersVote(ctx, b.id, 5);
    const late = await addParticipant(ctx, { name: 'C' });
    const moved = (await tableAfter(ctx)).map(({ name, movement, spark }) => [name, movement, spark.at(-1)]);
    expect(moved).toEqual([
      ['B', { kind: 'up', by: 1 }, 5],
      ['A', { kind: 'down', by: 1 }, 3],
      ['C', { kind: 'new' }, 0],
    ]);
    // An hour later the arrows still tell of the day before.
    const later = (await tableAfter(ctx)).map(({ name, movement, spark }) => [name, movement, spark.at(-1)]);
    expect(later).toEqual(moved);
    ctx.clock.advance(7 * DAY);
    const [row] = await tableAfter(ctx);
    expect([row?.name, row?.spark]).toEqual(['B', [0, 0, 0, 0, 0, 0, 5, 0]]);
    expect(late.id).not.toBe(a.id);
  });

  it('of a category hold those that gave it a part, by that part; ties go by the longer period', async () => {
    const ctx = await open();
    const [towns, words] = [await addCategory(ctx, 'towns'), await addCategory(ctx, 'words', 2)];
    const half = await addParticipant(ctx, { name: 'Half' }, { [towns]: 40, [words]: 60 });
    const whole = await addParticipant(ctx, { name: 'Whole' }, { [towns]: 100 });
    await readersVote(ctx, half.id, 10);
    await readersVote(ctx, whole.id, 4);
    const long = { outs: 0, views: 0, held: 0, day: daysBefore(rankingDay(ctx), 20) };
    await putDays(ctx, [{ ...long, participant_id: half.id, ins: 100 }]);
    expect(short(await tableAfter(ctx, 7, towns))).toEqual(['1 Half 4', '2 Whole 4']);
    expect(short(await shownTable(ctx, 7, words))).toEqual(['1 Half 6']);
    expect(short(await shownTable(ctx, 30, towns))).toEqual(['1 Half 44', '2 Whole 4']);
    expect(short(await shownTable(ctx, 7))).toEqual(['1 Half 10', '2 Whole 4']);
    expect(await shownTable(ctx, 7, 'unknown')).toEqual([]);
  });

  it('are without who left, is closed or excluded, and with them again afterwards', async () => {
    const ctx = await open();
    const operator = await operatorOf(ctx);
    const [a, b, c] = [
      await addParticipant(ctx, { name: 'A' }),
      await addParticipant(ctx, { name: 'B' }),
      await addParticipant(ctx, { name: 'C' }),
    ];
    const now = () => ctx.clock.now().toISOString();
    const names = async () => (await tableAfter(ctx)).map(({ name }) => name);
    expect(await names()).toEqual(['A', 'B', 'C']);
    await ctx.db.updateTable('participants').set({ left_at: now() }).where('id', '=', a.id).execute();
    await ctx.db.updateTable('blogs').set({ closed_at: now() }).where('id', '=', b.id).execute();
    const nobody = { ...operator, operator: false };
    const of = { participantId: c.id, reason: 'Votes were bought.' };
    expect(await refusal(exclude(ctx, nobody, of))).toBe('forbidden');
    const id = await exclude(ctx, operator, of);
    expect(await exclude(ctx, operator, of)).toBe(id);
    // The table that is shown was made when all three took part.
    ctx.clock.advance(61_000);
    expect(await shownTable(ctx, 7)).toEqual([]);
    expect(await names()).toEqual([]);
    expect(await refusal(endExclusion(ctx, nobody, id))).toBe('forbidden');
    await endExclusion(ctx, operator, id);
    expect(await refusal(endExclusion(ctx, operator, id))).toBe('not-found');
    expect(await names()).toEqual(['C']);
    expect(await ctx.db.selectFrom('ranking_exclusions').selectAll().execute()).toMatchObject([
      { reason: 'Votes were bought.', made_by: operator.id, ended_by: operator.id },
    ]);
  });

  it('come out the same from the daily totals alone, for every period', async () => {
    const ctx = await open();
    const category = await addCategory(ctx, 'towns');
    const ids: string[] = [];
    for (let at = 0; at < 6; at += 1) {
      const blog = await addParticipant(ctx, { name: `B${at}` }, at % 2 === 0 ? { [category]: 50 } : {});
      ids.push(blog.id);
      await readersVote(ctx, blog.id, at * 2);
    }
    const today = rankingDay(ctx);
    // Days on both sides of where each period begins, told apart by their sums.
    const edges = [6, 7, 29, 30, 364, 365];
    const plan = ids.flatMap((participant_id, at) =>
      edges.map((back, edge) => ({
        ...{ participant_id, day: daysBefore(today, back), held: 0 },
        ...{ ins: ((at * 7 + edge * 3) % 11) + 1, outs: at + edge, views: at * edge },
      })),
    );
    await putDays(ctx, plan);
    await tableAfter(ctx);
    const tables = async () => [
      ...(await Promise.all(periods.map((period) => shownTable(ctx, period)))),
      ...(await Promise.all(periods.map((period) => shownTable(ctx, period, category)))),
    ];
    const made = structuredClone(await tables());
    const totals = await ctx.db.selectFrom('ranking_days').selectAll().execute();
    for (const [at, period] of periods.entries()) {
      const since = daysBefore(today, period - 1);
      for (const { participantId, ins, outs, views } of made[at] ?? []) {
        const own = totals.filter((row) => row.participant_id === participantId && row.day >= since);
        const sum = (of: (row: (typeof own)[number]) => number) =>
          own.reduce((before, row) => before + of(row), 0);
        expect([period, ins, outs, views]).toEqual([
          period,
          sum((row) => row.ins),
          sum((row) => row.outs),
          sum((row) => row.views),
        ]);
      }
    }
    // Nothing but the totals is left, and they make the same tables.
    for (const table of ['vote_networks', 'vote_marks', 'ranking_tables'] as const) {
      await ctx.db.deleteFrom(table).execute();
    }
    await makeTables(ctx);
    ctx.clock.advance(HOUR);
    expect(await tables()).toEqual(made);
  });

  it('let go of old ones, but for the last of the day before', async () => {
    const ctx = await open();
    await addParticipant(ctx);
    // From 18:00 in Japan to the noon after.
    const made: string[] = [];
    for (let hours = 0; hours < 18; hours += 1) {
      await rankWhenDue(ctx);
      made.push((await lastMade(ctx.db)) ?? '');
      ctx.clock.advance(HOUR);
    }
    const left = await ctx.db.selectFrom('ranking_tables').select('computed_at').distinct().execute();
    const midnight = '2026-05-16T15:00:00.000Z';
    const before = made.filter((one) => one < midnight).at(-1);
    expect(left.map((row) => row.computed_at).sort()).toEqual([before, made.at(-2), made.at(-1)]);
  });
});
