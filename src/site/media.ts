// Pictures by the hash of their bytes, from the press's files.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Context } from '../platform/context.ts';
import { pictureKind } from '../posts/picture-kind.ts';

const NAME = /^\/media\/([0-9a-f]{64})-\d{1,5}\.(?:webp|jpg|jpeg|png|gif|avif)$/;

/**
 * Answers for a picture; false when there is none. The files also keep snapshots of articles, whose hashes every
 * provenance box shows, so only bytes that are a picture are ever sent.
 */
export async function serveMedia(
  ctx: Context,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  guards: readonly string[],
): Promise<boolean> {
  const sha256 = NAME.exec(path)?.[1];
  if (sha256 === undefined) return false;
  const tag = `"${sha256.slice(0, 32)}"`;
  const lasting = ['ETag', tag, 'Cache-Control', 'public, max-age=31536000, immutable'];
  if (request.headers['if-none-match'] === tag && (await ctx.files.has(sha256))) {
    response.writeHead(304, lasting);
    response.end();
    return true;
  }
  const bytes = await ctx.files.get(sha256);
  const kind = bytes && pictureKind(bytes);
  if (!bytes || !kind) return false;
  response.writeHead(200, [
    'Content-Type',
    `image/${kind}`,
    'Content-Length',
    String(bytes.length),
    ...lasting,
    ...guards,
  ]);
  response.end(request.method === 'HEAD' ? undefined : bytes);
  return true;
}
