// The doors of moving in: files in pieces, the page of a move, what was read, what is decided, and the way back.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { actorOf } from '../blogs/routes-actor.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { check, isUpload, readBytes, readJson, readUpload, type Upload } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { type FormState, formOf } from '../web/forms.tsx';
import { html, viewOf } from '../web/page.ts';
import { addMoveFiles, beginMove, closeMoveFiles, type Mover } from './moves/begin-move.ts';
import { dropMove, resumeMove, stopMove } from './moves/change-move.ts';
import { LARGEST_FILE, LARGEST_PIECE, MOST_FILES } from './moves/files-of-move.ts';
import { MovePage } from './moves/pages/move-page.tsx';
import { factsOf, type MovePageProps } from './moves/pages/move-view.ts';
import { MovesPage } from './moves/pages/moves-page.tsx';
import { fileNamesOf } from './moves/pages/reads.ts';
import { movesOf } from './moves/reads.ts';
import { moveOf } from './moves/store.ts';
import { takeMovePiece, takeWholeMove } from './moves/take-files.ts';

export type OnBlog = Request<Env, '/:blog'>;
export type OnMove = Request<Env, '/:blog/:move'>;

const path = '/studio/:blog/moves';
/** Bytes of a file that is sent whole, where no script sends it in pieces. */
const LARGEST_FORM = 32 * 1024 * 1024;
const EARLIER = 50;

export function moveRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get(path, (c) => showMoves(ctx, c));
  app.post(path, (c) => takeWhole(ctx, c));
  app.post(`${path}/beginning`, (c) => begin(ctx, c));
  app.post(`${path}/:move/files`, (c) => addFiles(ctx, c));
  app.put(`${path}/:move/files/:position/bytes`, (c) => take(ctx, c));
  app.post(`${path}/:move/wholeness`, (c) => closeFiles(ctx, c));
  app.get(`${path}/:move`, (c) => showMove(ctx, c, didOf(c)));
  app.post(`${path}/:move/stop`, (c) => change(ctx, c, stopMove));
  app.post(`${path}/:move/resumption`, (c) => change(ctx, c, resumeMove));
  app.post(`${path}/:move/removal`, (c) => remove(ctx, c));
  return app;
}

/** Whoever moves a blog in owns it. */
function moverOf(ctx: Context, c: OnBlog) {
  return actorOf(ctx, c, 'manage');
}

export async function moveAt(ctx: Context, c: OnMove) {
  const actor = await moverOf(ctx, c);
  const move = await moveOf(ctx.db, actor.blog.id, c.req.param('move'));
  if (!move) throw refuse('not-found', 'moves.gone');
  return { actor, blog: actor.blog, move };
}

async function showMoves(ctx: Context, c: OnBlog, failed?: FormState): Promise<Response> {
  const { blog } = await moverOf(ctx, c);
  const moves = await movesOf(ctx.db, blog.id, EARLIER);
  const page = (
    <MovesPage
      view={viewOf(c)}
      {...{ blog, moves }}
      names={await fileNamesOf(ctx.db, moves)}
      form={failed ?? formOf()}
      limit={LARGEST_FORM}
      removed={c.req.query('removed') !== undefined}
    />
  );
  return html(c, page, failed ? 422 : 200);
}

export async function showMove(
  ctx: Context,
  c: OnMove,
  shown: Pick<MovePageProps, 'failed' | 'did'> = {},
): Promise<Response> {
  const { blog, move } = await moveAt(ctx, c);
  const facts = await factsOf(ctx, blog, move);
  return html(c, <MovePage view={viewOf(c)} {...facts} {...shown} />, shown.failed ? 422 : 200);
}

/** What was done just now, as a door that leads here says it. */
function didOf(c: OnMove): Pick<MovePageProps, 'did'> {
  const did = c.req.query('did');
  return did === 'choices' || did === 'categories' || did === 'pictures' ? { did } : {};
}

const wholeSchema = v.object({ file: v.custom<Upload>(isUpload, 'moves.file.none') });

/** Without a script one file comes whole, and may be as large as any other form. */
async function takeWhole(ctx: Context, c: OnBlog): Promise<Response> {
  const actor = await moverOf(ctx, c);
  const read = await readUpload(c, wholeSchema, LARGEST_FORM);
  if (!read.ok) return showMoves(ctx, c, formOf(read.values, read.problems));
  const { id } = await takeWholeMove(ctx, actor, { files: [read.value.file] });
  return c.redirect(`/studio/${actor.blog.slug}/moves/${id}`, 303);
}

/** A file that is too large is refused by its name, further in. */
const size = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LARGEST_FILE * 1024));
const beginSchema = v.object({
  files: v.pipe(
    v.array(v.object({ name: v.pipe(v.string(), v.maxLength(1_000)), size })),
    v.maxLength(MOST_FILES * 10),
  ),
});

async function begin(ctx: Context, c: OnBlog): Promise<Response> {
  const actor = await moverOf(ctx, c);
  const read = await readJson(c, beginSchema);
  if (!read.ok) throw refuse('invalid', Object.values(read.problems)[0]?.key ?? 'common.invalid');
  return c.json(await beginMove(ctx, actor, read.value), 201);
}

async function addFiles(ctx: Context, c: OnMove): Promise<Response> {
  const { actor, move } = await moveAt(ctx, c);
  const read = await readJson(c, beginSchema);
  if (!read.ok) throw refuse('invalid', Object.values(read.problems)[0]?.key ?? 'common.invalid');
  return c.json(await addMoveFiles(ctx, actor, { moveId: move.id, ...read.value }), 201);
}

const number = (digits: number) =>
  v.pipe(v.string(), v.regex(new RegExp(`^\\d{1,${digits}}$`)), v.transform(Number));
const placeSchema = v.object({ position: number(4), at: number(14) });

async function take(ctx: Context, c: Request<Env, '/:blog/:move/:position'>): Promise<Response> {
  const { actor, move } = await moveAt(ctx, c);
  const asked = check(placeSchema, { ...c.req.query(), position: c.req.param('position') }, {});
  if (!asked.ok) throw refuse('invalid', 'common.invalid');
  const bytes = await readBytes(c, LARGEST_PIECE);
  const taken = await takeMovePiece(ctx, actor, { moveId: move.id, ...asked.value, bytes });
  return c.json(taken, taken.ok ? 200 : 409);
}

async function closeFiles(ctx: Context, c: OnMove): Promise<Response> {
  const { actor, move } = await moveAt(ctx, c);
  await closeMoveFiles(ctx, actor, { moveId: move.id });
  return c.json({ ok: true });
}

type Change = (ctx: Context, actor: Mover, input: { moveId: string }) => Promise<unknown>;

async function change(ctx: Context, c: OnMove, action: Change): Promise<Response> {
  const { actor, move } = await moveAt(ctx, c);
  await action(ctx, actor, { moveId: move.id });
  return c.redirect(`/studio/${actor.blog.slug}/moves/${move.id}`, 303);
}

async function remove(ctx: Context, c: OnMove): Promise<Response> {
  const { actor, move } = await moveAt(ctx, c);
  await dropMove(ctx, actor, { moveId: move.id });
  return c.redirect(`/studio/${actor.blog.slug}/moves?removed`, 303);
}
