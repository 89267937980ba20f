// The doors of the desk to the terms: those of a sentence, those that somebody looks up, and one that is added while translating.
import { Hono, type Context as Request } from 'hono';
import { actorOf } from '../blogs/routes-actor.ts';
import { addTerm } from '../memory/terms/add-term.ts';
import { type QuickTermAnswer, quickTermSchema } from '../memory/terms/schemas.ts';
import { termSchema } from '../memory/terms/term-fields.ts';
import { lookUpTerms, termsOfSentence } from '../memory/terms/terms-of-sentence.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { articleOf } from '../sources/store.ts';
import { inlineText } from '../text/inline.ts';
import { check, readJson } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { once } from './once.ts';
import { inlineFrom, targetOf } from './segment-state.ts';
import { type Of, segmentOf, translationOf } from './store.ts';

type OnDesk = Request<Env, '/:blog/:translation'>;
type OnPart = Request<Env, '/:blog/:translation/:part'>;

const path = '/studio/:blog/desk/:translation';

export function deskTermRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get(`${path}/terms`, (c) => tellFound(ctx, c));
  app.post(`${path}/terms`, (c) => takeTerm(ctx, c));
  app.get(`${path}/segments/:part/terms`, (c) => tellTerms(ctx, c));
  return app;
}

async function languagesOf(ctx: Context, of: Of) {
  const translation = await translationOf(ctx.db, of);
  const article = translation && (await articleOf(ctx.db, of.blogId, translation.article_id));
  if (!translation || !article) throw refuse('not-found', 'desk.problem.no-translation');
  return { from: article.language, to: translation.language };
}

/** The terms of a sentence, with where they stand in it and what its translation, as it is saved, makes of them. */
async function tellTerms(ctx: Context, c: OnPart) {
  const { blog } = await actorOf(ctx, c, 'translate');
  const of = { blogId: blog.id, translationId: c.req.param('translation') };
  const languages = await languagesOf(ctx, of);
  const segment = await segmentOf(ctx.db, of, c.req.param('part'));
  if (!segment) throw refuse('not-found', 'desk.problem.no-translation');
  const source = inlineText(inlineFrom(segment.source));
  const target = inlineText(targetOf(segment) ?? []);
  return c.json(await termsOfSentence(ctx, blog.id, languages, { source, target }));
}

/** `?words=`: on either side. */
async function tellFound(ctx: Context, c: OnDesk) {
  const { blog } = await actorOf(ctx, c, 'translate');
  const of = { blogId: blog.id, translationId: c.req.param('translation') };
  const languages = await languagesOf(ctx, of);
  return c.json(await lookUpTerms(ctx, blog.id, languages, (c.req.query('words') ?? '').slice(0, 200)));
}

async function takeTerm(ctx: Context, c: OnDesk) {
  const actor = await actorOf(ctx, c, 'translate');
  const of = { blogId: actor.blog.id, translationId: c.req.param('translation') };
  const { from, to } = await languagesOf(ctx, of);
  const sent = await readJson(c, quickTermSchema);
  if (!sent.ok) return c.json({ ok: false, reason: 'invalid' } satisfies QuickTermAnswer, 422);
  const { key, source, target, kind } = sent.value;
  const said = { kind, source_language: from, target_language: to, sources: source, preferred: target };
  const read = check(termSchema, said, {});
  if (!read.ok) return c.json({ ok: false, reason: 'invalid' } satisfies QuickTermAnswer, 422);
  const answer = await once<QuickTermAnswer>(ctx, of, key, async (tx) => {
    const added = await addTerm(tx, actor, read.value);
    return added.ok ? { ok: true, id: added.id } : added;
  });
  return c.json(answer, answer.ok ? 201 : 409);
}
