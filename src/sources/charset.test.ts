// Tests that bytes become the text that was written, and never mojibake, in the encodings pages really use.
import Encoding from 'encoding-japanese';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from './charset.ts';

const japanese = '<p>川は町の下を、四十年のあいだ流れていた。「作った」のではない。</p>';
const page = (charset: string) =>
  `<!doctype html><html><head><meta charset="${charset}"><title>川</title></head>${japanese}</html>`;

describe('decoding bytes', () => {
  it('reads UTF-8, with or without a byte order mark, whatever header and meta say', () => {
    const utf8 = bytesOf(page('shift_jis'));
    expect(decodeBytes(utf8, 'euc-jp')).toEqual({ text: page('shift_jis'), charset: 'utf-8' });
    const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]);
    expect(decodeBytes(marked, 'euc-jp')).toEqual({ text: page('shift_jis'), charset: 'utf-8' });
  });

  it.each([
    ['SJIS', 'shift_jis'],
    ['EUCJP', 'euc-jp'],
    ['JIS', 'iso-2022-jp'],
  ] as const)('reads %s by header, by meta, and in the end by its look', (encoding, charset) => {
    const plain = japaneseBytes(japanese, encoding);
    expect(decodeBytes(plain, charset)).toEqual({ text: japanese, charset });
    expect(decodeBytes(japaneseBytes(page(charset), encoding))).toEqual({ text: page(charset), charset });
    if (encoding !== 'JIS') expect(decodeBytes(plain)).toEqual({ text: japanese, charset });
  });

  it('reads the old meta http-equiv and an XML declaration', () => {
    const meta = `<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">${japanese}`;
    expect(decodeBytes(japaneseBytes(meta, 'SJIS')).text).toBe(meta);
    const xml = `<?xml version="1.0" encoding="EUC-JP"?>${japanese}`;
    expect(decodeBytes(japaneseBytes(xml, 'EUCJP')).text).toBe(xml);
  });

  it('reads by meta when the header is wrong or names no encoding', () => {
    const bytes = japaneseBytes(page('euc-jp'), 'EUCJP');
    expect(decodeBytes(bytes, 'utf-8').charset).toBe('euc-jp');
    expect(decodeBytes(bytes, 'no-such-thing').charset).toBe('euc-jp');
  });

  it('reads Japanese whose header says Latin-1, or the other Japanese encoding', () => {
    const kana = '<p>かわは、まちのしたを、ながれていた。</p>';
    const eucJp = japaneseBytes(kana, 'EUCJP');
    for (const header of ['iso-8859-1', 'windows-1252', 'shift_jis']) {
      expect(decodeBytes(eucJp, header)).toEqual({ text: kana, charset: 'euc-jp' });
    }
    const sjis = japaneseBytes(page('shift_jis'), 'SJIS');
    for (const header of ['iso-8859-1', 'euc-jp']) {
      expect(decodeBytes(sjis, header)).toEqual({ text: page('shift_jis'), charset: 'shift_jis' });
    }
  });

  it('keeps a declared encoding when a single character is broken', () => {
    const long = japanese.repeat(40);
    const sjis = japaneseBytes(long, 'SJIS');
    const broken = Uint8Array.from([...sjis, 0xfd, 0x3c]);
    const decoded = decodeBytes(broken, 'shift_jis');
    expect(decoded.charset).toBe('shift_jis');
    expect(decoded.text.startsWith(long)).toBe(true);
    const utf8 = Uint8Array.from([...bytesOf(long), 0xff]);
    expect(decodeBytes(utf8, null)).toEqual({ text: `${long}\ufffd`, charset: 'utf-8' });
  });

  it('reads Western text without a declaration as windows-1252', () => {
    const bytes = Uint8Array.from([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x97, 0x20, 0x80, 0x35]);
    expect(decodeBytes(bytes)).toEqual({ text: '“café” — €5', charset: 'windows-1252' });
    expect(decodeBytes(bytes, 'iso-8859-1')).toEqual({ text: '“café” — €5', charset: 'windows-1252' });
  });

  it('reads long accented prose as Western and never as kanji', () => {
    const prose =
      'Été à la mer, où la forêt brûlée renaît : « déjà vu », dit-elle. Größe, Übung, señor. '.repeat(9);
    const bytes = Uint8Array.from(prose, (character) => character.charCodeAt(0));
    expect(decodeBytes(bytes)).toEqual({ text: prose, charset: 'windows-1252' });
  });

  it('reads UTF-16 by mark and by header', () => {
    const le = Buffer.from(`\ufeff${japanese}`, 'utf16le');
    expect(decodeBytes(le).text).toBe(japanese);
    expect(decodeBytes(Buffer.from(le).swap16()).charset).toBe('utf-16be');
    expect(decodeBytes(Buffer.from(japanese, 'utf16le'), 'utf-16le').text).toBe(japanese);
  });

  it('reads nothing from nothing and everything from noise', () => {
    expect(decodeBytes(new Uint8Array())).toEqual({ text: '', charset: 'utf-8' });
    const noise = Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256);
    expect(decodeBytes(noise).text.length).toBeGreaterThan(0);
  });
});

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function japaneseBytes(text: string, to: 'SJIS' | 'EUCJP' | 'JIS'): Uint8Array {
  return Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { from: 'UNICODE', to }));
}
