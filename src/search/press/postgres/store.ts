// The index over all blogs on PostgreSQL: the grams of a post as a tsvector under a GIN index, told apart by the age of the post,
// as those of one blog are (`search/postgres`). An age is a stretch of time here, not of places.
import { sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import { titleTokenOf, tokenOf, wordTokenOf } from '../../grams.ts';
import type { Hit } from '../../index-types.ts';
import type { Word } from '../../query.ts';
import { countColumns, hitOf, holds, isOpenBlog, isReadable } from '../../reads.ts';
import type { PressAsk, PressIndex } from '../index-types.ts';

/** Seconds of an age: seven weeks. With the sign of the oldest, as in `search_press_held`. */
const AGE = 2 ** 22;
const OLDEST = 0xe000;
/** Stands for the sign of an age in a query; tokens hold no ASCII signs. */
const ANY_AGE = '#';
/** Bytes of all grams that are kept of one text. A tsvector holds a mebibyte, with four bytes beside each gram. */
const MOST_BYTES = 900_000;
/** Stands in place of the grams of a text that has more; no gram begins like it. */
const BEYOND = '\u3000\u3000\u3000';

export const postgresPressIndex: PressIndex = {
  async put(db, moment, tokens) {
    const age = String.fromCharCode(OLDEST + Math.floor(moment / AGE));
    const bytes = tokens.reduce((sum, token) => sum + Buffer.byteLength(token) + 7, 0);
    const kept = bytes > MOST_BYTES ? [tokenOf('', BEYOND)] : tokens;
    const grams = kept.map((token) => age + token);
    await sql`insert into search_press_grams (moment, grams)
      values (${moment}, array_to_tsvector(${grams}::text[]))
      on conflict (moment) do update set grams = excluded.grams`.execute(db);
  },

  async remove(db, moment) {
    await sql`delete from search_press_grams where moment = ${moment}`.execute(db);
  },

  async find(db, ask) {
    const wanted = ask.offset + ask.limit;
    const found: Hit[] = [];
    let { before } = ask;
    // Most of what has the grams is right; where it is not, more of it is looked at.
    for (let most = wanted * 2; found.length < wanted; most *= 4) {
      const moments = await held(db, queryOf(ask), before, most);
      found.push(...(await right(db, ask, moments, wanted - found.length)));
      if (moments.length < most) break;
      before = moments.at(-1) ?? 0;
    }
    return found.slice(ask.offset);
  },

  async count(db, word, most) {
    return (
      await held(
        db,
        wordQuery(word, (gram) => tokenOf(ANY_AGE, gram)),
        null,
        most,
      )
    ).length;
  },
};

/** Moments of posts with the grams, the newest first. */
async function held(db: Db, query: string, before: number | null, most: number): Promise<number[]> {
  const newest = sql`(select coalesce(max(moment), 0) from search_press)`;
  const until = before === null ? sql`${newest} + 1` : before;
  const { rows } = await sql<{ moments: (number | string)[] | null }>`select array_agg(moment) as moments
    from search_press_held(${query}, ${until}, ${most}) as moment`.execute(db);
  return (rows[0]?.moments ?? []).map(Number);
}

/** Those of them that readers may see and that hold the words, at most `limit`. */
async function right(db: Db, ask: PressAsk, moments: readonly number[], limit: number): Promise<Hit[]> {
  if (moments.length === 0) return [];
  const { now, words } = ask;
  const conditions = [
    isReadable(now),
    isOpenBlog,
    ...holds('strpos', ask, ({ asked }) => asked.exact && asked.runs.flat().length === 1),
    sql`(not search_posts.beyond or (${sql.join(
      holds('strpos', ask, () => false),
      sql` and `,
    )}))`,
  ];
  const { rows } = await sql<Record<string, number>>`
    select search_press.moment as place, search_posts.length, ${countColumns(words)}
    from search_press
    join blogs on blogs.id = search_press.blog_id
    join posts on posts.blog_id = search_press.blog_id and posts.place = search_press.place
    join search_posts
      on search_posts.blog_id = search_press.blog_id and search_posts.place = search_press.place
    where search_press.moment = any(${moments}::bigint[]) and ${sql.join(conditions, sql` and `)}
    order by search_press.moment desc limit ${limit}`.execute(db);
  return rows.map((row) => hitOf(row, words.length));
}

function queryOf({ words, titlesOnly }: PressAsk): string {
  const token = (gram: string) => (titlesOnly ? titleTokenOf(ANY_AGE, gram) : tokenOf(ANY_AGE, gram));
  const base = (word: string) => (titlesOnly ? [] : [quoted(wordTokenOf(ANY_AGE, word))]);
  const all = words
    .map((word) => `(${[wordQuery(word, token), ...base(word.text)].join(' | ')})`)
    .join(' & ');
  return titlesOnly ? all : `(${all}) | ${quoted(tokenOf(ANY_AGE, BEYOND))}`;
}

function wordQuery({ forms }: Word, token: (gram: string) => string): string {
  return forms
    .map(({ asked }) => {
      const grams = asked.runs.flat().map((gram) => `${quoted(token(gram))}${asked.open ? ':*' : ''}`);
      return `(${grams.join(' & ')})`;
    })
    .join(' | ');
}

/** Tokens hold no ASCII signs, and so neither quotes nor backslashes. */
function quoted(token: string): string {
  return `'${token}'`;
}
