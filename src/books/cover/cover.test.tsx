// Covers: drawn ones stay the same, stay light and stay readable; pictures come in the size that is wanted.

import { readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { BookCover } from './book-cover.tsx';
import { publicCover, studioCover } from './cover.ts';
import { drawCover } from './draw-cover.ts';
import { inks, palettes } from './palettes.ts';

const titles = [
  '雨をきく日',
  'かわのねむるところ',
  '月',
  'Where the River Sleeps',
  'ねむれない子のための算数',
];
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `0190c0de-0000-7000-8000-${String(at * 7919).padStart(12, '0')}`,
    title: titles[at % titles.length] ?? '',
  }));

const picture = {
  pictureId: 'a'.repeat(64),
  ...{ width: 600, height: 800 },
  sizes: [
    { width: 600, type: 'image/jpeg', sha256: 'a'.repeat(64) },
    { width: 320, type: 'image/jpeg', sha256: 'b'.repeat(64) },
    { width: 320, type: 'image/webp', sha256: 'c'.repeat(64) },
  ],
};

it('a book without a picture has the same drawing on every page, and another book another', () => {
  const drawings = many(40).map((book) => JSON.stringify(drawCover(book)));
  expect(many(40).map((book) => JSON.stringify(drawCover(book)))).toEqual(drawings);
  expect(new Set(drawings).size).toBe(40);
  const covers = many(200).map(drawCover);
  expect(new Set(covers.map(({ palette }) => palette)).size).toBe(palettes.length);
  expect(new Set(covers.map(({ title }) => title.place)).size).toBe(4);
  expect(new Set(covers.map(({ height }) => height)).size).toBeGreaterThan(5);
});

it('drawings hold whole strokes inside their cover, whatever the title', () => {
  const long = 'こどもといっしょに読む、世界のむかしばなし'.repeat(9);
  for (const title of [...titles, long, '😀', 'x']) {
    for (const { id } of many(200)) {
      const cover = drawCover({ id, title });
      expect([...cover.title.text].length).toBeLessThanOrEqual(90);
      expect(cover.shapes.length).toBeGreaterThan(0);
      for (const { d, width } of cover.shapes) {
        expect(d).toMatch(/^M[-\d. a-zA-Z]+$/);
        expect(d).not.toMatch(/NaN|undefined|--/);
        if (width !== undefined) expect(width).toBeGreaterThan(0);
      }
    }
  }
});

it('only a short Japanese title stands upright', () => {
  const upright = (title: string) =>
    many(300).filter(({ id }) => drawCover({ id, title }).title.place === 'upright');
  expect(upright('魚のなまえ帳').length).toBeGreaterThan(20);
  expect(upright('Where the River Sleeps')).toEqual([]);
  expect(upright('ねむれない子のための算数')).toEqual([]);
});

it('a page of sixty drawn covers costs a few kilobytes, writes no style, and is not spoken', () => {
  const html = many(60)
    .map((book) => renderToString(<BookCover book={{ ...book, cover: null }} sizes="10rem" />))
    .join('');
  expect(brotliCompressSync(html).length).toBeLessThan(6000);
  expect(html).not.toContain('style=');
  expect(html.match(/<span class="cover cv\d+" aria-hidden="true">/g)).toHaveLength(60);
});

it('titles stand out from their ground, and the inks are those of the style sheet', async () => {
  const tokens = await readFile(new URL('../../../public/css/base/tokens.css', import.meta.url), 'utf8');
  for (const [at, palette] of palettes.entries()) {
    expect(contrast(palette.l, palette.g), `palette ${at + 1}`).toBeGreaterThanOrEqual(4.5);
    const block = new RegExp(`\\.cv${at + 1} \\{([^}]+)\\}`).exec(tokens)?.[1] ?? '';
    for (const ink of inks) expect(block).toContain(`--${ink}: ${palette[ink]};`);
  }
});

it('a picture names its sizes, keeps its room and waits until it is near', () => {
  const book = { id: 'x', title: '雨をきく日', cover: publicCover('/hashi', picture) };
  const html = renderToString(<BookCover book={book} sizes="10rem" />);
  expect(html).toContain(
    `<source type="image/webp" srcset="/hashi/media/${'c'.repeat(64)}-320.webp 320w" sizes="10rem"`,
  );
  expect(html).toContain(`src="/hashi/media/${'b'.repeat(64)}-320.jpg"`);
  expect(html).toContain('width="600" height="800" loading="lazy"');
  expect(html).toMatch(/ alt(?:="")? /);
  expect(renderToString(<BookCover book={book} sizes="10rem" lazy={false} />)).not.toContain('loading');
});

it('the studio shows the picture from its own address', () => {
  const cover = studioCover('hashi', picture);
  const html = renderToString(<BookCover book={{ id: 'x', title: '雨', cover }} sizes="10rem" />);
  expect(html).toContain(`src="/studio/hashi/pictures/${'a'.repeat(64)}"`);
  expect(html).not.toContain('srcset');
});

/** WCAG 2 contrast ratio of two colours. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
