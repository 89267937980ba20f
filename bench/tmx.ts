// Measures how a press takes a memory in: a TMX file of 300 MB, made from a seed, sent in pieces and read while it serves.
// Bars: at most 200 MB of memory above the press at rest; every unit there once; a page answered while it goes on.
// Node is told what it is told on a small machine: left to itself on a large one, it lets hundreds of megabytes of garbage lie,
// of which nobody can say what was needed; `--unbounded` shows that.
// `npm run bench -- tmx [--megabytes N] [--unbounded]`
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { openSession } from '../src/accounts/open-session.ts';
import { addBlog, addMember } from '../test/support/desk.ts';
import { numbersFrom } from './support/corpus.ts';
import { percentile } from './support/figures.ts';
import { median, prepare, type Running, SMALL_MACHINE, startPress } from './support/press.ts';

const MOST_MEGABYTES = 200;
const SEED = 1;
const PIECE = 2 * 1024 * 1024;
const { values } = parseArgs({
  options: { megabytes: { type: 'string', default: '300' }, unbounded: { type: 'boolean', default: false } },
});
const megabytes = Number(values.megabytes);

const data = await mkdtemp(join(tmpdir(), 'taiyaku-bench-'));
try {
  process.exitCode = (await measure()) ? 0 : 1;
} finally {
  await rm(data, { recursive: true, force: true });
}

async function measure(): Promise<boolean> {
  const file = join(data, 'memory.tmx');
  const units = await makeFile(file);
  const { size } = await stat(file);
  console.log(`${(size / 1e6).toFixed(0)} MB with ${units} units, seed ${SEED}.`);
  const { slug, cookie } = await fill();
  const press = await startPress(data, values.unbounded ? [] : SMALL_MACHINE);
  try {
    return await bring(press, { file, size, units, slug, cookie });
  } finally {
    await press.stop();
  }
}

interface Given {
  file: string;
  size: number;
  units: number;
  slug: string;
  cookie: string;
}

async function bring(press: Running, { file, size, units, slug, cookie }: Given): Promise<boolean> {
  const address = `http://127.0.0.1:${press.port}/studio/${slug}`;
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${address}${path}`, {
      ...init,
      headers: { cookie, connection: 'close', origin: `http://127.0.0.1:${press.port}`, ...init.headers },
    });
  for (let at = 0; at < 5; at++) await (await ask('/memory')).text();
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const atRest = await resident(press, 'VmRSS');
  // From here on the kernel counts the peak anew.
  await writeFile(`/proc/${press.pids[0]}/clear_refs`, '5').catch(() => undefined);
  const began = performance.now();
  const begin = { name: 'memory.tmx', size, from: 'en', to: 'ja' };
  const started = await ask('/imports', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(begin),
  });
  const { id } = (await started.json()) as { id: string };
  await send(ask, file, `/imports/${id}/bytes`);
  const sent = performance.now();
  const whileSent = await resident(press, 'VmHWM');
  const waits: number[] = [];
  let state = { stand: 'running', added: 0 };
  while (state.stand === 'running') {
    const asked = performance.now();
    state = (await (await ask(`/imports/${id}/state`)).json()) as typeof state;
    waits.push(performance.now() - asked);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const read = performance.now();
  const above = (await resident(press, 'VmHWM')) - atRest;
  console.log(
    `Sent in ${seconds(sent - began)}, read in ${seconds(read - sent)}: ${Math.round((units * 1000) / (read - sent))} units a second.`,
  );
  console.log(
    `A page beside it: median ${median(waits).toFixed(0)} ms, p95 ${percentile(waits, 95).toFixed(0)} ms.`,
  );
  console.log(`While it was sent, at most ${(whileSent - atRest).toFixed(0)} MB above the press at rest.`);
  console.log(
    `At rest ${atRest.toFixed(0)} MB; at most ${above.toFixed(0)} MB above it, bar ${MOST_MEGABYTES}.`,
  );
  console.log(`${state.stand}, ${state.added} added.`);
  return state.stand === 'finished' && state.added === units && above <= MOST_MEGABYTES;
}

type Ask = (path: string, init?: RequestInit) => Promise<Response>;

async function send(ask: Ask, file: string, path: string): Promise<void> {
  let at = 0;
  for await (const piece of createReadStream(file, { highWaterMark: PIECE })) {
    const headers = { 'content-type': 'application/octet-stream' };
    const answer = await ask(`${path}?at=${at}`, {
      method: 'PUT',
      headers,
      body: piece as Buffer<ArrayBuffer>,
    });
    if (!answer.ok) throw new Error(`a piece was answered with ${answer.status}`);
    at = ((await answer.json()) as { received: number }).received;
  }
}

/** Megabytes (Linux). */
async function resident({ pids }: Running, what: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${pids[0]}/status`, 'utf8');
  return Number(new RegExp(`^${what}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1024;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

async function fill(): Promise<{ slug: string; cookie: string }> {
  let slug = '';
  let cookie = '';
  await prepare(data, async (ctx) => {
    const blog = await addBlog(ctx);
    const owner = await addMember(ctx, blog, 'owner');
    slug = blog.slug;
    cookie = `taiyaku=${await openSession(ctx, { personId: owner.id, way: 'link', userAgent: '' })}`;
  });
  return { slug, cookie };
}

/** Sentences of words drawn by chance, every fifth with marks, as long as prose has them. */
async function makeFile(file: string): Promise<number> {
  const next = numbersFrom(SEED);
  const pick = (words: readonly string[]) => words[Math.floor(next() * words.length)] ?? '';
  const english =
    'the river town bridge water old people found under stone every winter slowly and of in with nobody weir mill'.split(
      ' ',
    );
  const japanese =
    '川 町 橋 水 古い 人々 見つけた 石 冬 ゆっくり と の に で だれも 堰 水車 、 流れ 春'.split(' ');
  let units = 0;
  async function* parts() {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header srclang="en"/><body>\n';
    for (let bytes = 0; bytes < megabytes * 1e6; ) {
      const length = 6 + Math.floor(next() * 24);
      const source = Array.from({ length }, () => pick(english)).join(' ');
      const target = Array.from({ length }, () => pick(japanese)).join('');
      const marked =
        units % 5 === 0
          ? `<bpt i="1" type="bold">&lt;b&gt;</bpt>${source}<ept i="1">&lt;/b&gt;</ept>`
          : source;
      const unit = `<tu tuid="${units}" creationdate="20260514T093000Z"><prop type="x-project">bench</prop><tuv xml:lang="en-US"><seg>${marked} ${units}.</seg></tuv><tuv xml:lang="ja-JP"><seg>${target}${units}。</seg></tuv></tu>\n`;
      units += 1;
      bytes += Buffer.byteLength(unit);
      yield unit;
    }
    yield '</body></tmx>\n';
  }
  await pipeline(Readable.from(parts()), createWriteStream(file));
  return units;
}
