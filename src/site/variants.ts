// The bytes of one page in every encoding, with their entity tags, ready to be sent.
import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'identity' | 'gzip' | 'br';
export const encodings: readonly Encoding[] = ['identity', 'gzip', 'br'];

/** A body in each encoding; the two others are left out where they would not be smaller. */
export interface Variants {
  /** Strong: the first 128 bits of the SHA-256 of the plain bytes, base64url. */
  hash: string;
  identity: Buffer;
  gzip: Buffer | null;
  br: Buffer | null;
}

// Measured on an article page of 30 KB: 4 takes .5 ms and 5 takes 1 ms for 5 % less; 11 takes 60 ms for 9 % less still.
const BROTLI_QUALITY = 5;
const GZIP_LEVEL = 6;
/** Below this a compressed body saves nothing that a packet would notice. */
const SMALLEST = 512;

const compressGzip = promisify(gzip);
const compressBrotli = promisify(brotliCompress);

export async function variantsOf(body: string): Promise<Variants> {
  const identity = Buffer.from(body, 'utf8');
  if (identity.length < SMALLEST) return { hash: hashOf(identity), identity, gzip: null, br: null };
  const [gzipped, br] = await Promise.all([
    compressGzip(identity, { level: GZIP_LEVEL }),
    compressBrotli(identity, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
      },
    }),
  ]);
  return { hash: hashOf(identity), identity, gzip: gzipped, br };
}

export function hashOf(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'buffer').subarray(0, 16).toString('base64url');
}

/** Each encoding is another representation, so each has a tag of its own. */
export function tagOf(hash: string, encoding: Encoding): string {
  return encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`;
}
