// Tells from its first bytes what kind of picture a file is; names and declared types are only claims.

export type PictureKind = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif';

/** Null for anything that is not one of the five, SVG included: it can carry scripts. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  if (starts(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'webp';
  return /^.{4}ftypavi[fs]$/s.test(head) ? 'avif' : null;
}

function starts(bytes: Uint8Array, signature: number[]): boolean {
  return bytes.length >= signature.length && signature.every((byte, at) => bytes[at] === byte);
}
