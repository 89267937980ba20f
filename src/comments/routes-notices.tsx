// The doors of notices: a member's wishes, the private feed of the inbox, and the end of mails about answers.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { actorOf } from '../blogs/routes-actor.ts';
import { nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { hashToken, newToken } from '../platform/ids.ts';
import { canMail } from '../platform/mail.ts';
import { clientAddress } from '../web/client-address.ts';
import { readForm } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { formOf } from '../web/forms.tsx';
import { limitOf } from '../web/limits.ts';
import { html, viewOf } from '../web/page.ts';
import { requirePerson, speak } from '../web/session.ts';
import { inboxFeed } from './notices/inbox-feed.ts';
import { NoticesPage, StopPage } from './notices/notices-page.tsx';
import { endReplyWish } from './notices/reply-wish.ts';
import { deleteFeed, feedOf, replyWishByToken, saveFeed, saveWishes, wishesOf } from './notices/store.ts';

type OnBlog = Request<Env, '/:blog'>;
type WithToken = Request<Env, '/:token'>;

/** Guesses at secret addresses, of one network in ten minutes. */
const GUESSES = { points: 60, seconds: 10 * 60 };

export function noticeRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/studio/:blog/notices', (c) => showNotices(ctx, c));
  app.post('/studio/:blog/notices', (c) => saveNotices(ctx, c));
  app.post('/studio/:blog/notices/feed', (c) => makeFeed(ctx, c));
  app.post('/studio/:blog/notices/feed/removal', (c) => endFeed(ctx, c));
  return app;
}

/**
 * Doors that a secret in the address opens. They stand before the session: the server of a mail provider that presses
 * "unsubscribe" for somebody (RFC 8058) names no origin, and there is no session to be misused.
 */
export function secretAddressRoutes(ctx: Context): Hono<Env> {
  const limit = limitOf(GUESSES.points, GUESSES.seconds);
  const guarded = (c: Request<Env>) => limit.consume(clientAddress(c, ctx.config.trustProxy));
  const app = new Hono<Env>();
  app.get('/account/inbox-feed/:token', async (c) => {
    await guarded(c);
    return giveFeed(ctx, c);
  });
  app.get('/account/reply-mails/:token', async (c) => {
    await guarded(c);
    return askToStop(ctx, c);
  });
  app.post('/account/reply-mails/:token', async (c) => {
    await guarded(c);
    return stop(ctx, c);
  });
  return app;
}

interface Showing {
  saved?: boolean;
  feedAddress?: string;
}

async function showNotices(ctx: Context, c: OnBlog, showing: Showing = {}) {
  const person = requirePerson(c);
  const { blog } = await actorOf(ctx, c, 'translate');
  const of = { blogId: blog.id, personId: person.id };
  const wishes = await wishesOf(ctx.db, blog.id, person.id);
  const page = (
    <NoticesPage
      {...{ view: viewOf(c), blog }}
      form={formOf({ ...wishes })}
      canMail={canMail(ctx)}
      email={person.email}
      saved={showing.saved ?? c.req.query('saved') === 'yes'}
      feedSince={(await feedOf(ctx.db, of))?.created_at ?? null}
      {...(showing.feedAddress ? { feedAddress: showing.feedAddress } : {})}
    />
  );
  return html(c, page);
}

const wish = v.picklist(['each', 'daily', 'none'], 'common.choose');
const wishesSchema = v.object({
  comments: v.optional(wish),
  letters: v.optional(wish),
  together: v.optional(wish),
});

async function saveNotices(ctx: Context, c: OnBlog) {
  const { blog, ...person } = await actorOf(ctx, c, 'translate');
  const read = await readForm(c, wishesSchema);
  if (!read.ok) throw refuse('invalid', 'web.problem.invalid.do');
  const { comments, letters, together } = read.value;
  const change = {
    // Who may not answer is not asked for what comes in.
    ...(blog.may.has('edit') && comments ? { comments } : {}),
    ...(blog.may.has('edit') && letters ? { letters } : {}),
    ...(together ? { together } : {}),
  };
  await saveWishes(ctx.db, { blogId: blog.id, personId: person.id }, change, nowIso(ctx));
  return c.redirect(`/studio/${blog.slug}/notices?saved=yes`, 303);
}

async function makeFeed(ctx: Context, c: OnBlog) {
  const { blog, ...person } = await actorOf(ctx, c, 'edit');
  const token = newToken();
  const of = { blogId: blog.id, personId: person.id };
  await saveFeed(ctx.db, of, hashToken(token), nowIso(ctx));
  return showNotices(ctx, c, { feedAddress: `${ctx.config.address}/account/inbox-feed/${token}` });
}

async function endFeed(ctx: Context, c: OnBlog) {
  const { blog, ...person } = await actorOf(ctx, c, 'edit');
  await deleteFeed(ctx.db, { blogId: blog.id, personId: person.id });
  return c.redirect(`/studio/${blog.slug}/notices`, 303);
}

async function giveFeed(ctx: Context, c: WithToken) {
  const feed = await inboxFeed(ctx, c.req.param('token'));
  speak(c);
  if (feed === null) throw refuse('not-found', 'web.problem.not-found.do');
  c.header('Cache-Control', 'private, no-store');
  return c.body(feed, 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' });
}

async function askToStop(ctx: Context, c: WithToken) {
  const found = await replyWishByToken(ctx.db, hashToken(c.req.param('token')));
  speak(c, found?.language);
  const ended = !found;
  return html(c, <StopPage view={viewOf(c)} blog={found?.blog ?? ''} path={c.req.path} ended={ended} />);
}

async function stop(ctx: Context, c: WithToken) {
  const token = c.req.param('token');
  const found = await replyWishByToken(ctx.db, hashToken(token));
  speak(c, found?.language);
  await endReplyWish(ctx, token);
  return html(c, <StopPage view={viewOf(c)} blog="" path={c.req.path} ended />);
}
