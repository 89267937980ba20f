// Drafts and translations as readers will see them: in the studio, and behind secret links that end.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import type { Capability } from '../accounts/permissions.ts';
import type { MemberBlog } from '../blogs/blog-for.ts';
import { readerBlog } from '../blogs/reader-blog.ts';
import { ReaderPage } from '../blogs/reader-page.tsx';
import { actorOf } from '../blogs/routes-actor.ts';
import { manuscriptOf } from '../desk/reads.ts';
import { nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { moment } from '../posts/list/states.tsx';
import {
  createPreviewLink,
  LINK_DAYS,
  linkBehind,
  revokePreviewLink,
} from '../posts/previews/preview-links.ts';
import { openLinksOf, type PreviewLinkRow, type Subject } from '../posts/previews/store.ts';
import { draftOf } from '../posts/store.ts';
import { readForm } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { html, viewOf } from '../web/page.ts';
import { speak } from '../web/session.ts';
import { type ArticleView, articlePath, isArticleView } from './address.ts';
import { drawPreview } from './preview/draw.tsx';
import { LinksPage } from './preview/links-page.tsx';
import { postById } from './reads.ts';

type Kind = PreviewLinkRow['kind'];
type OnSubject = Request<Env, '/:blog'>;

const paths: Record<Kind, string> = {
  draft: '/studio/:blog/posts/:post',
  translation: '/studio/:blog/preview/:translation',
};

export function previewRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get(`${paths.draft}/preview`, (c) => showPreview(ctx, c, 'draft'));
  app.get(paths.translation, (c) => showPreview(ctx, c, 'translation'));
  for (const kind of ['draft', 'translation'] as const) {
    app.get(`${paths[kind]}/links`, (c) => showLinks(ctx, c, kind));
    app.post(`${paths[kind]}/links`, (c) => makeLink(ctx, c, kind));
    app.post(`${paths[kind]}/links/:part/removal`, (c) => endLink(ctx, c, kind));
  }
  return app;
}

/** Mount it among the doors of readers. */
export function secretPreviewRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/readers/:blog/preview/:token', (c) => showBehindLink(ctx, c));
  return app;
}

async function showPreview(ctx: Context, c: OnSubject, kind: Kind) {
  const { blog, subject } = await subjectOf(ctx, c, kind, 'read');
  const back =
    kind === 'draft' ? `/studio/${blog.slug}/posts/${subject.id}` : `/studio/${blog.slug}/desk/${subject.id}`;
  const page = await drawPreview(ctx, subject, wantedView(c), { back, kind });
  if (page === null) throw refuse('not-found', 'web.problem.not-found.do');
  keepNowhere(c);
  return html(c, page);
}

/** What was published meanwhile is read where everything is; what has ended says so and shows nothing. */
async function showBehindLink(ctx: Context, c: Request<Env, '/:blog/:token'>) {
  const blog = await readerBlog(ctx, c.req.param('blog'));
  speak(c, blog.interfaceLanguage);
  keepNowhere(c);
  const found = await linkBehind(ctx, blog.id, c.req.param('token'));
  if (found === null) throw refuse('not-found', 'web.problem.not-found.do');
  if (!found.open) return ended(c, blog);
  const { kind, subject_id, expires_at } = found.link;
  const until = moment(expires_at, c.var.language, blog.timeZone);
  const subject = { blogId: blog.id, kind, id: subject_id };
  const page = await drawPreview(ctx, subject, wantedView(c), { until });
  if (page !== null) return html(c, page);
  const post = kind === 'draft' ? await postById(ctx, blog.id, subject_id) : null;
  return post ? c.redirect(`${blog.base}${articlePath(post.slug)}`, 303) : ended(c, blog);
}

function ended(c: Request<Env>, blog: Parameters<typeof ReaderPage>[0]['blog']) {
  const view = viewOf(c);
  const page = (
    <ReaderPage view={view} blog={blog} title={view.t('site.preview.ended')}>
      <p>{view.t('site.preview.ended.do')}</p>
    </ReaderPage>
  );
  return html(c, page, 410);
}

function keepNowhere(c: Request<Env>): void {
  c.header('Cache-Control', 'no-store');
  c.header('X-Robots-Tag', 'noindex, nofollow');
}

async function showLinks(ctx: Context, c: OnSubject, kind: Kind, made?: string) {
  const { blog, subject, title } = await subjectOf(ctx, c, kind, 'translate');
  const here = `${hereOf(blog, subject)}/links`;
  const page = (
    <LinksPage
      view={viewOf(c)}
      blog={blog}
      title={title}
      here={here}
      back={hereOf(blog, subject)}
      place={kind === 'draft' ? 'posts' : 'manuscripts'}
      links={await openLinksOf(ctx.db, subject, nowIso(ctx))}
      {...(made === undefined ? {} : { made })}
    />
  );
  return html(c, page, made === undefined ? 200 : 201);
}

const daysSchema = v.object({
  days: v.pipe(
    v.optional(v.string(), String(LINK_DAYS[0])),
    v.transform(Number),
    v.picklist(LINK_DAYS, 'common.choose'),
  ),
});

async function makeLink(ctx: Context, c: OnSubject, kind: Kind) {
  const { actor, blog, subject, title } = await subjectOf(ctx, c, kind, 'translate');
  const read = await readForm(c, daysSchema);
  if (!read.ok) throw refuse('invalid', 'common.choose');
  const token = await createPreviewLink(ctx, actor, subject, { days: read.value.days, name: title });
  return showLinks(ctx, c, kind, `${blog.address}preview/${token}`);
}

async function endLink(ctx: Context, c: Request<Env, '/:blog/:part'>, kind: Kind) {
  const { actor, blog, subject, title } = await subjectOf(ctx, c, kind, 'translate');
  await revokePreviewLink(ctx, actor, subject, { linkId: c.req.param('part'), name: title });
  return c.redirect(`${hereOf(blog, subject)}/links`, 303);
}

function hereOf(blog: MemberBlog, { kind, id }: Subject): string {
  return `/studio/${blog.slug}/${kind === 'draft' ? 'posts' : 'preview'}/${id}`;
}

async function subjectOf(ctx: Context, c: OnSubject, kind: Kind, needs: Capability) {
  const { blog, ...person } = await actorOf(ctx, c, needs);
  const actor = { id: person.id, blog };
  const id = (kind === 'draft' ? c.req.param('post') : c.req.param('translation')) ?? '';
  const subject: Subject = { blogId: blog.id, kind, id };
  const title =
    kind === 'draft'
      ? (await draftOf(ctx.db, blog.id, id))?.title
      : await manuscriptOf(ctx.db, blog.id, id).then((found) => found && (found.title || found.sourceTitle));
  if (title === undefined) throw refuse('not-found', 'web.problem.not-found.do');
  return { actor, blog, subject, title: title || c.var.t('posts.untitled') };
}

function wantedView(c: Request<Env>): ArticleView {
  const asked = c.req.query('view');
  return isArticleView(asked) ? asked : 'translation';
}
