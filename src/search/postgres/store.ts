// The index on PostgreSQL: the same grams as a tsvector under a GIN index, each once and without positions.
import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import { titleTokenOf, tokenOf, wordTokenOf } from '../grams.ts';
import type { Ask, Hit, Index } from '../index-types.ts';
import type { Word } from '../query.ts';
import { countColumns, hitOf, holds, isReadable, passes } from '../reads.ts';

/** Bytes of all grams that are kept of one text. A tsvector holds a mebibyte, with four bytes beside each gram. */
const MOST_BYTES = 900_000;
/** Comes behind every place. */
const LAST = 2 ** 31 - 1;
/** Stands in place of the grams of a text that has more; no gram begins like it. */
const BEYOND = '\u3000\u3000\u3000';

export const postgresIndex: Index = {
  async put(db, blog, row, tokens) {
    const grams = [...new Set<string>(Object.values(tokens).flat())];
    const bytes = grams.reduce((sum, gram) => sum + Buffer.byteLength(gram) + 4, 0);
    const beyond = bytes > MOST_BYTES;
    const kept = beyond ? [...new Set(tokens.title), tokenOf(blog.mark, BEYOND)] : grams;
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

  async find(db, ask) {
    const wanted = ask.offset + ask.limit;
    const found: Hit[] = [];
    let before = ask.before ?? LAST;
    // Most of what has the grams is right; where it is not, more of it is looked at.
    for (let most = wanted * 2; found.length < wanted; most *= 4) {
      const places = await held(db, queryOf(ask), before, most);
      found.push(...(await right(db, ask, places, wanted - found.length)));
      if (places.length < most) break;
      before = places.at(-1) ?? 0;
    }
    return found.slice(ask.offset);
  },

  async count(db, blog, word, most) {
    const places = await held(
      db,
      wordQuery(word, (gram) => tokenOf(blog.mark, gram)),
      LAST,
      most,
    );
    return places.length;
  },
};

/** Places of posts with the grams, the newest first. */
async function held(db: Db, query: string, before: number, most: number): Promise<number[]> {
  const { rows } = await sql<{ places: number[] | null }>`select array_agg(place) as places
    from search_held(${query}::tsquery, ${before}, ${most}) as place`.execute(db);
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
  const { rows } = await sql<Record<string, number>>`
    with found as materialized (
      select held.place
      from (select place from unnest(${places}::integer[]) as place order by place desc offset 0) as held
      join posts on posts.blog_id = ${blog.id} and posts.place = held.place
      join search_posts on search_posts.blog_id = ${blog.id} and search_posts.place = held.place
      where ${sql.join(conditions, sql` and `)}
      order by held.place desc limit ${limit}
    )
    select search_posts.place, search_posts.length, ${countColumns(words)}
    from found join search_posts on search_posts.blog_id = ${blog.id} and search_posts.place = found.place
    order by search_posts.place desc`.execute(db);
  return rows.map((row) => hitOf(row, words.length));
}

function queryOf({ blog, words, titlesOnly }: Ask): string {
  const token = titlesOnly
    ? (gram: string) => titleTokenOf(blog.mark, gram)
    : (gram: string) => tokenOf(blog.mark, gram);
  const base = (word: string) => (titlesOnly ? [] : [quoted(wordTokenOf(blog.mark, word))]);
  const all = words
    .map((word) => `(${[wordQuery(word, token), ...base(word.text)].join(' | ')})`)
    .join(' & ');
  return titlesOnly ? all : `(${all}) | ${quoted(tokenOf(blog.mark, BEYOND))}`;
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
