// Opens SQLite or PostgreSQL behind the same query builder.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type LogEvent,
  PostgresDialect,
  SqliteDialect,
  SqliteDriver,
  type SqliteDatabase as SqliteStatements,
} from 'kysely';
import type { Schema } from '../schema.ts';
import { type Dialect, postgres, sqlite } from './dialect.ts';

export type Db = Kysely<Schema>;

export interface OpenDatabase {
  db: Db;
  dialect: Dialect;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Called after each query; tests count with it. */
  onQuery?: (sql: string) => void;
}

/** Opens `postgres://…`, or a SQLite file (`sqlite:` and a path). The folder is made when it is missing. */
export function openDatabase(url: string, options: DatabaseOptions = {}): OpenDatabase {
  const log = (event: LogEvent) => options.onQuery?.(event.query.sql);
  return /^postgres(ql)?:/.test(url) ? openPostgres(url, log) : openSqlite(url.replace(/^sqlite:/, ''), log);
}

/** Throws when the database does not answer. */
export async function ping(db: Db): Promise<void> {
  await db.selectFrom('migrations').select('name').limit(1).execute();
}

type Log = (event: LogEvent) => void;

function openSqlite(file: string, log: Log): OpenDatabase {
  mkdirSync(dirname(file), { recursive: true });
  const database = new SqliteDatabase(file);
  database.pragma('journal_mode = WAL');
  // FULL: what was acknowledged is on the disk, also when the power fails.
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('busy_timeout = 5000');
  // What is deleted is overwritten with zeros: a letter whose time is over must not lie on in a free page.
  database.pragma('secure_delete = ON');
  const db = new Kysely<Schema>({
    dialect: new ImmediateSqliteDialect({ database: keepingStatements(database) }),
    log,
  });
  return { db, dialect: sqlite, close: () => db.destroy() };
}

/** Statements kept, ready to run again; a press has some hundreds. */
const KEPT = 400;

/**
 * What was prepared is kept for the next time. Prepared anew for each query, as Kysely would, statements lie about outside of
 * what the garbage collector counts: hundreds of megabytes while a large file is read in. After a change of the schema, whoever
 * made it, SQLite itself prepares them again.
 */
export function keepingStatements(database: SqliteDatabase.Database): SqliteStatements {
  const kept = new Map<string, SqliteDatabase.Statement<unknown[]>>();
  return {
    close: () => database.close(),
    prepare: (text) => {
      const known = kept.get(text);
      // One that is still being read cannot begin again.
      const statement = known && !known.busy ? known : database.prepare<unknown[]>(text);
      // The one used last stands last; the first is let go of.
      kept.delete(text);
      kept.set(text, statement);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      return statement;
    },
  };
}

function openPostgres(connectionString: string, log: Log): OpenDatabase {
  const dialect = new PostgresDialect({ pool: () => openPool(connectionString) });
  const db = new Kysely<Schema>({ dialect, log });
  return { db, dialect: postgres, close: () => db.destroy() };
}

/** The driver is loaded where it is used: a command on SQLite begins sooner without. */
async function openPool(connectionString: string) {
  const { default: pg } = await import('pg');
  // count(*) is an int8; none of ours passes 2^53.
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({ connectionString, max: 10, types });
  // An idle connection that the server ends must not end the press; the next query opens another.
  pool.on('error', () => undefined);
  return pool;
}

/**
 * Transactions that take the write lock at their start. A deferred one that reads first and then writes fails at
 * once, without waiting, when another process (a command beside the server) wrote in between.
 */
class ImmediateSqliteDialect extends SqliteDialect {
  readonly #config: ConstructorParameters<typeof SqliteDialect>[0];

  constructor(config: ConstructorParameters<typeof SqliteDialect>[0]) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new ImmediateSqliteDriver(this.#config);
  }
}

class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}
