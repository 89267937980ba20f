// Draws a banner for pages elsewhere: the name of the press, and a line under it. Plain SVG, without a script or a style. Pure.
import { escapeHtml } from '../../../text/html-out.ts';

export const BANNER_WIDTH = 176;
export const BANNER_HEIGHT = 48;

/** The tokens of the light page; a banner has no dark side, because nobody knows on what it stands. */
const PAPER = '#fbfcfb';
const INK = '#15191b';
const INK_3 = '#626c71';
const EDGE = '#818b90';
const FACES =
  'Hiragino Sans, Hiragino Kaku Gothic ProN, BIZ UDGothic, Yu Gothic, Noto Sans JP, Noto Sans CJK JP, sans-serif';
const MARGIN = 12;

export interface Lines {
  name: string;
  under: string;
  /** BCP 47. */
  language: string;
}

export function drawBanner({ name, under, language }: Lines): string {
  const upper = fitted(name, 13);
  const lower = fitted(under, 12);
  const line = ({ text, size }: Fitted, y: number, fill: string, weight: number) =>
    `<text x="${MARGIN}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeHtml(text)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${BANNER_WIDTH}" height="${BANNER_HEIGHT}" viewBox="0 0 ${BANNER_WIDTH} ${BANNER_HEIGHT}" xml:lang="${escapeHtml(language)}" role="img">`,
    `<title>${escapeHtml(`${name} ${under}`)}</title>`,
    `<rect x="0.5" y="0.5" width="${BANNER_WIDTH - 1}" height="${BANNER_HEIGHT - 1}" rx="3" fill="${PAPER}" stroke="${EDGE}"/>`,
    `<g font-family="${FACES}">${line(upper, 21, INK, 600)}${line(lower, 38, INK_3, 400)}</g>`,
    '</svg>',
  ].join('');
}

interface Fitted {
  text: string;
  size: number;
}

/** Smaller where it is long; where that is not enough, cut. */
function fitted(text: string, size: number): Fitted {
  const room = BANNER_WIDTH - 2 * MARGIN;
  const smallest = size - 2;
  for (let at = size; at >= smallest; at -= 1) if (widthOf(text) * at <= room) return { text, size: at };
  let short = '';
  for (const letter of text) {
    if (widthOf(`${short}${letter}…`) * smallest > room) break;
    short += letter;
  }
  return { text: `${short.trimEnd()}…`, size: smallest };
}

/** In ems, as faces have it on the whole: nobody knows which one will be there. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += /[\u0020-\u024f]/.test(letter) ? 0.58 : 1;
  return width;
}
