// The colour of a blog stands out from every ground, in light and in dark.
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { contrast, contrastIn, ENOUGH, grounds, nearestPassing } from './contrast.ts';

test('the grounds are those of the style sheets', async () => {
  const tokens = await readFile(new URL('../../../public/css/base/tokens.css', import.meta.url), 'utf8');
  const [light = '', dark = ''] = tokens.split(':root[data-theme="dark"]');
  for (const [at, name] of ['paper', 'raised', 'sunken'].entries()) {
    expect(light).toContain(`--${name}: ${grounds.light[at]};`);
    expect(dark).toContain(`--${name}: ${grounds.dark[at]};`);
  }
});

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 2);
});

test('any colour has a nearest one that passes, of the same hue and not far from enough', () => {
  for (const colour of [
    '#ff0000',
    '#ffe14d',
    '#00ff88',
    '#3344ff',
    '#c0a8b0',
    '#ffffff',
    '#000000',
    '#165e83',
  ]) {
    for (const theme of ['light', 'dark'] as const) {
      const found = nearestPassing(theme, colour);
      expect(found).toMatch(/^#[0-9a-f]{6}$/);
      expect(contrastIn(theme, found), `${colour} in ${theme}`).toBeGreaterThanOrEqual(ENOUGH);
      if (found !== colour) expect(contrastIn(theme, found)).toBeLessThan(ENOUGH + 0.6);
    }
  }
  expect(nearestPassing('light', '#8a2f4b')).toBe('#8a2f4b');
});
