// Units are corrected, deleted and brought back by hand; what took a unit in is known; blogs of one owner share.
import { sql } from 'kysely';
import type { Migration } from './index.ts';

export const unitsByHand: Migration = {
  name: '0023-units-by-hand',
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  'alter table units add column edited_by text references people (id)',
  'alter table units add column edited_at text',
  'alter table units add column removed_by text references people (id)',
  // The unit that stands in its place.
  'alter table units add column replaced_by text',
  `create table unit_uses (
    blog_id text not null references blogs (id) on delete cascade,
    segment_id text not null,
    unit_blog_id text not null,
    unit_id text not null,
    used_by text not null references people (id),
    used_at text not null,
    confirmed_at text,
    primary key (blog_id, segment_id),
    foreign key (unit_blog_id, unit_id) references units (blog_id, id) on delete cascade
  )`,
  'create index unit_uses_by_unit on unit_uses (unit_blog_id, unit_id)',
  `create table memory_shares (
    blog_id text not null references blogs (id) on delete cascade,
    from_blog_id text not null references blogs (id) on delete cascade,
    chosen_by text not null references people (id),
    chosen_at text not null,
    primary key (blog_id, from_blog_id),
    check (blog_id <> from_blog_id)
  )`,
];
