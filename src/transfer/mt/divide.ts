// Lines of a file → posts in parts: metadata, texts, comments. Which lines part them is told by what follows them.
import { Refused } from '../xml/read-xml.ts';
import { Dividing, type Held, type PartHead } from './dividing.ts';
import { dashesOf, isTalkPart, type PartName, unescaped } from './words.ts';

export interface Line {
  text: string;
  /** From 1. */
  number: number;
}

export interface Part {
  /** `field` is one of Movable Type's own fields, by the name it has there. */
  name: PartName | 'FIELD';
  field: string;
  /** Of its head. */
  line: number;
  lines: string[];
}

export interface Entry {
  /** Where it begins and ends. */
  line: number;
  lastLine: number;
  meta: Line[];
  parts: Part[];
  /** A divider stands behind it: the file was not cut in it. */
  isClosed: boolean;
}

/** Letters that a post may have with all its comments. */
const MILLIONS = 64;
const LONGEST_POST = MILLIONS * 1_000_000;

/** Old files begin the text without a divider in front. */
const BARE_BODY = /^(?:START )?BODY:[ \t]*$/i;

export class Divider {
  #entries: Entry[] = [];
  #entry: Entry | null = null;
  /** Of `#entry`; null before its first part, and behind the end of one. */
  #part: Part | null = null;
  /** Parts of `#entry` that stand in it once, as far as they have begun. */
  #seen = new Set<string>();
  #size = 0;
  /** Lines from one on that may part the file, until enough follows to say whether it does. */
  #held: Held[] = [];
  readonly #most: number;

  /** `most` lines are kept of each part: whoever asks for the metadata of a file alone needs few. */
  constructor(most = Number.POSITIVE_INFINITY) {
    this.#most = most;
  }

  push(text: string, number: number): void {
    if (this.#held.length === 0 && dashesOf(text) === 0) this.#accept({ text, number });
    else {
      this.#held.push({ text, number });
      this.#settle(false);
    }
  }

  end(): void {
    this.#settle(true);
    this.#finish(false, Number.MAX_SAFE_INTEGER);
  }

  /** Posts that ended since they were last taken. */
  take(): Entry[] {
    const entries = this.#entries;
    this.#entries = [];
    return entries;
  }

  #settle(isEnd: boolean): void {
    while (this.#held.length > 0) {
      const [first] = this.#held;
      if (!first) return;
      if (dashesOf(first.text) === 0) {
        this.#held.shift();
        this.#accept(first);
        continue;
      }
      const verdict = new Dividing(this.#held, isEnd, this.#stand()).at(0);
      if (verdict.is === 'unknown') return;
      if (verdict.is === 'text') this.#text(this.#held.shift() ?? first);
      else if (verdict.is === 'part') this.#begin(verdict.head);
      else this.#close(verdict.is === 'post');
    }
  }

  /** What the verdict on a divider has to know of where it stands. */
  #stand() {
    const parts = this.#entry?.parts ?? [];
    return {
      seen: this.#seen,
      isInMeta: parts.length === 0,
      isEmpty: this.#entry === null,
      isBehindPart: parts.length > 0 && this.#part === null,
    };
  }

  #begin({ name, field, first, taken }: PartHead): void {
    const lines = this.#held.splice(0, taken);
    const entry = this.#open(lines[0]?.number ?? 0);
    const part = this.#beginPart(entry, name, field, lines.at(-1)?.number ?? 0);
    if (first !== null) part.lines.push(first);
  }

  /** A divider with nothing to begin behind it: the end of a part, or of the post. */
  #close(isPost: boolean): void {
    const line = this.#held.shift();
    this.#part = null;
    if (isPost) this.#finish(true, line?.number ?? 0);
  }

  #finish(isClosed: boolean, lastLine: number): void {
    const entry = this.#entry;
    if (entry) this.#entries.push({ ...entry, isClosed, lastLine: Math.min(lastLine, entry.lastLine) });
    this.#entry = null;
    this.#part = null;
    this.#seen = new Set();
    this.#size = 0;
  }

  #accept(line: Line): void {
    if (this.#part) this.#text(line);
    else if (line.text.trim() !== '') this.#aside(line);
  }

  /** Metadata; what stands where nothing may stand counts to the part before it. */
  #aside(line: Line): void {
    const entry = this.#open(line.number);
    this.#grow(line, entry);
    const last = entry.parts.at(-1);
    if (last) last.lines.push(line.text);
    else if (BARE_BODY.test(line.text)) this.#beginPart(entry, 'BODY', '', line.number);
    else entry.meta.push(line);
  }

  #beginPart(entry: Entry, name: Part['name'], field: string, line: number): Part {
    const part: Part = { name, field, line, lines: [] };
    this.#part = part;
    if (!isTalkPart(name)) this.#seen.add(name + field);
    entry.parts.push(part);
    return part;
  }

  #text(line: Line): void {
    const part = this.#part;
    if (part) {
      this.#grow(line, this.#open(line.number));
      if (part.lines.length < this.#most) part.lines.push(unescaped(line.text));
    } else this.#aside(line);
  }

  #grow({ text, number }: Line, entry: Entry): void {
    entry.lastLine = number;
    this.#size += text.length + 1;
    if (this.#size > LONGEST_POST) throw new Refused('moves.mt.large', entry.line, { most: MILLIONS });
  }

  #open(line: number): Entry {
    this.#entry ??= { line, lastLine: line, meta: [], parts: [], isClosed: false };
    return this.#entry;
  }
}
