// The doors to the numbers of a bookshelf.
import { Hono, type Context as Request } from 'hono';
import { actorOf } from '../../../blogs/routes-actor.ts';
import { nowIso } from '../../../platform/clock.ts';
import type { Context } from '../../../platform/context.ts';
import type { Env } from '../../../web/env.ts';
import { html, viewOf } from '../../../web/page.ts';
import { ruledBooks } from '../store.ts';
import { countStatuses, countTopics, countYears, gapsOf } from './count-books.ts';
import { readAbout } from './reads.ts';
import { agesCsv, readCsv } from './statistics-csv.ts';
import { StatisticsPage } from './statistics-page.tsx';

type OnBlog = Request<Env, '/:blog'>;

const path = '/studio/:blog/books/statistics';

export function statisticsRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get(path, (c) => show(ctx, c));
  app.get(`${path}/ages.csv`, async (c) => {
    const { blog } = await actorOf(ctx, c, 'read');
    const books = await ruledBooks(ctx.db, blog.id, { shown: false });
    return file(c, agesCsv(c.var.t, countTopics(books)), `${blog.slug}-books-by-age.csv`);
  });
  app.get(`${path}/read.csv`, async (c) => {
    const { blog } = await actorOf(ctx, c, 'read');
    const read = await readAbout(ctx.db, blog.id, nowIso(ctx));
    return file(c, readCsv(c.var.t, read), `${blog.slug}-books-read-about.csv`);
  });
  return app;
}

async function show(ctx: Context, c: OnBlog) {
  const { blog } = await actorOf(ctx, c, 'read');
  const books = await ruledBooks(ctx.db, blog.id, { shown: false });
  const topics = countTopics(books);
  const read = await readAbout(ctx.db, blog.id, nowIso(ctx));
  const inPosts = new Set(read.map(({ bookId }) => bookId));
  const shown = books.filter(({ row }) => row.shown_at !== null);
  const statistics = {
    all: books.length,
    shown: shown.length,
    topics,
    gaps: gapsOf(topics),
    statuses: countStatuses(books),
    years: countYears(books, blog.readersZone),
    read,
    unread: shown.filter(({ row }) => !inPosts.has(row.id)).length,
  };
  return html(c, <StatisticsPage view={viewOf(c)} blog={blog} statistics={statistics} />);
}

function file(c: OnBlog, text: string, name: string) {
  c.header('Content-Disposition', `attachment; filename="${name}"`);
  return c.body(text, 200, { 'Content-Type': 'text/csv; charset=utf-8' });
}
