// Sends a backup to an S3-compatible store: what is not there yet, piece by piece, looked over, and then its list.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { KeepRule } from '../../../config/keep-rule.ts';
import type { ObjectStore } from '../../../config/object-store.ts';
import { toRemove } from '../keep.ts';
import { type Entry, MANIFEST, manifestOf } from '../manifest.ts';
import { Objects, StoreError } from './objects.ts';
import { putPieces } from './put-pieces.ts';
import { sealed } from './sealing.ts';
import { heldInStore, listKey, OBJECTS, objectKey, sealedKey } from './store-place.ts';

export interface Sent {
  /** Files that were not there yet, and their bytes. */
  files: number;
  bytes: number;
  /** Backups that the rule let go there, and files that nothing names any more. */
  removed: string[];
  swept: number;
}

export interface SendOptions {
  /** Null keeps all. */
  keep: KeepRule | null;
  /** Public key of age to which files are sealed; null for none. */
  recipient: string | null;
}

/** Bytes of a part. A store takes 10,000 parts. */
const PART = 16 * 1024 * 1024;
const MOST_PARTS = 9000;
/** Milliseconds for which a file that nothing names stays: somebody may be about to name it. */
const SPARED_MS = 24 * 60 * 60 * 1000;

/**
 * What broke off is begun anew, and what is there already is not sent again. The list goes last: a backup is in the store
 * when all of it is. Throws an Error that says why not.
 */
export async function sendBackup(
  folder: string,
  store: ObjectStore,
  { keep, recipient }: SendOptions,
  { part = PART, objects = new Objects(store), now = new Date() } = {},
): Promise<Sent> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => null);
  const manifest = manifestOf(text);
  if (typeof manifest === 'string') throw new Error(manifest);
  for (const { key, upload } of await objects.openUploads(OBJECTS)) await objects.dropParts(key, upload);
  const sent = await sendMissing(folder, manifest.entries, objects, recipient, part);
  await sendList(basename(folder), Buffer.from(text ?? ''), objects);
  const removed = keep ? toRemove(await heldInStore(objects), keep) : [];
  for (const name of removed) await objects.remove(listKey(name));
  return { ...sent, removed, swept: removed.length > 0 ? await sweep(objects, now) : 0 };
}

async function sendMissing(
  folder: string,
  entries: readonly Entry[],
  objects: Objects,
  recipient: string | null,
  part: number,
) {
  const there = new Map<string, number>();
  for await (const { key, size } of objects.list(OBJECTS)) there.set(key, size);
  const sent = { files: 0, bytes: 0 };
  for (const entry of entries) {
    const open = objectKey(entry);
    const key = recipient === null ? open : sealedKey(entry);
    const size = there.get(key);
    // An object is there whole or not at all; what is sealed is longer than it was.
    const isThere = size !== undefined && (recipient === null ? size === entry.size : size > entry.size);
    if (!isThere) {
      await sendFile(join(folder, entry.name), entry, key, objects, recipient, part);
      sent.files += 1;
      sent.bytes += entry.size;
      there.set(key, recipient === null ? entry.size : entry.size + 1);
    }
    // What went there before there was a key gives way to what is sealed; older lists find that too.
    if (recipient !== null && there.delete(open)) await objects.remove(open);
  }
  return sent;
}

async function sendFile(
  path: string,
  entry: Entry,
  key: string,
  objects: Objects,
  recipient: string | null,
  part: number,
): Promise<void> {
  const pieces = recipient === null ? asListed(path, entry) : sealed(asListed(path, entry), recipient);
  await putPieces(objects, key, pieces, partFor(entry.size, part)).catch((error: unknown) => {
    if (error instanceof StoreError) throw new StoreError(`${entry.name}: ${error.message}`);
    throw error;
  });
}

/** No larger than the file is when it is sealed, and large enough for the parts that a store takes. */
function partFor(size: number, part: number): number {
  const whole = Math.ceil(size * 1.001) + 1024;
  return Math.max(Math.min(part, whole), Math.ceil(whole / MOST_PARTS));
}

/** The bytes of a file; it fails at the end, before anything is put together, when they are not what the list says. */
async function* asListed(path: string, { name, sha256 }: Entry): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path) as AsyncIterable<Uint8Array>) {
    hash.update(piece);
    yield piece;
  }
  if (hash.digest('hex') !== sha256) throw new Error(`${name} is not what it was`);
}

async function sendList(name: string, text: Buffer, objects: Objects): Promise<void> {
  await objects.put(listKey(name), new Uint8Array(text));
  const back = await objects.get(listKey(name));
  if (back?.equals(text)) return;
  await objects.remove(listKey(name));
  throw new StoreError(`the list of ${name} did not arrive in the store as it was sent`);
}

/** Lets go of files that no list names. A list that cannot be read keeps everything. */
async function sweep(objects: Objects, now: Date): Promise<number> {
  const named = new Set<string>();
  for (const { name } of await heldInStore(objects)) {
    const manifest = manifestOf((await objects.get(listKey(name)))?.toString('utf8') ?? null);
    if (typeof manifest === 'string') return 0;
    for (const entry of manifest.entries) named.add(objectKey(entry)).add(sealedKey(entry));
  }
  let swept = 0;
  for await (const { key, at } of objects.list(OBJECTS)) {
    if (named.has(key) || now.getTime() - Date.parse(at) < SPARED_MS) continue;
    await objects.remove(key);
    swept += 1;
  }
  return swept;
}
