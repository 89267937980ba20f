// Numbers of footnotes follow the text.
import { expect, test } from 'vitest';
import { type DocumentJson, parseDocument } from './document.ts';
import { moveNotes, numberNotes } from './footnotes.ts';

const reference = (number: number, text = String(number)) => ({
  type: 'text',
  text,
  marks: [{ type: 'link', attrs: { href: `#note-${number}` } }, { type: 'superscript' }],
});
const line = (...content: unknown[]) => ({ type: 'paragraph', content });
const note = (number: number, text: string) => ({
  type: 'footnote',
  attrs: { number },
  content: [line({ type: 'text', text })],
});
const doc = (...content: unknown[]) => parseDocument({ type: 'doc', content });

/** References and notes in reading order, such as `1`, `2`, `1:a`. */
const seen = (document: DocumentJson) =>
  document.content.flatMap((block) => {
    if (block.type === 'footnote')
      return [`${block.attrs.number}:${JSON.stringify(block.content).match(/"text":"(\w+)/)?.[1]}`];
    if (block.type !== 'paragraph') return [];
    return (block.content ?? []).map((node) => {
      const link = node.marks?.find((mark) => mark.type === 'link');
      return `${node.type === 'text' ? node.text : ''}→${link?.type === 'link' ? link.attrs.href.slice(6) : ''}`;
    });
  });

test('they are numbered in the order in which the text refers to them, and so are their notes', () => {
  const document = doc(line(reference(3), reference(1)), line(reference(3)), note(1, 'a'), note(3, 'c'));
  expect(seen(numberNotes(document))).toEqual(['1→1', '2→2', '1→1', '2:a', '1:c']);
});

test('a note that nothing refers to comes last, and words that lead to a note stay as they are', () => {
  const document = doc(line(reference(2, 'see')), note(1, 'a'), note(2, 'b'));
  expect(seen(numberNotes(document))).toEqual(['see→1', '2:a', '1:b']);
});

test('what is in order is the very same text, and a reference without a note is left alone', () => {
  const document = doc(line(reference(1), reference(7)), note(1, 'a'));
  expect(numberNotes(document)).toBe(document);
});

test('a piece can be numbered from where another ends', () => {
  const piece = doc(line(reference(2), reference(1)), note(1, 'a'), note(2, 'b'));
  expect(seen(moveNotes(piece, 5))).toEqual(['5→5', '6→6', '6:a', '5:b']);
});
