// A sentence written anew keeps the marks of what stayed.
import { expect, it } from 'vitest';
import type { Inline } from './document.ts';
import { inlineText } from './inline.ts';
import { rewriteInline } from './rewrite-inline.ts';

const link = { type: 'link', attrs: { href: 'https://example.com/' } } as const;
const strong = { type: 'strong', attrs: { whose: 'source' } } as const;
const ruby = (reading: string) => ({ type: 'ruby', attrs: { reading } }) as const;

it('keeps links and readings where the words stayed', () => {
  const before: Inline = [
    { type: 'text', text: '毎週' },
    { type: 'text', text: '金曜日', marks: [ruby('きんようび')] },
    { type: 'text', text: 'に、' },
    { type: 'text', text: '学校', marks: [link] },
    { type: 'text', text: 'で数えます。' },
  ];
  const after = rewriteInline(before, '一週間おきの金曜日に、学校で魚を数えます。', 'ja');
  expect(inlineText(after)).toBe('一週間おきの金曜日に、学校で魚を数えます。');
  expect(after).toContainEqual({ type: 'text', text: '金曜日', marks: [ruby('きんようび')] });
  expect(after).toContainEqual({ type: 'text', text: '学校', marks: [link] });
  expect(after.filter((node) => node.marks)).toHaveLength(2);
});

it('marks what takes the place of marked words as they were, but gives it no reading of others', () => {
  const before: Inline = [
    { type: 'text', text: 'それは' },
    { type: 'text', text: '毎週', marks: [strong, ruby('まいしゅう')] },
    { type: 'text', text: 'です。' },
  ];
  expect(rewriteInline(before, 'それは隔日です。', 'ja')).toEqual([
    { type: 'text', text: 'それは' },
    { type: 'text', text: '隔日', marks: [strong] },
    { type: 'text', text: 'です。' },
  ]);
});

it('takes a reading off letters that lost a part, and keeps line breaks', () => {
  const before: Inline = [
    { type: 'text', text: 'river town', marks: [ruby('リバータウン')] },
    { type: 'text', text: ' is here.' },
  ];
  expect(rewriteInline(before, 'river is here.\nReally.', 'en')).toEqual([
    { type: 'text', text: 'river is here.' },
    { type: 'hard_break' },
    { type: 'text', text: 'Really.' },
  ]);
});
