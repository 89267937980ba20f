// What a library of pictures knows of each, where pictures are used, and the record of who did what on a blog.
import { sql } from 'kysely';
import type { Migration } from './index.ts';

export const picturesAndLog: Migration = {
  name: '0005-pictures-and-log',
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  // Nobody's name stands in it: a person who is renamed is renamed here too. What was acted on may be gone, so its name is kept.
  `create table log_entries (
    blog_id text not null references blogs (id) on delete cascade,
    id text not null,
    at text not null,
    person_id text references people (id) on delete set null,
    act text not null,
    thing_id text,
    thing_name text not null,
    detail text not null,
    primary key (blog_id, id)
  )`,
  'create index log_entries_by_time on log_entries (at)',
];
