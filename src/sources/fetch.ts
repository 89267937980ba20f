// Fetches one page that a person named, from the public internet and nowhere else.
import { buildConnector, Client } from 'undici';
import { guardAddress, type Resolve } from './address-guard.ts';
import { ACCEPT_ENCODING, readBody } from './fetch-body.ts';
import { type FetchRefused, failureOf, refused } from './fetch-failure.ts';
import { type ArticleType, refusedByHeader, sniffType } from './media-type.ts';

export interface Fetched {
  ok: true;
  /** The page unpacked, as its server wrote it. */
  bytes: Uint8Array;
  /** As it was asked for, and after redirects; both without a fragment. */
  address: string;
  finalAddress: string;
  headers: Record<string, string>;
  mediaType: ArticleType;
  /** As the header names it, unproven. */
  charset: string | null;
}

export interface FetchLimits {
  /** Milliseconds from the first name look-up to the last byte, redirects included. */
  time: number;
  redirects: number;
  /** Bytes of headers of one answer. */
  headers: number;
  packed: number;
  unpacked: number;
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

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: AsyncIterable<Uint8Array>;
  close(): Promise<void>;
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
  return walk(address, options, limits, headers, async (answer, _, url) => {
    const body = await bodyOf(answer, url.hostname, limits);
    return body.ok ? { ok: true, bytes: body.bytes, finalAddress: url.href } : body;
  });
}

/** From one redirect to the next; `arrive` reads the answer that is none. */
async function walk<T extends { ok: true }>(
  address: string,
  options: FetchOptions,
  limits: FetchLimits,
  headers: Record<string, string>,
  arrive: (answer: Answer, start: URL, url: URL) => Promise<T | FetchRefused>,
): Promise<T | FetchRefused> {
  const signal = AbortSignal.timeout(limits.time);
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

async function request(
  url: URL,
  addresses: readonly string[],
  headers: Record<string, string>,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<Answer> {
  // A client of its own for every step: no connection is reused, no proxy setting is read, no cookie is kept.
  const client = new Client(url.origin, {
    connect: pinned(addresses, limits.time),
    maxHeaderSize: limits.headers,
    headersTimeout: limits.time,
    bodyTimeout: limits.time,
    allowH2: false,
  });
  try {
    const path = `${url.pathname}${url.search}`;
    const answer = await client.request({ path, method: 'GET', headers, signal });
    answer.body.on('error', () => {});
    const close = () => client.destroy();
    return { status: answer.statusCode, headers: answer.headers, body: answer.body, close };
  } catch (error) {
    await client.destroy();
    throw error;
  }
}

/** Connects to the checked addresses only: names are not looked up again, so they cannot change in between. */
export function pinned(addresses: readonly string[], timeout: number): buildConnector.connector {
  const answers = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  const connect = buildConnector({
    timeout,
    allowH2: false,
    maxCachedSessions: 0,
    autoSelectFamily: true,
    lookup: (_host, _options, done) => done(null, answers),
  });
  return (target, done) => {
    connect(target, (...[error, socket]) => {
      if (error) return done(error, null);
      // The last word: whoever answered must be one of those that were checked.
      const peer = socket.remoteAddress ?? '';
      if (addresses.some((address) => samePlace(address, peer))) return done(null, socket);
      socket.destroy();
      done(new Error('connected to an unchecked address'), null);
    });
  };
}

function samePlace(address: string, peer: string): boolean {
  const canonical = (ip: string) => (ip.includes(':') ? new URL(`http://[${ip}]`).hostname : ip);
  return canonical(address) === canonical(peer);
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

async function pageOf(
  answer: Answer,
  address: URL,
  url: URL,
  { limits, whateverDeclared = false }: { limits: FetchLimits; whateverDeclared?: boolean | undefined },
): Promise<Fetched | FetchRefused> {
  const { headers } = answer;
  const host = url.hostname;
  const { type: declared, charset } = contentType(single(headers['content-type']));
  const early = whateverDeclared || !isWell(answer) ? null : refusedByHeader(declared);
  if (early) return refused('not-an-article', { type: early });
  const body = await bodyOf(answer, host, limits);
  if (!body.ok) return body;
  const sniffed = sniffType(body.bytes, declared);
  if (!sniffed.ok && sniffed.type === 'empty') return refused('empty', { host });
  if (!sniffed.ok) return refused('not-an-article', { type: sniffed.type });
  return {
    ok: true,
    bytes: body.bytes,
    address: address.href,
    finalAddress: url.href,
    headers: tellingHeaders(headers),
    mediaType: sniffed.mediaType,
    charset,
  };
}

function isWell({ status }: Answer): boolean {
  return status >= 200 && status <= 299;
}

/** The bytes of an answer, unpacked; or why there are none. */
async function bodyOf(
  answer: Answer,
  host: string,
  limits: FetchLimits,
): Promise<{ ok: true; bytes: Uint8Array } | FetchRefused> {
  const { status, headers } = answer;
  if (status === 404 || status === 410) return refused('not-found', { host, status });
  const later = { retryAfter: single(headers['retry-after']) };
  if ([401, 402, 403, 407, 429, 451].includes(status))
    return { ...refused('blocked', { host, status }), ...later };
  if (!isWell(answer)) return { ...refused('status', { host, status }), ...later };
  const tooLarge = refused('too-large', { host, megabytes: Math.round(limits.packed / 1024 / 1024) });
  if (Number(single(headers['content-length'])) > limits.packed) return tooLarge;
  const body = await readBody(answer.body, single(headers['content-encoding']) ?? '', limits);
  if (body.ok) return body;
  return body.reason === 'too-large' ? tooLarge : refused(body.reason, { host });
}

/** The headers that say something of the document. Cookies and the like are nobody's business. */
const TELLING = ['content-type', 'content-language', 'date', 'last-modified', 'etag', 'link', 'server'];

function tellingHeaders(headers: Answer['headers']): Record<string, string> {
  const told = TELLING.map((name) => [name, single(headers[name])?.slice(0, 1000)]);
  return Object.fromEntries(told.filter(([, value]) => value));
}

function contentType(header: string | null): { type: string | null; charset: string | null } {
  const [type = '', ...parameters] = (header ?? '').split(';').map((part) => part.trim());
  const charset = parameters.map((part) => /^charset\s*=\s*"?([^"\s]+)/i.exec(part)?.[1]).find(Boolean);
  return { type: type.toLowerCase() || null, charset: charset ?? null };
}

function single(value: string | string[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

/** Name look-ups cannot be stopped, only left behind. */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
