// Sets text in outlines: which face has a character, where a line may break, how large a title may stand.

/** What is asked of a font; opentype.js has it. */
export interface Face {
  unitsPerEm: number;
  charToGlyphIndex(character: string): number;
  /** Width of a run in units of `size`. */
  getAdvanceWidth(text: string, size: number): number;
  getPath(text: string, x: number, y: number, size: number): { commands: readonly Stroke[] };
}

/** One step of an outline, as SVG names them. */
interface Stroke {
  type: string;
  x?: number;
  y?: number;
  x1?: number;
  y1?: number;
  x2?: number;
  y2?: number;
}

interface Run {
  face: Face;
  text: string;
}

/** Parts of a text that stay together, such as phrases of Japanese. */
export type Phrases = (text: string, language: string) => string[];

/** Above this share of letters that no face has, a text would say something else than was written. */
const MOST_MISSING = 0.1;

/**
 * The text without characters that no face has, so that no empty box is drawn; '' when too many letters would be gone.
 * `faces` in the order in which they are asked.
 */
export function drawable(text: string, faces: readonly Face[]): string {
  const clean = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const characters = [...clean];
  const has = (character: string) => character === ' ' || faceOf(character, faces) !== undefined;
  const letters = characters.filter((character) => /[\p{L}\p{N}]/u.test(character));
  const missing = letters.filter((character) => !has(character)).length;
  if (letters.length === 0 || missing / letters.length > MOST_MISSING) return '';
  return characters.filter(has).join('').replace(/ +/g, ' ').trim();
}

export function widthOf(text: string, faces: readonly Face[], size: number): number {
  return runsOf(text, faces).reduce((width, run) => width + run.face.getAdvanceWidth(run.text, size), 0);
}

/** SVG path data of one line whose baseline begins at (x, y). */
export function outline(text: string, faces: readonly Face[], size: number, x: number, y: number): string {
  let at = x;
  return runsOf(text, faces)
    .map(({ face, text: part }) => {
      const data = face.getPath(part, at, y, size).commands.map(strokeData).join('');
      at += face.getAdvanceWidth(part, size);
      return data;
    })
    .join('');
}

/** Not the library's own way of writing it, which turns numbers near zero into none. */
function strokeData({ type, x1, y1, x2, y2, x, y }: Stroke): string {
  const numbers = [x1, y1, x2, y2, x, y].filter((number) => number !== undefined);
  return `${type}${numbers.map((number) => number.toFixed(1)).join(' ')}`;
}

function runsOf(text: string, faces: readonly Face[]): Run[] {
  const runs: Run[] = [];
  for (const character of text) {
    const face = faceOf(character, faces) ?? faces[0];
    if (!face) continue;
    const last = runs.at(-1);
    // A space goes with what stands before it.
    if (last && (last.face === face || character === ' ')) last.text += character;
    else runs.push({ face, text: character });
  }
  return runs;
}

function faceOf(character: string, faces: readonly Face[]): Face | undefined {
  return faces.find((face) => face.charToGlyphIndex(character) !== 0);
}

export interface Setting {
  faces: readonly Face[];
  language: string;
  phrases: Phrases;
  width: number;
  /** Sizes to try, the largest first; the last is used with a text that is cut. */
  sizes: readonly { size: number; lines: number }[];
}

export interface SetText {
  size: number;
  lines: string[];
}

/** The largest size at which the whole text fits; at the smallest the end gives way to …. */
export function fitted(text: string, setting: Setting): SetText {
  const { faces, width, sizes } = setting;
  const parts = partsOf(text, setting);
  for (const { size, lines: most } of sizes) {
    const lines = broken(parts, faces, size, width);
    if (lines.length <= most) return { size, lines: evened(parts, setting, size, lines) };
  }
  const { size, lines: most } = sizes.at(-1) ?? { size: 40, lines: 1 };
  const kept = broken(parts, faces, size, width).slice(0, most);
  return { size, lines: [...kept.slice(0, -1), cut(kept.at(-1) ?? '', faces, size, width)] };
}

/** Lines of about one length: the narrowest width that needs no more of them. */
function evened(
  parts: readonly string[],
  { faces, width }: Setting,
  size: number,
  lines: string[],
): string[] {
  if (lines.length < 2) return lines;
  for (let narrow = width * 0.5; narrow < width; narrow += width * 0.05) {
    const tried = broken(parts, faces, size, narrow);
    const longest = Math.max(...tried.map((line) => widthOf(line, faces, size)));
    if (tried.length === lines.length && longest <= width) return tried;
  }
  return lines;
}

function broken(parts: readonly string[], faces: readonly Face[], size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line !== '' && widthOf((line + part).trimEnd(), faces, size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += part;
    // A phrase that is longer than a line is broken inside.
    while (widthOf(line.trimEnd(), faces, size) > width) {
      const head = headThatFits(line, faces, size, width);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** At least one character, and none that may not end or begin a line where it can be helped. */
function headThatFits(line: string, faces: readonly Face[], size: number, width: number): string {
  const characters = [...line];
  let count = 1;
  while (
    count < characters.length &&
    widthOf(characters.slice(0, count + 1).join(''), faces, size) <= width
  ) {
    count += 1;
  }
  while (
    count > 1 &&
    /[、。，．・：；！？」』）】〉》’”ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々…]/u.test(
      characters[count] ?? '',
    )
  ) {
    count -= 1;
  }
  return characters.slice(0, count).join('');
}

function cut(line: string, faces: readonly Face[], size: number, width: number): string {
  const characters = [...line];
  while (characters.length > 1 && widthOf(`${characters.join('').trimEnd()}…`, faces, size) > width) {
    characters.pop();
  }
  return `${characters.join('').trimEnd()}…`;
}

function partsOf(text: string, { phrases, language }: Setting): string[] {
  return phrases(text, language).flatMap((phrase) => phrase.match(/\S+\s*|\s+/gu) ?? []);
}
