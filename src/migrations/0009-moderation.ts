// What moderation needs: origins and rules against spam, what the filter has learned, the inbox, mails that wait.
import { sql } from 'kysely';
import type { Migration } from './index.ts';

export const moderation: Migration = {
  name: '0009-moderation',
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table comment_origins (
    blog_id text not null references blogs (id) on delete cascade,
    comment_id text not null,
    post_id text not null,
    network text,
    fingerprint text,
    score integer not null,
    verdict text not null check (verdict in ('clear', 'hold', 'spam')),
    reasons text not null,
    judged_at text not null,
    marked text check (marked in ('spam', 'fine')),
    marked_at text,
    primary key (blog_id, comment_id)
  )`,
  // Asked across the blogs of the press: a campaign does not stop at one.
  'create index comment_origins_by_fingerprint on comment_origins (fingerprint, judged_at)',
  'create index comment_origins_by_network on comment_origins (network, judged_at)',
  `create table comment_hosts (
    blog_id text not null,
    comment_id text not null,
    host text not null,
    primary key (blog_id, comment_id, host),
    foreign key (blog_id, comment_id) references comment_origins (blog_id, comment_id) on delete cascade
  )`,
  'create index comment_hosts_by_host on comment_hosts (host)',
  `create table deny_rules (
    blog_id text not null references blogs (id) on delete cascade,
    id text not null,
    kind text not null check (kind in ('word', 'regex', 'network', 'host')),
    pattern text not null,
    effect text not null check (effect in ('hold', 'spam')),
    created_by text not null references people (id),
    created_at text not null,
    primary key (blog_id, id),
    unique (blog_id, kind, pattern)
  )`,
  `create table spam_tokens (
    blog_id text not null references blogs (id) on delete cascade,
    token text not null,
    spam integer not null,
    fine integer not null,
    primary key (blog_id, token)
  )`,
  `create table spam_learned (
    blog_id text not null references blogs (id) on delete cascade,
    comment_id text not null,
    label text not null check (label in ('spam', 'fine')),
    tokens text not null,
    learned_at text not null,
    primary key (blog_id, comment_id)
  )`,
  `create table spam_settings (
    blog_id text primary key references blogs (id) on delete cascade,
    proof_since text,
    proof_key text not null
  )`,
  `create table mails (
    id text primary key,
    blog_id text references blogs (id) on delete cascade,
    kind text not null,
    recipient text not null,
    content text,
    created_at text not null,
    attempts integer not null,
    next_at text,
    sent_at text,
    failed_at text,
    trouble text,
    answer text
  )`,
  'create index mails_by_time on mails (created_at)',
  `create table inbox_seen (
    blog_id text not null references blogs (id) on delete cascade,
    kind text not null,
    item_id text not null,
    seen_by text references people (id) on delete set null,
    seen_at text not null,
    primary key (blog_id, kind, item_id)
  )`,
  `create table moderations (
    blog_id text not null references blogs (id) on delete cascade,
    id text not null,
    verb text not null,
    made_by text not null references people (id),
    made_at text not null,
    undone_at text,
    primary key (blog_id, id)
  )`,
  `create table moderation_befores (
    blog_id text not null,
    moderation_id text not null,
    kind text not null,
    item_id text not null,
    state text not null,
    primary key (blog_id, moderation_id, kind, item_id),
    foreign key (blog_id, moderation_id) references moderations (blog_id, id) on delete cascade
  )`,
  `create table notice_wishes (
    blog_id text not null references blogs (id) on delete cascade,
    person_id text not null references people (id) on delete cascade,
    comments text not null check (comments in ('each', 'daily', 'none')),
    letters text not null check (letters in ('each', 'daily', 'none')),
    told_at text,
    updated_at text not null,
    primary key (blog_id, person_id)
  )`,
  `create table reply_wishes (
    blog_id text not null,
    comment_id text not null,
    token_hash text not null unique,
    language text not null,
    created_at text not null,
    primary key (blog_id, comment_id),
    foreign key (blog_id, comment_id) references comments (blog_id, id) on delete cascade
  )`,
  `create table inbox_feeds (
    token_hash text primary key,
    blog_id text not null references blogs (id) on delete cascade,
    person_id text not null references people (id) on delete cascade,
    created_at text not null,
    unique (blog_id, person_id)
  )`,
];
