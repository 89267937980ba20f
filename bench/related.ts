// Measures related posts on a blog of 10,000: what relating one more post takes, and whether it finds those of its kind.
// Bar: at most 20 ms a post (95 of 100). The labels are made with the texts: each post belongs to one of some 1,700 topics
// with about six posts, and takes a quarter of its words from those of its topic. What people would call related is another
// matter; this tells whether the method finds what is there to be found, and beside plain BM25 over the same terms.
// `npm run bench -- related [posts] [sqlite|postgres]`.

import { loadavg } from 'node:os';
import { sql } from 'kysely';
import { type Context, transact } from '../src/platform/context.ts';
import { indexPost } from '../src/search/index-post.ts';
import { relatePost } from '../src/search/related/relate-post.ts';
import { termsOf } from '../src/search/related/terms.ts';
import { knownPost, lockIndexedBlog } from '../src/search/store.ts';
import { corpusOf } from './support/corpus.ts';
import { fillBlog } from './support/corpus-blog.ts';
import { onEngines } from './support/engines.ts';

const MOST_MS = 20;
const NEAREST = 5;
const ASKED = 300;
const BATCH = 100;

const [size = '10000', only] = process.argv.slice(2);
const posts = Number(size);
const topics = Math.ceil(posts / 6);
const corpus = corpusOf(2, { topics });
const topicOf = Array.from({ length: posts }, (_, at) => corpus.post(at + 1).topic);

const passed = await onEngines(only, measure);
console.log(
  `For comparison, BM25 over the same terms (k1 1.2, b .75): recall@${NEAREST} ${bm25Recall().toFixed(3)}.`,
);
process.exitCode = passed ? 0 : 1;

async function measure(ctx: Context): Promise<boolean> {
  const { blog, ids } = await fillBlog(ctx, corpus, posts);
  for (let from = 0; from < posts; from += BATCH) {
    await transact(ctx, async (tx) => {
      for (const id of ids.slice(from, from + BATCH)) await indexPost(tx, blog.id, id);
    });
  }
  // What a server's own upkeep does in the background.
  if (ctx.dialect.name === 'postgres') await sql`vacuum analyze`.execute(ctx.db);
  const taken = await relateAnew(ctx, blog.id, ids);
  const recall = await recallOf(ctx, blog.id, ids);
  return say(ctx.dialect.name, taken, recall);
}

/** Milliseconds of relating a post that is new to the blog, with all others there: the last ones, as if they came again. */
async function relateAnew(ctx: Context, blogId: string, ids: readonly string[]): Promise<number[]> {
  const taken: number[] = [];
  for (const postId of ids.slice(-ASKED)) {
    await transact(ctx, async (tx) => {
      const blog = await lockIndexedBlog(tx, blogId);
      const row = await knownPost(tx.db, blogId, postId);
      if (!row) throw new Error(`post ${postId} is not known`);
      await relatePost(tx, blog, { postId, place: row.place }, row, null);
      const begun = performance.now();
      await relatePost(tx, blog, { postId, place: row.place }, null, row);
      taken.push(performance.now() - begun);
    });
  }
  return taken;
}

/** Of the other posts of its topic, the share that a post has among its first five; of all posts. */
async function recallOf(ctx: Context, blogId: string, ids: readonly string[]): Promise<number> {
  const numbers = new Map(ids.map((id, at) => [id, at]));
  const rows = await ctx.db
    .selectFrom('related')
    .select(['post_id', 'other_id'])
    .where('blog_id', '=', blogId)
    .orderBy('score', 'desc')
    .orderBy('other_id', 'desc')
    .execute();
  const lists = new Map<number, number[]>();
  for (const { post_id, other_id } of rows) {
    const [post = -1, other = -1] = [numbers.get(post_id), numbers.get(other_id)];
    const list = lists.get(post) ?? [];
    if (list.length < NEAREST) lists.set(post, [...list, other]);
  }
  return shareFound(
    topicOf.map((_, at) => at),
    (at) => lists.get(at) ?? [],
  );
}

function shareFound(asked: readonly number[], nearest: (at: number) => readonly number[]): number {
  const size = new Map<number, number>();
  for (const topic of topicOf) size.set(topic, (size.get(topic) ?? 0) + 1);
  let wanted = 0;
  let found = 0;
  for (const at of asked) {
    const topic = topicOf[at] ?? -1;
    wanted += Math.min(NEAREST, (size.get(topic) ?? 1) - 1);
    found += nearest(at).filter((other) => topicOf[other] === topic).length;
  }
  return found / wanted;
}

/** The same terms ranked by BM25 against every other post, for some of the posts: nothing is left out or cut short. */
function bm25Recall(): number {
  const texts = topicOf.map((_, at) => {
    const { title, lines, source } = corpus.post(at + 1);
    const body = lines.join('\n').toLowerCase();
    return termsOf({
      title: title.toLowerCase(),
      body,
      source: (source?.lines.join('\n') ?? '').toLowerCase(),
    });
  });
  const postings = new Map<string, [at: number, times: number][]>();
  const lengths = texts.map((terms) => [...terms.values()].reduce((sum, times) => sum + times, 0));
  for (const [at, terms] of texts.entries()) {
    for (const [term, times] of terms) {
      const list = postings.get(term);
      if (list) list.push([at, times]);
      else postings.set(term, [[at, times]]);
    }
  }
  const average = lengths.reduce((sum, length) => sum + length, 0) / posts;
  const nearest = (at: number) => {
    const scores = new Map<number, number>();
    for (const term of texts[at]?.keys() ?? []) {
      const list = postings.get(term) ?? [];
      const rarity = Math.log(1 + (posts - list.length + 0.5) / (list.length + 0.5));
      for (const [other, times] of list) {
        const long = 0.25 + (0.75 * (lengths[other] ?? 0)) / average;
        scores.set(other, (scores.get(other) ?? 0) + (rarity * times * 2.2) / (times + 1.2 * long));
      }
    }
    scores.delete(at);
    return [...scores]
      .sort((a, b) => b[1] - a[1])
      .slice(0, NEAREST)
      .map(([other]) => other);
  };
  return shareFound(
    Array.from({ length: ASKED }, (_, at) => Math.floor((at * posts) / ASKED)),
    nearest,
  );
}

function say(engine: string, taken: readonly number[], recall: number): boolean {
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (percent: number) => sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? 0;
  const load = loadavg().map((one) => one.toFixed(1));
  console.log(
    `${engine}, ${posts} posts: relating a new one ${at(50).toFixed(1)} ms (median of ${sorted.length}), ` +
      `${at(95).toFixed(1)} ms at 95 of 100, at most ${MOST_MS}. Recall@${NEAREST} ${recall.toFixed(3)}. Load ${load.join(' ')}.`,
  );
  return at(95) <= MOST_MS;
}
