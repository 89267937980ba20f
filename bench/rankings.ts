// Measures how long all tables of the rankings take on a host of 10,000 blogs with 30 days of votes: every period, all blogs
// and each of ten categories, with movement against the tables of the day before, from the daily totals to what is stored.
// Bar: 2 s on either database. What one day takes that is counted from networks is told beside it, without a bar; so are former
// weeks, the lists of posts by their readers (ten posts of each blog on each of the 30 days), and which pages follow when readers
// are shown other tables.
// `npm run bench -- rankings [blogs] [sqlite|postgres]`.

import { loadavg } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { sql } from 'kysely';
import { plainLook } from '../src/blogs/look/look.ts';
import type { Context } from '../src/platform/context.ts';
import { newId } from '../src/platform/ids.ts';
import { drain } from '../src/platform/worker.ts';
import { daysBefore, rankingDay } from '../src/rankings/calendar.ts';
import { FORMER_PLACES, formerTables } from '../src/rankings/former/former-tables.ts';
import { countRankingDay } from '../src/rankings/making/count-day.ts';
import { makeTables } from '../src/rankings/making/make-tables.ts';
import { putDays } from '../src/rankings/making/store.ts';
import { tellShown } from '../src/rankings/making/tell-shown.ts';
import { makePostLists } from '../src/rankings/posts/make-lists.ts';
import { mostRead } from '../src/rankings/posts/reads.ts';
import { shownTable } from '../src/rankings/reads.ts';
import { addPages } from '../src/rankings/views/store.ts';
import { siteHandlers } from '../src/site/handlers.ts';
import { siteOf } from '../src/site/site.ts';
import { onEngines } from './support/engines.ts';

const MOST_MS = 2000;
const DAYS = 30;
const CATEGORIES = 10;
const TIMES = 5;
const BATCH = 500;
const NETWORKS = 20;
const POSTS = 10;
const VIEWS_AT_ONCE = 50;
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
  let now = Date.parse('2026-05-16T01:00:00.000Z');
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
  const passed = say(ctx.dialect.name, taken, performance.now() - begun);
  await measureFormer(ctx);
  await measurePosts(ctx);
  await measureShown(ctx);
  return passed;
}

async function timed(work: () => Promise<unknown>): Promise<string> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun).toFixed(0);
}

/** The longest time that nobody else is answered meanwhile, in milliseconds. */
async function longestWait(work: () => Promise<unknown>): Promise<string> {
  const waits = monitorEventLoopDelay({ resolution: 5 });
  waits.enable();
  await work();
  waits.disable();
  return (waits.max / 1e6).toFixed(0);
}

/** The weeks that the record shows, made anew from their days. */
async function measureFormer(ctx: Context): Promise<void> {
  await sql`update participants set joined_at = '2026-01-01T00:00:00.000Z'`.execute(ctx.db);
  const whole = await timed(async () => {
    if ((await formerTables(ctx))[0]?.rows.length !== FORMER_PLACES)
      throw new Error('a former week is not whole');
  });
  const wait = await longestWait(() => formerTables(ctx));
  console.log(`${ctx.dialect.name}, former weeks: ${whole} ms, nobody waits longer than ${wait} ms.`);
}

async function measurePosts(ctx: Context): Promise<void> {
  await fillViews(ctx);
  if (ctx.dialect.name === 'postgres') await sql`vacuum analyze`.execute(ctx.db);
  const first = await timed(() => makePostLists(ctx, { whole: true }));
  // An hour later a tenth of the posts has been read.
  await sql`update view_days set views = views + 1 where day = ${rankingDay(ctx)} and page like '%7'`.execute(
    ctx.db,
  );
  const hourly = await timed(() => makePostLists(ctx, { whole: false }));
  const wait = await longestWait(() => makePostLists(ctx, { whole: false }));
  const [best] = await mostRead(ctx, '', 7);
  if (!best || best.views < 1) throw new Error('nothing is listed');
  console.log(
    `${ctx.dialect.name}, posts of ${blogs} blogs, ${blogs * POSTS * DAYS} days of a post: first time with a year ${first} ms, ` +
      `each hour ${hourly} ms, nobody waits longer than ${wait} ms.`,
  );
}

/** Readers are shown other tables; of every blog the page that says where it stands is stored. */
async function measureShown(ctx: Context): Promise<void> {
  const after = (hours: number): Context => ({
    ...ctx,
    clock: { now: () => new Date(ctx.clock.now().getTime() + hours * HOUR_MS) },
  });
  await makeTables(ctx);
  await told(after(1));
  const site = await siteOf(ctx);
  const all = site.directory.open();
  for (const blog of all) await site.plain(blog, { page: 'part', part: 'standing' });
  const stored = () => all.filter((blog) => site.plainNow(blog, { page: 'part', part: 'standing' })).length;
  await makeTables(after(1));
  const same = await timed(() => told(after(2)));
  if (stored() !== all.length) throw new Error('pages of blogs that stand where they stood were dropped');
  await sql`update ranking_days set ins = ins + 900 where day = ${rankingDay(ctx)} and participant_id like '%7'`.execute(
    ctx.db,
  );
  await makeTables(after(2));
  const others = await timed(() => told(after(3)));
  const dropped = all.length - stored();
  if (dropped < all.length / 20) throw new Error('pages of blogs that stand elsewhere were kept');
  console.log(
    `${ctx.dialect.name}, other tables are shown to readers of ${all.length} blogs: ${same} ms where nobody moved, ` +
      `${others} ms where ${dropped} did.`,
  );
}

async function told(ctx: Context): Promise<void> {
  await tellShown(ctx);
  await drain(ctx, siteHandlers(ctx));
}

/** Ten posts of each blog, read on each day by some. */
async function fillViews(ctx: Context): Promise<void> {
  const draw = drawing(11);
  const at = ctx.clock.now().toISOString();
  const today = rankingDay(ctx);
  const person = newId();
  await ctx.db
    .insertInto('people')
    .values({
      ...{ id: person, name: 'みなも', email: 'minamo@minamo.example', password_hash: null, language: null },
      ...{ theme: null, time_zone: null, operator_since: null, created_at: at, disabled_at: null },
    })
    .execute();
  const ids = (await ctx.db.selectFrom('blogs').select('id').orderBy('id').execute()).map(({ id }) => id);
  for (let from = 0; from < ids.length; from += VIEWS_AT_ONCE) {
    const some = ids.slice(from, from + VIEWS_AT_ONCE);
    await ctx.db.transaction().execute(async (db) => {
      const posts = some.flatMap((blog) => Array.from({ length: POSTS }, () => ({ blog, id: newId() })));
      await insertPosts({ ...ctx, db }, posts, person, at);
      const views = posts.flatMap(({ blog, id }) =>
        Array.from({ length: DAYS }, (_, back) => ({
          ...{ blog_id: blog, day: daysBefore(today, back), page: `post:${id}` },
          ...{ views: draw(40), loads: 60 },
        })),
      );
      await addPages({ ...ctx, db }, views);
    });
  }
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

function say(engine: string, taken: readonly number[], counting: number): boolean {
  const most = Math.max(...taken);
  const middle = taken.toSorted((a, b) => a - b)[Math.floor(taken.length / 2)] ?? 0;
  const load = loadavg().map((one) => one.toFixed(1));
  console.log(
    `${engine}, ${blogs} blogs × ${DAYS} days: ${3 * (CATEGORIES + 1)} tables in ${middle.toFixed(0)} ms ` +
      `(median of ${taken.length}), ${most.toFixed(0)} ms at most, bar ${MOST_MS} ms. ` +
      `Counting a day of ${blogs * NETWORKS} networks: ${counting.toFixed(0)} ms. Load ${load.join(' ')}.`,
  );
  return most <= MOST_MS;
}

async function insertPosts(
  { db, dialect }: Context,
  posts: readonly { blog: string; id: string }[],
  person: string,
  at: string,
): Promise<void> {
  const given = dialect.rowsOf(JSON.stringify(posts), { blog: 'text', id: 'text' });
  await sql`insert into posts (blog_id, id, kind, slug, language, author_id, revision, created_at, updated_at,
      first_published_at, published_at)
    select blog, id, 'plain', id, 'ja', ${person}, 1, ${at}, ${at}, ${at}, ${at} from ${given} where true`.execute(
    db,
  );
}
