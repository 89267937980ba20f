// What a blog chose of the checks, and the findings that somebody said are no errors.
import { sql } from 'kysely';
import type { Migration } from './index.ts';

export const checks: Migration = {
  name: '0021-checks',
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table check_settings (
    blog_id text primary key references blogs (id) on delete cascade,
    settings text not null,
    updated_at text not null
  )`,
  `create table overlooked (
    blog_id text not null,
    segment_id text not null,
    finding text not null,
    check_id text not null,
    overlooked_by text references people (id) on delete set null,
    overlooked_at text not null,
    primary key (blog_id, segment_id, finding),
    foreign key (blog_id, segment_id) references segments (blog_id, id) on delete cascade
  )`,
];
