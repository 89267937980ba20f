// SQLite keeps the statements it has prepared: they are run again, and say what is true after any change.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { type Kysely, sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepingStatements, type OpenDatabase, openDatabase } from './database.ts';

interface Rivers {
  rivers: { name: string; length: number };
}

let folder: string;
let open: OpenDatabase;
let db: Kysely<Rivers>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiyaku-database-'));
  open = openDatabase(join(folder, 'press.sqlite'));
  db = open.db as unknown as Kysely<Rivers>;
  await sql`create table rivers (name text primary key, length integer not null)`.execute(db);
  await sql`insert into rivers values ('Sumida', 23), ('Edo', 60)`.execute(db);
});
afterEach(async () => {
  await open.close();
  await rm(folder, { recursive: true, force: true });
});

const all = () => db.selectFrom('rivers').selectAll().orderBy('name').execute();

test('the same text is prepared once, and let go of when it was not used for long', () => {
  const database = new SqliteDatabase(':memory:');
  const keeping = keepingStatements(database);
  const select = () => keeping.prepare('select 1 as one');
  const kept = select();
  for (let at = 0; at < 399; at += 1) keeping.prepare(`select ${at} as n`);
  expect(select()).toBe(kept);
  for (let at = 0; at < 400; at += 1) keeping.prepare(`select ${at} as m`);
  expect(select()).not.toBe(kept);
  keeping.close();
});

test('a kept statement sees a new column, whoever added it', async () => {
  expect(await all()).toHaveLength(2);
  await sql`alter table rivers add column mouth text not null default 'bay'`.execute(db);
  expect((await all())[0]).toEqual({ name: 'Edo', length: 60, mouth: 'bay' });
  const beside = new SqliteDatabase(join(folder, 'press.sqlite'));
  beside.exec('alter table rivers add column bridges integer');
  beside.close();
  expect((await all())[0]).toEqual({ name: 'Edo', length: 60, mouth: 'bay', bridges: null });
  await sql`alter table rivers drop column mouth`.execute(db);
  expect((await all())[0]).toEqual({ name: 'Edo', length: 60, bridges: null });
  await sql`alter table rivers rename column bridges to fords`.execute(db);
  expect((await all())[0]).toEqual({ name: 'Edo', length: 60, fords: null });
  await sql`drop table rivers`.execute(db);
  await expect(all()).rejects.toThrow('no such table');
  await sql`create table rivers (length integer, name text)`.execute(db);
  expect(await all()).toEqual([]);
  await sql`vacuum`.execute(db);
});

test('a statement that failed runs again, and keeps nothing of what it was given', async () => {
  const add = (name: string) => db.insertInto('rivers').values({ name, length: 1 }).execute();
  await expect(add('Edo')).rejects.toThrow('UNIQUE');
  await add('Ara');
  await expect(
    db.transaction().execute(async (tx) => {
      await tx.insertInto('rivers').values({ name: 'Tone', length: 322 }).execute();
      throw new Error('thought better of it');
    }),
  ).rejects.toThrow('thought better');
  expect((await all()).map(({ name }) => name)).toEqual(['Ara', 'Edo', 'Sumida']);
});

test('a statement that is still being read does not stop the same one', () => {
  const database = new SqliteDatabase(join(folder, 'press.sqlite'));
  const keeping = keepingStatements(database);
  const select = () => keeping.prepare('select name from rivers order by name');
  const names: string[] = [];
  for (const row of select().iterate([]))
    names.push(`${(row as Rivers['rivers']).name} of ${select().all([]).length}`);
  expect(names).toEqual(['Edo of 2', 'Sumida of 2']);
  // One that was left in the middle is free again.
  for (const _ of select().iterate([])) break;
  database.exec('drop table rivers');
  keeping.close();
});
