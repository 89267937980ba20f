// Measures what a second blog's memory costs a press in which nobody asks it: the built server, asked for matches of one blog,
// without and with a larger memory of another blog beside it. Bars: no more memory than two starts of one press differ by, no
// more time than the same question takes once in a while; and once it is asked, it must be seen that it is there.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSession } from '../../src/accounts/open-session.ts';
import type { Actor } from '../../src/desk/actor.ts';
import { takeUnits } from '../../src/memory/lists/take-units.ts';
import { type Context, transact } from '../../src/platform/context.ts';
import { addBlog, addMember, text } from '../../test/support/desk.ts';
import { translationOf } from '../../test/support/memory-desk.ts';
import { percentile } from './figures.ts';
import { prepare, pssMegabytes, type Running, startPress } from './press.ts';

const OWN_UNITS = 20_000;
const OTHER_UNITS = 100_000;
const AT_ONCE = 1_000;
const SENTENCES = 50;
/** Times that each sentence is asked for; those of the first time warm the press. */
const ROUNDS = 4;
const MOST_MEGABYTES = 16;
const MOST_TIMES = 1.25;
const MOST_MS_MORE = 1;

interface Asked {
  paths: string[];
  cookie: string;
}

export async function sayUnused(make: () => string): Promise<boolean> {
  const data = await mkdtemp(join(tmpdir(), 'taiyaku-bench-'));
  try {
    const own = await fill(data, OWN_UNITS, SENTENCES, make);
    const alone = await withPress(data, (press) => measured(press, own));
    const other = await fill(data, OTHER_UNITS, 1, make);
    return await withPress(data, async (press) => {
      const beside = await measured(press, own);
      const used = await measured(press, other);
      return judge(alone, beside, used);
    });
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}

interface Figures {
  p50: number;
  p95: number;
  megabytes: number;
}

function judge(alone: Figures, beside: Figures, used: Figures): boolean {
  const more = beside.megabytes - alone.megabytes;
  const cost = used.megabytes - beside.megabytes;
  const isSmall = more <= MOST_MEGABYTES;
  const isSeen = cost > MOST_MEGABYTES;
  const isFast = beside.p50 <= alone.p50 * MOST_TIMES + MOST_MS_MORE;
  const times = ({ p50, p95 }: Figures) => `p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms`;
  console.log(
    `\nA blog with ${OWN_UNITS} units asked at its desk, another with ${OTHER_UNITS} that nobody asks:`,
  );
  console.log(`  alone: ${times(alone)}, the press ${alone.megabytes.toFixed(0)} MB`);
  console.log(
    `${isFast && isSmall ? ' ' : '!'} beside it: ${times(beside)}, the press ${more.toFixed(0)} MB more; bars: p50 at most ${MOST_TIMES} times and ${MOST_MS_MORE} ms, ${MOST_MEGABYTES} MB`,
  );
  console.log(
    `${isSeen ? ' ' : '!'} once it is asked: ${cost.toFixed(0)} MB more, which has to be more than that bar`,
  );
  return isSmall && isSeen && isFast;
}

async function measured({ port, pids }: Running, { paths, cookie }: Asked): Promise<Figures> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const path of paths) {
      const begun = performance.now();
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie } });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}`);
      if (round > 0) times.push(performance.now() - begun);
    }
  }
  return { p50: percentile(times, 50), p95: percentile(times, 95), megabytes: await pssMegabytes(pids) };
}

async function withPress<T>(data: string, work: (press: Running) => Promise<T>): Promise<T> {
  const press = await startPress(data);
  try {
    return await work(press);
  } finally {
    await press.stop();
  }
}

/** A blog with a memory, and sentences of a translation to ask it for. */
async function fill(data: string, units: number, sentences: number, make: () => string): Promise<Asked> {
  let asked: Asked | null = null;
  await prepare(data, async (ctx) => {
    const blog = await addBlog(ctx);
    const owner = await addMember(ctx, blog, 'owner');
    await fillMemory(ctx, owner, units, make);
    const translation = await translationOf(ctx, owner, Array.from({ length: sentences }, make));
    const desk = `/studio/${blog.slug}/desk/${translation.translationId}`;
    const rows = await translation.rows();
    asked = {
      paths: rows.map(({ id }) => `${desk}/segments/${id}/memory`),
      cookie: `taiyaku=${await openSession(ctx, { personId: owner.id, way: 'link', userAgent: '' })}`,
    };
  });
  if (!asked) throw new Error('the press was not filled');
  return asked;
}

async function fillMemory(ctx: Context, { blog }: Actor, units: number, make: () => string): Promise<void> {
  for (let at = 0; at < units; at += AT_ONCE) {
    const batch = Array.from({ length: Math.min(AT_ONCE, units - at) }, (_, one) => ({
      ...{ source: [text(make())], target: [text(`訳文${at + one}。`)] },
      ...{ before: '', after: '', machine: null, at: null },
    }));
    await transact(ctx, (tx) => takeUnits(tx, blog.id, { from: 'en', to: 'ja' }, batch));
  }
}
