// What stands around a blog's posts: widgets, banner slots, own styles, a password for the whole blog, update pings.
import { sql } from 'kysely';
import type { Migration } from './index.ts';

export const around: Migration = {
  name: '0010-around',
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  'alter table blogs add column password_hash text',
  // Null while nobody has arranged them: the blog then shows those that every blog begins with.
  'alter table blogs add column widgets_at text',
  `create table widgets (
    blog_id text not null references blogs (id) on delete cascade,
    id text not null,
    kind text not null,
    position integer not null,
    settings text not null,
    primary key (blog_id, id)
  )`,
  `create table banners (
    blog_id text not null references blogs (id) on delete cascade,
    id text not null,
    place text not null check (place in ('article', 'side', 'foot')),
    way text not null check (way in ('plain', 'frame')),
    name text not null,
    markup text not null,
    width integer,
    height integer,
    position integer not null,
    updated_at text not null,
    primary key (blog_id, id)
  )`,
  `create table blog_styles (
    blog_id text not null references blogs (id) on delete cascade,
    source text not null,
    checked text not null,
    updated_at text not null,
    primary key (blog_id)
  )`,
  // The address is sealed: it may hold a key of the blog's owner.
  `create table ping_targets (
    blog_id text not null references blogs (id) on delete cascade,
    id text not null,
    host text not null,
    address text not null,
    way text not null check (way in ('extended', 'basic')),
    created_at text not null,
    primary key (blog_id, id)
  )`,
  `create table pings (
    blog_id text not null,
    target_id text not null,
    post_id text not null,
    created_at text not null,
    attempts integer not null,
    begun_at text,
    done_at text,
    failed_at text,
    answer text not null,
    primary key (blog_id, target_id, post_id),
    foreign key (blog_id, target_id) references ping_targets (blog_id, id) on delete cascade,
    foreign key (blog_id, post_id) references posts (blog_id, id) on delete cascade
  )`,
  'create index pings_by_time on pings (blog_id, created_at)',
];
