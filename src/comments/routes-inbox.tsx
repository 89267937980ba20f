// The doors of the inbox: the list, one comment beside it, decisions and their undoing, answers.
import { Hono, type MiddlewareHandler, type Context as Request } from 'hono';
import * as v from 'valibot';
import { blogFor, type MemberBlog } from '../blogs/blog-for.ts';
import { isoFromNow } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { check, readForm } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { type FormState, formOf } from '../web/forms.tsx';
import { html, viewOf } from '../web/page.ts';
import { requirePerson } from '../web/session.ts';
import { AlikePage } from './inbox/alike-page.tsx';
import { answerComment, answerSchema } from './inbox/answer-comment.ts';
import { InboxPage, inboxTabs } from './inbox/inbox-page.tsx';
import { markSeen, seenSchema } from './inbox/mark-seen.ts';
import { moderate, moderationSchema, UNDO_MS, undoModeration, type Verb, verbs } from './inbox/moderate.ts';
import { Opened } from './inbox/opened.tsx';
import { editedBlog, type InboxItem, inboxCounts, inboxItems, inboxNews } from './inbox/reads.ts';
import { alikeComments, answersTo, lastModeration, liveComments, openedComment } from './inbox/store.ts';

/** Items on one page of the list. */
const ON_PAGE = 40;

type OnBlog = Request<Env, '/:blog'>;
type OnComment = Request<Env, '/:blog/:comment'>;
type OnModeration = Request<Env, '/:blog/:moderation'>;

const base = '/studio/:blog/inbox';

export function inboxRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get(base, (c) => showInbox(ctx, c, null));
  app.get(`${base}/comments/:comment`, (c) => showInbox(ctx, c, c.req.param('comment')));
  app.get(`${base}/comments/:comment/alike`, (c) => showAlike(ctx, c));
  app.post(`${base}/comments/:comment/answers`, (c) => saveAnswer(ctx, c));
  app.post(`${base}/moderations`, (c) => decide(ctx, c));
  app.post(`${base}/moderations/:moderation/undoing`, (c) => undo(ctx, c));
  app.post(`${base}/seen`, (c) => see(ctx, c));
  return app;
}

/** Counts what is unread for the rail of every studio page. Stands after the session. */
export function withInboxNews(ctx: Context): MiddlewareHandler<Env, '/studio/:blog/*'> {
  return async (c, next) => {
    const { person } = c.var;
    if (person && c.req.method === 'GET' && (c.req.header('accept') ?? '').includes('text/html')) {
      const blog = await editedBlog(ctx.db, c.req.param('blog'), person.id);
      const news = blog && (await inboxNews(ctx.db, blog.id, ctx.clock.now()));
      if (news) c.set('inboxNews', news.comment + news.letter + news.report);
    }
    await next();
  };
}

const querySchema = v.object({
  tab: v.optional(v.picklist(inboxTabs), 'all'),
  only: v.optional(v.picklist(['waiting'])),
  before: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/))),
  did: v.optional(v.picklist([...verbs, 'undo', 'answer', 'read'])),
  count: v.optional(v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number)), '0'),
  left: v.optional(v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number)), '0'),
});
type Query = v.InferOutput<typeof querySchema>;

function queryOf(c: OnBlog): Query {
  const asked = check(querySchema, c.req.query(), {});
  if (!asked.ok) throw refuse('not-found', 'web.problem.not-found.do');
  return asked.value;
}

/** The part of the query that says which list this is, to be carried along. */
function listQuery({ tab, only, before }: Query, more: Record<string, string> = {}): string {
  const parts = new URLSearchParams({
    ...(tab === 'all' ? {} : { tab }),
    ...(only ? { only } : {}),
    ...(before ? { before } : {}),
    ...more,
  }).toString();
  return parts === '' ? '' : `?${parts}`;
}

async function showInbox(
  ctx: Context,
  c: OnBlog,
  chosen: string | null,
  form: FormState = formOf(),
): Promise<Response> {
  const person = requirePerson(c);
  const blog = await blogFor(ctx, person.id, c.req.param('blog'), 'edit');
  const query = queryOf(c);
  const { tab, only, before } = query;
  const now = ctx.clock.now();
  const found = await inboxItems(
    ctx.db,
    blog.id,
    {
      kind: tab === 'all' || tab === 'spam' ? null : tab,
      spam: tab === 'spam',
      waiting: only === 'waiting',
      before: before ?? null,
      limit: ON_PAGE + 1,
    },
    now,
  );
  const items = found.slice(0, ON_PAGE);
  const openId = chosen ?? firstComment(items);
  const pane = openId === null ? null : await paneOf(ctx, c, { blog, items, query, id: openId, form });
  if (chosen !== null && !pane) throw refuse('not-found', 'inbox.gone');
  const undoable = await lastModeration(ctx.db, blog.id, person.id, isoFromNow(ctx, -UNDO_MS));
  const page = (
    <InboxPage
      {...{ view: viewOf(c), blog, now, tab, items }}
      waiting={only === 'waiting'}
      older={found.length > ON_PAGE ? (items.at(-1)?.at ?? null) : null}
      isLater={before !== undefined}
      query={listQuery(query)}
      news={await inboxNews(ctx.db, blog.id, now)}
      counts={await inboxCounts(ctx.db, blog.id)}
      done={doneText(c, query)}
      undo={undoable?.id ?? null}
      open={openId !== null && pane ? { id: openId, pane } : null}
      offered={chosen === null}
    />
  );
  return html(c, page, Object.keys(form.problems).length > 0 ? 422 : 200);
}

function firstComment(items: readonly InboxItem[]): string | null {
  return items[0]?.kind === 'comment' ? items[0].id : null;
}

interface Pane {
  blog: MemberBlog;
  items: readonly InboxItem[];
  query: Query;
  id: string;
  form: FormState;
}

async function paneOf(ctx: Context, c: OnBlog, { blog, items, query, id, form }: Pane) {
  const comment = await openedComment(ctx.db, blog.id, id);
  if (!comment) return null;
  const comments = items.filter(({ kind }) => kind === 'comment').map((item) => item.id);
  const at = comments.indexOf(id);
  return (
    <Opened
      {...{ view: viewOf(c), blog, comment, form }}
      answers={await answersTo(ctx.db, blog.id, comment.parent_id ?? comment.id)}
      query={listQuery(query)}
      next={comments[at + 1] ?? comments[at - 1] ?? ''}
    />
  );
}

function doneText(c: OnBlog, { did, count, left }: Query): string {
  const { t } = c.var;
  if (did === undefined) return '';
  if (did === 'undo' && left > 0) return t('inbox.did.undo.partly', { restored: count, left });
  return t(`inbox.did.${did}`, { count });
}

const nextSchema = v.object({ next: v.optional(v.pipe(v.string(), v.regex(/^(|[0-9a-f-]{36})$/)), '') });

async function decide(ctx: Context, c: OnBlog) {
  const person = requirePerson(c);
  const slug = c.req.param('blog');
  const query = queryOf(c);
  const read = await readForm(c, v.intersect([moderationSchema, nextSchema]));
  if (!read.ok) throw refuse('invalid', 'inbox.nothing-chosen');
  const { verb, next } = read.value;
  const { count } = await moderate(ctx, person, slug, read.value);
  return c.redirect(placeOf(slug, query, next, { did: verb satisfies Verb, count: String(count) }), 303);
}

async function undo(ctx: Context, c: OnModeration) {
  const person = requirePerson(c);
  const slug = c.req.param('blog');
  const query = queryOf(c);
  const { restored, left } = await undoModeration(ctx, person, slug, c.req.param('moderation'));
  const did = { did: 'undo', count: String(restored), left: String(left) };
  return c.redirect(placeOf(slug, query, '', did), 303);
}

async function see(ctx: Context, c: OnBlog) {
  const person = requirePerson(c);
  const slug = c.req.param('blog');
  const query = queryOf(c);
  const read = await readForm(c, seenSchema);
  if (!read.ok) throw refuse('invalid', 'inbox.nothing-chosen');
  await markSeen(ctx, person, slug, read.value);
  return c.redirect(placeOf(slug, query, '', { did: 'read' }), 303);
}

async function saveAnswer(ctx: Context, c: OnComment) {
  const person = requirePerson(c);
  const slug = c.req.param('blog');
  const id = c.req.param('comment');
  const query = queryOf(c);
  const read = await readForm(c, answerSchema);
  if (!read.ok) return showInbox(ctx, c, id, formOf(read.values, read.problems));
  await answerComment(ctx, person, slug, id, read.value);
  return c.redirect(placeOf(slug, query, id, { did: 'answer' }), 303);
}

function placeOf(slug: string, query: Query, open: string, did: Record<string, string>): string {
  const path = `/studio/${slug}/inbox${open === '' ? '' : `/comments/${open}`}`;
  return `${path}${listQuery(query, did)}`;
}

async function showAlike(ctx: Context, c: OnComment) {
  const blog = await blogFor(ctx, requirePerson(c).id, c.req.param('blog'), 'edit');
  const of = await openedComment(ctx.db, blog.id, c.req.param('comment'));
  if (!of) throw refuse('not-found', 'inbox.gone');
  const shares = await alikeComments(ctx.db, blog.id, of.id);
  const comments = await liveComments(ctx.db, blog.id, [...shares.keys()].slice(0, 199));
  const rows = comments.map((comment) => ({ comment, shares: shares.get(comment.id) ?? [] }));
  return html(c, <AlikePage view={viewOf(c)} blog={blog} now={ctx.clock.now()} of={of} rows={rows} />);
}
