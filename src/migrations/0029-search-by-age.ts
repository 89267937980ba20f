// Grams of four letters where there were three, and on PostgreSQL with the age of their post: every post is taken in anew.
import { sql } from 'kysely';
import { takeInAll } from './0007-search.ts';
import type { Migration } from './index.ts';

/** As in `search/postgres/store.ts`: places of an age, the sign of the oldest, ages in all, and what stands for one. */
const AGE = 4096;
const OLDEST = 0xe000;
const AGES = 0x1900;
const ANY_AGE = '#';

export const searchByAge: Migration = {
  name: '0029-search-by-age',
  async up(db, dialect) {
    if (dialect.name === 'postgres') {
      await sql`drop function search_held (tsquery, integer, integer)`.execute(db);
      await sql.raw(held).execute(db);
    }
    await takeInAll(db);
  },
};

/**
 * Places that hold the grams, the newest first: one age of the blog after another, until there are enough. The planner
 * takes looking into a tsvector for as cheap as comparing two numbers, and would read all of them where a word is common.
 * The marks in the grams say whose places these are.
 */
const held = `create function search_held (query text, before integer, most integer) returns setof integer
  language plpgsql stable set enable_seqscan = off set enable_indexscan = off
  as $$
  declare
    wanted integer := most;
    came integer;
  begin
    for age in reverse least((before - 1) / ${AGE}, ${AGES - 1}) .. 0 loop
      return query select place from search_grams
        where grams @@ replace(query, '${ANY_AGE}', chr(${OLDEST} + age))::tsquery and place < before
        order by place desc limit wanted;
      get diagnostics came = row_count;
      wanted := wanted - came;
      exit when wanted <= 0;
    end loop;
  end $$`;
