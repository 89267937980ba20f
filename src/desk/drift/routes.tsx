// The doors of sources that are looked at again: their list, a page for each, and what is decided on their changes.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { actorOf } from '../../blogs/routes-actor.ts';
import type { Context } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import type { Comparison } from '../../sources/watch/comparison.ts';
import { lookAgain } from '../../sources/watch/look.ts';
import { isWatchOff, openChangeOf } from '../../sources/watch/store.ts';
import { switchWatch, switchWatches } from '../../sources/watch/watch-article.ts';
import { check, readForm } from '../../web/door.ts';
import type { Env } from '../../web/env.ts';
import { limitOf } from '../../web/limits.ts';
import { html, viewOf } from '../../web/page.ts';
import { compareAnyway } from './compare-anyway.ts';
import { leaveChange } from './leave-change.ts';
import { watchedSource, watchedSources } from './reads.ts';
import { SourcePage, type SourcePageProps } from './source-page.tsx';
import { SourcesPage } from './sources-page.tsx';
import { translationsOfArticles } from './store.ts';
import { takeChange } from './take-change.ts';

type OnBlog = Request<Env, '/:blog'>;
type OnSource = Request<Env, '/:blog/:article'>;

const ON_PAGE = 40;
/** Looks by hand that one person may ask for in a quarter of an hour. */
const LOOKS = 20;
const QUARTER_HOUR = 15 * 60;

const list = '/studio/:blog/sources';
const one = `${list}/:article`;

export function driftRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  const limit = limitOf(LOOKS, QUARTER_HOUR);
  app.get(list, (c) => showList(ctx, c));
  app.post(`${list}/watch`, (c) => switchBlog(ctx, c));
  app.get(one, (c) => showSource(ctx, c));
  app.post(`${one}/look`, (c) => look(ctx, c, limit));
  app.post(`${one}/watch`, (c) => switchOne(ctx, c));
  app.post(`${one}/comparison`, (c) => compare(ctx, c));
  app.post(`${one}/taking`, (c) => take(ctx, c));
  app.post(`${one}/refusal`, (c) => leave(ctx, c));
  return app;
}

const pageSchema = v.object({
  page: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,5}$/), v.transform(Number)), '1'),
});

async function showList(ctx: Context, c: OnBlog) {
  const { blog } = await actorOf(ctx, c, 'read');
  const asked = check(pageSchema, c.req.query(), {});
  if (!asked.ok) throw refuse('not-found', 'web.problem.not-found.do');
  const { page } = asked.value;
  const { all, rows } = await watchedSources(ctx.db, blog.id, {
    limit: ON_PAGE,
    offset: (page - 1) * ON_PAGE,
  });
  const pages = Math.max(1, Math.ceil(all / ON_PAGE));
  if (page > pages) throw refuse('not-found', 'web.problem.not-found.do');
  const off = await isWatchOff(ctx.db, blog.id);
  return html(c, <SourcesPage view={viewOf(c)} {...{ blog, rows, page, pages, off }} />);
}

async function showSource(ctx: Context, c: OnSource, problem: SourcePageProps['problem'] = null) {
  const { blog } = await actorOf(ctx, c, 'read');
  const articleId = c.req.param('article');
  const source = await watchedSource(ctx.db, blog.id, articleId);
  if (!source) throw refuse('not-found', 'drift.problem.gone');
  const open = await openChangeOf(ctx.db, { blogId: blog.id, articleId });
  // Written by the watch alone.
  const comparison = open ? (JSON.parse(open.comparison) as Comparison) : null;
  const translations = blog.may.has('translate')
    ? await translationsOfArticles(ctx.db, blog.id, [articleId])
    : [];
  const page = <SourcePage view={viewOf(c)} {...{ blog, source, comparison, translations, problem }} />;
  return html(c, page, problem === null ? 200 : 409);
}

async function look(ctx: Context, c: OnSource, limit: ReturnType<typeof limitOf>) {
  const { id, blog } = await actorOf(ctx, c, 'translate');
  const articleId = c.req.param('article');
  if (!(await watchedSource(ctx.db, blog.id, articleId))) throw refuse('not-found', 'drift.problem.gone');
  await limit.consume(id);
  const looked = await lookAgain(ctx, { blogId: blog.id, articleId });
  return looked.ok ? back(c) : showSource(ctx, c, 'waits');
}

const switchSchema = v.object({ on: v.optional(v.string(), '') });

async function switchOne(ctx: Context, c: OnSource) {
  const actor = await actorOf(ctx, c, 'translate');
  const read = await readForm(c, switchSchema);
  await switchWatch(ctx, actor, { articleId: c.req.param('article'), on: read.ok && read.value.on !== '' });
  return back(c);
}

async function switchBlog(ctx: Context, c: OnBlog) {
  const actor = await actorOf(ctx, c, 'manage');
  const read = await readForm(c, switchSchema);
  await switchWatches(ctx, actor, { on: read.ok && read.value.on !== '' });
  return c.redirect(`/studio/${actor.blog.slug}/sources`, 303);
}

async function compare(ctx: Context, c: OnSource) {
  const actor = await actorOf(ctx, c, 'translate');
  const told = await compareAnyway(ctx, actor, c.req.param('article'));
  return told ? back(c) : showSource(ctx, c, 'uncompared');
}

const changeSchema = v.object({ change: v.string() });

/** Where there is one translation, to its desk: there the sentences wait. */
async function take(ctx: Context, c: OnSource) {
  const actor = await actorOf(ctx, c, 'translate');
  const outcome = await takeChange(ctx, actor, { changeId: await changeIn(c) });
  if (!outcome.ok) return showSource(ctx, c, outcome.reason);
  const [first, ...others] = await translationsOfArticles(ctx.db, actor.blog.id, [c.req.param('article')]);
  if (!first || others.length > 0) return back(c);
  return c.redirect(`/studio/${actor.blog.slug}/desk/${first.id}`, 303);
}

async function leave(ctx: Context, c: OnSource) {
  const actor = await actorOf(ctx, c, 'translate');
  const outcome = await leaveChange(ctx, actor, { changeId: await changeIn(c) });
  return outcome.ok ? back(c) : showSource(ctx, c, outcome.reason);
}

async function changeIn(c: OnSource): Promise<string> {
  const read = await readForm(c, changeSchema);
  if (!read.ok) throw refuse('invalid', 'common.invalid');
  return read.value.change;
}

function back(c: OnSource) {
  return c.redirect(`/studio/${c.req.param('blog')}/sources/${c.req.param('article')}`, 303);
}
