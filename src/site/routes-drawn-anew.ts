// Pages that readers get drawn for each question anew: limited by network, kept a little, found by no search engine.
import type { Context as Request } from 'hono';
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
import { type Site, siteOf } from './site.ts';

/** Questions in a minute from one network: more than a person types, also a class of them. */
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

export interface Question {
  blog: Blog;
  /** Names the question among all of its blog. */
  key: string;
  /** False when there is nothing to look for, so that it costs nothing. */
  isWork: boolean;
  /** `wait`: seconds until more is answered, when nothing is looked for; else null. */
  draw(wait: number | null): Promise<string>;
}

export type AnswerAnew = (c: Request<Env>, question: Question) => Promise<Response>;

/** What the questions of one door share. */
export function drawnAnew(ctx: Context): AnswerAnew {
  const limit = limitOf(PER_NETWORK, 60, 'search.too-many');
  const held = new Memory<Drawn>(HELD);
  return async (c, { blog, key: name, isWork, draw }) => {
    const site = await siteOf(ctx);
    // Whatever changes on the blog's pages may change what is found.
    const key = `${site.generation} ${blog.id} ${name}`;
    const now = ctx.clock.now().getTime();
    const known = held.get(key);
    if (known && known.until > now) return answer(c, known.html, 200, true);
    const refused = isWork
      ? await refusedBy(() => limit.consume(clientAddress(c, ctx.config.trustProxy)))
      : null;
    const html = await draw(refused ? Number(refused.params.seconds) : null);
    if (refused) {
      c.header('Retry-After', String(refused.params.seconds));
      return answer(c, html, 429, false);
    }
    held.put(key, { html, until: now + FRESH * 1000 }, html.length * 2 + key.length * 2);
    return answer(c, html, 200, true);
  };
}

/** The blog of a reader's question as its stored pages know it; refuses with not-found where there is none. */
export async function askedBlog(ctx: Context, c: Request<Env>, slug: string): Promise<Blog> {
  const { id, interfaceLanguage } = await readerBlog(ctx, slug);
  speak(c, interfaceLanguage);
  const site: Site = await siteOf(ctx);
  const blog = await site.findBlog(id);
  if (blog === undefined) throw refuse('not-found', 'web.problem.not-found.do');
  return blog;
}

function answer(c: Request<Env>, html: string, status: 200 | 429, fresh: boolean): Response {
  c.header('Content-Security-Policy', contentPolicy('own'));
  c.header('Cache-Control', fresh ? `public, max-age=${FRESH}` : 'no-store');
  c.header('X-Robots-Tag', 'noindex');
  return c.html(html, status) as Response;
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
