// A volume of the search index as it is kept among the stored pages, so that it is made once, however often a site leaves.
import type { Blog } from '../../site/blog.ts';
import { keptVolumePath, volumeOf } from '../../site/kept-index.ts';
import { postKey } from '../../site/page.ts';
import type { Site } from '../../site/site.ts';
import type { PostOnSite } from './reads.ts';
import { hashOf } from './shelf.ts';

export interface VolumeFile {
  name: string;
  hash: string;
  body: Uint8Array;
}

/** What stands before the bodies, which follow each other. */
interface Head {
  /** Differs whenever the volume does. */
  sign: string;
  files: [name: string, hash: string, length: number][];
}

/** Bytes of the length of the head, in front of it. */
const LENGTH = 4;

/** As it is kept, else made now and kept. `posts` are all of its posts that everybody may read, in their order. */
export async function volumeFiles(
  site: Site,
  blog: Blog,
  posts: readonly PostOnSite[],
): Promise<VolumeFile[]> {
  const path = keptVolumePath(volumeOf(posts[0]?.place ?? 1));
  const sign = signOf(blog, posts);
  const kept = await site.storedFile(blog, path);
  const found = kept && filesIn(kept, sign);
  if (found) return found;
  const { makeVolume } = await import('./make-volume.ts');
  const made = (await makeVolume(site, blog, posts)).map(([name, text]) => {
    const body = Buffer.from(text, 'utf8');
    return { name, hash: hashOf(body), body };
  });
  // A change of a post drops what is kept of it here, as it drops pages.
  const keys = posts.map(({ id }) => postKey(id));
  await site.storeFile(blog, path, packed(sign, made), keys);
  return made;
}

function packed(sign: string, files: readonly VolumeFile[]): Buffer {
  const head: Head = { sign, files: files.map(({ name, hash, body }) => [name, hash, body.length]) };
  const text = Buffer.from(JSON.stringify(head), 'utf8');
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32BE(text.length);
  return Buffer.concat([length, text, ...files.map(({ body }) => body)]);
}

/** Null where it is of another state of the posts. */
function filesIn(kept: Buffer, sign: string): VolumeFile[] | null {
  const bodies = LENGTH + kept.readUInt32BE(0);
  const head = JSON.parse(kept.toString('utf8', LENGTH, bodies)) as Head;
  if (head.sign !== sign) return null;
  let at = bodies;
  return head.files.map(([name, hash, length]) => {
    at += length;
    return { name, hash, body: kept.subarray(at - length, at) };
  });
}

/** Differs whenever what is found of the posts does. */
function signOf({ language, timeZone }: Blog, posts: readonly PostOnSite[]): string {
  const said = posts.map(({ id, slug, place, revision, publishedAt }) => [
    id,
    slug,
    place,
    revision,
    publishedAt,
  ]);
  return hashOf(JSON.stringify([language, timeZone, said]));
}
