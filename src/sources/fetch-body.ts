// Reads the body of an answer and unpacks it under limits, so that no page can fill the memory.
import { promisify } from 'node:util';
import * as zlib from 'node:zlib';

export interface BodyLimits {
  /** Bytes as they come over the line. */
  packed: number;
  /** Bytes after unpacking. */
  unpacked: number;
}

export type Body =
  | { ok: true; bytes: Uint8Array }
  | { ok: false; reason: 'too-large' | 'bomb' | 'bad-answer' };

type Unpack = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>;

const gunzip: Unpack = promisify(zlib.gunzip);
const inflate: Unpack = promisify(zlib.inflate);
const inflateRaw: Unpack = promisify(zlib.inflateRaw);
const unpackers = new Map<string, Unpack>([
  ['gzip', gunzip],
  ['x-gzip', gunzip],
  ['br', promisify(zlib.brotliDecompress)],
  // "deflate" is zlib by the standard and raw by the habit of some servers; zlib's first byte tells.
  ['deflate', (bytes, options) => (((bytes[0] ?? 0) & 0x0f) === 8 ? inflate : inflateRaw)(bytes, options)],
]);
// zstd came to Node later than the oldest release the press runs on.
if (typeof zlib.zstdDecompress === 'function') unpackers.set('zstd', promisify(zlib.zstdDecompress));

export const ACCEPT_ENCODING = ['gzip', 'br', 'zstd'].filter((name) => unpackers.has(name)).join(', ');

/** More layers than this are no page but an attack. */
const MOST_LAYERS = 3;

/** Reads a body and undoes its `Content-Encoding`. Stops as soon as a limit is passed; throws what the line throws. */
export async function readBody(
  stream: AsyncIterable<Uint8Array>,
  encoding: string,
  limits: BodyLimits,
): Promise<Body> {
  const names = encoding.split(',').map((name) => name.trim().toLowerCase());
  const layers = names.filter((name) => name !== '' && name !== 'identity').reverse();
  if (layers.length > MOST_LAYERS || layers.some((name) => !unpackers.has(name))) {
    return { ok: false, reason: 'bad-answer' };
  }
  const packed = await collect(stream, limits.packed);
  if (packed === null) return { ok: false, reason: 'too-large' };
  return packed.length === 0 ? { ok: true, bytes: packed } : unpackAll(packed, layers, limits.unpacked);
}

/** Every byte of a stream, or null when there are more than `limit`; leaving the loop closes the stream. */
async function collect(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function unpackAll(packed: Uint8Array, layers: readonly string[], limit: number): Promise<Body> {
  let bytes = packed;
  for (const layer of layers) {
    const unpack = unpackers.get(layer) ?? gunzip;
    try {
      bytes = await unpack(bytes, { maxOutputLength: limit });
    } catch (error) {
      const over = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
      return { ok: false, reason: over ? 'bomb' : 'bad-answer' };
    }
  }
  return { ok: true, bytes };
}
