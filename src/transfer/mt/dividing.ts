// Whether a line of dashes parts a file or belongs to a text: what follows it tells.
import {
  commentKeys,
  dashesOf,
  isPostKey,
  isTalkPart,
  isTextPart,
  keyLine,
  type PartName,
  pingKeys,
} from './words.ts';

export interface Held {
  text: string;
  number: number;
}

/** What begins behind a divider. */
export interface PartHead {
  name: PartName | 'FIELD';
  field: string;
  /** Text that stands behind the head in its own line; null for none. */
  first: string | null;
  /** Lines from the divider to the head. */
  taken: number;
}

export type DividingVerdict =
  | { is: 'unknown' }
  | { is: 'text' }
  | { is: 'part'; head: PartHead }
  /** The end of a part, and of a post. */
  | { is: 'end' }
  | { is: 'post' };

export interface Stand {
  /** Parts that the post has already. */
  seen: ReadonlySet<string>;
  /** No part has begun. */
  isInMeta: boolean;
  /** Nothing at all has: it is the beginning of a post. */
  isEmpty: boolean;
  /** A part has ended, and none has begun behind it. */
  isBehindPart: boolean;
}

const UNKNOWN: DividingVerdict = { is: 'unknown' };
const TEXT: DividingVerdict = { is: 'text' };
const END: DividingVerdict = { is: 'end' };
const POST: DividingVerdict = { is: 'post' };

/** Lines that are waited for at most, and those among them that may be no metadata: a title over several lines. */
const AHEAD = 200;
const STRANGE = 3;
/** Letters that a line of metadata may have, while it is not sure to be one. */
const LONG = 10_000;
/** Dividers in a row, beyond which they are somebody's ornament. */
const IN_A_ROW = 8;

export class Dividing {
  readonly #lines: readonly Held[];
  readonly #isEnd: boolean;
  readonly #stand: Stand;
  #depth = 0;

  /** `lines` begin with the divider; `isEnd`: nothing comes behind them. */
  constructor(lines: readonly Held[], isEnd: boolean, stand: Stand) {
    this.#lines = lines;
    this.#isEnd = isEnd;
    this.#stand = stand;
  }

  at(place: number, isBehindPart = this.#stand.isBehindPart): DividingVerdict {
    this.#depth += 1;
    if (this.#depth > IN_A_ROW) return TEXT;
    return dashesOf(this.#text(place)) === 5 ? this.#part(place) : this.#post(place, isBehindPart);
  }

  #text(place: number): string {
    return this.#lines[place]?.text ?? '';
  }

  /** The next line with something in it; null behind the last there is. */
  #next(place: number): number | null {
    for (let at = place + 1; at < this.#lines.length; at += 1) if (this.#text(at).trim() !== '') return at;
    return null;
  }

  /** What is said when the lines there are do not suffice; `end` where the file ends with them. */
  #open(end: DividingVerdict): DividingVerdict {
    if (this.#isEnd) return end;
    return this.#lines.length > AHEAD ? TEXT : UNKNOWN;
  }

  #part(place: number): DividingVerdict {
    const next = this.#next(place);
    if (next === null) return this.#open(END);
    if (dashesOf(this.#text(next)) !== 0) {
      const behind = this.at(next, true);
      return behind.is === 'part' || behind.is === 'post' ? END : behind;
    }
    const head = this.#head(next);
    if (head && this.#fits(head)) {
      const isSure = isTalkPart(head.name) ? this.#talks(next, head.name) : true;
      if (isSure === null) return this.#open({ is: 'part', head });
      if (isSure) return { is: 'part', head };
    }
    if (this.#stand.isEmpty) return END;
    return this.#stand.isInMeta ? this.#headless(next) : TEXT;
  }

  #head(place: number): PartHead | null {
    const text = this.#text(place);
    const line = text.length < 100 ? keyLine(text) : null;
    if (line?.value !== '') return null;
    const head = { field: '', first: null, taken: place + 1 };
    if (isTextPart(line.key) || isTalkPart(line.key)) return { ...head, name: line.key };
    return /^CF\d+_/.test(line.key) ? { ...head, name: 'FIELD', field: line.key } : null;
  }

  #fits({ name, field }: PartHead): boolean {
    return isTalkPart(name) || !this.#stand.seen.has(name + field);
  }

  /** Behind `COMMENT:` a key has to follow; null: not there yet. */
  #talks(place: number, name: string): boolean | null {
    const next = this.#next(place);
    if (next === null) return null;
    const key = keyLine(this.#text(next))?.key;
    const keys: readonly string[] = name === 'PING' ? pingKeys : commentKeys;
    return key !== undefined && keys.includes(key);
  }

  /** Behind the metadata a text follows, whether it says its name or not. */
  #headless(next: number): DividingVerdict {
    const line = keyLine(this.#text(next));
    if (line && isTextPart(line.key))
      return { is: 'part', head: { name: line.key, field: '', first: line.value, taken: next + 1 } };
    return { is: 'part', head: { name: 'BODY', field: '', first: null, taken: next } };
  }

  #post(place: number, isBehindPart: boolean): DividingVerdict {
    const next = this.#next(place);
    if (next === null) return this.#open(POST);
    const dashes = dashesOf(this.#text(next));
    if (dashes === 8) return this.at(next, isBehindPart);
    if (dashes === 5) return this.#emptyPost(next);
    const line = keyLine(this.#text(next));
    if (!line || !isPostKey(line.key)) return this.#stand.isInMeta ? POST : TEXT;
    return isBehindPart || this.#stand.isInMeta ? POST : this.#metadata(next);
  }

  /** Some write one more divider of parts between two of posts. */
  #emptyPost(place: number): DividingVerdict {
    const next = this.#next(place);
    if (next === null) return this.#open(POST);
    return dashesOf(this.#text(next)) === 8 ? this.at(next, true) : TEXT;
  }

  /** Whether what begins here is the metadata of a post: keys, up to a divider with a part behind it. */
  #metadata(from: number): DividingVerdict {
    let strange = 0;
    for (let at = from; at < this.#lines.length; at += 1) {
      const text = this.#text(at);
      const dashes = dashesOf(text);
      if (dashes === 8) return POST;
      if (dashes === 5) {
        const next = this.#next(at);
        if (next === null) return this.#open(POST);
        return this.#head(next) || dashesOf(this.#text(next)) === 8 ? POST : TEXT;
      }
      if (text.length > LONG || (text.trim() !== '' && !keyLine(text))) strange += 1;
      if (strange > STRANGE) return TEXT;
    }
    return this.#open(POST);
  }
}
