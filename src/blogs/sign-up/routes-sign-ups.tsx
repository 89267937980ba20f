// The doors of those who want to begin a blog, for whoever runs the press.
import { Hono, type Context as Request } from 'hono';
import { operatorOf } from '../../accounts/routes-operator.ts';
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { canMail } from '../../platform/mail.ts';
import { readForm } from '../../web/door.ts';
import type { Env } from '../../web/env.ts';
import { formOf } from '../../web/forms.tsx';
import { html, viewOf } from '../../web/page.ts';
import { pressSettings } from '../hosting/press-settings.ts';
import { pageAsked } from '../paging.ts';
import { type Approved, approveSignUp, refuseSignUp } from './decide-sign-up.ts';
import { inviteToBegin, takeInvitationBack } from './invite-to-begin.ts';
import { approvalSchema, noteSchema, refusalSchema } from './sign-up-schema.ts';
import { SIGN_UPS, SignUpsPage, type SignUpsPageProps } from './sign-ups-page.tsx';
import { countWaiting, decidedSignUps, openInvitations, waitingSignUps } from './store.ts';

/** Rows on one page of those who wait, and of what was decided. */
const SHOWN = 20;

type C = Request<Env>;
type OnSignUp = Request<Env, '/:id'>;

export function signUpsRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get(SIGN_UPS, (c) => show(ctx, c));
  app.post(`${SIGN_UPS}/invitations`, (c) => invite(ctx, c));
  app.post(`${SIGN_UPS}/invitations/:id/revocation`, (c) => takeBack(ctx, c));
  app.post(`${SIGN_UPS}/:id/approval`, (c) => approve(ctx, c));
  app.post(`${SIGN_UPS}/:id/refusal`, (c) => refuseOne(ctx, c));
  return app;
}

async function show(ctx: Context, c: C, given: Pick<SignUpsPageProps, 'failed' | 'once'> = {}) {
  operatorOf(c);
  const count = await countWaiting(ctx.db);
  const pages = Math.max(1, Math.ceil(count / SHOWN));
  const page = Math.min(pageAsked(c.req.query('page')), pages);
  const shown = (
    <SignUpsPage
      view={viewOf(c)}
      now={ctx.clock.now()}
      settings={await pressSettings(ctx)}
      mails={canMail(ctx)}
      press={ctx.config.address}
      waiting={await waitingSignUps(ctx.db, SHOWN, (page - 1) * SHOWN)}
      decided={await decidedSignUps(ctx.db, SHOWN)}
      invitations={await openInvitations(ctx.db, nowIso(ctx))}
      done={c.req.query('done')}
      {...{ count, page, pages, ...given }}
    />
  );
  if (given.once) return html(c, shown, 201);
  return html(c, shown, given.failed ? 422 : 200);
}

/** The page with the link is the answer itself: nothing keeps the token for a page after it. */
async function invite(ctx: Context, c: C) {
  const operator = operatorOf(c);
  const read = await readForm(c, noteSchema);
  if (!read.ok) {
    const form = formOf(read.values, read.problems);
    return show(ctx, c, { failed: { id: null, of: 'invitation', form } });
  }
  const token = await inviteToBegin(ctx, operator, read.value.note);
  const address = `${ctx.config.address}/sign-up/invitation/${token}`;
  return show(ctx, c, { once: { of: 'invited', address } });
}

async function takeBack(ctx: Context, c: OnSignUp) {
  await takeInvitationBack(ctx, operatorOf(c), c.req.param('id'));
  return c.redirect(`${SIGN_UPS}?done=taken-back`, 303);
}

async function approve(ctx: Context, c: OnSignUp) {
  const operator = operatorOf(c);
  const id = c.req.param('id');
  const read = await readForm(c, approvalSchema);
  if (!read.ok) {
    return show(ctx, c, { failed: { id, of: 'approval', form: formOf(read.values, read.problems) } });
  }
  const approved = await approveSignUp(ctx, operator, id, read.value.slug);
  if (!approved.ok) {
    const form = formOf(read.values, problemOf[approved.reason]);
    return show(ctx, c, {
      failed: { id, of: approved.reason === 'slug-taken' ? 'approval' : 'refusal', form },
    });
  }
  if (approved.link === null) return decided(c, 'let-in');
  return show(ctx, c, { once: { of: 'let-in', address: approved.link } });
}

/** Back to the page where they stood. */
function decided(c: C, done: 'let-in' | 'refused') {
  const page = pageAsked(c.req.query('page'));
  return c.redirect(`${SIGN_UPS}?done=${done}${page === 1 ? '' : `&page=${page}`}`, 303);
}

const problemOf = {
  'slug-taken': { slug: { key: 'blogs.slug.taken' } },
  'shut-out': { '': { key: 'sign-up.shut-out' } },
} satisfies Record<Extract<Approved, { ok: false }>['reason'], object>;

async function refuseOne(ctx: Context, c: OnSignUp) {
  const operator = operatorOf(c);
  const id = c.req.param('id');
  const read = await readForm(c, refusalSchema);
  if (!read.ok) {
    return show(ctx, c, { failed: { id, of: 'refusal', form: formOf(read.values, read.problems) } });
  }
  await refuseSignUp(ctx, operator, id, read.value.reason);
  return decided(c, 'refused');
}
