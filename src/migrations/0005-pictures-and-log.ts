// What a library of pictures knows of each, where pictures are used, and the record of who did what on a blog.
import { sql } from 'kysely';
import type { Migration } from './index.ts';

export const picturesAndLog: Migration = {
  name: '0005-pictures-and-log',
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const shown: Record<string, string> = {
  post: 'and exists (select 1 from posts p where p.blog_id = t.blog_id and p.id = t.post_id and p.revision = t.number)',
  former:
    'and exists (select 1 from posts p where p.blog_id = t.blog_id and p.id = t.post_id and p.revision <> t.number)',
};

/** Which rows of a table name a picture, as they stand before there was this index. */
function usesIn(
  part: string,
  kind: string,
  table: string,
  user: string,
  column: string,
  before: string,
): string {
  return `insert into picture_uses (blog_id, picture_id, kind, user_id, part)
    select distinct pictures.blog_id, pictures.id, '${kind}', t.${user}, '${part}'
    from pictures join ${table} t on t.blog_id = pictures.blog_id
    where t.${column} like '${before}' || pictures.id || '%' ${shown[kind] ?? ''}`;
}

const statements = [
  // Nobody's name stands in it: a person who is renamed is renamed here too. What was acted on may be gone, so its name is kept.
  `create table log_entries (
    blog_id text not null references blogs (id) on delete cascade,
    id text not null,
    at text not null,
    person_id text references people (id) on delete set null,
    act text not null,
    thing_id text,
    thing_name text not null,
    detail text not null,
    primary key (blog_id, id)
  )`,
  'create index log_entries_by_time on log_entries (at)',

  // The name the file came with is for people to find it by; it never becomes part of a path.
  "alter table pictures add column file_name text not null default ''",
  "alter table pictures add column title text not null default ''",
  "alter table pictures add column alt text not null default ''",
  "alter table pictures add column credit text not null default ''",
  "alter table pictures add column licence text not null default ''",
  // Made after the upload was answered, and apart from the sizes that revisions carry a copy of.
  'alter table pictures add column avif text',
  // All of the above that is words, folded for the search.
  "alter table pictures add column words text not null default ''",
  'create index pictures_by_time on pictures (blog_id, created_at)',
  // The key to pictures keeps one from being deleted while anything shows it.
  `create table picture_uses (
    blog_id text not null references blogs (id) on delete cascade,
    picture_id text not null,
    kind text not null check (kind in ('post', 'former', 'draft', 'manuscript', 'look', 'author', 'widget', 'book')),
    user_id text not null,
    part text not null check (part in ('main', 'text')),
    primary key (blog_id, picture_id, kind, user_id, part),
    foreign key (blog_id, picture_id) references pictures (blog_id, id)
  )`,
  'create index picture_uses_by_user on picture_uses (blog_id, kind, user_id)',
  ...['post', 'former'].flatMap((kind) => [
    usesIn('main', kind, 'revisions', 'post_id', 'picture', '%"pictureId":"'),
    usesIn('text', kind, 'revisions', 'post_id', 'document', '%media/'),
  ]),
  usesIn('main', 'draft', 'drafts', 'post_id', 'picture', '%"pictureId":"'),
  usesIn('text', 'draft', 'drafts', 'post_id', 'document', '%media/'),
  usesIn('main', 'manuscript', 'translations', 'id', 'picture', '%"pictureId":"'),
  // Bytes that no row may name any more, to be looked at again a while after this moment.
  `create table loose_files (
    sha256 text primary key,
    since text not null
  )`,
];
