// The SQL of what the press is called and allows.
import type { Db } from '../../platform/database.ts';
import type { PressSettingsTable } from './tables.ts';

export function pressSettingsRow(db: Db): Promise<PressSettingsTable | undefined> {
  return db.selectFrom('press_settings').selectAll().where('id', '=', 'press').executeTakeFirst();
}
