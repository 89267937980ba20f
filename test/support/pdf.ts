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

function textOf(page: PdfObject, objects: ReadonlyMap<string, PdfObject>): string {
  const resources = page.dictionary;
  const letters = new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', font = '']) => [
      name,
      lettersOf(objects.get(font), objects),
    ]),
  );
  const contents = /\/Contents (\d+) 0 R/.exec(page.dictionary)?.[1] ?? '';
  const drawn = objects.get(contents)?.stream?.toString('latin1') ?? '';
  let font: ReadonlyMap<string, string> = new Map();
  let text = '';
  for (const [, name, hex] of drawn.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (name !== undefined) font = letters.get(name) ?? new Map();
    for (const glyph of hex?.match(/.{4}/g) ?? []) text += font.get(glyph.toUpperCase()) ?? '';
  }
  return text.replace(/\s+/g, '');
}

/** Which letters the glyphs of a font stand for. */
function lettersOf(
  font: PdfObject | undefined,
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
          at.toString(16).toUpperCase().padStart(4, '0'),
          String.fromCodePoint((utf16(code).codePointAt(0) ?? 0) + step),
        );
  return letters;
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}
