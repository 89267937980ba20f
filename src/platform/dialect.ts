// Every difference between SQLite and PostgreSQL that Kysely does not cover.
import { CompiledQuery, type RawBuilder, sql } from 'kysely';
import type { Db } from './database.ts';

export type DialectName = 'sqlite' | 'postgres';

/** How PostgreSQL reads what stands in JSON; SQLite sees by itself. */
export type ColumnKind = 'text' | 'bigint' | 'double precision';

export interface Dialect {
  readonly name: DialectName;
  /** Whether an error says that a unique or primary key was taken. */
  isUniqueViolation(error: unknown): boolean;
  /** Whether it says that a table does not take a row as it is: a key, a reference, a check, or a value of another kind. */
  isUnfit(error: unknown): boolean;
  /** Locks the rows of a SELECT until the transaction ends; SQLite has one writer at a time and needs nothing. */
  forUpdate(): RawBuilder<unknown>;
  /** A table of texts with one column, `value`: hundreds of them are one parameter. */
  texts(values: readonly string[]): RawBuilder<unknown>;
  /**
   * Follows a column that is one of these: hundreds of them are one parameter, and found by an index. PostgreSQL would read
   * a whole table for `in (select …)`, because it takes the list for longer than it is.
   */
  among(values: readonly string[]): RawBuilder<unknown>;
  /**
   * Follows the conditions of a join with a list: says once more that a column is one of the list, where the planner would else
   * read the whole table. Nothing on SQLite, which goes by the order of a cross join.
   */
  alsoAmong(column: string, values: readonly string[]): RawBuilder<unknown>;
  /** Makes sure that rows which were deleted from these tables are no longer on the disk. Outside a transaction. */
  scrub(db: Db, tables: readonly string[]): Promise<void>;
  /**
   * A list of objects, given as JSON, as rows of a table `given` with these columns, for `select … from`. Thousands of
   * values pass as one parameter.
   */
  rowsOf(json: string, columns: Readonly<Record<string, ColumnKind>>): RawBuilder<unknown>;
  /**
   * Runs `work` while no other process of the press runs what has the same name; null, and nothing done, where one does.
   * A process that dies lets go. SQLite has one process.
   */
  alone<T>(db: Db, name: string, work: () => Promise<T>): Promise<T | null>;
  /** Tells the planner how much these tables hold, where it cannot know yet: after the first hundreds of many new rows. */
  analyze(db: Db, tables: readonly string[]): Promise<void>;
  /** The file that a second connection opens, where one that reads for long must have its own; null where it need not. */
  fileOf(db: Db): Promise<string | null>;
  /** Begins a transaction that sees everything as it is at one moment, and holds up nobody who writes. */
  beginReading(): RawBuilder<unknown>;
  /** A column of text, ordered by its bytes whatever language the database was set up in. */
  byBytes(column: string): RawBuilder<unknown>;
  /** The rows of a query, some at a time, in a transaction. Nothing else may be asked on its connection meanwhile. */
  inTurn<R>(db: Db, query: LongQuery<R>): AsyncGenerator<R>;
}

/** Any SELECT of the query builder. */
export interface LongQuery<R> {
  compile(): CompiledQuery<R>;
  stream(): AsyncIterable<R>;
}

/** Rows that are held at once; one can be a text of some hundred kilobytes. */
const AT_ONCE = 50;

export const sqlite: Dialect = {
  name: 'sqlite',
  isUniqueViolation: (error) => /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)$/.test(codeOf(error)),
  isUnfit: (error) => /^SQLITE_(CONSTRAINT|MISMATCH|TOOBIG)/.test(codeOf(error)),
  forUpdate: () => sql``,
  texts: (values) => sql`(select value from json_each(${JSON.stringify(values)})) as texts`,
  among: (values) => sql`in (select value from json_each(${JSON.stringify(values)}))`,
  alsoAmong: () => sql``,
  // Deleted rows are overwritten as they go (`secure_delete`); the log beside the file still has them until it is emptied.
  scrub: async (db) => {
    await sql`pragma wal_checkpoint(truncate)`.execute(db);
  },
  rowsOf: (json, columns) => {
    const parts = Object.keys(columns).map((name) => sql`value ->> ${sql.lit(name)} as ${sql.ref(name)}`);
    // With a limit the list is read once and then joined; without, it is read again for each row of the other table.
    return sql`(select ${sql.join(parts)} from json_each(${json}) limit -1) as given`;
  },
  alone: (_, __, work) => work(),
  // It goes by the shape of its indexes alone; counts of one day would bind it on another.
  analyze: async () => undefined,
  fileOf: async (db) => {
    const { rows } = await sql<{ name: string; file: string }>`pragma database_list`.execute(db);
    return rows.find(({ name }) => name === 'main')?.file ?? null;
  },
  beginReading: () => sql`begin`,
  byBytes: (column) => sql.ref(column),
  inTurn: async function* (_, query) {
    yield* query.stream();
  },
};

export const postgres: Dialect = {
  name: 'postgres',
  isUniqueViolation: (error) => codeOf(error) === '23505',
  // Values that are none of their column, keys and checks, and keys that are too long for an index.
  isUnfit: (error) => /^(?:22|23)|^54000$/.test(codeOf(error)),
  forUpdate: () => sql`for update`,
  texts: (values) => sql`unnest(${values}::text[]) as texts (value)`,
  among: (values) => sql`= any(${values}::text[])`,
  alsoAmong: (column, values) => sql`and ${sql.ref(column)} = any(${values}::text[])`,
  // Frees what the rows stood in; it is overwritten when the space is used again, and the server's log keeps its time.
  scrub: async (db, tables) => {
    for (const table of tables) await sql`vacuum ${sql.table(table)}`.execute(db);
  },
  rowsOf: (json, columns) => {
    const parts = Object.entries(columns).map(([name, type]) => sql`${sql.ref(name)} ${sql.raw(type)}`);
    return sql`json_to_recordset(${json}::json) as given(${sql.join(parts)})`;
  },
  // A transaction that does nothing but hold the lock: it ends with the connection, whatever becomes of the process.
  alone: (db, name, work) =>
    db.transaction().execute(async (held) => {
      const asked = sql<{
        got: boolean;
      }>`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as got`;
      const { rows } = await asked.execute(held);
      return rows[0]?.got ? work() : null;
    }),
  // It looks for itself once a minute, which is late for a table that was empty a moment ago.
  analyze: async (db, tables) => {
    await sql`analyze ${sql.join(tables.map((table) => sql.table(table)))}`.execute(db);
  },
  fileOf: async () => null,
  beginReading: () => sql`begin isolation level repeatable read read only`,
  byBytes: (column) => sql`${sql.ref(column)} collate "C"`,
  inTurn: async function* <R>(db: Db, query: LongQuery<R>) {
    const { sql: text, parameters } = query.compile();
    await db.executeQuery(CompiledQuery.raw(`declare in_turn no scroll cursor for ${text}`, [...parameters]));
    const next = CompiledQuery.raw(`fetch ${AT_ONCE} from in_turn`) as CompiledQuery<R>;
    for (;;) {
      const { rows } = await db.executeQuery(next);
      yield* rows;
      if (rows.length < AT_ONCE) break;
    }
    await sql`close in_turn`.execute(db);
  },
};

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
