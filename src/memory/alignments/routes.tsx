// The doors of finished translations that are taken into the memory: the list, the form, the review.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { actorOf } from '../../blogs/routes-actor.ts';
import type { Context } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { isLinkAddress } from '../../text/address.ts';
import { check, type Problems, readForm, readJson } from '../../web/door.ts';
import type { Env } from '../../web/env.ts';
import { languageTag, optionalLine, ticked } from '../../web/fields.ts';
import { type FormState, formOf } from '../../web/forms.tsx';
import { html, viewOf } from '../../web/page.ts';
import { glossaryOf } from '../terms/glossary.ts';
import { languagesFor } from '../terms/languages.ts';
import { type AddAlignmentInput, type Added, addAlignment } from './add-alignment.ts';
import { alignAgain } from './align-texts.ts';
import { AlignmentsPage } from './alignments-page.tsx';
import { changeBeads } from './change-beads.ts';
import { NewPage } from './new-page.tsx';
import { removeAlignment, restoreAlignment } from './remove-alignment.ts';
import { type ReadersOf, reviewData } from './review-data.ts';
import { ReviewPage, StandingPage } from './review-page.tsx';
import { LONGEST_TEXT, type StateAnswer, stepsSchema } from './schemas.ts';
import {
  type AlignmentRow,
  alignmentOf,
  articleChoices,
  countAlignments,
  listedAlignments,
} from './store.ts';

type OnBlog = Request<Env, '/:blog'>;
type OnAlignment = Request<Env, '/:blog/:alignment'>;

const path = '/studio/:blog/alignments';
const ON_PAGE = 40;
const ARTICLES = 300;
/** Bytes of the form: two texts, each with what the clipboard held beside it. */
const FORM_LIMIT = 16 * 1024 * 1024;

export function alignmentRoutes(ctx: Context, readersOf: ReadersOf = async () => null): Hono<Env> {
  const app = new Hono<Env>();
  app.get(path, (c) => showList(ctx, c));
  app.post(path, (c) => add(ctx, c));
  app.get(`${path}/new`, (c) => showNew(ctx, c, {}));
  app.get(`${path}/:alignment`, (c) => showOne(ctx, c, readersOf));
  app.get(`${path}/:alignment/state`, (c) => tellState(ctx, c, readersOf));
  app.post(`${path}/:alignment/changes`, (c) => change(ctx, c));
  app.post(`${path}/:alignment/attempt`, (c) => again(ctx, c));
  app.post(`${path}/:alignment/removal`, (c) => remove(ctx, c));
  app.post(`${path}/:alignment/restoration`, (c) => restore(ctx, c));
  return app;
}

const askedSchema = v.object({
  page: v.fallback(v.pipe(v.string(), v.regex(/^[1-9]\d{0,5}$/), v.transform(Number)), 1),
  removed: v.fallback(v.pipe(v.string(), v.maxLength(40)), ''),
});

async function showList(ctx: Context, c: OnBlog): Promise<Response> {
  const { blog } = await actorOf(ctx, c, 'translate');
  const asked = check(askedSchema, { ...c.req.query() }, {});
  if (!asked.ok) throw refuse('not-found', 'web.problem.not-found.do');
  const { page, removed: id } = asked.value;
  const pages = Math.max(1, Math.ceil((await countAlignments(ctx.db, blog.id)) / ON_PAGE));
  const offset = (page - 1) * ON_PAGE;
  const rows = await listedAlignments(ctx.db, blog.id, { limit: ON_PAGE, offset });
  const gone = id === '' ? undefined : await alignmentOf(ctx.db, { blogId: blog.id, alignmentId: id });
  const removed = gone && gone.removed_at !== null ? gone : null;
  return html(c, <AlignmentsPage view={viewOf(c)} {...{ blog, rows, page, pages, removed }} />);
}

interface ShownForm {
  form?: FormState;
  added?: Exclude<Added, { ok: true }>;
}

async function showNew(ctx: Context, c: OnBlog, { form, added }: ShownForm): Promise<Response> {
  const { blog } = await actorOf(ctx, c, 'translate');
  const [first = 'en'] = blog.sourceLanguages;
  const fresh = {
    source_language: first,
    target_language: blog.language,
    article: c.req.query('article') ?? '',
  };
  const page = (
    <NewPage
      view={viewOf(c)}
      blog={blog}
      form={form ?? formOf(fresh)}
      formId={newId(ctx.clock.now())}
      articles={await articleChoices(ctx.db, blog.id, ARTICLES)}
      languages={languagesFor(blog, await glossaryOf(ctx, blog.id))}
      doubts={added?.why === 'doubts' ? added.doubts : []}
      known={added?.why === 'known' ? { id: added.alignmentId, title: added.title } : null}
    />
  );
  return html(c, page, form ? 422 : 200);
}

const pasted = v.pipe(
  v.optional(v.string('common.invalid'), ''),
  v.maxLength(LONGEST_TEXT, 'common.too-long'),
  v.check((text) => text.isWellFormed(), 'common.invalid'),
);
const rich = v.optional(v.pipe(v.string(), v.maxLength(FORM_LIMIT)), '');

const newSchema = v.pipe(
  v.object({
    form: v.pipe(v.string(), v.uuid()),
    article: v.optional(v.pipe(v.string(), v.maxLength(60)), ''),
    source_text: pasted,
    source_html: rich,
    target_text: pasted,
    target_html: rich,
    source_language: languageTag,
    target_language: languageTag,
    title: optionalLine(200),
    address: v.pipe(
      optionalLine(2000),
      v.check((text) => text === '' || isLinkAddress(text), 'alignments.address.wrong'),
    ),
    translator: optionalLine(100),
    sure: ticked,
  }),
  v.forward(
    v.check(({ article, source_text }) => article !== '' || source_text.trim() !== '', 'common.required'),
    ['source_text'],
  ),
  v.forward(
    v.check(({ target_text }) => target_text.trim() !== '', 'common.required'),
    ['target_text'],
  ),
);

async function add(ctx: Context, c: OnBlog): Promise<Response> {
  const actor = await actorOf(ctx, c, 'translate');
  const read = await readForm(c, newSchema, FORM_LIMIT);
  if (!read.ok) return showNew(ctx, c, { form: formOf(read.values, read.problems) });
  const added = await addAlignment(ctx, actor, inputFrom(read.value), c.var.language);
  if (added.ok) return c.redirect(`/studio/${actor.blog.slug}/alignments/${added.alignmentId}`, 303);
  const problems: Problems = {};
  for (const { field, key, params } of added.why === 'problems' ? added.problems : [])
    problems[field] = { key, ...(params ? { params } : {}) };
  return showNew(ctx, c, { form: formOf(read.values, problems), added });
}

function inputFrom(given: v.InferOutput<typeof newSchema>): AddAlignmentInput {
  const { title, address, translator, article, sure, form } = given;
  return {
    ...{ title, address, translator, sure },
    articleId: article === '' ? null : article,
    source: { text: given.source_text, html: given.source_html },
    target: { text: given.target_text, html: given.target_html },
    from: given.source_language,
    to: given.target_language,
    formId: form,
  };
}

async function alignmentAt(ctx: Context, c: OnAlignment, blogId: string): Promise<AlignmentRow> {
  const alignment = await alignmentOf(ctx.db, { blogId, alignmentId: c.req.param('alignment') });
  if (!alignment) throw refuse('not-found', 'alignments.gone');
  return alignment;
}

async function showOne(ctx: Context, c: OnAlignment, readersOf: ReadersOf): Promise<Response> {
  const actor = await actorOf(ctx, c, 'translate');
  const { blog } = actor;
  const alignment = await alignmentAt(ctx, c, blog.id);
  const view = viewOf(c);
  if (alignment.aligned_at !== null && alignment.removed_at === null) {
    const data = await reviewData(ctx, actor, alignment, c.var.t, readersOf);
    return html(c, <ReviewPage view={view} data={data} />);
  }
  return html(c, <StandingPage view={view} blog={blog} alignment={alignment} />);
}

async function tellState(ctx: Context, c: OnAlignment, readersOf: ReadersOf): Promise<Response> {
  const actor = await actorOf(ctx, c, 'translate');
  const alignment = await alignmentAt(ctx, c, actor.blog.id);
  if (alignment.removed_at !== null) return c.json<StateAnswer>({ ok: false, reason: 'gone' }, 410);
  if (alignment.aligned_at === null && alignment.failed_at === null)
    return c.json<StateAnswer>({ ok: false, reason: 'working' }, 202);
  return c.json<StateAnswer>(await reviewData(ctx, actor, alignment, c.var.t, readersOf));
}

async function change(ctx: Context, c: OnAlignment): Promise<Response> {
  const actor = await actorOf(ctx, c, 'translate');
  const read = await readJson(c, stepsSchema);
  if (!read.ok) {
    const [problem] = Object.values(read.problems);
    throw refuse('invalid', problem?.key ?? 'common.invalid', problem?.params ?? {});
  }
  const answer = await changeBeads(ctx, actor, { ...read.value, alignmentId: c.req.param('alignment') });
  return c.json(answer, answer.ok ? 200 : 410);
}

async function again(ctx: Context, c: OnAlignment): Promise<Response> {
  const actor = await actorOf(ctx, c, 'translate');
  const id = c.req.param('alignment');
  await alignAgain(ctx, actor, id);
  return c.redirect(`/studio/${actor.blog.slug}/alignments/${id}`, 303);
}

async function remove(ctx: Context, c: OnAlignment): Promise<Response> {
  const actor = await actorOf(ctx, c, 'translate');
  const id = c.req.param('alignment');
  await removeAlignment(ctx, actor, id);
  return c.redirect(`/studio/${actor.blog.slug}/alignments?removed=${id}`, 303);
}

async function restore(ctx: Context, c: OnAlignment): Promise<Response> {
  const actor = await actorOf(ctx, c, 'translate');
  const id = c.req.param('alignment');
  await restoreAlignment(ctx, actor, id);
  return c.redirect(`/studio/${actor.blog.slug}/alignments/${id}`, 303);
}
