// Makes one volume of the search index of a static site out of the texts of its posts.
import { setImmediate } from 'node:timers/promises';
import type { Blog } from '../../site/blog.ts';
import { VOLUME, volumeOf } from '../../site/kept-index.ts';
import { textsAt } from '../../site/reads.ts';
import type { Site } from '../../site/site.ts';
import { foundPost } from './found-post.ts';
import { Pieces } from './pieces.ts';
import type { PostOnSite } from './reads.ts';
import { postName, shardName, shardsFor } from './tokens.ts';

/** Texts that are read from the database at once. */
const AT_ONCE = 50;

/** The files of a volume by their names: its posts, then its pieces. `posts` are some that everybody may read. */
export async function makeVolume(
  { ctx }: Site,
  blog: Blog,
  posts: readonly PostOnSite[],
): Promise<[name: string, text: string][]> {
  const number = volumeOf(posts[0]?.place ?? 1);
  const pieces = new Pieces(shardsFor(posts.length));
  const files: [string, string][] = [];
  for (let from = 0; from < posts.length; from += AT_ONCE) {
    const places = posts.slice(from, from + AT_ONCE).map(({ place }) => place);
    for (const text of await textsAt(ctx, blog.id, places)) {
      const found = foundPost(blog, text);
      pieces.add(text.place - number * VOLUME - 1, found);
      files.push([postName(text.place), JSON.stringify(found)]);
    }
    // Those who read the press meanwhile come first.
    await setImmediate();
  }
  for (const [piece, text] of pieces.written()) files.push([shardName(number, piece), text]);
  return files;
}
