// The letters of a list that came from a spreadsheet, and the sign between its cells.

/** UTF-8, UTF-16 where a mark says so, else what Japanese spreadsheets still write. Null for none of them. */
export function listText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  for (const encoding of marked ? [marked] : ['utf-8', 'shift_jis']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes('\0') ? null : text;
    } catch {}
  }
  return null;
}

/** Comma, tab or semicolon: whichever of them stands most often in the first line. */
export function delimiterOf(text: string): string {
  const first = text.slice(0, 5_000).split('\n', 1)[0] ?? '';
  const counted = [',', '\t', ';'].map((sign) => ({ sign, count: first.split(sign).length }));
  return counted.sort((a, b) => b.count - a.count)[0]?.sign ?? ',';
}
