// The index on PostgreSQL: the same grams as a tsvector under a GIN index, each once and without positions. GIN finds
// all that holds a gram before it gives the newest of it, and so each gram is told apart by the age of its post: places
// 0 to 4095, to 8191 and so on. However many posts hold a word, no more than the newest ages of it are looked into.
import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import { titleTokenOf, tokenOf, wordTokenOf } from '../grams.ts';
import type { Ask, Hit, Index, IndexedBlog } from '../index-types.ts';
import type { Word } from '../query.ts';
import { countColumns, hitOf, holds, isReadable, passes } from '../reads.ts';

/** Bytes of all grams that are kept of one text. A tsvector holds a mebibyte, with four bytes beside each gram. */
const MOST_BYTES = 900_000;
/** Places of an age, how many ages there are (what is newer is of the last), and the sign of the oldest. As in `search_held`. */
const AGE = 4096;
const AGES = 0x1900;
const OLDEST = 0xe000;
/** Stands for the sign of an age in a query; `search_held` puts it in. Tokens hold no ASCII signs. */
const ANY_AGE = '#';
/** Stands in place of the grams of a text that has more; no gram begins like it. */
const BEYOND = '\u3000\u3000\u3000';

export const postgresIndex: Index = {
  async put(db, blog, row, tokens) {
    const age = ageOf(row.place);
    const aged = (list: string[]) =>
      [...new Set(list)].map((token) => blog.mark + age + token.slice(blog.mark.length));
    const grams = aged(Object.values(tokens).flat());
    const bytes = grams.reduce((sum, gram) => sum + Buffer.byteLength(gram) + 4, 0);
    const beyond = bytes > MOST_BYTES;
    const kept = beyond ? aged([...tokens.title, tokenOf(blog.mark, BEYOND)]) : grams;
    const values = { ...row, beyond };
    await db
      .insertInto('search_posts')
      .values(values)
      .onConflict((conflict) => conflict.columns(['blog_id', 'place']).doUpdateSet(values))
      .execute();
    await sql`insert into search_grams (blog_id, place, grams)
      values (${row.blog_id}, ${row.place}, array_to_tsvector(${kept}::text[]))
      on conflict (blog_id, place) do update set grams = excluded.grams`.execute(db);
  },

  async remove(db, blog, place) {
    await db.deleteFrom('search_posts').where('blog_id', '=', blog.id).where('place', '=', place).execute();
  },

  async loosen(db, blog, places) {
    await sql`delete from search_grams where blog_id = ${blog.id} and place = any(${places}::integer[])`.execute(
      db,
    );
  },

  async find(db, ask) {
    const wanted = ask.offset + ask.limit;
    const found: Hit[] = [];
    let { before } = ask;
    // Most of what has the grams is right; where it is not, more of it is looked at.
    for (let most = wanted * 2; found.length < wanted; most *= 4) {
      const places = await held(db, ask.blog, queryOf(ask), before, most);
      found.push(...(await right(db, ask, places, wanted - found.length)));
      if (places.length < most) break;
      before = places.at(-1) ?? 0;
    }
    return found.slice(ask.offset);
  },

  async count(db, blog, word, most) {
    const query = wordQuery(word, (gram) => tokenOf(blog.mark + ANY_AGE, gram));
    return (await held(db, blog, query, null, most)).length;
  },
};

/** Places of posts with the grams, the newest first. */
async function held(
  db: Db,
  blog: IndexedBlog,
  query: string,
  before: number | null,
  most: number,
): Promise<number[]> {
  // Without a place the function would not know where to begin, and look into every age there is.
  const newest = sql`(select coalesce(max(place), -1) from search_posts where blog_id = ${blog.id})`;
  const until = before === null ? sql`${newest} + 1` : before;
  const { rows } = await sql<{ places: number[] | null }>`select array_agg(place) as places
    from search_held(${query}, ${until}, ${most}) as place`.execute(db);
  return rows[0]?.places ?? [];
}

/** Those of them that readers may see and that hold the words, at most `limit`. */
async function right(db: Db, ask: Ask, places: readonly number[], limit: number): Promise<Hit[]> {
  const { blog, filter, now, words } = ask;
  const conditions = [
    isReadable(now),
    ...passes(filter),
    // Positions are not kept: a tsvector counts only 16,383 of them. Where several grams must follow each other,
    // the text itself is looked at, from the newest on and no further than is wanted.
    ...holds('strpos', ask, ({ asked }) => asked.exact && asked.runs.flat().length === 1),
    sql`(not search_posts.beyond or (${sql.join(
      holds('strpos', ask, () => false),
      sql` and `,
    )}))`,
  ];
  // By an index over the places in their order, so that no more texts are looked at and counted in than are wanted. Joined
  // with a list of places, PostgreSQL would read all posts of the press instead.
  const { rows } = await sql<Record<string, number>>`
    select search_posts.place, search_posts.length, ${countColumns(words)}
    from posts join search_posts on search_posts.blog_id = posts.blog_id and search_posts.place = posts.place
    where posts.blog_id = ${blog.id} and posts.place = any(${places}::integer[]) and ${sql.join(conditions, sql` and `)}
    order by posts.place desc limit ${limit}`.execute(db);
  return rows.map((row) => hitOf(row, words.length));
}

function queryOf({ blog, words, titlesOnly }: Ask): string {
  const mark = blog.mark + ANY_AGE;
  const token = titlesOnly
    ? (gram: string) => titleTokenOf(mark, gram)
    : (gram: string) => tokenOf(mark, gram);
  const base = (word: string) => (titlesOnly ? [] : [quoted(wordTokenOf(mark, word))]);
  const all = words
    .map((word) => `(${[wordQuery(word, token), ...base(word.text)].join(' | ')})`)
    .join(' & ');
  return titlesOnly ? all : `(${all}) | ${quoted(tokenOf(mark, BEYOND))}`;
}

function wordQuery({ forms }: Word, token: (gram: string) => string): string {
  return forms
    .map(({ asked }) => {
      const grams = asked.runs.flat().map((gram) => `${quoted(token(gram))}${asked.open ? ':*' : ''}`);
      return `(${grams.join(' & ')})`;
    })
    .join(' | ');
}

function ageOf(place: number): string {
  return String.fromCharCode(OLDEST + Math.min(Math.floor(place / AGE), AGES - 1));
}

/** Tokens hold no ASCII signs, and so neither quotes nor backslashes. */
function quoted(token: string): string {
  return `'${token}'`;
}
