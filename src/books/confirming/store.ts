// The SQL of confirming a book without changing what is said of it.
import type { Db } from '../../platform/database.ts';
import type { BookRow } from '../store.ts';

export async function confirmAt(
  db: Db,
  { blog_id, id, version }: Pick<BookRow, 'blog_id' | 'id' | 'version'>,
  now: string,
  shown: boolean,
): Promise<void> {
  await db
    .updateTable('books')
    .set({ confirmed_at: now, shown_at: shown ? now : null, version: version + 1, updated_at: now })
    .where('blog_id', '=', blog_id)
    .where('id', '=', id)
    .execute();
}
