// What the databases bring along for searching, asked the same as our own search: FTS5's trigrams and LIKE.
import { sql } from 'kysely';
import type { Context } from '../../src/platform/context.ts';
import type { Question } from './search-questions.ts';

export interface Peer {
  name: string;
  /** Places of the posts that it finds, and milliseconds. */
  ask(question: Question): Promise<{ found: number[]; ms: number }>;
}

/** Those of the press's database; on SQLite the trigrams are made first. */
export async function peersOf(ctx: Context, blogId: string): Promise<Peer[]> {
  if (ctx.dialect.name === 'postgres') return [like(ctx, blogId)];
  await sql`create virtual table trigrams using fts5 (title, body, source, content = '', tokenize = 'trigram')`.execute(
    ctx.db,
  );
  await sql`insert into trigrams (rowid, title, body, source) select place, title, body, source from search_posts`.execute(
    ctx.db,
  );
  return [trigrams(ctx), like(ctx, blogId)];
}

function like({ db }: Context, blogId: string): Peer {
  return {
    name: 'LIKE',
    ask: ({ wanted }) => {
      const holds = wanted.map((word) => {
        const pattern = `%${word.normalize('NFKC').toLowerCase()}%`;
        return sql`(title like ${pattern} or body like ${pattern} or source like ${pattern})`;
      });
      return asPlaces(() =>
        sql<{ place: number }>`select place from search_posts
          where blog_id = ${blogId} and ${sql.join(holds, sql` and `)}`.execute(db),
      );
    },
  };
}

function trigrams({ db }: Context): Peer {
  return {
    name: 'trigram',
    ask: ({ wanted }) => {
      const match = wanted
        .map((word) => `"${word.normalize('NFKC').toLowerCase().replaceAll('"', '""')}"`)
        .join(' AND ');
      return asPlaces(() =>
        sql<{ place: number }>`select rowid as place from trigrams where trigrams match ${match}`.execute(db),
      );
    },
  };
}

async function asPlaces(ask: () => Promise<{ rows: { place: number }[] }>) {
  const begun = performance.now();
  const { rows } = await ask();
  return { found: rows.map(({ place }) => Number(place)), ms: performance.now() - begun };
}
