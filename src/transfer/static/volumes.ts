// The search index of a static site: in volumes of a thousand places, each in pieces of which a reader fetches a few.
import type { Context } from '../../platform/context.ts';
import { searchedText } from '../../search/searched-text.ts';
import { type Blog, interfaceLanguage } from '../../site/blog.ts';
import { longMonth } from '../../site/dates.ts';
import type { PostText } from '../../site/published/reads.ts';
import { textsAt } from '../../site/reads.ts';
import { dayOf } from '../../web/when.ts';
import { ChangedPieces, NewPieces } from './pieces.ts';
import type { PostOnSite } from './reads.ts';
import { hashOf, type Shelf } from './shelf.ts';
import {
  type FoundPost,
  postName,
  shardName,
  shardsFor,
  VOLUME,
  type VolumeFacts,
  volumesName,
} from './tokens.ts';

/** Texts that are read from the database at once. */
const AT_ONCE = 50;

/** Posts that everybody may read, in the order of their places; a volume leaves as soon as it is full. */
export class Volumes {
  readonly #ctx: Context;
  readonly #blog: Blog;
  readonly #shelf: Shelf;
  readonly #folder: string;
  readonly #facts: VolumeFacts[] = [];
  #open: PostOnSite[] = [];

  constructor(ctx: Context, blog: Blog, shelf: Shelf) {
    this.#ctx = ctx;
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
    await this.#shelf.put(this.#folder + volumesName, text, { hash: hashOf(text) });
  }

  async #close(): Promise<void> {
    const posts = this.#open;
    this.#open = [];
    const [any] = posts;
    if (!any) return;
    const number = volumeOf(any.place);
    const shards = shardsFor(posts.length);
    const first = number * VOLUME + 1;
    this.#facts.push({ first, shards });
    await new Volume(this.#shelf, this.#folder, { number, first, shards }).bring(posts, {
      signed: (post) => signOf(this.#blog, post),
      read: (some) => this.#read(some),
    });
  }

  async #read(posts: readonly PostOnSite[]): Promise<FoundPost[]> {
    const texts = await textsAt(
      this.#ctx,
      this.#blog.id,
      posts.map(({ place }) => place),
    );
    return texts.map((text) => foundPost(this.#blog, text));
  }
}

interface Source {
  signed(post: PostOnSite): string;
  read(posts: readonly PostOnSite[]): Promise<FoundPost[]>;
}

class Volume {
  readonly #shelf: Shelf;
  readonly #folder: string;
  readonly #facts: VolumeFacts & { number: number };

  constructor(shelf: Shelf, folder: string, facts: VolumeFacts & { number: number }) {
    this.#shelf = shelf;
    this.#folder = folder;
    this.#facts = facts;
  }

  /** Only what changed is read; where the pieces from before are not all there, everything is. */
  bring(posts: readonly PostOnSite[], source: Source): Promise<void> {
    return this.#liesWhole() ? this.#change(posts, source) : this.#make(posts, source);
  }

  async #make(posts: readonly PostOnSite[], source: Source): Promise<void> {
    const pieces = new NewPieces(this.#facts.shards);
    for await (const [post, found] of foundOf(posts, source)) {
      if (!found) continue;
      pieces.add(post.place - this.#facts.first, found);
      await this.#putPost(post, found, source);
    }
    for (const [number, text] of pieces.written()) await this.#putPiece(number, text);
  }

  async #change(posts: readonly PostOnSite[], source: Source): Promise<void> {
    const { first, shards } = this.#facts;
    const pieces = new ChangedPieces(shards, (number) => this.#shelf.read(this.#pieceName(number)) ?? '');
    const stays = new Set(posts.map(({ place }) => place));
    for (const place of this.#places())
      if (!stays.has(place)) pieces.change(place - first, this.#before(place), null);
    const changed = posts.filter((post) => this.#known(post.place)?.hash !== source.signed(post));
    const moved = new Set(changed.map(({ place }) => place));
    for (const { place } of posts) if (!moved.has(place)) this.#shelf.keep(this.#folder + postName(place));
    for await (const [post, found] of foundOf(changed, source)) {
      pieces.change(post.place - first, this.#before(post.place), found);
      if (found) await this.#putPost(post, found, source);
    }
    for (const number of this.#numbers()) {
      const text = pieces.written(number);
      if (text === null) this.#shelf.keep(this.#pieceName(number));
      else await this.#putPiece(number, text);
    }
  }

  async #putPost({ place, ...post }: PostOnSite, found: FoundPost, source: Source): Promise<void> {
    const sign = source.signed({ place, ...post });
    await this.#shelf.put(this.#folder + postName(place), JSON.stringify(found), { hash: sign });
  }

  async #putPiece(number: number, text: string): Promise<void> {
    await this.#shelf.put(this.#pieceName(number), text, { hash: hashOf(text) });
  }

  /** What a place said before is in the file of its post. */
  #before(place: number): FoundPost | null {
    const text = this.#shelf.read(this.#folder + postName(place));
    return text === null ? null : (JSON.parse(text) as FoundPost);
  }

  /** What a post said before must be known too, to be taken out. */
  #liesWhole(): boolean {
    const pieces = this.#numbers().map((number) => this.#pieceName(number));
    const had = this.#places()
      .map((place) => this.#folder + postName(place))
      .filter((name) => this.#shelf.had(name));
    return [...pieces, ...had].every((name) => this.#shelf.known(name) !== null);
  }

  #places(): number[] {
    return Array.from({ length: VOLUME }, (_, at) => this.#facts.first + at);
  }

  #numbers(): number[] {
    return Array.from({ length: this.#facts.shards }, (_, at) => at);
  }

  #pieceName(number: number): string {
    return this.#folder + shardName(this.#facts.number, number);
  }

  #known(place: number) {
    return this.#shelf.known(this.#folder + postName(place));
  }
}

/** Each with what is found of it; null of one that is gone by now. */
async function* foundOf(
  posts: readonly PostOnSite[],
  source: Source,
): AsyncGenerator<[PostOnSite, FoundPost | null]> {
  for (let from = 0; from < posts.length; from += AT_ONCE) {
    const some = posts.slice(from, from + AT_ONCE);
    const found = new Map((await source.read(some)).map((post) => [post.slug, post]));
    for (const post of some) yield [post, found.get(post.slug) ?? null];
  }
}

function volumeOf(place: number): number {
  return Math.floor((place - 1) / VOLUME);
}

function foundPost(blog: Blog, post: PostText): FoundPost {
  const { title, lines, source, readings } = searchedText(post);
  const day = dayOf(post.publishedAt, blog.timeZone);
  return {
    ...{ slug: post.slug, title, day, month: longMonth(day.slice(0, 7), interfaceLanguage(blog)) },
    ...(post.language === blog.language ? {} : { language: post.language }),
    ...(post.originals === null ? {} : { originalLanguage: post.originals.language }),
    ...{ lines, source, readings },
  };
}

/** Differs whenever what `foundPost` says does. */
function signOf({ language, timeZone }: Blog, { id, slug, revision, publishedAt }: PostOnSite): string {
  return hashOf(JSON.stringify([id, slug, revision, publishedAt, language, timeZone]));
}
