// How the marks of a source sentence are numbered and matched to the translation’s.

import { describe, expect, it } from 'vitest';
import type { Inline, MarkJson } from '../../../text/document.ts';
import { missingNumbers, piecesOf, sourceTags, targetTags } from './tags.ts';

const strong: MarkJson = { type: 'strong', attrs: { whose: 'source' } };
const emphasis: MarkJson = { type: 'emphasis', attrs: { whose: 'source' } };
const ours: MarkJson = { type: 'emphasis', attrs: { whose: 'ours' } };
const ruby: MarkJson = { type: 'ruby', attrs: { reading: 'かわ' } };
const text = (words: string, ...marks: MarkJson[]): Inline[number] =>
  marks.length === 0 ? { type: 'text', text: words } : { type: 'text', text: words, marks };

describe('numbered tags', () => {
  const source: Inline = [
    text('We '),
    text('made', emphasis),
    text(' a '),
    text('big', strong),
    text(' '),
    text('river', emphasis),
    text('.'),
  ];

  it('count the marks of the source from the left', () => {
    expect(sourceTags(source).map((tag) => [tag.number, tag.text])).toEqual([
      [1, 'made'],
      [2, 'big'],
      [3, 'river'],
    ]);
  });

  it('pass over readings, which belong to the words they stand on', () => {
    expect(sourceTags([text('川', ruby), text('が'), text('ある', emphasis)])).toMatchObject([
      { number: 1, text: 'ある' },
    ]);
  });

  it('match the translation’s marks to the source’s, alike ones in their order', () => {
    const target: Inline = [
      text('大きな', strong),
      text('川', emphasis),
      text('を'),
      text('つくった', emphasis),
    ];
    const found = targetTags(target, sourceTags(source));
    expect(found.map((tag) => [tag.number, tag.text])).toEqual([
      [2, '大きな'],
      [1, '川'],
      [3, 'つくった'],
    ]);
  });

  it('leave the translator’s own marks without a number', () => {
    expect(targetTags([text('とても', ours)], sourceTags(source))[0]?.number).toBeNull();
  });

  it('say which are still missing', () => {
    const target: Inline = [text('川', emphasis), text('を'), text('とても', ours)];
    expect([...missingNumbers(target, sourceTags(source))]).toEqual([2, 3]);
    expect([...missingNumbers([], sourceTags(source))]).toEqual([1, 2, 3]);
  });

  it('take neither the translator’s emphasis for the author’s nor one address for another', () => {
    const link = (href: string): MarkJson => ({ type: 'link', attrs: { href } });
    expect(missingNumbers([text('x', ours)], sourceTags([text('x', emphasis)])).size).toBe(1);
    const there = sourceTags([text('x', link('https://a.example/'))]);
    expect(missingNumbers([text('x', link('https://b.example/'))], there).size).toBe(1);
    expect(missingNumbers([text('x', link('https://a.example/'))], there).size).toBe(0);
  });
});

describe('pieces to draw', () => {
  const draw = (inline: Inline) =>
    piecesOf(inline, targetTags(inline, sourceTags(inline)))
      .map((piece) => {
        if (piece.kind === 'text') return piece.text;
        if (piece.kind === 'break') return '/';
        return piece.kind === 'ours' ? '訳' : `${piece.kind === 'open' ? '<' : '>'}${piece.number}`;
      })
      .join(' ');

  it('put flags where marks begin and end', () => {
    expect(draw([text('a'), text('b', emphasis), text('c')])).toBe('a <1 b >1 c');
  });

  it('close the inner mark first', () => {
    expect(draw([text('a', strong, emphasis), text('b', strong)])).toBe('<1 <2 a >2 b >1');
  });

  it('end one run before the next begins', () => {
    expect(draw([text('a', strong), text('b', emphasis)])).toBe('<1 a >1 <2 b >2');
  });

  it('keep line breaks, and marks that reach over them', () => {
    expect(draw([text('a', emphasis), { type: 'hard_break', marks: [emphasis] }, text('b', emphasis)])).toBe(
      '<1 a / b >1',
    );
  });
});
