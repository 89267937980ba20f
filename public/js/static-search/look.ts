// Looks words up in the index of a static site, the newest volume first, and hands over posts one after the other.
import { fold } from '../../../src/search/fold.ts';
import { parseQuery, type Query, type Word } from '../../../src/search/query.ts';
import { VOLUME } from '../../../src/site/kept-index.ts';
import {
  type AskedFor,
  askedFor,
  type FoundPost,
  placesIn,
  postName,
  type Shard,
  shardName,
  shardOf,
  type VolumeFacts,
  volumesName,
} from '../../../src/transfer/static/tokens.ts';

/** Posts that are fetched at once: those of a screen. */
const AHEAD = 10;

/** What somebody typed. There is nothing to choose here, so ひらがな and カタカナ count as the same. */
export function wordsOf(typed: string): Query {
  return parseQuery(typed, true);
}

/** Posts that hold every word: those with them in their titles first, in each volume the newest first. */
export async function* look(folder: string, words: readonly Word[]): AsyncGenerator<FoundPost> {
  const asked = words.map(({ forms }) =>
    forms.map(({ text }) => ({ text, ...askedFor(text) })).filter(({ tokens }) => tokens.length > 0),
  );
  if (asked.some((forms) => forms.length === 0)) return;
  const volumes = await fetched<VolumeFacts[]>(folder + volumesName);
  for (const facts of [...volumes].reverse()) {
    const volume = new Volume(folder, facts);
    const places = await volume.placesOf(asked);
    for (let from = 0; from < places.length; from += AHEAD) {
      const some = places
        .slice(from, from + AHEAD)
        .map((place) => fetched<FoundPost>(folder + postName(place)));
      for (const post of await Promise.all(some)) if (asked.every((word) => holds(post, word))) yield post;
    }
  }
}

/** One way of writing a word. */
type Asked = AskedFor & { text: string };

interface Places {
  all: Set<number>;
  title: Set<number>;
}

class Volume {
  readonly #folder: string;
  readonly #facts: VolumeFacts;
  readonly #shards = new Map<number, Promise<Shard>>();

  constructor(folder: string, facts: VolumeFacts) {
    this.#folder = folder;
    this.#facts = facts;
  }

  /** `words` are each the ways of writing one. */
  async placesOf(words: readonly (readonly Asked[])[]): Promise<number[]> {
    const found = await Promise.all(words.map((forms) => this.#withAny(forms)));
    const inTitle = among(found.map(({ title }) => title));
    const all = [...among(found.map((one) => one.all))];
    return all
      .sort((a, b) => Number(inTitle.has(b)) - Number(inTitle.has(a)) || b - a)
      .map((place) => place + this.#facts.first);
  }

  async #withAny(forms: readonly Asked[]): Promise<Places> {
    const found = await Promise.all(
      forms.map(async ({ tokens }) => Promise.all(tokens.map((token) => this.#find(token)))),
    );
    const any = (part: keyof Places) =>
      new Set(found.flatMap((tokens) => [...among(tokens.map((one) => one[part]))]));
    return { all: any('all'), title: any('title') };
  }

  async #find({ token, open }: AskedFor['tokens'][number]): Promise<Places> {
    const shard = await this.#shard(shardOf(token, this.#facts.shards));
    const places = (part: Shard['all']) =>
      new Set(
        [...placesIn(part)].flatMap(([known, at]) =>
          known === token || (open && known.startsWith(token)) ? at : [],
        ),
      );
    return { all: places(shard.all), title: places(shard.title) };
  }

  #shard(shard: number): Promise<Shard> {
    const held =
      this.#shards.get(shard) ??
      fetched<Shard>(this.#folder + shardName((this.#facts.first - 1) / VOLUME, shard));
    this.#shards.set(shard, held);
    return held;
  }
}

/** What is in each of some sets. */
function among(sets: readonly Set<number>[]): Set<number> {
  const [first = new Set<number>(), ...others] = sets;
  return new Set([...first].filter((place) => others.every((set) => set.has(place))));
}

/** The index says of a longer word that its pieces are there; whether it is, the text says. */
function holds(post: FoundPost, forms: readonly Asked[]): boolean {
  if (forms.every(({ exact }) => exact)) return true;
  const lines = [post.title, ...post.lines, ...post.source, ...post.readings].map(fold);
  return forms.some(({ text }) => lines.some((line) => line.includes(text)));
}

async function fetched<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as T;
}
