// Zips byte by byte, so that tests can also make those that no program would make.
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  name: string | Buffer;
  bytes?: Uint8Array;
  /** Stored as it is. */
  isStored?: boolean;
  /** What the list of contents says instead of the truth. */
  claims?: { size?: number; packed?: number; crc?: number; at?: number; method?: number; isLocked?: boolean };
}

/** With `zip64`, places and sizes stand in fields of eight bytes, as in zips above 4 GB. */
export function zipOf(parts: readonly ZipPart[], { zip64 = false } = {}): Buffer {
  const { locals, list, at } = piecesOf(parts, zip64);
  const contents = Buffer.concat(list);
  return Buffer.concat([...locals, contents, endOf(parts.length, contents.length, at, zip64)]);
}

function piecesOf(parts: readonly ZipPart[], zip64: boolean) {
  const locals: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const { local, entry } = partOf(part, at, zip64);
    locals.push(local);
    list.push(entry);
    at += local.length;
  }
  return { locals, list, at };
}

/**
 * A zip in two pieces, between which nothing but `hole` bytes is missing: those of its last file, stored as they are. Whoever
 * leaves room for them has a zip that is as large as it says.
 */
export function hollowZip(parts: readonly ZipPart[], hole: number): { head: Buffer; tail: Buffer } {
  const last = parts.at(-1);
  if (!last) throw new Error('a zip of nothing');
  const hollow = { ...last, bytes: Buffer.alloc(0), isStored: true, claims: { size: hole, packed: hole } };
  const { locals, list } = piecesOf([...parts.slice(0, -1), hollow], true);
  const [head, contents] = [Buffer.concat(locals), Buffer.concat(list)];
  const tail = Buffer.concat([contents, endOf(parts.length, contents.length, head.length + hole, true)]);
  return { head, tail };
}

function partOf(
  { name, bytes = Buffer.alloc(0), isStored = false, claims = {} }: ZipPart,
  at: number,
  zip64: boolean,
) {
  const called = Buffer.from(name as string);
  const packed = isStored ? Buffer.from(bytes) : deflateRawSync(bytes);
  const method = claims.method ?? (isStored ? 0 : 8);
  // UTF-8 for names given as text; bytes are left to whoever reads them.
  const flags = (typeof name === 'string' ? 0x800 : 0) | (claims.isLocked ? 1 : 0);
  const crc = claims.crc ?? crc32(bytes);
  const size = claims.size ?? bytes.length;
  const length = claims.packed ?? packed.length;
  const place = claims.at ?? at;
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(flags, 6);
  local.writeUInt16LE(method, 8);
  local.writeUInt32LE(crc, 14);
  local.writeUInt16LE(called.length, 26);
  const extra = zip64 ? Buffer.alloc(28) : Buffer.alloc(0);
  if (zip64) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    for (const [index, value] of [size, length, place].entries())
      extra.writeBigUInt64LE(BigInt(value), 4 + index * 8);
  }
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(flags, 8);
  entry.writeUInt16LE(method, 10);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(zip64 ? 0xffffffff : length, 20);
  entry.writeUInt32LE(zip64 ? 0xffffffff : size, 24);
  entry.writeUInt16LE(called.length, 28);
  entry.writeUInt16LE(extra.length, 30);
  entry.writeUInt32LE(zip64 ? 0xffffffff : place, 42);
  return { local: Buffer.concat([local, called, packed]), entry: Buffer.concat([entry, called, extra]) };
}

function endOf(count: number, length: number, at: number, zip64: boolean): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(zip64 ? 0xffff : count, 8);
  end.writeUInt16LE(zip64 ? 0xffff : count, 10);
  end.writeUInt32LE(zip64 ? 0xffffffff : length, 12);
  end.writeUInt32LE(zip64 ? 0xffffffff : at, 16);
  if (!zip64) return end;
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(length), 40);
  record.writeBigUInt64LE(BigInt(at), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(at + length), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator, end]);
}
