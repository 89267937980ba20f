// The SQL of what the press is called and allows.
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import type { PressSettingsTable } from './tables.ts';

export function pressSettingsRow(db: Db): Promise<PressSettingsTable | undefined> {
  return db.selectFrom('press_settings').selectAll().where('id', '=', 'press').executeTakeFirst();
}

/** Held until the transaction ends. */
export function lockPressSettings(tx: Context): Promise<PressSettingsTable | undefined> {
  return tx.db
    .selectFrom('press_settings')
    .selectAll()
    .where('id', '=', 'press')
    .modifyEnd(tx.dialect.forUpdate())
    .executeTakeFirst();
}

export async function putPressSettings(db: Db, row: PressSettingsTable, isThere: boolean): Promise<void> {
  if (!isThere) {
    await db.insertInto('press_settings').values(row).execute();
    return;
  }
  await db.updateTable('press_settings').set(row).where('id', '=', 'press').execute();
}
