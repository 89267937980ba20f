// Lines of a plain text to align.
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
