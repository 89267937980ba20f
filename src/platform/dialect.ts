// Every difference between SQLite and PostgreSQL that Kysely does not cover.
import { type RawBuilder, sql } from 'kysely';

export type DialectName = 'sqlite' | 'postgres';

export interface Dialect {
  readonly name: DialectName;
  /** Whether an error says that a unique or primary key was taken. */
  isUniqueViolation(error: unknown): boolean;
  /** Locks the rows of a SELECT until the transaction ends; SQLite has one writer at a time and needs nothing. */
  forUpdate(): RawBuilder<unknown>;
}

export const sqlite: Dialect = {
  name: 'sqlite',
  isUniqueViolation: (error) => /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)$/.test(codeOf(error)),
  forUpdate: () => sql``,
};

export const postgres: Dialect = {
  name: 'postgres',
  isUniqueViolation: (error) => codeOf(error) === '23505',
  forUpdate: () => sql`for update`,
};

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
