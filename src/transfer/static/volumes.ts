// The search index of a static site: in volumes of a thousand places, each in pieces of which a reader fetches a few.
import type { Blog } from '../../site/blog.ts';
import { keptVolumeAt, VOLUME, volumeOf } from '../../site/kept-index.ts';
import type { Site } from '../../site/site.ts';
import { volumeFiles } from './kept-volume.ts';
import { type PostOnSite, postsOnSite } from './reads.ts';
import { hashOf, type Shelf } from './shelf.ts';
import { shardsFor, type VolumeFacts, volumesName } from './tokens.ts';

/** Takes the posts in the order of their places; a volume leaves as soon as it is full. */
export class Volumes {
  readonly #site: Site;
  readonly #blog: Blog;
  readonly #shelf: Shelf;
  readonly #folder: string;
  readonly #facts: VolumeFacts[] = [];
  #open: PostOnSite[] = [];

  constructor(site: Site, blog: Blog, shelf: Shelf) {
    this.#site = site;
    this.#blog = blog;
    this.#shelf = shelf;
    this.#folder = `${blog.base}/search/`.slice(1);
  }

  async add(post: PostOnSite): Promise<void> {
    if (post.locked) return;
    const [first] = this.#open;
    if (first && volumeOf(first.place) !== volumeOf(post.place)) await this.#close();
    this.#open.push(post);
  }

  async end(): Promise<void> {
    await this.#close();
    const text = JSON.stringify(this.#facts);
    await this.#put(volumesName, text, hashOf(text));
  }

  async #close(): Promise<void> {
    const posts = this.#open;
    this.#open = [];
    const [any] = posts;
    if (!any) return;
    this.#facts.push({ first: volumeOf(any.place) * VOLUME + 1, shards: shardsFor(posts.length) });
    for (const { name, hash, body } of await volumeFiles(this.#site, this.#blog, posts))
      await this.#put(name, body, hash);
  }

  #put(name: string, body: string | Uint8Array, hash: string): Promise<void> | void {
    return this.#shelf.put(this.#folder + name, body, { hash });
  }
}

/** Makes a volume that a change has dropped anew; whatever else is dropped has no such path. */
export async function remakeVolume(site: Site, blog: Blog, path: string): Promise<void> {
  const number = keptVolumeAt(path);
  if (number === null) return;
  const first = number * VOLUME;
  const posts = await postsOnSite(site.ctx, blog.id, first, VOLUME);
  const open = posts.filter(({ place, locked }) => !locked && place <= first + VOLUME);
  if (open.length > 0) await volumeFiles(site, blog, open);
}
