// The doors of a blog's terms: the list, one of them, what was done to them.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { actorOf } from '../../blogs/routes-actor.ts';
import type { Context } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { check, readForm } from '../../web/door.ts';
import type { Env } from '../../web/env.ts';
import { optionalLine, ticked } from '../../web/fields.ts';
import { type FormState, formOf } from '../../web/forms.tsx';
import { html, viewOf } from '../../web/page.ts';
import { addTerm } from './add-term.ts';
import { ChangePage } from './change-page.tsx';
import { changeTerm } from './change-term.ts';
import { removeTerm } from './delete-term.ts';
import { type Entry, type Glossary, glossaryOf } from './glossary.ts';
import type { ImportReport } from './import-report.ts';
import { languagesFor } from './languages.ts';
import { lookUp } from './lookup.ts';
import { fileRoutes } from './routes-files.tsx';
import { nameKinds } from './schemas.ts';
import { changeOf, termOf } from './store.ts';
import { fieldsOf, termSchema, valuesOf } from './term-fields.ts';
import { TermPage, type TermPageProps } from './term-page.tsx';
import { TermsPage, termTabs } from './terms-page.tsx';
import { undoTermChange } from './undo-change.ts';

type OnBlog = Request<Env, '/:blog'>;
type OnTerm = Request<Env, '/:blog/:term'>;
type OnChange = Request<Env, '/:blog/:id'>;

const path = '/studio/:blog/terms';
const ON_PAGE = 100;

export function termRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get(path, (c) => showTerms(ctx, c));
  app.post(path, (c) => saveNew(ctx, c));
  app.get(`${path}/new`, (c) => showNew(ctx, c));
  app.route('/', fileRoutes(ctx));
  app.get(`${path}/changes/:id`, (c) => showChange(ctx, c));
  app.post(`${path}/changes/:id/reversal`, (c) => undo(ctx, c));
  app.get(`${path}/:term`, (c) => showTerm(ctx, c));
  app.post(`${path}/:term`, (c) => saveTerm(ctx, c));
  app.post(`${path}/:term/removal`, (c) => dropTerm(ctx, c));
  return app;
}

/** A link that somebody shortened narrows nothing down rather than being refused. */
const askedSchema = v.object({
  show: v.fallback(v.picklist(termTabs), ''),
  kind: v.fallback(v.picklist(['', ...nameKinds]), ''),
  domain: v.fallback(optionalLine(60), ''),
  words: v.fallback(optionalLine(100), ''),
  page: v.fallback(v.pipe(v.string(), v.regex(/^[1-9]\d{0,5}$/), v.transform(Number)), 1),
  done: v.fallback(v.pipe(v.string(), v.maxLength(40)), ''),
});

async function showTerms(ctx: Context, c: OnBlog) {
  const { blog } = await actorOf(ctx, c, 'read');
  const asked = check(askedSchema, { ...c.req.query() }, {});
  if (!asked.ok) throw refuse('not-found', 'web.problem.not-found.do');
  const { page, done, ...filter } = asked.value;
  const glossary = await glossaryOf(ctx, blog.id);
  const conflicts = await glossary.conflicts();
  const found = lookUp(glossary.entries, filter.words).filter(
    (entry) => fits(entry, filter) && (filter.show !== 'conflicts' || conflicts.has(entry)),
  );
  const list = (
    <TermsPage
      view={viewOf(c)}
      blog={blog}
      rows={found.slice((page - 1) * ON_PAGE, page * ON_PAGE)}
      conflicts={conflicts}
      found={found.length}
      all={glossary.entries.length}
      page={page}
      pages={Math.max(1, Math.ceil(found.length / ON_PAGE))}
      filter={formOf(filter)}
      domains={domainsOf(glossary)}
      done={(done && (await changeOf(ctx.db, blog.id, done))) || null}
    />
  );
  return html(c, list);
}

type Filter = Pick<v.InferOutput<typeof askedSchema>, 'show' | 'kind' | 'domain'>;

function fits({ fields }: Entry, { show, kind, domain }: Filter): boolean {
  if (show === 'term' && fields.kind !== 'term') return false;
  if (show === 'names' && fields.kind === 'term') return false;
  return (kind === '' || fields.kind === kind) && (domain === '' || fields.domain === domain);
}

function domainsOf({ entries }: Glossary): string[] {
  return [...new Set(entries.map(({ fields }) => fields.domain))].filter((domain) => domain !== '').sort();
}

async function showNew(ctx: Context, c: OnBlog, form?: FormState) {
  const { blog } = await actorOf(ctx, c, 'translate');
  const asked = c.req.query('kind');
  const begun = formOf({
    kind: nameKinds.find((kind) => kind === asked) ?? 'term',
    letter_case: 'any',
    source_language: blog.sourceLanguages[0] ?? 'en',
    target_language: blog.language,
  });
  return showForm(ctx, c, { blog, term: null, form: form ?? begun });
}

type Shown = Pick<TermPageProps, 'blog' | 'term' | 'form' | 'overtaken'>;

async function showForm(ctx: Context, c: OnBlog, shown: Shown) {
  const { blog, term, form, overtaken } = shown;
  const glossary = await glossaryOf(ctx, blog.id);
  const entry = term && glossary.entries.find(({ row }) => row.id === term.id && row.blog_id === blog.id);
  const page = (
    <TermPage
      {...shown}
      view={viewOf(c)}
      languages={languagesFor(blog, glossary)}
      domains={domainsOf(glossary)}
      conflicts={(entry && (await glossary.conflicts()).get(entry)) ?? []}
    />
  );
  return html(c, page, overtaken ? 409 : Object.keys(form.problems).length > 0 ? 422 : 200);
}

const sharing = v.object({ shared: ticked });

/** Only an owner may decide about it; from others the box does not come. */
async function readTerm(c: OnBlog, blog: MemberBlog) {
  const read = await readForm(c, termSchema);
  const shared = check(sharing, read.values, {});
  return { read, shared: blog.may.has('manage') ? shared.ok && shared.value.shared : null };
}

async function saveNew(ctx: Context, c: OnBlog) {
  const actor = await actorOf(ctx, c, 'translate');
  const { read, shared } = await readTerm(c, actor.blog);
  if (!read.ok) return showNew(ctx, c, formOf(read.values, read.problems));
  const added = await addTerm(ctx, actor, read.value, shared === true);
  if (added.ok) return c.redirect(`/studio/${actor.blog.slug}/terms?done=${added.changeId}`, 303);
  return showNew(ctx, c, formOf(read.values, { sources: { key: `terms.problem.${added.reason}` } }));
}

async function showTerm(ctx: Context, c: OnTerm) {
  const { blog } = await actorOf(ctx, c, 'translate');
  const term = await termOf(ctx.db, blog.id, c.req.param('term'));
  if (!term) throw refuse('not-found', 'terms.problem.gone');
  const form = formOf({ ...valuesOf(fieldsOf(term)), ...(term.shared_at ? { shared: 'yes' } : {}) });
  return showForm(ctx, c, { blog, term, form });
}

const baseSchema = v.object({ base: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)) });

async function saveTerm(ctx: Context, c: OnTerm) {
  const actor = await actorOf(ctx, c, 'translate');
  const { blog } = actor;
  const { read, shared } = await readTerm(c, blog);
  const id = c.req.param('term');
  const term = await termOf(ctx.db, blog.id, id);
  if (!term) throw refuse('not-found', 'terms.problem.gone');
  const at = check(baseSchema, read.values, {});
  if (!read.ok || !at.ok) {
    const problems = read.ok ? { '': { key: 'common.invalid' } } : read.problems;
    // The version that was read stays with what was typed.
    const base = at.ok ? at.value.base : term.version;
    return showForm(ctx, c, { blog, term: { ...term, version: base }, form: formOf(read.values, problems) });
  }
  const saved = await changeTerm(ctx, actor, { id, base: at.value.base, fields: read.value, shared });
  if (!saved.ok)
    return showForm(ctx, c, { blog, term: saved.current, form: formOf(read.values), overtaken: true });
  const done = saved.changeId ? `?done=${saved.changeId}` : '';
  return c.redirect(`/studio/${blog.slug}/terms${done}`, 303);
}

async function dropTerm(ctx: Context, c: OnTerm) {
  const actor = await actorOf(ctx, c, 'translate');
  const id = c.req.param('term');
  const read = await readForm(c, baseSchema);
  const base = read.ok ? read.value.base : -1;
  const removed = await removeTerm(ctx, actor, { id, base });
  if (removed.ok) return c.redirect(`/studio/${actor.blog.slug}/terms?done=${removed.changeId}`, 303);
  const term = await termOf(ctx.db, actor.blog.id, id);
  if (!term) throw refuse('not-found', 'terms.problem.gone');
  return showForm(ctx, c, {
    blog: actor.blog,
    term,
    form: formOf(valuesOf(fieldsOf(term))),
    overtaken: true,
  });
}

async function showChange(ctx: Context, c: OnChange) {
  const { blog } = await actorOf(ctx, c, 'translate');
  const change = await changeOf(ctx.db, blog.id, c.req.param('id'));
  if (!change) throw refuse('not-found', 'terms.undo.gone');
  const report = change.report === null ? null : (JSON.parse(change.report) as ImportReport);
  const left = Number(/^\d{1,6}$/.exec(c.req.query('left') ?? '')?.[0] ?? 0);
  return html(c, <ChangePage view={viewOf(c)} {...{ blog, change, report, left }} />);
}

async function undo(ctx: Context, c: OnChange) {
  const actor = await actorOf(ctx, c, 'translate');
  const id = c.req.param('id');
  const { left } = await undoTermChange(ctx, actor, id);
  const terms = `/studio/${actor.blog.slug}/terms`;
  return c.redirect(left > 0 ? `${terms}/changes/${id}?left=${left}` : `${terms}?done=${id}`, 303);
}
