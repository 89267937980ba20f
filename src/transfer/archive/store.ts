// The SQL of archives: the rows of a blog in their order, and how they come to stand in another database.
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import type { LongQuery } from '../../platform/dialect.ts';
import { derivedId } from '../../platform/ids.ts';
import type { Schema } from '../../schema.ts';
import type { ArchivedPerson, Row } from './format.ts';
import { blogColumns, type LeavingTable, words } from './tables-of-blog.ts';

/** The rows of one table, as they leave. */
export function rowsOf(ctx: Context, blogId: string, table: LeavingTable): AsyncGenerator<Row> {
  const order = words(table.order).map((key) =>
    // Text by its bytes, so that either database says the same in the same order.
    key.startsWith('#') ? sql.ref(key.slice(1)) : ctx.dialect.byBytes(key),
  );
  const last =
    table.after === undefined ? [] : [sql`case when ${sql.ref(table.after)} is null then 0 else 1 end`];
  let query = ctx.db
    .selectFrom(sql<Row>`${sql.table(table.name)}`.as('leaving'))
    .select(words(table.columns).map((column) => sql.ref(column).as(column)))
    .where(sql.ref('blog_id'), '=', blogId);
  if (table.name === 'unit_uses') query = query.where(sql.ref('unit_blog_id'), '=', blogId);
  for (const key of [...last, ...order]) query = query.orderBy(key);
  return ctx.dialect.inTurn(ctx.db, query as unknown as LongQuery<Row>);
}

export async function blogRow(db: Db, blogId: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`select ${sql.join(words(blogColumns).map((name) => sql.ref(name)))}
    from blogs where id = ${blogId}`.execute(db);
  return rows[0];
}

/** Those of these ids, and all who belong to the blog. */
export async function peopleOf(db: Db, blogId: string, ids: readonly string[]): Promise<ArchivedPerson[]> {
  const members = await db
    .selectFrom('members')
    .select(['person_id', 'role'])
    .where('blog_id', '=', blogId)
    .execute();
  const roles = new Map(members.map(({ person_id, role }) => [person_id, role]));
  const people: ArchivedPerson[] = [];
  for (const id of [...new Set([...ids, ...roles.keys()])].sort()) {
    const row = await db.selectFrom('people').select(['id', 'name']).where('id', '=', id).executeTakeFirst();
    if (row) people.push({ ...row, role: roles.get(id) ?? null });
  }
  return people;
}

/** Name of the newest change of the database's shape. */
export async function shapeOf(db: Db): Promise<string> {
  const row = await db
    .selectFrom('migrations')
    .select('name')
    .orderBy('name', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return row.name;
}

/** How many letters there are, and whether only the press could open those that come next. */
export async function lettersOf(db: Db, blogId: string): Promise<{ letters: number; heldByPress: boolean }> {
  const { letters } = await db
    .selectFrom('letters')
    .select((eb) => eb.fn.countAll<number>().as('letters'))
    .where('blog_id', '=', blogId)
    .executeTakeFirstOrThrow();
  const held = await db
    .selectFrom('letter_keys')
    .select('id')
    .where('blog_id', '=', blogId)
    .where('held_by_press', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return { letters: Number(letters), heldByPress: held !== undefined };
}

export async function emptyTable(db: Db, table: keyof Schema, blogId: string): Promise<void> {
  await sql`delete from ${sql.table(table)} where blog_id = ${blogId}`.execute(db);
}

/** Values of one statement; SQLite takes 32,766. */
const MOST_VALUES = 30_000;
const MOST_ROWS = 500;

export function rowsAtOnce(columns: number): number {
  return Math.max(1, Math.min(MOST_ROWS, Math.floor(MOST_VALUES / (columns + 1))));
}

export async function insertRows(
  db: Db,
  table: keyof Schema,
  blogId: string,
  columns: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = sql.join(['blog_id', ...columns].map((name) => sql.ref(name)));
  const values = rows.map((row) => sql`(${sql.join([blogId, ...columns.map((name) => row[name] ?? null)])})`);
  await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(values)}`.execute(db);
}

/** What an empty blog has already that goes with it when it takes another id; `links` and others are named by it alone. */
const KEPT = [
  'members',
  'log_entries',
  'notice_wishes',
  'moves',
  'move_files',
  'move_posts',
  'move_bilinguals',
  'move_findings',
] as const;
const NAMED = ['links', 'inbox_feeds', 'mails', 'former_places'] as const;

/**
 * An empty blog takes the id that it had elsewhere, because readers' receipts for letters are made with it. Its address
 * stays. Everything that knew it by the id it had is told.
 */
export async function renameBlog(db: Db, from: string, to: string): Promise<void> {
  const { slug, host, ...row } = await db
    .selectFrom('blogs')
    .selectAll()
    .where('id', '=', from)
    .executeTakeFirstOrThrow();
  await db.updateTable('blogs').set({ slug: from, host: null }).where('id', '=', from).execute();
  await db
    .insertInto('blogs')
    .values({ ...row, id: to, slug, host })
    .execute();
  for (const table of KEPT) {
    const { rows } = await sql<Row>`select * from ${sql.table(table)} where blog_id = ${from}`.execute(db);
    for (const { blog_id: _, ...rest } of rows) {
      await insertRows(db, table, to, Object.keys(rest), [rest]);
    }
  }
  for (const table of NAMED)
    await sql`update ${sql.table(table)} set blog_id = ${to} where blog_id = ${from}`.execute(db);
  await db.deleteFrom('blogs').where('id', '=', from).execute();
}

export async function updateBlogRow(db: Db, id: string, row: Row): Promise<void> {
  const set = Object.entries(row).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
  await sql`update blogs set ${sql.join(set)} where id = ${id}`.execute(db);
}

/** Nobody can come in as somebody who came with an archive: no address, no password, and shut out besides. */
const NOWHERE = 'nobody.invalid';

/**
 * The id here of somebody who came with an archive. Whoever came before under this id with the same name is the same;
 * a person of this press never is.
 */
export async function personFromArchive(
  db: Db,
  blogId: string,
  person: ArchivedPerson,
  now: string,
): Promise<string> {
  for (const id of [person.id, derivedId(person.id, blogId)]) {
    const known = await db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst();
    const email = `${id}@${NOWHERE}`;
    if (known && (known.email !== email || known.name !== person.name)) continue;
    if (!known) {
      await db
        .insertInto('people')
        .values({ id, name: person.name, email, password_hash: null, created_at: now, disabled_at: now })
        .execute();
    }
    return id;
  }
  throw new Error(`no id is free for ${person.id}`);
}

/** Whoever moves answers for what publishes itself. */
export async function answerForMoments(db: Db, blogId: string, personId: string): Promise<void> {
  for (const table of ['drafts', 'translations'] as const) {
    await db
      .updateTable(table)
      .set({ scheduled_by: personId })
      .where('blog_id', '=', blogId)
      .where('scheduled_at', 'is not', null)
      .execute();
  }
}

const SETTLED_AT_ONCE = 500;

/**
 * Every post of a move is here, under the id it had, and known to have come: handed over once more, it does not come twice.
 * It belongs to no move that could be taken back, because the rest of the archive would stay.
 */
export async function settleMove(
  db: Db,
  move: { blog_id: string; id: string },
  now: string,
  keyOf: (post: { origin: string; title: string; dated: string | null }) => string,
): Promise<void> {
  for (let last = 0; ; ) {
    const rows = await db
      .selectFrom('move_posts')
      .select(['number', 'origin', 'title', 'dated'])
      .where('blog_id', '=', move.blog_id)
      .where('move_id', '=', move.id)
      .where('number', '>', last)
      .orderBy('number')
      .limit(SETTLED_AT_ONCE)
      .execute();
    if (rows.length === 0) break;
    last = rows.at(-1)?.number ?? last;
    const known = rows.map((row) => ({
      ...{ blog_id: move.blog_id, kind: 'post' as const, origin: keyOf(row), move_id: '' },
      thing_id: idIn(row.origin),
    }));
    await db
      .insertInto('origins')
      .values(known)
      .onConflict((conflict) => conflict.columns(['blog_id', 'kind', 'origin']).doNothing())
      .execute();
    for (const { number, origin } of rows) {
      await db
        .updateTable('move_posts')
        .set({ settled_at: now, outcome: 'added', post_id: idIn(origin), pictured_at: now })
        .where('blog_id', '=', move.blog_id)
        .where('move_id', '=', move.id)
        .where('number', '=', number)
        .execute();
    }
  }
  // The pictures came with it, and are looked for nowhere else.
  await db
    .deleteFrom('move_pictures')
    .where('blog_id', '=', move.blog_id)
    .where('move_id', '=', move.id)
    .execute();
  await db
    .updateTable('moves')
    .set({ finished_at: now })
    .where('blog_id', '=', move.blog_id)
    .where('id', '=', move.id)
    .execute();
}

/** `id:…` or `draft:…`, see `read-archive.ts`. */
function idIn(origin: string): string {
  return origin.slice(origin.indexOf(':') + 1);
}
