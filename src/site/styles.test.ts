// The two copies of the dark colours are equal, and all text stands out from its ground.

import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const tokens = await readFile(new URL('../../public/css/base/tokens.css', import.meta.url), 'utf8');

/** The custom properties of the first block after a selector, as written. */
function tokensAfter(selector: string): Map<string, string> {
  const start = tokens.indexOf('{', tokens.indexOf(selector));
  const block = tokens.slice(start, tokens.indexOf('}', start));
  return new Map(
    [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2 contrast ratio of two colours. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const light = tokensAfter(':root {');
const dark = tokensAfter(':root[data-theme="dark"] {');

test('the dark that a reader chooses is the dark of the system', () => {
  expect(dark.size).toBeGreaterThan(20);
  expect(tokensAfter(':root:not([data-theme="light"]) {')).toEqual(dark);
});

test('all text is readable on the page and on what floats above it, in light and in dark', () => {
  for (const [name, theme] of Object.entries({ light, dark: new Map([...light, ...dark]) })) {
    for (const text of ['--ink', '--ink-2', '--ink-3', '--source', '--danger', '--warn', '--ok']) {
      for (const ground of ['--paper', '--raised', '--sunken']) {
        const ratio = contrast(theme.get(text) ?? '', theme.get(ground) ?? '');
        expect(ratio, `${text} on ${ground} in ${name}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    expect(contrast(theme.get('--edge') ?? '', theme.get('--paper') ?? '')).toBeGreaterThanOrEqual(3);
  }
});
