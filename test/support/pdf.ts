// A PDF as Chromium prints it, read far enough to know its pages and the words on each.
import { inflateSync } from 'node:zlib';

interface PdfObject {
  dictionary: string;
  stream: Buffer | null;
}

/** The text of each page, without the spaces that a layout makes. Understands what Skia writes, and no other PDF. */
export function pagesOfPdf(pdf: Buffer): string[] {
  const objects = objectsOf(pdf);
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type\s*\/Page\b/.test(dictionary));
  return pages.map((page) => textOf(page, objects));
}

/** Width and height of each page in points, as Skia writes them: on every page. */
export function sizesOfPdf(pdf: Buffer): { width: number; height: number }[] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g);
  return Array.from(boxes, ([, width, height]) => ({ width: Number(width), height: Number(height) }));
}

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const text = pdf.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const found of text.matchAll(/^(\d+) 0 obj\s*([\s\S]*?)(?:endobj|stream\r?\n)/gm)) {
    const [whole, number = '', dictionary = ''] = found;
    const start = found.index + whole.length;
    const length = Number(/\/Length (\d+)(?! 0 R)/.exec(dictionary)?.[1] ?? 0);
    const bytes = whole.endsWith('endobj') ? null : pdf.subarray(start, start + length);
    const isPacked = /\/FlateDecode/.test(dictionary);
    objects.set(number, { dictionary, stream: bytes && (isPacked ? inflateSync(bytes) : bytes) });
  }
  return objects;
}

interface Font {
  /** Hexadecimal digits of one glyph. */
  digits: number;
  letters: ReadonlyMap<string, string>;
}

function textOf(page: PdfObject, objects: ReadonlyMap<string, PdfObject>): string {
  const fonts = new Map(
    [...page.dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', font = '']) => [
      name,
      fontOf(objects.get(font), objects),
    ]),
  );
  const contents = /\/Contents (\d+) 0 R/.exec(page.dictionary)?.[1] ?? '';
  const drawn = objects.get(contents)?.stream?.toString('latin1') ?? '';
  let font: Font | undefined;
  /** What is drawn until the mark's end is said by the mark. */
  let isSaid = false;
  let text = '';
  for (const [whole, said, name, hex] of drawn.matchAll(
    /\/ActualText <FEFF(\w+)>|\/(F\d+) [\d.]+ Tf|<(\w+)> Tj|\bEMC\b/g,
  )) {
    if (whole === 'EMC') isSaid = false;
    if (name !== undefined) font = fonts.get(name);
    if (said !== undefined) {
      text += utf16(said);
      isSaid = true;
    }
    if (hex === undefined || isSaid || font === undefined) continue;
    for (let at = 0; at < hex.length; at += font.digits)
      text += font.letters.get(hex.slice(at, at + font.digits).toUpperCase()) ?? '';
  }
  return text.replace(/\s+/g, '');
}

function fontOf(font: PdfObject | undefined, objects: ReadonlyMap<string, PdfObject>): Font {
  const digits = font?.dictionary.includes('/Type3') ? 2 : 4;
  return { digits, letters: lettersOf(font, digits, objects) };
}

/** Which letters the glyphs of a font stand for. */
function lettersOf(
  font: PdfObject | undefined,
  digits: number,
  objects: ReadonlyMap<string, PdfObject>,
): Map<string, string> {
  const map = /\/ToUnicode (\d+) 0 R/.exec(font?.dictionary ?? '')?.[1] ?? '';
  const table = objects.get(map)?.stream?.toString('latin1') ?? '';
  const letters = new Map<string, string>();
  for (const [, block = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', code = ''] of block.matchAll(/<(\w+)> <(\w+)>/g))
      letters.set(glyph, utf16(code));
  for (const [, block = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', code = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let at = Number.parseInt(from, 16), step = 0; at <= Number.parseInt(to, 16); at++, step++)
        letters.set(
          at.toString(16).toUpperCase().padStart(digits, '0'),
          String.fromCodePoint((utf16(code).codePointAt(0) ?? 0) + step),
        );
  return letters;
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}
