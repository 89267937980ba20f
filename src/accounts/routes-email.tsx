// The door of another e-mail address.
import { Hono, type Context as Request } from 'hono';
import type { Context } from '../platform/context.ts';
import { clientAddress } from '../web/client-address.ts';
import { readForm } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { type FormState, formOf } from '../web/forms.tsx';
import { html, viewOf } from '../web/page.ts';
import { requirePerson } from '../web/session.ts';
import { changeEmail, type EmailChange, emailSchema } from './change-email.ts';
import { EmailPage } from './email-page.tsx';
import type { SignInLimits } from './limits.ts';

type C = Request<Env>;

export function emailRoutes(ctx: Context, limits: SignInLimits): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/account/email', (c) => showEmail(c));
  app.post('/account/email', (c) => saveEmail(ctx, limits, c));
  return app;
}

function showEmail(c: C, form?: FormState) {
  const person = requirePerson(c);
  const page = <EmailPage view={viewOf(c)} form={form ?? formOf({ email: person.email })} />;
  return html(c, page, form ? 422 : 200);
}

async function saveEmail(ctx: Context, limits: SignInLimits, c: C) {
  const actor = requirePerson(c);
  const read = await readForm(c, emailSchema);
  if (!read.ok) return showEmail(c, formOf(read.values, read.problems));
  const address = clientAddress(c, ctx.config.trustProxy);
  await limits.attempt(actor.email, address);
  const changed = await changeEmail(ctx, actor, read.value, c.var.t);
  if (!changed.ok) return showEmail(c, formOf(read.values, problems[changed.reason]));
  await limits.succeeded(actor.email, address);
  return c.redirect('/account?done=email', 303);
}

const problems: Record<Extract<EmailChange, { ok: false }>['reason'], FormState['problems']> = {
  taken: { email: { key: 'accounts.email.other' } },
  'wrong-current': { email_current: { key: 'accounts.password.wrong' } },
  stale: { '': { key: 'accounts.email.stale' } },
};
