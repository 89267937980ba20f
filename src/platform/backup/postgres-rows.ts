// The rows of PostgreSQL as CSV, a file for each table, out of one moment and back in one transaction: by the connection that
// the press has anyway, so that no program of a fitting version has to be found.
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Schema } from '../../schema.ts';
import { postgres } from '../dialect.ts';
import { migrateTo } from '../migrate.ts';
import { LEFT_OUT } from './left-out.ts';

export const TABLES = 'database';

export interface TableCopied {
  table: string;
  rows: number;
}

/** Writes `database/TABLE.csv` below `folder`, with the names of the columns as the first line. Nobody who writes waits for it. */
export async function copyRows(url: string, folder: string): Promise<TableCopied[]> {
  await mkdir(join(folder, TABLES), { mode: 0o700 });
  return connected(url, async (client) => {
    const known = await tablesOf(client);
    await client.query('begin isolation level repeatable read read only');
    // Held before anything is read, which is the moment of the copy: an update of the press waits, or has come before.
    if (known.length > 0)
      await client.query(`lock table ${known.map(quoted).join(', ')} in access share mode`);
    const tables = await tablesOf(client);
    const copied: TableCopied[] = [];
    for (const table of tables) {
      const columns = (await columnsOf(client, table)).map(quoted).join(', ');
      const from = `${quoted(table)}${LEFT_OUT.includes(table) ? ' where false' : ''}`;
      const rows = client.query(
        copyTo(`copy (select ${columns} from ${from}) to stdout with (format csv, header)`),
      );
      await pipeline(rows, createWriteStream(fileOf(folder, table), { mode: 0o600 }));
      copied.push({ table, rows: rows.rowCount });
    }
    await client.query('commit');
    return copied;
  });
}

/**
 * Makes the schema that these migrations make, and fills it, in one transaction: after an error the database is as empty as it
 * was. Links between rows are put up again when all rows are there, and so looked over.
 */
export async function putRows(
  url: string,
  folder: string,
  tables: readonly TableCopied[],
  migrations: readonly string[],
): Promise<void> {
  await connected(url, async (client) => {
    await client.query('begin');
    try {
      await migrateTo(builderOver(client), postgres, migrations);
      const links = await linksOf(client);
      for (const { table, name } of links)
        await client.query(`alter table ${table} drop constraint ${quoted(name)}`);
      const made = await tablesOf(client);
      // What the migrations themselves put in is among the rows that come.
      await client.query(`truncate ${made.map(quoted).join(', ')}`);
      for (const { table, rows } of tables) await fill(client, folder, table, rows);
      for (const { table, name, definition } of links)
        await client.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`);
      await client.query('commit');
      await client.query('analyze');
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    }
  });
}

/** The migrations that a copy was made after. */
export async function migrationsIn(folder: string): Promise<string[]> {
  const file = await open(fileOf(folder, 'migrations'));
  const names: string[] = [];
  for await (const line of file.readLines()) names.push(line.split(',')[0] ?? '');
  return names.slice(1);
}

async function fill(client: pg.Client, folder: string, table: string, rows: number): Promise<void> {
  const path = fileOf(folder, table);
  const columns = (await firstLine(path)).split(',').map(quoted).join(', ');
  const into = client.query(
    copyFrom(`copy ${quoted(table)} (${columns}) from stdin with (format csv, header)`),
  );
  await pipeline(createReadStream(path), into);
  if (into.rowCount !== rows)
    throw new Error(`${table} has ${into.rowCount} rows now, and had ${rows} when it was copied`);
}

async function firstLine(path: string): Promise<string> {
  const file = await open(path);
  for await (const line of file.readLines()) return line;
  return '';
}

function fileOf(folder: string, table: string): string {
  return join(folder, TABLES, `${table}.csv`);
}

async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ relname: string }>(
    `select relname from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace order by relname`,
  );
  return rows.map(({ relname }) => relname);
}

async function columnsOf(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ attname: string }>(
    `select attname from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
     and attgenerated = '' order by attnum`,
    [quoted(table)],
  );
  return rows.map(({ attname }) => attname);
}

interface Link {
  /** Quoted already, where it has to be. */
  table: string;
  name: string;
  definition: string;
}

async function linksOf(client: pg.Client): Promise<Link[]> {
  const { rows } = await client.query<Link>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace order by conname`,
  );
  return rows;
}

function quoted(name: string): string {
  return pg.escapeIdentifier(name);
}

/** The query builder of the migrations on this very connection, inside its transaction. */
function builderOver(client: pg.Client): Kysely<Schema> {
  const held = Object.assign(client, { release: () => undefined });
  const pool = { connect: async () => held, end: async () => undefined, options: {} };
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  // The query at hand fails as well, and says why; unheard, this would end the press.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
