// Pictures of a move: when each is asked for again, and which posts have theirs.
import { sql } from 'kysely';
import type { Migration } from './index.ts';

export const movedPictures: Migration = {
  name: '0036-moved-pictures',
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  'alter table move_pictures add column next_at text',
  'alter table move_posts add column pictured_at text',
  'alter table move_posts add column pictures_missing integer',
];
