// Sends a short message to an address that a person named, and reads the short answer.
import { ask } from './ask.ts';
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
}

/** Bytes of an answer; what such servers say is a line. */
const MOST_ANSWER = 64 * 1024;
/** Milliseconds from the name look-up to the last byte. */
const TIME = 15_000;

/** Follows no redirect, see `ask`. Never throws. */
export async function postTo(
  address: string,
  body: string,
  { type, ...way }: PostOptions,
): Promise<Posted | FetchRefused> {
  const headers = { 'content-type': type };
  try {
    const answer = await ask(address, body, {
      ...way,
      headers,
      silence: TIME,
      signal: AbortSignal.timeout(TIME),
    });
    if (!answer.ok) return answer;
    const limits = { packed: MOST_ANSWER, unpacked: MOST_ANSWER };
    const read = await readBody(answer.body, answer.header('content-encoding'), limits).finally(answer.close);
    if (!read.ok) return refused('bad-answer', { host: new URL(address).hostname });
    return { ok: true, status: answer.status, text: Buffer.from(read.bytes).toString('utf8') };
  } catch (error) {
    return failureOf(error, new URL(address), TIME);
  }
}
