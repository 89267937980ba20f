// Lines of a plain text to align.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOfText } from './text-lines.ts';

test('empty lines are counted and part blocks, marks at the beginning say what a line is', () => {
  const text =
    '# A ferry\r\n\r\n \r\nIt left.\rNobody waved: https://ferry.example/a.\n> Said so.\n![boat](boat.png)\n\n';
  expect(linesOfText(text).map(({ text, kind, block, number }) => [text, kind, block, number])).toEqual([
    ['# A ferry', 'heading', 0, 1],
    ['It left.', 'text', 1, 4],
    ['Nobody waved: https://ferry.example/a.', 'text', 1, 5],
    ['> Said so.', 'quote', 1, 6],
    ['![boat](boat.png)', 'picture', 1, 7],
  ]);
  expect(linesOfText(text)[2]?.links).toEqual(['https://ferry.example/a']);
  expect(linesOfText('\n \n')).toEqual([]);
});

test('reads any text to its end: every line that says something, at its number, in blocks that empty lines part', () => {
  const bit = fc.oneof(
    fc.constantFrom(
      '\n',
      '\r',
      '\r\n',
      ' ',
      '\u3000',
      '# ',
      '> ',
      '![',
      '](',
      ')',
      'https://',
      'a',
      '川',
      '。',
      '"',
    ),
    fc.string({ unit: 'binary', maxLength: 2 }),
  );
  fc.assert(
    fc.property(fc.array(bit, { maxLength: 40 }), (bits) => {
      const text = bits.join('');
      const written = text.split(/\r\n|\r|\n/);
      const lines = linesOfText(text);
      expect(lines.map((line) => [line.number, line.text])).toEqual(
        written.flatMap((line, at) => (line.trim() === '' ? [] : [[at + 1, line.trim()]])),
      );
      for (const [at, line] of lines.entries()) {
        const last = lines[at - 1];
        const isApart = last !== undefined && line.number > last.number + 1;
        expect(line.block).toBe(last === undefined ? 0 : (last.block ?? 0) + (isApart ? 1 : 0));
        for (const link of line.links ?? []) expect(line.text).toContain(link);
      }
    }),
  );
});
