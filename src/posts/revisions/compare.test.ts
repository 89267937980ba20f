// What two revisions have in common and what not.
import { expect, test } from 'vitest';
import type { BlockJson, DocumentJson, Inline } from '../../text/document.ts';
import { type Comparable, compare } from './compare.ts';

const block = (id: string, ...content: Inline): BlockJson => ({
  type: 'paragraph',
  attrs: { id, lang: null },
  content,
});
const words = (id: string, text: string) => block(id, { type: 'text', text });
const version = (content: BlockJson[], changes: Partial<Comparable> = {}): Comparable => {
  const document: DocumentJson = { type: 'doc', content };
  return { title: '市場', summary: '', document, picture: null, ...changes };
};
const ops = (before: Comparable, after: Comparable) =>
  compare(before, after).map((found) => [found.op, 'after' in found ? found.after : found.before]);

test('the same revision twice has nothing but what stayed', () => {
  const one = version([words('a', '朝。'), words('b', '夜。')]);
  expect(compare(one, one).every(({ op }) => op === 'same')).toBe(true);
});

test('a corrected passage is shown against what it was, and one that moved in between is new', () => {
  const before = version([words('a', '朝の市場。'), words('b', '魚を買う。')]);
  const after = version([words('a', '朝の市場。'), words('n', '雨がふる。'), words('b', '果物を買う。')]);
  expect(compare(before, after)).toEqual([
    { op: 'same', kind: 'title', after: '市場' },
    { op: 'same', kind: 'paragraph', after: '朝の市場。' },
    { op: 'ins', kind: 'paragraph', after: '雨がふる。' },
    { op: 'changed', kind: 'paragraph', before: '魚を買う。', after: '果物を買う。' },
  ]);
});

test('passages are recognised by their words where blocks have other ids or none', () => {
  const before = version([words('a', '一。'), words('b', '二。'), words('c', '三。')]);
  const after = version([words('x', '一。'), words('y', '三。')]);
  expect(ops(before, after).slice(1)).toEqual([
    ['same', '一。'],
    ['del', '二。'],
    ['same', '三。'],
  ]);
});

test('a mark, a link or a picture that changed is seen although the words are the same', () => {
  const link = (href: string): Inline => [
    { type: 'text', text: '地図', marks: [{ type: 'link', attrs: { href } }] },
  ];
  const before = version([block('a', ...link('https://a.example'))], { picture: { id: 'p1', words: '川' } });
  const after = version([block('a', ...link('https://b.example'))], { picture: { id: 'p2', words: '川' } });
  expect(ops(before, after)).toEqual([
    ['same', '市場'],
    ['form', '川'],
    ['form', '地図'],
  ]);
});

test('an opening that stands for a summary is no summary, and one that was written is', () => {
  const before = version([words('a', '朝の市場。')], { summary: '朝の市場。' });
  const after = version([words('a', '夜の市場。')], { summary: '夜の市場。' });
  expect(compare(before, after).map(({ kind }) => kind)).toEqual(['title', 'paragraph']);
  const written = version([words('a', '夜の市場。')], { summary: '魚の話。' });
  expect(compare(before, written)).toContainEqual({ op: 'ins', kind: 'summary', after: '魚の話。' });
});

test('a text of another size altogether is compared in reasonable time', () => {
  const many = (mark: string) =>
    version(Array.from({ length: 3000 }, (_, at) => words(`${mark}${at}`, `${mark}${at}`)));
  expect(compare(many('a'), many('b')).filter(({ op }) => op !== 'same')).toHaveLength(6000);
});
