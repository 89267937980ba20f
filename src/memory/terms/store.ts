// The SQL of terms: those of a blog, those its owners share, and what was done to them.
import type { Insertable, Selectable } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { TermChangesTable, TermsTable } from './tables.ts';

export type TermRow = Selectable<TermsTable>;
export type TermChangeRow = Selectable<TermChangesTable>;

export async function termOf(db: Db, blogId: string, id: string): Promise<TermRow | undefined> {
  return db
    .selectFrom('terms')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export function ownTerms(db: Db, blogId: string): Promise<TermRow[]> {
  return db.selectFrom('terms').selectAll().where('blog_id', '=', blogId).orderBy('id').execute();
}

/** Rows of one statement; neither database takes any number of values at once. */
const ROWS_AT_ONCE = 200;

export async function insertTerms(db: Db, rows: readonly Insertable<TermsTable>[]): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await db
      .insertInto('terms')
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .execute();
  }
}

/** False when it is not at `version` any more. */
export async function updateTerm(
  db: Db,
  { blog_id, id, version }: Pick<TermRow, 'blog_id' | 'id' | 'version'>,
  change: Partial<TermRow>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('terms')
    .set({ ...change, version: version + 1 })
    .where('blog_id', '=', blog_id)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function deleteTerm(
  db: Db,
  { blog_id, id, version }: Pick<TermRow, 'blog_id' | 'id' | 'version'>,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('terms')
    .where('blog_id', '=', blog_id)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Counts one more thing that happened to the terms of a blog; whoever has counted goes first until the transaction ends. */
export async function countChange(db: Db, blogId: string): Promise<void> {
  await db
    .insertInto('glossaries')
    .values({ blog_id: blogId, last: 1 })
    .onConflict((conflict) =>
      conflict.column('blog_id').doUpdateSet((eb) => ({ last: eb('glossaries.last', '+', 1) })),
    )
    .execute();
}

export interface Glossary {
  blogId: string;
  name: string;
  last: number;
}

/** Blogs whose terms may be used on a blog, its own first: those that have an owner in common with it. */
export async function glossariesFor(db: Db, blogId: string): Promise<Glossary[]> {
  const owners = db
    .selectFrom('members')
    .select('person_id')
    .where('blog_id', '=', blogId)
    .where('role', '=', 'owner');
  const ofOwners = db
    .selectFrom('members')
    .select('blog_id')
    .where('role', '=', 'owner')
    .where('person_id', 'in', owners);
  const rows = await db
    .selectFrom('glossaries')
    .innerJoin('blogs', 'blogs.id', 'glossaries.blog_id')
    .select(['glossaries.blog_id', 'glossaries.last', 'blogs.name'])
    .where((eb) => eb.or([eb('glossaries.blog_id', '=', blogId), eb('glossaries.blog_id', 'in', ofOwners)]))
    .orderBy('blogs.created_at')
    .orderBy('blogs.id')
    .execute();
  const all = rows.map((row) => ({ blogId: row.blog_id, name: row.name, last: Number(row.last) }));
  return [...all.filter((one) => one.blogId === blogId), ...all.filter((one) => one.blogId !== blogId)];
}

/** All terms that one blog has for itself, and what others share with it. */
export async function termsFor(db: Db, blogId: string, others: readonly string[]): Promise<TermRow[]> {
  const own = await ownTerms(db, blogId);
  if (others.length === 0) return own;
  const shared = await db
    .selectFrom('terms')
    .selectAll()
    .where('blog_id', 'in', others)
    .where('shared_at', 'is not', null)
    .orderBy('id')
    .execute();
  return [...own, ...shared];
}

export async function insertChange(db: Db, row: TermChangeRow): Promise<void> {
  await db.insertInto('term_changes').values(row).execute();
}

export async function changeOf(db: Db, blogId: string, id: string): Promise<TermChangeRow | undefined> {
  return db
    .selectFrom('term_changes')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Marks it as undone unless it is already; false when somebody was faster. */
export async function claimUndo(db: Db, blogId: string, id: string, now: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('term_changes')
    .set({ undone_at: now })
    .where('blog_id', '=', blogId)
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** A daily chore lets go of them. */
export async function deleteChangesBefore(db: Db, moment: string): Promise<void> {
  await db.deleteFrom('term_changes').where('made_at', '<', moment).execute();
}
