// A host of many blogs: what the press is called and allows, who asks to begin a blog, where blogs lived before, blogs elsewhere.
import { sql } from 'kysely';
import { takeInAll } from './0007-search.ts';
import type { Migration } from './index.ts';

/** As in `search/press/postgres/store.ts`: moments of an age, the sign of the oldest, and what stands for one. */
const AGE = 2 ** 22;
const OLDEST = 0xe000;
const ANY_AGE = '#';

export const hosting: Migration = {
  name: '0043-hosting',
  async up(db, dialect) {
    for (const statement of statements) await sql.raw(statement).execute(db);
    const own = dialect.name === 'sqlite' ? sqlite : postgres;
    for (const statement of own) await sql.raw(statement).execute(db);
    await takeInAll(db);
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
  // What the files of a picture take, and none while nobody has measured it; summed from the index alone.
  'alter table pictures add column bytes bigint',
  'create index pictures_bytes on pictures (blog_id, bytes)',
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
  // The posts of all blogs in one order, for the search over the whole press: a later moment is a newer post.
  `create table search_press (
    moment bigint primary key,
    blog_id text not null,
    place integer not null,
    unique (blog_id, place),
    foreign key (blog_id, place) references search_posts (blog_id, place) on delete cascade on update cascade
  )`,
];

// Each gram once for each post, and without positions: it is a third of the index of the blogs.
const sqlite = [
  `create virtual table search_index_press using fts5 (
    grams, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
  )`,
];

const postgres = [
  `create table search_press_grams (
    moment bigint primary key references search_press (moment) on delete cascade on update cascade,
    grams tsvector not null
  )`,
  'create index search_press_held on search_press_grams using gin (grams) with (fastupdate = off)',
  // As `search_held` does for one blog: one age after another, until there are enough.
  `create function search_press_held (query text, before bigint, most integer) returns setof bigint
    language plpgsql stable set enable_seqscan = off set enable_indexscan = off
    as $$
    declare
      wanted integer := most;
      came integer;
    begin
      for age in reverse ((before - 1) / ${AGE})::integer
        .. (select coalesce(min(moment), before) / ${AGE} from search_press)::integer loop
        return query select moment from search_press_grams
          where grams @@ replace(query, '${ANY_AGE}', chr(${OLDEST} + age))::tsquery and moment < before
          order by moment desc limit wanted;
        get diagnostics came = row_count;
        wanted := wanted - came;
        exit when wanted <= 0;
      end loop;
    end $$`,
];
