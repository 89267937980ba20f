// Reports are judged as comments are, sums before sending are spent once for all processes, people see the studio their way.
import { sql } from 'kysely';
import type { Migration } from './index.ts';

export const judgedAndPersonal: Migration = {
  name: '0013-judged-and-personal',
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  'alter table reports add column spam_at text',
  `create table spent_sums (
    blog_id text not null references blogs (id) on delete cascade,
    signature text not null,
    until text not null,
    primary key (blog_id, signature)
  )`,
  'create index spent_sums_by_end on spent_sums (until)',
  // Null follows the device.
  "alter table people add column theme text check (theme in ('light', 'dark'))",
  // Null follows each blog.
  'alter table people add column time_zone text',
];
