// Draft engines of a blog, what was sent to them each month, their drafts, and which sentences began as one.
import { sql } from 'kysely';
import type { Migration } from './index.ts';

export const engines: Migration = {
  name: '0019-engines',
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  // The secret is sealed under the key of the press; the consent names the host it was given for.
  `create table engines (
    blog_id text not null references blogs (id) on delete cascade,
    id text not null,
    kind text not null check (kind in ('deepl', 'google2', 'google3', 'azure', 'libre', 'chat', 'local')),
    name text not null,
    address text not null,
    details text not null,
    secret text,
    budget integer,
    consent_host text,
    consent_by text references people (id),
    consent_at text,
    created_by text not null references people (id),
    created_at text not null,
    primary key (blog_id, id)
  )`,
  `create table engine_months (
    blog_id text not null,
    engine_id text not null,
    month text not null,
    characters integer not null,
    primary key (blog_id, engine_id, month),
    foreign key (blog_id, engine_id) references engines (blog_id, id) on delete cascade
  )`,
  // A draft outlives its engine: it says what a machine wrote.
  `create table machine_drafts (
    blog_id text not null references blogs (id) on delete cascade,
    id text not null,
    translation_id text not null,
    segment_id text not null,
    engine_id text not null,
    engine text not null,
    asked text not null,
    target text not null,
    created_by text not null references people (id),
    created_at text not null,
    primary key (blog_id, id),
    foreign key (blog_id, translation_id) references translations (blog_id, id) on delete cascade
  )`,
  'create index machine_drafts_by_segment on machine_drafts (blog_id, segment_id)',
  'alter table segments add column machine_draft_id text',
  'alter table segments add column machine_engine text',
  'alter table segments add column machine_at text',
  // When a person first changed a word of it.
  'alter table segments add column machine_edited_at text',
  // The engine whose draft nobody had changed when the sentence was confirmed.
  'alter table units add column machine text',
];
