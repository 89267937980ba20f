// Draws the cover of a book that has no picture: its inks, its shape, where its title stands, and what is on it. Pure.
import { free } from './free-motifs.ts';
import { grounded } from './grounded-motifs.ts';
import { palettes } from './palettes.ts';
import { lotOf } from './random.ts';
import type { Room, Shape } from './shapes.ts';

export interface DrawnCover {
  /** From 1, as in the tokens. */
  palette: number;
  /** In a drawing that is 120 wide. */
  height: number;
  title: {
    text: string;
    /** Top, bottom, top at the right, or upright from the right. */
    place: 'top' | 'bottom' | 'end' | 'upright';
    face: 'gothic' | 'mincho';
    /** Longer titles are set smaller. */
    size: 'l' | 'm' | 's';
  };
  shapes: Shape[];
}

export const COVER_WIDTH = 120;

/** Square for the youngest, tall for a text: as books are. */
const HEIGHTS = [102, 108, 120, 120, 150, 160, 160, 168, 180] as const;

/** Letters of a title that stands upright in one column, and of any that is shown. */
const UPRIGHT = 9;
const MOST_LETTERS = 90;

/** A line of a title, with the air under it, and the letters that go on one, by its size. */
const LINES = {
  l: { high: 18, letters: 7 },
  m: { high: 15, letters: 9 },
  s: { high: 11, letters: 13 },
} as const;

/** The same book has the same cover, on every page and in every year. */
export function drawCover({ id, title }: { id: string; title: string }): DrawnCover {
  const lot = lotOf(id);
  const palette = lot.between(1, palettes.length);
  const height = lot.oneOf([...HEIGHTS]);
  const text = shortened(title);
  const letters = widthOf(text);
  const size = letters <= 16 ? 'l' : letters <= 30 ? 'm' : 's';
  const face = lot.oneOf(['gothic', 'mincho']);
  const mayStand =
    height >= 150 &&
    letters <= UPRIGHT &&
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々ヶ・]+$/u.test(text);
  const place = mayStand
    ? lot.oneOf(['upright', 'upright', 'top'])
    : lot.oneOf(['top', 'top', 'bottom', 'end']);
  const taken =
    place === 'upright'
      ? 10 + letters * 16
      : 14 + Math.ceil(letters / LINES[size].letters) * LINES[size].high;
  const { room, isWide } = roomFor(place, taken, height);
  const motif = isWide ? lot.oneOf([...grounded, ...grounded, ...free]) : lot.oneOf([...free]);
  const shapes = motif(lot, room).filter(({ d }) => d !== '');
  return { palette, height, title: { text, place, face, size }, shapes };
}

/** What is left beside the title; wide where it reaches from edge to edge along the lower one. */
function roomFor(place: DrawnCover['title']['place'], taken: number, height: number) {
  const whole: Room = { left: 0, right: COVER_WIDTH, top: 0, bottom: height };
  if (place === 'bottom') return { room: { ...whole, bottom: Math.max(height - taken, 44) }, isWide: false };
  if (place === 'upright' && taken > height * 0.55) {
    return { room: { ...whole, right: 92, top: Math.round(height * 0.22) }, isWide: false };
  }
  return { room: { ...whole, top: Math.min(taken, height - 44) }, isWide: true };
}

function shortened(title: string): string {
  const letters = [...title];
  return letters.length <= MOST_LETTERS ? title : `${letters.slice(0, MOST_LETTERS - 1).join('')}…`;
}

/** In letters as wide as a kana; Latin ones are about half as wide. */
function widthOf(text: string): number {
  return Math.ceil([...text].reduce((width, letter) => width + (/[ -ÿ]/.test(letter) ? 0.55 : 1), 0));
}
