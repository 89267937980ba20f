// Asks a service that a person named, under the same guard as pages are fetched; the answer is read as it comes.
import { Client } from 'undici';
import { guardAddress } from './address-guard.ts';
import { pinned, untilAborted } from './fetch-connection.ts';
import { type FetchRefused, failureOf, refused } from './fetch-failure.ts';

export interface AskOptions {
  /** Addresses opened on purpose, see `guardAddress`. */
  allow: readonly string[];
  /** The press's own address, named to the servers asked. */
  press: string;
  headers: Record<string, string>;
  /** Milliseconds without a word from the other side, before its answer and within it. */
  silence: number;
  signal: AbortSignal;
}

export interface Asked {
  ok: true;
  status: number;
  /** The first value of a header; '' where there is none. */
  header(name: string): string;
  /** Throws what the line throws, see `failureOf`. */
  body: AsyncIterable<Uint8Array>;
  /** Ends the connection, whatever is still to come. */
  close(): Promise<void>;
}

/** Follows no redirect: what is sent is meant for the one who was named. Throws only when `signal` is aborted. */
export async function ask(address: string, body: string, options: AskOptions): Promise<Asked | FetchRefused> {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    return refused('bad-address', { address: '' });
  const url = new URL(address);
  const { signal, silence } = options;
  const patience = AbortSignal.any([signal, AbortSignal.timeout(silence)]);
  try {
    const guarded = await untilAborted(guardAddress(url, options.allow), patience);
    if (!guarded.ok) return refused(guarded.reason, guarded.params);
    return await send(url, guarded.addresses, body, options);
  } catch (error) {
    signal.throwIfAborted();
    return failureOf(error, url, silence);
  }
}

async function send(
  url: URL,
  addresses: readonly string[],
  body: string,
  { silence, press, headers, signal }: AskOptions,
): Promise<Asked> {
  const client = new Client(url.origin, {
    connect: pinned(addresses, silence),
    headersTimeout: silence,
    bodyTimeout: silence,
    allowH2: false,
  });
  try {
    const answer = await client.request({
      path: `${url.pathname}${url.search}`,
      method: 'POST',
      // Unpacked: what comes little by little is to be read little by little.
      headers: { 'user-agent': `Taiyaku/0.1 (+${press})`, 'accept-encoding': 'identity', ...headers },
      body,
      signal,
    });
    answer.body.on('error', () => {});
    const header = (name: string) => String([answer.headers[name] ?? ''].flat()[0] ?? '');
    return { ok: true, status: answer.statusCode, header, body: answer.body, close: () => client.destroy() };
  } catch (error) {
    await client.destroy();
    throw error;
  }
}
