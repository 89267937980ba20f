// A film of barcodes for a browser's camera: one book after the other, as somebody would show them.
import { writeFile } from 'node:fs/promises';

const [WIDTH, HEIGHT] = [640, 480];
/** Pixels of the narrowest bar. */
const MODULE = 4;

/** Frames of each barcode, at ten a second, and of the empty picture between. */
const SHOWN = 12;
const BETWEEN = 4;

const L = [
  '0001101',
  '0011001',
  '0010011',
  '0111101',
  '0100011',
  '0110001',
  '0101111',
  '0111011',
  '0110111',
  '0001011',
];
const SIDES = [
  'LLLLLL',
  'LLGLGG',
  'LLGGLG',
  'LLGGGL',
  'LGLLGG',
  'LGGLLG',
  'LGGGLL',
  'LGLGLG',
  'LGLGGL',
  'LGGLGL',
];

/** Chromium plays it again and again. */
export async function writeBarcodeFilm(file: string, codes: readonly string[]): Promise<void> {
  const parts: Buffer[] = [Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`)];
  const grey = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  for (const code of codes) {
    const frames = [...Array<string>(SHOWN).fill(barsOf(code)), ...Array<string>(BETWEEN).fill('')];
    for (const bars of frames) parts.push(Buffer.from('FRAME\n'), frameOf(bars), grey);
  }
  await writeFile(file, Buffer.concat(parts));
}

/** EAN-13: 1 is black. */
function barsOf(code: string): string {
  const digits = [...code].map(Number);
  const sides = SIDES[digits[0] ?? 0] ?? '';
  const turned = (bars: string) => [...bars].map((bar) => (bar === '0' ? '1' : '0')).join('');
  const right = (digit: number) => turned(L[digit] ?? '');
  const mirrored = (digit: number) => [...right(digit)].reverse().join('');
  const first = digits
    .slice(1, 7)
    .map((digit, at) => (sides[at] === 'L' ? (L[digit] ?? '') : mirrored(digit)));
  const second = digits.slice(7).map(right);
  return `101${first.join('')}01010${second.join('')}101`;
}

function frameOf(bars: string): Buffer {
  const frame = Buffer.alloc(WIDTH * HEIGHT, 235);
  const left = Math.floor((WIDTH - bars.length * MODULE) / 2);
  for (let at = 0; at < bars.length; at++) {
    if (bars[at] !== '1') continue;
    const from = left + at * MODULE;
    for (let y = 120; y < 360; y++) frame.fill(16, y * WIDTH + from, y * WIDTH + from + MODULE);
  }
  return frame;
}
