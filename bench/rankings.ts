// Measures how long all tables of the rankings take on a host of 10,000 blogs with 30 days of votes: every period, all blogs
// and each of ten categories, with movement against the tables of the day before, from the daily totals to what is stored.
// Bar: 2 s on either database. What one day takes that is counted from networks, and what the former weeks of the record take, is
// told beside it, without a bar.
// `npm run bench -- rankings [blogs] [sqlite|postgres]`.

import { loadavg } from 'node:os';
import { sql } from 'kysely';
import { plainLook } from '../src/blogs/look/look.ts';
import type { Context } from '../src/platform/context.ts';
import { newId } from '../src/platform/ids.ts';
import { daysBefore, rankingDay } from '../src/rankings/calendar.ts';
import { formerTables } from '../src/rankings/former/former-tables.ts';
import { countRankingDay } from '../src/rankings/making/count-day.ts';
import { makeTables } from '../src/rankings/making/make-tables.ts';
import { putDays } from '../src/rankings/making/store.ts';
import { shownTable } from '../src/rankings/reads.ts';
import { onEngines } from './support/engines.ts';

const MOST_MS = 2000;
const DAYS = 30;
const CATEGORIES = 10;
const TIMES = 5;
const BATCH = 500;
const NETWORKS = 20;
const HOUR_MS = 60 * 60 * 1000;

const [size = '10000', only] = process.argv.slice(2);
const blogs = Number(size);

const passed = await onEngines(only, measure);
process.exitCode = passed ? 0 : 1;

/** The same numbers in every run. */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

async function measure(opened: Context): Promise<boolean> {
  let now = Date.parse('2026-05-16T09:00:00.000Z');
  const ctx: Context = { ...opened, clock: { now: () => new Date(now) } };
  await fill(ctx);
  if (ctx.dialect.name === 'postgres') await sql`vacuum analyze`.execute(ctx.db);
  now -= 24 * HOUR_MS;
  await makeTables(ctx);
  now += 24 * HOUR_MS;
  const taken: number[] = [];
  for (let times = 0; times < TIMES; times += 1) {
    const begun = performance.now();
    await makeTables(ctx);
    taken.push(performance.now() - begun);
    now += HOUR_MS;
  }
  const table = await shownTable(ctx, 30);
  if (table.length !== blogs || table[0]?.movement.kind === undefined)
    throw new Error('a table is not whole');
  const begun = performance.now();
  await countRankingDay(ctx, rankingDay(ctx));
  const counting = performance.now() - begun;
  const again = performance.now();
  if ((await formerTables(ctx))[0]?.rows.length === undefined) throw new Error('there is no former week');
  return say(ctx.dialect.name, taken, { counting, former: performance.now() - again });
}

async function fill(ctx: Context): Promise<void> {
  const draw = drawing(7);
  const at = ctx.clock.now().toISOString();
  const today = rankingDay(ctx);
  const categories = Array.from({ length: CATEGORIES }, (_, position) => ({ id: newId(), position }));
  await ctx.db
    .insertInto('ranking_categories')
    .values(
      categories.map(({ id, position }) => ({ id, slug: `c${position}`, name: `分類${position}`, position })),
    )
    .execute();
  for (let from = 0; from < blogs; from += BATCH) {
    const ids = Array.from({ length: Math.min(BATCH, blogs - from) }, () => newId());
    await ctx.db.transaction().execute(async (db) => {
      for (const id of ids) await insertBlog({ ...ctx, db }, id, at);
      for (const [offset, id] of ids.entries()) {
        const shares = [0, 1, 2].map((step) => ({
          participant_id: id,
          category_id: categories[(from + offset + step * 3) % CATEGORIES]?.id ?? '',
          share: [50, 30, 20][step] ?? 0,
        }));
        await db.insertInto('participant_categories').values(shares).execute();
        await db
          .insertInto('vote_networks')
          .values(
            Array.from({ length: NETWORKS }, (_, network) => ({
              ...{ participant_id: id, day: today, kind: 'in' as const, votes: 1 + draw(3) },
              ...{ network: `n${network}-${draw(1e9)}`, wide: `w${draw(500)}` },
            })),
          )
          .execute();
      }
      const days = ids.flatMap((participant_id) =>
        Array.from({ length: DAYS }, (_, back) => ({
          ...{ participant_id, day: daysBefore(today, back), held: 0 },
          ...{ ins: draw(60), outs: draw(30), views: draw(900) },
        })),
      );
      await putDays({ ...ctx, db }, days);
    });
  }
}

async function insertBlog({ db }: Context, id: string, at: string): Promise<void> {
  await db
    .insertInto('blogs')
    .values({
      ...{ id, slug: `b-${id}`, host: null, name: `みなとのブログ ${id.slice(-4)}`, about: '' },
      ...{
        tagline: '海のむこうの町の話を、週に三つ訳して載せています。',
        language: 'ja',
        source_languages: '["en"]',
      },
      ...{ time_zone: 'Asia/Tokyo', look: JSON.stringify(plainLook), rights_rule: 'warn' },
      ...{ reviews_required_at: null, created_at: at, updated_at: at, closed_at: null },
      ...{ password_hash: null, widgets_at: null },
    })
    .execute();
  await db
    .insertInto('participants')
    .values({
      ...{ id, blog_id: id, name: '', about: '', address: '', feed: '', language: 'ja', token_hash: null },
      ...{ verified_at: null, checked_at: null, failures: 0, joined_at: at, left_at: null },
    })
    .execute();
}

function say(
  engine: string,
  taken: readonly number[],
  { counting, former }: { counting: number; former: number },
): boolean {
  const most = Math.max(...taken);
  const middle = taken.toSorted((a, b) => a - b)[Math.floor(taken.length / 2)] ?? 0;
  const load = loadavg().map((one) => one.toFixed(1));
  console.log(
    `${engine}, ${blogs} blogs × ${DAYS} days: ${3 * (CATEGORIES + 1)} tables in ${middle.toFixed(0)} ms ` +
      `(median of ${taken.length}), ${most.toFixed(0)} ms at most, bar ${MOST_MS} ms. ` +
      `Counting a day of ${blogs * NETWORKS} networks: ${counting.toFixed(0)} ms. ` +
      `Former weeks made anew: ${former.toFixed(0)} ms. Load ${load.join(' ')}.`,
  );
  return most <= MOST_MS;
}
