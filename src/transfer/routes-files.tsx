// The doors by which a translation leaves as a file, and comes back from one.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { actorOf } from '../blogs/routes-actor.ts';
import type { Actor } from '../desk/actor.ts';
import { type Manuscript, manuscriptOf } from '../desk/reads.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { isUpload, readForm, readUpload, type Upload, type Values } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { type FormState, formOf } from '../web/forms.tsx';
import { say, type Translate } from '../web/messages/index.ts';
import { html, viewOf } from '../web/page.ts';
import { ArrivalPage } from './arrivals/arrival-page.tsx';
import { arrivalWith, type SettleInput, settleArrival } from './arrivals/settle-arrival.ts';
import { type TakenFile, takeFile } from './arrivals/take-file.ts';
import { FilesPage } from './files-page.tsx';
import { leavingOf } from './leaving.ts';
import { attachmentAs } from './out/file-name.ts';
import { fileOf } from './out/file-of.ts';
import { formats } from './out/formats.ts';
import { LARGEST_XLIFF } from './xliff/read-xliff.ts';

type OnFiles = Request<Env, '/:blog/:translation'>;
type OnFormat = Request<Env, '/:blog/:translation/:format'>;
type OnArrival = Request<Env, '/:blog/:translation/:arrival'>;

const path = '/studio/:blog/manuscripts/:translation';

export function fileRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get(`${path}/files`, (c) => showFiles(ctx, c));
  app.get(`${path}/files/:format`, (c) => sendFile(ctx, c));
  app.post(`${path}/arrivals`, (c) => takeArrival(ctx, c));
  // What the browser asks for when somebody loads the page of a refused file again.
  app.get(`${path}/arrivals`, async (c) => {
    const { actor, manuscript } = await standing(ctx, c);
    return c.redirect(`/studio/${actor.blog.slug}/manuscripts/${manuscript.id}/files`, 303);
  });
  app.get(`${path}/arrivals/:arrival`, (c) => showArrival(ctx, c));
  app.post(`${path}/arrivals/:arrival`, (c) => settle(ctx, c));
  return app;
}

async function standing(ctx: Context, c: OnFiles): Promise<{ actor: Actor; manuscript: Manuscript }> {
  const actor = await actorOf(ctx, c, 'translate');
  const manuscript = await manuscriptOf(ctx.db, actor.blog.id, c.req.param('translation'));
  if (!manuscript) throw refuse('not-found', 'desk.problem.no-translation');
  return { actor, manuscript };
}

async function showFiles(ctx: Context, c: OnFiles, failed?: FormState): Promise<Response> {
  const { actor, manuscript } = await standing(ctx, c);
  const page = (
    <FilesPage view={viewOf(c)} blog={actor.blog} manuscript={manuscript} form={failed ?? formOf()} />
  );
  return html(c, page, failed ? 422 : 200);
}

async function sendFile(ctx: Context, c: OnFormat): Promise<Response> {
  const actor = await actorOf(ctx, c, 'translate');
  const format = formats.find((one) => one === c.req.param('format'));
  if (!format) throw refuse('not-found', 'web.problem.not-found.do');
  const leaving = await leavingOf(ctx, actor, c.req.param('translation'));
  const { bytes, type, ending, name } = fileOf(leaving, format, c.var.t);
  c.header('Content-Disposition', attachmentAs(name, 'translation', ending));
  return c.body(bytes, 200, { 'Content-Type': type });
}

const fileSchema = v.object({ file: v.custom<Upload>(isUpload, 'exchange.in.none') });

/** A little more than the largest file, for what a form puts around it. */
const LARGEST_BODY = LARGEST_XLIFF + 64 * 1024;

async function takeArrival(ctx: Context, c: OnFiles): Promise<Response> {
  const { actor, manuscript } = await standing(ctx, c);
  const read = await readUpload(c, fileSchema, LARGEST_BODY);
  if (!read.ok) return showFiles(ctx, c, formOf(read.values, read.problems));
  const { name, bytes } = read.value.file;
  const taken = await takeFile(ctx, actor, { translationId: manuscript.id, name, bytes });
  if (!taken.ok) return showFiles(ctx, c, formOf({}, { file: problemOf(taken, c.var.t) }));
  return c.redirect(
    `/studio/${actor.blog.slug}/manuscripts/${manuscript.id}/arrivals/${taken.arrivalId}`,
    303,
  );
}

function problemOf(taken: Exclude<TakenFile, { ok: true }>, t: Translate) {
  if (taken.reason === 'kind') return { key: `exchange.kind.${taken.kind}` };
  if (taken.reason === 'too-much') return { key: 'exchange.too-much' };
  if (taken.reason === 'language') return { key: 'exchange.language', params: { language: taken.language } };
  const { key, params, line } = taken.problem;
  return { key: 'exchange.line', params: { line, reason: say(t, key, params) } };
}

async function showArrival(ctx: Context, c: OnArrival, moved?: Pick<SettleInput, 'take'>): Promise<Response> {
  const { actor, manuscript } = await standing(ctx, c);
  const of = { blogId: actor.blog.id, translationId: manuscript.id };
  const found = await arrivalWith(ctx, of, c.req.param('arrival'), actor);
  const page = (
    <ArrivalPage
      view={viewOf(c)}
      blog={actor.blog}
      manuscript={manuscript}
      {...found}
      moved={moved ?? null}
    />
  );
  return html(c, page, moved ? 409 : 200);
}

const settleSchema = v.object({ stamp: v.pipe(v.string(), v.maxLength(40)) });

async function settle(ctx: Context, c: OnArrival): Promise<Response> {
  const actor = await actorOf(ctx, c, 'translate');
  const read = await readForm(c, settleSchema);
  if (!read.ok) throw refuse('invalid', 'common.invalid');
  const take = takenIn(read.values);
  const input = { translationId: c.req.param('translation'), arrivalId: c.req.param('arrival'), take };
  const outcome = await settleArrival(ctx, actor, { ...input, stamp: read.value.stamp });
  if (!outcome.ok && outcome.reason === 'moved') return showArrival(ctx, c, { take });
  return c.redirect(c.req.path, 303);
}

/** Each conflict is a field of its own, because each is a choice between two; one tick decides all that were shown. */
function takenIn(values: Values): SettleInput['take'] {
  if (values.all === 'yes') return 'shown';
  return Object.entries(values).flatMap(([name, value]) =>
    name.startsWith('take.') && value === 'yes' ? [name.slice('take.'.length)] : [],
  );
}
