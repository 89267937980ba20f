// The doors through which readers comment: sending, confirming, answering, the receipt; changing stands beside it.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { type ReaderBlog, readerBlog } from '../blogs/reader-blog.ts';
import type { Context } from '../platform/context.ts';
import { Refusal, refuse } from '../platform/errors.ts';
import { canMail } from '../platform/mail.ts';
import { clientAddress } from '../web/client-address.ts';
import { check, type Problems, readForm, type Values } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { type FormState, fieldText, formOf } from '../web/forms.tsx';
import { say } from '../web/messages/index.ts';
import { html, viewOf } from '../web/page.ts';
import { speak } from '../web/session.ts';
import { type CommentInput, commentSchema } from './comment-schema.ts';
import { ConfirmPage, KeptPage } from './confirm-page.tsx';
import {
  type FieldNames,
  fieldNames,
  giveLeave,
  leaveLeft,
  newForm,
  plainNames,
  type ReadForm,
  readFormToken,
} from './form-token.ts';
import { forms, passwords, sendings } from './limits.ts';
import { postComment } from './post-comment.ts';
import { AnswerPage, SentPage } from './reader-pages.tsx';
import { changeRoutes } from './routes-change.tsx';
import { setSum } from './spam/proof.ts';
import { type CommentedPost, commentedPost, commentOf, ruleFor, stateOf } from './store.ts';

/** Seconds for which the sender can look at what they sent. */
const RECEIPT_LIFE = 60 * 60;

type OnPost = Request<Env, '/:blog/:slug'>;
type OnComment = Request<Env, '/:blog/:comment'>;

/** Doors for readers; they stand before the session. */
export function commentRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  const limits = { sending: sendings(), form: forms() };
  app.post('/readers/:blog/posts/:slug/comments', (c) => send(ctx, c, limits));
  app.get('/readers/:blog/comments/form/:slug', (c) => giveForm(ctx, c, limits));
  app.get('/readers/:blog/comments/:comment/answer', (c) => showAnswer(ctx, c, limits));
  app.get('/readers/:blog/comments/:comment/sent/:leave', (c) => showSent(ctx, c));
  app.route('/', changeRoutes(ctx, passwords()));
  return app;
}

interface Limits {
  sending: ReturnType<typeof sendings>;
  form: ReturnType<typeof forms>;
}

const anyFields = v.record(v.string(), v.union([v.string(), v.array(v.string())]));

interface Asking {
  ctx: Context;
  c: OnPost;
  blog: ReaderBlog;
  post: CommentedPost;
  /** As typed, by the plain names of the fields. */
  values: Values;
}

async function send(ctx: Context, c: OnPost, limits: Limits): Promise<Response> {
  const blog = await readerBlog(ctx, c.req.param('blog'));
  speak(c, blog.interfaceLanguage);
  const read = await readForm(c, anyFields);
  if (!read.ok) throw refuse('invalid', 'web.problem.invalid.do');
  const post = await commentedPost(ctx, blog.id, { slug: c.req.param('slug') });
  if (!post) return kept(c, blog, null, read.value, 'lost');
  const token = [read.value.token ?? ''].flat()[0] ?? '';
  const form = await readFormToken(ctx, { blogId: blog.id, postId: post.id }, token);
  const values = renamed(read.value, form?.names ?? plainNames);
  const asking: Asking = { ctx, c, blog, post, values };
  if ((await ruleFor(ctx.db, blog.id, post.rule)) === 'closed') return kept(c, blog, post, values, 'closed');
  const parsed = check(commentSchema, values, values);
  if (!parsed.ok) return confirm(asking, { problems: parsed.problems, status: 422 });
  const network = clientAddress(c, ctx.config.trustProxy);
  const refused = await overLimit(c, () => (form ? limits.sending : limits.form).consume(network));
  if (refused) return confirm(asking, { message: refused, status: 429 });
  if (!form) return confirm(asking, {});
  if (form.expired) return confirm(asking, { message: c.var.t('comments.expired') });
  return store(asking, form, parsed.value, network);
}

async function store(
  asking: Asking,
  form: ReadForm,
  input: CommentInput,
  network: string,
): Promise<Response> {
  const { ctx, c, blog, post } = asking;
  const posted = await postComment(ctx, {
    blogId: blog.id,
    post,
    input,
    form,
    network,
    language: c.var.language,
  });
  if (!posted.ok) {
    if (posted.reason === 'closed') return kept(c, blog, post, asking.values, 'closed');
    const values = { ...asking.values, parent: '' };
    return confirm({ ...asking, values }, { message: c.var.t('comments.parent-gone'), status: 409 });
  }
  if (posted.kind === 'letter') return c.redirect(`${blog.base}/letters/${posted.code}`, 303);
  const leave = await giveLeave(ctx, `see ${blog.id} ${posted.id}`, RECEIPT_LIFE);
  return c.redirect(`${blog.base}/comments/${posted.id}/sent/${leave}`, 303);
}

/** Shows again what was typed, with a fresh token, so that one press sends it. Nothing is stored yet. */
async function confirm(
  { ctx, c, blog, post, values }: Asking,
  why: { problems?: Problems; message?: string; status?: 200 | 409 | 422 | 429 },
): Promise<Response> {
  const form: FormState = formOf(values, why.problems);
  const parentId = fieldText(form, 'parent');
  const parent = parentId === '' ? undefined : await commentOf(ctx.db, blog.id, parentId);
  const isThere = parent !== undefined && parent.post_id === post.id && stateOf(parent) === 'shown';
  const answers = isThere ? parent.name || c.var.t('comments.nameless') : null;
  const given = await newForm(ctx, { blogId: blog.id, postId: post.id });
  const page = (
    <ConfirmPage
      {...{ view: viewOf(c), blog, post, form, given, answers }}
      message={why.message ?? general(c, why.problems)}
      tells={canMail(ctx)}
    />
  );
  return html(c, page, why.status ?? 200);
}

/** What is wrong with none of the fields that the form shows. */
function general(c: OnPost, problems: Problems = {}): string | null {
  const shown = new Set<string>(['name', 'title', 'mail', 'url', 'body', 'password']);
  const other = Object.entries(problems).find(([name]) => !shown.has(name))?.[1];
  return other ? say(c.var.t, other.key, other.params) : null;
}

function kept(
  c: OnPost,
  blog: ReaderBlog,
  post: CommentedPost | null,
  values: Values,
  why: 'closed' | 'lost',
): Response {
  // A form whose post is gone cannot be read by its names any more: the longest thing in it is the text.
  const texts = Object.entries(values).flatMap(([name, value]) => (name === 'token' ? [] : value));
  const text = [values.body ?? texts.toSorted((a, b) => b.length - a.length)[0] ?? ''].flat()[0] ?? '';
  const page = <KeptPage view={viewOf(c)} blog={blog} post={post} text={text} why={why} />;
  return html(c, page, why === 'lost' ? 404 : 403);
}

/** The fields by their plain names, whatever they were called in the form. */
function renamed(values: Values, names: FieldNames): Values {
  const found = fieldNames.map((name) => [name, values[names[name]]] as const);
  return Object.fromEntries(found.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** The words of a refusal, where the answer is a page with everything still in it; null when there is none. */
async function overLimit(c: OnPost, count: () => Promise<void>): Promise<string | null> {
  try {
    await count();
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    c.header('Retry-After', String(error.params.seconds ?? 60));
    return say(c.var.t, error.key, error.params);
  }
}

/** A token for the form of a stored page, fetched by a script when somebody begins to write. */
async function giveForm(ctx: Context, c: OnPost, limits: Limits): Promise<Response> {
  const blog = await readerBlog(ctx, c.req.param('blog'));
  await limits.form.consume(clientAddress(c, ctx.config.trustProxy));
  const post = await commentedPost(ctx, blog.id, { slug: c.req.param('slug') });
  if (!post) throw refuse('not-found', 'web.problem.not-found.do');
  const given = await newForm(ctx, { blogId: blog.id, postId: post.id });
  return c.json({ ...given, tells: canMail(ctx), sum: await setSum(ctx, blog.id) });
}

async function showAnswer(ctx: Context, c: OnComment, limits: Limits): Promise<Response> {
  const blog = await readerBlog(ctx, c.req.param('blog'));
  speak(c, blog.interfaceLanguage);
  await limits.form.consume(clientAddress(c, ctx.config.trustProxy));
  const comment = await commentOf(ctx.db, blog.id, c.req.param('comment'));
  const post = comment && (await commentedPost(ctx, blog.id, { id: comment.post_id }));
  const rule = post && (await ruleFor(ctx.db, blog.id, post.rule));
  if (!comment || !post || rule === undefined || stateOf(comment) !== 'shown')
    throw refuse('not-found', 'web.problem.not-found.do');
  if (rule === 'closed') throw refuse('forbidden', 'comments.closed');
  const given = await newForm(ctx, { blogId: blog.id, postId: post.id });
  return html(c, <AnswerPage view={viewOf(c)} {...{ blog, post, comment, rule, given }} />);
}

async function showSent(ctx: Context, c: Request<Env, '/:blog/:comment/:leave'>): Promise<Response> {
  const blog = await readerBlog(ctx, c.req.param('blog'));
  speak(c, blog.interfaceLanguage);
  const comment = await commentOf(ctx.db, blog.id, c.req.param('comment'));
  const left = await leaveLeft(ctx, `see ${blog.id} ${c.req.param('comment')}`, c.req.param('leave'));
  const post = comment && (await commentedPost(ctx, blog.id, { id: comment.post_id }));
  if (left === null || !comment || !post || comment.deleted_at !== null)
    throw refuse('not-found', 'web.problem.not-found.do');
  return html(c, <SentPage view={viewOf(c)} {...{ blog, post, comment, state: stateOf(comment) }} />);
}
