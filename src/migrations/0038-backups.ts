// Backups by schedule: one row for each moment that one was due, taken by whichever process comes first.
import { sql } from 'kysely';
import type { Migration } from './index.ts';

export const backups: Migration = {
  name: '0038-backups',
  async up(db) {
    await sql
      .raw(
        `create table press_backups (
          due_at text primary key,
          began_at text not null,
          beat_at text not null,
          attempts integer not null,
          next_at text,
          ended_at text,
          name text,
          files integer,
          bytes bigint,
          removed integer,
          sent_at text,
          trouble text
        )`,
      )
      .execute(db);
  },
};
