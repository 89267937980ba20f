// The doors of one brought article. Every button sends the whole form, so nothing typed is lost to any of them.
import { Hono, type Context as Request } from 'hono';
import type { MemberBlog } from '../blogs/blog-for.ts';
import { actorOf } from '../blogs/routes-actor.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { type Problems, readForm, type Values } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { fieldText, formOf } from '../web/forms.tsx';
import type { Params } from '../web/messages/index.ts';
import { html, type PageStatus, viewOf } from '../web/page.ts';
import type { Actor } from './actor.ts';
import { articleSchema, articleValues, correctionFrom } from './article-form.ts';
import { ArticlePage } from './article-page.tsx';
import { withLinkMoved } from './chain.ts';
import { withReading } from './choose-reading.ts';
import { type ConfirmOutcome, confirmArticle } from './confirm-article.ts';
import { type CorrectInput, correctArticle } from './correct-article.ts';
import { withHintAdded, withHintDismissed, withLinkRemoved } from './decide-hint.ts';
import type { BringLimits } from './limits.ts';
import { rereadArticle } from './reread-article.ts';
import { type Article, articleOf, outletNames, sameAddress } from './store.ts';
import { takeBackArticle } from './take-back-article.ts';

type OnArticle = Request<Env, '/:blog/:article'>;
type OnPart = Request<Env, '/:blog/:article/:part'>;
type Also = NonNullable<CorrectInput['also']>;

const path = '/studio/:blog/articles/:article';

export function articleRoutes(ctx: Context, limits: BringLimits): Hono<Env> {
  const app = new Hono<Env>();
  app.get(path, (c) => openArticle(ctx, c));
  app.post(path, (c) => save(ctx, c));
  app.post(`${path}/links`, (c) => save(ctx, c, undefined, 'chain'));
  const part = (below: string, also: (part: string) => Also, anchor = 'chain') =>
    app.post(`${path}/${below}`, (c: OnPart) => save(ctx, c, also(c.req.param('part')), anchor));
  part('links/:part/removal', (id) => (article) => withLinkRemoved(article, id));
  part('links/:part/nearer', (id) => (article) => moved(article, id, -1));
  part('links/:part/farther', (id) => (article) => moved(article, id, 1));
  part('hints/:part/addition', (id) => (article) => withHintAdded(article, id));
  part('hints/:part/dismissal', (id) => (article) => withHintDismissed(article, id));
  part('readings/:part/choice', (name) => (article) => withReading(article, name), 'found-h');
  app.post(`${path}/reading`, (c) => readAgain(ctx, limits, c));
  app.post(`${path}/confirmation`, (c) => confirm(ctx, c));
  app.post(`${path}/removal`, (c) => takeBack(ctx, c));
  return app;
}

function moved(article: Article, id: string, by: -1 | 1): Article {
  return { ...article, chain: withLinkMoved(article.chain, id, by) };
}

async function openArticle(ctx: Context, c: OnArticle) {
  const { blog, article } = await articleFor(ctx, c);
  return show(ctx, c, blog, article, { values: articleValues(article) });
}

async function save(ctx: Context, c: OnArticle, also?: Also, anchor?: string) {
  const { blog, actor, article } = await articleFor(ctx, c);
  const sent = await correctionOf(ctx, c, article, also);
  if (!sent.ok) return show(ctx, c, blog, article, sent);
  const outcome = await correctArticle(ctx, actor, sent.input);
  if (!outcome.ok) return conflict(ctx, c, blog, outcome.article, sent.values);
  // A plain save says so at the top; a change to the chain leads back to the chain.
  return c.redirect(`${addressOf(blog, article)}${anchor ? `#${anchor}` : '?saved'}`, 303);
}

async function confirm(ctx: Context, c: OnArticle) {
  const { blog, actor, article } = await articleFor(ctx, c);
  const sent = await correctionOf(ctx, c, article);
  if (!sent.ok) return show(ctx, c, blog, article, sent);
  const outcome: ConfirmOutcome = await confirmArticle(ctx, actor, sent.input);
  // 307 keeps it a POST: making the translation is the desk's change, not ours.
  if (outcome.ok) return c.redirect(`${addressOf(blog, article)}/translation`, 307);
  if (outcome.reason === 'conflict') return conflict(ctx, c, blog, outcome.article, sent.values);
  const problems = Object.fromEntries(outcome.missing.map((name) => [name, { key: 'common.required' }]));
  return show(ctx, c, blog, outcome.article, { values: articleValues(outcome.article), problems });
}

async function readAgain(ctx: Context, limits: BringLimits, c: OnArticle) {
  const { blog, actor, article } = await articleFor(ctx, c);
  const sent = await correctionOf(ctx, c, article);
  if (!sent.ok) return show(ctx, c, blog, article, sent);
  const corrected = await correctArticle(ctx, actor, sent.input);
  if (!corrected.ok) return conflict(ctx, c, blog, corrected.article, sent.values);
  const address = fieldText(formOf(sent.values), 'address');
  const input = { articleId: article.id, address };
  const outcome = await limits.run(actor.id, () => rereadArticle(ctx, actor, input));
  if (outcome.ok) return c.redirect(addressOf(blog, article), 303);
  const values = { ...articleValues(corrected.article), address };
  return show(ctx, c, blog, corrected.article, { values, failed: outcome }, 'wait' in outcome ? 429 : 422);
}

async function takeBack(ctx: Context, c: OnArticle) {
  const { blog, actor, article } = await articleFor(ctx, c);
  await takeBackArticle(ctx, actor, article.id);
  return c.redirect(`/studio/${blog.slug}/bring`, 303);
}

async function articleFor(
  ctx: Context,
  c: OnArticle,
): Promise<{ blog: MemberBlog; actor: Actor; article: Article }> {
  const { blog, ...person } = await actorOf(ctx, c, 'translate');
  const article = await articleOf(ctx.db, blog.id, c.req.param('article'));
  if (!article) throw refuse('not-found', 'sources.problem.gone');
  return { blog, actor: { id: person.id, blog }, article };
}

type Sent =
  | { ok: true; input: CorrectInput; values: Values }
  | { ok: false; values: Values; problems: Problems };

async function correctionOf(ctx: Context, c: OnArticle, article: Article, also?: Also): Promise<Sent> {
  const read = await readForm(c, articleSchema);
  if (!read.ok) return read;
  const correction = correctionFrom(read.value, article, newId(ctx.clock.now()));
  const input = { articleId: article.id, seen: read.value.seen, correction, ...(also ? { also } : {}) };
  return { ok: true, input, values: read.values };
}

interface Shown {
  values: Values;
  problems?: Problems;
  failed?: { key: string; params: Params };
}

/** The form comes back as it was typed, but drawn from what the other person stored, so that it can be saved. */
function conflict(ctx: Context, c: OnArticle, blog: MemberBlog, article: Article, values: Values) {
  const failed = { key: 'sources.problem.conflict', params: {} };
  return show(ctx, c, blog, article, { values: { ...values, seen: article.updatedAt }, failed }, 409);
}

async function show(
  ctx: Context,
  c: OnArticle,
  blog: MemberBlog,
  article: Article,
  { values, problems = {}, failed }: Shown,
  status?: PageStatus,
) {
  const wrong = failed !== undefined || Object.keys(problems).length > 0;
  const { address, id } = article;
  const page = (
    <ArticlePage
      view={viewOf(c)}
      blog={blog}
      article={article}
      form={formOf(values, problems)}
      outlets={await outletNames(ctx.db, blog.id)}
      earlier={address ? await sameAddress(ctx.db, blog.id, address, id) : undefined}
      saved={c.req.query('saved') !== undefined && !wrong}
      failed={failed ?? null}
    />
  );
  return html(c, page, status ?? (wrong ? 422 : 200));
}

function addressOf(blog: MemberBlog, article: Article): string {
  return `/studio/${blog.slug}/articles/${article.id}`;
}
