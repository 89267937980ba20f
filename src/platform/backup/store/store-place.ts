// The backups in an S3-compatible store: a list for each, and every file once, under its SHA-256.
import type { ObjectStore } from '../../../config/object-store.ts';
import type { Held } from '../keep.ts';
import { type Entry, momentOf } from '../manifest.ts';
import { Missing, type Place } from '../place.ts';
import { Objects } from './objects.ts';
import { opened } from './sealing.ts';

export const OBJECTS = 'objects/';
const LISTS = 'backups/';

export function objectKey({ sha256 }: Pick<Entry, 'sha256'>): string {
  return `${OBJECTS}${sha256.slice(0, 2)}/${sha256}`;
}

/** Of one that is sealed. */
export function sealedKey(entry: Pick<Entry, 'sha256'>): string {
  return `${objectKey(entry)}.age`;
}

export function listKey(name: string): string {
  return `${LISTS}${name}.json`;
}

/** `identity` is the private key of age that opens what is sealed. */
export function storePlace(store: ObjectStore, name: string, identity: string | null = null): Place {
  const objects = new Objects(store);
  return {
    name: `s3:${name}`,
    folder: null,
    manifest: async () => (await objects.get(listKey(name)))?.toString('utf8') ?? null,
    read: async function* (entry) {
      const open = await objects.stream(objectKey(entry));
      if (open) return yield* open;
      const closed = await objects.stream(sealedKey(entry));
      if (!closed) throw new Missing(entry.name);
      if (identity === null)
        throw new Error('the backup is sealed: name the file with its key by --identity');
      yield* opened(closed, identity);
    },
  };
}

/** The oldest first. A list goes there last, when all that it names was there and looked over, so each counts as verified. */
export async function heldInStore(objects: Objects): Promise<Held[]> {
  const held: Held[] = [];
  for await (const { key } of objects.list(LISTS)) {
    const name = key.slice(LISTS.length, -'.json'.length);
    const at = momentOf(name);
    if (at && key === listKey(name)) held.push({ name, at, isVerified: true });
  }
  return held.sort((one, other) => one.at.getTime() - other.at.getTime());
}
