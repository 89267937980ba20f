// The pieces of one volume of the search index while they are made: which places every token stands in.
import { fold } from '../../search/fold.ts';
import { type FoundPost, hearTokens, linesOf, pairText, type Shard, shardOf } from './tokens.ts';

type Lists = Map<string, number[]>;

interface Piece {
  all: Lists;
  title: Lists;
}

/** Places must come in their order. */
export class Pieces {
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

function emptyPiece(): Piece {
  return { all: new Map(), title: new Map() };
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

function addLast<T>(lists: Map<T, number[]>, token: T, place: number): void {
  const list = lists.get(token);
  if (list === undefined) lists.set(token, [place]);
  else if (list[list.length - 1] !== place) list.push(place);
}
