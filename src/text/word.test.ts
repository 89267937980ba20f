// Names as words in addresses: what is one word, and what stays apart.

import { expect, test } from 'vitest';
import { freeWord, isWord, LONGEST_WORD, shownName, wordOf } from './word.ts';

test('widths, cases and spaces of a name make no other word', () => {
  for (const name of ['ＣＯ２ と川', 'co2　と川', ' Co2  と川 ']) expect(wordOf(name)).toBe('co2-と川');
  expect(wordOf('ｶﾞﾗｽ')).toBe(wordOf('ガラス'));
  expect(wordOf('Café')).toBe(wordOf('CAFE\u0301'));
});

test('names that differ by a sign of their own stay apart', () => {
  expect(new Set(['C', 'C#', 'C++'].map(wordOf)).size).toBe(3);
  expect(wordOf('は')).not.toBe(wordOf('ば'));
  expect(wordOf('🍊')).toBe('🍊');
});

test('nothing that means something in an address or on a disk is left in a word', () => {
  expect(wordOf('../a/b\\c?d#e%2f.html:')).toBe('a-b-c-d♯e-2f-html');
  expect(wordOf('\u202E\u200B<script>')).toBe('script');
  for (const name of ['', '…', '/', '..', '-', '\u0000']) expect(wordOf(name)).toBe('');
});

test('a word made from a word is that word, however long the name was', () => {
  for (const name of ['ﷺ'.repeat(80), 'İSTANBUL', 'ǅ川-', `${'a'.repeat(59)} b`, 'é\u0327'.repeat(50)]) {
    const word = wordOf(name);
    expect(isWord(word)).toBe(true);
    expect([...word].length).toBeLessThanOrEqual(LONGEST_WORD);
    expect(Buffer.byteLength(word)).toBeLessThan(255);
  }
});

test('a name keeps its letters and loses what stands around it', () => {
  expect(shownName('  ＣＯ２　と\n川 ')).toBe('ＣＯ２ と 川');
});

test('a taken word gets the first free number', () => {
  const taken = new Set(['a', 'a-2', 'a-3']);
  expect(freeWord('a', (word) => taken.has(word))).toBe('a-4');
});
