// The session cookie, and the middleware that says who asks and in which language we answer.
import type { MiddlewareHandler, Context as Request } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { parse } from 'hono/utils/cookie';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import type { Env, SignedIn } from './env.ts';
import { chooseLanguage, translator } from './messages/index.ts';
import { requireOwnOrigin, requirePressHost } from './origin.ts';

/** Finds the person behind a session token, or null; the accounts room knows how. */
export type SessionOf = (ctx: Context, token: string) => Promise<LiveSession | null>;

export interface LiveSession {
  person: SignedIn;
  /** The session was given a new end just now, so its cookie should live on too. */
  renewed: boolean;
}

/** Seconds a session lives without use. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;

/** Guards changes, then finds the person and their language for everything behind it. */
export function withSession(ctx: Context, sessionOf: SessionOf): MiddlewareHandler<Env> {
  return async (c, next) => {
    requirePressHost(c, ctx.config.address);
    requireOwnOrigin(c);
    const token = sessionToken(c, ctx);
    const session = token ? await sessionOf(ctx, token) : null;
    c.set('person', session?.person ?? null);
    speak(c, session?.person.language);
    if (token && session?.renewed) giveSession(c, ctx, token);
    // A cookie that means nothing any more is taken back.
    if (token && !session) takeSession(c, ctx);
    await next();
  };
}

/** Sets the language of the answer: a person's choice, else the browser's wish. */
export function speak(c: Request<Env>, choice?: string | null): void {
  const language = chooseLanguage(choice, c.req.header('accept-language'));
  c.set('language', language);
  c.set('t', translator(language));
}

/** The person who asks; nobody signed in is a refusal that leads to the sign-in page. */
export function requirePerson(c: Request<Env>): SignedIn {
  const person = c.var.person;
  if (!person) throw refuse('unauthenticated', 'web.problem.unauthenticated.do');
  return person;
}

function sessionToken(c: Request<Env>, ctx: Context): string | undefined {
  return tokenIn(c.req.header('cookie'), ctx);
}

/** The session's token in a Cookie header. */
export function tokenIn(header: string | undefined, ctx: Context): string | undefined {
  const token = header === undefined ? undefined : parse(header, cookieName(ctx))[cookieName(ctx)];
  return token && /^[\w-]{43}$/.test(token) ? token : undefined;
}

export function giveSession(c: Request<Env>, ctx: Context, token: string): void {
  setCookie(c, cookieName(ctx), token, { ...cookieOptions(ctx), maxAge: SESSION_SECONDS });
}

export function takeSession(c: Request<Env>, ctx: Context): void {
  deleteCookie(c, cookieName(ctx), cookieOptions(ctx));
}

// `__Host-` ties the cookie to this very host over TLS: no neighbouring subdomain can plant one.
function cookieName(ctx: Context): string {
  return isHttps(ctx) ? '__Host-taiyaku' : 'taiyaku';
}

function cookieOptions(ctx: Context) {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure: isHttps(ctx) } as const;
}

function isHttps(ctx: Context): boolean {
  return ctx.config.address.startsWith('https:');
}
