// On SQLite the newest post of a blog comes first in the index of grams: what was taken in the other way round is made anew.
import { sql } from 'kysely';
import { newId } from '../platform/ids.ts';
import type { Migration } from './index.ts';

export const newestFirst: Migration = {
  name: '0015-newest-first',
  async up(db, dialect) {
    if (dialect.name !== 'sqlite') return;
    for (const statement of statements) await sql.raw(statement).execute(db);
    const { rows } = await sql<{ id: string }>`select id from blogs`.execute(db);
    const now = new Date().toISOString();
    for (const { id } of rows) {
      const body = JSON.stringify({ kind: 'index.due', blogId: id, postId: null });
      await sql`insert into outbox (id, blog_id, kind, body, created_at, available_at, attempts)
        values (${newId()}, ${id}, 'index.due', ${body}, ${now}, ${now}, 0)`.execute(db);
    }
  },
};

const statements = [
  `insert into search_index (search_index) values ('delete-all')`,
  'delete from related',
  'delete from related_postings',
  'delete from related_terms',
  'delete from search_posts',
  'update search_blogs set posts = 0, characters = 0',
];
