// Says which picture a book shows, so that nobody deletes it from under the book.
import type { Db } from '../platform/database.ts';
import { noteUses } from '../posts/pictures/uses.ts';
import type { BookRow } from './store.ts';

/** Call it in the transaction that writes the row. */
export async function noteCover(
  db: Db,
  { blog_id, id, cover_id }: Pick<BookRow, 'blog_id' | 'id' | 'cover_id'>,
): Promise<void> {
  const use = { blogId: blog_id, kind: 'book' as const, userId: id };
  await noteUses(db, use, { main: cover_id === null ? [] : [cover_id] });
}
