// Measures how a list of 600 books comes in: sent to its door as a person sends it, until the page of the report is there.
// Bars, on both databases: every book on the shelf, and at most 10 seconds.
// `npm run bench -- books [books]`
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSession } from '../src/accounts/open-session.ts';
import { openContext } from '../src/app/open-context.ts';
import { routes } from '../src/app.ts';
import { booksOf } from '../src/books/store.ts';
import { readConfig } from '../src/config.ts';
import type { Context } from '../src/platform/context.ts';
import { addBlog, addMember } from '../test/support/desk.ts';
import { listOf, manyBooks } from '../test/support/many-books.ts';
import { inherited } from '../test/support/press.ts';
import { startPostgres } from './support/postgres.ts';

const [size = '600'] = process.argv.slice(2);
const BOOKS = Number(size);
const MOST_SECONDS = 10;

let isGood = true;
for (const engine of ['sqlite', 'postgres'] as const) isGood = (await measure(engine)) && isGood;
process.exitCode = isGood ? 0 : 1;

async function measure(engine: 'sqlite' | 'postgres'): Promise<boolean> {
  const data = await mkdtemp(join(tmpdir(), 'taiyaku-bench-'));
  const postgres = engine === 'postgres' ? await startPostgres() : null;
  try {
    const config = readConfig({
      ...{ ...inherited(), TAIYAKU_DATA: data, TAIYAKU_LOG_LEVEL: 'error' },
      ...(postgres ? { TAIYAKU_DATABASE_URL: postgres.address } : {}),
    });
    const { ctx, close } = await openContext(config);
    try {
      const { seconds, told, there } = await bringIn(ctx);
      const isOk = told && there === BOOKS && seconds <= MOST_SECONDS;
      console.log(
        `${isOk ? 'ok  ' : 'MISS'} ${engine}: ${there} of ${BOOKS} books are there, ${seconds.toFixed(2)} s from the list to its report (bar ${MOST_SECONDS} s)`,
      );
      return isOk;
    } finally {
      await close();
    }
  } finally {
    await postgres?.stop();
    await rm(data, { recursive: true, force: true });
  }
}

async function bringIn(ctx: Context): Promise<{ seconds: number; told: boolean; there: number }> {
  const blog = await addBlog(ctx);
  const owner = await addMember(ctx, blog, 'owner');
  const session = await openSession(ctx, { personId: owner.id, way: 'link', userAgent: '' });
  const headers = { origin: 'http://localhost', cookie: `taiyaku=${session}` };
  const app = routes(ctx);
  const body = new FormData();
  body.append('list', new File([listOf(manyBooks(BOOKS))], 'books.csv'));
  body.append('show', 'yes');
  const began = performance.now();
  const sent = await app.request(`/studio/${blog.slug}/books/files`, { method: 'POST', headers, body });
  const report = await app.request(sent.headers.get('location') ?? '', { headers });
  const html = await report.text();
  const seconds = (performance.now() - began) / 1000;
  const there = (await booksOf(ctx.db, blog.id)).length;
  return { seconds, told: html.includes(`${BOOKS}冊を棚に入れました`), there };
}
