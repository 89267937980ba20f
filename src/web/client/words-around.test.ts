// What is said of a place in a long text.
import { expect, it } from 'vitest';
import { wordsAround } from './words-around.ts';

it('a few words on either side are said, not the whole text', () => {
  const before = 'In 2019 a count by the school found 14 herons ';
  const after = 'above the mill, and nobody in the village had expected a single one.';
  expect(wordsAround(before, after, 'en')).toBe('the school found 14 herons / above the mill, and nobody');
  expect(wordsAround('', '', 'en')).toBe('/');
  const long = wordsAround('川を掘りおこした。'.repeat(500), '町は川を返した。'.repeat(500), 'ja');
  expect(long.length).toBeLessThan(40);
  expect(long).toMatch(/した。 \/ 町は川/);
});
