// Sentences of the desk and the lines they were aligned as.
import { describe, expect, it } from 'vitest';
import { placesIn } from './places.ts';

const lines = ['It is wide.', 'It was dark.', 'It is wide.', 'Nobody came.'].map((text, at) => ({
  ...{ place: `p${at}`, blockId: 'b', text },
}));
const desk = (...texts: string[]) => texts.map((text, at) => ({ id: `s${at}`, blockId: 'b', text }));
const placed = (...texts: string[]) => [...placesIn(lines, desk(...texts))];

describe('the places of a block', () => {
  it('are those of its sentences, one that is said twice included', () => {
    expect(placed('It is wide. ', 'It was dark. ', 'It is wide. ', 'Nobody came.')).toEqual([
      ['s0', ['p0']],
      ['s1', ['p1']],
      ['s2', ['p2']],
      ['s3', ['p3']],
    ]);
  });

  it('are held together by a sentence that was joined, and move nothing behind it', () => {
    expect(placed('It is wide. It was dark.', 'It is wide.', 'Nobody came.')).toEqual([
      ['s0', ['p0', 'p1']],
      ['s1', ['p2']],
      ['s2', ['p3']],
    ]);
  });

  it('are not those of a part, nor of what says something else; what follows is found from the end', () => {
    expect(placed('It is', 'wide.', 'It was very dark.', 'It is wide.', 'Nobody came.')).toEqual([
      ['s3', ['p2']],
      ['s4', ['p3']],
    ]);
  });

  it('are found between two changes only by words that stand there once', () => {
    expect(placed('It was wide.', 'It was dark.', 'It is wide.', 'Somebody came.')).toEqual([['s1', ['p1']]]);
    expect(placesIn(lines, [{ id: 's', blockId: 'elsewhere', text: 'It is wide.' }]).size).toBe(0);
  });
});
