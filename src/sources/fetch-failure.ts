// The ways in which fetching a page can end without one; each has its own message `sources.fetch.<reason>`.

export type FetchReason =
  | 'bad-address'
  | 'credentials'
  | 'private-address'
  | 'redirect-to-private'
  | 'bad-redirect'
  | 'too-many-redirects'
  | 'bad-port'
  | 'no-such-host'
  | 'unreachable'
  | 'bad-certificate'
  | 'timeout'
  | 'too-large'
  | 'bomb'
  | 'bad-answer'
  | 'not-modified'
  | 'robots'
  | 'not-found'
  | 'blocked'
  | 'status'
  | 'empty'
  | 'not-an-article';

export interface FetchRefused {
  ok: false;
  reason: FetchReason;
  /** Fills the message. */
  params: Record<string, string | number>;
  /** What the server said of when to come again, as it said it. */
  retryAfter?: string | null;
}

export function refused(reason: FetchReason, params: FetchRefused['params']): FetchRefused {
  return { ok: false, reason, params };
}

/** Turns what a connection threw into a reason. `time` is the limit in milliseconds. */
export function failureOf(error: unknown, url: URL, time: number): FetchRefused {
  const host = url.hostname;
  const codes = codesOf(error);
  if (codes.some((code) => TIMEOUTS.test(code)))
    return refused('timeout', { host, seconds: Math.round(time / 1000) });
  if (codes.some((code) => CERTIFICATES.test(code))) return refused('bad-certificate', { host });
  if (codes.some((code) => BAD_ANSWERS.test(code))) return refused('bad-answer', { host });
  return refused('unreachable', { host });
}

const TIMEOUTS = /TimeoutError|TIMEOUT|ETIMEDOUT/;
const CERTIFICATES = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS|ERR_SSL|EPROTO/;
const BAD_ANSWERS = /^HTTPParserError|^HPE_|HEADERS_OVERFLOW|UND_ERR_RES|UND_ERR_INVALID|UND_ERR_BODY/;

/** Names and codes of an error and of everything that caused it. */
function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const own = [error.name, 'code' in error ? String(error.code) : ''];
  const inner = error instanceof AggregateError ? error.errors.flatMap(codesOf) : [];
  return [...own, ...inner, ...codesOf(error.cause)];
}
