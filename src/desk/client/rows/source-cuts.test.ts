// The places at which a sentence of the source may be split.
import { expect, it } from 'vitest';
import { sourceCuts } from './source-cuts.ts';

const halves = (source: string, language: string) => {
  const { text, places } = sourceCuts(source, language);
  return places.map((at) => [text.slice(0, at), text.slice(at)]);
};

it('are before each word but the first, and the space before the sentence is not shown', () => {
  const cuts = sourceCuts(' Nobody made it.', 'en');
  expect(cuts.text).toBe('Nobody made it.');
  expect(halves(' Nobody made it.', 'en')).toEqual([
    ['Nobody ', 'made it.'],
    ['Nobody made ', 'it.'],
    ['Nobody made it', '.'],
  ]);
  // The server counts in the sentence as it stands.
  expect(' Nobody made it.'.slice(cuts.lead + (cuts.places[0] ?? 0))).toBe('made it.');
});

it('are none in a sentence of one word', () => {
  expect(sourceCuts(' Herons', 'en').places).toEqual([]);
});
