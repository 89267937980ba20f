// A folder that holds a static site: only what changed is written, what is gone is removed, and what is not ours stays.
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as v from 'valibot';
import { pathWithin } from '../../platform/files.ts';
import type { About, Shelf, Shelved } from './shelf.ts';

/** What we put there, by which a later time knows it again. */
const LIST = '.taiyaku-site.json';
/** Names of what a time puts there, while it is at it. One that is found was not finished. */
const BEGUN = '.taiyaku-site.begun';

const listSchema = v.object({
  format: v.literal('taiyaku-site'),
  rule: v.string(),
  names: v.array(v.string()),
  /** Hash, length, and which of `names` it names. */
  files: v.record(v.string(), v.tupleWithRest([v.string(), v.number()], v.number())),
});

interface Entry extends Required<About> {
  size: number;
}

/** A folder that we may not write into: it holds something else. */
export class NotOurs extends Error {
  constructor(folder: string) {
    super(`${folder} is not empty and holds no site written by this command`);
  }
}

/** Writes at once, one file after the other: for a command, which nobody else waits for. */
export class FolderShelf implements Shelf {
  readonly alone = true;
  readonly #root: string;
  readonly #rule: string;
  readonly #before: Map<string, Entry>;
  readonly #now = new Map<string, Entry>();
  /** Of what lay there from before, whether it is as it was left. */
  readonly #whole = new Map<string, boolean>();
  readonly #folders = new Set<string>();
  #written = 0;
  #begun: number | null = null;

  /** `rule` differs whenever the same page would be put there in other bytes. */
  constructor(folder: string, rule: string) {
    this.#root = resolve(folder);
    this.#rule = rule;
    mkdirSync(this.#root, { recursive: true });
    this.#before = this.#read();
  }

  known(name: string): Required<About> | null {
    const entry = this.#before.get(name);
    if (!entry || entry.hash === '') return null;
    const seen = this.#whole.get(name) ?? this.#liesWhole(name, entry);
    this.#whole.set(name, seen);
    return seen ? entry : null;
  }

  put(name: string, body: string | Uint8Array, { hash, named = [] }: About): void {
    if (this.known(name)?.hash !== hash) this.#write(name, body);
    this.#now.set(name, { hash, named, size: Buffer.byteLength(body) });
  }

  keep(name: string): void {
    const entry = this.#before.get(name);
    if (!entry) throw new Error(`there is no ${name} from before`);
    this.#now.set(name, entry);
  }

  async end(): Promise<Shelved> {
    const gone = [...this.#before.keys()].filter((name) => !this.#now.has(name));
    for (const name of gone) this.#remove(name);
    if (this.#written > 0 || gone.length > 0 || !existsSync(join(this.#root, LIST))) {
      this.#replace(LIST, this.#list());
    }
    this.abort();
    rmSync(join(this.#root, BEGUN), { force: true });
    return { files: this.#now.size, written: this.#written, removed: gone.length };
  }

  abort(): void {
    if (this.#begun !== null) closeSync(this.#begun);
    this.#begun = null;
  }

  /** Somebody may have been at it since. */
  #liesWhole(name: string, { size }: Entry): boolean {
    return statSync(this.#path(name), { throwIfNoEntry: false })?.size === size;
  }

  #write(name: string, body: string | Uint8Array): void {
    this.#begun ??= openSync(join(this.#root, BEGUN), 'a');
    writeSync(this.#begun, `${name}\n`);
    const path = this.#path(name);
    const folder = dirname(path);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    // Whoever reads it meanwhile has the old or the new; where nothing was there is nothing to be replaced.
    if (this.#before.size === 0) writeFileSync(path, body);
    else this.#replace(name, body);
    this.#written += 1;
  }

  #replace(name: string, body: string | Uint8Array): void {
    const path = this.#path(name);
    const part = join(dirname(path), `.${Math.random().toString(36).slice(2)}.part`);
    writeFileSync(part, body);
    renameSync(part, path);
  }

  #remove(name: string): void {
    rmSync(this.#path(name), { force: true });
    // Folders that hold nothing any more go with it.
    for (let folder = dirname(this.#path(name)); folder !== this.#root; folder = dirname(folder)) {
      try {
        rmdirSync(folder);
      } catch {
        return;
      }
    }
  }

  #path(name: string): string {
    return pathWithin(this.#root, name);
  }

  #read(): Map<string, Entry> {
    const list = join(this.#root, LIST);
    const begun = join(this.#root, BEGUN);
    const isUnfinished = existsSync(begun);
    if (!existsSync(list) && !isUnfinished && readdirSync(this.#root).length > 0)
      throw new NotOurs(this.#root);
    const found = new Map<string, Entry>();
    if (existsSync(list)) {
      const { names, files, rule } = v.parse(listSchema, JSON.parse(readFileSync(list, 'utf8')));
      const trusted = !isUnfinished && rule === this.#rule;
      for (const [name, [hash, size, ...named]] of Object.entries(files))
        found.set(name, { hash: trusted ? hash : '', size, named: named.map((at) => names[at] ?? '') });
    }
    for (const name of isUnfinished ? readFileSync(begun, 'utf8').split('\n') : [])
      if (name !== '' && !found.has(name)) found.set(name, { hash: '', size: 0, named: [] });
    return found;
  }

  #list(): string {
    const names = new Map<string, number>();
    const numberOf = (name: string) => {
      const known = names.get(name);
      if (known !== undefined) return known;
      names.set(name, names.size);
      return names.size - 1;
    };
    // Put together by hand: an object of thousands of names that is thrown away at once takes several times as long.
    const rows = [...this.#now].map(
      ([name, { hash, size, named }]) =>
        `${JSON.stringify(name)}:${JSON.stringify([hash, size, ...named.map(numberOf)])}`,
    );
    const head = JSON.stringify({ format: 'taiyaku-site', rule: this.#rule, names: [...names.keys()] });
    return `${head.slice(0, -1)},"files":{${rows.join(',')}}}`;
  }
}
