// Parts of queries that both indexes are asked with: who may be found, whether a text holds a word, and how often.
import { type RawBuilder, sql } from 'kysely';
import type { Ask, Counts, Filter, Hit } from './index-types.ts';
import type { Word } from './query.ts';

/** Name of the function that finds one text in another: `instr`, `strpos`. */
export type Finder = 'instr' | 'strpos';

/** Only what every reader may read: before them, without a password, not over. */
export function isReadable(now: string): RawBuilder<boolean> {
  return sql<boolean>`(posts.published_at is not null and posts.password_hash is null
    and (posts.expires_at is null or posts.expires_at > ${now}))`;
}

/** A blog whose posts every reader may come to: not closed, not behind a password, not taken from readers, not gone elsewhere. */
export const isOpenBlog: RawBuilder<boolean> = sql`(blogs.closed_at is null and blogs.password_hash is null
  and blogs.suspended_at is null and blogs.moved_to is null)`;

export function passes({ categoryIds, kind, time }: Filter): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [];
  if (categoryIds?.length === 0) conditions.push(sql`1 = 0`);
  else if (categoryIds !== null) conditions.push(sql`posts.category_id in (${sql.join(categoryIds)})`);
  if (kind !== null) conditions.push(sql`posts.kind = ${kind}`);
  if (time !== null) {
    conditions.push(sql`posts.first_published_at >= ${time.from} and posts.first_published_at < ${time.to}`);
  }
  return conditions;
}

/** Looks into the text itself where its grams do not say all. `isExact` says of which forms they do. */
export function holds(
  finder: Finder,
  { words, titlesOnly }: Pick<Ask, 'words' | 'titlesOnly'>,
  isExact: (form: Word['forms'][number]) => boolean,
): RawBuilder<unknown>[] {
  const columns = titlesOnly ? ['title'] : ['title', 'body', 'source', 'readings'];
  return words
    .filter(({ forms }) => !forms.every(isExact))
    .map(({ text, forms }) => {
      const found = forms.flatMap((form) => columns.map((column) => has(finder, column, form.text)));
      if (!titlesOnly) found.push(has(finder, 'words', asLine(text)));
      return sql`(${sql.join(found, sql` or `)})`;
    });
}

/** How often each word stands in each part, as columns `title_0`, `body_0` … of the table `search_posts`. */
export function countColumns(words: readonly Word[]): RawBuilder<unknown> {
  const columns = words.flatMap(({ forms }, at) =>
    (['title', 'body', 'source', 'readings'] as const).map(
      (part) =>
        sql`${sql.join(
          forms.map((form) => timesIn(part, form.text)),
          sql` + `,
        )} as ${sql.ref(`${part}_${at}`)}`,
    ),
  );
  return sql.join(columns);
}

export function hitOf(row: Record<string, number>, words: number): Hit {
  const counts = Array.from({ length: words }, (_, at): Counts => {
    const of = (part: Exclude<keyof Counts, 'words'>) => Number(row[`${part}_${at}`] ?? 0);
    const written = { title: of('title'), body: of('body'), source: of('source'), readings: of('readings') };
    // Found, and nowhere as it was asked for: then by its basic form.
    const words = Object.values(written).some((count) => count > 0) ? 0 : 1;
    return { ...written, words };
  });
  return { place: Number(row.place), length: Number(row.length), counts };
}

/** A word among the basic forms of a text. */
function asLine(word: string): string {
  return `\n${word}\n`;
}

function has(finder: Finder, column: string, text: string): RawBuilder<unknown> {
  return sql`${sql.raw(finder)}(${sql.ref(`search_posts.${column}`)}, ${text}) > 0`;
}

function timesIn(column: string, text: string): RawBuilder<unknown> {
  const whole = sql.ref(`search_posts.${column}`);
  const bytes = sql.raw(String(Buffer.byteLength(text)));
  return sql`(octet_length(${whole}) - octet_length(replace(${whole}, ${text}, ''))) / ${bytes}`;
}
