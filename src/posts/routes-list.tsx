// The doors of the list of posts, and of what is done to several of them together.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import type { MemberBlog } from '../blogs/blog-for.ts';
import { categoriesOf } from '../blogs/categories/store.ts';
import { actorOf } from '../blogs/routes-actor.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { check, readForm, type Values } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { many, optionalLine, ticked } from '../web/fields.ts';
import { type FormState, formOf } from '../web/forms.tsx';
import { html, viewOf } from '../web/page.ts';
import { momentAt } from '../web/zone.ts';
import { bulkActions, changePosts } from './list/change-posts.ts';
import { PostsPage } from './list/posts-page.tsx';
import { authorsListed, type ListWish, listedByIds, listedPosts, listStates } from './list/reads.ts';
import { ResultsPage, SurePage } from './list/results-page.tsx';
import { bulkOf } from './list/store.ts';
import { resultsOf, undoChanges } from './list/undo-changes.ts';
import { commentRules, tagNames } from './wishes.ts';

type OnBlog = Request<Env, '/:blog'>;
type OnChange = Request<Env, '/:blog/:id'>;

const ON_PAGE = 50;
/** As many as a page shows, and some from the page before it that a browser kept ticked. */
const MOST_AT_ONCE = 200;

export function listRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/studio/:blog/posts', (c) => showList(ctx, c));
  app.post('/studio/:blog/posts/changes', (c) => changeSeveral(ctx, c));
  app.get('/studio/:blog/posts/changes/:id', (c) => showResults(ctx, c));
  app.post('/studio/:blog/posts/changes/:id/reversal', (c) => undo(ctx, c));
  return app;
}

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** A link that somebody shortened, or a month typed by hand, narrows nothing down rather than being refused. */
const filterSchema = v.object({
  state: v.fallback(v.picklist(['', ...listStates]), ''),
  kind: v.fallback(v.picklist(['', 'plain', 'translation', 'book']), ''),
  category: v.fallback(v.pipe(v.string(), v.maxLength(40)), ''),
  author: v.fallback(v.pipe(v.string(), v.maxLength(40)), ''),
  month: v.fallback(v.union([v.literal(''), v.pipe(v.string(), v.regex(MONTH))]), ''),
  words: v.fallback(optionalLine(100), ''),
  page: v.fallback(v.pipe(v.string(), v.regex(/^[1-9]\d{0,5}$/), v.transform(Number)), 1),
});

async function showList(ctx: Context, c: OnBlog, failed?: FormState) {
  const { blog } = await actorOf(ctx, c, failed ? 'edit' : 'read');
  const asked = check(filterSchema, failed ? {} : c.req.query(), {});
  if (!asked.ok) throw refuse('not-found', 'web.problem.not-found.do');
  const { page, ...filter } = asked.value;
  const at = { now: ctx.clock.now().toISOString(), limit: ON_PAGE, offset: (page - 1) * ON_PAGE };
  const { all, rows } = await listedPosts(ctx.db, blog.id, wishFrom(filter, blog), at);
  const pages = Math.max(1, Math.ceil(all / ON_PAGE));
  const list = (
    <PostsPage
      view={viewOf(c)}
      blog={blog}
      rows={rows}
      all={all}
      page={page}
      pages={pages}
      filter={formOf(filter)}
      categories={await categoriesOf(ctx.db, blog.id)}
      authors={await authorsListed(ctx.db, blog.id)}
      now={ctx.clock.now()}
      {...(failed ? { failed } : {})}
    />
  );
  return html(c, list, failed ? 422 : 200);
}

type Filter = Omit<v.InferOutput<typeof filterSchema>, 'page'>;

function wishFrom(filter: Filter, blog: MemberBlog): ListWish {
  const { state, kind, category, author, month, words } = filter;
  const start = (of: string) => momentAt(`${of}-01T00:00`, blog.timeZone);
  return {
    state: state || undefined,
    kind: kind || undefined,
    categoryId: category === 'none' ? null : category || undefined,
    authorId: author || undefined,
    between: month === '' ? undefined : { from: start(month), to: start(monthAfter(month)) },
    words: words || undefined,
  };
}

function monthAfter(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${month.slice(0, 5)}${String(number + 1).padStart(2, '0')}`;
}

const bulkSchema = v.object({
  action: v.picklist(bulkActions, 'common.choose'),
  post: v.pipe(
    many(v.pipe(v.string(), v.maxLength(40))),
    v.minLength(1, 'posts.bulk.none'),
    v.maxLength(MOST_AT_ONCE, 'posts.bulk.too-many'),
  ),
  category_id: v.optional(v.string('common.choose'), ''),
  comments: v.optional(v.picklist(['', ...commentRules], 'common.choose'), ''),
  tags: tagNames,
  sure: ticked,
});

async function changeSeveral(ctx: Context, c: OnBlog) {
  const actor = await actorOf(ctx, c, 'edit');
  const read = await readForm(c, bulkSchema);
  if (!read.ok) return showList(ctx, c, withoutFieldOfTicks(read.values, read.problems));
  const { action, post: postIds, category_id, comments, tags, sure } = read.value;
  const known =
    category_id === '' || (await categoriesOf(ctx.db, actor.blog.id)).some(({ id }) => id === category_id);
  if (!known) return showList(ctx, c, formOf(read.values, { category_id: { key: 'common.choose' } }));
  if (action === 'tags' && tags.length === 0)
    return showList(ctx, c, formOf(read.values, { tags: { key: 'common.required' } }));
  if (action === 'delete' && !sure) {
    const posts = await listedByIds(ctx.db, actor.blog.id, postIds);
    return html(c, <SurePage view={viewOf(c)} blog={actor.blog} posts={posts} />);
  }
  const id = await changePosts(ctx, actor, {
    action,
    postIds,
    categoryId: category_id || null,
    comments: comments || null,
    tags,
  });
  return c.redirect(`/studio/${actor.blog.slug}/posts/changes/${id}`, 303);
}

/** That nothing is ticked concerns no single field. */
function withoutFieldOfTicks(values: Values, problems: FormState['problems']): FormState {
  const { post, ...others } = problems;
  return formOf(values, post ? { '': post, ...others } : others);
}

async function showResults(ctx: Context, c: OnChange) {
  const { blog } = await actorOf(ctx, c, 'edit');
  const change = await bulkOf(ctx.db, blog.id, c.req.param('id'));
  if (!change) throw refuse('not-found', 'posts.bulk.gone');
  return html(c, <ResultsPage view={viewOf(c)} blog={blog} change={change} results={resultsOf(change)} />);
}

async function undo(ctx: Context, c: OnChange) {
  const actor = await actorOf(ctx, c, 'edit');
  const id = await undoChanges(ctx, actor, c.req.param('id'));
  return c.redirect(`/studio/${actor.blog.slug}/posts/changes/${id}`, 303);
}
