// Finished translations beside their sources: pairs of their lines as they are reviewed, and the units made of them.
import { sql } from 'kysely';
import type { Migration } from './index.ts';

export const alignments: Migration = {
  name: '0025-alignments',
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table alignments (
    blog_id text not null references blogs (id) on delete cascade,
    id text not null,
    title text not null,
    address text not null,
    translator text not null,
    article_id text,
    source_language text not null,
    target_language text not null,
    source_lines text not null,
    target_lines text not null,
    digest text not null,
    created_by text not null references people (id),
    created_at text not null,
    aligned_at text,
    failed_at text,
    changes integer not null,
    changed_at text not null,
    removed_at text,
    removed_by text references people (id),
    primary key (blog_id, id)
  )`,
  'create index alignments_by_digest on alignments (blog_id, digest)',
  `create table beads (
    blog_id text not null,
    alignment_id text not null,
    id text not null,
    position double precision not null,
    source text not null,
    target text not null,
    score double precision,
    state text not null check (state in ('waiting', 'accepted', 'apart')),
    version text not null,
    twin_id text,
    primary key (blog_id, alignment_id, id),
    foreign key (blog_id, alignment_id) references alignments (blog_id, id) on delete cascade
  )`,
  'create index beads_in_order on beads (blog_id, alignment_id, position)',
  'create index beads_by_id on beads (blog_id, id)',
  'create index beads_by_twin on beads (blog_id, twin_id)',
  // Each change once, whoever repeats the request; and how it was before, so that it can be taken back.
  `create table bead_changes (
    blog_id text not null,
    alignment_id text not null,
    key text not null,
    number integer not null,
    before text not null,
    after text not null,
    made_by text not null references people (id),
    made_at text not null,
    undone_at text,
    primary key (blog_id, alignment_id, key),
    foreign key (blog_id, alignment_id) references alignments (blog_id, id) on delete cascade
  )`,
  'create index bead_changes_by_time on bead_changes (made_at)',
  'alter table units add column alignment_id text',
  'alter table units add column bead_id text',
  'create index units_by_bead on units (blog_id, bead_id)',
];
