// The doors of finished translations that move in: their list, the preview of one, and what is decided of them.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { countWaiting } from '../memory/alignments/beads/store.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { isLinkAddress } from '../text/address.ts';
import { check, readForm } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { many, optionalLine } from '../web/fields.ts';
import { type FormState, formOf } from '../web/forms.tsx';
import { html, viewOf } from '../web/page.ts';
import { askForOriginals, decideBilinguals, pasteOriginal } from './moves/bilingual/decide.ts';
import { likenessKinds, saysWhere } from './moves/bilingual/likeness.ts';
import { bilingualsOf } from './moves/bilingual/reads.ts';
import { foundBilingual } from './moves/bilingual/store.ts';
import { takeBack } from './moves/bilingual/take-back.ts';
import { creditOf, textsOf } from './moves/bilingual/texts-of.ts';
import { BilingualPage } from './moves/pages/bilingual-page.tsx';
import { BilingualsPage, bilingualShows } from './moves/pages/bilinguals-page.tsx';
import { query } from './moves/pages/posts-page.tsx';
import { moveAt, type OnMove } from './routes-moves.tsx';

type OnOne = Request<Env, '/:blog/:move/:number'>;

const path = '/studio/:blog/moves/:move/bilinguals';
const ON_PAGE = 20;
/** Letters of an original that somebody pastes. */
const LONGEST_ORIGINAL = 400_000;
const LARGEST_FORM = 4 * 1024 * 1024;

export function bilingualRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get(path, (c) => showList(ctx, c));
  app.post(path, (c) => decideSeveral(ctx, c));
  app.get(`${path}/:number`, (c) => showOne(ctx, c));
  app.post(`${path}/:number/decision`, (c) => decide(ctx, c));
  app.post(`${path}/:number/original`, (c) => getOriginal(ctx, c));
  app.post(`${path}/:number/return`, (c) => giveBack(ctx, c));
  return app;
}

/** A link that somebody shortened narrows nothing down rather than being refused. */
const filterSchema = v.object({
  kind: v.fallback(v.picklist(['', ...likenessKinds]), ''),
  show: v.fallback(v.picklist(['', ...bilingualShows]), ''),
  page: v.fallback(v.pipe(v.string(), v.regex(/^[1-9]\d{0,5}$/), v.transform(Number)), 1),
});

function filterOf(c: Request<Env>) {
  const asked = check(filterSchema, c.req.query(), {});
  if (!asked.ok) throw refuse('not-found', 'web.problem.not-found.do');
  return asked.value;
}

async function showList(ctx: Context, c: OnMove): Promise<Response> {
  const { blog, move } = await moveAt(ctx, c);
  if (move.undone_at !== null) return c.redirect(`/studio/${blog.slug}/moves/${move.id}`, 303);
  const { page, kind, show } = filterOf(c);
  const at = { limit: ON_PAGE, offset: (page - 1) * ON_PAGE };
  const { all, found } = await bilingualsOf(ctx.db, move, { kind: kind || null, show: show || null }, at);
  const listed = [];
  for (const one of found) listed.push({ ...one, read: await textsOf(ctx, move, one) });
  const list = (
    <BilingualsPage
      view={viewOf(c)}
      {...{ blog, move, listed, all, page }}
      pages={Math.max(1, Math.ceil(all / ON_PAGE))}
      filter={formOf({ kind, show })}
    />
  );
  return html(c, list);
}

const severalSchema = v.object({
  act: v.picklist(['make', 'leave', 'get'], 'common.choose'),
  number: v.pipe(
    many(v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/), v.transform(Number))),
    v.maxLength(ON_PAGE),
  ),
});

/** Those that were ticked on one page of the list, where each is shown. */
async function decideSeveral(ctx: Context, c: OnMove): Promise<Response> {
  const { actor, blog, move } = await moveAt(ctx, c);
  const read = await readForm(c, severalSchema);
  if (!read.ok) throw refuse('invalid', 'common.choose');
  const { act, number: numbers } = read.value;
  if (act === 'get') await askForOriginals(ctx, actor, { moveId: move.id, numbers });
  else await decideBilinguals(ctx, actor, { moveId: move.id, numbers, wish: act });
  const { page, ...filter } = filterOf(c);
  const back = query({ ...filter, page: page === 1 ? '' : String(page) });
  return c.redirect(`/studio/${blog.slug}/moves/${move.id}/bilinguals${back}`, 303);
}

const numberSchema = v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/), v.transform(Number));

async function oneAt(ctx: Context, c: OnOne) {
  const { actor, blog, move } = await moveAt(ctx, c);
  const asked = v.safeParse(numberSchema, c.req.param('number'));
  const found = asked.success ? await foundBilingual(ctx.db, move, asked.output) : undefined;
  if (!found) throw refuse('not-found', 'moves.gone');
  const here = `/studio/${blog.slug}/moves/${move.id}/bilinguals/${found.row.number}`;
  return { actor, blog, move, found, here };
}

async function showOne(
  ctx: Context,
  c: OnOne,
  failed: { form?: FormState; pasted?: FormState } = {},
): Promise<Response> {
  const { blog, move, found } = await oneAt(ctx, c);
  if (move.undone_at !== null && found.row.settled_at === null)
    return c.redirect(`/studio/${blog.slug}/moves/${move.id}`, 303);
  const { title, outlet, address } = creditOf(found.row, found.likeness);
  const { alignment_id: alignmentId } = found.row;
  const page = (
    <BilingualPage
      view={viewOf(c)}
      {...{ blog, move, found }}
      read={await textsOf(ctx, move, found)}
      waiting={alignmentId === null ? 0 : await countWaiting(ctx.db, { blogId: blog.id, alignmentId })}
      form={failed.form ?? formOf({ title, outlet, address: address ?? '' })}
      pasted={failed.pasted ?? formOf()}
    />
  );
  return html(c, page, failed.form || failed.pasted ? 422 : 200);
}

const decisionSchema = v.object({
  wish: v.picklist(['make', 'leave', 'open'], 'common.choose'),
  title: v.optional(optionalLine(300), ''),
  outlet: v.optional(optionalLine(120), ''),
  address: v.optional(
    v.pipe(
      optionalLine(2_000),
      v.check((text) => text === '' || isLinkAddress(text), 'moves.bilingual.address.wrong'),
    ),
    '',
  ),
});

async function decide(ctx: Context, c: OnOne): Promise<Response> {
  const { actor, move, found, here } = await oneAt(ctx, c);
  const read = await readForm(c, decisionSchema);
  if (!read.ok) return showOne(ctx, c, { form: formOf(read.values, read.problems) });
  const { wish, title, outlet, address } = read.value;
  const credit = { title, outlet, address: address || null };
  if (wish === 'make' && !saysWhere(credit))
    return showOne(ctx, c, {
      form: formOf(read.values, { outlet: { key: 'moves.bilingual.says-nowhere' } }),
    });
  const said = wish === 'make' ? { credit } : {};
  await decideBilinguals(ctx, actor, { moveId: move.id, numbers: [found.row.number], wish, ...said });
  return c.redirect(here, 303);
}

const originalSchema = v.object({
  way: v.picklist(['address', 'paste'], 'common.choose'),
  text: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_ORIGINAL, 'moves.bilingual.too-long')), ''),
});

async function getOriginal(ctx: Context, c: OnOne): Promise<Response> {
  const { actor, move, found, here } = await oneAt(ctx, c);
  const read = await readForm(c, originalSchema, LARGEST_FORM);
  if (!read.ok) return showOne(ctx, c, { pasted: formOf(read.values, read.problems) });
  const { way, text } = read.value;
  const { number } = found.row;
  if (way === 'address') await askForOriginals(ctx, actor, { moveId: move.id, numbers: [number] });
  else {
    const { problem } = await pasteOriginal(ctx, actor, { moveId: move.id, number, text });
    if (problem !== null) return showOne(ctx, c, { pasted: formOf({ text }, { text: { key: problem } }) });
  }
  return c.redirect(here, 303);
}

async function giveBack(ctx: Context, c: OnOne): Promise<Response> {
  const { actor, move, found, here } = await oneAt(ctx, c);
  await takeBack(ctx, actor, { move, number: found.row.number });
  return c.redirect(here, 303);
}
