// Brings a database up to the newest schema, one migration and one transaction at a time.
import type { Kysely } from 'kysely';
import { migrations } from '../migrations/index.ts';
import type { Db } from './database.ts';
import type { Dialect } from './dialect.ts';

/** Applies what is missing, in order; returns the names applied. */
export async function migrate(
  db: Db,
  dialect: Dialect,
  now: () => Date = () => new Date(),
): Promise<string[]> {
  await createList(db);
  const applied = new Set(
    (await db.selectFrom('migrations').select('name').execute()).map((row) => row.name),
  );
  const missing = migrations.filter((migration) => !applied.has(migration.name));
  for (const migration of missing) {
    await db.transaction().execute(async (tx) => {
      // Migrations speak of the schema as it was then, so they are not typed by the schema of today.
      await migration.up(tx as unknown as Kysely<unknown>, dialect);
      await tx
        .insertInto('migrations')
        .values({ name: migration.name, applied_at: now().toISOString() })
        .execute();
    });
  }
  return missing.map((migration) => migration.name);
}

/** Makes the schema of just these migrations in an empty database; their rows are not written, because they come with the rest. */
export async function migrateTo(db: Db, dialect: Dialect, names: readonly string[]): Promise<void> {
  await createList(db);
  for (const migration of migrations)
    if (names.includes(migration.name)) await migration.up(db as unknown as Kysely<unknown>, dialect);
}

/** Those that a newer version of the press has made. */
export function unknownMigrations(names: readonly string[]): string[] {
  const known = new Set(migrations.map(({ name }) => name));
  return names.filter((name) => !known.has(name));
}

async function createList(db: Db): Promise<void> {
  await db.schema
    .createTable('migrations')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('applied_at', 'text', (column) => column.notNull())
    .execute();
}

export interface MigrationsTable {
  name: string;
  applied_at: string;
}
