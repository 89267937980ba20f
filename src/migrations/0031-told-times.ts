// Up to which number each open desk of a person has told of its time: what is told twice counts once.
import { sql } from 'kysely';
import type { Migration } from './index.ts';

export const toldTimes: Migration = {
  name: '0031-told-times',
  async up(db) {
    await sql
      .raw(
        // Of a person, as the times are. A number is a moment in milliseconds, more than PostgreSQL's integer holds.
        `create table own_times_told (
          person_id text not null references people (id) on delete cascade,
          tab text not null,
          number bigint not null,
          told_at text not null,
          primary key (person_id, tab)
        )`,
      )
      .execute(db);
  },
};
