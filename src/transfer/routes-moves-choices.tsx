// The doors by which a move is looked at and decided: its posts, their previews, choices, putting in, and undoing.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { categoriesOf } from '../blogs/categories/store.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { check, readForm } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { many, optionalLine, ticked, timeZone } from '../web/fields.ts';
import { formOf } from '../web/forms.tsx';
import { html, viewOf } from '../web/page.ts';
import { addressesAfter, leadsOf } from './moves/addresses/reads.ts';
import {
  type Between,
  type ListFormat,
  listEnd,
  listFile,
  listFormats,
  listHead,
  listRow,
} from './moves/addresses/redirect-list.ts';
import { chooseForMove, letMoveIn, postOfSpool, wishForPost } from './moves/change-move.ts';
import type { MoveChoices } from './moves/choices.ts';
import type { IncomingBlog } from './moves/incoming.ts';
import { AddressesPage } from './moves/pages/addresses-page.tsx';
import { findingText } from './moves/pages/care-list.tsx';
import { KEEP, NOWHERE } from './moves/pages/choices-forms.tsx';
import { drawIncoming } from './moves/pages/draw-incoming.tsx';
import { MovePostsPage, query } from './moves/pages/posts-page.tsx';
import { findingsOf, movePosts, paramsOfKey, postFilters, tallyPosts } from './moves/pages/reads.ts';
import { standOf } from './moves/pages/stand.ts';
import { UndoPage } from './moves/pages/undo-page.tsx';
import { askForPictures } from './moves/pictures/picture-work.ts';
import type { ChangedPost } from './moves/put/changes/store.ts';
import { isUndoable, undoMove } from './moves/put/undo-move.ts';
import type { MoveRow } from './moves/store.ts';
import { choicesOf } from './moves/store-batch.ts';
import { streamOf } from './out/stream-of.ts';
import { moveAt, type OnMove, showMove } from './routes-moves.tsx';

type OnPost = Request<Env, '/:blog/:move/:number'>;

const path = '/studio/:blog/moves/:move';
const ON_PAGE = 50;
const ADDRESSES_ON_PAGE = 200;

export function moveChoiceRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.post(`${path}/choices`, (c) => choose(ctx, c));
  app.post(`${path}/categories`, (c) => placeCategories(ctx, c));
  app.post(`${path}/entry`, (c) => putAllIn(ctx, c));
  app.get(`${path}/posts`, (c) => showPosts(ctx, c));
  app.get(`${path}/posts/:number`, (c) => showPreview(ctx, c));
  app.post(`${path}/posts/:number/wish`, (c) => wish(ctx, c));
  app.get(`${path}/addresses`, (c) => showAddresses(ctx, c));
  app.get(`${path}/redirects/:format`, (c) => sendRedirects(ctx, c));
  app.post(`${path}/pictures`, (c) => fetchAgain(ctx, c));
  app.get(`${path}/undoing`, (c) => askToUndo(ctx, c));
  app.post(`${path}/undoing`, (c) => undo(ctx, c));
  return app;
}

const orNull = <const Values extends readonly string[]>(values: Values) =>
  v.pipe(
    v.optional(v.picklist(['', ...values], 'common.choose'), ''),
    v.transform((value) => (value === '' ? null : (value as Values[number]))),
  );

const oldAddress = v.pipe(
  optionalLine(300),
  v.check((text) => text === '' || isWebAddress(text), 'moves.choices.address.wrong'),
  v.transform((text) => (text === '' ? null : withSlash(text))),
);

const readingSchema = v.object({
  encoding: orNull(['utf-8', 'euc-jp', 'shift_jis']),
  hours: v.pipe(
    orNull(['12', '24']),
    v.transform((hours) => (hours === null ? null : hours === '12' ? 12 : 24)),
  ),
  breaks: orNull(['kept', 'html']),
  timeZone,
  address: oldAddress,
});

async function choose(ctx: Context, c: OnMove): Promise<Response> {
  const { actor, move } = await moveAt(ctx, c);
  const read = await readForm(c, readingSchema);
  if (!read.ok) return showMove(ctx, c, { failed: formOf(read.values, read.problems) });
  const choices: MoveChoices = { ...choicesOf(move), ...read.value };
  await chooseForMove(ctx, actor, { moveId: move.id, choices });
  return c.redirect(`/studio/${actor.blog.slug}/moves/${move.id}?did=choices`, 303);
}

const categoriesSchema = v.object({
  path: many(v.pipe(v.string(), v.maxLength(2_000))),
  to: many(v.pipe(v.string(), v.maxLength(40))),
});

async function placeCategories(ctx: Context, c: OnMove): Promise<Response> {
  const { actor, move } = await moveAt(ctx, c);
  const read = await readForm(c, categoriesSchema);
  if (!read.ok) throw refuse('invalid', 'common.choose');
  const { path: paths, to } = read.value;
  const known = new Set((await categoriesOf(ctx.db, actor.blog.id)).map(({ id }) => id));
  const before = choicesOf(move);
  const categories = new Map(Object.entries(before.categories));
  for (const [at, name] of paths.entries()) {
    const place = to[at];
    if (place === NOWHERE) categories.set(name, null);
    else if (place === undefined || place === KEEP) categories.delete(name);
    else if (known.has(place)) categories.set(name, place);
    else throw refuse('not-found', 'common.choose');
  }
  const choices: MoveChoices = { ...before, categories: Object.fromEntries(categories) };
  await chooseForMove(ctx, actor, { moveId: move.id, choices });
  return c.redirect(`/studio/${actor.blog.slug}/moves/${move.id}?did=categories`, 303);
}

const entrySchema = v.object({
  /** An archive that comes in as it is has no choice. */
  opening: v.optional(v.picklist(['closed', 'as-before'], 'common.choose')),
  pictures: v.optional(v.picklist(['fetch'], 'common.choose')),
});

async function putAllIn(ctx: Context, c: OnMove): Promise<Response> {
  const { actor, move } = await moveAt(ctx, c);
  const read = await readForm(c, entrySchema);
  if (!read.ok) throw refuse('invalid', 'common.choose');
  const before = choicesOf(move);
  const { opening = before.opening, pictures = 'leave' } = read.value;
  if (standOf(move) === 'checking')
    await chooseForMove(ctx, actor, { moveId: move.id, choices: { ...before, opening, pictures } });
  await letMoveIn(ctx, actor, { moveId: move.id });
  return c.redirect(`/studio/${actor.blog.slug}/moves/${move.id}`, 303);
}

/** A link that somebody shortened narrows nothing down rather than being refused. */
const filterSchema = v.object({
  show: v.fallback(v.picklist(['', ...postFilters]), ''),
  finding: v.fallback(v.pipe(v.string(), v.regex(/^[a-z0-9-]{0,60}$/)), ''),
  words: v.fallback(optionalLine(100), ''),
  page: v.fallback(v.pipe(v.string(), v.regex(/^[1-9]\d{0,5}$/), v.transform(Number)), 1),
});

function filterOf(c: Request<Env>) {
  const asked = check(filterSchema, c.req.query(), {});
  if (!asked.ok) throw refuse('not-found', 'web.problem.not-found.do');
  return asked.value;
}

async function showPosts(ctx: Context, c: OnMove): Promise<Response> {
  const { blog, move } = await moveAt(ctx, c);
  const view = viewOf(c);
  const { page, show, finding, words } = filterOf(c);
  const at = { limit: ON_PAGE, offset: (page - 1) * ON_PAGE };
  const { all, rows } = await movePosts(
    ctx.db,
    move,
    { show: show || null, key: finding || null, words },
    at,
  );
  const numbers = rows.map(({ number }) => number);
  const [example] = finding === '' ? [] : await paramsOfKey(ctx.db, move, finding, 1);
  const list = (
    <MovePostsPage
      {...{ view, blog, move, rows, all, page }}
      findings={await findingsOf(ctx.db, move, numbers)}
      pages={Math.max(1, Math.ceil(all / ON_PAGE))}
      filter={formOf({ show, finding, words })}
      narrowedTo={example === undefined ? null : findingText(view, finding, example)}
    />
  );
  return html(c, list);
}

const numberSchema = v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/), v.transform(Number));

function numberAt(c: OnPost): number {
  const asked = v.safeParse(numberSchema, c.req.param('number'));
  if (!asked.success) throw refuse('not-found', 'moves.gone');
  return asked.output;
}

async function showPreview(ctx: Context, c: OnPost): Promise<Response> {
  const { actor, blog, move } = await moveAt(ctx, c);
  const { post } = await postOfSpool(ctx, actor, { moveId: move.id, number: numberAt(c) });
  if (post === null) throw refuse('not-found', 'moves.preview.gone');
  const page = await drawIncoming(ctx, move, post, `/studio/${blog.slug}/moves/${move.id}/posts`);
  if (page === null) throw refuse('not-found', 'web.problem.not-found.do');
  c.header('Cache-Control', 'no-store');
  c.header('X-Robots-Tag', 'noindex, nofollow');
  return html(c, page);
}

const wishSchema = v.object({ wish: orNull(['leave', 'draft']) });

async function wish(ctx: Context, c: OnPost): Promise<Response> {
  const { actor, blog, move } = await moveAt(ctx, c);
  const number = numberAt(c);
  const read = await readForm(c, wishSchema);
  if (!read.ok) throw refuse('invalid', 'common.choose');
  await wishForPost(ctx, actor, { moveId: move.id, number, wish: read.value.wish });
  const { page, ...filter } = filterOf(c);
  const back = query({ ...filter, page: page === 1 ? '' : String(page) });
  return c.redirect(`/studio/${blog.slug}/moves/${move.id}/posts${back}#wish-${number}`, 303);
}

async function showAddresses(ctx: Context, c: OnMove): Promise<Response> {
  const { blog, move } = await moveAt(ctx, c);
  const after = (c.req.query('after') ?? '').slice(0, 2_000);
  const found = await addressesAfter(ctx.db, move, after, ADDRESSES_ON_PAGE + 1);
  const rows = await leadsOf(ctx.db, blog.id, found.slice(0, ADDRESSES_ON_PAGE));
  const next = found.length > ADDRESSES_ON_PAGE ? (rows.at(-1)?.from_path ?? null) : null;
  const page = <AddressesPage view={viewOf(c)} {...{ blog, move, rows, next }} isFirst={after === ''} />;
  return html(c, page);
}

async function sendRedirects(ctx: Context, c: Request<Env, '/:blog/:move/:format'>): Promise<Response> {
  const { blog, move } = await moveAt(ctx, c);
  const format = listFormats.find((one) => one === c.req.param('format'));
  if (!format) throw refuse('not-found', 'web.problem.not-found.do');
  const { name, type } = listFile(format);
  const from = move.blog === null ? null : (JSON.parse(move.blog) as IncomingBlog);
  const between = { before: choicesOf(move).address ?? from?.address ?? null, now: blog.address };
  c.header('Content-Disposition', `attachment; filename="${name}"`);
  return c.body(streamOf(redirects(ctx, move, format, between)), 200, { 'Content-Type': type });
}

async function* redirects(
  ctx: Context,
  move: MoveRow,
  format: ListFormat,
  between: Between,
): AsyncGenerator<string> {
  yield listHead(format, between);
  for (let after = ''; ; ) {
    const rows = await addressesAfter(ctx.db, move, after, 1_000);
    if (rows.length === 0) break;
    yield rows.map((row) => listRow(format, { from: row.from_path, to: row.to_path }, between)).join('');
    after = rows.at(-1)?.from_path ?? '';
  }
  const end = listEnd(format);
  if (end !== '') yield end;
}

async function askToUndo(ctx: Context, c: OnMove, changed: readonly ChangedPost[] = []): Promise<Response> {
  const { blog, move } = await moveAt(ctx, c);
  if (!isUndoable(move)) throw refuse('not-found', 'moves.gone');
  const posts = await tallyPosts(ctx.db, move);
  const page = <UndoPage view={viewOf(c)} {...{ blog, move, posts, changed }} />;
  return html(c, page, changed.length > 0 ? 409 : 200);
}

const undoSchema = v.object({ rest: ticked });

async function undo(ctx: Context, c: OnMove): Promise<Response> {
  const { actor, blog, move } = await moveAt(ctx, c);
  const read = await readForm(c, undoSchema);
  if (!read.ok) throw refuse('invalid', 'common.invalid');
  const outcome = await undoMove(ctx, actor, move.id, { leaveChanged: read.value.rest });
  if (!outcome.ok) return askToUndo(ctx, c, outcome.changed);
  return c.redirect(`/studio/${blog.slug}/moves/${move.id}`, 303);
}

async function fetchAgain(ctx: Context, c: OnMove): Promise<Response> {
  const { actor, blog, move } = await moveAt(ctx, c);
  await askForPictures(ctx, actor, move.id);
  return c.redirect(`/studio/${blog.slug}/moves/${move.id}?did=pictures`, 303);
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function withSlash(text: string): string {
  const { origin, pathname } = new URL(text);
  return `${origin}${pathname.endsWith('/') ? pathname : `${pathname}/`}`;
}
