// Opens an archive that somebody sends: its manifest, every entry held against it, and then its rows and files one by one.
import { createHash } from 'node:crypto';
import { StringDecoder } from 'node:string_decoder';
import * as v from 'valibot';
import type { MoveFile } from '../moves/incoming.ts';
import { openZip, type Zip, type ZipEntry } from '../moves/zip/zip-of.ts';
import { Refused } from '../xml/read-xml.ts';
import {
  type ArchivedPerson,
  BLOG,
  dataName,
  FORMAT,
  hashIn,
  isEntryName,
  LARGEST_FILE,
  LARGEST_MANIFEST,
  LONGEST_LINE,
  MANIFEST,
  type Manifest,
  manifestSchema,
  PEOPLE,
  personSchema,
  type Row,
  VERSION,
} from './format.ts';

export interface Archive {
  manifest: Manifest;
  blog: Row;
  people: ArchivedPerson[];
  /** None for a table that the archive does not have. The sum of its bytes is checked where all are read. */
  rows(table: string): AsyncGenerator<Row>;
  /** Names under `files/`, by the hash of what they hold. */
  files: ReadonlyMap<string, string>;
  /** The bytes of one of them, which are what its name says. */
  file(name: string): Promise<Buffer>;
  /** Reads everything once and holds it against the manifest; how many bytes so far. Throws `Refused`. */
  verify(progress: (bytes: number) => void): Promise<void>;
}

/** Why an archive is not taken: said to whoever brought it. */
export function broken(what: string, params: Record<string, string | number> = {}): Refused {
  return new Refused(`archive.problem.${what}`, 0, params);
}

/** Throws `Refused` for anything that is no whole archive that this press can read. */
export async function openArchive(file: MoveFile): Promise<Archive> {
  const zip = await openZip(file);
  const entries = new Map(zip.entries.map((entry) => [entry.name, entry]));
  const reading = new Reading(zip, entries);
  const manifest = await manifestOf(reading);
  holdAgainst(entries, manifest);
  const listed = new Map(manifest.entries.map((entry) => [entry.name, entry]));
  reading.listed = listed;
  const blog = rowOf(await reading.text(BLOG, LONGEST_LINE), BLOG);
  const people: ArchivedPerson[] = [];
  for await (const row of reading.lines(PEOPLE)) {
    const read = v.safeParse(personSchema, row);
    if (!read.success) throw broken('row', { name: PEOPLE });
    people.push(read.output);
  }
  const files = new Map<string, string>();
  for (const name of entries.keys()) files.set(hashIn(name) ?? '', name);
  files.delete('');
  return {
    ...{ manifest, blog, people, files },
    rows: (table) => reading.lines(dataName(table)),
    file: (name) => reading.file(name),
    verify: (progress) => reading.verify(progress),
  };
}

async function manifestOf(reading: Reading): Promise<Manifest> {
  if (!reading.entries.has(MANIFEST)) throw broken('none');
  const json = jsonOf(await reading.text(MANIFEST, LARGEST_MANIFEST), MANIFEST);
  const { format, version } = json as { format?: unknown; version?: unknown };
  if (format !== FORMAT) throw broken('none');
  // What a later version says may not be what this one would read.
  if (typeof version !== 'number' || version > VERSION)
    throw broken('version', { version: String(version).slice(0, 20), known: VERSION });
  const read = v.safeParse(manifestSchema, json);
  if (!read.success) throw broken('manifest');
  return read.output;
}

/** The same names in both, of the same lengths, and none that an archive does not have. */
function holdAgainst(entries: ReadonlyMap<string, ZipEntry>, manifest: Manifest): void {
  const names = new Set(manifest.entries.map(({ name }) => name));
  if (names.size !== manifest.entries.length || names.has(MANIFEST)) throw broken('manifest');
  for (const { name, size } of manifest.entries) {
    if (!isEntryName(name)) throw broken('name', { name: name.slice(0, 200) });
    const entry = entries.get(name);
    if (!entry || entry.size !== size) throw broken('entry', { name });
  }
  for (const name of entries.keys())
    if (name !== MANIFEST && !names.has(name)) throw broken('name', { name: name.slice(0, 200) });
  for (const name of [BLOG, PEOPLE]) if (!names.has(name)) throw broken('entry', { name });
}

class Reading {
  readonly zip: Zip;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  listed: ReadonlyMap<string, Manifest['entries'][number]> = new Map();

  constructor(zip: Zip, entries: ReadonlyMap<string, ZipEntry>) {
    this.zip = zip;
    this.entries = entries;
  }

  /** Its bytes, and at the end whether they are those that the manifest tells of. */
  async *bytes(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.entries.get(name);
    if (!entry) throw broken('entry', { name });
    const hash = createHash('sha256');
    for await (const part of this.zip.fileOf(entry).stream(0)) {
      hash.update(part);
      yield part;
    }
    const listed = this.listed.get(name);
    if (listed && listed.sha256 !== hash.digest('hex')) throw broken('sum', { name });
  }

  async whole(name: string, most: number): Promise<Buffer> {
    if ((this.entries.get(name)?.size ?? 0) > most) throw broken('large', { name });
    const parts: Uint8Array[] = [];
    for await (const part of this.bytes(name)) parts.push(part);
    return Buffer.concat(parts);
  }

  async text(name: string, most: number): Promise<string> {
    return (await this.whole(name, most)).toString('utf8');
  }

  async file(name: string): Promise<Buffer> {
    const bytes = await this.whole(name, LARGEST_FILE);
    if (createHash('sha256').update(bytes).digest('hex') !== hashIn(name)) throw broken('sum', { name });
    return bytes;
  }

  async *lines(name: string): AsyncGenerator<Row> {
    if (!this.entries.has(name)) return;
    const decoder = new StringDecoder('utf8');
    let rest = '';
    for await (const part of this.bytes(name)) {
      const [first = '', ...more] = decoder.write(Buffer.from(part)).split('\n');
      rest += first;
      for (const line of more) {
        yield rowOf(rest, name);
        rest = line;
      }
      if (rest.length > LONGEST_LINE) throw broken('large', { name });
    }
    rest += decoder.end();
    if (rest !== '') yield rowOf(rest, name);
  }

  async verify(progress: (bytes: number) => void): Promise<void> {
    let done = 0;
    for (const { name } of this.listed.values()) {
      const named = hashIn(name);
      if (named !== null && this.listed.get(name)?.sha256 !== named) throw broken('sum', { name });
      for await (const part of this.bytes(name)) done += part.length;
      progress(done);
    }
  }
}

function rowOf(line: string, name: string): Row {
  const json = jsonOf(line, name);
  const isRow =
    typeof json === 'object' &&
    json !== null &&
    !Array.isArray(json) &&
    Object.values(json).every(
      (value) =>
        value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value)),
    );
  if (!isRow) throw broken('row', { name });
  return json as Row;
}

function jsonOf(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw broken('row', { name });
  }
}
