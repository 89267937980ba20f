// What is read of the shelf while a card is being written.
import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { BookRow } from '../store.ts';

/** Folded words that must all be in what a book is searched by. Those whose title or reading begins with the first come first. */
export async function booksSearched(
  db: Db,
  blogId: string,
  words: readonly string[],
  limit: number,
): Promise<BookRow[]> {
  let query = db
    .selectFrom('books')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('deleted_at', 'is', null)
    .limit(limit);
  // What is folded has no signs of its own, so none of them stands for anything.
  for (const word of words) query = query.where('searched', 'like', `%${word}%`);
  const [first] = words;
  if (first === undefined) return query.orderBy('updated_at', 'desc').orderBy('id', 'desc').execute();
  return query
    .orderBy(sql`case when sorted_by like ${`${first}%`} or searched like ${`${first}%`} then 0 else 1 end`)
    .orderBy('sorted_by')
    .orderBy('id')
    .execute();
}
