// The doors to one's own comment: the password opens it for an hour, then it can be changed or deleted.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { type ReaderBlog, readerBlog } from '../blogs/reader-blog.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { clientAddress } from '../web/client-address.ts';
import { readForm } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { type FormState, formOf } from '../web/forms.tsx';
import { html, viewOf } from '../web/page.ts';
import { speak } from '../web/session.ts';
import { changeComment, checkEditPassword, isChangeable, removeOwnComment } from './change-comment.ts';
import { changedCommentSchema } from './comment-schema.ts';
import { giveLeave, leaveLeft } from './form-token.ts';
import type { PasswordLimits } from './limits.ts';
import { ChangedPage, ChangePage, PasswordPage } from './reader-pages.tsx';
import { type CommentRow, commentedPost, commentOf } from './store.ts';

const LEAVE_LIFE = 60 * 60;

type OnComment = Request<Env, '/:blog/:comment'>;

export function changeRoutes(ctx: Context, limits: PasswordLimits): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/readers/:blog/comments/:comment', (c) => ask(ctx, c));
  app.post('/readers/:blog/comments/:comment/opening', (c) => open(ctx, c, limits));
  app.post('/readers/:blog/comments/:comment', (c) => save(ctx, c, limits));
  app.post('/readers/:blog/comments/:comment/removal', (c) => remove(ctx, c));
  return app;
}

interface Own {
  blog: ReaderBlog;
  row: CommentRow;
  /** What the leave is for: this comment, with this password. */
  subject: string;
}

async function ownComment(ctx: Context, c: OnComment): Promise<Own> {
  const blog = await readerBlog(ctx, c.req.param('blog'));
  speak(c, blog.interfaceLanguage);
  const row = await commentOf(ctx.db, blog.id, c.req.param('comment'));
  if (!isChangeable(row)) throw refuse('not-found', 'web.problem.not-found.do');
  return { blog, row, subject: `change ${blog.id} ${row.id} ${row.password_hash}` };
}

async function ask(ctx: Context, c: OnComment, message: string | null = null): Promise<Response> {
  const { blog, row } = await ownComment(ctx, c);
  const { t } = c.var;
  const action = `${blog.base}/comments/${row.id}/opening`;
  const title = t('comments.change.title');
  const page = <PasswordPage view={viewOf(c)} {...{ blog, action, title, message }} />;
  return html(c, page, message === null ? 200 : 403);
}

const passwordSchema = v.object({ password: v.optional(v.pipe(v.string(), v.maxLength(200)), '') });

async function open(ctx: Context, c: OnComment, limits: PasswordLimits): Promise<Response> {
  const { blog, row, subject } = await ownComment(ctx, c);
  const read = await readForm(c, passwordSchema);
  const network = clientAddress(c, ctx.config.trustProxy);
  if (!read.ok || !(await checkEditPassword(limits, row, network, read.value.password)))
    return ask(ctx, c, c.var.t('comments.change.wrong'));
  const { name, title, mail, url, body } = row;
  const leave = await giveLeave(ctx, subject, LEAVE_LIFE);
  return showChange(c, {
    blog,
    id: row.id,
    leave,
    form: formOf({ name, title, mail, url, body }),
    message: null,
  });
}

interface Change {
  blog: ReaderBlog;
  id: string;
  leave: string | null;
  form: FormState;
  message: string | null;
}

function showChange(c: OnComment, change: Change, status: 200 | 403 | 422 = 200): Response {
  return html(c, <ChangePage view={viewOf(c)} {...change} />, status);
}

const leaveSchema = v.looseObject({
  leave: v.optional(v.string(), ''),
  password: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
});

async function save(ctx: Context, c: OnComment, limits: PasswordLimits): Promise<Response> {
  const { blog, row, subject } = await ownComment(ctx, c);
  const read = await readForm(c, v.intersect([leaveSchema, changedCommentSchema]));
  const { values } = read;
  const network = clientAddress(c, ctx.config.trustProxy);
  const sent = v.safeParse(leaveSchema, values);
  const { leave, password } = sent.success ? sent.output : { leave: '', password: '' };
  let left = await leaveLeft(ctx, subject, leave);
  if (left === null && password !== '') {
    if (!(await checkEditPassword(limits, row, network, password))) {
      const message = c.var.t('comments.change.wrong');
      return showChange(c, { blog, id: row.id, leave: null, form: formOf(values), message }, 403);
    }
    left = LEAVE_LIFE;
  }
  if (left === null) {
    const message = c.var.t('comments.change.again');
    return showChange(c, { blog, id: row.id, leave: null, form: formOf(values), message }, 403);
  }
  if (!read.ok) {
    const fresh = await giveLeave(ctx, subject, LEAVE_LIFE);
    const form = formOf(values, read.problems);
    return showChange(c, { blog, id: row.id, leave: fresh, form, message: null }, 422);
  }
  const state = await changeComment(ctx, row, read.value, network);
  const post = (await commentedPost(ctx, blog.id, { id: row.post_id })) ?? null;
  const outcome = state === 'shown' ? 'saved' : 'waiting';
  return html(c, <ChangedPage view={viewOf(c)} {...{ blog, post, outcome }} />);
}

async function remove(ctx: Context, c: OnComment): Promise<Response> {
  const { blog, row, subject } = await ownComment(ctx, c);
  const read = await readForm(c, leaveSchema);
  const left = await leaveLeft(ctx, subject, read.ok ? read.value.leave : '');
  if (left === null) return ask(ctx, c, c.var.t('comments.change.again'));
  await removeOwnComment(ctx, row);
  const post = (await commentedPost(ctx, blog.id, { id: row.post_id })) ?? null;
  return html(c, <ChangedPage view={viewOf(c)} {...{ blog, post, outcome: 'removed' as const }} />);
}
