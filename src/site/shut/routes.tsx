// Takes the password of a whole blog, and keeps the doors of a shut blog as shut as its pages.
import { Hono, type MiddlewareHandler, type Context as Request } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import * as v from 'valibot';
import { typedPassword } from '../../accounts/password.ts';
import { BLOG_PASS_SECONDS, blogPassCookie, earnBlogPass, isBlogPass } from '../../blogs/access/blog-pass.ts';
import { accessAt } from '../../blogs/access/store.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal, refuse } from '../../platform/errors.ts';
import { safePath } from '../../web/back.ts';
import { clientAddress } from '../../web/client-address.ts';
import { type Problem, readForm } from '../../web/door.ts';
import type { Env } from '../../web/env.ts';
import { limitOf } from '../../web/limits.ts';
import type { Blog } from '../blog.ts';
import { widenPolicy } from '../guards.ts';
import { siteOf } from '../site.ts';
import { ClosedPage, LockedPage, readerView } from './shut-pages.tsx';

type OnBlog = Request<Env, '/:blog'>;

const keySchema = v.object({ password: typedPassword, back: v.optional(v.string(), '') });

const QUARTER_HOUR = 15 * 60;
/** Wrong passwords in a quarter of an hour: for one blog from one network, from one network, for one blog at all. */
const PER_BLOG = 8;
const PER_NETWORK = 40;
const PER_BLOG_ANYWHERE = 400;

/** Put it before every door under `/readers/:blog`. */
export function keepShut(ctx: Context): MiddlewareHandler<Env, '/readers/:blog/*'> {
  return async (c, next) => {
    const access = await accessAt(ctx.db, c.req.param('blog'));
    if (!access) return next();
    const isClosed = access.closedAt !== null || access.suspendedAt !== null;
    if (!isClosed && access.passwordHash === null) {
      await next();
      return welcomeBanners(ctx, c, access.id);
    }
    const blog = await blogOf(ctx, access.id);
    const isKey = c.req.method === 'POST' && c.req.path === `/readers/${c.req.param('blog')}/key`;
    if (isClosed) return answer(c, 410, <ClosedPage view={readerView(blog, c.req.path)} blog={blog} />);
    const locked = { id: access.id, passwordHash: access.passwordHash ?? '' };
    if (isKey || (await isBlogPass(ctx, locked, getCookie(c, blogPassCookie(access.id))))) {
      await next();
      c.res.headers.set('Cache-Control', 'private, no-store');
      c.res.headers.set('X-Robots-Tag', 'noindex, nofollow');
      return;
    }
    return gate(c, blog, isReading(c) ? addressOf(c) : `${blog.base}/`);
  };
}

/** A page that is drawn for one reader stands in the same frame as stored ones, banners and all. */
async function welcomeBanners(ctx: Context, c: Request<Env>, blogId: string): Promise<void> {
  const blog = (await siteOf(ctx)).directory.byId(blogId);
  const policy = c.res.headers.get('Content-Security-Policy');
  if (!blog || blog.banners.length === 0 || policy === null) return;
  c.res.headers.set('Content-Security-Policy', widenPolicy(policy, blog));
}

export function keyRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  const limits = keyLimits();
  app.post('/readers/:blog/key', (c) => takeKey(ctx, limits, c));
  return app;
}

async function takeKey(ctx: Context, limits: KeyLimits, c: OnBlog) {
  const access = await accessAt(ctx.db, c.req.param('blog'));
  if (!access) throw refuse('not-found', 'web.problem.not-found.do');
  const blog = await blogOf(ctx, access.id);
  const read = await readForm(c, keySchema, 10_000);
  const back = wayBack(blog, read.values.back);
  // Somebody took the password off while it was being typed.
  if (access.passwordHash === null) return c.redirect(back, 303);
  if (!read.ok) return gate(c, blog, back, read.problems.password ?? { key: 'common.required' });
  const from = clientAddress(c, ctx.config.trustProxy);
  try {
    await limits.attempt(from, access.id);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    c.header('Retry-After', String(error.params.seconds));
    return gate(c, blog, back, { key: error.key, params: error.params }, 429);
  }
  const locked = { id: access.id, passwordHash: access.passwordHash };
  const cookie = await earnBlogPass(ctx, locked, read.value.password.normalize('NFKC'));
  if (cookie === null) return gate(c, blog, back, { key: 'site.shut.wrong' });
  await limits.succeeded(from, access.id);
  setCookie(c, blogPassCookie(access.id), cookie, {
    path: blog.base === '' ? '/' : blog.base,
    httpOnly: true,
    sameSite: 'Lax',
    secure: ctx.config.address.startsWith('https:'),
    maxAge: BLOG_PASS_SECONDS,
  });
  return c.redirect(back, 303);
}

async function blogOf(ctx: Context, id: string): Promise<Blog> {
  const blog = await (await siteOf(ctx)).findBlog(id);
  if (!blog) throw refuse('not-found', 'web.problem.not-found.do');
  return blog;
}

/** A path inside this very blog, or its first page. */
function wayBack(blog: Blog, sent: string | string[] | undefined): string {
  const first = `${blog.base}/`;
  const path = safePath(typeof sent === 'string' ? sent : undefined, first);
  return path.startsWith(first) ? path : first;
}

function gate(c: Request<Env>, blog: Blog, back: string, problem?: Problem, status: 403 | 429 = 403) {
  const page = (
    <LockedPage
      view={readerView(blog, c.req.path)}
      blog={blog}
      back={back}
      {...(problem ? { problem } : {})}
    />
  );
  return answer(c, status, page);
}

function answer(c: Request<Env>, status: 403 | 410 | 429, page: VNode) {
  c.header('Cache-Control', 'private, no-store');
  c.header('X-Robots-Tag', 'noindex, nofollow');
  return c.html(`<!doctype html>${renderToString(page)}`, status);
}

function isReading(c: Request<Env>): boolean {
  return c.req.method === 'GET' || c.req.method === 'HEAD';
}

/** As the reader's browser has it, not as it is routed. */
function addressOf(c: Request<Env>): string {
  const { pathname, search } = new URL(c.req.url);
  return pathname + search;
}

type KeyLimits = ReturnType<typeof keyLimits>;

function keyLimits() {
  const limit = (points: number) => limitOf(points, QUARTER_HOUR, 'site.shut.too-many');
  const [blog, network, anywhere] = [limit(PER_BLOG), limit(PER_NETWORK), limit(PER_BLOG_ANYWHERE)];
  return {
    async attempt(from: string, blogId: string) {
      await network.consume(from);
      await blog.consume(`${from} ${blogId}`);
      await anywhere.consume(blogId);
    },
    async succeeded(from: string, blogId: string) {
      await network.reward(from);
      await blog.reward(`${from} ${blogId}`);
      await anywhere.reward(blogId);
    },
  };
}
