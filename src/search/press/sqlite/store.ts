// The index over all blogs on SQLite: a contentless FTS5 table of grams without positions, whose row numbers are moments.
import { sql } from 'kysely';
import { titleTokenOf, tokenOf, wordTokenOf } from '../../grams.ts';
import type { Word } from '../../query.ts';
import { countColumns, hitOf, holds, isOpenBlog, isReadable } from '../../reads.ts';
import type { PressAsk, PressIndex } from '../index-types.ts';

/** After every moment. The newest come first: FTS5 goes through its lists from front to back. */
const FAR = 2 ** 34;

export const sqlitePressIndex: PressIndex = {
  async put(db, moment, tokens) {
    await sql`insert or replace into search_index_press (rowid, grams)
      values (${FAR - moment}, ${tokens.join(' ')})`.execute(db);
  },

  async remove(db, moment) {
    await sql`delete from search_index_press where rowid = ${FAR - moment}`.execute(db);
  },

  async find(db, ask) {
    const { before, limit, now, offset, words } = ask;
    const conditions = [
      sql`search_index_press match ${matchOf(ask)}`,
      sql`search_index_press.rowid > ${before === null ? 0 : FAR - before}`,
      isReadable(now),
      isOpenBlog,
      // No positions are kept: where several grams must follow each other, the text itself is looked at.
      ...holds('instr', ask, ({ asked }) => asked.exact && asked.runs.flat().length === 1),
    ];
    // Crossed, so that the index leads: its rows come newest first, and no more of them are read than are wanted.
    const { rows } = await sql<Record<string, number>>`
      select search_press.moment as place, search_posts.length, ${countColumns(words)}
      from search_index_press
      cross join search_press on search_press.moment = ${FAR} - search_index_press.rowid
      cross join blogs on blogs.id = search_press.blog_id
      cross join posts on posts.blog_id = search_press.blog_id and posts.place = search_press.place
      cross join search_posts
        on search_posts.blog_id = search_press.blog_id and search_posts.place = search_press.place
      where ${sql.join(conditions, sql` and `)}
      order by search_index_press.rowid limit ${limit} offset ${offset}`.execute(db);
    return rows.map((row) => hitOf(row, words.length));
  },

  async count(db, word, most) {
    const { rows } = await sql<{ count: number }>`select count(*) as count from (
      select 1 from search_index_press
      where search_index_press match ${wordMatch(word, (gram) => tokenOf('', gram))} limit ${most}
    ) as counted`.execute(db);
    return rows[0]?.count ?? 0;
  },
};

/** The query in FTS5's language. Tokens hold no quotes. */
function matchOf({ words, titlesOnly }: PressAsk): string {
  const token = (gram: string) => (titlesOnly ? titleTokenOf('', gram) : tokenOf('', gram));
  const base = (word: string) => (titlesOnly ? [] : [`"${wordTokenOf('', word)}"`]);
  return words.map((word) => `(${[wordMatch(word, token), ...base(word.text)].join(' OR ')})`).join(' AND ');
}

function wordMatch({ forms }: Word, token: (gram: string) => string): string {
  return forms
    .map(({ asked }) => {
      const grams = [...new Set(asked.runs.flat())].map(
        (gram) => `"${token(gram)}"${asked.open ? ' *' : ''}`,
      );
      return `(${grams.join(' AND ')})`;
    })
    .join(' OR ');
}
