// Finished translations among the posts of a move: what somebody decided of each, and what became of it.
import { sql } from 'kysely';
import type { Migration } from './index.ts';

export const bilingualsThatMoved: Migration = {
  name: '0037-bilinguals-that-moved',
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table move_bilinguals (
    blog_id text not null,
    move_id text not null,
    number integer not null,
    kind text not null check (kind in ('interleaved', 'beside', 'linked', 'credited')),
    sure text not null check (sure in ('sure', 'likely')),
    wish text check (wish in ('make', 'leave')),
    wished_by text references people (id),
    credit text,
    asked_at text,
    asked_by text references people (id),
    article_id text,
    alignment_id text,
    translation_id text,
    settled_at text,
    revision integer,
    problem text,
    primary key (blog_id, move_id, number),
    foreign key (blog_id, move_id, number) references move_posts (blog_id, move_id, number) on delete cascade
  )`,
];
