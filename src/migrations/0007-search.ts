// Search and related posts: what is known of each post, an index of its grams in either database, and the posts like it.
import { type Kysely, sql } from 'kysely';
import { newId } from '../platform/ids.ts';
import type { Migration } from './index.ts';

export const search: Migration = {
  name: '0007-search',
  async up(db, dialect) {
    const statements = [...common, ...(dialect.name === 'sqlite' ? sqlite : postgres)];
    for (const statement of statements) await sql.raw(statement).execute(db);
    await takeInAll(db);
  },
};

/** What stands before readers already is taken in by the worker. */
export async function takeInAll(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from blogs`.execute(db);
  const now = new Date().toISOString();
  for (const { id } of rows) {
    const body = JSON.stringify({ kind: 'index.due', blogId: id, postId: null });
    await sql`insert into outbox (id, blog_id, kind, body, created_at, available_at, attempts)
      values (${newId()}, ${id}, 'index.due', ${body}, ${now}, ${now}, 0)`.execute(db);
  }
}

const common = [
  `create table search_blogs (
    blog_id text primary key references blogs (id) on delete cascade,
    number integer not null unique,
    posts integer not null,
    characters bigint not null
  )`,
  // Numbers of blogs that are gone are not given again: their grams could still be there.
  'create table search_numbers (last integer not null)',
  'insert into search_numbers (last) values (0)',
  `create table search_posts (
    blog_id text not null references blogs (id) on delete cascade,
    place integer not null,
    post_id text not null,
    title text not null,
    body text not null,
    source text not null,
    readings text not null,
    words text not null,
    length integer not null,
    primary key (blog_id, place),
    unique (blog_id, post_id),
    foreign key (blog_id, post_id) references posts (blog_id, id) on delete cascade
  )`,
  `create table related_terms (
    blog_id text not null references blogs (id) on delete cascade,
    term text not null,
    posts integer not null,
    primary key (blog_id, term)
  )`,
  `create table related_postings (
    blog_id text not null references blogs (id) on delete cascade,
    place integer not null,
    term text not null,
    weight double precision not null,
    primary key (blog_id, term, place)
  )`,
  // No weights in it: SQLite would take an index that holds all over one that finds, and read the whole blog.
  'create index related_postings_by_place on related_postings (blog_id, place)',
  `create table related (
    blog_id text not null,
    post_id text not null,
    place integer not null,
    other_id text not null,
    score double precision not null,
    primary key (blog_id, post_id, place),
    foreign key (blog_id, post_id) references posts (blog_id, id) on delete cascade,
    foreign key (blog_id, other_id) references posts (blog_id, id) on delete cascade
  )`,
  'create index related_by_other on related (blog_id, other_id)',
];

// Contentless: the index holds no second copy of the text. Grams come ready cut, so that ASCII signs only part them.
const sqlite = [
  `create virtual table search_index using fts5 (
    title, body, source, readings, words, alone,
    content = '', contentless_delete = 1, detail = full, tokenize = 'ascii'
  )`,
];

const postgres = [
  // A text whose grams are more than a tsvector holds; it is looked into whatever is asked.
  'alter table search_posts add column beyond boolean not null default false',
  // Beside the texts, so that thousands of posts with a common word are few pages.
  `create table search_grams (
    blog_id text not null,
    place integer not null,
    grams tsvector not null,
    primary key (blog_id, place),
    foreign key (blog_id, place) references search_posts (blog_id, place) on delete cascade
  )`,
  // Without a list of pending entries, that every search would have to look through.
  'create index search_grams_held on search_grams using gin (grams) with (fastupdate = off)',
  // Words are looked for and counted in the texts: they lie in the row, as they are, as long as they fit a page.
  ...['title', 'body', 'source', 'readings', 'words'].map(
    (column) => `alter table search_posts alter column ${column} set storage external`,
  ),
  'alter table search_posts set (toast_tuple_target = 8160)',
  // The planner takes looking into a tsvector for as cheap as comparing two numbers, and would read all of them where
  // a word is common. The marks in the grams say whose places these are.
  `create function search_held (query tsquery, before integer, most integer) returns setof integer
    language sql stable set enable_seqscan = off set enable_indexscan = off
    as 'select place from search_grams where grams @@ query and place < before order by place desc limit most'`,
];
