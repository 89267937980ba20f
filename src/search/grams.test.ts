// Grams: what a text holds, and what a word asks for.
import { describe, expect, test } from 'vitest';
import { numbersFrom } from '../../bench/support/corpus.ts';
import { fold } from './fold.ts';
import { gramsAsked, gramsOf, jointsOf, markOf, pairsOf, tokenOf, wordTokenOf } from './grams.ts';

/** Whether the index would find the word, and whether it is sure of it. */
function finds(line: string, word: string): { found: boolean; exact: boolean } {
  const held = gramsOf(line);
  const alone = [...pairsOf([line]), ...jointsOf([line])];
  const { runs, exact, open } = gramsAsked(word);
  const follows = (run: string[]) =>
    held.some((_, at) => run.every((gram, step) => held[at + step] === gram)) ||
    (run.length === 1 && alone.includes(run[0] ?? '')) ||
    (open && held.some((gram) => gram.startsWith(run[0] ?? '')));
  return { found: runs.every(follows), exact };
}

describe('grams', () => {
  test('digits and Latin do not swallow the kanji beside them', () => {
    expect(gramsOf('g7外交')).toEqual(['g7', '7外', '外交', '交\u3000']);
    for (const word of ['g7', '外交', 'g7外', '7外交']) expect(finds('g7外交', word).found).toBe(true);
  });

  test('a word is found wherever it stands, in any surroundings', () => {
    const alphabet = [...'外交政かなカabc 7'];
    const next = numbersFrom(7);
    const one = () => alphabet[Math.floor(next() * alphabet.length)] ?? '';
    for (let round = 0; round < 3000; round++) {
      const line = fold(Array.from({ length: 3 + Math.floor(next() * 12) }, one).join(''));
      const from = Math.floor(next() * line.length);
      const word = line.slice(from, from + 2 + Math.floor(next() * 6)).trim();
      if ([...word].length < 2) continue;
      expect([line, word, finds(line, word).found]).toEqual([line, word, true]);
    }
  });

  test('a phrase is found by the places where its words meet, wherever it was cut', () => {
    expect(jointsOf(['also therefore'])).toEqual(['also ther']);
    expect(gramsAsked('so therefore').runs.flat()).not.toContain('so ther');
    expect(gramsAsked('also there for').runs).toEqual([['also ther']]);
    const alphabet = [...'abcdefgh   川'];
    const next = numbersFrom(9);
    for (let round = 0; round < 3000; round++) {
      const made = Array.from({ length: 30 }, () => alphabet[Math.floor(next() * alphabet.length)] ?? '');
      const line = fold(made.join(''));
      const from = Math.floor(next() * line.length);
      const phrase = line.slice(from, from + 3 + Math.floor(next() * 20)).trim();
      if ([...phrase].length < 2) continue;
      expect([line, phrase, finds(line, phrase).found]).toEqual([line, phrase, true]);
    }
  });

  test('when the grams say all, they are never wrong', () => {
    const alphabet = [...'外交ab '];
    const next = numbersFrom(8);
    const made = (length: number) =>
      fold(Array.from({ length }, () => alphabet[Math.floor(next() * alphabet.length)] ?? '').join(''));
    for (let round = 0; round < 5000; round++) {
      const line = made(10);
      const word = made(2 + Math.floor(next() * 4));
      if ([...word].length < 2) continue;
      const { found, exact } = finds(line, word);
      if (exact) expect([line, word, found]).toEqual([line, word, line.includes(word)]);
    }
  });

  test('a single kanji is found by the grams that begin with it, also at the end of a line', () => {
    expect(finds('長い川', '川').found).toBe(true);
    expect(finds('長い河', '川').found).toBe(false);
  });

  test('a long word is looked for by its beginning, and then in the text', () => {
    const { runs, exact } = gramsAsked('とても長いことばを'.repeat(5));
    expect(runs[0]?.length).toBe(30);
    expect(exact).toBe(false);
  });
});

describe('tokens', () => {
  test('hold no sign at which a tokenizer cuts or a query ends', () => {
    for (const gram of ['a"b', "'x", '$1 ', '\\a', '*()', '+-:', 'a.b']) {
      expect(tokenOf('', gram)).toMatch(/^[a-z0-9\u0080-\uffff]+$/);
    }
  });

  test('of two blogs, and of a word and a text, are never the same', () => {
    expect(tokenOf(markOf(1), '外交')).not.toBe(tokenOf(markOf(2), '外交'));
    expect(new Set([1, 2, 6399, 6400, 6401, 70_000].map(markOf)).size).toBe(6);
    expect(gramsOf('=ab').map((gram) => tokenOf('', gram))).not.toContain(wordTokenOf('', 'ab'));
  });
});
