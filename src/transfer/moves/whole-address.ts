// The whole address of a picture that a post names.
import { sound } from '../words/sound.ts';

/** Against this relative addresses are read where nobody knows where the blog was: a file of the move may have the picture. */
export const NOWHERE = 'https://nowhere.invalid/';

export function wholeAddress(address: string, base: string | null): string {
  const trimmed = address.trim().replaceAll('&amp;', '&');
  if (trimmed === '') return '';
  if (trimmed.startsWith('//')) return `https:${trimmed}`;
  return URL.parse(trimmed, base ?? NOWHERE)?.href ?? trimmed;
}

/** Whether anybody can be asked for it. */
export function isSomewhere(address: string): boolean {
  return /^https?:\/\//iu.test(address) && !address.startsWith(NOWHERE);
}

/** Bytes of an address that a key of either database holds with ease. */
const LONGEST = 2_000;

/** Whether it can be a key of a row; what cannot is no address of a picture either. */
export function isHoldable(address: string): boolean {
  return address.length <= LONGEST && Buffer.byteLength(address) <= LONGEST && sound(address) === address;
}
