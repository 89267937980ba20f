// What a server answered: the page in it, or why there is none.
import { type BodyLimits, readBody } from './fetch-body.ts';
import type { Answer } from './fetch-connection.ts';
import { type FetchRefused, refused } from './fetch-failure.ts';
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

/** The page that an answer brings; or why it brings none. */
export async function pageOf(
  answer: Answer,
  address: URL,
  url: URL,
  { limits, whateverDeclared = false }: { limits: BodyLimits; whateverDeclared?: boolean | undefined },
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
export async function bodyOf(
  answer: Answer,
  host: string,
  limits: BodyLimits,
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

export function tellingHeaders(headers: Answer['headers']): Record<string, string> {
  const told = TELLING.map((name) => [name, single(headers[name])?.slice(0, 1000)]);
  return Object.fromEntries(told.filter(([, value]) => value));
}

export function contentType(header: string | null): { type: string | null; charset: string | null } {
  const [type = '', ...parameters] = (header ?? '').split(';').map((part) => part.trim());
  const charset = parameters.map((part) => /^charset\s*=\s*"?([^"\s]+)/i.exec(part)?.[1]).find(Boolean);
  return { type: type.toLowerCase() || null, charset: charset ?? null };
}

export function single(value: string | string[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value) ?? null;
}
