// A host of many blogs: what the press is called and allows, who asks to begin a blog, where blogs lived before, blogs elsewhere.
import { sql } from 'kysely';
import type { Migration } from './index.ts';

export const hosting: Migration = {
  name: '0043-hosting',
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  // Whoever runs the press has taken it from readers; for what reason is told to its members.
  'alter table blogs add column suspended_at text',
  `alter table blogs add column suspended_for text not null default ''`,
  // The whole address of where it lives now, when it left the press: readers are led there.
  'alter table blogs add column moved_to text',
  // Names that a blog had before, so that links to them lead on.
  `create table former_places (
    kind text not null check (kind in ('slug', 'host')),
    name text not null,
    blog_id text not null references blogs (id) on delete cascade,
    left_at text not null,
    primary key (kind, name)
  )`,
  'create index former_places_of on former_places (blog_id)',
  // One row, once somebody has said what the press is called and allows.
  `create table press_settings (
    id text primary key check (id = 'press'),
    name text not null,
    tagline text not null,
    about text not null,
    language text not null,
    terms text not null,
    terms_changed_at text,
    sign_up text not null check (sign_up in ('closed', 'invitation', 'open')),
    approves integer not null check (approves in (0, 1)),
    most_blogs integer not null,
    most_bytes bigint,
    most_posts integer,
    changed_at text not null
  )`,
  // What one blog may have, where that differs from the others.
  `create table blog_quotas (
    blog_id text primary key references blogs (id) on delete cascade,
    most_bytes bigint,
    most_posts integer
  )`,
  `create table sign_up_invitations (
    token_hash text primary key,
    id text not null unique,
    note text not null,
    created_by text references people (id) on delete set null,
    created_at text not null,
    expires_at text not null,
    used_at text,
    revoked_at text
  )`,
  // Somebody who asks to begin a blog: their address is confirmed by a letter, then they come in, or wait for a look.
  `create table sign_ups (
    id text primary key,
    token_hash text not null unique,
    name text not null,
    email text not null,
    password_hash text,
    language text not null,
    blog_name text not null,
    slug text not null,
    blog_language text not null,
    source_languages text not null,
    time_zone text not null,
    message text not null,
    invitation_id text references sign_up_invitations (id) on delete set null,
    terms_at text,
    asked_at text not null,
    expires_at text not null,
    confirmed_at text,
    decided_at text,
    decided_by text references people (id) on delete set null,
    refused_for text,
    blog_id text references blogs (id) on delete set null
  )`,
  'create index sign_ups_waiting on sign_ups (confirmed_at) where decided_at is null',
  // Which terms a person has agreed to, and when.
  `create table accepted_terms (
    person_id text primary key references people (id) on delete cascade,
    terms_changed_at text,
    accepted_at text not null
  )`,
  // The newest posts of the whole press: of every blog at once.
  'create index posts_newest on posts (first_published_at, blog_id, id) where published_at is not null',
  // Posts by their readers: of a blog, or with '' of the whole press. Made each hour from the views of days.
  `create table post_rankings (
    blog_id text not null,
    kind text not null check (kind in ('read', 'rising')),
    period integer not null,
    made_at text not null,
    rows text not null,
    primary key (blog_id, kind, period)
  )`,
  // Which tables the pages of readers show, so that a change of them is told once.
  `create table ranking_shown (
    id text primary key check (id = 'shown'),
    made_at text not null
  )`,
  // A blog elsewhere: what its page has to say so that it is known to be theirs, and how its feed is asked.
  `alter table participants add column proof text not null default ''`,
  `alter table participants add column etag text not null default ''`,
  `alter table participants add column modified text not null default ''`,
  'alter table participants add column pinged_at text',
  // What the last look at its page brought; when its feed is asked next, and how often in a row it did not answer.
  `alter table participants add column came text not null default ''`,
  'alter table participants add column next_at text',
  'alter table participants add column feed_failures integer not null default 0',
  `create table outside_posts (
    participant_id text not null references participants (id) on delete cascade,
    id text not null,
    title text not null,
    address text not null,
    published_at text not null,
    found_at text not null,
    primary key (participant_id, id)
  )`,
  'create index outside_posts_newest on outside_posts (published_at)',
];
