// Terms: how words and names are to be translated on a blog, and what was done to them, so that it can be undone.
import { sql } from 'kysely';
import type { Migration } from './index.ts';

export const terms: Migration = {
  name: '0018-terms',
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  // Counts what happened to the terms of a blog, so that what was made of them is known to be out of date.
  `create table glossaries (
    blog_id text primary key references blogs (id) on delete cascade,
    last bigint not null
  )`,
  `create table terms (
    blog_id text not null references blogs (id) on delete cascade,
    id text not null,
    kind text not null check (kind in ('term', 'person', 'place', 'outlet')),
    source_language text not null,
    target_language text not null,
    sources text not null,
    preferred text not null,
    forbidden text not null,
    reading text not null,
    note text not null,
    domain text not null,
    letter_case text not null check (letter_case in ('any', 'exact')),
    shared_at text,
    roots text not null,
    version integer not null,
    created_by text references people (id),
    created_at text not null,
    updated_by text references people (id),
    updated_at text not null,
    primary key (blog_id, id)
  )`,
  `create table term_changes (
    blog_id text not null references blogs (id) on delete cascade,
    id text not null,
    act text not null check (act in ('added', 'changed', 'deleted', 'imported')),
    entries text not null,
    report text,
    made_by text not null references people (id),
    made_at text not null,
    undone_at text,
    primary key (blog_id, id)
  )`,
];
