// The search index of a static site: in volumes of a thousand places, each in pieces of which a reader fetches a few.
import { createHash } from 'node:crypto';
import type { Context } from '../../platform/context.ts';
import { searchedText } from '../../search/searched-text.ts';
import type { Blog } from '../../site/blog.ts';
import { settingOf } from '../../site/blog.ts';
import { longMonth } from '../../site/dates.ts';
import type { PostText } from '../../site/published/reads.ts';
import { textsAt } from '../../site/reads.ts';
import { dayOf } from '../../web/when.ts';
import type { PostOnSite } from './reads.ts';
import type { Shelf } from './shelf.ts';
import {
  type FoundPost,
  placesIn,
  postName,
  type Shard,
  shardName,
  shardOf,
  shardsFor,
  tokensIn,
  VOLUME,
  type VolumeFacts,
  volumesName,
} from './tokens.ts';

/** Texts that are read from the database at once. */
const AT_ONCE = 50;

type Put = (name: string, body: string, hash?: string) => Promise<void>;

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
    await this.#put(volumesName, JSON.stringify(this.#facts));
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

  #put: Put = async (name, body) => {
    const bytes = Buffer.from(body);
    await this.#shelf.put(this.#folder + name, bytes, { hash: hashOf(body) });
  };
}

interface Source {
  signed(post: PostOnSite): string;
  read(posts: readonly PostOnSite[]): Promise<FoundPost[]>;
}

type Lists = Map<string, number[]>;

class Volume {
  readonly #shelf: Shelf;
  readonly #folder: string;
  readonly #facts: VolumeFacts & { number: number };
  /** Everything lies there from before as we left it. */
  #isWhole = false;
  /** Pieces that are held, by their number. */
  readonly #held = new Map<number, { all: Lists; title: Lists }>();

  constructor(shelf: Shelf, folder: string, facts: VolumeFacts & { number: number }) {
    this.#shelf = shelf;
    this.#folder = folder;
    this.#facts = facts;
  }

  /** Only what changed is read; where the pieces from before are not all there, everything is. */
  async bring(posts: readonly PostOnSite[], source: Source): Promise<void> {
    this.#isWhole = this.#liesWhole();
    const changed = posts.filter(
      (post) => !this.#isWhole || this.#known(postName(post.place))?.hash !== source.signed(post),
    );
    const stays = new Set(posts.map(({ place }) => place));
    const moved = new Set(changed.map(({ place }) => place));
    for (const place of this.#places()) if (moved.has(place) || !stays.has(place)) this.#forget(place);
    for (const { place } of posts) if (!moved.has(place)) this.#shelf.keep(this.#folder + postName(place));
    for (let from = 0; from < changed.length; from += AT_ONCE) {
      const some = changed.slice(from, from + AT_ONCE);
      const found = new Map((await source.read(some)).map((post) => [post.slug, post]));
      // One that is gone by now is not in it.
      for (const post of some) await this.#add(post, found.get(post.slug), source);
    }
    await this.#write();
  }

  async #add(post: PostOnSite, found: FoundPost | undefined, source: Source): Promise<void> {
    if (!found) return;
    const { all, title } = tokensIn(found);
    const place = post.place - this.#facts.first;
    for (const token of all) addTo(this.#shardWith(token).all, token, place);
    for (const token of title) addTo(this.#shardWith(token).title, token, place);
    const body = Buffer.from(JSON.stringify(found));
    await this.#shelf.put(this.#folder + postName(post.place), body, { hash: source.signed(post) });
  }

  /** What a place said before is in the file of its post. */
  #forget(place: number): void {
    const before = this.#isWhole && this.#shelf.read(this.#folder + postName(place));
    if (!before) return;
    const { all, title } = tokensIn(JSON.parse(before.toString('utf8')) as FoundPost);
    const at = place - this.#facts.first;
    for (const token of all) takeFrom(this.#shardWith(token).all, token, at);
    for (const token of title) takeFrom(this.#shardWith(token).title, token, at);
  }

  #shardWith(token: string): { all: Lists; title: Lists } {
    const number = shardOf(token, this.#facts.shards);
    const held = this.#held.get(number) ?? this.#opened(number);
    this.#held.set(number, held);
    return held;
  }

  #opened(number: number): { all: Lists; title: Lists } {
    const name = shardName(this.#facts.number, number);
    const before = this.#isWhole && this.#shelf.read(this.#folder + name);
    if (!before) return { all: new Map(), title: new Map() };
    const { all, title } = JSON.parse(before.toString('utf8')) as Shard;
    return { all: placesIn(all), title: placesIn(title) };
  }

  async #write(): Promise<void> {
    for (const number of this.#numbers()) {
      const name = this.#folder + shardName(this.#facts.number, number);
      const held = this.#held.get(number);
      if (!held && this.#isWhole) {
        this.#shelf.keep(name);
        continue;
      }
      const body = JSON.stringify({ all: steps(held?.all), title: steps(held?.title) } satisfies Shard);
      await this.#shelf.put(name, Buffer.from(body), { hash: hashOf(body) });
    }
  }

  /** What a post said before must be known too, to be taken out. */
  #liesWhole(): boolean {
    const pieces = this.#numbers().map((shard) => shardName(this.#facts.number, shard));
    const had = this.#places()
      .map(postName)
      .filter((name) => this.#shelf.had(this.#folder + name));
    return [...pieces, ...had].every((name) => this.#known(name) !== null);
  }

  #places(): number[] {
    return Array.from({ length: VOLUME }, (_, at) => this.#facts.first + at);
  }

  #numbers(): number[] {
    return Array.from({ length: this.#facts.shards }, (_, at) => at);
  }

  #known(name: string) {
    return this.#shelf.known(this.#folder + name);
  }
}

function volumeOf(place: number): number {
  return Math.floor((place - 1) / VOLUME);
}

/** Places come in any order where only some are read. */
function addTo(lists: Lists, token: string, place: number): void {
  const list = lists.get(token);
  if (!list) lists.set(token, [place]);
  else if ((list.at(-1) ?? -1) < place) list.push(place);
  else if (!list.includes(place)) {
    list.push(place);
    list.sort((a, b) => a - b);
  }
}

function takeFrom(lists: Lists, token: string, place: number): void {
  const left = (lists.get(token) ?? []).filter((one) => one !== place);
  if (left.length === 0) lists.delete(token);
  else lists.set(token, left);
}

/** In the order of the tokens, so that the same posts are the same bytes whichever came first. */
function steps(lists: Lists = new Map()): Record<string, number[]> {
  const sorted = [...lists].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    sorted.map(([token, places]) => [token, places.map((place, at) => place - (places[at - 1] ?? 0))]),
  );
}

function foundPost(blog: Blog, post: PostText): FoundPost {
  const { title, lines, source, readings } = searchedText(post);
  const day = dayOf(post.publishedAt, blog.timeZone);
  return {
    ...{ slug: post.slug, title, day, month: longMonth(day.slice(0, 7), settingOf(blog).language) },
    ...(post.language === blog.language ? {} : { language: post.language }),
    ...(post.originals === null ? {} : { originalLanguage: post.originals.language }),
    ...{ lines, source, readings },
  };
}

/** Differs whenever what `foundPost` says does. */
function signOf({ language, timeZone }: Blog, { id, slug, revision, publishedAt }: PostOnSite): string {
  return hashOf(JSON.stringify([id, slug, revision, publishedAt, language, timeZone]));
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
