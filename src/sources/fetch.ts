// Fetches one page that a person named, from the public internet and nowhere else.
import { guardAddress, type Resolve } from './address-guard.ts';
import { bodyOf, contentType, type Fetched, pageOf, single, tellingHeaders } from './fetch-answer.ts';
import { ACCEPT_ENCODING, type BodyLimits } from './fetch-body.ts';
import { type Answer, type ConnectionLimits, request, untilAborted } from './fetch-connection.ts';
import { type FetchRefused, failureOf, refused } from './fetch-failure.ts';

export interface FetchLimits extends ConnectionLimits, BodyLimits {
  redirects: number;
}

const FETCH_LIMITS: FetchLimits = {
  time: 20_000,
  redirects: 5,
  headers: 32 * 1024,
  packed: 10 * 1024 * 1024,
  unpacked: 20 * 1024 * 1024,
};

export interface FetchOptions {
  /** Addresses opened on purpose, see `guardAddress`. */
  allow: readonly string[];
  /** The press's own address, named to the servers asked. */
  press: string;
  limits?: Partial<FetchLimits>;
  /** Ends it sooner than its limits do, as if its server were too slow. */
  signal?: AbortSignal | undefined;
  resolve?: Resolve;
  /** What is known of the page already: its server may then say that it is `not-modified`. */
  known?: Known;
  /** Whether the press may ask for a further address that it is sent on to, and is not forbidden anyway; left out, it may. */
  follow?: (url: URL) => Promise<boolean>;
  /** A text is taken whatever type its header says; what is no text by its bytes never is. */
  whateverDeclared?: boolean;
}

/** As the page's own headers had it. */
export interface Known {
  etag?: string | undefined;
  lastModified?: string | undefined;
}

/** Fetches `address`, following redirects by hand so that each step passes the same guard. Never throws. */
export async function fetchPage(address: string, options: FetchOptions): Promise<Fetched | FetchRefused> {
  const limits = { ...FETCH_LIMITS, ...options.limits };
  return walk(address, options, limits, ownHeaders(options.press), (answer, start, url) =>
    pageOf(answer, start, url, { ...options, limits }),
  );
}

export interface FetchedFile {
  ok: true;
  bytes: Uint8Array;
  finalAddress: string;
}

/** The same for a file of any kind, such as a picture: what it is, its bytes have to tell. Never throws. */
export async function fetchFile(
  address: string,
  options: Pick<FetchOptions, 'allow' | 'press' | 'limits' | 'resolve'>,
): Promise<FetchedFile | FetchRefused> {
  const limits = { ...FETCH_LIMITS, ...options.limits };
  const headers = { ...ownHeaders(options.press), accept: 'image/*,*/*;q=0.5' };
  return walk(address, options, limits, headers, (answer, _, url) => fileOf(answer, url, limits));
}

/**
 * The same for an answer that a program reads; `accept` is what kinds of it. Further `headers` are meant for the one who was named:
 * with them no redirect is followed. Never throws.
 */
export async function fetchData(
  address: string,
  options: Pick<FetchOptions, 'allow' | 'press' | 'limits' | 'resolve'> & {
    accept: string;
    headers?: Record<string, string>;
  },
): Promise<FetchedFile | FetchRefused> {
  const secret = options.headers ?? {};
  const redirects = Object.keys(secret).length > 0 ? { redirects: 0 } : {};
  const limits = { ...FETCH_LIMITS, ...options.limits, ...redirects };
  const headers = { ...ownHeaders(options.press), accept: options.accept, ...secret };
  return walk(address, options, limits, headers, (answer, _, url) => fileOf(answer, url, limits));
}

export interface FetchedText extends FetchedFile {
  /** Those that say something of the document. */
  headers: Record<string, string>;
  /** As the header names it, unproven. */
  charset: string | null;
}

/**
 * The same for a page or a feed, whatever its header says it is; what it is, its text has to tell. On conditions where something of
 * it is known. Never throws.
 */
export async function fetchText(address: string, options: FetchOptions): Promise<FetchedText | FetchRefused> {
  const limits = { ...FETCH_LIMITS, ...options.limits };
  const headers = { ...ownHeaders(options.press), accept: PAGE_OR_FEED };
  return walk(address, options, limits, headers, async (answer, _, url) => {
    const file = await fileOf(answer, url, limits);
    if (!file.ok) return file;
    const { charset } = contentType(single(answer.headers['content-type']));
    return { ...file, headers: tellingHeaders(answer.headers), charset };
  });
}

const PAGE_OR_FEED =
  'text/html,application/xhtml+xml,application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5';

async function fileOf(answer: Answer, url: URL, limits: FetchLimits): Promise<FetchedFile | FetchRefused> {
  const body = await bodyOf(answer, url.hostname, limits);
  return body.ok ? { ok: true, bytes: body.bytes, finalAddress: url.href } : body;
}

/** From one redirect to the next; `arrive` reads the answer that is none. */
async function walk<T extends { ok: true }>(
  address: string,
  options: FetchOptions,
  limits: FetchLimits,
  headers: Record<string, string>,
  arrive: (answer: Answer, start: URL, url: URL) => Promise<T | FetchRefused>,
): Promise<T | FetchRefused> {
  const ownTime = AbortSignal.timeout(limits.time);
  const signal = options.signal ? AbortSignal.any([ownTime, options.signal]) : ownTime;
  const start = pageUrl(address);
  if (!start.ok) return start;
  let url = start.url;
  for (let redirects = 0; redirects <= limits.redirects; redirects += 1) {
    const answer = await ask(url, options, headers, limits, signal);
    if ('reason' in answer) return redirects > 0 ? asRedirect(answer) : answer;
    try {
      if (answer.status === 304 && options.known) return refused('not-modified', { host: url.hostname });
      const next = redirectOf(answer, url);
      if (next === null) return await arrive(answer, start.url, url);
      if (!next.ok) return next;
      const forbidden = options.follow && (await forbiddenOf(next.url, options, signal));
      if (forbidden) return asRedirect(forbidden);
      if (options.follow && !(await options.follow(next.url)))
        return refused('robots', { host: next.url.hostname });
      url = next.url;
    } catch (error) {
      return failureOf(error, url, limits.time);
    } finally {
      await answer.close();
    }
  }
  return refused('too-many-redirects', { host: start.url.hostname, limit: limits.redirects });
}

/** Reads what a person typed; an address without a scheme is one of the web. */
function pageUrl(text: string, base?: URL): { ok: true; url: URL } | FetchRefused {
  const trimmed = text.trim();
  const typed = base || /^[a-z][a-z0-9+.-]*:(?!\d+(\/|$))/i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (trimmed === '' || !URL.canParse(typed, base)) return refused('bad-address', { address: trimmed });
  const url = new URL(typed, base);
  url.hash = '';
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return refused('bad-address', { address: trimmed });
  if (url.username !== '' || url.password !== '') return refused('credentials', { host: url.hostname });
  return { ok: true, url };
}

/** Whoever may not be asked for a page is not asked whether one may be. */
async function forbiddenOf(
  url: URL,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<FetchRefused | null> {
  const guarded = await untilAborted(guardAddress(url, options.allow, options.resolve), signal);
  return guarded.ok ? null : refused(guarded.reason, guarded.params);
}

async function ask(
  url: URL,
  options: FetchOptions,
  own: Record<string, string>,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<Answer | FetchRefused> {
  try {
    const guarded = await untilAborted(guardAddress(url, options.allow, options.resolve), signal);
    if (!guarded.ok) return refused(guarded.reason, guarded.params);
    const headers = { ...own, ...conditions(options.known) };
    return await request(url, guarded.addresses, headers, limits, signal);
  } catch (error) {
    return failureOf(error, url, limits.time);
  }
}

function ownHeaders(press: string): Record<string, string> {
  return {
    'user-agent': `Mozilla/5.0 (compatible; Taiyaku/0.1; +${press})`,
    accept: 'text/html,application/xhtml+xml,text/markdown;q=0.9,text/plain;q=0.9,*/*;q=0.1',
    'accept-encoding': ACCEPT_ENCODING,
    // No wish for a language: the article is wanted as it was written.
    'accept-language': '*',
  };
}

function conditions({ etag, lastModified }: Known = {}): Record<string, string> {
  return {
    ...(etag ? { 'if-none-match': etag } : {}),
    ...(lastModified ? { 'if-modified-since': lastModified } : {}),
  };
}

/** Where an answer sends us next, or null when it is the page itself. */
function redirectOf(answer: Answer, url: URL): { ok: true; url: URL } | FetchRefused | null {
  if (![301, 302, 303, 307, 308].includes(answer.status)) return null;
  const location = single(answer.headers.location);
  if (!location) return refused('bad-redirect', { host: url.hostname });
  const next = pageUrl(location, url);
  return next.ok ? next : refused('bad-redirect', { host: url.hostname });
}

function asRedirect(refusal: FetchRefused): FetchRefused {
  return refusal.reason === 'private-address' ? { ...refusal, reason: 'redirect-to-private' } : refusal;
}
