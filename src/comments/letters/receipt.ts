// The receipt of a letter: one code that its sender keeps, and the two values it gives. Neither is stored.
import { createHash, hkdfSync } from 'node:crypto';
import { stretch } from '../../accounts/password.ts';
import { ageKey } from './keys/age-key.ts';

/** Without the letters that are taken for others (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Six letters that both sides call the exchange by. They open nothing. */
const NUMBER_LENGTH = 6;
/** 16 letters of 5 bits: 80 bits. Each guess at a stolen database costs a run of scrypt on top. */
const SECRET_LENGTH = 16;

export interface ReceiptCode {
  number: string;
  secret: string;
}

export interface Receipt {
  number: string;
  /** What is stored to find the letter: SHA-256 of the look-up id, in hex. */
  lookup: string;
  /** Private half of the reply key. */
  identity: CryptoKey;
  /** Public half, `age1…`. */
  recipient: string;
}

/** The secret part of a code, from at least 10 random bytes. */
export function secretFrom(bytes: Uint8Array): string {
  return letters(bytes, SECRET_LENGTH);
}

export function numberFrom(bytes: Uint8Array): string {
  return letters(bytes, NUMBER_LENGTH);
}

/** As people see it: `7K2-41M-8QDX-4F7P-2MHR-W3KT`. */
export function codeText({ number, secret }: ReceiptCode): string {
  return [numberText(number), ...(secret.match(/.{4}/g) ?? [])].join('-');
}

/** `7K2-41M` */
export function numberText(number: string): string {
  return `${number.slice(0, 3)}-${number.slice(3)}`;
}

/** Reads what somebody typed: in any width and case, with or without hyphens, O for 0 and l for 1. */
export function readCode(typed: string): ReceiptCode | null {
  const text = plain(typed);
  if (text.length !== NUMBER_LENGTH + SECRET_LENGTH || !isCode(text)) return null;
  return { number: text.slice(0, NUMBER_LENGTH), secret: text.slice(NUMBER_LENGTH) };
}

export function readNumber(typed: string): string | null {
  const text = plain(typed);
  return text.length === NUMBER_LENGTH && isCode(text) ? text : null;
}

/**
 * Both values by HKDF (RFC 5869) from the stretched secret. The blog and the number are the salt, so that no table
 * made in advance fits, and no work on one letter helps with another.
 */
export async function openReceipt(blogId: string, { number, secret }: ReceiptCode): Promise<Receipt> {
  const stretched = await stretch(secret, `taiyaku letter ${blogId} ${number}`);
  const lookupId = Buffer.from(hkdfSync('sha256', stretched, '', 'taiyaku letter look-up', 32));
  const scalar = Buffer.from(hkdfSync('sha256', stretched, '', 'taiyaku letter reply key', 32));
  const lookup = createHash('sha256').update(lookupId).digest('hex');
  return { number, lookup, ...(await ageKey(scalar)) };
}

function letters(bytes: Uint8Array, length: number): string {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let at = 0; at < length; at++) {
    text += ALPHABET.charAt(Number(bits & 31n));
    bits >>= 5n;
  }
  return text;
}

function plain(typed: string): string {
  return typed
    .slice(0, 200)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

function isCode(text: string): boolean {
  return [...text].every((letter) => ALPHABET.includes(letter));
}
