// The letters of an XML file: by its byte order mark, else by what it declares, else UTF-8.

/** Null where the bytes are not in the letters that the file says, or in none that are known. */
export function decodeXml(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A label that `TextDecoder` may know. `begin` is the beginning of a file. */
export function encodingOf(begin: Uint8Array): string {
  const [first, second] = begin;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb) return 'utf-8';
  // `<` or `<?` in sixteen bits, without a mark.
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(
    Buffer.from(begin.subarray(0, 200)).toString('latin1'),
  );
  return declared?.[1] ?? 'utf-8';
}
