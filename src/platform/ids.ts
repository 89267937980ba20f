// Ids that sort by time, and secrets that cannot be guessed.
import { createHash, randomBytes } from 'node:crypto';

/** The millisecond of the newest id, and how many came before it in that millisecond. */
const newest = { ms: 0, count: 0 };

/**
 * A UUIDv7 as lower-case text: 48 bits of milliseconds, 12 of a counter, 62 random ones (RFC 9562, section 6.2,
 * method 1). Ids of one process sort in the order they were made, also within a millisecond, as events must.
 */
export function newId(now: Date = new Date()): string {
  const ms = now.getTime();
  const bytes = randomBytes(16);
  // A new millisecond begins low, so that there is room to count up; nobody makes 3,000 ids in one.
  newest.count = ms === newest.ms ? newest.count + 1 : bytes.readUInt16BE(6) & 0x3ff;
  newest.ms = ms;
  bytes.writeUInt16BE(newest.count & 0xfff, 6);
  return idFrom(ms, bytes);
}

/** An id of another moment than now, among those of its time: the order of ids that are made now knows nothing of it. */
export function idAt(moment: Date): string {
  return idFrom(Math.max(0, moment.getTime()), randomBytes(16));
}

/** An id that is always the same for the same id and text, of the same millisecond as the first. */
export function derivedId(id: string, text: string | Uint8Array): string {
  const milliseconds = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  return idFrom(milliseconds, createHash('sha256').update(id).update(text).digest());
}

function idFrom(milliseconds: number, rest: Uint8Array): string {
  const bytes = Buffer.from(rest.subarray(0, 16));
  bytes.writeUIntBE(milliseconds, 0, 6);
  bytes[6] = (bytes.readUInt8(6) & 0x0f) | 0x70;
  bytes[8] = (bytes.readUInt8(8) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** 256 random bits as base64url text, for cookies and one-time links. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored instead of a token: its SHA-256 in hex. Tokens are long and random, so no salt is needed. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
