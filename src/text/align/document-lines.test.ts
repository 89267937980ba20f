// Sentences of a document as lines to align.
import { expect, test } from 'vitest';
import { parseDocument, withIds } from '../document.ts';
import { linesOfDocument } from './document-lines.ts';

const text = (content: string, marks?: unknown[]) => ({
  type: 'text',
  text: content,
  ...(marks && { marks }),
});
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });

test('every sentence is a line that knows its kind, its block and its links', () => {
  let ids = 0;
  const link = { type: 'link', attrs: { href: 'https://river.example/a' } };
  const document = withIds(
    parseDocument({
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [text('A river comes back')] },
        paragraph(text('It was gone. '), text('Now', [link]), text(' it is here.')),
        paragraph(),
        { type: 'quote', attrs: { speaker: 'A clerk' }, content: [paragraph(text('Said so.'))] },
      ],
    }),
    () => `b${++ids}`,
  );
  expect(
    linesOfDocument(document, 'en').map(({ text, kind, block, sentence, links }) => [
      text,
      kind,
      block,
      sentence,
      links,
    ]),
  ).toEqual([
    ['A river comes back', 'heading', 0, 0, []],
    ['It was gone.', 'text', 1, 0, []],
    ['Now it is here.', 'text', 1, 1, ['https://river.example/a']],
    ['Said so.', 'quote', 3, 0, []],
  ]);
});
