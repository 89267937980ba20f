// The doors to the numbers of a blog.
import { Hono, type Context as Request } from 'hono';
import { actorOf } from '../../blogs/routes-actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Env } from '../../web/env.ts';
import { html, viewOf } from '../../web/page.ts';
import { figuresOf } from './figures.ts';
import { daysCsv, pagesCsv, sourcesCsv, wordsCsv } from './figures-csv.ts';
import { FiguresPage } from './figures-page.tsx';

type OnBlog = Request<Env, '/:blog'>;

const path = '/studio/:blog/figures';

export function figureRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get(path, async (c) => {
    const { blog } = await actorOf(ctx, c, 'read');
    return html(c, <FiguresPage view={viewOf(c)} blog={blog} figures={await figuresOf(ctx, blog)} />);
  });
  app.get(`${path}/days.csv`, async (c) => {
    const { blog } = await actorOf(ctx, c, 'read');
    return file(c, daysCsv(c.var.t, await figuresOf(ctx, blog, 365)), `${blog.slug}-views-by-day.csv`);
  });
  app.get(`${path}/pages.csv`, async (c) => {
    const { blog } = await actorOf(ctx, c, 'read');
    const text = pagesCsv(c.var.t, await figuresOf(ctx, blog, 365), blog.address);
    return file(c, text, `${blog.slug}-views-by-page.csv`);
  });
  app.get(`${path}/sources.csv`, async (c) => {
    const { blog } = await actorOf(ctx, c, 'read');
    return file(c, sourcesCsv(c.var.t, await figuresOf(ctx, blog, 365)), `${blog.slug}-views-by-source.csv`);
  });
  app.get(`${path}/words.csv`, async (c) => {
    const { blog } = await actorOf(ctx, c, 'read');
    return file(c, wordsCsv(c.var.t, await figuresOf(ctx, blog, 365)), `${blog.slug}-searched-words.csv`);
  });
  return app;
}

function file(c: OnBlog, text: string, name: string) {
  c.header('Content-Disposition', `attachment; filename="${name}"`);
  return c.body(text, 200, { 'Content-Type': 'text/csv; charset=utf-8' });
}
