// Passwords: hashed with scrypt, checked in a time that does not tell whether there was one.
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import { refuse } from '../platform/errors.ts';

export const PASSWORD_MIN = 10;

/** A password as it may be chosen. */
export const newPassword = v.pipe(
  v.string('common.required'),
  v.minLength(1, 'common.required'),
  v.minLength(PASSWORD_MIN, 'common.too-short'),
  v.maxLength(200, 'common.too-long'),
  v.check((text) => new Set(text).size >= 5, 'accounts.password.too-plain'),
);

/** A password as it is typed to come in: whatever it is, it is only compared. */
export const typedPassword = v.pipe(
  v.string('common.required'),
  v.minLength(1, 'common.required'),
  v.maxLength(200, 'common.too-long'),
);

// One of the parameter sets that OWASP's Password Storage Cheat Sheet calls equally strong; this one needs 32 MiB,
// so that a small server bears it.
const current = { ln: 15, r: 8, p: 3 } as const;
const KEY_BYTES = 32;

/** The text to store: `$scrypt$ln=15,r=8,p=3$salt$hash`, salt and hash in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, current);
  const { ln, r, p } = current;
  return `$scrypt$ln=${ln},r=${r},p=${p}$${salt.toString('base64url')}$${key.toString('base64url')}`;
}

/**
 * Whether the password is the one behind the stored hash. Without a hash it works just as long and says no, so that
 * the time tells nothing about who has an account.
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const { cost, salt, key } = parse(stored ?? decoy);
  const derived = await derive(password, salt, cost);
  return timingSafeEqual(derived, key) && stored !== null;
}

/**
 * Makes guessing at a secret that is typed by hand slow, 16 MiB and some 2^16 hashes a try: 32 bytes, always the same
 * for the same secret and salt.
 */
export function stretch(secret: string, salt: string): Promise<Buffer> {
  return derive(secret, Buffer.from(salt), { ln: 14, r: 8, p: 1 });
}

type Cost = { ln: number; r: number; p: number };

const decoy = `$scrypt$ln=${current.ln},r=${current.r},p=${current.p}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

function parse(stored: string): { cost: Cost; salt: Buffer; key: Buffer } {
  const match = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/.exec(stored);
  const [, ln, r, p, salt, key] = match ?? [];
  if (!salt || !key) throw new Error('a stored password hash cannot be read');
  return {
    cost: { ln: Number(ln), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64url'),
    key: Buffer.from(key, 'base64url'),
  };
}

/** Whether a hash from elsewhere can be read, and looking at a password with it costs no more than with one of ours. */
export function isBearableHash(stored: string): boolean {
  if (!/^\$scrypt\$ln=\d{1,2},r=\d{1,2},p=\d{1,2}\$[\w-]{22}\$[\w-]{43}$/.test(stored)) return false;
  const { ln, r, p } = parse(stored).cost;
  return ln >= 1 && r >= 1 && p >= 1 && 2 ** ln * r * p <= 2 ** current.ln * current.r * current.p;
}

// Two at a time: each needs its 32 MiB, and a flood of sign-ins must not take the memory of the press.
const AT_ONCE = 2;
/** More than these would wait longer than anybody does; whoever comes then is asked to come again. */
const WAITING = 50;
let running = 0;
const waiting: (() => void)[] = [];

async function derive(password: string, salt: Buffer, cost: Cost): Promise<Buffer> {
  if (waiting.length >= WAITING) throw refuse('too-many', 'web.problem.too-many.do', { seconds: 30 });
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await scryptAsync(password.normalize('NFKC'), salt, {
      N: 2 ** cost.ln,
      r: cost.r,
      p: cost.p,
      maxmem: 256 * 2 ** cost.ln * cost.r,
    });
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function scryptAsync(password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, KEY_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
