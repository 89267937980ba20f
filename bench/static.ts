// Measures how long a blog takes to leave as a static site, beside Hugo and Eleventy making theirs of the same posts in the same run.
// Bars: ahead of both at each size, for the whole and after one post changed. `npm run bench -- static [posts …]`.
// The pages of the press are stored, as those of a blog that is read are, and so is the index; the first export, which makes all of
// them, is told too. After a change the clock starts when a running press has come to rest: it has then drawn again what was dropped.
// Ours has three things more than theirs: an index for searching, feeds of every list, and sitemaps.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { nowIso } from '../src/platform/clock.ts';
import { type Context, transact } from '../src/platform/context.ts';
import { addPicture } from '../src/posts/add-picture.ts';
import type { MainPicture } from '../src/posts/provenance.ts';
import { type PostToPublish, publishPost } from '../src/posts/publish-post.ts';
import { addBlog, addMember, text } from '../test/support/desk.ts';
import { inherited } from '../test/support/press.ts';
import { pairAt, paragraphs } from './support/long-article.ts';
import { cpuSeconds, median, prepare, type Running, startPress } from './support/press.ts';
import { type MarkdownPost, type Peer, peersIn } from './support/static-peers.ts';

const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [500, 10_000];
const PARAGRAPHS = 10;
const HOURS_APART = 8;
/** Each is timed so often, in turn; at ten thousand posts a few minutes are enough. */
const roundsAt = (posts: number) => (posts > 2000 ? 1 : 5);

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
let passed = true;
for (const posts of SIZES) passed = (await measure(posts)) && passed;
process.exitCode = passed ? 0 : 1;

async function measure(posts: number): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'taiyaku-bench-'));
  try {
    const press = await pressIn(folder, posts);
    const peers = await peersIn(join(folder, 'peers'), posts, postAt);
    const first = await press.export(join(folder, 'first'));
    const { seconds, files, megabytes } = await press.export(join(folder, 'second'));
    console.log(`${posts} posts: ${files} files, at most ${megabytes.toFixed(0)} MB of memory.`);
    console.log(
      `  every page drawn for the first time: ${first.seconds.toFixed(1)} s; pages stored: ${seconds.toFixed(2)} s`,
    );
    const whole = await inTurn(roundsAt(posts), 'the whole', [
      ['the press', async (round) => (await press.export(join(folder, `whole-${round}`))).seconds],
      ...peers.map((peer) => [peer.name, () => peer.build(true)] as Timed),
    ]);
    const one = await inTurn(roundsAt(posts), 'one changed post', [
      [
        'the press',
        async (round) => {
          await press.change(round);
          return (await press.export(join(folder, 'second'))).seconds;
        },
      ],
      ...peers.map((peer) => [peer.name, () => changed(peer)] as Timed),
    ]);
    return whole && one;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

let edition = 0;
async function changed(peer: Peer): Promise<number> {
  edition += 1;
  await peer.change({ ...postAt(1), title: `直した話 ${edition}` });
  return peer.build(false);
}

type Timed = [name: string, work: (round: number) => Promise<number>];

/** True when the first is ahead of all others. */
async function inTurn(rounds: number, what: string, all: Timed[]): Promise<boolean> {
  const taken = new Map<string, number[]>(all.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, work] of all) taken.get(name)?.push(await work(round));
  const [ours = 0, ...theirs] = [...taken.values()].map(median);
  console.log(`  ${what}, median of ${rounds}:`);
  for (const [name, values] of taken) {
    const spread = `${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)}`;
    console.log(`    ${name.padEnd(10)} ${median(values).toFixed(2)} s (${spread})`);
  }
  const ahead = theirs.every((other) => ours < other);
  if (theirs.length > 0) console.log(`    the press is ${ahead ? 'ahead' : 'BEHIND'}`);
  return ahead;
}

interface MeasuredPress {
  export(to: string): Promise<{ seconds: number; files: number; megabytes: number }>;
  /** Publishes a post anew, and lets a press bring its pages up to date and come to rest. */
  change(round: number): Promise<void>;
}

async function pressIn(folder: string, posts: number): Promise<MeasuredPress> {
  const data = join(folder, 'data');
  const known = await fill(data, posts);
  return {
    export: (to) => exportTo(data, to),
    change: async (round) => {
      const title = `直した話 ${round}`;
      const again = { ...inputOf(known, 1), postId: known.first, title, note: '題名を直しました。' };
      await prepare(data, async (ctx) => {
        await transact(ctx, (tx) => publishPost(tx, again));
      });
      await settled(data);
    },
  };
}

async function exportTo(data: string, to: string) {
  const env = { ...inherited(), TAIYAKU_DATA: data, TAIYAKU_LOG_LEVEL: 'error' };
  const begun = performance.now();
  const child = spawn(process.execPath, [main, 'export', '--blog', 'hashi', '--as', 'static', '--to', to], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    said += part;
  });
  const most = mostMemory(child.pid ?? 0);
  const [code] = await once(child, 'close');
  const seconds = (performance.now() - begun) / 1000;
  if (code !== 0) throw new Error(`taiyaku export ended with ${code}`);
  return { seconds, files: Number(/(\d+) files/.exec(said)?.[1]), megabytes: await most };
}

/** The most memory of a process and those that it starts, as Linux remembers it; looked at until it ends. */
async function mostMemory(pid: number): Promise<number> {
  let most = 0;
  for (;;) {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    const now = /^VmHWM:\s+(\d+)/m.exec(status)?.[1];
    if (now === undefined) return most / 1024;
    most = Math.max(most, Number(now));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A press that runs until nothing waits and it has come to rest: it has then made again what the change has dropped. */
async function settled(data: string): Promise<void> {
  const press = await startPress(data);
  try {
    await prepare(data, async ({ db }) => {
      for (let waits = true; waits; ) {
        const row = await db
          .selectFrom('outbox')
          .select('id')
          .where('done_at', 'is', null)
          .executeTakeFirst();
        waits = row !== undefined;
        if (waits) await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
    await atRest(press);
  } finally {
    await press.stop();
  }
}

/** It uses next to no time of the processor for longer than it waits before it draws again. */
async function atRest({ pids }: Running): Promise<void> {
  for (let before = await cpuSeconds(pids); ; ) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const now = await cpuSeconds(pids);
    if (now - before <= 0.03) return;
    before = now;
  }
}

interface Known {
  blogId: string;
  authorId: string;
  categoryIds: string[];
  picture: MainPicture;
  first: string;
}

async function fill(data: string, posts: number): Promise<Known> {
  let known: Known | undefined;
  await prepare(data, async (ctx) => {
    const blog = await addBlog(ctx, { slug: 'hashi' });
    const author = await addMember(ctx, blog, 'owner');
    const added = await addPicture(ctx, author, await drawnPicture());
    if (!added.ok) throw new Error(added.reason);
    const picture = { ...added.picture, alt: '橋', credit: '' };
    known = { blogId: blog.id, authorId: author.id, categoryIds: [], picture, first: '' };
    await publishAll(ctx, known, posts);
    await ctx.db.deleteFrom('outbox').execute();
  });
  if (!known) throw new Error('the blog was not made');
  return known;
}

async function publishAll(ctx: Context, known: Known, posts: number): Promise<void> {
  const start = Date.parse(nowIso(ctx)) - (posts + 1) * HOURS_APART * 3_600_000;
  for (let from = 1; from <= posts; from += 500) {
    await transact(ctx, async (tx) => {
      for (let number = from; number < Math.min(posts + 1, from + 500); number++) {
        const then = new Date(start + number * HOURS_APART * 3_600_000);
        const made = await publishPost({ ...tx, clock: { now: () => then } }, inputOf(known, number));
        if (made.ok && number === 1) known.first = made.postId;
      }
    });
  }
}

function inputOf(known: Known, number: number): PostToPublish {
  const { title, slug, summary, tags, sentences } = postAt(number);
  return {
    ...{ blogId: known.blogId, postId: null, kind: 'plain', slug, language: 'ja', categoryId: null },
    ...{ authorId: known.authorId, publishedBy: known.authorId, title, summary, tags },
    document: paragraphs(PARAGRAPHS, (at) => [text(sentences[at] ?? '')]),
    ...{ originals: null, provenance: null, picture: known.picture, note: '' },
  };
}

/** The same words for everybody. */
function postAt(number: number): MarkdownPost {
  const sentences = Array.from({ length: PARAGRAPHS * 4 }, (_, at) => pairAt(number * 7 + at).target);
  return {
    number,
    slug: `post-${number}`,
    title: `橋の町の話 ${number}`,
    summary: `${number}番めの話。`,
    tags: [`川${number % 20}`, `町${number % 7}`],
    date: new Date(Date.UTC(2015, 0, 1) + number * HOURS_APART * 3_600_000).toISOString(),
    sentences,
  };
}

function drawnPicture(): Promise<Buffer> {
  const create = { width: 1200, height: 800, channels: 3 as const, background: '#8ab' };
  return sharp({ create }).jpeg().toBuffer();
}
