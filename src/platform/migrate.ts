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
  await db.schema
    .createTable('migrations')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('applied_at', 'text', (column) => column.notNull())
    .execute();
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

export interface MigrationsTable {
  name: string;
  applied_at: string;
}
