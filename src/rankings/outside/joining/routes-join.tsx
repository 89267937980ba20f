// The doors of entering a blog elsewhere for the rankings, and of its private page. They know no session.
import { Hono, type Context as Request } from 'hono';
import { pressSettings } from '../../../blogs/hosting/press-settings.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal, refuse } from '../../../platform/errors.ts';
import { clientAddress } from '../../../web/client-address.ts';
import { readForm, type Values } from '../../../web/door.ts';
import type { Env } from '../../../web/env.ts';
import { type FormState, formOf } from '../../../web/forms.tsx';
import { type Limit, limitOf } from '../../../web/limits.ts';
import { html, type PageStatus, viewOf } from '../../../web/page.ts';
import { openExclusionOf } from '../../making/store.ts';
import { rankingCategories, standingOf } from '../../reads.ts';
import { sharesOf } from '../../taking-part/store.ts';
import { networksOf } from '../../votes/networks.ts';
import { postsOf } from '../store.ts';
import { changeShares, leave, sharesSchema } from './change-entry.ts';
import { EntryPage, type EntryPageProps } from './entry-page.tsx';
import { JoinPage } from './join-page.tsx';
import { ownEntry } from './own-entry.ts';
import { type Registration, register, registrationSchema } from './register.ts';
import { verifyEntry } from './verify-entry.ts';

type OnEntry = Request<Env, '/:token'>;

/** Of one network, with those near it: each costs other sites some requests. */
const AN_HOUR = 60 * 60;
const MOST_REGISTRATIONS = 12;
const MOST_LOOKS = 30;
/** Looks at sites elsewhere at the same moment, of everybody who waits for one. */
const AT_ONCE = 8;
/** Of them, from one network and those near it: one stranger with slow servers leaves room for the others. */
const AT_ONCE_OF_ONE = 2;
/** Bytes of a form here. */
const LONGEST_FORM = 16 * 1024;
/** Posts that are shown of those that were found. */
const POSTS_SHOWN = 5;

export function joinRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  const registrations = limitOf(MOST_REGISTRATIONS, AN_HOUR);
  const looks = limitOf(MOST_LOOKS, AN_HOUR);
  const few = fewAtOnce();
  app.get('/rankings/join', (c) => show(ctx, c));
  app.post('/rankings/join', (c) => enter(ctx, c, registrations, few));
  app.get('/rankings/join/:token', (c) => showEntry(ctx, c));
  app.post('/rankings/join/:token/shares', (c) => saveShares(ctx, c));
  app.post('/rankings/join/:token/verification', (c) => verify(ctx, c, looks, few));
  app.post('/rankings/join/:token/departure', (c) => depart(ctx, c));
  return app;
}

type Few = <T>(network: string, work: () => Promise<T>) => Promise<T>;

function fewAtOnce(): Few {
  /** Networks of those that run, each as often as it runs. */
  const running: string[] = [];
  return async (network, work) => {
    const own = running.filter((one) => one === network).length;
    if (running.length >= AT_ONCE || own >= AT_ONCE_OF_ONE)
      throw refuse('too-many', 'elsewhere.busy', { seconds: 10 });
    running.push(network);
    try {
      return await work();
    } finally {
      running.splice(running.indexOf(network), 1);
    }
  };
}

function networkOf(ctx: Context, c: Request<Env>): string {
  return networksOf(clientAddress(c, ctx.config.trustProxy)).near;
}

function originOf(ctx: Context): string {
  return new URL(ctx.config.address).origin;
}

async function show(ctx: Context, c: Request<Env>, form: FormState = formOf(), status: PageStatus = 200) {
  const press = await pressSettings(ctx);
  const address = `${originOf(ctx)}/rankings/join`;
  return html(c, <JoinPage view={viewOf(c)} {...{ press, address, form }} />, status);
}

async function enter(ctx: Context, c: Request<Env>, limit: Limit, few: Few) {
  const entered = async (input: Registration) => {
    const network = networkOf(ctx, c);
    await limit.consume(network);
    return few(network, () => register(ctx, input));
  };
  const read = await readForm(c, registrationSchema, LONGEST_FORM);
  if (!read.ok) return show(ctx, c, formOf(read.values, read.problems), 422);
  const registered = await entered(read.value).catch((error: unknown) => {
    // What was typed comes back, also to whoever came too often.
    if (!(error instanceof Refusal) || error.kind !== 'too-many') throw error;
    return error;
  });
  if (registered instanceof Refusal) {
    const { key, params } = registered;
    return show(ctx, c, formOf(read.values, { '': { key, params } }), 429);
  }
  if (!registered.ok) {
    const { key, params } = registered;
    return show(ctx, c, formOf(read.values, { blog_address: { key, params } }), 422);
  }
  return c.redirect(`/rankings/join/${registered.token}?new`, 303);
}

const sayings = ['new', 'saved', 'checked', 'left'] as const;

async function showEntry(ctx: Context, c: OnEntry, form?: FormState) {
  const token = c.req.param('token');
  const entry = await ownEntry(ctx, token);
  c.header('X-Robots-Tag', 'noindex, nofollow');
  const props: EntryPageProps = {
    ...{ view: viewOf(c), press: await pressSettings(ctx), entry, origin: originOf(ctx) },
    address: `${originOf(ctx)}/rankings/join/${token}`,
    posts: await postsOf(ctx.db, entry.id, POSTS_SHOWN),
    categories: await rankingCategories(ctx),
    standing: await standingOf(ctx, entry.id),
    excludedFor: (await openExclusionOf(ctx.db, entry.id))?.reason ?? null,
    form: form ?? formOf(await storedShares(ctx, entry.id)),
    said: sayings.find((word) => c.req.query(word) !== undefined) ?? null,
  };
  return html(c, <EntryPage {...props} />, form ? 422 : 200);
}

async function storedShares(ctx: Context, id: string): Promise<Values> {
  const values: Values = {};
  for (const [at, { category_id, share }] of (await sharesOf(ctx.db, id)).entries()) {
    values[`category_${at + 1}`] = category_id;
    values[`share_${at + 1}`] = String(share);
  }
  return values;
}

async function saveShares(ctx: Context, c: OnEntry) {
  const token = c.req.param('token');
  await ownEntry(ctx, token);
  const read = await readForm(c, sharesSchema, LONGEST_FORM);
  if (!read.ok) return showEntry(ctx, c, formOf(read.values, read.problems));
  const saved = await changeShares(ctx, token, read.value);
  if (!saved.ok) return showEntry(ctx, c, formOf(read.values, saved.problems));
  return c.redirect(`/rankings/join/${token}?saved`, 303);
}

async function verify(ctx: Context, c: OnEntry, limit: Limit, few: Few) {
  const token = c.req.param('token');
  await ownEntry(ctx, token);
  const network = networkOf(ctx, c);
  await limit.consume(network);
  await few(network, () => verifyEntry(ctx, token));
  return c.redirect(`/rankings/join/${token}?checked`, 303);
}

async function depart(ctx: Context, c: OnEntry) {
  const token = c.req.param('token');
  await leave(ctx, token);
  return c.redirect(`/rankings/join/${token}?left`, 303);
}
