// What the search of a memory is held to: every unit compared one after the other, as OmegaT does, and trigrams of PostgreSQL
// (pg_trgm) with a similarity filter, as Weblate asks for them.
import pg from 'pg';
import type { Match } from '../../src/memory/fuzzy/best.ts';
import { charactersOf, comparable, editsWithin, Pattern } from '../../src/text/similarity.ts';
import { percentile } from './figures.ts';
import { startPostgres } from './postgres.ts';

/** The `most` nearest, and how long it took. */
export function scan(all: readonly Uint32Array[], text: string, threshold: number, most: number) {
  const begun = performance.now();
  const sought = charactersOf(comparable(text));
  const pattern = new Pattern(sought);
  const best: Match[] = [];
  for (const [at, codes] of all.entries()) {
    const longer = Math.max(codes.length, sought.length);
    const within = editsWithin(threshold, longer);
    const edits = pattern.distance(codes, 0, codes.length, within);
    if (edits <= within) best.push({ number: at + 1, edits, longer });
  }
  best.sort((a, b) => a.edits * b.longer - b.edits * a.longer || b.number - a.number);
  return { best: best.slice(0, most), ms: performance.now() - begun };
}

/** What PostgreSQL finds by `%` under a GIN index, of what is really among the nearest. */
export async function sayTrigrams(
  units: readonly string[],
  questions: readonly string[],
  wanted: readonly { best: Match[] }[],
  threshold: number,
): Promise<void> {
  const postgres = await startPostgres();
  const client = new pg.Client(postgres.address);
  try {
    await client.connect();
    await client.query('create extension pg_trgm');
    await client.query('create table units (number integer, source text)');
    for (let from = 0; from < units.length; from += 5000) {
      await client.query(
        'insert into units select number, source from unnest($1::integer[], $2::text[]) as given (number, source)',
        [units.slice(from, from + 5000).map((_, at) => from + at + 1), units.slice(from, from + 5000)],
      );
    }
    await client.query('create index on units using gin (source gin_trgm_ops)');
    await client.query('analyze units');
    await client.query(`set pg_trgm.similarity_threshold = ${threshold}`);
    const times: number[] = [];
    let [right, all] = [0, 0];
    for (const [at, text] of questions.entries()) {
      const begun = performance.now();
      const { rows } = await client.query(
        'select number from units where source % $1 order by similarity(source, $1) desc limit 5',
        [text],
      );
      times.push(performance.now() - begun);
      const found = new Set(rows.map(({ number }) => number));
      const best = wanted[at]?.best ?? [];
      all += best.length;
      right += best.filter(({ number }) => found.has(number)).length;
    }
    console.log(
      `    pg_trgm (as Weblate): p50 ${percentile(times, 50).toFixed(0)} ms, p95 ${percentile(times, 95).toFixed(0)} ms, finds ${((100 * right) / Math.max(all, 1)).toFixed(0)} % of the nearest`,
    );
  } catch (error) {
    console.log(`    pg_trgm could not be asked: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await client.end();
    await postgres.stop();
  }
}
