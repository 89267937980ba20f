// Whatever heap of tags a blog held: every letter that a browser would show is in the document, and reading it ends soon.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../text/document.ts';
import type { IncomingMarkup } from '../incoming.ts';
import { documentOf } from './document-of.ts';
import { bare, wordsOf } from './shown-words.ts';

const options = { base: 'https://old.example/', language: 'ja', breaks: null };

type Node =
  | { tag: string; attributes: string; inner: Node[]; end: 'right' | 'none' | 'wrong' }
  | { text: true };

const TAGS = (
  'b i u s font center big small span div p blockquote marquee blink a pre h2 h4 ul ol li dl dt dd table tbody tr td th ' +
  'form figure figcaption ruby rt nobr strike tt em strong sup sub address section label button object'
).split(' ');
const ATTRIBUTES = [
  '',
  ' color=red',
  ' style="color:#f00;font-weight:bold"',
  ' width=500 cellpadding="0"',
  " class='a b'",
  ' align=center border=1',
  ' HREF="/x.html"',
  ' href=http://elsewhere.example/a.jpg',
  ' name=top',
  ' style="text-decoration:underline',
];
const VOIDS = [
  '<br>',
  '<hr>',
  '<img src="/a.jpg">',
  '<img src=http://x.example/b.gif width=1 height=1>',
  '\n',
  '&nbsp;',
  '　',
];

const tree: fc.Arbitrary<Node> = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, depthSize: 'medium' },
    fc.constant({ text: true as const }),
    fc.record({
      tag: fc.constantFrom(...TAGS),
      attributes: fc.constantFrom(...ATTRIBUTES.slice(0, -1)),
      inner: fc.array(tie('node'), { maxLength: 5 }),
      end: fc.constantFrom('right' as const, 'right' as const, 'none' as const, 'wrong' as const),
    }),
  ),
})).node;

/** Each text is a word of its own, so that none is found in the place of another. */
function written(nodes: readonly Node[], between: readonly string[]): { html: string; words: string[] } {
  const words: string[] = [];
  let at = 0;
  const write = (node: Node): string => {
    const rest = between[at++ % between.length] ?? '';
    if ('text' in node) {
      words.push(`語${words.length}句`);
      return `${words.at(-1)}${rest}`;
    }
    const { tag, attributes, inner, end } = node;
    const close = { right: `</${tag}>`, none: '', wrong: `</${TAGS[inner.length] ?? 'b'}>` }[end];
    return `<${tag}${attributes}>${inner.map(write).join('')}${close}${rest}`;
  };
  return { html: nodes.map(write).join(''), words };
}

describe('every letter that a browser shows', () => {
  it.each<IncomingMarkup>(['html', 'breaks'])(
    'is in the document, however tags are nested (%s)',
    (markup) => {
      fc.assert(
        fc.property(
          fc.array(tree, { minLength: 1, maxLength: 6 }),
          fc.array(fc.constantFrom('', '', ...VOIDS), { minLength: 1, maxLength: 9 }),
          (nodes, between) => {
            const { html, words } = written(nodes, between);
            const { document, losses } = documentOf({ markup, body: html, more: '' }, options);
            expect(parseDocument(document)).toEqual(document);
            const text = wordsOf(document);
            const missing = words.filter((word) => !text.includes(word));
            const told = losses.map(({ said }) => bare(said)).join(' ');
            expect(missing.filter((word) => !told.includes(word))).toEqual([]);
            // Nothing of these tags hides or runs, so there is nothing to be told of either.
            expect(missing).toEqual([]);
          },
        ),
        { numRuns: 250 },
      );
    },
  );

  it('is told where it does not come into the document', () => {
    const body =
      'あ<select><option>い</select><script>う</script><div style="display:none">え</div><!--お-->';
    const { document, losses } = documentOf({ markup: 'html', body, more: '' }, options);
    expect(wordsOf(document)).toContain('あ');
    expect(losses).toEqual([
      { what: 'comment', said: 'お' },
      { what: 'form', said: 'い' },
      { what: 'script', said: 'う' },
      { what: 'hidden', said: 'え' },
    ]);
  });
});

describe('rubbish', () => {
  it('is never thrown at the reader, whatever stands in it', () => {
    const pieces = [
      '<',
      '>',
      '</',
      '<!--',
      '-->',
      '"',
      "'",
      '=',
      '&',
      '&#x',
      ';',
      '\0',
      '\ud83d',
      '<a ',
      '<![CDATA[',
      '<?',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...pieces, ...TAGS), fc.string({ unit: 'binary' })), {
          maxLength: 40,
        }),
        fc.constantFrom<IncomingMarkup>('html', 'breaks', 'markdown', 'textile', 'text'),
        (parts, markup) => {
          const { document } = documentOf(
            { markup, body: parts.join(''), more: parts.toReversed().join('') },
            options,
          );
          expect(parseDocument(document)).toEqual(document);
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each(['<font color="red">x', '<div>x', '<b>x', '<ul><li>x', '<table><tr><td>x', '<blockquote>x'])(
    '%s fifty thousand times over is never deep, and every letter of it is there',
    (piece) => {
      const times = piece.startsWith('<table') ? 15_000 : 50_000;
      const { document } = documentOf({ markup: 'html', body: piece.repeat(times), more: '' }, options);
      const json = JSON.stringify(document);
      expect(wordsOf(document).match(/x/gu)?.length).toBe(times);
      expect(json).not.toContain('<');
      expect(depthOf(document)).toBeLessThan(200);
    },
  );

  it('has as many lines as it likes: what stands in one line is not more than a call can hold', () => {
    const body = 'x<br>'.repeat(140_000);
    const { document } = documentOf({ markup: 'html', body, more: '' }, options);
    expect(JSON.stringify(document)).not.toContain('<');
    expect(wordsOf(document).match(/x/gu)?.length).toBe(140_000);
  });

  it.each([
    ['<b>', 20_000],
    ['<div>', 10_000],
    ['<table><tr><td>', 3_000],
    ['<p><b><i><font>x', 3_000],
    ['<a href="x', 8_000],
    ['<!--', 20_000],
    ['<a href=a.jpg><img src=b.jpg></a>', 2_000],
    ['<ruby>a<rt>b', 4_000],
    ['[caption]', 20_000],
  ])('%s over and over gives a document', (piece, times) => {
    const { document } = documentOf({ markup: 'breaks', body: piece.repeat(times), more: '' }, options);
    expect(document.content.length).toBeGreaterThan(0);
  });
});

/** Lists and objects in each other. */
function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...new Set(Object.values(value).map(depthOf)));
}
