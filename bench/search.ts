// Measures search at 50,000 made posts on both databases: what is found against a scan of every text, and how quickly.
// Bars for every class of question: recall 1.000, 95 of 100 answers within 10 ms for the ids and 30 ms with passages.
// `npm run bench -- search [posts] [sqlite|postgres]`. FTS5's trigrams and LIKE are asked the same in the same run.

import { loadavg } from 'node:os';
import { sql } from 'kysely';
import { nowIso } from '../src/platform/clock.ts';
import { type Context, transact } from '../src/platform/context.ts';
import { everyPlace, findPosts } from '../src/search/find-posts.ts';
import { takeIn } from '../src/search/index-post.ts';
import { parseQuery } from '../src/search/query.ts';
import { lockIndexedBlog, toldPost } from '../src/search/store.ts';
import { Directory } from '../src/site/directory.ts';
import { searchBlog } from '../src/site/search-blog.ts';
import { searchRequest } from '../src/site/search-request.ts';
import { type Corpus, corpusOf } from './support/corpus.ts';
import { fillBlog } from './support/corpus-blog.ts';
import { onEngines } from './support/engines.ts';
import { percentile } from './support/figures.ts';
import { type Peer, peersOf } from './support/search-peers.ts';
import { type Question, questions } from './support/search-questions.ts';

const ALL = { categoryIds: null, kind: null, time: null };
const MOST_MS = 10;
const MOST_MS_WITH_PASSAGES = 30;
const BATCH = 200;
/** Questions of each class that the others are asked: LIKE takes most of a second for each. */
const ASKED_OF_PEERS = 10;

const [size = '50000', only] = process.argv.slice(2);
const posts = Number(size);
const corpus = corpusOf(1);
const asked = questions(corpus, posts);
const scanned = scanOf(corpus);
const right = new Map(asked.map((question) => [question, scanned(question)]));

const passed = await onEngines(only, async (ctx) => askAll(ctx, await fill(ctx)));
process.exitCode = passed ? 0 : 1;

async function fill(ctx: Context): Promise<string> {
  const { blog, ids } = await fillBlog(ctx, corpus, posts);
  const { dialect } = ctx;
  // So many posts at once are taken in as a database is restored: its GIN index is built when they are all there.
  if (dialect.name === 'postgres') {
    await sql`drop index search_grams_held`.execute(ctx.db);
    // Not the tables that are still empty: they would be taken for empty until the end.
    await sql`analyze posts, revisions`.execute(ctx.db);
  }
  const begun = performance.now();
  for (let from = 0; from < ids.length; from += BATCH) {
    await transact(ctx, async (tx) => {
      // Relating the posts is another matter, measured by itself.
      const indexed = await lockIndexedBlog(tx, blog.id);
      for (const id of ids.slice(from, from + BATCH)) {
        const post = await toldPost(tx.db, blog.id, id, nowIso(tx));
        if (post) await takeIn(tx, indexed, id, post, []);
      }
    });
  }
  if (dialect.name === 'postgres') {
    await sql`create index search_grams_held on search_grams using gin (grams) with (fastupdate = off)`.execute(
      ctx.db,
    );
  }
  const taken = performance.now() - begun;
  // What a server's own upkeep does in the background.
  if (dialect.name === 'postgres') await sql`vacuum analyze`.execute(ctx.db);
  console.log(
    `\n${dialect.name}: ${posts} posts taken into the index, ${(taken / posts).toFixed(1)} ms each.`,
  );
  await sayWeight(ctx);
  return blog.id;
}

async function askAll(ctx: Context, blogId: string): Promise<boolean> {
  const directory = new Directory(ctx);
  await directory.load();
  const blog = directory.byId(blogId);
  if (!blog) throw new Error('the blog is not open');
  const peers = await peersOf(ctx, blogId);
  if (ctx.dialect.name === 'sqlite') await sayTable(ctx, 'FTS5 trigram', 'trigrams');
  const results = new Map<string, Measured[]>();
  // The first few warm the code and the caches up.
  for (const [at, question] of [...asked.slice(0, 30), ...shuffled(asked)].entries()) {
    const query = parseQuery(question.typed, false);
    const ids = await quickest(() => findPosts(ctx, blogId, query, ALL, 1));
    const passages = await quickest(() => searchBlog(ctx, blog, searchRequest({ q: question.typed })));
    if (at < 30) continue;
    const found = await everyPlace(ctx, blogId, query, ALL);
    const measured: Measured = { question, found, ids, passages, peers: [] };
    const before = results.get(question.kind) ?? [];
    if (before.length < ASKED_OF_PEERS) {
      for (const peer of peers) measured.peers.push(await peer.ask(question));
    }
    results.set(question.kind, [...before, measured]);
  }
  console.log(
    `Asked three times each, the quickest counts; the machine's load was ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}.`,
  );
  return say(results, peers);
}

interface Measured {
  question: Question;
  found: number[];
  /** Milliseconds until their ids, and until the page with its passages. */
  ids: number;
  passages: number;
  peers: { found: number[]; ms: number }[];
}

/** Whether every class is within the bars; those that are not are marked. */
function say(results: ReadonlyMap<string, Measured[]>, peers: readonly Peer[]): boolean {
  const times = ['p50', 'p95', '+text'];
  const others = peers.flatMap(({ name }) => [name, 'p95']);
  console.log(line(['class', 'asked', 'in posts', 'recall', 'more', ...times, ...others]));
  for (const [kind, list] of results) {
    const cells = [...cellsOf(list), ...peers.flatMap((_, at) => cellsOfPeer(list, at))];
    console.log(line([`${isWithin(list) ? ' ' : '!'} ${kind}`, ...cells]));
  }
  const all = [...results.values()].flat();
  console.log(line([`${isWithin(all) ? ' ' : '!'} all questions`, ...cellsOf(all)]));
  const passed = [...results.values()].every(isWithin);
  console.log(
    `Bars: recall 1.000, p95 ${MOST_MS} ms for the ids, ${MOST_MS_WITH_PASSAGES} ms with passages. ${passed ? 'All met.' : 'Missed where marked.'}`,
  );
  return passed;
}

function isWithin(list: readonly Measured[]): boolean {
  return (
    recallOf(list, ({ found }) => found) === 1 &&
    percentile(
      list.map(({ ids }) => ids),
      95,
    ) <= MOST_MS &&
    percentile(
      list.map(({ passages }) => passages),
      95,
    ) <= MOST_MS_WITH_PASSAGES
  );
}

function cellsOf(list: readonly Measured[]): string[] {
  const more = list.reduce((sum, one) => sum + one.found.length - wantedOf(one).length, 0);
  return [
    String(list.length),
    String(
      percentile(
        list.map((one) => wantedOf(one).length),
        50,
      ),
    ),
    recallOf(list, ({ found }) => found).toFixed(3),
    String(more),
    percentile(
      list.map(({ ids }) => ids),
      50,
    ).toFixed(1),
    percentile(
      list.map(({ ids }) => ids),
      95,
    ).toFixed(1),
    percentile(
      list.map(({ passages }) => passages),
      95,
    ).toFixed(1),
  ];
}

function cellsOfPeer(list: readonly Measured[], at: number): string[] {
  const few = list.slice(0, ASKED_OF_PEERS);
  return [
    recallOf(few, ({ peers }) => peers[at]?.found ?? []).toFixed(3),
    percentile(
      few.map(({ peers }) => peers[at]?.ms ?? 0),
      95,
    ).toFixed(0),
  ];
}

function wantedOf({ question }: Measured): readonly number[] {
  return right.get(question) ?? [];
}

function line(cells: readonly string[]): string {
  return cells.map((cell, at) => (at === 0 ? cell.padEnd(24) : cell.padStart(9))).join('');
}

/** Of all posts that hold what was asked for, the share that was found. */
function recallOf(list: readonly Measured[], of: (one: Measured) => readonly number[]): number {
  let wanted = 0;
  let found = 0;
  for (const one of list) {
    const there = new Set(of(one));
    const places = wantedOf(one);
    wanted += places.length;
    found += places.filter((place) => there.has(place)).length;
  }
  return wanted === 0 ? 1 : found / wanted;
}

/** Looks into every text, in NFKC and small letters, and knows nothing of grams. */
function scanOf(from: Corpus): (question: Question) => number[] {
  const plain = (words: string) => words.normalize('NFKC').toLowerCase();
  const texts = Array.from({ length: posts }, (_, at) => {
    const { title, lines, source } = from.post(at + 1);
    return plain([title, ...lines, ...(source ? [source.title, ...source.lines] : [])].join('\n'));
  });
  return ({ wanted }) => {
    const sought = wanted.map(plain);
    return texts.flatMap((said, at) => (sought.every((word) => said.includes(word)) ? [at + 1] : []));
  };
}

async function sayWeight(ctx: Context): Promise<void> {
  if (ctx.dialect.name === 'sqlite') {
    await sayTable(ctx, 'index of grams', 'search_index');
    await sayTable(ctx, 'folded texts', 'search_posts');
    await sayTable(ctx, 'posts as published', 'revisions');
    return;
  }
  const { rows } = await sql<Record<'index' | 'grams' | 'texts' | 'posts', number>>`
    select pg_relation_size('search_grams_held') as index,
      pg_total_relation_size('search_grams') as grams, pg_total_relation_size('search_posts') as texts,
      pg_total_relation_size('revisions') as posts`.execute(ctx.db);
  const [row] = rows;
  const megabytes = (bytes = 0) => (Number(bytes) / 1e6).toFixed(0);
  console.log(
    `  grams ${megabytes(row?.grams)} MB (GIN ${megabytes(row?.index)}), folded texts ${megabytes(row?.texts)} MB`,
  );
  console.log(`  posts as published ${megabytes(row?.posts)} MB`);
}

async function sayTable(ctx: Context, name: string, table: string): Promise<void> {
  const { rows } = await sql<{ bytes: number }>`select sum(pgsize) as bytes from dbstat
    where name in (select name from sqlite_schema where tbl_name = ${table} or tbl_name like ${`${table}\\_%`} escape '\\')`.execute(
    ctx.db,
  );
  console.log(`  ${name} ${((rows[0]?.bytes ?? 0) / 1e6).toFixed(0)} MB`);
}

/** Milliseconds of the quickest of three: others may be at work on the same machine. */
async function quickest(work: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const begun = performance.now();
    await work();
    least = Math.min(least, performance.now() - begun);
  }
  return least;
}

/** So that no class has the caches to itself. The same order every time. */
function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map((one, at) => ({ one, key: (at * 7919) % 10_007 }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
}
