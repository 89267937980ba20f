// Puts a whole archive into a blog that has nothing yet: the same posts under the same ids, so that its pages are the same.
import { randomBytes } from 'node:crypto';
import { record } from '../../accounts/log/record.ts';
import { renewLostKey } from '../../comments/letters/keys/letter-key.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { emit } from '../../platform/outbox.ts';
import { pictureKind } from '../../posts/picture-kind.ts';
import type { ArchivedPerson, Row } from './format.ts';
import { type Archive, broken } from './open-archive.ts';
import { isBlogHere, momentsOf, receiptsHere, somethingIn } from './reads.ts';
import {
  answerForMoments,
  emptyTable,
  insertRows,
  personFromArchive,
  renameBlog,
  rowsAtOnce,
  shapeOf,
  updateBlogRow,
} from './store.ts';
import { type LeavingTable, leavingTables, words } from './tables-of-blog.ts';
import { trusted, trustedBlog } from './trusted.ts';

/** Whoever moves: a person of this press, and an owner of the blog. */
export interface Mover {
  id: string;
  name: string;
}

export interface Brought {
  /** The id it had elsewhere, where no other blog here has it. */
  blogId: string;
  rows: number;
  files: number;
  /** Of those who are named in it, who is whom here. */
  people: ReadonlyMap<string, string>;
}

export interface Bringing {
  /** Of the blog that has nothing yet. */
  blogId: string;
  /** null where a command does it and names nobody. */
  mover: Mover | null;
  /** Who of the archive's people the mover is; left out, it is told by id, else by an owner's name. */
  me?: string | null;
  progress?: (bytes: number) => void;
  /** What else is true as soon as it is in, in the same transaction; `blogId` is the one it has now. */
  also?: (tx: Context, blogId: string) => Promise<void>;
}

/**
 * All of it or nothing: everything is verified first, and then put in by one transaction. Files come before it; those
 * that nothing names go again by themselves. Throws `Refused`.
 */
export async function bringArchive(ctx: Context, archive: Archive, bringing: Bringing): Promise<Brought> {
  await refuseTooNew(ctx, archive);
  const held = await somethingIn(ctx.db, bringing.blogId);
  if (held !== null) throw broken('not-empty', { table: held });
  await archive.verify(bringing.progress ?? (() => undefined));
  const files = await putFiles(ctx, archive);
  return transact(ctx, async (tx) => {
    // Somebody may have begun to write meanwhile.
    const now = await somethingIn(tx.db, bringing.blogId);
    if (now !== null) throw broken('not-empty', { table: now });
    const brought = { ...(await putRows(tx, archive, bringing)), files };
    await bringing.also?.(tx, brought.blogId);
    return brought;
  });
}

async function refuseTooNew(ctx: Context, { manifest }: Archive): Promise<void> {
  const known = await shapeOf(ctx.db);
  if (manifest.shape > known) throw broken('newer', { shape: manifest.shape.slice(0, 60) });
  const tables = new Set<string>(leavingTables.map(({ name }) => name));
  for (const table of Object.keys(manifest.rows))
    if (!tables.has(table)) throw broken('newer', { shape: table.slice(0, 60) });
}

/** Bytes that the archive names and does not have must be nowhere here: naming them would open what is another's. */
async function putFiles(ctx: Context, archive: Archive): Promise<number> {
  for await (const sha256 of namedFiles(archive)) {
    if (!archive.files.has(sha256) && (await ctx.files.has(sha256))) throw broken('file', { name: sha256 });
  }
  for (const name of archive.files.values()) {
    const bytes = await archive.file(name);
    if (!name.endsWith('.bin') && pictureKind(bytes) === null) throw broken('picture', { name });
    await ctx.files.put(bytes);
  }
  return archive.files.size;
}

async function* namedFiles(archive: Archive): AsyncGenerator<string> {
  const { icon } = JSON.parse(String(archive.blog.look)) as { icon?: { sizes: { sha256: string }[] } | null };
  for (const { sha256 } of icon?.sizes ?? []) yield sha256;
  for await (const { sha256 } of archive.rows('snapshots')) yield String(sha256);
  for await (const row of archive.rows('pictures')) {
    yield String(row.id);
    for (const list of [row.sizes, row.avif])
      for (const { sha256 } of JSON.parse(String(list ?? '[]')) as { sha256: string }[]) yield sha256;
  }
}

async function putRows(tx: Context, archive: Archive, bringing: Bringing): Promise<Omit<Brought, 'files'>> {
  const blogId = await takeId(tx, archive, bringing.blogId);
  const people = await peopleHere(tx, blogId, archive.people, bringing);
  const placing = new Placing(archive, blogId, people);
  let rows = 0;
  for (const table of [...leavingTables].reverse()) await emptyTable(tx.db, table.name, blogId);
  for (const table of leavingTables) rows += await putTable(tx, placing, table);
  await fitting(tx, 'blog.json', updateBlogRow(tx.db, blogId, blogSet(archive)));
  await settle(tx, archive, blogId, bringing.mover);
  return { blogId, rows, people };
}

/** A blog keeps the id it had, which readers' receipts are made with; beside another that has it, it cannot. */
async function takeId(tx: Context, { manifest }: Archive, blogId: string): Promise<string> {
  const { id } = manifest.blog;
  if (id === blogId || !/^[0-9a-f-]{36}$/.test(id) || (await isBlogHere(tx.db, id))) return blogId;
  await renameBlog(tx.db, blogId, id);
  return id;
}

async function peopleHere(
  tx: Context,
  blogId: string,
  people: readonly ArchivedPerson[],
  { mover, me }: Bringing,
): Promise<Map<string, string>> {
  const own =
    me ??
    people.find(({ id }) => id === mover?.id)?.id ??
    people.find(({ name, role }) => role === 'owner' && name === mover?.name)?.id;
  const here = new Map<string, string>();
  for (const person of people) {
    const isMover = mover !== null && person.id === own;
    here.set(person.id, isMover ? mover.id : await personFromArchive(tx.db, blogId, person, nowIso(tx)));
  }
  return here;
}

/** How a row of the archive stands here. */
class Placing {
  readonly archive: Archive;
  readonly blogId: string;
  readonly people: ReadonlyMap<string, string>;

  constructor(archive: Archive, blogId: string, people: ReadonlyMap<string, string>) {
    this.archive = archive;
    this.blogId = blogId;
    this.people = people;
  }

  place(table: LeavingTable, row: Row): Row {
    const known = words(table.columns);
    for (const column of Object.keys(row))
      if (!known.includes(column)) throw broken('newer', { shape: `${table.name}.${column}`.slice(0, 60) });
    const placed = { ...trusted(table.name, row) };
    for (const named of words(table.people ?? '')) {
      const column = named.replace('?', '');
      if (placed[column] != null) placed[column] = this.#person(placed[column], table);
      else if (!named.endsWith('?')) throw broken('row', { name: table.name });
    }
    if (table.name === 'former_addresses' && placed.kind === 'author')
      placed.target_id = this.#person(placed.target_id, table);
    if (table.name === 'picture_uses' && placed.kind === 'author')
      placed.user_id = this.#person(placed.user_id, table);
    if (table.name === 'picture_uses' && placed.kind === 'look') placed.user_id = this.blogId;
    if (table.name === 'unit_uses') placed.unit_blog_id = this.blogId;
    if (table.name === 'spam_settings') placed.proof_key = randomBytes(32).toString('base64url');
    return placed;
  }

  #person(id: Row[string] | undefined, table: LeavingTable): string {
    const here = this.people.get(String(id));
    if (here === undefined) throw broken('person', { name: table.name });
    return here;
  }
}

async function putTable(tx: Context, placing: Placing, table: LeavingTable): Promise<number> {
  let count = 0;
  let columns: string[] = [];
  let held: Row[] = [];
  const put = async () => {
    if (table.name === 'reports') await keepReceiptsApart(tx, held);
    await fitting(tx, table.name, insertRows(tx.db, table.name, placing.blogId, columns, held));
    count += held.length;
    held = [];
  };
  for await (const row of placing.archive.rows(table.name)) {
    const placed = placing.place(table, row);
    const names = Object.keys(placed);
    if (names.join() !== columns.join()) {
      await put();
      columns = names;
    }
    held.push(placed);
    if (held.length >= rowsAtOnce(columns.length)) await put();
  }
  await put();
  if (count !== placing.archive.manifest.rows[table.name]) throw broken('count', { table: table.name });
  return count;
}

/** No press would have written a row that its table does not take. */
async function fitting(tx: Context, name: string, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    throw tx.dialect.isUnfit(error) ? broken('row', { name }) : error;
  }
}

/** Beside the blog that it was taken from, the readers' links are that one's. */
async function keepReceiptsApart(tx: Context, rows: Row[]): Promise<void> {
  const known = await receiptsHere(
    tx.db,
    rows.map((row) => String(row.receipt_hash)),
  );
  for (const row of rows)
    if (known.has(String(row.receipt_hash))) row.receipt_hash = randomBytes(32).toString('hex');
}

/** Its address stays what it is here: whoever moves chose it, and it may not be free elsewhere. */
function blogSet({ blog }: Archive): Row {
  const { id: _, slug: __, host: ___, ...set } = trustedBlog(blog);
  return set;
}

/** What waits for a moment is told anew; what is made from the rows is made anew; letters get a key that works here. */
async function settle(tx: Context, archive: Archive, blogId: string, mover: Mover | null): Promise<void> {
  if (mover) await answerForMoments(tx.db, blogId, mover.id);
  await renewLostKey(tx, blogId);
  const { drafts, translations, ending, unaligned } = await momentsOf(tx.db, blogId);
  for (const { post_id, scheduled_at: at } of drafts)
    if (at) await emit(tx, { kind: 'post.due', blogId, postId: post_id, at }, at);
  for (const { id, scheduled_at: at } of translations)
    if (at) await emit(tx, { kind: 'translation.due', blogId, translationId: id, at }, at);
  for (const { id, expires_at: at } of ending)
    if (at) await emit(tx, { kind: 'post.expiring', blogId, postId: id, at }, at);
  for (const { id } of unaligned) await emit(tx, { kind: 'alignment.due', blogId, alignmentId: id });
  await emit(tx, { kind: 'index.due', blogId, postId: null, keepLists: true });
  await emit(tx, { kind: 'blog.changed', blogId });
  const on = { id: blogId, name: archive.manifest.blog.name };
  await record(tx, { blogId, by: mover?.id ?? null, act: 'settings.brought-in', on });
}
