// What publishing keeps: who scheduled what, secret links to drafts, and what was changed together.
import { sql } from 'kysely';
import type { Migration } from './index.ts';

export const publishing: Migration = {
  name: '0004-publishing',
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  // Who answers for it at the moment it publishes itself, what readers are told, and why it did not when it could not.
  ...['drafts', 'translations'].flatMap((table) => [
    ...(table === 'drafts' ? [] : [`alter table ${table} add column scheduled_at text`]),
    `alter table ${table} add column scheduled_by text`,
    `alter table ${table} add column scheduled_note text`,
    `alter table ${table} add column schedule_problem text`,
  ]),
  `create table preview_links (
    blog_id text not null references blogs (id) on delete cascade,
    id text not null,
    token_hash text not null unique,
    kind text not null check (kind in ('draft', 'translation')),
    subject_id text not null,
    created_by text not null references people (id),
    created_at text not null,
    expires_at text not null,
    revoked_at text,
    primary key (blog_id, id)
  )`,
  'create index preview_links_by_subject on preview_links (blog_id, kind, subject_id)',
  `create table bulk_changes (
    blog_id text not null references blogs (id) on delete cascade,
    id text not null,
    action text not null,
    results text not null,
    made_by text not null references people (id),
    made_at text not null,
    undone_at text,
    primary key (blog_id, id)
  )`,
  `create table press_secrets (
    name text primary key,
    secret text not null,
    created_at text not null
  )`,
];
