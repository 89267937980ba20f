// What readers report of a sentence, and the applause they leave for a post.
import { sql } from 'kysely';
import type { Migration } from './index.ts';

export const reports: Migration = {
  name: '0011-reports',
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  // A segment may be joined to another or cut while a report of it waits: its id is kept without a key to it.
  `create table reports (
    blog_id text not null,
    id text not null,
    translation_id text not null,
    segment_id text not null,
    post_id text not null,
    revision integer not null,
    kind text not null check (kind in ('meaning', 'missing', 'facts', 'wording')),
    said text not null,
    source text not null,
    proposal text not null,
    reason text not null,
    name text not null,
    receipt_hash text not null unique,
    created_at text not null,
    accepted_at text,
    declined_at text,
    answer text not null,
    answered_by text references people (id) on delete set null,
    corrected_revision integer,
    primary key (blog_id, id),
    foreign key (blog_id, translation_id) references translations (blog_id, id) on delete cascade,
    foreign key (blog_id, post_id) references posts (blog_id, id) on delete cascade
  )`,
  'create index reports_of_translation on reports (blog_id, translation_id, created_at)',

  `create table clap_counts (
    blog_id text not null,
    post_id text not null,
    claps integer not null,
    primary key (blog_id, post_id),
    foreign key (blog_id, post_id) references posts (blog_id, id) on delete cascade
  )`,
  // Who clapped today, as a hash under a salt that is thrown away after the day.
  `create table clap_marks (
    blog_id text not null,
    post_id text not null,
    day text not null,
    reader text not null,
    primary key (blog_id, post_id, day, reader),
    foreign key (blog_id, post_id) references posts (blog_id, id) on delete cascade
  )`,
  'create index clap_marks_by_day on clap_marks (day)',
  'create table day_salts (day text primary key, salt text not null)',
];
