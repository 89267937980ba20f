// The sender's doors to a letter: by the receipt's link, by its code typed, by number and password.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { type ReaderBlog, readerBlog } from '../../blogs/reader-blog.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal, refuse } from '../../platform/errors.ts';
import { clientAddress } from '../../web/client-address.ts';
import { readForm } from '../../web/door.ts';
import type { Env } from '../../web/env.ts';
import { lines, optionalLine } from '../../web/fields.ts';
import { say } from '../../web/messages/index.ts';
import { html, type PageStatus, viewOf } from '../../web/page.ts';
import { speak } from '../../web/session.ts';
import { checkEditPassword } from '../change-comment.ts';
import { BODY_MAX } from '../comment-schema.ts';
import { giveLeave, leaveLeft } from '../form-token.ts';
import { codes, type PasswordLimits, passwords, sendings } from '../limits.ts';
import { settingsOf } from '../store.ts';
import {
  type Exchange,
  openExchange,
  rewrite,
  rewriteUnseen,
  takeBack,
  takeBackAll,
  writeOn,
} from './exchange.ts';
import { BlindPage, FindPage, LetterDonePage, ReceiptPage } from './reader-pages.tsx';
import { codeText, readCode, readNumber } from './receipt.ts';
import { type LetterRow, letterBy } from './store.ts';

const LEAVE_LIFE = 60 * 60;

type OnBlog = Request<Env, '/:blog'>;
type WithCode = Request<Env, '/:blog/:code'>;
type WithMessage = Request<Env, '/:blog/:code/:message'>;
type WithNumber = Request<Env, '/:blog/:number'>;

interface Limits {
  codes: ReturnType<typeof codes>;
  sending: ReturnType<typeof sendings>;
  passwords: PasswordLimits;
}

/** Doors for readers; they stand before the session. */
export function letterRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  const limits: Limits = { codes: codes(), sending: sendings(), passwords: passwords() };
  app.get('/readers/:blog/letters', (c) => showFind(ctx, c));
  app.post('/readers/:blog/letters', (c) => find(ctx, c, limits));
  app.post('/readers/:blog/letters/opening', (c) => openBlind(ctx, c, limits));
  app.post('/readers/:blog/letters/opened/:number', (c) => rewriteBlind(ctx, c));
  app.post('/readers/:blog/letters/opened/:number/removal', (c) => removeBlind(ctx, c));
  app.get('/readers/:blog/letters/:code', (c) => show(ctx, c, limits));
  app.post('/readers/:blog/letters/:code/messages', (c) => write(ctx, c, limits));
  app.post('/readers/:blog/letters/:code/messages/:message', (c) => change(ctx, c, limits));
  app.post('/readers/:blog/letters/:code/messages/:message/removal', (c) => remove(ctx, c, limits));
  app.post('/readers/:blog/letters/:code/removal', (c) => removeAll(ctx, c, limits));
  return app;
}

interface Opened {
  blog: ReaderBlog;
  code: string;
  exchange: Exchange;
}

async function blogOf(ctx: Context, c: OnBlog): Promise<ReaderBlog> {
  const blog = await readerBlog(ctx, c.req.param('blog'));
  speak(c, blog.interfaceLanguage);
  return blog;
}

/** Counts only codes that open nothing. */
async function tryCode(ctx: Context, c: OnBlog, blog: ReaderBlog, typed: string, limits: Limits) {
  const code = readCode(typed);
  if (code === null) return null;
  const network = clientAddress(c, ctx.config.trustProxy);
  await limits.codes.consume(network);
  const exchange = await openExchange(ctx, blog.id, code);
  if (exchange === null) return null;
  await limits.codes.reward(network);
  return { blog, exchange, code: codeText(code) };
}

async function opened(ctx: Context, c: WithCode, limits: Limits): Promise<Opened> {
  const blog = await blogOf(ctx, c);
  const found = await tryCode(ctx, c, blog, c.req.param('code'), limits);
  if (found === null) throw refuse('not-found', 'letters.code.unknown');
  return found;
}

async function show(ctx: Context, c: WithCode, limits: Limits): Promise<Response> {
  const found = await opened(ctx, c, limits);
  return showReceipt(ctx, c, found, { done: c.req.query('done') !== undefined });
}

async function showReceipt(
  ctx: Context,
  c: OnBlog,
  { blog, code, exchange }: Opened,
  more: { done?: boolean; draft?: string; message?: string; status?: PageStatus },
): Promise<Response> {
  const { letter_days: days } = await settingsOf(ctx.db, blog.id);
  const { done = false, draft = '', message = null, status = 200 } = more;
  const page = <ReceiptPage view={viewOf(c)} {...{ blog, exchange, code, days, done, draft, message }} />;
  return html(c, page, status);
}

async function showFind(
  ctx: Context,
  c: OnBlog,
  more: { typed?: string; number?: string; message?: string; status?: PageStatus } = {},
): Promise<Response> {
  const blog = await blogOf(ctx, c);
  const { typed = '', number = '', message = null, status = 200 } = more;
  return html(c, <FindPage view={viewOf(c)} {...{ blog, typed, number, message }} />, status);
}

const codeSchema = v.object({ code: optionalLine(80) });

async function find(ctx: Context, c: OnBlog, limits: Limits): Promise<Response> {
  const blog = await blogOf(ctx, c);
  const read = await readForm(c, codeSchema);
  const typed = [read.values.code ?? ''].flat()[0] ?? '';
  const found = await kindly(c, () => tryCode(ctx, c, blog, read.ok ? read.value.code : '', limits));
  if ('message' in found) return showFind(ctx, c, { typed, message: found.message, status: 429 });
  if (found.value === null) {
    return showFind(ctx, c, { typed, message: c.var.t('letters.code.unknown'), status: 404 });
  }
  return c.redirect(`${blog.base}/letters/${found.value.code}`, 303);
}

const messageSchema = v.object({
  body: v.pipe(lines(BODY_MAX), v.minLength(1, 'comments.body.none')),
  key: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{0,64}$/)), ''),
});

async function write(ctx: Context, c: WithCode, limits: Limits): Promise<Response> {
  const found = await opened(ctx, c, limits);
  const read = await readForm(c, messageSchema);
  const draft = [read.values.body ?? ''].flat()[0] ?? '';
  if (!read.ok) return showReceipt(ctx, c, found, { draft, message: problemText(c, read), status: 422 });
  const network = clientAddress(c, ctx.config.trustProxy);
  const counted = await kindly(c, () => limits.sending.consume(network));
  if ('message' in counted)
    return showReceipt(ctx, c, found, { draft, message: counted.message, status: 429 });
  const { body, key } = read.value;
  await writeOn(ctx, found.exchange.letter, { body, once: `${key} ${body.length}` });
  return backTo(c, found);
}

async function change(ctx: Context, c: WithMessage, limits: Limits): Promise<Response> {
  const found = await opened(ctx, c, limits);
  const message = found.exchange.messages.find((one) => one.own && one.id === c.req.param('message'));
  if (!message) throw refuse('not-found', 'letters.message.gone');
  const read = await readForm(c, messageSchema);
  const draft = [read.values.body ?? ''].flat()[0] ?? '';
  if (!read.ok) return showReceipt(ctx, c, found, { draft, message: problemText(c, read), status: 422 });
  const { name = '', title = '', mail = '', url = '' } = message;
  await rewrite(ctx, found.exchange.letter, message.id, { body: read.value.body, name, title, mail, url });
  return backTo(c, found);
}

async function remove(ctx: Context, c: WithMessage, limits: Limits): Promise<Response> {
  const found = await opened(ctx, c, limits);
  await takeBack(ctx, found.exchange.letter, c.req.param('message'));
  if (found.exchange.messages.length > 1) return backTo(c, found);
  return html(c, <LetterDonePage view={viewOf(c)} blog={found.blog} outcome="removed" />);
}

async function removeAll(ctx: Context, c: WithCode, limits: Limits): Promise<Response> {
  const { blog, exchange } = await opened(ctx, c, limits);
  await takeBackAll(ctx, exchange.letter);
  return html(c, <LetterDonePage view={viewOf(c)} blog={blog} outcome="removed" />);
}

const openingSchema = v.object({
  number: optionalLine(20),
  password: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
});

/** An unknown number takes as long and says the same as a wrong password. */
async function openBlind(ctx: Context, c: OnBlog, limits: Limits): Promise<Response> {
  const blog = await blogOf(ctx, c);
  const read = await readForm(c, openingSchema);
  const typed = [read.values.number ?? ''].flat()[0] ?? '';
  const number = read.ok ? readNumber(read.value.number) : null;
  const letter = number === null ? undefined : await letterBy(ctx.db, blog.id, 'number', number);
  const network = clientAddress(c, ctx.config.trustProxy);
  const asked = letter ?? { id: `${blog.id} ${number}`, password_hash: null };
  const password = read.ok ? read.value.password : '';
  const right = await kindly(c, () => checkEditPassword(limits.passwords, asked, network, password));
  if ('message' in right) return showFind(ctx, c, { number: typed, message: right.message, status: 429 });
  if (!letter || !right.value) {
    const message = c.var.t('letters.by-password.wrong');
    return showFind(ctx, c, { number: typed, message, status: 403 });
  }
  const leave = await giveLeave(ctx, subjectOf(letter), LEAVE_LIFE);
  const props = { blog, number: letter.number, leave, draft: '', message: null };
  return html(c, <BlindPage view={viewOf(c)} {...props} />);
}

const blindSchema = v.object({ ...messageSchema.entries, leave: v.optional(v.string(), '') });

async function rewriteBlind(ctx: Context, c: WithNumber): Promise<Response> {
  const blog = await blogOf(ctx, c);
  const read = await readForm(c, blindSchema);
  const leave = [read.values.leave ?? ''].flat()[0] ?? '';
  const draft = [read.values.body ?? ''].flat()[0] ?? '';
  const letter = await letterWithLeave(ctx, c, blog, leave);
  const again = () => showFind(ctx, c, { message: c.var.t('letters.by-password.again'), status: 403 });
  if (!letter) return again();
  if (!read.ok) {
    const props = { blog, number: letter.number, leave, draft, message: problemText(c, read) };
    return html(c, <BlindPage view={viewOf(c)} {...props} />, 422);
  }
  const { body, key } = read.value;
  const outcome = await rewriteUnseen(ctx, letter, { body, once: `${key} ${body.length}` });
  if (outcome === null) return again();
  return html(c, <LetterDonePage view={viewOf(c)} blog={blog} outcome={outcome} />);
}

async function removeBlind(ctx: Context, c: WithNumber): Promise<Response> {
  const blog = await blogOf(ctx, c);
  const read = await readForm(c, v.object({ leave: v.optional(v.string(), '') }));
  const letter = await letterWithLeave(ctx, c, blog, read.ok ? read.value.leave : '');
  if (!letter) return showFind(ctx, c, { message: c.var.t('letters.by-password.again'), status: 403 });
  await takeBackAll(ctx, letter);
  return html(c, <LetterDonePage view={viewOf(c)} blog={blog} outcome="removed" />);
}

async function letterWithLeave(
  ctx: Context,
  c: WithNumber,
  blog: ReaderBlog,
  leave: string,
): Promise<LetterRow | null> {
  const number = readNumber(c.req.param('number'));
  const letter = number === null ? undefined : await letterBy(ctx.db, blog.id, 'number', number);
  if (!letter || letter.password_hash === null) return null;
  return (await leaveLeft(ctx, subjectOf(letter), leave)) === null ? null : letter;
}

function subjectOf(letter: LetterRow): string {
  return `letter ${letter.blog_id} ${letter.id} ${letter.password_hash}`;
}

function backTo(c: OnBlog, { blog, code }: Opened): Response {
  return c.redirect(`${blog.base}/letters/${code}?done`, 303);
}

function problemText(c: OnBlog, read: { problems: Record<string, { key: string; params?: object }> }) {
  const [problem] = Object.values(read.problems);
  return say(c.var.t, problem?.key ?? '', problem?.params as Record<string, number> | undefined);
}

/** A refusal as words for a page that keeps what was typed. */
async function kindly<T>(c: OnBlog, work: () => Promise<T>): Promise<{ value: T } | { message: string }> {
  try {
    return { value: await work() };
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'too-many') throw error;
    c.header('Retry-After', String(error.params.seconds ?? 60));
    return { message: say(c.var.t, error.key, error.params) };
  }
}
