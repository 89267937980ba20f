// The document model: what gets in, what is refused, and what a whole document can be asked.
import { describe, expect, test } from 'vitest';
import {
  beforeFold,
  type DocumentJson,
  documentNode,
  hasFold,
  InvalidDocument,
  parseDocument,
  replaceInline,
  schema,
  textBlocks,
  withIds,
} from './document.ts';

const text = (content: string, marks?: unknown[]) => ({
  type: 'text',
  text: content,
  ...(marks && { marks }),
});
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const doc = (...content: unknown[]) => ({ type: 'doc', content });

const counter = () => {
  let count = 0;
  return () => `b${++count}`;
};

const everything = parseDocument(
  doc(
    { type: 'heading', attrs: { level: 2 }, content: [text('A river comes back')] },
    paragraph(text('We '), text('made', [{ type: 'emphasis', attrs: { whose: 'source' } }]), {
      type: 'hard_break',
    }),
    { type: 'quote', attrs: { speaker: 'A clerk' }, content: [paragraph(text('Said so.'))] },
    {
      type: 'figure',
      attrs: { src: 'https://gazette.example/a.jpg' },
      content: [{ type: 'caption', content: [text('The bridge')] }],
    },
    { type: 'bullet_list', content: [{ type: 'list_item', content: [paragraph(text('One'))] }] },
    {
      type: 'table',
      content: [
        {
          type: 'table_row',
          content: [{ type: 'table_cell', attrs: { header: true }, content: [paragraph()] }],
        },
      ],
    },
    { type: 'divider' },
    { type: 'link_card', attrs: { href: 'https://gazette.example/b' } },
    { type: 'code_block', content: [text('let a = 1\n')] },
    { type: 'translator_note', content: [paragraph(text('A note'))] },
  ),
);

describe('parseDocument', () => {
  test('returns every attribute, filled with its default', () => {
    expect(everything.content[0]).toEqual({
      type: 'heading',
      attrs: { id: null, lang: null, level: 2 },
      content: [{ type: 'text', text: 'A river comes back' }],
    });
    expect(parseDocument(everything)).toEqual(everything);
  });

  test.each([
    ['an unknown block', doc({ type: 'script', content: [text('x')] })],
    ['an unknown attribute', doc({ type: 'paragraph', attrs: { onclick: 'x' } })],
    ['an unknown mark', doc(paragraph(text('x', [{ type: 'blink' }])))],
    ['an unknown mark attribute', doc(paragraph(text('x', [{ type: 'code', attrs: { style: 'x' } }])))],
    ['a block where it may not stand', doc({ type: 'list_item', content: [paragraph()] })],
    ['an empty document', doc()],
    ['another root', paragraph(text('x'))],
    ['a heading of level 9', doc({ type: 'heading', attrs: { level: 9 } })],
    ['a figure without an image', doc({ type: 'figure' })],
    ['half of a surrogate pair', doc(paragraph(text('\ud83d')))],
    ['a list as attributes', doc({ type: 'paragraph', attrs: [] })],
    ['nothing', null],
    ['a string', 'doc'],
  ])('refuses %s', (_, json) => {
    expect(() => parseDocument(json)).toThrow(InvalidDocument);
  });

  test.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//elsewhere.example/x',
    '/\\elsewhere.example',
    'https://a b',
    '',
    'page.html',
  ])('refuses the address %j in links and images', (address) => {
    const link = doc(paragraph(text('x', [{ type: 'link', attrs: { href: address } }])));
    expect(() => parseDocument(link)).toThrow(InvalidDocument);
    expect(() => parseDocument(doc({ type: 'figure', attrs: { src: address } }))).toThrow(InvalidDocument);
  });

  test.each(['https://a.example/x?y=1#z', 'http://a.example', '/blog/media/abc-640.webp', 'media/abc.webp'])(
    'takes the address %j in links and images',
    (address) => {
      const link = doc(paragraph(text('x', [{ type: 'link', attrs: { href: address } }])));
      expect(() => parseDocument(link)).not.toThrow();
      expect(() => parseDocument(doc({ type: 'figure', attrs: { src: address } }))).not.toThrow();
    },
  );

  test('takes mailto in links only', () => {
    const href = 'mailto:desk@gazette.example';
    expect(() => parseDocument(doc(paragraph(text('x', [{ type: 'link', attrs: { href } }]))))).not.toThrow();
    expect(() => parseDocument(doc({ type: 'figure', attrs: { src: href } }))).toThrow(InvalidDocument);
  });

  test('refuses nesting so deep that it would exhaust the stack, with the same error', () => {
    let json: unknown = paragraph(text('x'));
    for (let depth = 0; depth < 100_000; depth++) json = { type: 'quote', content: [json] };
    expect(() => parseDocument(doc(json))).toThrow(InvalidDocument);
  });
});

describe('withIds', () => {
  test('gives an id to every block, also to rows, cells, items and captions', () => {
    const seen: unknown[] = [];
    documentNode(withIds(everything, counter())).descendants((node) => {
      if (node.isBlock) seen.push(node.attrs.id);
    });
    expect(seen).not.toContain(null);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('keeps ids that are there and replaces the second of two equal ones', () => {
    const json = parseDocument(
      doc({ type: 'paragraph', attrs: { id: 'x' } }, { type: 'paragraph', attrs: { id: 'x' } }),
    );
    expect(withIds(json, counter()).content.map((block) => block.attrs.id)).toEqual(['x', 'b1']);
  });
});

describe('textBlocks', () => {
  test('lists what carries text, in order, and says where it stands', () => {
    const found = textBlocks(withIds(everything, counter()));
    expect(found.map(({ type, place }) => [type, place])).toEqual([
      ['heading', 'body'],
      ['paragraph', 'body'],
      ['paragraph', 'quote'],
      ['caption', 'caption'],
      ['paragraph', 'list'],
      ['paragraph', 'cell'],
      ['code_block', 'body'],
      ['paragraph', 'translator_note'],
    ]);
    expect(found[0]).toMatchObject({ id: 'b1', level: 2, path: [0], within: [] });
    expect(found[5]).toMatchObject({ within: ['table', 'table_row', 'table_cell'], path: [5, 0, 0, 0] });
  });
});

describe('replaceInline', () => {
  test('changes the named blocks only and leaves the given document alone', () => {
    const before: DocumentJson = withIds(everything, counter());
    const copy = structuredClone(before);
    const after = replaceInline(
      before,
      new Map([
        ['b2', [{ type: 'text', text: '川を' }]],
        ['b1', []],
      ]),
    );
    expect(before).toEqual(copy);
    expect(
      textBlocks(after)
        .slice(0, 2)
        .map((block) => block.content),
    ).toEqual([[], [{ type: 'text', text: '川を' }]]);
    expect(after.content.slice(2)).toEqual(before.content.slice(2));
    expect(() => parseDocument(after)).not.toThrow();
  });
});

test('the schema can be shown in an editor: every block and mark says how it looks', () => {
  for (const type of [...Object.values(schema.nodes), ...Object.values(schema.marks)]) {
    if (type.name !== 'doc' && type.name !== 'text')
      expect(type.spec.toDOM, type.name).toBeTypeOf('function');
  }
});

describe('the fold', () => {
  const fold = { type: 'fold' };

  test('divides a document into what lists may show and the rest', () => {
    const whole = parseDocument(doc(paragraph(text('a')), fold, paragraph(text('b')), paragraph(text('c'))));
    expect(hasFold(whole)).toBe(true);
    expect(beforeFold(whole)).toEqual(parseDocument(doc(paragraph(text('a')))));
    expect(hasFold(everything)).toBe(false);
    expect(beforeFold(everything)).toBe(everything);
  });

  test.each([
    ['twice', doc(paragraph(), fold, paragraph(), fold)],
    ['before all text', doc(fold, paragraph())],
    ['inside a block', doc({ type: 'quote', content: [paragraph(), fold] })],
  ])('is refused %s', (_, json) => {
    expect(() => parseDocument(json)).toThrow(InvalidDocument);
  });
});
