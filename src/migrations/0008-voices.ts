// Comments, letters, and the keys that letters are sealed with.
import { sql } from 'kysely';
import type { Migration } from './index.ts';

export const voices: Migration = {
  name: '0008-voices',
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table comment_settings (
    blog_id text not null primary key references blogs (id) on delete cascade,
    rule text not null check (rule in ('open', 'approval', 'closed')),
    letter_days integer not null,
    updated_at text not null
  )`,
  // What only the editor may see never comes into this table: it is a letter.
  `create table comments (
    blog_id text not null references blogs (id) on delete cascade,
    id text not null,
    post_id text not null,
    parent_id text,
    author_id text references people (id),
    name text not null,
    title text not null,
    url text not null,
    mail text not null,
    body text not null,
    password_hash text,
    once text not null,
    created_at text not null,
    edited_at text,
    shown_at text,
    spam_at text,
    deleted_at text,
    primary key (blog_id, id),
    unique (blog_id, once),
    foreign key (blog_id, post_id) references posts (blog_id, id) on delete cascade,
    foreign key (blog_id, parent_id) references comments (blog_id, id) on delete cascade
  )`,
  'create index comments_of_post on comments (blog_id, post_id, parent_id, id)',
  'create index comments_by_time on comments (blog_id, id)',
  `create table letters (
    blog_id text not null references blogs (id) on delete cascade,
    id text not null,
    post_id text not null,
    number text not null,
    lookup text not null,
    recipient text not null,
    password_hash text,
    once text not null,
    created_at text not null,
    sender_at text not null,
    editor_at text,
    read_at text,
    spam_at text,
    primary key (blog_id, id),
    unique (blog_id, number),
    unique (blog_id, lookup),
    unique (blog_id, once),
    foreign key (blog_id, post_id) references posts (blog_id, id) on delete cascade
  )`,
  `create table letter_messages (
    blog_id text not null,
    letter_id text not null,
    id text not null,
    author_id text references people (id),
    key_id text not null,
    sealed text not null,
    once text not null,
    created_at text not null,
    edited_at text,
    primary key (blog_id, letter_id, id),
    unique (blog_id, letter_id, once),
    foreign key (blog_id, letter_id) references letters (blog_id, id) on delete cascade
  )`,
  `create table letter_keys (
    blog_id text not null references blogs (id) on delete cascade,
    id text not null,
    recipient text not null,
    held_by_press text,
    kept text,
    created_at text not null,
    replaced_at text,
    primary key (blog_id, id)
  )`,
  // A person who reads letters has a key of their own; it goes when they leave the blog.
  `create table letter_holders (
    blog_id text not null,
    person_id text not null,
    recipient text not null,
    created_at text not null,
    primary key (blog_id, person_id),
    foreign key (blog_id, person_id) references members (blog_id, person_id) on delete cascade
  )`,
  `create table letter_wraps (
    blog_id text not null,
    person_id text not null,
    id text not null,
    kind text not null check (kind in ('passphrase', 'passkey')),
    label text not null,
    wrapped text not null,
    created_at text not null,
    primary key (blog_id, person_id, id),
    foreign key (blog_id, person_id) references letter_holders (blog_id, person_id) on delete cascade
  )`,
  `create table letter_shares (
    blog_id text not null,
    key_id text not null,
    person_id text not null,
    sealed text not null,
    created_at text not null,
    primary key (blog_id, key_id, person_id),
    foreign key (blog_id, key_id) references letter_keys (blog_id, id) on delete cascade,
    foreign key (blog_id, person_id) references letter_holders (blog_id, person_id) on delete cascade
  )`,
];
