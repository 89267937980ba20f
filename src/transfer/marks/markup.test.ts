// Tags in a line of text: what is read as a mark, and what stays text.
import { describe, expect, it } from 'vitest';
import { inlineText } from '../../text/inline.ts';
import { readMarkup } from './markup.ts';

describe('a sentence as text with tags', () => {
  it('has twenty marks open at most; what opens more is text', () => {
    const found = readMarkup(`${'<b>'.repeat(20)}<i>川${'</b>'.repeat(20)}x`);
    expect(found).toEqual([
      { type: 'text', text: '<i>川', marks: [{ type: 'strong', attrs: { whose: null } }] },
      { type: 'text', text: 'x' },
    ]);
  });

  it('is read when it opens tens of thousands that are never closed', () => {
    const found = readMarkup('<b>x'.repeat(25_000));
    expect(inlineText(found)).toBe(`${'x'.repeat(20)}${'<b>x'.repeat(24_980)}`);
  });
});
