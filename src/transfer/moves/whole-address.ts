// The whole address of a picture that a post names.

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
