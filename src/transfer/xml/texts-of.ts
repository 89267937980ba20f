// The letters of a file as its bytes come, in pieces that a parser can take one by one.
import { Refused } from './read-xml.ts';

/** Bytes made letters at once. */
const CHUNK = 32 * 1024;

/**
 * Texts of bearable size that never end between the two halves of a character or of a line break. Throws `Refused` where
 * a decoder that is strict meets bytes that are no letters.
 */
export async function* textsOf(
  chunks: AsyncIterable<Uint8Array>,
  decoder: TextDecoder,
): AsyncGenerator<string> {
  let held = '';
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += CHUNK) {
      const text = held + decoded(decoder, chunk.subarray(at, at + CHUNK), true);
      held = /[\r\ud800-\udbff]$/.test(text) ? text.slice(-1) : '';
      yield held === '' ? text : text.slice(0, -1);
    }
  }
  const rest = held + decoded(decoder, new Uint8Array(), false);
  if (rest !== '') yield rest;
}

function decoded(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    throw new Refused('exchange.xml.letters', 1);
  }
}
