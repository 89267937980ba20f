// Turns the bytes of a page or a text file into text, whatever encoding they were written in.

export interface Decoded {
  text: string;
  /** The encoding's WHATWG name, as in `shift_jis`. */
  charset: string;
}

/** How far into a page a `<meta charset>` is looked for, in bytes. */
const META_WITHIN = 4096;
/** Share of unreadable characters up to which a declared encoding is believed in spite of its mistakes. */
const FORGIVEN = 0.005;

/**
 * Strict UTF-8 first, then byte order mark, header, `<meta>` and a look for Japanese, at last windows-1252,
 * which reads any bytes. A declared encoding with a few broken characters wins over windows-1252.
 */
export function decodeBytes(bytes: Uint8Array, header?: string | null): Decoded {
  const marked = byteOrderMark(bytes);
  const declared = [marked, known(header), metaCharset(bytes)].filter((name) => name !== null);
  const disguised = declared.find((name) => hidesInAscii(name, bytes));
  const order = [...(disguised ? [disguised] : []), 'utf-8', ...declared];
  for (const charset of order) {
    // Servers say Latin-1 when nobody told them, and it reads everything: saying it proves nothing.
    if (charset === LAST) continue;
    const text = strictly(bytes, charset);
    if (text !== null && !looksMisread(text, charset)) return { text, charset };
  }
  if (declared.includes(LAST)) return japanese(bytes) ?? { text: loosely(bytes, LAST), charset: LAST };
  return japanese(bytes) ?? forgiving(bytes, order) ?? { text: loosely(bytes, LAST), charset: LAST };
}

const LAST = 'windows-1252';
/** What windows-1252 has at 0x80 to 0x9f, where some releases of Node hand out control characters instead. */
const WINDOWS_1252 =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return null;
}

function metaCharset(bytes: Uint8Array): string | null {
  const head = loosely(bytes.subarray(0, META_WITHIN), LAST);
  const xml = /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1];
  const meta = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
  const name = known(meta) ?? known(xml);
  // A meta element that could be read byte by byte cannot be UTF-16, whatever it says.
  return name?.startsWith('utf-16') ? 'utf-8' : name;
}

/** ISO-2022-JP and UTF-16 without a mark are valid UTF-8 byte for byte, and would come out as rubbish. */
function hidesInAscii(charset: string, bytes: Uint8Array): boolean {
  if (charset === 'iso-2022-jp') return bytes.includes(0x1b);
  return charset.startsWith('utf-16') && bytes.includes(0);
}

function known(label: string | null | undefined): string | null {
  if (!label) return null;
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

function strictly(bytes: Uint8Array, charset: string): string | null {
  if (charset === LAST) return loosely(bytes, LAST);
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function loosely(bytes: Uint8Array, charset: string): string {
  if (charset === LAST) {
    const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    return latin1.replace(
      /[\x80-\x9f]/g,
      (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? character,
    );
  }
  return new TextDecoder(charset).decode(bytes);
}

/** EUC-JP read as Shift_JIS is a row of half-width kana, which nobody writes whole pages in. */
function looksMisread(text: string, charset: string): boolean {
  if (charset !== 'shift_jis') return false;
  const halfWidth = text.match(/[ｦ-ﾟ]/g)?.length ?? 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is exactly this range
  const foreign = text.match(/[^\x00-\x7f]/g)?.length ?? 0;
  return halfWidth * 2 > foreign;
}

/** Undeclared Japanese shows itself by its kana, which no Western text yields when read this way. */
function japanese(bytes: Uint8Array): Decoded | null {
  for (const charset of ['euc-jp', 'shift_jis']) {
    const text = strictly(bytes, charset);
    if (text === null || looksMisread(text, charset)) continue;
    const kana = text.match(/[ぁ-んァ-ヴー]/g)?.length ?? 0;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is exactly this range
    const foreign = text.match(/[^\x00-\x7f]/g)?.length ?? 0;
    if (kana > 0 && kana / foreign > 0.2) return { text, charset };
  }
  return null;
}

function forgiving(bytes: Uint8Array, order: readonly string[]): Decoded | null {
  for (const charset of order) {
    if (charset === LAST) continue;
    const text = loosely(bytes, charset);
    const broken = text.split('\ufffd').length - 1;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is exactly this range
    const foreign = text.match(/[^\x00-\x7f]/g)?.length ?? 0;
    // Against the whole text a few stray bytes weigh nothing, so most foreign characters must have been read.
    if (broken <= text.length * FORGIVEN && broken * 2 < foreign) return { text, charset };
  }
  return null;
}
