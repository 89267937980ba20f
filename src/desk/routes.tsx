// The doors of the desk room: きょう, the manuscripts, beginning a translation; the desk itself beside it.
import { Hono, type Context as Request } from 'hono';
import type { ComponentChildren } from 'preact';
import * as v from 'valibot';
import type { MemberBlog } from '../blogs/blog-for.ts';
import { actorOf } from '../blogs/routes-actor.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { check, readForm } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { languageTag } from '../web/fields.ts';
import { html, type View, viewOf } from '../web/page.ts';
import { driftRoutes } from './drift/routes.tsx';
import { engineRoutes } from './engines/routes.tsx';
import { draftRoutes } from './engines/routes-drafts.ts';
import { fromAlignmentRoutes } from './from-alignment/routes.ts';
import { ManuscriptsPage, UnpublishPage } from './manuscripts-page.tsx';
import { manuscriptOf, manuscriptsOf, waitingArticlesOf } from './reads.ts';
import { checkSettingsRoutes } from './routes-check-settings.tsx';
import { deskCheckRoutes } from './routes-checks.ts';
import { scheduleRoutes } from './routes-schedule.tsx';
import { screenRoutes } from './routes-screen.tsx';
import { deskTermRoutes } from './routes-terms.ts';
import { startTranslation } from './start-translation.ts';
import { TodayPage } from './today-page.tsx';
import { togetherRoutes } from './together/routes.ts';
import { unitRoutes } from './units/routes.tsx';
import { unpublish } from './unpublish.ts';

/** Manuscripts shown on きょう, and on one page of the list. */
const ON_TODAY = 8;
const ON_PAGE = 40;
const WAITING = 12;

/** A section that a room further to the right puts on きょう; null where it has nothing to say. */
export type TodayPart = (ctx: Context, view: View, blog: MemberBlog) => Promise<ComponentChildren>;

export function deskRoutes(ctx: Context, parts: readonly TodayPart[] = []): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/studio/:blog', (c) => today(ctx, c, parts));
  app.get('/studio/:blog/manuscripts', (c) => manuscripts(ctx, c));
  app.get('/studio/:blog/manuscripts/:translation/removal', (c) => askRemoval(ctx, c));
  app.post('/studio/:blog/manuscripts/:translation/removal', (c) => removePublication(ctx, c));
  app.post('/studio/:blog/articles/:article/translation', (c) => start(ctx, c));
  app.route('/', screenRoutes(ctx));
  app.route('/', deskTermRoutes(ctx));
  app.route('/', deskCheckRoutes(ctx));
  app.route('/', checkSettingsRoutes(ctx));
  app.route('/', scheduleRoutes(ctx));
  app.route('/', draftRoutes(ctx));
  app.route('/', engineRoutes(ctx));
  app.route('/', driftRoutes(ctx));
  app.route('/', unitRoutes(ctx));
  app.route('/', fromAlignmentRoutes(ctx));
  app.route('/', togetherRoutes(ctx));
  return app;
}

async function today(ctx: Context, c: Request<Env, '/:blog'>, parts: readonly TodayPart[]) {
  const { blog } = await actorOf(ctx, c, 'read');
  const open = await manuscriptsOf(ctx.db, blog.id, { unpublished: true, limit: ON_TODAY, offset: 0 });
  const all = await manuscriptsOf(ctx.db, blog.id, { unpublished: false, limit: 0, offset: 0 });
  const waiting = blog.may.has('translate') ? await waitingArticlesOf(ctx.db, blog.id, WAITING) : [];
  const view = viewOf(c);
  const further: ComponentChildren[] = [];
  for (const part of parts) further.push(await part(ctx, view, blog));
  const now = ctx.clock.now();
  const page = (
    <TodayPage
      {...{ view, blog, waiting, now }}
      open={open.rows}
      all={all.all}
      further={further.filter((section) => section !== null)}
    />
  );
  return html(c, page);
}

const pageSchema = v.object({
  page: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,5}$/), v.transform(Number)), '1'),
});

async function manuscripts(ctx: Context, c: Request<Env, '/:blog'>) {
  const { blog } = await actorOf(ctx, c, 'read');
  const asked = check(pageSchema, c.req.query(), {});
  if (!asked.ok) throw refuse('not-found', 'web.problem.not-found.do');
  const { page } = asked.value;
  const wish = { unpublished: false, limit: ON_PAGE, offset: (page - 1) * ON_PAGE };
  const found = await manuscriptsOf(ctx.db, blog.id, wish);
  const pages = Math.max(1, Math.ceil(found.all / ON_PAGE));
  if (page > pages) throw refuse('not-found', 'web.problem.not-found.do');
  const now = ctx.clock.now();
  return html(
    c,
    <ManuscriptsPage view={viewOf(c)} blog={blog} rows={found.rows} page={page} pages={pages} now={now} />,
  );
}

/** A page that asks before a post disappears, so that it needs no script. */
async function askRemoval(ctx: Context, c: Request<Env, '/:blog/:translation'>) {
  const { blog } = await actorOf(ctx, c, 'publish');
  const manuscript = await manuscriptOf(ctx.db, blog.id, c.req.param('translation'));
  if (!manuscript?.post?.publishedAt) throw refuse('not-found', 'desk.problem.no-translation');
  return html(c, <UnpublishPage view={viewOf(c)} blog={blog} manuscript={manuscript} />);
}

async function removePublication(ctx: Context, c: Request<Env, '/:blog/:translation'>) {
  const actor = await actorOf(ctx, c, 'publish');
  await unpublish(ctx, actor, { translationId: c.req.param('translation') });
  return c.redirect(`/studio/${actor.blog.slug}/manuscripts`, 303);
}

// Not `language`: the form that confirms an article is sent on here whole, and in it that is the article's.
const startSchema = v.object({ into: v.optional(languageTag) });

async function start(ctx: Context, c: Request<Env, '/:blog/:article'>) {
  const actor = await actorOf(ctx, c, 'translate');
  const read = await readForm(c, startSchema);
  const language = read.ok ? (read.value.into ?? actor.blog.language) : actor.blog.language;
  const articleId = c.req.param('article');
  const { translationId } = await startTranslation(ctx, actor, { articleId, language });
  return c.redirect(`/studio/${actor.blog.slug}/desk/${translationId}`, 303);
}
