// Draws the card of a post as SVG of outlines alone: what it shows depends on no font of the machine.
import { CARD_HEIGHT, CARD_WIDTH, type Card } from './card.ts';
import { drawable, type Face, fitted, outline, type Phrases, widthOf } from './set-text.ts';

export interface Faces {
  /** Japanese, for our own words. */
  mincho: Face;
  /** Latin, Greek and Cyrillic, for the original's. */
  serif: Face;
}

/** The tokens of the light page; a card has no dark side, because nobody knows what it will be shown on. */
const PAPER = '#fbfcfb';
const INK = '#15191b';
const INK_2 = '#465055';
const RULE = '#dce1e0';
const SOURCE = '#165e83';

const MARGIN = 88;
const WIDTH = CARD_WIDTH - 2 * MARGIN;
const TITLE_SIZES = [
  { size: 84, lines: 2 },
  { size: 72, lines: 3 },
  { size: 60, lines: 3 },
  { size: 50, lines: 4 },
];

/** Null when the title is in a script that neither face has. */
export function drawCard(card: Card, { mincho, serif }: Faces, phrases: Phrases): string | null {
  const ours = [mincho, serif];
  const theirs = [serif, mincho];
  const title = drawable(card.title, ours);
  if (title === '') return null;
  const set = fitted(title, {
    faces: ours,
    language: card.language,
    phrases,
    width: WIDTH,
    sizes: TITLE_SIZES,
  });
  const original = drawable(card.original, theirs);
  const under = original === '' ? null : fitOriginal(original, theirs, set.lines.length > 2 ? 1 : 2);
  const shapes: string[] = [];
  const draw = (text: string, faces: readonly Face[], size: number, x: number, y: number, fill: string) =>
    shapes.push(`<path fill="${fill}" d="${outline(text, faces, size, x, y)}"/>`);

  const block = set.lines.length * set.size * 1.4 + (under ? under.lines.length * 42 + 20 : 0);
  let y = 150 + Math.max(0, (CARD_HEIGHT - 150 - 130 - block) / 2) + set.size;
  for (const line of set.lines) {
    draw(line, ours, set.size, MARGIN, y, INK);
    y += set.size * 1.4;
  }
  y += 62 - set.size * 1.4;
  for (const line of under?.lines ?? []) {
    draw(line, theirs, under?.size ?? 30, MARGIN, y, INK_2);
    y += 42;
  }
  draw(fitLine(drawable(card.blog, ours), ours, 32, WIDTH - 80), ours, 32, MARGIN + 68, 115, INK);
  const foot = footOf(card, theirs);
  draw(foot, theirs, 28, MARGIN, CARD_HEIGHT - 62, card.isTranslation ? SOURCE : INK_2);
  return frame(shapes.join(''));
}

function fitOriginal(text: string, faces: readonly Face[], most: number) {
  const sizes = [
    { size: 34, lines: 1 },
    { size: 30, lines: most },
  ];
  return fitted(text, { faces, language: 'en', phrases: (words) => [words], width: WIDTH, sizes });
}

/** From the nearest source back, as far as there is room: an arrow that leads nowhere would lie. */
function footOf({ sources }: Card, faces: readonly Face[]): string {
  const names = sources.map((name) => drawable(name, faces)).filter((name) => name !== '');
  for (let count = names.length; count > 1; count -= 1) {
    const line = names.slice(0, count).join('  ←  ');
    if (widthOf(line, faces, 28) <= WIDTH) return line;
  }
  return fitLine(names[0] ?? '', faces, 28, WIDTH);
}

function fitLine(text: string, faces: readonly Face[], size: number, width: number): string {
  if (text === '') return '';
  const sizes = [{ size, lines: 1 }];
  return fitted(text, { faces, language: 'und', phrases: (words) => [words], width, sizes }).lines[0] ?? '';
}

/** The two corners of the mark stand before the name, the source's and ours; a hairline over the foot. */
function frame(shapes: string): string {
  const line = CARD_HEIGHT - 116;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}">`,
    `<rect width="100%" height="100%" fill="${PAPER}"/>`,
    `<g transform="translate(${MARGIN - 8} 72) scale(2.8)" fill="none" stroke-width="2.4">`,
    `<path stroke="${SOURCE}" d="M3.5 14V3.5H11"/><path stroke="${INK}" d="M16.5 6v10.5H9"/></g>`,
    `<path stroke="${RULE}" stroke-width="2" d="M${MARGIN} ${line}H${CARD_WIDTH - MARGIN}"/>`,
    shapes,
    '</svg>',
  ].join('');
}
