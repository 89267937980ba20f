// Finds the rows of the tables in a JSON file of any size. What a row says is read by JSON.parse; here is only found where
// each begins and ends, so that memory holds one, and tables that nobody asks for are passed over.
import { Refused } from '../xml/read-xml.ts';

/** `row` is null where it could not be read. */
export interface Row {
  table: string;
  row: Readonly<Record<string, unknown>> | null;
}

/** What a bracket opens, as far as there may be tables in it; a table has its name. */
type Place = { is: 'root' | 'all' | 'one' | 'data' } | { is: 'table'; name: string };

/** Bytes of a row. */
const LARGEST = 64 * 1024 * 1024;
const LONGEST_NAME = 100;

const [QUOTE, BACKSLASH, COLON, COMMA] = [0x22, 0x5c, 0x3a, 0x2c];
const [OPEN, CLOSE, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d];
const BLANKS = new Set([0x20, 0x09, 0x0a, 0x0d]);

export class RowScanner {
  readonly #wanted: ReadonlySet<string>;
  readonly #places: Place[] = [];
  #rows: Row[] = [];
  /** Tables that the file has, wanted or not. */
  readonly tables = new Set<string>();
  /** Brackets open in what is passed over or kept; 0 between. */
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** Name of the table whose row is kept. */
  #keeping: string | null = null;
  #kept: Uint8Array[] = [];
  #weight = 0;
  /** Letters of the string that stands between brackets: a name, if a colon follows. */
  #letters: number[] = [];
  #name: string | null = null;
  #isOver = false;

  constructor(wanted: ReadonlySet<string>) {
    this.#wanted = wanted;
  }

  /** The outermost bracket has closed: whatever follows is not read. */
  get isOver(): boolean {
    return this.#isOver;
  }

  take(): Row[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  /** Throws `Refused`. */
  write(chunk: Uint8Array): void {
    let at = 0;
    while (at < chunk.length && !this.#isOver)
      at = this.#depth > 0 ? this.#inside(chunk, at) : this.#between(chunk, at);
  }

  /** Throws `Refused` where the outermost bracket is still open. */
  close(): void {
    if (!this.#isOver)
      throw new Refused(this.#places.length === 0 ? 'moves.reading.not-json' : 'moves.reading.cut', 1);
  }

  /** Within a value: on to its end, or to that of the piece. */
  #inside(chunk: Uint8Array, from: number): number {
    let at = from;
    for (; at < chunk.length && this.#depth > 0; at += 1) {
      const byte = chunk[at];
      if (this.#inString) this.#letterOf(byte);
      else if (byte === QUOTE) this.#inString = true;
      else if (byte === OPEN || byte === OPEN_LIST) this.#depth += 1;
      else if (byte === CLOSE || byte === CLOSE_LIST) this.#depth -= 1;
    }
    if (this.#keeping !== null) this.#keep(chunk.subarray(from, at));
    return at;
  }

  #letterOf(byte: number | undefined): void {
    if (this.#escaped) this.#escaped = false;
    else if (byte === BACKSLASH) this.#escaped = true;
    else if (byte === QUOTE) this.#inString = false;
  }

  #keep(bytes: Uint8Array): void {
    this.#kept.push(bytes.slice());
    this.#weight += bytes.length;
    if (this.#weight > LARGEST) throw new Refused('moves.reading.large', 1);
    if (this.#depth > 0 || this.#keeping === null) return;
    this.#rows.push({ table: this.#keeping, row: parsed(Buffer.concat(this.#kept).toString('utf8')) });
    this.#keeping = null;
    this.#kept = [];
    this.#weight = 0;
  }

  /** Between the brackets that lead to the tables. */
  #between(chunk: Uint8Array, at: number): number {
    const byte = chunk[at] ?? 0;
    if (this.#inString) this.#nameLetter(byte);
    else if (byte === QUOTE) this.#beginString();
    else if (byte === COLON) this.#name ??= Buffer.from(this.#letters).toString('utf8');
    else if (byte === COMMA) this.#name = null;
    else if (byte === OPEN || byte === OPEN_LIST) return this.#open(byte, at);
    else if (byte === CLOSE || byte === CLOSE_LIST) this.#close();
    else if (!BLANKS.has(byte) && (this.#places.length === 0 || byte < 0x20 || byte > 0x7e))
      this.#refuse(byte);
    return at + 1;
  }

  #beginString(): void {
    if (this.#places.length === 0) this.#refuse(QUOTE);
    this.#inString = true;
    this.#letters = [];
  }

  #nameLetter(byte: number): void {
    this.#letterOf(byte);
    if (this.#inString && this.#letters.length < LONGEST_NAME) this.#letters.push(byte);
  }

  #refuse(byte: number): void {
    // A mark of the encoding stands before the file.
    const isMark = this.#places.length === 0 && (byte === 0xef || byte === 0xbb || byte === 0xbf);
    if (!isMark) throw new Refused('moves.reading.not-json', 1);
  }

  #open(byte: number, at: number): number {
    const place = this.#placeAt(byte === OPEN_LIST);
    this.#name = null;
    this.#letters = [];
    if (place === null) {
      const around = this.#places.at(-1);
      if (around === undefined) throw new Refused('moves.reading.not-json', 1);
      if (around.is === 'table' && byte === OPEN && this.#wanted.has(around.name))
        this.#keeping = around.name;
      this.#depth = 1;
      if (this.#keeping !== null) this.#keep(Uint8Array.of(byte));
    } else {
      this.#places.push(place);
      if (place.is === 'table') this.tables.add(place.name);
    }
    return at + 1;
  }

  /** Null for a value that leads to no table. */
  #placeAt(isList: boolean): Place | null {
    const [around, name] = [this.#places.at(-1), this.#name ?? ''];
    if (around === undefined) return isList ? null : { is: 'root' };
    if (around.is === 'all') return isList ? null : { is: 'one' };
    if (around.is === 'table') return null;
    if (around.is === 'root' && name === 'db' && isList) return { is: 'all' };
    if (around.is !== 'data' && name === 'data' && !isList) return { is: 'data' };
    return isList && name !== '' ? { is: 'table', name } : null;
  }

  #close(): void {
    this.#places.pop();
    this.#name = null;
    if (this.#places.length === 0) this.#isOver = true;
  }
}

/** Letters that no JSON holds as they are, and some programs leave in it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNHOLDABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

function parsed(text: string): Row['row'] {
  for (const tried of [text, text.replace(UNHOLDABLE, '')])
    try {
      const row: unknown = JSON.parse(tried);
      return typeof row === 'object' && row !== null && !Array.isArray(row)
        ? (row as Record<string, unknown>)
        : null;
    } catch {
      // Tried again without them, once.
    }
  return null;
}
