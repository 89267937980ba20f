// The list that every backup has of itself.
import { createHash } from 'node:crypto';
import * as v from 'valibot';

const BACKUP = 'taiyaku-backup';
export const MANIFEST = 'manifest.json';
const VERSION = 1;

const name = v.pipe(
  v.string(),
  v.regex(/^(?:database\.sqlite|database\/[a-z0-9_]+\.csv|press\.key|files\/[^\\]+)$/),
  v.check((text) => !text.split('/').some((part) => part === '..' || part === '.' || part === '')),
);

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const schema = v.object({
  format: v.literal(BACKUP),
  version: v.literal(VERSION),
  at: v.string(),
  /** `rows` stands at a table of PostgreSQL. */
  entries: v.array(v.object({ name, size: whole, sha256, rows: v.optional(whole) })),
  /** SHA-256 of the entries as JSON: a list that lost one would else be a whole one. */
  sum: sha256,
});
export type BackupManifest = v.InferOutput<typeof schema>;
export type Entry = BackupManifest['entries'][number];

export function manifestText(at: Date, entries: Entry[]): string {
  const manifest = {
    format: BACKUP,
    version: VERSION,
    at: at.toISOString(),
    entries,
    sum: sumOfEntries(entries),
  };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

/** A sentence for what is none, or one that this version cannot read. */
export function manifestOf(text: string | null): BackupManifest | string {
  const damaged = `${MANIFEST} is missing or damaged: this is no whole backup`;
  try {
    const found: unknown = JSON.parse(text ?? '');
    const read = v.safeParse(schema, found);
    if (read.success) return read.output.sum === sumOfEntries(read.output.entries) ? read.output : damaged;
    const { success } = v.safeParse(v.object({ format: v.literal(BACKUP), version: whole }), found);
    const version = (found as { version?: number } | null)?.version;
    if (success && version !== VERSION)
      return `the backup has format ${version}, and this version of the press reads ${VERSION}: take the version that made it`;
    return damaged;
  } catch {
    return damaged;
  }
}

export function databaseOf({ entries }: BackupManifest): Entry[] {
  return entries.filter(({ name }) => name.startsWith('database'));
}

/** `taiyaku-20260516T090000Z`: they sort by time. */
export function nameOf(at: Date): string {
  return `taiyaku-${at.toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '')}`;
}

/** When a backup was begun, by its name; null for another name. */
export function momentOf(name: string): Date | null {
  const found = /^taiyaku-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(name);
  if (!found) return null;
  const [, year, month, day, hour, minute, second] = found;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at.getTime()) ? null : at;
}

export function isBackupName(text: string): boolean {
  return momentOf(text) !== null;
}

function sumOfEntries(entries: readonly Entry[]): string {
  const plain = entries.map(({ name, size, sha256, rows }) => [name, size, sha256, rows ?? null]);
  return createHash('sha256').update(JSON.stringify(plain)).digest('hex');
}
