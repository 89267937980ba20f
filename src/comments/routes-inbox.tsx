// The doors of the inbox: the list, one item beside it, decisions and their undoing, answers.
import { Hono, type MiddlewareHandler, type Context as Request } from 'hono';
import * as v from 'valibot';
import { actorOf } from '../blogs/routes-actor.ts';
import type { Context } from '../platform/context.ts';
import { Refusal, refuse } from '../platform/errors.ts';
import { type Problems, readForm, type Values } from '../web/door.ts';
import type { Env, SignedIn } from '../web/env.ts';
import { formOf } from '../web/forms.tsx';
import { html, viewOf } from '../web/page.ts';
import { requirePerson } from '../web/session.ts';
import { AlikePage } from './inbox/alike-page.tsx';
import { answerComment, answerSchema } from './inbox/decisions/answer-comment.ts';
import {
  acceptFromInbox,
  correctionSchema,
  declineFromInbox,
  refusalSchema,
} from './inbox/decisions/answer-report.ts';
import { moderate, moderationSchema } from './inbox/decisions/moderate.ts';
import { undoModeration } from './inbox/decisions/undo-moderation.ts';
import { markSeen, seenSchema } from './inbox/mark-seen.ts';
import { editedBlog, inboxNews } from './inbox/reads.ts';
import { alikeComments, liveComments, openedComment } from './inbox/store.ts';
import { placeOf, queryOf, showInbox } from './routes-inbox-page.tsx';

type OnBlog = Request<Env, '/:blog'>;
type OnComment = Request<Env, '/:blog/:comment'>;
type OnReport = Request<Env, '/:blog/:report'>;
type OnModeration = Request<Env, '/:blog/:moderation'>;

const base = '/studio/:blog/inbox';

export function inboxRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get(base, (c) => showInbox(ctx, c, null));
  app.get(`${base}/comments/:comment`, (c) =>
    showInbox(ctx, c, { kind: 'comment', id: c.req.param('comment') }),
  );
  app.get(`${base}/comments/:comment/alike`, (c) => showAlike(ctx, c));
  app.post(`${base}/comments/:comment/answers`, (c) => saveAnswer(ctx, c));
  app.get(`${base}/reports/:report`, (c) => showInbox(ctx, c, { kind: 'report', id: c.req.param('report') }));
  app.post(`${base}/reports/:report/acceptance`, (c) => accept(ctx, c));
  app.post(`${base}/reports/:report/refusal`, (c) => decline(ctx, c));
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

const nextSchema = v.object({
  next: v.optional(v.pipe(v.string(), v.regex(/^(|(comments|reports)\/[0-9a-f-]{36})$/)), ''),
});

async function decide(ctx: Context, c: OnBlog) {
  const person = requirePerson(c);
  const slug = c.req.param('blog');
  const query = queryOf(c);
  const read = await readForm(c, v.intersect([moderationSchema, nextSchema]));
  if (!read.ok) throw refuse('invalid', 'inbox.nothing-chosen');
  const { verb, next } = read.value;
  const { count, shown } = await moderate(ctx, person, slug, read.value);
  const did = verb === 'show' && !shown ? 'fine' : verb;
  return c.redirect(placeOf(slug, query, next, { did, count: String(count) }), 303);
}

async function undo(ctx: Context, c: OnModeration) {
  const person = requirePerson(c);
  const slug = c.req.param('blog');
  const query = queryOf(c);
  const { restored, left } = await undoModeration(ctx, person, slug, {
    id: c.req.param('moderation'),
    note: c.var.t('inbox.report.taken-back'),
  });
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
  if (!read.ok) return showInbox(ctx, c, { kind: 'comment', id }, formOf(read.values, read.problems));
  await answerComment(ctx, person, slug, id, read.value);
  return c.redirect(placeOf(slug, query, `comments/${id}`, { did: 'answer' }), 303);
}

async function accept(ctx: Context, c: OnReport) {
  const read = await readForm(c, correctionSchema);
  if (!read.ok) return reportAgain(ctx, c, read.values, read.problems);
  return answering(ctx, c, read.values, 'accept', async (person, slug, reportId) => {
    const answer = await acceptFromInbox(ctx, person, slug, { ...read.value, reportId });
    if (answer.ok) return null;
    return answer.reason === 'unchanged' ? 'desk.report.unchanged' : 'inbox.report.blocked';
  });
}

async function decline(ctx: Context, c: OnReport) {
  const read = await readForm(c, refusalSchema);
  if (!read.ok) return reportAgain(ctx, c, read.values, read.problems);
  return answering(ctx, c, read.values, 'decline', async (person, slug, reportId) => {
    await declineFromInbox(ctx, person, slug, { ...read.value, reportId });
    return null;
  });
}

/** What kept the answer from being given comes back with everything that was typed. */
async function answering(
  ctx: Context,
  c: OnReport,
  values: Values,
  did: 'accept' | 'decline',
  answer: (person: SignedIn, slug: string, reportId: string) => Promise<string | null>,
) {
  const person = requirePerson(c);
  const [slug, id] = [c.req.param('blog'), c.req.param('report')];
  try {
    const problem = await answer(person, slug, id);
    if (problem !== null) return await reportAgain(ctx, c, values, { '': { key: problem } });
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error;
    return reportAgain(ctx, c, values, { '': { key: error.key, params: error.params } });
  }
  return c.redirect(placeOf(slug, queryOf(c), `reports/${id}`, { did }), 303);
}

function reportAgain(ctx: Context, c: OnReport, values: Values, problems: Problems) {
  return showInbox(ctx, c, { kind: 'report', id: c.req.param('report') }, formOf(values, problems));
}

async function showAlike(ctx: Context, c: OnComment) {
  const { blog } = await actorOf(ctx, c, 'edit');
  const of = await openedComment(ctx.db, blog.id, c.req.param('comment'));
  if (!of) throw refuse('not-found', 'inbox.gone');
  const shares = await alikeComments(ctx.db, blog.id, of.id);
  const comments = await liveComments(ctx.db, blog.id, [...shares.keys()].slice(0, 199));
  const rows = comments.map((comment) => ({ comment, shares: shares.get(comment.id) ?? [] }));
  return html(c, <AlikePage view={viewOf(c)} blog={blog} now={ctx.clock.now()} of={of} rows={rows} />);
}
