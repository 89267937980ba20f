// The doors by which a memory leaves as a file, and comes in from one.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { actorOf } from '../blogs/routes-actor.ts';
import { pairsOf } from '../memory/lists/store.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { check, isUpload, readBytes, readJson, readUpload, type Upload } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { languageTag } from '../web/fields.ts';
import { type FormState, formOf } from '../web/forms.tsx';
import { html, viewOf } from '../web/page.ts';
import { kindOf } from './arrivals/kind-of.ts';
import { attachmentAs } from './out/file-name.ts';
import { streamOf } from './out/stream-of.ts';
import { ImportPage } from './tmx/import-page.tsx';
import {
  beginImport,
  discardImport,
  fileName,
  LARGEST_PIECE,
  LARGEST_TMX,
  openImport,
  resumeImport,
  stopImport,
  takePiece,
} from './tmx/imports.ts';
import { MemoryFilesPage, standOf } from './tmx/memory-files-page.tsx';
import { importOf, importsOf, percentOf } from './tmx/store.ts';
import { tmxOf } from './tmx/write-tmx.ts';

type OnBlog = Request<Env, '/:blog'>;
type OnImport = Request<Env, '/:blog/:import'>;

const path = '/studio/:blog';
/** Bytes of a file that is sent whole, where no script sends it in pieces. */
const LARGEST_FORM = 32 * 1024 * 1024;
const EARLIER = 20;

export function memoryFileRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get(`${path}/memory-files`, (c) => showFiles(ctx, c));
  app.get(`${path}/memory.tmx`, (c) => sendMemory(ctx, c));
  app.post(`${path}/memory-files`, (c) => takeWhole(ctx, c));
  app.post(`${path}/imports`, (c) => begin(ctx, c));
  app.put(`${path}/imports/:import/bytes`, (c) => take(ctx, c));
  app.get(`${path}/imports/:import`, (c) => showImport(ctx, c));
  app.get(`${path}/imports/:import/state`, (c) => tellState(ctx, c));
  app.post(`${path}/imports/:import/stop`, (c) => change(ctx, c, stopImport));
  app.post(`${path}/imports/:import/resumption`, (c) => change(ctx, c, resumeImport));
  app.post(`${path}/imports/:import/removal`, (c) => discard(ctx, c));
  return app;
}

async function showFiles(ctx: Context, c: OnBlog, failed?: FormState): Promise<Response> {
  const { blog } = await actorOf(ctx, c, 'translate');
  const pairs = await pairsOf(ctx.db, blog.id);
  const used = pairs.flatMap(({ from, to }) => [from, to]);
  const languages = [...new Set([...blog.sourceLanguages, blog.language, ...used, 'en', 'ja'])];
  const begun = formOf({ from: blog.sourceLanguages[0] ?? 'en', to: blog.language });
  const page = (
    <MemoryFilesPage
      view={viewOf(c)}
      {...{ blog, pairs, languages }}
      imports={await importsOf(ctx.db, blog.id, EARLIER)}
      form={failed ?? begun}
    />
  );
  return html(c, page, failed ? 422 : 200);
}

const pairSchema = v.object({ from: languageTag, to: languageTag });

async function sendMemory(ctx: Context, c: OnBlog): Promise<Response> {
  const { blog } = await actorOf(ctx, c, 'translate');
  const query = c.req.query();
  const asked = check(pairSchema, query, {});
  // Whoever asks for a pair does not get everything instead.
  if (!asked.ok && ('from' in query || 'to' in query)) throw refuse('invalid', 'common.invalid');
  const languages = asked.ok ? asked.value : null;
  const ending = languages ? `${languages.from}-${languages.to}.tmx` : 'tmx';
  c.header('Content-Disposition', attachmentAs(blog.name, 'memory', ending));
  return c.body(streamOf(tmxOf(ctx, blog.id, languages)), 200, {
    'Content-Type': 'application/x-tmx+xml; charset=utf-8',
  });
}

const name = v.pipe(v.string(), v.maxLength(1_000));
const beginSchema = v.object({
  name,
  size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LARGEST_TMX)),
  from: languageTag,
  to: languageTag,
});

async function begin(ctx: Context, c: OnBlog): Promise<Response> {
  const actor = await actorOf(ctx, c, 'edit');
  const read = await readJson(c, beginSchema);
  if (!read.ok) throw refuse('invalid', Object.values(read.problems)[0]?.key ?? 'common.invalid');
  const { from, to, ...file } = read.value;
  return c.json(await beginImport(ctx, actor, { ...file, languages: { from, to } }), 201);
}

const placeSchema = v.object({ at: v.pipe(v.string(), v.regex(/^\d{1,12}$/), v.transform(Number)) });

async function take(ctx: Context, c: OnImport): Promise<Response> {
  const actor = await actorOf(ctx, c, 'edit');
  await openImport(ctx, actor, c.req.param('import'));
  const asked = check(placeSchema, c.req.query(), {});
  if (!asked.ok) throw refuse('invalid', 'common.invalid');
  const bytes = await readBytes(c, LARGEST_PIECE);
  const taken = await takePiece(ctx, actor, { importId: c.req.param('import'), at: asked.value.at, bytes });
  return c.json(taken, taken.ok ? 200 : 409);
}

const wholeSchema = v.object({
  file: v.custom<Upload>(isUpload, 'exchange.in.none'),
  from: languageTag,
  to: languageTag,
});

/** Without a script a file comes whole, and may be as large as any other form. */
async function takeWhole(ctx: Context, c: OnBlog): Promise<Response> {
  const actor = await actorOf(ctx, c, 'edit');
  const read = await readUpload(c, wholeSchema, LARGEST_FORM);
  if (!read.ok) return showFiles(ctx, c, formOf(read.values, read.problems));
  const { file, from, to } = read.value;
  if (from === to)
    return showFiles(ctx, c, formOf(read.values, { to: { key: 'exchange.import.one-language' } }));
  const kind = kindOf(file.bytes);
  if (kind !== 'tmx')
    return showFiles(ctx, c, formOf(read.values, { file: { key: `exchange.no-tmx.${kind}` } }));
  const size = file.bytes.length;
  const { id } = await beginImport(ctx, actor, { name: file.name, size, languages: { from, to } });
  await takePiece(ctx, actor, { importId: id, at: 0, bytes: file.bytes });
  return c.redirect(`/studio/${actor.blog.slug}/imports/${id}`, 303);
}

async function standing(ctx: Context, c: OnImport) {
  const { blog } = await actorOf(ctx, c, 'translate');
  const row = await importOf(ctx.db, blog.id, c.req.param('import'));
  if (!row) throw refuse('not-found', 'exchange.gone');
  const isHere = row.ran_by === 'command' || row.finished_at !== null;
  return { blog, row, received: isHere ? row.size : await ctx.files.sizeOf(fileName(row)) };
}

async function showImport(ctx: Context, c: OnImport): Promise<Response> {
  return html(c, <ImportPage view={viewOf(c)} {...(await standing(ctx, c))} />);
}

async function tellState(ctx: Context, c: OnImport): Promise<Response> {
  const { row, received } = await standing(ctx, c);
  return c.json({ stand: standOf(row), percent: percentOf(row, received), added: row.added, received });
}

async function discard(ctx: Context, c: OnImport): Promise<Response> {
  const actor = await actorOf(ctx, c, 'edit');
  await discardImport(ctx, actor, c.req.param('import'));
  return c.redirect(`/studio/${actor.blog.slug}/memory-files`, 303);
}

async function change(ctx: Context, c: OnImport, action: typeof stopImport): Promise<Response> {
  const actor = await actorOf(ctx, c, 'edit');
  await action(ctx, actor, c.req.param('import'));
  return c.redirect(`/studio/${actor.blog.slug}/imports/${c.req.param('import')}`, 303);
}
