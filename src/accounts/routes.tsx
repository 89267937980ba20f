// The doors of the accounts room.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { safePath } from '../web/back.ts';
import { clientAddress } from '../web/client-address.ts';
import { readForm, readJson } from '../web/door.ts';
import type { Env, SignedIn } from '../web/env.ts';
import { type FormState, formOf } from '../web/forms.tsx';
import { html, viewOf } from '../web/page.ts';
import { giveSession, requirePerson, takeSession } from '../web/session.ts';
import { AccountPage } from './account-page.tsx';
import { asksCurrent, changePassword, passwordSchema } from './change-password.ts';
import { changePerson, changePersonSchema } from './change-person.ts';
import { endOtherSessions, endSession } from './end-session.ts';
import { type SignInLimits, signInLimits } from './limits.ts';
import { blogsWith } from './log/store.ts';
import { openSession } from './open-session.ts';
import { addPasskeySchema, passkeySignInSchema } from './passkey-schemas.ts';
import { addPasskey, beginPasskey, beginPasskeySignIn, signInByPasskey } from './passkeys.ts';
import { removePasskey } from './remove-passkey.ts';
import { backupsRoutes } from './routes-backups.tsx';
import { emailRoutes } from './routes-email.tsx';
import { mailRoutes } from './routes-mail.tsx';
import { signIn, signInSchema } from './sign-in.ts';
import { findLink, signInByLink } from './sign-in-by-link.ts';
import { LinkPage, SignInPage } from './sign-in-page.tsx';
import { passkeysOf, personById, sessionById, sessionsOf } from './store.ts';
import type { SessionWay } from './tables.ts';

type C = Request<Env>;
type WithId = Request<Env, '/:id'>;
type WithToken = Request<Env, '/:token'>;

/** What the room of blogs knows of beginning one, for the pages that lead there. */
export interface Beginnings {
  /** Whether somebody who is here may begin a further blog. */
  mayBegin(actor: SignedIn): Promise<boolean>;
  /** Whether anybody may ask to. */
  isOpen(): Promise<boolean>;
}

const nowhere: Beginnings = { mayBegin: async () => false, isOpen: async () => false };

export function accountsRoutes(ctx: Context, beginnings: Beginnings = nowhere): Hono<Env> {
  const limits = signInLimits();
  const app = new Hono<Env>();
  const signInPage: ShowSignIn = async (c, form, back) =>
    showSignIn(c, form, back, await beginnings.isOpen());
  app.get('/sign-in', (c) => signInPage(c, formOf(), safePath(c.req.query('back'), '/studio')));
  app.post('/sign-in', (c) => passwordSignIn(ctx, limits, c, signInPage));
  app.post('/sign-in/passkey/challenge', (c) => passkeyChallenge(ctx, limits, c));
  app.post('/sign-in/passkey', (c) => passkeySignIn(ctx, limits, c));
  app.get('/sign-in/link/:token', (c) => showLink(ctx, limits, c));
  app.post('/sign-in/link/:token', (c) => linkSignIn(ctx, limits, c));
  app.post('/sign-out', (c) => signOut(ctx, c));
  app.use('/account/*', async (c, next) => {
    if (c.var.person) c.set('mayBegin', await beginnings.mayBegin(c.var.person));
    await next();
  });
  app.get('/account', (c) => showAccount(ctx, c, requirePerson(c)));
  app.post('/account', (c) => saveProfile(ctx, c, requirePerson(c)));
  app.route('/', emailRoutes(ctx, limits));
  app.post('/account/password', (c) => savePassword(ctx, limits, c, requirePerson(c)));
  app.post('/account/passkeys/challenge', async (c) => c.json(await beginPasskey(ctx, requirePerson(c))));
  app.post('/account/passkeys', (c) => savePasskey(ctx, c, requirePerson(c)));
  app.post('/account/passkeys/:id/removal', (c) => dropPasskey(ctx, c, requirePerson(c)));
  app.post('/account/sessions/removal', (c) => dropSessions(ctx, c, requirePerson(c)));
  app.post('/account/sessions/:id/removal', (c) => dropSession(ctx, c, requirePerson(c)));
  app.route('/', mailRoutes(ctx));
  app.route('/', backupsRoutes(ctx));
  return app;
}

/** Opens a session for somebody who has just proved who they are, and ends the one the browser had before. */
async function enter(ctx: Context, c: C, personId: string, way: SessionWay): Promise<void> {
  if (c.var.person) await endSession(ctx, c.var.person, c.var.person.sessionId);
  const token = await openSession(ctx, { personId, way, userAgent: c.req.header('user-agent') ?? '' });
  giveSession(c, ctx, token);
}

type ShowSignIn = (c: C, form: FormState, back: string) => Promise<Response>;

function showSignIn(c: C, form: FormState, back: string, isOpen: boolean) {
  const wrong = Object.keys(form.problems).length > 0;
  const page = <SignInPage view={viewOf(c)} form={form} back={back} isOpen={isOpen} />;
  return html(c, page, wrong ? 422 : 200);
}

async function passwordSignIn(ctx: Context, limits: SignInLimits, c: C, show: ShowSignIn) {
  const read = await readForm(c, signInSchema);
  const { back } = read.values;
  const next = safePath(typeof back === 'string' ? back : undefined, '/studio');
  if (!read.ok) return show(c, formOf(read.values, read.problems), next);
  const address = clientAddress(c, ctx.config.trustProxy);
  await limits.attempt(read.value.email, address);
  const personId = await signIn(ctx, read.value);
  if (personId === null) {
    return show(c, formOf(read.values, { '': { key: 'accounts.sign-in.wrong' } }), next);
  }
  await limits.succeeded(read.value.email, address);
  await enter(ctx, c, personId, 'password');
  return c.redirect(next, 303);
}

async function passkeyChallenge(ctx: Context, limits: SignInLimits, c: C) {
  await limits.knock(clientAddress(c, ctx.config.trustProxy));
  return c.json(await beginPasskeySignIn(ctx));
}

async function passkeySignIn(ctx: Context, limits: SignInLimits, c: C) {
  await limits.knock(clientAddress(c, ctx.config.trustProxy));
  const read = await readJson(c, passkeySignInSchema);
  if (!read.ok) throw refuse('invalid', 'accounts.passkey.refused');
  await enter(ctx, c, await signInByPasskey(ctx, read.value, originOf(c)), 'passkey');
  return c.json({ go: safePath(read.value.back, '/studio') });
}

async function showLink(ctx: Context, limits: SignInLimits, c: WithToken) {
  await limits.knock(clientAddress(c, ctx.config.trustProxy));
  await findLink(ctx, 'sign-in', c.req.param('token'));
  return html(c, <LinkPage view={viewOf(c)} path={c.req.path} />);
}

async function linkSignIn(ctx: Context, limits: SignInLimits, c: WithToken) {
  await limits.knock(clientAddress(c, ctx.config.trustProxy));
  await enter(ctx, c, await signInByLink(ctx, c.req.param('token')), 'link');
  return c.redirect('/studio', 303);
}

async function signOut(ctx: Context, c: C) {
  if (c.var.person) await endSession(ctx, c.var.person, c.var.person.sessionId);
  takeSession(c, ctx);
  return c.redirect('/sign-in', 303);
}

type Forms = { profile?: FormState; password?: FormState; refused?: FormState };

async function showAccount(ctx: Context, c: C, actor: SignedIn, forms: Forms = {}) {
  const person = await personById(ctx.db, actor.id);
  const session = await sessionById(ctx.db, actor.id, actor.sessionId);
  if (!person || !session) throw refuse('unauthenticated', 'web.problem.unauthenticated.do');
  const stored = formOf({
    name: person.name,
    language: person.language ?? '',
    theme: person.theme ?? '',
    own_zone: person.time_zone ?? '',
  });
  const page = (
    <AccountPage
      view={viewOf(c)}
      now={ctx.clock.now()}
      blogs={await blogsWith(ctx.db, actor.id)}
      passkeys={await passkeysOf(ctx.db, actor.id)}
      sessions={await sessionsOf(ctx.db, actor.id, nowIso(ctx))}
      hasPassword={person.password_hash !== null}
      asksCurrent={asksCurrent(ctx, person, session)}
      begins={c.var.mayBegin ?? false}
      done={c.req.query('done')}
      profile={forms.profile ?? stored}
      password={forms.password ?? formOf()}
      {...(forms.refused ? { refused: forms.refused } : {})}
    />
  );
  return html(c, page, Object.keys(forms).length > 0 ? 422 : 200);
}

async function saveProfile(ctx: Context, c: C, actor: SignedIn) {
  const read = await readForm(c, changePersonSchema);
  if (!read.ok) return showAccount(ctx, c, actor, { profile: formOf(read.values, read.problems) });
  await changePerson(ctx, actor, read.value);
  return c.redirect('/account?done=saved', 303);
}

async function savePassword(ctx: Context, limits: SignInLimits, c: C, actor: SignedIn) {
  const read = await readForm(c, passwordSchema);
  if (!read.ok) return showAccount(ctx, c, actor, { password: formOf({}, read.problems) });
  const address = clientAddress(c, ctx.config.trustProxy);
  await limits.attempt(actor.email, address);
  const changed = await changePassword(ctx, actor, read.value);
  if (!changed.ok) {
    const password = formOf({}, { current: { key: 'accounts.password.wrong' } });
    return showAccount(ctx, c, actor, { password });
  }
  await limits.succeeded(actor.email, address);
  return c.redirect('/account?done=password', 303);
}

async function savePasskey(ctx: Context, c: C, actor: SignedIn) {
  const read = await readJson(c, addPasskeySchema);
  if (!read.ok) throw refuse('invalid', 'accounts.passkey.refused');
  await addPasskey(ctx, actor, read.value, originOf(c));
  return c.json({ go: '/account?done=passkey' }, 201);
}

async function dropPasskey(ctx: Context, c: WithId, actor: SignedIn) {
  const removed = await removePasskey(ctx, actor, c.req.param('id'));
  if (!removed.ok) {
    return showAccount(ctx, c, actor, { refused: formOf({}, { '': { key: 'accounts.passkeys.last' } }) });
  }
  return c.redirect('/account?done=passkey-removed', 303);
}

async function dropSessions(ctx: Context, c: C, actor: SignedIn) {
  await endOtherSessions(ctx, actor);
  return c.redirect('/account?done=sessions', 303);
}

async function dropSession(ctx: Context, c: WithId, actor: SignedIn) {
  const id = v.safeParse(v.pipe(v.string(), v.uuid()), c.req.param('id'));
  if (id.success) await endSession(ctx, actor, id.output);
  return c.redirect('/account?done=sessions', 303);
}

/** Where the browser says it stands; the ceremony compares it with the press's own host. */
function originOf(c: C): string {
  return c.req.header('origin') ?? '';
}
