// Weighs what readers are sent, as a browser gets it (brotli): the first page, an article, lists of a thousand books, a book, a
// table of the rankings with a hundred blogs. Bars: an article's HTML and CSS 20 KB beyond its own text, with no script needed and
// 6 KB of scripts at most; a list 60 KB of HTML, a table 30 KB. `npm run bench -- weight`. KB are 1,024 bytes.

import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { addBooks } from '../src/books/add-books.ts';
import type { Context } from '../src/platform/context.ts';
import { insertPicture } from '../src/posts/store.ts';
import { daysBefore, rankingDay } from '../src/rankings/calendar.ts';
import { makeTables } from '../src/rankings/making/make-tables.ts';
import { putDays } from '../src/rankings/making/store.ts';
import { inventedBook } from '../test/support/bookshelf.ts';
import { text } from '../test/support/desk.ts';
import { openTestSite, sentence, type TestSite, translationOf } from '../test/support/published.ts';
import { addParticipant } from '../test/support/ranked.ts';
import { pairAt, paragraphs } from './support/long-article.ts';
import { prepare, startPress } from './support/press.ts';

const BOOKS = 1000;
const POSTS = 30;
/** Of four sentences each, with their originals: an article that takes twenty minutes. */
const PARAGRAPHS = 40;
const KB = 1024;
const MOST_ARTICLE = 20 * KB;
const MOST_SCRIPTS = 6 * KB;
const MOST_LIST = 60 * KB;
const MOST_TABLE = 30 * KB;
const RANKED = 100;
const HOUR_MS = 60 * 60 * 1000;

interface Weights {
  html: number;
  /** What people wrote on the page, by itself. */
  own: number;
  css: number;
  scripts: number;
}

const data = await mkdtemp(join(tmpdir(), 'taiyaku-bench-'));
try {
  await prepare(data, async (ctx) => fill(await openTestSite(ctx)));
  const press = await startPress(data);
  try {
    process.exitCode = (await weighAll(`http://127.0.0.1:${press.port}`)) ? 0 : 1;
  } finally {
    await press.stop();
  }
} finally {
  await rm(data, { recursive: true, force: true });
}

async function weighAll(press: string): Promise<boolean> {
  const weigh = (path: string) => weightsOf(press, `/hashi${path}`);
  const table = await weightsOf(press, '/rankings');
  const article = await weigh('/posts/weighed');
  const beyond = article.html - article.own + article.css;
  const lists = [
    ['books, half with pictures', await weigh('/books/by-reading')],
    ['books, all drawn', await weigh('/books/newest')],
    ['books of one age', await weigh('/books/by-age/age-6/subject-nature')],
  ] as const;
  const others = [
    ['first page', await weigh('/')],
    ['book', await weigh(`/books/${inventedBook(0).isbn}`)],
    ['rankings, a hundred blogs', table],
  ] as const;
  console.log(
    `${'in KB'.padEnd(28)}${['HTML', 'text', 'CSS', 'scripts'].map((name) => name.padStart(9)).join('')}`,
  );
  for (const [name, weights] of [['article', article] as const, ...others, ...lists]) {
    const { html, own, css, scripts } = weights;
    console.log(
      `${name.padEnd(28)}${[html, own, css, scripts].map((bytes) => kb(bytes).padStart(9)).join('')}`,
    );
  }
  const judged = [
    judge('an article beyond its own text, HTML and CSS', beyond, MOST_ARTICLE),
    judge('scripts of an article, none of them needed', article.scripts, MOST_SCRIPTS),
    ...lists.map(([name, { html }]) => judge(`HTML of a list: ${name}`, html, MOST_LIST)),
    judge('HTML of a table of the rankings', table.html, MOST_TABLE),
  ];
  return judged.every(Boolean);
}

function judge(what: string, bytes: number, most: number): boolean {
  const ok = bytes <= most;
  console.log(`${ok ? 'ok  ' : 'MISS'} ${what}: ${kb(bytes)} KB (bar ${kb(most)} KB)`);
  return ok;
}

function kb(bytes: number): string {
  return (bytes / KB).toFixed(1);
}

async function weightsOf(press: string, path: string): Promise<Weights> {
  const { bytes, body } = await fetched(press, path);
  const { document } = parseHTML(body);
  const named = (selector: string, attribute: string) =>
    Array.from(document.querySelectorAll(selector), (found) => found.getAttribute(attribute) ?? '');
  const own = document.querySelector('main')?.textContent ?? '';
  return {
    html: bytes,
    own: brotli(own.replace(/\s+/g, ' ')),
    css: await weightOfAll(press, named('link[rel=stylesheet]', 'href'), new Set()),
    scripts: await weightOfAll(press, named('script[src]', 'src'), new Set()),
  };
}

/** Files with everything that they import, at once or later. */
async function weightOfAll(press: string, paths: readonly string[], known: Set<string>): Promise<number> {
  let sum = 0;
  for (const path of paths) {
    if (known.has(path)) continue;
    known.add(path);
    const { bytes, body } = await fetched(press, path);
    const inside = [...body.matchAll(/(?:from|import)\s*\(?\s*["']\.\/([\w.-]+\.js)["']/g)].map(
      ([, name]) => `/assets/${name}`,
    );
    sum += bytes + (path.endsWith('.js') ? await weightOfAll(press, inside, known) : 0);
  }
  return sum;
}

/** As a browser asks, counting what came over the wire; every answer must be there and be compressed. */
async function fetched(press: string, path: string): Promise<{ bytes: number; body: string }> {
  const url = new URL(path, press);
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br' } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const all = Buffer.concat(parts);
        if (response.statusCode !== 200 || response.headers['content-encoding'] !== 'br')
          reject(new Error(`${path}: ${response.statusCode}, not compressed`));
        else resolve({ bytes: all.length, body: brotliDecompressSync(all).toString() });
      });
    }).on('error', reject);
  });
}

function brotli(words: string): number {
  return brotliCompressSync(words, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

async function fill(site: TestSite): Promise<void> {
  const { ctx, blog, author } = site;
  const category = await site.addCategory('towns', '町');
  for (let at = 0; at < POSTS; at++) await site.publish({ categoryId: category, tags: ['川', '町'] });
  const made = translationOf(blog.id, author.id, POSTS + 1);
  const id = (at: number) => `s${at}`;
  await site.publish({
    ...made,
    ...{ slug: 'weighed', categoryId: category, tags: ['川', '町'] },
    document: paragraphs(PARAGRAPHS, (at) => sentence(id(at), text(pairAt(at).target))),
    originals: {
      ...{ language: 'en', title: 'The Town That Gave Its River Back' },
      blocks: Object.fromEntries(
        Array.from({ length: PARAGRAPHS }, (_, block) => [
          `block-${block}`,
          {
            paragraph: block + 1,
            sentences: [0, 1, 2, 3].map((at) => ({
              id: id(block * 4 + at),
              content: [text(`${pairAt(block * 4 + at).source} `)],
            })),
          },
        ]),
      ),
    },
  });
  await shelve(ctx, site);
  await takeParts(ctx);
  await site.settle();
}

/** Tables that are shown already, of blogs with names and votes of their own. */
async function takeParts(opened: Context): Promise<void> {
  const made = new Date(opened.clock.now().getTime() - 2 * HOUR_MS);
  const ctx: Context = { ...opened, clock: { now: () => made } };
  const today = rankingDay(ctx);
  for (let at = 0; at < RANKED; at++) {
    const { target, source } = pairAt(at);
    const blog = await addParticipant(ctx, {
      name: target.slice(0, 12),
      tagline: `${target} ${source.slice(0, 20)}`,
    });
    await putDays(
      ctx,
      Array.from({ length: 8 }, (_, week) => ({
        ...{ participant_id: blog.id, day: daysBefore(today, week * 7), held: 0 },
        ...{ ins: (at * 37 + week * 11) % 190, outs: (at * 13) % 90, views: (at * 971 + week) % 9000 },
      })),
    );
  }
  await makeTables(ctx);
}

/** Every second book with a picture in all its sizes, put before readers first: the newest are all drawn. */
async function shelve(ctx: Context, { blog, author }: TestSite): Promise<void> {
  const act = { act: 'book.imported', name: 'books.csv' } as const;
  for (const [at, isDrawn] of [
    [0, false],
    [1, true],
  ] as const) {
    const books = [];
    for (let book = at; book < BOOKS; book += 2) {
      const coverId = isDrawn ? null : await pictureAt(ctx, blog.id, author.id, book);
      books.push({ book: inventedBook(book), origins: {}, confirmed: true, shown: true, coverId });
    }
    const added = await addBooks(ctx, author, books, act);
    if (!added.ok) throw new Error('the books were not added');
  }
}

async function pictureAt(ctx: Context, blogId: string, by: string, at: number): Promise<string> {
  const hash = (of: string) => createHash('sha256').update(`${of} ${at}`).digest('hex');
  const sizes = (types: readonly string[]) =>
    JSON.stringify(
      types.flatMap((type) =>
        [480, 960, 1600].map((width) => ({ width, type, sha256: hash(`${type} ${width}`) })),
      ),
    );
  const id = hash('picture');
  await insertPicture(ctx.db, {
    ...{ blog_id: blogId, id, width: 1600, height: 2000, created_by: by },
    ...{ sizes: sizes(['image/webp', 'image/jpeg']), avif: sizes(['image/avif']) },
    created_at: ctx.clock.now().toISOString(),
  });
  return id;
}
