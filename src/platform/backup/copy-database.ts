// A copy of the database as it is at one moment, taken while the press writes on.
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { LEFT_OUT } from './left-out.ts';
import { copyRows, TABLES } from './postgres-rows.ts';

export interface Copied {
  /** Below the folder of the backup. */
  name: string;
  rows?: number;
}

export function isPostgres(url: string): boolean {
  return /^postgres(ql)?:/.test(url);
}

export function sqliteFile(url: string): string {
  return url.replace(/^sqlite:/, '');
}

export async function copyDatabase(url: string, to: string): Promise<Copied[]> {
  if (isPostgres(url))
    return (await copyRows(url, to)).map(({ table, rows }) => ({ name: `${TABLES}/${table}.csv`, rows }));
  const database = new SqliteDatabase(sqliteFile(url), { readonly: true, fileMustExist: true });
  try {
    // One reading for the whole copy. Without it SQLite begins anew whenever somebody writes, and on a press in use never ends.
    database.exec('begin');
    database.prepare('select count(*) from sqlite_master').get();
    await database.backup(join(to, 'database.sqlite'));
  } finally {
    database.close();
  }
  alone(join(to, 'database.sqlite'));
  return [{ name: 'database.sqlite' }];
}

/**
 * One file that can be opened and read where nothing can be written beside it; a press that opens it writes ahead again. What is
 * left out was copied with its pages, and is overwritten with zeros: in memory, so that no journal lies on the disk with it.
 */
function alone(path: string): void {
  const copy = new SqliteDatabase(path);
  try {
    copy.pragma('journal_mode = memory');
    copy.pragma('secure_delete = on');
    const isThere = copy.prepare(`select 1 from sqlite_master where type = 'table' and name = ?`);
    for (const table of LEFT_OUT) if (isThere.get(table) !== undefined) copy.exec(`delete from "${table}"`);
  } finally {
    copy.close();
  }
}
