// Stored pages: their bytes on disk by host and path, and the index that says what each depends on.
import { sql } from 'kysely';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import type { DiskFiles, Files } from '../platform/files.ts';
import { encodings, hashOf, type Variants } from './variants.ts';

export interface StoredPage extends Variants {
  type: string;
  keys: string[];
}

/** What lies beside the bytes: enough to send them without asking anyone. */
interface Facts {
  hash: string;
  type: string;
  keys: string[];
}

const SUFFIX = { identity: '', gzip: '.gz', br: '.br' } as const;

/**
 * The file of a page: `/posts/x` is `posts/x/index.html`, and what has an extension is itself. nginx and Caddy
 * find the same file with `try_files $uri $uri/index.html`.
 */
export function fileOf(folder: string, path: string): string {
  const bare = `${folder}${path}`.replace(/\/$/, '');
  return /\.[a-z]+$/.test(path) ? bare : `${bare}/index.html`;
}

/** Null when the page is not stored, or was being replaced when its writer died. */
export async function readPage(files: Files, file: string): Promise<StoredPage | null> {
  const facts = await readFacts(files, file);
  if (facts === null) return null;
  const [identity, gzip, br] = await Promise.all(
    encodings.map((encoding) => files.read(file + SUFFIX[encoding])),
  );
  if (!identity) return null;
  return { ...facts, identity, gzip: gzip ?? null, br: br ?? null };
}

/** A page by its plain bytes alone, for whoever takes many; those are left out for who has them already. */
export interface PlainPage {
  hash: string;
  type: string;
  /** Null where its hash is the one that is known. */
  body: Buffer | null;
}

/** Null when the page is not stored, or was being replaced. */
export async function readPlain(
  files: Files,
  file: string,
  known: string | undefined,
): Promise<PlainPage | null> {
  const facts = await readFacts(files, file);
  if (facts === null) return null;
  const { hash, type } = facts;
  if (hash === known) return { hash, type, body: null };
  const body = await files.read(file);
  return body && hashOf(body) === hash ? { hash, type, body } : null;
}

/** The same at once, for a command; its bytes are lent until the next page is read. */
export function readPlainNow(files: DiskFiles, file: string, known: string | undefined): PlainPage | null {
  const facts = factsIn(files.textNow(factsFile(file)));
  if (facts === null) return null;
  const { hash, type } = facts;
  if (hash === known) return { hash, type, body: null };
  const body = files.lendNow(file);
  return body && hashOf(body) === hash ? { hash, type, body } : null;
}

/** Or what is no page, and has no facts. */
export async function isStored(files: Files, file: string): Promise<boolean> {
  return (await files.sizeOf(file)) > 0;
}

/** The facts go first and come last: a page that has them is whole. */
export async function writePage(files: Files, file: string, page: StoredPage): Promise<void> {
  await files.remove(factsFile(file));
  for (const encoding of encodings) {
    const bytes = page[encoding];
    if (bytes) await files.write(file + SUFFIX[encoding], bytes);
    else await files.remove(file + SUFFIX[encoding]);
  }
  const facts: Facts = { hash: page.hash, type: page.type, keys: page.keys };
  await files.write(factsFile(file), Buffer.from(JSON.stringify(facts)));
}

export async function removePage(files: Files, file: string): Promise<void> {
  await files.remove(factsFile(file));
  for (const encoding of encodings) await files.remove(file + SUFFIX[encoding]);
}

/** Remembers what pages depend on. Call it before they are written: a page without keys could never be dropped. */
export async function addKeys(
  db: Db,
  blogId: string,
  pages: readonly { page: string; keys: readonly string[] }[],
): Promise<void> {
  const rows = pages.flatMap(({ page, keys }) => keys.map((key) => ({ blog_id: blogId, key, page })));
  if (rows.length === 0) return;
  await db
    .insertInto('page_keys')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['blog_id', 'key', 'page']).doNothing())
    .execute();
}

/** Paths of the stored pages that depend on a key. */
export async function pagesWith(db: Db, blogId: string, key: string): Promise<string[]> {
  const rows = await db
    .selectFrom('page_keys')
    .select('page')
    .where('blog_id', '=', blogId)
    .where('key', '=', key)
    .execute();
  return rows.map((row) => row.page);
}

export async function forgetPages(db: Db, blogId: string, pages: readonly string[]): Promise<void> {
  if (pages.length === 0) return;
  await db.deleteFrom('page_keys').where('blog_id', '=', blogId).where('page', 'in', pages).execute();
}

export async function forgetPrefix(db: Db, blogId: string, prefix: string): Promise<void> {
  const pattern = `${prefix.replace(/[\\%_]/g, '\\$&')}%`;
  await db
    .deleteFrom('page_keys')
    .where('blog_id', '=', blogId)
    .where(sql<boolean>`page like ${pattern} escape '\\'`)
    .execute();
}

export async function forgetBlog(db: Db, blogId: string): Promise<void> {
  await db.deleteFrom('page_keys').where('blog_id', '=', blogId).execute();
}

export async function forgetEverything(ctx: Context): Promise<void> {
  await ctx.db.deleteFrom('page_keys').execute();
}

async function readFacts(files: Files, file: string): Promise<Facts | null> {
  return factsIn((await files.read(factsFile(file)))?.toString('utf8') ?? null);
}

function factsIn(text: string | null): Facts | null {
  if (text === null) return null;
  try {
    return JSON.parse(text) as Facts;
  } catch {
    return null;
  }
}

/** A dot before the name keeps it from being served by a web server in front. */
function factsFile(file: string): string {
  return file.replace(/[^/]+$/, '.$&.json');
}
