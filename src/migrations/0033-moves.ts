// Moving in: files of another blog, what was found in them, and where each thing of a blog came from.
import { sql } from 'kysely';
import type { Migration } from './index.ts';

export const moves: Migration = {
  name: '0033-moves',
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const OF_MOVE = `foreign key (blog_id, move_id) references moves (blog_id, id) on delete cascade`;

const statements = [
  `create table moves (
    blog_id text not null references blogs (id) on delete cascade,
    id text not null,
    kind text check (kind in ('mt', 'wxr', 'ghost', 'blogger', 'taiyaku')),
    ran_by text not null check (ran_by in ('press', 'command')),
    choices text not null,
    blog text,
    found text not null,
    done bigint not null,
    created_by text references people (id),
    created_at text not null,
    whole_at text,
    read_at text,
    begun_at text,
    stopped_at text,
    finished_at text,
    undone_at text,
    problem text,
    primary key (blog_id, id)
  )`,
  `create table move_files (
    blog_id text not null,
    move_id text not null,
    position integer not null,
    name text not null,
    size bigint not null,
    sha256 text not null,
    primary key (blog_id, move_id, position),
    ${OF_MOVE}
  )`,
  `create table move_posts (
    blog_id text not null,
    move_id text not null,
    number integer not null,
    origin text not null,
    title text not null,
    dated text,
    state text not null check (state in ('published', 'draft', 'waiting', 'scheduled', 'private', 'trashed')),
    spool_at bigint not null,
    spool_length bigint not null,
    comments integer not null,
    letters integer not null,
    bilingual text,
    wish text check (wish in ('leave', 'draft')),
    post_id text,
    settled_at text,
    outcome text check (outcome in ('added', 'known', 'left', 'failed')),
    primary key (blog_id, move_id, number),
    unique (blog_id, move_id, origin),
    ${OF_MOVE}
  )`,
  // The order in which posts are put in: the oldest first, as a blog counts them.
  'create index move_posts_by_date on move_posts (blog_id, move_id, dated, number)',
  `create table move_findings (
    blog_id text not null,
    move_id text not null,
    post_number integer not null,
    position integer not null,
    weight text not null check (weight in ('decide', 'mind', 'know')),
    key text not null,
    params text not null,
    primary key (blog_id, move_id, post_number, position),
    ${OF_MOVE}
  )`,
  'create index move_findings_by_key on move_findings (blog_id, move_id, key, post_number)',
  `create table move_pictures (
    blog_id text not null,
    move_id text not null,
    address text not null,
    posts integer not null,
    in_file text,
    picture_id text,
    settled_at text,
    tries integer not null,
    problem text,
    primary key (blog_id, move_id, address),
    ${OF_MOVE}
  )`,
  `create table move_addresses (
    blog_id text not null,
    move_id text not null,
    from_path text not null,
    to_path text not null,
    primary key (blog_id, move_id, from_path),
    ${OF_MOVE}
  )`,
  `create table origins (
    blog_id text not null references blogs (id) on delete cascade,
    kind text not null check (kind in ('post', 'comment', 'letter', 'category', 'picture')),
    origin text not null,
    thing_id text not null,
    move_id text not null,
    primary key (blog_id, kind, origin)
  )`,
  'create index origins_of_move on origins (blog_id, move_id, kind)',
];
