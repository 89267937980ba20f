// Texts of the interface, filled in as the server and the programs in the browser do.
import { expect, it } from 'vitest';
import { fill } from './fill.ts';

it('writes amounts as the language does, and picks their plural', () => {
  const text = '{count} {count|post|posts}';
  expect(fill(text, 'en', { count: 1 })).toBe('1 post');
  expect(fill(text, 'en', { count: 12_345 })).toBe('12,345 posts');
  expect(fill('記事{count}本', 'ja', { count: 1_530 })).toBe('記事1,530本');
});

it('leaves what comes as a string as it is', () => {
  expect(fill('{year}年', 'ja', { year: '2026' })).toBe('2026年');
});

it('leaves a parameter that was forgotten in sight', () => {
  expect(fill('第{number}版', 'ja')).toBe('第{number}版');
});
