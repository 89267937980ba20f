// The pieces of one volume of the search index while they are made, or changed: which places every token stands in.
import { fold } from '../../search/fold.ts';
import {
  type FoundPost,
  hearTokens,
  linesOf,
  pairText,
  placesIn,
  type Shard,
  shardOf,
  tokensOf,
} from './tokens.ts';

type Lists = Map<string, number[]>;

interface Piece {
  all: Lists;
  title: Lists;
}

/** Pieces that are made of nothing. Places must come in their order. */
export class NewPieces {
  readonly #shards: number;
  readonly #all = new Heard();
  readonly #title = new Heard();

  constructor(shards: number) {
    this.#shards = shards;
  }

  add(place: number, post: FoundPost): void {
    this.#title.at(place, fold(post.title));
    this.#all.at(place, fold(post.title));
    for (const line of linesOf(post)) this.#all.at(place, line);
  }

  /** Each with its number, in order. */
  *written(): Generator<[number: number, text: string]> {
    const pieces = Array.from({ length: this.#shards }, emptyPiece);
    const spread = (heard: Heard, part: keyof Piece) => {
      for (const [token, places] of heard.tokens())
        pieces[shardOf(token, this.#shards)]?.[part].set(token, places);
    };
    spread(this.#all, 'all');
    spread(this.#title, 'title');
    for (const [number, piece] of pieces.entries()) yield [number, textOf(piece)];
  }
}

/** Where tokens were heard. All are in one, so that which piece a token belongs to is asked once for each. */
class Heard {
  /** By both codes in one number. */
  readonly #pairs = new Map<number, number[]>();
  readonly #words = new Map<string, number[]>();
  #place = 0;

  at(place: number, line: string): void {
    this.#place = place;
    hearTokens(line, this);
  }

  pair(first: number, second: number): void {
    addLast(this.#pairs, (first << 16) | second, this.#place);
  }

  word(token: string): void {
    addLast(this.#words, token, this.#place);
  }

  *tokens(): Generator<[string, number[]]> {
    for (const [pair, places] of this.#pairs) yield [pairText(pair >>> 16, pair & 0xffff), places];
    yield* this.#words;
  }
}

/** Pieces that lie there from before, of which only those are opened that something is put in or taken out of. */
export class ChangedPieces {
  readonly #shards: number;
  readonly #read: (number: number) => string;
  readonly #opened = new Map<number, Piece>();

  constructor(shards: number, read: (number: number) => string) {
    this.#shards = shards;
    this.#read = read;
  }

  /** What a place said before, and says now; null for a place that had nothing, or has nothing any more. */
  change(place: number, before: FoundPost | null, now: FoundPost | null): void {
    const [was, is] = [tokensIn(before), tokensIn(now)];
    for (const part of ['all', 'title'] as const) {
      for (const token of was[part])
        if (!is[part].has(token)) takeFrom(this.#with(token)[part], token, place);
      for (const token of is[part]) if (!was[part].has(token)) addTo(this.#with(token)[part], token, place);
    }
  }

  /** What became of one; null where it is as it was. */
  written(number: number): string | null {
    const piece = this.#opened.get(number);
    return piece ? textOf(piece) : null;
  }

  #with(token: string): Piece {
    const number = shardOf(token, this.#shards);
    const opened = this.#opened.get(number) ?? pieceOf(this.#read(number));
    this.#opened.set(number, opened);
    return opened;
  }
}

function emptyPiece(): Piece {
  return { all: new Map(), title: new Map() };
}

function pieceOf(text: string): Piece {
  const { all, title } = JSON.parse(text) as Shard;
  return { all: placesIn(all), title: placesIn(title) };
}

function textOf({ all, title }: Piece): string {
  return JSON.stringify({ all: steps(all), title: steps(title) } satisfies Shard);
}

/** In the order of the tokens, so that the same posts are the same bytes whichever came first. */
function steps(lists: Lists): Record<string, number[]> {
  const sorted = [...lists].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    sorted.map(([token, places]) => [token, places.map((place, at) => place - (places[at - 1] ?? 0))]),
  );
}

function tokensIn(post: FoundPost | null): Record<keyof Piece, Set<string>> {
  if (post === null) return { all: new Set(), title: new Set() };
  const title = tokensOf(fold(post.title));
  return { all: new Set([...title, ...[...linesOf(post)].flatMap(tokensOf)]), title: new Set(title) };
}

function addLast<T>(lists: Map<T, number[]>, token: T, place: number): void {
  const list = lists.get(token);
  if (list === undefined) lists.set(token, [place]);
  else if (list[list.length - 1] !== place) list.push(place);
}

function addTo(lists: Lists, token: string, place: number): void {
  const list = lists.get(token) ?? [];
  if (!list.includes(place))
    lists.set(
      token,
      [...list, place].sort((a, b) => a - b),
    );
}

function takeFrom(lists: Lists, token: string, place: number): void {
  const left = (lists.get(token) ?? []).filter((one) => one !== place);
  if (left.length === 0) lists.delete(token);
  else lists.set(token, left);
}
