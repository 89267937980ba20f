// Pictures by the hash of their bytes, from the press's files.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isIcon } from '../blogs/look/icon.ts';
import { type PictureKind, pictureKind } from '../posts/picture-kind.ts';
import { hasPicture } from '../posts/store.ts';
import type { Blog } from './blog.ts';
import type { Site } from './site.ts';

const NAME = /^\/media\/([0-9a-f]{64})-\d{1,5}\.(?:webp|jpg|jpeg|png|gif|avif)$/;

/**
 * Answers for a picture of the blog; false when there is none. The files also keep snapshots of articles, whose
 * hashes every provenance box shows, and what other blogs keep, so only pictures that the blog took in, and its sign, are sent.
 */
export async function serveMedia(
  site: Site,
  blog: Blog,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  guards: readonly string[],
): Promise<boolean> {
  const sha256 = NAME.exec(path)?.[1];
  if (sha256 === undefined || !(await isOwn(site, blog, sha256))) return false;
  const tag = `"${sha256.slice(0, 32)}"`;
  const lasting = ['ETag', tag, 'Cache-Control', 'public, max-age=31536000, immutable'];
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, lasting);
    response.end();
    return true;
  }
  const bytes = await site.ctx.files.get(sha256);
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

/** The bytes of a picture of the blog by its path inside it; null when there is none. */
export async function mediaOf(
  site: Site,
  blog: Blog,
  path: string,
): Promise<{ bytes: Buffer; kind: PictureKind } | null> {
  const sha256 = NAME.exec(path)?.[1];
  if (sha256 === undefined || !(await isOwn(site, blog, sha256))) return null;
  const bytes = await site.ctx.files.get(sha256);
  const kind = bytes && pictureKind(bytes);
  return bytes && kind ? { bytes, kind } : null;
}

/** Asked of the database once for each picture, and never for a name that no file has. */
async function isOwn(site: Site, blog: Blog, sha256: string): Promise<boolean> {
  if (isIcon(blog.look.icon, sha256)) return true;
  const key = `${blog.id} ${sha256}`;
  if (site.pictures.get(key)) return true;
  if (!(await site.ctx.files.has(sha256)) || !(await hasPicture(site.ctx.db, blog.id, sha256))) return false;
  site.pictures.put(key, true, key.length + 100);
  return true;
}
