// Putting in what was read from another blog: places kept for its posts, and letters whose writers have no receipt.
import { sql } from 'kysely';
import type { Migration } from './index.ts';

export const putIn: Migration = {
  name: '0034-put-in',
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  // Kept for it among the posts of the blog before the first is put in, so that no list ever stands in a wrong order.
  'alter table move_posts add column place integer',
  'alter table moves add column room_at text',
  // Nobody has its receipt, and its time runs from the moment it came here.
  'alter table letters add column came_at text',
  'create index origins_of_thing on origins (blog_id, thing_id)',
];
