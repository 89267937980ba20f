// The index on SQLite: a contentless FTS5 table of grams whose row numbers say blog and place.
import { sql } from 'kysely';
import { LATIN_LETTERS, titleTokenOf, tokenOf, wordTokenOf } from '../grams.ts';
import type { Ask, Index, IndexedBlog } from '../index-types.ts';
import type { Word } from '../query.ts';
import { countColumns, hitOf, holds, isReadable, passes } from '../reads.ts';

/** Places of one blog: the numbers of its rows lie between two multiples of this. */
const PLACES = 2 ** 32;

/** Grams of a run of letters from which on only some of them are looked up, and the text itself is looked at. */
const LONG_LATIN = 6;

export const sqliteIndex: Index = {
  async put(db, blog, row, tokens) {
    const { title, body, source, readings, words, alone } = tokens;
    const columns = [title, body, source, readings, words, alone].map((list) => sql`${list.join(' ')}`);
    await db
      .insertInto('search_posts')
      .values(row)
      .onConflict((conflict) => conflict.columns(['blog_id', 'place']).doUpdateSet(row))
      .execute();
    await sql`insert or replace into search_index (rowid, title, body, source, readings, words, alone)
      values (${rowNumber(blog, row.place)}, ${sql.join(columns)})`.execute(db);
  },

  async remove(db, blog, place) {
    await db.deleteFrom('search_posts').where('blog_id', '=', blog.id).where('place', '=', place).execute();
    await sql`delete from search_index where rowid = ${rowNumber(blog, place)}`.execute(db);
  },

  async loosen(db, blog, places) {
    const rows = JSON.stringify(places.map((place) => rowNumber(blog, place)));
    await sql`delete from search_index where rowid in (select value from json_each(${rows}))`.execute(db);
  },

  async find(db, ask) {
    const { blog, before, filter, limit, now, offset, words } = ask;
    const zero = rowNumber(blog, 0);
    const conditions = [
      sql`search_index match ${matchOf(ask)}`,
      sql`search_index.rowid > ${before === null ? zero - PLACES : rowNumber(blog, before)} and search_index.rowid < ${zero}`,
      isReadable(now),
      ...passes(filter),
      ...holds('instr', ask, ({ asked }) => asked.exact && !asked.runs.some(isLongLatin)),
    ];
    // Crossed, so that the index leads: its rows come newest first, and no more of them are read than are wanted.
    const { rows } = await sql<Record<string, number>>`
      select search_posts.place, search_posts.length, ${countColumns(words)}
      from search_index
      cross join posts on posts.blog_id = ${blog.id} and posts.place = ${zero} - search_index.rowid
      cross join search_posts on search_posts.blog_id = posts.blog_id and search_posts.place = posts.place
      where ${sql.join(conditions, sql` and `)}
      order by search_index.rowid limit ${limit} offset ${offset}`.execute(db);
    return rows.map((row) => hitOf(row, words.length));
  },

  async count(db, blog, word, most) {
    const match = wordMatch(word, (gram) => tokenOf(blog.mark, gram));
    const { rows } = await sql<{ count: number }>`select count(*) as count from (
      select 1 from search_index where search_index match ${match} limit ${most}) as counted`.execute(db);
    return rows[0]?.count ?? 0;
  },
};

/** The newest first: FTS5 goes through its lists from front to back much faster than from back to front. */
function rowNumber(blog: IndexedBlog, place: number): number {
  return (blog.number + 1) * PLACES - place;
}

/** The query in FTS5's language. Tokens hold no quotes: those are among the signs that `tokenOf` writes otherwise. */
function matchOf({ blog, words, titlesOnly }: Ask): string {
  const token = titlesOnly
    ? (gram: string) => titleTokenOf(blog.mark, gram)
    : (gram: string) => tokenOf(blog.mark, gram);
  const base = (word: string) => (titlesOnly ? [] : [`"${wordTokenOf(blog.mark, word)}"`]);
  return words.map((word) => `(${[wordMatch(word, token), ...base(word.text)].join(' OR ')})`).join(' AND ');
}

function wordMatch({ forms }: Word, token: (gram: string) => string): string {
  const phrases = forms.map(({ asked }) =>
    asked.runs.map((run) => `${runMatch(run, token)}${asked.open ? ' *' : ''}`).join(' AND '),
  );
  return phrases.map((phrase) => `(${phrase})`).join(' OR ');
}

/** A long run of letters by a quarter of its grams, near each other: each gram stands in so many posts that all take longer. */
function runMatch(run: readonly string[], token: (gram: string) => string): string {
  if (!isLongLatin(run)) return `"${run.map(token).join(' ')}"`;
  const some = run.filter((_, at) => at % LATIN_LETTERS === 0 || at === run.length - 1);
  return `NEAR(${some.map((gram) => `"${token(gram)}"`).join(' ')}, ${run.length})`;
}

function isLongLatin(run: readonly string[]): boolean {
  return run.length >= LONG_LATIN && run.every((gram) => [...gram].length === LATIN_LETTERS);
}
