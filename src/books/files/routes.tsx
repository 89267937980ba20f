// The doors by which lists of books come and go.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { actorOf } from '../../blogs/routes-actor.ts';
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { isUpload, readUpload, type Upload } from '../../web/door.ts';
import type { Env } from '../../web/env.ts';
import { ticked } from '../../web/fields.ts';
import { type FormState, formOf } from '../../web/forms.tsx';
import { html, viewOf } from '../../web/page.ts';
import { booksOnShelf } from '../shelves/books-on-shelf.ts';
import { shelfById } from '../shelves/store.ts';
import { FilesPage, ReportPage } from './files-page.tsx';
import { bookFormats, writeBooks } from './formats.ts';
import { type ImportReport, importBooks } from './import-books.ts';
import { leavingBooks } from './leaving-books.ts';
import { readBooksCsv } from './read-csv.ts';
import { importOf, importsOf } from './store.ts';

type OnBlog = Request<Env, '/:blog'>;
type OnImport = Request<Env, '/:blog/:id'>;
type OnFormat = Request<Env, '/:blog/:format'>;

const path = '/studio/:blog/books/files';

/** Bytes of a list; one of 20,000 books with notes has some twenty million. */
const LARGEST = 32 * 1024 * 1024;

export function bookFileRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get(path, (c) => showFiles(ctx, c));
  app.post(path, (c) => takeList(ctx, c));
  app.get(`${path}/out/:format`, (c) => sendBooks(ctx, c));
  app.get(`${path}/:id`, (c) => showReport(ctx, c));
  return app;
}

async function showFiles(ctx: Context, c: OnBlog, form?: FormState) {
  const { blog } = await actorOf(ctx, c, 'read');
  const before = await importsOf(ctx.db, blog.id, 20);
  const page = <FilesPage view={viewOf(c)} blog={blog} form={form ?? formOf()} before={before} />;
  return html(c, page, form ? 422 : 200);
}

const listSchema = v.object({
  list: v.custom<Upload>(isUpload, 'books.files.none'),
  show: ticked,
});

async function takeList(ctx: Context, c: OnBlog) {
  const { blog, ...person } = await actorOf(ctx, c, 'edit');
  const read = await readUpload(c, listSchema, LARGEST);
  if (!read.ok) return showFiles(ctx, c, formOf(read.values, read.problems));
  const { list, show } = read.value;
  const wrong = (key: string) => showFiles(ctx, c, formOf(read.values, { list: { key } }));
  const found = readBooksCsv(list.bytes);
  if (!found.ok) return wrong(found.key);
  const done = await importBooks(ctx, { id: person.id, blog }, found, { name: list.name, show });
  if (!done.ok) return wrong(`books.files.${done.reason}`);
  return c.redirect(`/studio/${blog.slug}/books/files/${done.id}`, 303);
}

async function showReport(ctx: Context, c: OnImport) {
  const { blog } = await actorOf(ctx, c, 'read');
  const row = await importOf(ctx.db, blog.id, c.req.param('id'));
  if (!row) throw refuse('not-found', 'web.problem.not-found.do');
  // Written by `importBooks`.
  const report = JSON.parse(row.report) as ImportReport;
  return html(c, <ReportPage view={viewOf(c)} blog={blog} name={row.name} report={report} />);
}

const leavingSchema = v.object({
  format: v.picklist(bookFormats),
  /** Id of the shelf or list whose books leave; all of the blog without it. */
  shelf: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(40))),
});

async function sendBooks(ctx: Context, c: OnFormat) {
  const { blog } = await actorOf(ctx, c, 'read');
  const asked = v.safeParse(leavingSchema, { format: c.req.param('format'), shelf: c.req.query('shelf') });
  if (!asked.success) throw refuse('not-found', 'web.problem.not-found.do');
  const { format, shelf } = asked.output;
  const { name, books } = await leavingFrom(ctx, blog, shelf);
  const file = writeBooks(format, books, { name: blog.name, sentAt: nowIso(ctx) });
  c.header('Content-Disposition', `attachment; filename="${blog.slug}-${name}.${file.ending}"`);
  return c.body(file.text, 200, { 'Content-Type': file.type });
}

/** The books of a blog, or of one shelf in its order, with a word for the file. */
async function leavingFrom(ctx: Context, blog: MemberBlog, shelfId: string | undefined) {
  if (shelfId === undefined) return { name: 'books', books: await leavingBooks(ctx.db, blog) };
  const shelf = await shelfById(ctx.db, blog.id, shelfId);
  if (!shelf) throw refuse('not-found', 'web.problem.not-found.do');
  const rows = (await booksOnShelf(ctx.db, shelf, { shown: false })).map(({ row }) => row);
  return { name: shelf.slug, books: await leavingBooks(ctx.db, blog, rows) };
}
