// The SQL of authors as readers know them.
import type { Selectable } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { AuthorsTable } from '../tables.ts';

export type AuthorRow = Selectable<AuthorsTable>;

export async function authorOf(db: Db, blogId: string, personId: string): Promise<AuthorRow | undefined> {
  return db
    .selectFrom('authors')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
}

/** Handles that are given or were given, and begin with a word; with who has or had them. */
export async function handlesLike(
  db: Db,
  blogId: string,
  word: string,
): Promise<{ handle: string; personId: string }[]> {
  // A word holds none of the signs that mean something in a pattern.
  const beginning = `${word}%`;
  const now = await db
    .selectFrom('authors')
    .select(['handle', 'person_id as personId'])
    .where('blog_id', '=', blogId)
    .where('handle', 'like', beginning)
    .execute();
  const before = await db
    .selectFrom('former_addresses')
    .select(['slug as handle', 'target_id as personId'])
    .where('blog_id', '=', blogId)
    .where('kind', '=', 'author')
    .where('slug', 'like', beginning)
    .execute();
  return [...now, ...before];
}

export async function insertAuthor(db: Db, row: AuthorRow): Promise<void> {
  await db.insertInto('authors').values(row).execute();
}

export async function updateAuthor(
  db: Db,
  row: Pick<AuthorRow, 'blog_id' | 'person_id'>,
  change: Partial<Pick<AuthorRow, 'handle' | 'about'>>,
): Promise<void> {
  await db
    .updateTable('authors')
    .set(change)
    .where('blog_id', '=', row.blog_id)
    .where('person_id', '=', row.person_id)
    .execute();
}
