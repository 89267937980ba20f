// The doors of signing up: the form, by oneself or by an invitation, and the link of the letter.
import { Hono, type Context as Request } from 'hono';
import type { Context } from '../../platform/context.ts';
import { Refusal, type RefusalKind, refuse } from '../../platform/errors.ts';
import { canMail } from '../../platform/mail.ts';
import { clientAddress } from '../../web/client-address.ts';
import { type Problem, type Problems, readForm } from '../../web/door.ts';
import type { Env } from '../../web/env.ts';
import { type FormState, fieldText, formOf } from '../../web/forms.tsx';
import { html, type PageStatus, viewOf } from '../../web/page.ts';
import { likelyBlog } from '../blog-fields.tsx';
import { pressSettings } from '../hosting/press-settings.ts';
import { enter } from '../routes-enter.ts';
import { askToBegin } from './ask-to-begin.ts';
import { ConfirmSignUpPage } from './confirm-page.tsx';
import { type Confirmed, confirmSignUp, findSignUp } from './confirm-sign-up.ts';
import { findInvitation } from './invite-to-begin.ts';
import { type SignUpLimits, signUpLimits } from './limits.ts';
import { mayBegin } from './may-begin.ts';
import { beginFurther, furtherBlogRoutes, showFurther } from './routes-further.tsx';
import { signUpsRoutes } from './routes-sign-ups.tsx';
import { NoWayInPage, SentPage, SignUpPage, WaitingPage } from './sign-up-page.tsx';
import { confirmationSchema, furtherBlogSchema, signUpSchema } from './sign-up-schema.ts';
import { wayIn } from './way-in.ts';
import { type Asking, readsMessage, wishProblems } from './wishes.ts';

type C = Request<Env>;
type WithToken = Request<Env, '/:token'>;

export function signUpRoutes(ctx: Context): Hono<Env> {
  const limits = signUpLimits();
  const app = new Hono<Env>();
  app.get('/sign-up', (c) => showSignUp(ctx, c));
  app.post('/sign-up', (c) => doSignUp(ctx, limits, c));
  app.get('/sign-up/sent', (c) => html(c, <SentPage view={viewOf(c)} />));
  app.get('/sign-up/waiting', (c) => showWaiting(ctx, c));
  app.get('/sign-up/invitation/:token', (c) => showInvited(ctx, limits, c));
  app.post('/sign-up/invitation/:token', (c) => doInvited(ctx, limits, c));
  app.get('/sign-up/confirmation/:token', (c) => showConfirmation(ctx, limits, c));
  app.post('/sign-up/confirmation/:token', (c) => doConfirmation(ctx, limits, c));
  app.route('/', furtherBlogRoutes(ctx));
  app.route('/', signUpsRoutes(ctx));
  return app;
}

/** Whoever is here already begins a further blog, where that may be. */
async function showSignUp(ctx: Context, c: C) {
  const settings = await pressSettings(ctx);
  const way = wayIn(settings.signUp, canMail(ctx));
  const { person } = c.var;
  if (person && (await mayBegin(ctx, person)).ok) return c.redirect('/blogs/new', 303);
  if (way !== 'open') return html(c, <NoWayInPage view={viewOf(c)} way={way} press={settings.name} />);
  if (person) return c.redirect('/blogs/new', 303);
  return showForm(ctx, c, { settings, invited: false });
}

function showForm(ctx: Context, c: C, asking: Asking, form?: FormState, status: PageStatus = 422) {
  const view = viewOf(c);
  const filled = form ?? formOf({ ...likelyBlog(view), way: 'password' });
  const page = (
    <SignUpPage view={view} form={filled} path={c.req.path} press={ctx.config.address} asking={asking} />
  );
  return html(c, page, form ? status : 200);
}

async function doSignUp(ctx: Context, limits: SignUpLimits, c: C) {
  if (c.var.person) return c.redirect('/blogs/new', 303);
  const settings = await pressSettings(ctx);
  if (wayIn(settings.signUp, canMail(ctx)) !== 'open') throw refuse('forbidden', 'sign-up.not-open');
  const knocked = await overLimit(c, () => limits.knock(clientAddress(c, ctx.config.trustProxy)));
  if (knocked) return bringBack(ctx, c, { settings, invited: false }, knocked, 429);
  return ask(ctx, limits, c, { settings, invited: false }, null);
}

async function showInvited(ctx: Context, limits: SignUpLimits, c: WithToken) {
  await limits.knock(clientAddress(c, ctx.config.trustProxy));
  await findInvitation(ctx, c.req.param('token'));
  if (c.var.person) return showFurther(ctx, c, c.var.person);
  return showForm(ctx, c, { settings: await pressSettings(ctx), invited: true });
}

async function doInvited(ctx: Context, limits: SignUpLimits, c: WithToken) {
  const token = c.req.param('token');
  const asking: Asking = { settings: await pressSettings(ctx), invited: true };
  const knocked = await overLimit(c, () => limits.knock(clientAddress(c, ctx.config.trustProxy)));
  if (knocked) return bringBack(ctx, c, asking, knocked, 429);
  const spent = await refusedAs('not-found', () => findInvitation(ctx, token));
  if (spent) return bringBack(ctx, c, asking, spent, 404);
  if (c.var.person) return beginFurther(ctx, c, c.var.person, token);
  return ask(ctx, limits, c, asking, token);
}

/** The form as it was sent, with what stands in its way above: nothing that was typed is lost. */
async function bringBack(ctx: Context, c: C, asking: Asking, problem: Problem, status: PageStatus) {
  const { person } = c.var;
  const { values } = await readForm(c, person ? furtherBlogSchema : signUpSchema);
  const form = formOf(values, { '': problem });
  return person ? showFurther(ctx, c, person, form, status) : showForm(ctx, c, asking, form, status);
}

async function ask(ctx: Context, limits: SignUpLimits, c: C, asking: Asking, token: string | null) {
  const read = await readForm(c, signUpSchema);
  const typed = formOf(read.values);
  const wishes = {
    slug: fieldText(typed, 'slug'),
    message: fieldText(typed, 'message'),
    terms: fieldText(typed, 'terms'),
  };
  const problems: Problems = {
    // Somebody whose browser filled it in has only to send the form once more.
    ...(fieldText(typed, 'trap') === '' ? {} : { '': { key: 'sign-up.trapped' } }),
    ...(await wishProblems(ctx, wishes, asking)),
    ...(read.ok ? {} : read.problems),
  };
  if (!read.ok || Object.keys(problems).length > 0) {
    return showForm(ctx, c, asking, formOf(read.values, fromTop(problems)));
  }
  const from = clientAddress(c, ctx.config.trustProxy);
  const refused = await overLimit(c, () => limits.ask(from, read.value.email));
  if (refused) return showForm(ctx, c, asking, formOf(read.values, { '': refused }), 429);
  const asked = await askToBegin(ctx, read.value, { language: c.var.language, token });
  if (!asked.ok) return showForm(ctx, c, asking, formOf(read.values, asked.problems));
  if (asked.next === 'letter') return c.redirect('/sign-up/sent', 303);
  return enter(ctx, c, asked.personId, firstPage(read.value.way, asked.slug));
}

/** The list above the form goes through it from top to bottom. */
function fromTop(problems: Problems): Problems {
  const at = (name: string) => inOrder.indexOf(name);
  return Object.fromEntries(Object.entries(problems).sort(([a], [b]) => at(a) - at(b)));
}

/** Without a password they make a passkey first. */
function firstPage(way: 'password' | 'passkey', slug: string): string {
  return way === 'passkey' ? '/account' : `/studio/${slug}`;
}

/** What the form says above, with everything still in it; null when there were not too many. */
async function overLimit(c: C, consume: () => Promise<void>): Promise<Problem | null> {
  const refused = await refusedAs('too-many', consume);
  if (refused) c.header('Retry-After', String(refused.params?.seconds ?? 60));
  return refused;
}

/** What was said no to, for the top of a form; null when it went well. */
async function refusedAs(kind: RefusalKind, doing: () => Promise<unknown>): Promise<Problem | null> {
  try {
    await doing();
    return null;
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== kind) throw error;
    return { key: error.key, params: { ...error.params } };
  }
}

async function showWaiting(ctx: Context, c: C) {
  return html(c, <WaitingPage view={viewOf(c)} settings={await pressSettings(ctx)} />);
}

async function showConfirmation(ctx: Context, limits: SignUpLimits, c: WithToken) {
  await limits.knock(clientAddress(c, ctx.config.trustProxy));
  return confirmation(ctx, c);
}

async function confirmation(ctx: Context, c: WithToken, form = formOf(), status: PageStatus = 200) {
  const signUp = await findSignUp(ctx, c.req.param('token'));
  const settings = await pressSettings(ctx);
  const page = (
    <ConfirmSignUpPage
      view={viewOf(c)}
      form={form}
      path={c.req.path}
      press={ctx.config.address}
      signUp={signUp}
      waits={readsMessage({ settings, invited: signUp.invitation_id !== null })}
    />
  );
  return html(c, page, status);
}

async function doConfirmation(ctx: Context, limits: SignUpLimits, c: WithToken) {
  const token = c.req.param('token');
  await limits.knock(clientAddress(c, ctx.config.trustProxy));
  await limits.tryPassword(token);
  const read = await readForm(c, confirmationSchema);
  if (!read.ok) return confirmation(ctx, c, formOf(read.values, read.problems), 422);
  const confirmed = await confirmSignUp(ctx, token, read.value);
  if (!confirmed.ok) {
    const { problem, status } = answers[confirmed.reason];
    return confirmation(ctx, c, formOf(read.values, problem), status);
  }
  if (confirmed.next === 'waiting') return c.redirect('/sign-up/waiting', 303);
  return enter(ctx, c, confirmed.personId, firstPage(confirmed.way, confirmed.slug));
}

const inOrder: readonly string[] = [
  ...['', 'name', 'email', 'way', 'password'],
  ...['blog_name', 'slug', 'blog_language', 'source_languages', 'other_languages', 'time_zone'],
  ...['message', 'terms'],
];

type NotConfirmed = Extract<Confirmed, { ok: false }>['reason'];

const answers: Record<NotConfirmed, { problem: Problems; status: PageStatus }> = {
  'wrong-password': { problem: { password: { key: 'sign-up.confirm.wrong' } }, status: 422 },
  'slug-taken': { problem: { slug: { key: 'blogs.slug.taken' } }, status: 409 },
  'email-taken': { problem: { '': { key: 'sign-up.confirm.here' } }, status: 409 },
  'waits-already': { problem: { '': { key: 'sign-up.confirm.waits' } }, status: 409 },
};
