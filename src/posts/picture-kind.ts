// Tells from its first bytes what kind of picture a file is; names and declared types are only claims.

export type PictureKind = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif';

/** Pictures that we know and do not take: SVG can carry scripts, HEIC can be read by Apple's programs alone. */
export type RefusedKind = 'svg' | 'heic';

/** Null for anything that is not one of the five, SVG included. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  if (starts(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  const head = latin(bytes, 12);
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'webp';
  return brandsOf(bytes).some((brand) => /^avi[fs]$/.test(brand)) ? 'avif' : null;
}

/** What a file that is none of the five seems to be, so that its sender can be told what to do. */
export function refusedKind(bytes: Uint8Array): RefusedKind | null {
  if (brandsOf(bytes).some((brand) => /^(?:he[iv][cxms]|mif1|msf1)$/.test(brand))) return 'heic';
  return /<svg[\s>]|<!doctype svg/i.test(latin(bytes, 2000).replaceAll('\0', '')) ? 'svg' : null;
}

/** The brands in the first box of an ISO media file: AVIF and HEIC differ in nothing else at their beginning. */
function brandsOf(bytes: Uint8Array): string[] {
  const head = latin(bytes, 200);
  if (head.slice(4, 8) !== 'ftyp') return [];
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  // The major brand, a version of four bytes, then the brands that it goes with.
  const brands = `${head.slice(8, 12)}${head.slice(16, Math.max(16, size))}`;
  return brands.match(/.{4}/gs) ?? [];
}

function latin(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length));
}

function starts(bytes: Uint8Array, signature: number[]): boolean {
  return bytes.length >= signature.length && signature.every((byte, at) => bytes[at] === byte);
}
