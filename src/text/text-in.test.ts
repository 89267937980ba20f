// Plain text and Markdown in.
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { type DocumentJson, textBlocks } from './document.ts';
import { inlineText } from './inline.ts';
import { documentFromMarkdown } from './markdown-in.ts';
import { documentFromText } from './plain-in.ts';

const lines = (document: DocumentJson) => textBlocks(document).map((block) => inlineText(block.content));
const kinds = (document: DocumentJson) => document.content.map((block) => block.type);

describe('documentFromText', () => {
  test.each([
    ['blank lines end paragraphs', 'One.\n\n \nTwo.\r\n\r\nThree.', ['One.', 'Two.', 'Three.']],
    ['without blank lines every line is a paragraph', 'One.\nTwo.', ['One.', 'Two.']],
    [
      'Japanese indents begin a paragraph and go away',
      '　一。\n　二。\n二のつづき。',
      ['一。', '二。', '二のつづき。'],
    ],
    [
      'short lines between blank ones are verses',
      'O river\nunder the street\n\nEnd.',
      ['O river\nunder the street', 'End.'],
    ],
    ['a heading is an ordinary line', 'THE RIVER\n\nText.', ['THE RIVER', 'Text.']],
    ['nothing is one empty paragraph', ' \n\n', ['']],
    ['a byte order mark and control characters go', '\ufeffOne\u0000\u0008.', ['One.']],
  ])('%s', (_, text, expected) => expect(lines(documentFromText(text))).toEqual(expected));

  test('hard-wrapped lines are one paragraph, with spaces only where the script has them', () => {
    const english =
      'For forty years the Tarrow ran under the town of Larkmere in a\nconcrete pipe, and nobody under fifty had ever seen it. Last\nspring it was dug up.';
    expect(lines(documentFromText(english))).toEqual([english.replaceAll('\n', ' ')]);
    const japanese =
      '四十年のあいだ、タロー川はラークミアの町の下を、コンク\nリートの管の中で流れていました。五十歳より若い人は、だ\nれも見たことがありません。';
    expect(lines(documentFromText(japanese))).toEqual([japanese.replaceAll('\n', '')]);
  });

  test('markup is only text here', () => {
    expect(lines(documentFromText('<script>alert(1)</script>'))).toEqual(['<script>alert(1)</script>']);
  });

  test('a row of asterisks is a divider', () => {
    expect(kinds(documentFromText('a\n\n* * *\n\nb'))).toEqual(['paragraph', 'divider', 'paragraph']);
  });
});

describe('documentFromMarkdown', () => {
  const read = (markdown: string) =>
    documentFromMarkdown(markdown, (html) => parseHTML(html).document, {
      base: null,
      language: 'en',
      whose: 'source',
    });

  test('reads blocks and marks', () => {
    const { document } = read(
      '# River\n\nOne *two* **three** [four](https://a.example/).\nSame line.\n\n> Said so.\n\n- a\n  - b\n\n1. c\n\n---\n\n```js\nlet a = 1\n```\n\n![River](https://a.example/x.jpg)\n\n| a | b |\n|---|---|\n| c | d |',
    );
    expect(kinds(document)).toEqual([
      'heading',
      'paragraph',
      'quote',
      'bullet_list',
      'ordered_list',
      'divider',
      'code_block',
      'figure',
      'table',
    ]);
    expect(lines(document)[1]).toBe('One two three four. Same line.');
  });

  test('HTML inside passes the same gate as any other', () => {
    const { document } = read(
      '<script>alert(1)</script>\n\nx<sup>2</sup> <img src=x onerror=alert(1)> [y](javascript:alert(1))',
    );
    expect(JSON.stringify(document)).not.toMatch(/alert|script:/u);
    expect(JSON.stringify(document)).toContain('superscript');
  });

  test('what stands before the text is told apart from it', () => {
    const { matter, document } = read(
      '---\ntitle: "The River"\nDate: 2026-05-01\ntags:\n  - a\n---\n\nText.',
    );
    expect(matter).toEqual({ title: 'The River', date: '2026-05-01', tags: '' });
    expect(lines(document)).toEqual(['Text.']);
  });

  test('a text between two rules is a text', () => {
    const { matter, document } = read('---\n\nA text.\n\n---\n\nAnother.');
    expect(matter).toEqual({});
    expect(kinds(document)).toEqual(['divider', 'paragraph', 'divider', 'paragraph']);
  });
});
