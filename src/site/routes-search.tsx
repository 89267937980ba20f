// The door of search through a blog's posts.
import { Hono } from 'hono';
import { renderToString } from 'preact-render-to-string';
import type { Context } from '../platform/context.ts';
import { foldedWords } from '../rankings/views/beacon.ts';
import { viewCounter } from '../rankings/views/start-views.ts';
import type { Env } from '../web/env.ts';
import type { Blog } from './blog.ts';
import { SearchPage } from './render/search.tsx';
import { askedBlog, drawnAnew } from './routes-drawn-anew.ts';
import { searchBlog, searchChoices } from './search-blog.ts';
import { type SearchRequest, searchPath, searchRequest } from './search-request.ts';
import { settingOf } from './setting.ts';

export function searchRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  const answer = drawnAnew(ctx);
  app.get('/readers/:blog/search', async (c) => {
    const blog = await askedBlog(ctx, c, c.req.param('blog'));
    const asked = searchRequest(c.req.query());
    return answer(c, {
      blog,
      key: searchPath(asked),
      isWork: asked.q !== '',
      draw: (wait) => draw(ctx, blog, asked, wait),
    });
  });
  return app;
}

/** What was typed is kept in the field, also when nothing is looked for. */
async function draw(ctx: Context, blog: Blog, asked: SearchRequest, wait: number | null): Promise<string> {
  const choices = await searchChoices(ctx, blog);
  const outcome = asked.q === '' || wait !== null ? null : await searchBlog(ctx, blog, asked);
  if (outcome !== null) viewCounter(ctx).searched(blog, foldedWords(asked.q));
  const page = (
    <SearchPage setting={settingOf(blog)} asked={asked} choices={choices} outcome={outcome} wait={wait} />
  );
  return `<!doctype html>${renderToString(page)}`;
}
