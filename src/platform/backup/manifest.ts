// The list that every backup has of itself.
import * as v from 'valibot';

export const BACKUP = 'taiyaku-backup';

const name = v.pipe(
  v.string(),
  v.regex(/^(?:database\.(?:sqlite|pgdump)|press\.key|files\/[^\\]+)$/),
  v.check((text) => !text.split('/').includes('..')),
);

const schema = v.object({
  format: v.literal(BACKUP),
  version: v.literal(1),
  at: v.string(),
  entries: v.array(
    v.object({
      name,
      size: v.pipe(v.number(), v.integer(), v.minValue(0)),
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    }),
  ),
});
export type BackupManifest = v.InferOutput<typeof schema>;

/** Null for what is none. */
export function manifestOf(text: string): BackupManifest | null {
  try {
    const read = v.safeParse(schema, JSON.parse(text));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

/** `taiyaku-20260516T090000Z`: they sort by time. */
export function nameOf(at: Date): string {
  return `taiyaku-${at.toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '')}`;
}

export function isBackupName(text: string): boolean {
  return /^taiyaku-\d{8}T\d{6}Z$/.test(text);
}
