// The doors by which lists of terms come and go.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { actorOf } from '../../blogs/routes-actor.ts';
import type { Context } from '../../platform/context.ts';
import { isUpload, readUpload, type Upload } from '../../web/door.ts';
import type { Env } from '../../web/env.ts';
import { languageTag, ticked } from '../../web/fields.ts';
import { type FormState, formOf } from '../../web/forms.tsx';
import { html, viewOf } from '../../web/page.ts';
import { writeCsv } from './csv.ts';
import { glossaryOf } from './glossary.ts';
import { importTerms } from './import-terms.ts';
import { languagesFor } from './languages.ts';
import { readList } from './read-list.ts';
import { ownTerms } from './store.ts';
import { writeTbx } from './tbx.ts';
import { fieldsOf } from './term-fields.ts';
import { ImportPage } from './term-page.tsx';

type OnBlog = Request<Env, '/:blog'>;

const path = '/studio/:blog/terms';

/** Bytes of a list; one of 20,000 terms has some two million. */
const LARGEST = 8 * 1024 * 1024;

export function fileRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get(`${path}.csv`, (c) => sendCsv(ctx, c));
  app.get(`${path}.tbx`, (c) => sendTbx(ctx, c));
  app.get(`${path}/import`, (c) => showImport(ctx, c));
  app.post(`${path}/import`, (c) => takeList(ctx, c));
  return app;
}

/** A blog's own terms; those that others share with it are theirs to give. */
async function sendCsv(ctx: Context, c: OnBlog) {
  const { blog } = await actorOf(ctx, c, 'read');
  const terms = (await ownTerms(ctx.db, blog.id)).map(fieldsOf);
  return file(c, writeCsv(terms), 'text/csv; charset=utf-8', `${blog.slug}-terms.csv`);
}

async function sendTbx(ctx: Context, c: OnBlog) {
  const { blog } = await actorOf(ctx, c, 'read');
  const terms = (await ownTerms(ctx.db, blog.id)).map(fieldsOf);
  const text = writeTbx(terms, { name: blog.name, language: blog.language });
  return file(c, text, 'application/x-tbx; charset=utf-8', `${blog.slug}-terms.tbx`);
}

function file(c: OnBlog, text: string, type: string, name: string) {
  c.header('Content-Disposition', `attachment; filename="${name}"`);
  return c.body(text, 200, { 'Content-Type': type });
}

async function showImport(ctx: Context, c: OnBlog, form?: FormState) {
  const { blog } = await actorOf(ctx, c, 'translate');
  const begun = formOf({ from: blog.sourceLanguages[0] ?? 'en', to: blog.language });
  const languages = languagesFor(blog, await glossaryOf(ctx, blog.id));
  const page = <ImportPage view={viewOf(c)} blog={blog} form={form ?? begun} languages={languages} />;
  return html(c, page, form ? 422 : 200);
}

const listSchema = v.object({
  list: v.custom<Upload>(isUpload, 'terms.import.none'),
  from: languageTag,
  to: languageTag,
  shared: ticked,
});

async function takeList(ctx: Context, c: OnBlog) {
  const { blog, ...person } = await actorOf(ctx, c, 'translate');
  const read = await readUpload(c, listSchema, LARGEST);
  if (!read.ok) return showImport(ctx, c, formOf(read.values, read.problems));
  const { list, from, to, shared } = read.value;
  const wrong = (key: string, params = {}) =>
    showImport(ctx, c, formOf(read.values, { list: { key, params } }));
  const found = readList(list.bytes, { from, to });
  if (!found.ok) return wrong(found.key, found.params);
  const shares = shared && blog.may.has('manage');
  const done = await importTerms(ctx, { id: person.id, blog }, found, list.name, shares);
  if (!done.ok) return wrong(`terms.problem.${done.reason}`);
  return c.redirect(`/studio/${blog.slug}/terms/changes/${done.changeId}`, 303);
}
