// Ways to find a post: categories inside categories, tags, authors, and addresses that lead on.
import { type Kysely, sql } from 'kysely';
import type { Migration } from './index.ts';

export const finding: Migration = {
  name: '0006-finding',
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
    await introduceAuthors(db);
  },
};

const statements = [
  // Neither database can add a key over two columns to a table that stands; whoever writes it checks it.
  'alter table categories add column parent_id text',
  `create table tags (
    blog_id text not null references blogs (id) on delete cascade,
    id text not null,
    slug text not null,
    name text not null,
    created_at text not null,
    primary key (blog_id, id),
    unique (blog_id, slug)
  )`,
  `create table post_tags (
    blog_id text not null,
    post_id text not null,
    tag_id text not null,
    position integer not null,
    primary key (blog_id, post_id, tag_id),
    foreign key (blog_id, post_id) references posts (blog_id, id) on delete cascade,
    foreign key (blog_id, tag_id) references tags (blog_id, id) on delete cascade
  )`,
  'create index post_tags_by_tag on post_tags (blog_id, tag_id)',
  `alter table translations add column tags text not null default '[]'`,
  `create table authors (
    blog_id text not null references blogs (id) on delete cascade,
    person_id text not null references people (id) on delete cascade,
    handle text not null,
    about text not null,
    primary key (blog_id, person_id),
    unique (blog_id, handle)
  )`,
  'create index posts_by_author on posts (blog_id, author_id, place) where published_at is not null',
  `create table former_addresses (
    blog_id text not null references blogs (id) on delete cascade,
    kind text not null check (kind in ('category', 'tag', 'author')),
    slug text not null,
    target_id text not null,
    primary key (blog_id, kind, slug)
  )`,
  `create table redirects (
    blog_id text not null references blogs (id) on delete cascade,
    id text not null,
    from_path text not null,
    to_path text not null,
    created_at text not null,
    primary key (blog_id, id),
    unique (blog_id, from_path)
  )`,
  `create table siblings (
    blog_id text not null,
    post_id text not null,
    group_id text not null,
    primary key (blog_id, post_id),
    foreign key (blog_id, post_id) references posts (blog_id, id) on delete cascade
  )`,
  'create index siblings_by_group on siblings (blog_id, group_id)',
];

/** Everybody who has a post before readers already gets a name for the address of their page. */
async function introduceAuthors(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ blog_id: string; author_id: string; name: string }>`
    select distinct posts.blog_id, posts.author_id, people.name
    from posts join people on people.id = posts.author_id
    order by posts.blog_id, posts.author_id`.execute(db);
  const taken = new Set<string>();
  for (const { blog_id, author_id, name } of rows) {
    const word = wordIn(name) || 'author';
    let handle = word;
    for (let count = 2; taken.has(`${blog_id} ${handle}`); count++) handle = `${word}-${count}`;
    taken.add(`${blog_id} ${handle}`);
    await sql`insert into authors (blog_id, person_id, handle, about)
      values (${blog_id}, ${author_id}, ${handle}, '')`.execute(db);
  }
}

function wordIn(name: string): string {
  const words =
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.join('-').slice(0, 50);
}
