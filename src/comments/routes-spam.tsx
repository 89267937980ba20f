// The doors of a blog's rules against spam, and of the sum before sending.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { blogFor } from '../blogs/blog-for.ts';
import { actorOf } from '../blogs/routes-actor.ts';
import type { Context } from '../platform/context.ts';
import { readForm } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { ticked } from '../web/fields.ts';
import { type FormState, formOf } from '../web/forms.tsx';
import { html, viewOf } from '../web/page.ts';
import { requirePerson } from '../web/session.ts';
import { askProof } from './spam/ask-proof.ts';
import { addRule, removeRule, ruleSchema, type Tried, tryRule } from './spam/deny-rules.ts';
import { SpamPage } from './spam/spam-page.tsx';
import { learnedOf, rulesOf, spamSettingsOf } from './spam/store.ts';

type OnBlog = Request<Env, '/:blog'>;
type OnRule = Request<Env, '/:blog/:rule'>;

const base = '/studio/:blog/spam';

export function spamRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get(base, (c) => showSpam(ctx, c));
  app.post(`${base}/rules`, (c) => saveRule(ctx, c));
  app.post(`${base}/rules/:rule/removal`, (c) => dropRule(ctx, c));
  app.post(`${base}/proof`, (c) => saveProofWish(ctx, c));
  return app;
}

interface Showing {
  form?: FormState;
  tried?: Extract<Tried, { ok: true }>;
}

async function showSpam(ctx: Context, c: OnBlog, { form = formOf(), tried }: Showing = {}) {
  const { blog } = await actorOf(ctx, c, 'edit');
  const settings = await spamSettingsOf(ctx.db, blog.id);
  const page = (
    <SpamPage
      {...{ view: viewOf(c), blog, form }}
      now={ctx.clock.now()}
      rules={await rulesOf(ctx.db, blog.id)}
      proof={settings?.proof_since != null}
      learned={await learnedOf(ctx.db, blog.id)}
      tried={tried ?? null}
    />
  );
  return html(c, page, Object.keys(form.problems).length > 0 ? 422 : 200);
}

const sureSchema = v.object({ ...ruleSchema.entries, sure: ticked });

/** The first time shows what the rule would have caught; only from there is it kept. */
async function saveRule(ctx: Context, c: OnBlog) {
  const person = requirePerson(c);
  const slug = c.req.param('blog');
  const blog = await blogFor(ctx, person.id, slug, 'edit');
  const read = await readForm(c, sureSchema);
  if (!read.ok) return showSpam(ctx, c, { form: formOf(read.values, read.problems) });
  const tried = await tryRule(ctx, blog.id, read.value);
  const wrong = (key: string) => showSpam(ctx, c, { form: formOf(read.values, { pattern: { key } }) });
  if (!tried.ok) return wrong(tried.key);
  if (!read.value.sure) return showSpam(ctx, c, { form: formOf(read.values), tried });
  const added = await addRule(ctx, person, slug, read.value);
  return added.ok ? c.redirect(`/studio/${slug}/spam`, 303) : wrong(added.key);
}

async function dropRule(ctx: Context, c: OnRule) {
  await removeRule(ctx, requirePerson(c), c.req.param('blog'), c.req.param('rule'));
  return c.redirect(`/studio/${c.req.param('blog')}/spam`, 303);
}

async function saveProofWish(ctx: Context, c: OnBlog) {
  const person = requirePerson(c);
  const read = await readForm(c, v.object({ proof: ticked }));
  await askProof(ctx, person, c.req.param('blog'), read.ok && read.value.proof);
  return c.redirect(`/studio/${c.req.param('blog')}/spam`, 303);
}
