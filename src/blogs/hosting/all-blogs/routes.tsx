// The doors of all blogs of the press, for whoever runs it.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import type { Context } from '../../../platform/context.ts';
import { refuse } from '../../../platform/errors.ts';
import { check, readForm } from '../../../web/door.ts';
import type { Env, SignedIn } from '../../../web/env.ts';
import { type FormState, formOf } from '../../../web/forms.tsx';
import { html, viewOf } from '../../../web/page.ts';
import { operatorOf } from '../operator-of.ts';
import { pressSettings } from '../press-settings.ts';
import { megabytes } from '../press-settings-page.tsx';
import { changeQuotas, quotasSchema } from '../quotas/change-quotas.ts';
import { roomOf } from '../quotas/room.tsx';
import { ownQuotas } from '../quotas/store.ts';
import { liftSuspension, suspendBlog, suspensionSchema } from '../suspension/suspend-blog.ts';
import { HostedBlogPage } from './blog-page.tsx';
import { BlogsPage } from './blogs-page.tsx';
import { countBlogs, listedBlog, listedBlogs } from './reads.ts';

type C = Request<Env>;
type OnBlog = Request<Env, '/:slug'>;

const ON_PAGE = 50;
const PATH = '/press/blogs';

/** What is not understood does not narrow anything down. */
const askedSchema = v.object({
  words: v.fallback(v.pipe(v.string(), v.trim(), v.maxLength(100), v.normalize()), ''),
  before: v.fallback(v.union([v.literal(''), v.pipe(v.string(), v.maxLength(60))]), ''),
});

export function allBlogsRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get(PATH, (c) => showAll(ctx, c));
  app.get(`${PATH}/:slug`, (c) => showOne(ctx, c));
  app.post(`${PATH}/:slug/quotas`, (c) => saveQuotas(ctx, c));
  app.post(`${PATH}/:slug/suspension`, (c) => suspend(ctx, c));
  app.post(`${PATH}/:slug/suspension/removal`, (c) => lift(ctx, c));
  return app;
}

async function showAll(ctx: Context, c: C) {
  operatorOf(c);
  const read = check(askedSchema, { words: '', before: '', ...c.req.query() }, {});
  const { words, before } = read.ok ? read.value : { words: '', before: '' };
  const looked = lookedFor(ctx, words);
  const found = await listedBlogs(ctx.db, { words: looked, before: before || null }, ON_PAGE + 1);
  const blogs = found.slice(0, ON_PAGE);
  const page = (
    <BlogsPage
      view={viewOf(c)}
      press={ctx.config.address}
      blogs={blogs}
      all={await countBlogs(ctx.db, looked)}
      form={formOf({ words })}
      later={before !== ''}
      next={found.length > ON_PAGE ? (blogs.at(-1)?.id ?? null) : null}
    />
  );
  return html(c, page);
}

/** A whole address that was pasted is looked for by what tells one blog from another. */
function lookedFor(ctx: Context, words: string): string {
  const own = `${ctx.config.address}/`;
  const rest = words.startsWith(own) ? words.slice(own.length) : words.replace(/^https?:\/\//i, '');
  return rest.split('/')[0] ?? '';
}

interface Failed {
  quotas?: FormState;
  suspension?: FormState;
}

async function showOne(ctx: Context, c: OnBlog, failed: Failed = {}) {
  operatorOf(c);
  const blog = await listedBlog(ctx.db, c.req.param('slug'));
  if (!blog) throw refuse('not-found', 'web.problem.not-found.do');
  const { mostBytes, mostPosts } = await ownQuotas(ctx.db, blog.id);
  const stored = {
    most_megabytes: megabytes(mostBytes),
    most_posts: mostPosts === null ? '' : String(mostPosts),
  };
  const isFailed = failed.quotas !== undefined || failed.suspension !== undefined;
  const page = (
    <HostedBlogPage
      view={viewOf(c)}
      press={ctx.config.address}
      blog={blog}
      settings={await pressSettings(ctx)}
      room={await roomOf(ctx, blog.id)}
      quotas={failed.quotas ?? formOf(stored)}
      suspension={failed.suspension ?? formOf({ suspended_for: blog.suspendedFor })}
      done={isFailed ? undefined : c.req.query('done')}
    />
  );
  return html(c, page, isFailed ? 422 : 200);
}

async function saveQuotas(ctx: Context, c: OnBlog) {
  const operator = operatorOf(c);
  const read = await readForm(c, quotasSchema);
  if (!read.ok) return showOne(ctx, c, { quotas: formOf(read.values, read.problems) });
  await changeQuotas(ctx, operator, c.req.param('slug'), read.value);
  return after(c, 'saved');
}

async function suspend(ctx: Context, c: OnBlog) {
  const operator: SignedIn = operatorOf(c);
  const read = await readForm(c, suspensionSchema);
  if (!read.ok) return showOne(ctx, c, { suspension: formOf(read.values, read.problems) });
  await suspendBlog(ctx, operator, c.req.param('slug'), read.value.suspended_for);
  return after(c, 'suspended');
}

async function lift(ctx: Context, c: OnBlog) {
  await liftSuspension(ctx, operatorOf(c), c.req.param('slug'));
  return after(c, 'lifted');
}

function after(c: OnBlog, done: string) {
  return c.redirect(`${PATH}/${encodeURIComponent(c.req.param('slug'))}?done=${done}`, 303);
}
