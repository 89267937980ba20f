// How the press copies itself, as its settings say together.
import { join, sep } from 'node:path';
import type { KeepRule } from './keep-rule.ts';
import type { ObjectStore } from './object-store.ts';

export interface BackupSettings {
  /** Folder in which each backup is a folder of its own; absolute. */
  to: string;
  /** By the clock of the machine. */
  at: TimeOfDay;
  keep: KeepRule;
  /** Where copies go as well; null for nowhere. */
  store: ObjectStore | null;
  /** Public key of age to which what goes there is sealed; null for none. */
  recipient: string | null;
}

export interface TimeOfDay {
  hour: number;
  minute: number;
}

export interface BackupValues {
  TAIYAKU_DATA: string;
  TAIYAKU_BACKUP_TO?: string | undefined;
  TAIYAKU_BACKUP_AT?: TimeOfDay | undefined;
  TAIYAKU_BACKUP_KEEP?: KeepRule | null | undefined;
  TAIYAKU_BACKUP_STORE?: ObjectStore | null | undefined;
  TAIYAKU_BACKUP_RECIPIENT?: string | undefined;
}

export function backupSettings(values: BackupValues): BackupSettings | null {
  const to = values.TAIYAKU_BACKUP_TO;
  if (to === undefined) return null;
  return {
    to,
    at: values.TAIYAKU_BACKUP_AT ?? { hour: 3, minute: 17 },
    keep: values.TAIYAKU_BACKUP_KEEP ?? { newest: 0, daily: 7, weekly: 4, monthly: 12 },
    store: values.TAIYAKU_BACKUP_STORE ?? null,
    recipient: values.TAIYAKU_BACKUP_RECIPIENT ?? null,
  };
}

export function backupProblems(values: BackupValues): string[] {
  const to = values.TAIYAKU_BACKUP_TO;
  if (to === undefined)
    return DEPENDENT.filter((name) => values[name] !== undefined).map(
      (name) => `${name}: needs TAIYAKU_BACKUP_TO, the folder in which backups are made first`,
    );
  const problems: string[] = [];
  if (isCopied(values.TAIYAKU_DATA, to))
    problems.push(
      `TAIYAKU_BACKUP_TO: must not lie in ${join(values.TAIYAKU_DATA, 'files')}, which is copied itself`,
    );
  if (values.TAIYAKU_BACKUP_RECIPIENT !== undefined && !values.TAIYAKU_BACKUP_STORE)
    problems.push('TAIYAKU_BACKUP_RECIPIENT: needs TAIYAKU_BACKUP_STORE; it seals what goes there');
  return problems;
}

const DEPENDENT = [
  'TAIYAKU_BACKUP_AT',
  'TAIYAKU_BACKUP_KEEP',
  'TAIYAKU_BACKUP_STORE',
  'TAIYAKU_BACKUP_RECIPIENT',
] as const;

/** What is copied must not hold the copies. */
export function isCopied(data: string, to: string): boolean {
  return `${to}${sep}`.startsWith(`${join(data, 'files')}${sep}`);
}
