// The door of the bookshelf: looks for books, and answers combinations of filters that no page is stored for.
import { Hono } from 'hono';
import { renderToString } from 'preact-render-to-string';
import type { Context } from '../../platform/context.ts';
import type { Env } from '../../web/env.ts';
import type { Blog } from '../blog.ts';
import { askedBlog, drawnAnew } from '../routes-drawn-anew.ts';
import { settingOf } from '../setting.ts';
import { type AskedBooks, askedBooks, doorPath, pathFor, storedPath } from './asked-books.ts';
import { drawList } from './bookshelf-pages.tsx';
import { NoBooksPage } from './no-books-page.tsx';

export function bookRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  const answer = drawnAnew(ctx);
  app.get('/readers/:blog/books/search', async (c) => {
    const blog = await askedBlog(ctx, c, c.req.param('blog'));
    const asked = askedBooks(c.req.query());
    // A form sends whatever was chosen here: where a page is stored for it, that is its address.
    if (storedPath(asked) !== null) return c.redirect(`${blog.base}${pathFor(asked)}`, 303);
    return answer(c, {
      blog,
      key: doorPath(asked),
      isWork: true,
      draw: (wait) => draw(ctx, blog, asked, wait),
    });
  });
  return app;
}

async function draw(ctx: Context, blog: Blog, asked: AskedBooks, wait: number | null): Promise<string> {
  const setting = settingOf(blog);
  const list = wait === null ? await drawList(ctx, setting, asked) : null;
  const page = list ?? <NoBooksPage setting={setting} asked={asked} wait={wait} />;
  return `<!doctype html>${renderToString(page)}`;
}
