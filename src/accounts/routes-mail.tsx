// The doors of the press's mail, for its operator.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import type { Context } from '../platform/context.ts';
import { readForm } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { email } from '../web/fields.ts';
import { type FormState, formOf } from '../web/forms.tsx';
import { limitOf } from '../web/limits.ts';
import { html, viewOf } from '../web/page.ts';
import { requirePerson } from '../web/session.ts';
import { MailPage } from './mail-page.tsx';
import { pressMails, sendAgain, type Tried, tryMail } from './press-mail.ts';

type C = Request<Env>;
type WithMail = Request<Env, '/:id'>;

export function mailRoutes(ctx: Context): Hono<Env> {
  // A mail to try with goes to any address: not so often that it could annoy anybody.
  const trials = limitOf(10, 10 * 60);
  const app = new Hono<Env>();
  app.get('/account/mail', (c) => showMail(ctx, c));
  app.post('/account/mail', async (c) => {
    const actor = requirePerson(c);
    const read = await readForm(c, v.object({ email }));
    if (!read.ok) return showMail(ctx, c, { form: formOf(read.values, read.problems) });
    if (actor.operator) await trials.consume(actor.id);
    const tried = await tryMail(ctx, actor, c.var.t, read.value.email);
    return showMail(ctx, c, { form: formOf(read.values), tried });
  });
  app.post('/account/mail/:id/retry', (c) => again(ctx, c));
  return app;
}

async function showMail(ctx: Context, c: C, given: { form?: FormState; tried?: Tried } = {}) {
  const actor = requirePerson(c);
  const { form = formOf({ email: actor.email }), tried = null } = given;
  const { mails, sent } = await pressMails(ctx, actor);
  const from = ctx.config.smtpUrl === null ? null : ctx.config.mailFrom;
  const page = <MailPage view={viewOf(c)} now={ctx.clock.now()} {...{ from, sent, mails, form, tried }} />;
  return html(c, page, Object.keys(form.problems).length > 0 ? 422 : 200);
}

async function again(ctx: Context, c: WithMail) {
  await sendAgain(ctx, requirePerson(c), c.req.param('id'));
  return c.redirect('/account/mail', 303);
}
