// The translation memory: every confirmed sentence with its original, in the order in which they came and went.
import { sql } from 'kysely';
import { newId } from '../platform/ids.ts';
import type { Migration } from './index.ts';

export const memory: Migration = {
  name: '0016-memory',
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
    // What is confirmed already is remembered by the worker.
    const { rows } = await sql<{ id: string }>`select id from blogs`.execute(db);
    const now = new Date().toISOString();
    for (const { id } of rows) {
      const body = JSON.stringify({ kind: 'memory.due', blogId: id });
      await sql`insert into outbox (id, blog_id, kind, body, created_at, available_at, attempts)
        values (${newId()}, ${id}, 'memory.due', ${body}, ${now}, ${now}, 0)`.execute(db);
    }
  },
};

const statements = [
  // Counts what happened to the units of a blog, so that an index knows what it has not seen yet.
  `create table memories (
    blog_id text primary key references blogs (id) on delete cascade,
    last bigint not null
  )`,
  // A unit never changes: what is translated otherwise is another unit, and the old one is gone.
  `create table units (
    blog_id text not null references blogs (id) on delete cascade,
    id text not null,
    number bigint not null,
    changed bigint not null,
    source_language text not null,
    target_language text not null,
    source text not null,
    target text not null,
    source_text text not null,
    target_text text not null,
    skeleton text not null,
    before text not null,
    after text not null,
    article_id text,
    segment_id text,
    created_by text references people (id),
    created_at text not null,
    gone_at text,
    primary key (blog_id, id),
    unique (blog_id, number),
    unique (blog_id, changed)
  )`,
  'create index units_by_segment on units (blog_id, segment_id)',
  'create index units_by_skeleton on units (blog_id, skeleton)',
];
