// Names after an @.
import { describe, expect, it } from 'vitest';
import { callingAt, mentionsIn } from './mentions.ts';

const people = [{ name: 'みな' }, { name: 'みなも' }, { name: 'Ash Reed' }];
const names = (text: string) => mentionsIn(text, people).map(({ name }) => name);

describe('names after an @', () => {
  it('are found wherever they stand, written either way, each once', () => {
    expect(names('＠みなさん、@Ash Reedと@みなで見て')).toEqual(['みな', 'Ash Reed']);
    expect(names('みな、Ash Reed、a@b')).toEqual([]);
  });

  it('are taken whole: a longer name is not a shorter one', () => {
    expect(names('@みなも、どう思う？')).toEqual(['みなも']);
  });

  it('call on everybody who has that name', () => {
    const two = [
      { id: 1, name: 'みな' },
      { id: 2, name: 'みな' },
    ];
    expect(mentionsIn('@みな', two)).toEqual(two);
  });

  it('are seen while they are typed', () => {
    expect(callingAt('見て ＠み', 5)).toEqual({ from: 3, typed: 'み' });
    expect(callingAt('見て @', 4)).toEqual({ from: 3, typed: '' });
    expect(callingAt('@みな 見て', 6)).toBeNull();
  });
});
