// The door of search: the one page readers get that is drawn for each question anew.
import { Hono, type Context as Request } from 'hono';
import { renderToString } from 'preact-render-to-string';
import { readerBlog } from '../blogs/reader-blog.ts';
import type { Context } from '../platform/context.ts';
import { Refusal, refuse } from '../platform/errors.ts';
import { clientAddress } from '../web/client-address.ts';
import type { Env } from '../web/env.ts';
import { contentPolicy } from '../web/headers.ts';
import { limitOf } from '../web/limits.ts';
import { speak } from '../web/session.ts';
import type { Blog } from './blog.ts';
import { Memory } from './memory.ts';
import { SearchPage } from './render/search.tsx';
import { searchBlog, searchChoices } from './search-blog.ts';
import { type SearchRequest, searchPath, searchRequest } from './search-request.ts';
import { settingOf } from './setting.ts';
import { siteOf } from './site.ts';

/** Searches in a minute from one network: more than a person types, also a class of them. */
const PER_NETWORK = 60;
/** Seconds that a page may be shown again, here and in caches on the way. */
const FRESH = 30;
/** Bytes of pages held. */
const HELD = 2 * 1024 * 1024;

interface Drawn {
  html: string;
  /** Milliseconds of the clock from which it is drawn anew. */
  until: number;
}

export function searchRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  const limit = limitOf(PER_NETWORK, 60, 'search.too-many');
  const held = new Memory<Drawn>(HELD);
  app.get('/readers/:blog/search', async (c) => {
    const { id, interfaceLanguage } = await readerBlog(ctx, c.req.param('blog'));
    speak(c, interfaceLanguage);
    const site = await siteOf(ctx);
    const blog = await site.findBlog(id);
    if (blog === undefined) throw refuse('not-found', 'web.problem.not-found.do');
    const asked = searchRequest(c.req.query());
    // Whatever changes on the blog's pages may change what is found.
    const key = `${site.generation} ${blog.id} ${searchPath(asked)}`;
    const now = ctx.clock.now().getTime();
    const known = held.get(key);
    if (known && known.until > now) return answer(c, known.html, 200, true);
    const refused =
      asked.q === '' ? null : await refusedBy(() => limit.consume(clientAddress(c, ctx.config.trustProxy)));
    const html = await draw(ctx, blog, asked, refused);
    if (refused) {
      c.header('Retry-After', String(refused.params.seconds));
      return answer(c, html, 429, false);
    }
    held.put(key, { html, until: now + FRESH * 1000 }, html.length * 2 + key.length * 2);
    return answer(c, html, 200, true);
  });
  return app;
}

/** What was typed is kept in the field, also when nothing is looked for. */
async function draw(
  ctx: Context,
  blog: Blog,
  asked: SearchRequest,
  refused: Refusal | null,
): Promise<string> {
  const choices = await searchChoices(ctx, blog);
  const outcome = asked.q === '' || refused ? null : await searchBlog(ctx, blog, asked);
  const page = (
    <SearchPage
      setting={settingOf(blog)}
      asked={asked}
      choices={choices}
      outcome={outcome}
      wait={refused ? Number(refused.params.seconds) : null}
    />
  );
  return `<!doctype html>${renderToString(page)}`;
}

function answer(c: Request<Env>, html: string, status: 200 | 429, fresh: boolean): Response {
  c.header('Content-Security-Policy', contentPolicy('own'));
  c.header('Cache-Control', fresh ? `public, max-age=${FRESH}` : 'no-store');
  c.header('X-Robots-Tag', 'noindex');
  return c.html(html, status);
}

async function refusedBy(work: () => Promise<void>): Promise<Refusal | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
