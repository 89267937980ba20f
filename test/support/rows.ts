// Every row of a database, so that a copy can be held beside it.
import { type Kysely, sql } from 'kysely';
import type { Db } from '../../src/platform/database.ts';

/** By table, each row as JSON, in an order of their own. */
export async function everyRow(db: Db): Promise<Map<string, string[]>> {
  const tables = await (db as unknown as Kysely<unknown>).introspection.getTables();
  const found = new Map<string, string[]>();
  for (const { name } of tables.filter(({ isView }) => !isView)) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(db);
    found.set(name, rows.map((row) => JSON.stringify(row)).sort());
  }
  return found;
}

/** Names of the tables in which two differ, apart from these. */
export function differingTables(
  one: ReadonlyMap<string, string[]>,
  other: ReadonlyMap<string, string[]>,
  apart: readonly string[] = [],
): string[] {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((name) => !apart.includes(name))
    .filter((name) => JSON.stringify(one.get(name)) !== JSON.stringify(other.get(name)));
}
