// Asks one server one question, at the addresses that were checked and no others.
import { buildConnector, Client } from 'undici';

export interface ConnectionLimits {
  /** Milliseconds from the first name look-up to the last byte, redirects included. */
  time: number;
  /** Bytes of headers of one answer. */
  headers: number;
}

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

/** One question to one of the checked `addresses`. Throws what the line throws. */
export async function request(
  url: URL,
  addresses: readonly string[],
  headers: Record<string, string>,
  limits: ConnectionLimits,
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

/** Name look-ups cannot be stopped, only left behind. */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
