// What readers do, counted without knowing them, and the rankings made of it.
import { sql } from 'kysely';
import type { Migration } from './index.ts';

export const rankings: Migration = {
  name: '0042-rankings',
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  // Once for each visitor, page and day, and each time it was loaded.
  `create table view_days (
    blog_id text not null references blogs (id) on delete cascade,
    day text not null,
    page text not null,
    views integer not null,
    loads integer not null,
    primary key (blog_id, day, page)
  )`,
  // Of all blogs on one day: the rankings ask so each hour.
  'create index view_days_by_day on view_days (day, blog_id)',
  `create table view_sources (
    blog_id text not null references blogs (id) on delete cascade,
    day text not null,
    source text not null,
    views integer not null,
    primary key (blog_id, day, source)
  )`,
  `create table view_words (
    blog_id text not null references blogs (id) on delete cascade,
    day text not null,
    words text not null,
    searches integer not null,
    primary key (blog_id, day, words)
  )`,
  // Say nothing without the salt of their day, and go with it.
  `create table view_marks (
    blog_id text not null,
    day text not null,
    mark text not null,
    primary key (blog_id, day, mark)
  )`,
  'create index view_marks_by_day on view_marks (day)',
  `create table ranking_categories (
    id text primary key,
    slug text not null unique,
    name text not null,
    position integer not null
  )`,
  // A blog of the press has its own id here; one elsewhere is known by its feed.
  `create table participants (
    id text primary key,
    blog_id text unique references blogs (id) on delete cascade,
    name text not null,
    about text not null,
    address text not null,
    feed text not null,
    language text not null,
    token_hash text,
    verified_at text,
    checked_at text,
    failures integer not null,
    joined_at text not null,
    left_at text
  )`,
  `create table participant_categories (
    participant_id text not null references participants (id) on delete cascade,
    category_id text not null references ranking_categories (id) on delete cascade,
    share integer not null check (share between 1 and 100),
    primary key (participant_id, category_id)
  )`,
  'create index participant_categories_by_category on participant_categories (category_id)',
  // A vote or a visit of one network and browser on one day; says nothing without the salt of the day.
  `create table vote_marks (
    participant_id text not null references participants (id) on delete cascade,
    day text not null,
    kind text not null check (kind in ('in', 'out')),
    mark text not null,
    primary key (participant_id, day, kind, mark)
  )`,
  'create index vote_marks_by_day on vote_marks (day)',
  // How many came from each network, so that no single one decides; names are marks as well.
  `create table vote_networks (
    participant_id text not null references participants (id) on delete cascade,
    day text not null,
    kind text not null check (kind in ('in', 'out')),
    network text not null,
    wide text not null,
    votes integer not null,
    primary key (participant_id, day, kind, network)
  )`,
  'create index vote_networks_by_day on vote_networks (day)',
  // The totals that every period is computed from.
  `create table ranking_days (
    participant_id text not null references participants (id) on delete cascade,
    day text not null,
    ins integer not null,
    outs integer not null,
    views integer not null,
    held integer not null,
    primary key (participant_id, day)
  )`,
  'create index ranking_days_by_day on ranking_days (day)',
  `create table ranking_holds (
    id text primary key,
    participant_id text not null references participants (id) on delete cascade,
    day text not null,
    kind text not null check (kind in ('in', 'out')),
    reason text not null,
    votes integer not null,
    found_at text not null,
    decided_at text,
    decided_by text references people (id),
    counted integer not null,
    unique (participant_id, day, kind, reason)
  )`,
  `create table ranking_exclusions (
    id text primary key,
    participant_id text not null references participants (id) on delete cascade,
    reason text not null,
    made_by text not null references people (id),
    made_at text not null,
    ended_by text references people (id),
    ended_at text
  )`,
  'create index ranking_exclusions_of on ranking_exclusions (participant_id)',
  // Tables as they are shown: made each hour, shown an hour later.
  `create table ranking_tables (
    period integer not null,
    category_id text not null,
    computed_at text not null,
    rows text not null,
    primary key (period, category_id, computed_at)
  )`,
];
