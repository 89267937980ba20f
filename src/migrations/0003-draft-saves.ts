// Answers given to saves of drafts, so that a save that is sent again changes nothing twice.
import { sql } from 'kysely';
import type { Migration } from './index.ts';

export const draftSaves: Migration = {
  name: '0003-draft-saves',
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table draft_saves (
    blog_id text not null,
    key text not null,
    post_id text not null,
    version integer not null,
    saved_at text not null,
    primary key (blog_id, key),
    foreign key (blog_id, post_id) references drafts (blog_id, post_id) on delete cascade
  )`,
  'create index draft_saves_by_time on draft_saves (saved_at)',
];
