// Sends a short message to an address that a person named, under the same guard as pages are fetched.
import { Client } from 'undici';
import { guardAddress, type Resolve } from './address-guard.ts';
import { pinned, untilAborted } from './fetch.ts';
import { readBody } from './fetch-body.ts';
import { type FetchRefused, failureOf, refused } from './fetch-failure.ts';

export interface Posted {
  ok: true;
  status: number;
  text: string;
}

export interface PostOptions {
  /** Addresses opened on purpose, see `guardAddress`. */
  allow: readonly string[];
  /** The press's own address, named to the servers asked. */
  press: string;
  /** Media type of the body. */
  type: string;
  /** Milliseconds from the name look-up to the last byte. */
  time?: number;
  resolve?: Resolve;
}

/** Bytes of an answer; what such servers say is a line. */
const MOST_ANSWER = 64 * 1024;
const TIME = 15_000;

/** Follows no redirect: what is sent is meant for the one who was named. Never throws. */
export async function postTo(
  address: string,
  body: string,
  options: PostOptions,
): Promise<Posted | FetchRefused> {
  const time = options.time ?? TIME;
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    return refused('bad-address', { address: '' });
  }
  const url = new URL(address);
  const signal = AbortSignal.timeout(time);
  try {
    const guarded = await untilAborted(guardAddress(url, options.allow, options.resolve), signal);
    if (!guarded.ok) return refused(guarded.reason, guarded.params);
    return await send(url, guarded.addresses, body, options, signal, time);
  } catch (error) {
    return failureOf(error, url, time);
  }
}

async function send(
  url: URL,
  addresses: readonly string[],
  body: string,
  options: PostOptions,
  signal: AbortSignal,
  time: number,
): Promise<Posted | FetchRefused> {
  const client = new Client(url.origin, {
    connect: pinned(addresses, time),
    headersTimeout: time,
    bodyTimeout: time,
    allowH2: false,
  });
  try {
    const answer = await client.request({
      path: `${url.pathname}${url.search}`,
      method: 'POST',
      headers: { 'content-type': options.type, 'user-agent': `Taiyaku/0.1 (+${options.press})` },
      body,
      signal,
    });
    answer.body.on('error', () => {});
    const encoding = String(answer.headers['content-encoding'] ?? '');
    const read = await readBody(answer.body, encoding, { packed: MOST_ANSWER, unpacked: MOST_ANSWER });
    if (!read.ok) return refused('bad-answer', { host: url.hostname });
    return { ok: true, status: answer.statusCode, text: Buffer.from(read.bytes).toString('utf8') };
  } finally {
    await client.destroy();
  }
}
