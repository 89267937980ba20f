// Puts bytes into a store as they come: one question for few, parts for many, and a look at what arrived.
import { createHash } from 'node:crypto';
import { type Objects, StoreError } from './objects.ts';

/** Resolves once the store has just these bytes under `key`; else it throws, and nothing is there. `part` bytes are held at once. */
export async function putPieces(
  objects: Objects,
  key: string,
  pieces: AsyncIterable<Uint8Array>,
  part: number,
): Promise<void> {
  const whole = createHash('sha256');
  let size = 0;
  const parts: Parts = { upload: null, etags: [], sums: [] };
  try {
    let last: Bytes = new Uint8Array(0);
    for await (const full of inParts(pieces, part)) {
      // One is held back: whether it is the only one is known when the next comes.
      if (last.length > 0) await putPart(objects, key, parts, last);
      last = full;
      whole.update(full);
      size += full.length;
    }
    const named = await finish(objects, key, parts, last);
    // Stores name bytes by their MD5; one that names them otherwise (one that seals them, say) is asked for them once more.
    const isRight = named
      ? (await objects.sizeOf(key)) === size
      : await isThere(objects, key, size, whole.digest('hex'));
    if (isRight) return;
    await objects.remove(key);
    throw new StoreError('it did not arrive in the store as it was sent');
  } catch (error) {
    if (parts.upload !== null) await objects.dropParts(key, parts.upload).catch(() => undefined);
    throw error;
  }
}

type Bytes = Uint8Array<ArrayBuffer>;

interface Parts {
  upload: string | null;
  etags: string[];
  sums: Buffer[];
}

async function putPart(objects: Objects, key: string, parts: Parts, bytes: Bytes): Promise<void> {
  parts.upload ??= await objects.beginParts(key);
  parts.sums.push(md5(bytes));
  parts.etags.push(await objects.putPart(key, parts.upload, parts.etags.length + 1, bytes));
}

/** Whether the store calls the whole as S3 would. */
async function finish(objects: Objects, key: string, parts: Parts, last: Bytes): Promise<boolean> {
  if (parts.etags.length === 0) return (await objects.put(key, last)) === md5(last).toString('hex');
  await putPart(objects, key, parts, last);
  const { upload, etags, sums } = parts;
  const said = await objects.joinParts(key, upload ?? '', etags);
  parts.upload = null;
  return said === `${md5(Buffer.concat(sums)).toString('hex')}-${sums.length}`;
}

/** Each `size` long but the last. Two of them take turns: the one before the last may still be on its way. */
async function* inParts(pieces: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Bytes> {
  let room = new Uint8Array(size);
  let spare: Bytes | null = null;
  let filled = 0;
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      const taken = piece.subarray(at, at + size - filled);
      room.set(taken, filled);
      filled += taken.length;
      at += taken.length;
      if (filled < size) continue;
      const full = room;
      room = spare ?? new Uint8Array(size);
      spare = full;
      filled = 0;
      yield full;
    }
  }
  if (filled > 0) yield room.subarray(0, filled);
}

async function isThere(objects: Objects, key: string, size: number, sha256: string): Promise<boolean> {
  const hash = createHash('sha256');
  let length = 0;
  for await (const piece of (await objects.stream(key)) ?? []) {
    hash.update(piece);
    length += piece.length;
  }
  return length === size && hash.digest('hex') === sha256;
}

function md5(bytes: Uint8Array): Buffer {
  return createHash('md5').update(bytes).digest();
}
