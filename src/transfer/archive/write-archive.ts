// Writes everything of a blog into one zip: its rows, its texts for people to read, its files, and a list of it all.
import type { Writable } from 'node:stream';
import type { Blog } from '../../blogs/store.ts';
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { atOneMoment } from '../../platform/one-moment.ts';
import { ZipOut } from '../whole/zip-out.ts';
import {
  BLOG,
  dataName,
  FORMAT,
  fileName,
  MANIFEST,
  type Manifest,
  PEOPLE,
  type Row,
  VERSION,
} from './format.ts';
import { draftsOf, postsOf } from './human-texts.ts';
import { blogRow, lettersOf, peopleOf, rowsOf, shapeOf } from './store.ts';
import { type LeavingTable, leavingTables, words } from './tables-of-blog.ts';

export interface Written {
  rows: number;
  files: number;
  /** Named by the blog, and gone from the press's files. */
  missing: number;
  letters: number;
  /** Letters can be opened by this press alone: its owner has not taken the key over. */
  heldByPress: boolean;
}

/** Everything as it is at one moment. The same state of a blog gives the same bytes, from either database. */
export function writeArchive(ctx: Context, blog: Blog, sink: Writable): Promise<Written> {
  return atOneMoment(ctx, async (then) => {
    const zip = new ZipOut(sink);
    try {
      return await writeAll(then, blog, zip);
    } catch (error) {
      zip.abort(error);
      throw error;
    }
  });
}

async function writeAll(ctx: Context, blog: Blog, zip: ZipOut): Promise<Written> {
  const { id } = blog;
  const own = await blogRow(ctx.db, id);
  if (!own) throw new Error(`there is no blog ${id}`);
  const named = new Named();
  named.inLook(String(own.look));
  await zip.add(BLOG, [`${JSON.stringify(own)}\n`]);
  const rows: Manifest['rows'] = {};
  for (const table of leavingTables) {
    rows[table.name] = 0;
    const count = () => {
      rows[table.name] = (rows[table.name] ?? 0) + 1;
    };
    await zip.add(dataName(table.name), linesOf(rowsOf(ctx, id, table), table, named, count));
  }
  const people = await peopleOf(ctx.db, id, [...named.people]);
  await zip.add(
    PEOPLE,
    people.map((person) => `${JSON.stringify(person)}\n`),
  );
  for await (const text of postsOf(ctx, blog)) await zip.add(text.name, [text.body]);
  for await (const text of draftsOf(ctx, blog)) await zip.add(text.name, [text.body]);
  const missing = await addFiles(ctx, zip, named);
  const manifest: Manifest = {
    ...{ format: FORMAT, version: VERSION, shape: await shapeOf(ctx.db) },
    blog: { id, slug: blog.slug, name: blog.name },
    ...{ rows, missing, entries: [...zip.entries] },
  };
  await zip.add(MANIFEST, [`${JSON.stringify(manifest, null, 1)}\n`]);
  await zip.end();
  ctx.log.info({ blog: id, at: nowIso(ctx) }, 'an archive was written');
  const sum = Object.values(rows).reduce((all, one) => all + one, 0);
  const files = named.files.size - missing.length;
  return { rows: sum, files, missing: missing.length, ...(await lettersOf(ctx.db, id)) };
}

async function* linesOf(
  rows: AsyncIterable<Row>,
  table: LeavingTable,
  named: Named,
  count: () => void,
): AsyncGenerator<string> {
  const people = words(table.people ?? '').map((column) => column.replace('?', ''));
  for await (const row of rows) {
    named.inRow(table.name, row, people);
    count();
    yield `${JSON.stringify(row)}\n`;
  }
}

/** Returns the hashes of what is gone. */
async function addFiles(ctx: Context, zip: ZipOut, named: Named): Promise<string[]> {
  const missing: string[] = [];
  for (const [sha256, ending] of [...named.files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const bytes = await ctx.files.get(sha256);
    if (bytes) await zip.add(fileName(sha256, ending), [bytes], ending === PAGE);
    else missing.push(sha256);
  }
  return missing;
}

/** Of a source as it was fetched, whatever it is. */
const PAGE = 'bin';

/** Whom and which bytes the rows name. */
class Named {
  readonly people = new Set<string>();
  /** Endings by hash. */
  readonly files = new Map<string, string>();

  inRow(table: string, row: Row, people: readonly string[]): void {
    for (const column of people) if (typeof row[column] === 'string') this.people.add(row[column]);
    if (table === 'picture_uses' && row.kind === 'author') this.people.add(String(row.user_id));
    if (table === 'former_addresses' && row.kind === 'author') this.people.add(String(row.target_id));
    if (table === 'snapshots') this.files.set(String(row.sha256), PAGE);
    if (table === 'pictures') for (const list of [row.sizes, row.avif]) this.#sizes(list);
  }

  inLook(look: string): void {
    const { icon } = JSON.parse(look) as { icon?: { sizes: { sha256: string }[] } | null };
    for (const { sha256 } of icon?.sizes ?? []) this.files.set(sha256, 'png');
  }

  #sizes(list: Row[string] | undefined): void {
    for (const { sha256, type } of JSON.parse(String(list ?? '[]')) as { sha256: string; type: string }[])
      this.files.set(sha256, type.split('/').at(-1)?.replace('jpeg', 'jpg') ?? PAGE);
  }
}
