// Posts like a post stand in the order of their score, and no longer by a number: a newcomer moves nobody else's row.
import { sql } from 'kysely';
import type { Migration } from './index.ts';

export const relatedPairs: Migration = {
  name: '0040-related-pairs',
  async up(db, dialect) {
    for (const statement of pairs) await sql.raw(statement).execute(db);
    if (dialect.name === 'postgres') for (const statement of postings) await sql.raw(statement).execute(db);
  },
};

const pairs = [
  `create table related_pairs (
    blog_id text not null,
    post_id text not null,
    other_id text not null,
    score double precision not null,
    primary key (blog_id, post_id, other_id),
    foreign key (blog_id, post_id) references posts (blog_id, id) on delete cascade,
    foreign key (blog_id, other_id) references posts (blog_id, id) on delete cascade
  )`,
  `insert into related_pairs (blog_id, post_id, other_id, score)
    select blog_id, post_id, other_id, max(score) from related group by blog_id, post_id, other_id`,
  'drop table related',
  'alter table related_pairs rename to related',
  // With all that is asked of it: SQLite reads the whole table rather than look each row up.
  'create index related_by_other on related (blog_id, other_id, post_id)',
];

/** With the weights, thousands of postings are read from the index alone, where each would be a page of the table. */
const postings = [
  'alter table related_postings drop constraint related_postings_pkey',
  'alter table related_postings add primary key (blog_id, term, place) include (weight)',
  // Each post that has a term counts it up: on the page where it stands, with no new entry in the index.
  'alter table related_terms set (fillfactor = 70)',
];
