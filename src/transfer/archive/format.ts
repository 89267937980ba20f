// What an archive of this press is made of: its version, the names of its entries, its manifest, and what none may exceed.
import * as v from 'valibot';

export const FORMAT = 'taiyaku-archive';
/** Grows when an older press could not read it any more. */
export const VERSION = 1;

export const MANIFEST = 'manifest.json';
export const BLOG = 'blog.json';
export const PEOPLE = 'people.jsonl';

export function dataName(table: string): string {
  return `data/${table}.jsonl`;
}

/** Bytes that are named by their SHA-256; the ending is for people. */
export function fileName(sha256: string, ending: string): string {
  return `files/${sha256}.${ending}`;
}

/** The hash in the name of an entry under `files/`; null for any other name. */
export function hashIn(name: string): string | null {
  return /^files\/([0-9a-f]{64})\.[a-z0-9]{1,5}$/.exec(name)?.[1] ?? null;
}

/** Every name that an archive may hold. */
const NAME =
  /^(?:manifest\.json|blog\.json|people\.jsonl|data\/[a-z_]{1,60}\.jsonl|files\/[0-9a-f]{64}\.[a-z0-9]{1,5}|(?:posts|drafts)\/[^/\\]{1,200}\.md)$/u;

export function isEntryName(name: string): boolean {
  return NAME.test(name);
}

/** Bytes. A line holds one row; a file is one picture or one page as it was fetched. */
export const LONGEST_LINE = 64 * 1024 * 1024;
export const LARGEST_FILE = 256 * 1024 * 1024;
export const LARGEST_MANIFEST = 256 * 1024 * 1024;
const size = v.pipe(v.number(), v.integer(), v.minValue(0));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

export const manifestSchema = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The newest change of the database's shape that its press knew: a press that knows less cannot hold it. */
  shape: v.string(),
  blog: v.object({ id: v.string(), slug: v.string(), name: v.string() }),
  /** Rows of each table. */
  rows: v.record(v.string(), size),
  /** Bytes that the database named and the press had no longer. */
  missing: v.array(sha256),
  /** Everything else in the archive, in its order. */
  entries: v.array(v.object({ name: v.string(), size, sha256 })),
});
export type Manifest = v.InferOutput<typeof manifestSchema>;

/** Whoever a row names: authors, members, readers of proofs. Of people there is nothing but what readers see. */
export const personSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)),
  name: v.pipe(v.string(), v.maxLength(200)),
  /** On the blog; null for whoever left it. */
  role: v.nullable(v.string()),
});
export type ArchivedPerson = v.InferOutput<typeof personSchema>;

export type Row = Record<string, string | number | null>;
