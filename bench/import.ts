// Measures how a blog of twenty years moves in: a file of Movable Type with 20,000 posts, 60,000 comments and 400 MB, made from a
// seed, read and put in by `taiyaku import`. Bars: at most 250 MB of memory; every post and every comment there once; a post takes at
// most 1.2 times as long among 20,000 as among 2,000.
// `npm run bench -- import [posts] [sqlite|postgres]`
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { openContext } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import type { Context } from '../src/platform/context.ts';
import { addBlog, addMember } from '../test/support/desk.ts';
import { inherited } from '../test/support/press.ts';
import { numbersFrom } from './support/corpus.ts';
import { startPostgres } from './support/postgres.ts';

const MOST_MEGABYTES = 250;
const MOST_TIMES = 1.2;
const SEED = 1;
/** Letters of a post, so that 20,000 are 400 MB: three bytes each. */
const LETTERS = 7_700;
const COMMENTS = 3;
/** Milliseconds between two looks at its memory. */
const LOOK_MS = 50;

const root = fileURLToPath(new URL('../../', import.meta.url));
const [size = '20000', only] = process.argv.slice(2);
const sizes = [Math.max(1, Math.round(Number(size) / 10)), Number(size)];

let isGood = true;
for (const engine of ['sqlite', 'postgres'] as const) {
  if (only !== undefined && only !== engine) continue;
  const [small, large] = [await measure(engine, sizes[0] ?? 1), await measure(engine, sizes[1] ?? 1)];
  const times = large.perPost / small.perPost;
  console.log(
    `${engine}: a post among ${sizes[1]} takes ${times.toFixed(2)} times one among ${sizes[0]}, at most ${MOST_TIMES}.`,
  );
  isGood &&= small.isWhole && large.isWhole && times <= MOST_TIMES;
}
process.exitCode = isGood ? 0 : 1;

interface Measured {
  /** Milliseconds. */
  perPost: number;
  isWhole: boolean;
}

async function measure(engine: 'sqlite' | 'postgres', posts: number): Promise<Measured> {
  const data = await mkdtemp(join(tmpdir(), 'taiyaku-bench-'));
  const postgres = engine === 'postgres' ? await startPostgres() : null;
  const env = {
    ...{ ...inherited(), TAIYAKU_DATA: data, TAIYAKU_LOG_LEVEL: 'error' },
    ...(postgres ? { TAIYAKU_DATABASE_URL: postgres.address } : {}),
  };
  try {
    const file = join(data, 'export.txt');
    await makeFile(file, posts);
    const { size: bytes } = await stat(file);
    const slug = await onPress(env, async (ctx) => {
      const blog = await addBlog(ctx);
      await addMember(ctx, blog, 'owner');
      return blog.slug;
    });
    const { ms, megabytes, code } = await run(['import', file, '--blog', slug], env);
    const there = await onPress(env, countsOf);
    const isThere = there.posts === posts && there.comments === posts * COMMENTS;
    console.log(
      `${engine}: ${posts} posts, ${(bytes / 1e6).toFixed(0)} MB in ${(ms / 1000).toFixed(1)} s, ${Math.round((posts * 1000) / ms)} posts a second; at most ${megabytes.toFixed(0)} MB of memory, bar ${MOST_MEGABYTES}; ${there.posts} posts and ${there.comments} comments are there.`,
    );
    return { perPost: ms / posts, isWhole: code === 0 && isThere && megabytes <= MOST_MEGABYTES };
  } finally {
    await postgres?.stop();
    await rm(data, { recursive: true, force: true });
  }
}

async function onPress<T>(
  env: Record<string, string | undefined>,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  const { ctx, close } = await openContext(readConfig(env));
  try {
    return await work(ctx);
  } finally {
    await close();
  }
}

async function countsOf({ db }: Context): Promise<{ posts: number; comments: number }> {
  const count = async (table: 'posts' | 'comments') => {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return Number(row.count);
  };
  return { posts: await count('posts'), comments: await count('comments') };
}

/** The most memory that the process held, by the kernel's own count (Linux). */
async function run(
  args: string[],
  env: Record<string, string | undefined>,
): Promise<{ ms: number; megabytes: number; code: number | null }> {
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, 'dist/main.js'), ...args], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let kilobytes = 0;
  const look = async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    kilobytes = Math.max(kilobytes, Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0));
  };
  const looks = setInterval(() => void look(), LOOK_MS);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(looks);
  return { ms: performance.now() - began, megabytes: kilobytes / 1024, code };
}

/** One post every eight hours: twenty thousand of them fill eighteen years. */
async function makeFile(file: string, posts: number): Promise<void> {
  const next = numbersFrom(SEED);
  const words =
    '川 町 橋 水 古い 人々 見つけた 石 冬 ゆっくり と の に で だれも 堰 水車 、 流れ 春 。 <br/> <b>岸</b>'.split(
      ' ',
    );
  const text = (letters: number) => {
    let written = '';
    while (written.length < letters) written += words[Math.floor(next() * words.length)] ?? '';
    return written;
  };
  const dated = (at: number) => {
    const [day = '', time = ''] = new Date(Date.UTC(2006, 0, 1) + at * 1000)
      .toISOString()
      .slice(0, 19)
      .split('T');
    const [year, month, date] = day.split('-');
    return `${month}/${date}/${year} ${time}`;
  };
  const parts = function* () {
    for (let number = 0; number < posts; number++) {
      const at = number * 8 * 60 * 60;
      yield `AUTHOR: minamo\nTITLE: 川の話 ${number}\nBASENAME: blog-entry-${number}\nSTATUS: Publish\nALLOW COMMENTS: 1\nCONVERT BREAKS: 1\n`;
      yield `DATE: ${dated(at)}\nPRIMARY CATEGORY: 分類${number % 12}\nCATEGORY: 分類${number % 12}\nTAGS: 川,"古い 橋"\n-----\n`;
      yield `BODY:\n${text(LETTERS * 0.8)}\n-----\nEXTENDED BODY:\n${text(LETTERS * 0.2)}\n-----\n`;
      for (let comment = 0; comment < COMMENTS; comment++)
        yield `COMMENT:\nAUTHOR: 読んだ人${comment}\nEMAIL: \nURL: \nDATE: ${dated(at + 3600 * (comment + 1))}\n${text(60)}\n-----\n`;
      yield '--------\n';
    }
  };
  await pipeline(Readable.from(parts()), createWriteStream(file));
}
