// Sources are looked at again: when, what came of it, what changed in them, and the sentences that reopened for it.
import { sql } from 'kysely';
import type { Migration } from './index.ts';

export const watchedSources: Migration = {
  name: '0026-watched-sources',
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  // Of the whole press, whatever the blog: one server is asked by one at a time.
  `create table source_hosts (
    origin text primary key,
    busy_until text,
    not_before text,
    robots text,
    robots_at text
  )`,
  `create table watch_settings (
    blog_id text primary key references blogs (id) on delete cascade,
    off_at text
  )`,
  `create table source_watches (
    blog_id text not null,
    article_id text not null,
    next_at text,
    looked_at text,
    came text,
    came_params text not null default '{}',
    verdict text not null default 'same',
    verdict_params text not null default '{}',
    failures integer not null default 0,
    seen_snapshot_id text,
    left_snapshot_id text,
    full_at text,
    hints integer not null default 0,
    changed_at text,
    gone_at text,
    off_at text,
    ended_at text,
    primary key (blog_id, article_id),
    foreign key (blog_id, article_id) references articles (blog_id, id) on delete cascade
  )`,
  'create index source_watches_next on source_watches (next_at)',
  `create table source_changes (
    blog_id text not null,
    id text not null,
    article_id text not null,
    snapshot_id text not null,
    found_at text not null,
    comparison text not null,
    settled_at text,
    settled_as text check (settled_as in ('taken', 'left', 'undone')),
    settled_by text references people (id) on delete set null,
    primary key (blog_id, id),
    foreign key (blog_id, article_id) references articles (blog_id, id) on delete cascade,
    foreign key (blog_id, snapshot_id) references snapshots (blog_id, id)
  )`,
  'create index source_changes_article on source_changes (blog_id, article_id)',
  // Two open changes of one article would be two answers to what its source says now.
  `create unique index source_changes_open on source_changes (blog_id, article_id) where settled_at is null`,
  `create table translation_changes (
    blog_id text not null,
    translation_id text not null,
    change_id text not null,
    found_at text not null,
    taken_at text,
    settled_at text,
    revision integer,
    primary key (blog_id, translation_id, change_id),
    foreign key (blog_id, translation_id) references translations (blog_id, id) on delete cascade,
    foreign key (blog_id, change_id) references source_changes (blog_id, id) on delete cascade
  )`,
  `create table segment_changes (
    blog_id text not null,
    segment_id text not null,
    translation_id text not null,
    kind text not null check (kind in ('edited', 'moved', 'added', 'removed')),
    former text,
    place text,
    found_at text not null,
    primary key (blog_id, segment_id),
    foreign key (blog_id, segment_id) references segments (blog_id, id) on delete cascade
  )`,
  'create index segment_changes_translation on segment_changes (blog_id, translation_id)',
  // What is translated already is watched from now on; a moment long past is due at once.
  `insert into source_watches (blog_id, article_id, next_at)
    select a.blog_id, a.id, a.brought_at from articles a
    where a.snapshot_id is not null and a.address is not null and a.confirmed_at is not null
      and a.found like '%"way":"address"%'
      and exists (select 1 from translations t where t.blog_id = a.blog_id and t.article_id = a.id)`,
];
