// Draws the card of a book as SVG of outlines alone: its drawn cover, and beside it the title and who made it.
import { COVER_WIDTH, type DrawnCover } from '../../books/cover/draw-cover.ts';
import { type Palette, palettes } from '../../books/cover/palettes.ts';
import type { Shape } from '../../books/cover/shapes.ts';
import type { BookCard } from './book-card.ts';
import { CARD_HEIGHT, CARD_WIDTH } from './card.ts';
import type { Faces } from './draw-card.ts';
import { drawable, type Face, fitted, outline, type Phrases, widthOf } from './set-text.ts';

const PAPER = '#fbfcfb';
const INK = '#15191b';
const INK_2 = '#465055';

const MARGIN = 72;
/** The tallest cover, in pixels of the card. */
const TALL = CARD_HEIGHT - 2 * MARGIN;
const WIDE = 420;

/** Null when the title is in a script that neither face has. */
export function drawBookCard(card: BookCard, { mincho, serif }: Faces, phrases: Phrases): string | null {
  const faces = [mincho, serif];
  const title = drawable(card.title, faces);
  if (title === '') return null;
  const scale = Math.min(TALL / card.cover.height, WIDE / COVER_WIDTH);
  const [width, height] = [COVER_WIDTH * scale, card.cover.height * scale];
  const x = MARGIN + width + 64;
  const room = CARD_WIDTH - MARGIN - x;
  const setting = { faces, language: card.language, phrases, width: room };
  const set = fitted(title, {
    ...setting,
    sizes: [
      { size: 66, lines: 3 },
      { size: 52, lines: 4 },
      { size: 42, lines: 5 },
    ],
  });
  const by = lineOf(card.by, faces, 28, room);
  const blog = lineOf(card.blog, faces, 28, room);
  const block = set.lines.length * set.size * 1.4 + (by === '' ? 0 : 60);
  let y = (CARD_HEIGHT - block) / 2 + set.size;
  const shapes: string[] = [];
  for (const line of set.lines) {
    shapes.push(filled(INK, outline(line, faces, set.size, x, y)));
    y += set.size * 1.4;
  }
  if (by !== '') shapes.push(filled(INK_2, outline(by, faces, 28, x, y)));
  if (blog !== '') shapes.push(filled(INK_2, outline(blog, faces, 28, x, CARD_HEIGHT - MARGIN)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}">`,
    `<rect width="100%" height="100%" fill="${PAPER}"/>`,
    // A drawing of its own, whose edges cut what runs over them.
    `<svg x="${MARGIN}" y="${(CARD_HEIGHT - height) / 2}" width="${width}" height="${height}" viewBox="0 0 ${COVER_WIDTH} ${card.cover.height}">`,
    coverOf(card.cover, faces, phrases, card.language),
    '</svg>',
    shapes.join(''),
    '</svg>',
  ].join('');
}

function coverOf(
  { palette, height, title, shapes }: DrawnCover,
  faces: readonly Face[],
  phrases: Phrases,
  language: string,
): string {
  const inks = palettes[palette - 1] ?? palettes[0];
  const ground = `<rect width="${COVER_WIDTH}" height="${height}" fill="${inks.g}"/>`;
  const text = drawable(title.text, faces);
  const words =
    text === ''
      ? ''
      : title.place === 'upright'
        ? upright(text, faces)
        : across(text, { faces, phrases, language, title, height });
  return ground + shapes.map((shape) => pathOf(shape, inks)).join('') + filled(inks.l, words);
}

function pathOf({ ink, d, width, dash }: Shape, inks: Palette): string {
  if (width === undefined) return filled(inks[ink], d);
  const dashes = dash === undefined ? '' : ` stroke-dasharray="${dash}"`;
  return `<path fill="none" stroke="${inks[ink]}" stroke-width="${width}" stroke-linecap="round"${dashes} d="${d}"/>`;
}

/** The sizes of the style sheet, in a drawing that is 120 wide. */
const SIZES = { l: 13.8, m: 11.4, s: 8.4 } as const;
const EDGE = 9.6;

interface Across {
  faces: readonly Face[];
  phrases: Phrases;
  language: string;
  title: DrawnCover['title'];
  height: number;
}

function across(text: string, { faces, phrases, language, title, height }: Across): string {
  const size = SIZES[title.size];
  const width = COVER_WIDTH - 2 * EDGE;
  const { lines } = fitted(text, { faces, language, phrases, width, sizes: [{ size, lines: 8 }] });
  const first =
    title.place === 'bottom' ? height - 8.4 - (lines.length - 1) * size * 1.3 - size * 0.2 : 8.4 + size;
  return lines
    .map((line, at) => {
      const x = title.place === 'end' ? COVER_WIDTH - EDGE - widthOf(line, faces, size) : EDGE;
      return outline(line, faces, size, x, first + at * size * 1.3);
    })
    .join('');
}

/** One character under the other; a long sound is drawn as the stroke that it is in upright text. */
function upright(text: string, faces: readonly Face[]): string {
  const size = 15;
  const x = COVER_WIDTH - EDGE - size;
  return [...text]
    .map((letter, at) => {
      const y = EDGE + size * 0.88 + at * size * 1.04;
      if (letter === 'ー') return `M${x + size * 0.46} ${y - size * 0.75}h1.3v${size * 0.74}h-1.3z`;
      const small = /[ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/.test(letter) ? size * 0.12 : 0;
      return outline(letter, faces, size, x + small, y - small);
    })
    .join('');
}

function lineOf(text: string, faces: readonly Face[], size: number, width: number): string {
  const clean = drawable(text, faces);
  if (clean === '') return '';
  const setting = { faces, language: 'und', phrases: (words: string) => [words], width };
  return fitted(clean, { ...setting, sizes: [{ size, lines: 1 }] }).lines[0] ?? '';
}

function filled(ink: string, d: string): string {
  return d === '' ? '' : `<path fill="${ink}" d="${d}"/>`;
}
