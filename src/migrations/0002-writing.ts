// Drafts of posts written here, and what a post asks of its readers.
import { sql } from 'kysely';
import type { Migration } from './index.ts';

export const writing: Migration = {
  name: '0002-writing',
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  // A draft of a new post has no row in posts yet; its post_id is the id the post will have.
  `create table drafts (
    blog_id text not null references blogs (id) on delete cascade,
    post_id text not null,
    kind text not null check (kind in ('plain', 'book')),
    title text not null,
    summary text not null,
    slug text not null,
    language text not null,
    category_id text,
    document text not null,
    picture text,
    wishes text not null,
    version integer not null,
    scheduled_at text,
    created_by text not null references people (id),
    created_at text not null,
    updated_by text not null references people (id),
    updated_at text not null,
    primary key (blog_id, post_id),
    foreign key (blog_id, category_id) references categories (blog_id, id)
  )`,
  'create index drafts_by_time on drafts (blog_id, updated_at)',
  'alter table posts add column comments text',
  'alter table posts add column password_hash text',
  'alter table posts add column expires_at text',
];
