// HTML out: everything escaped, well-formed, and readable again.
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { type DocumentJson, parseDocument } from './document.ts';
import { documentFromHtml } from './html-in.ts';
import { documentToHtml, inlineToHtml } from './html-out.ts';

const text = (content: string, ...marks: unknown[]) => ({ type: 'text', text: content, marks });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const document = (...content: unknown[]) => parseDocument({ type: 'doc', content });

const em = { type: 'emphasis', attrs: { whose: 'source' } };
const link = { type: 'link', attrs: { href: 'https://gazette.example/?a=1&b="2"'.replaceAll('"', '%22') } };

const readAgain = (html: string): DocumentJson =>
  documentFromHtml(parseHTML(`<!doctype html><html><body>${html}</body></html>`).document, {
    base: null,
    language: 'en',
    whose: 'source',
  });

describe('documentToHtml', () => {
  test('escapes every text and attribute and drops what XML does not know', () => {
    const hostile = `<script>"'&\u0000\u000b\ufffe`;
    const html = documentToHtml(
      document(
        paragraph(text(hostile)),
        { type: 'pull_quote', attrs: { speaker: hostile }, content: [text(hostile)] },
        {
          type: 'figure',
          attrs: { src: 'https://a.example/"x', alt: hostile, credit: hostile, licence: hostile },
        },
        {
          type: 'link_card',
          attrs: { href: 'https://a.example/', title: hostile, site: hostile, description: hostile },
        },
        { type: 'book_card', attrs: { isbn: hostile, title: hostile } },
        { type: 'code_block', content: [{ type: 'text', text: hostile }] },
        paragraph(text('字', { type: 'ruby', attrs: { reading: hostile } })),
      ),
    );
    expect(html).not.toContain('<script');
    expect(html.match(/&lt;script&gt;&quot;&#39;&amp;(?=<|&lt;|"|,|$)/gu)).toHaveLength(14);
    expect(html).toContain('src="https://a.example/&quot;x"');
  });

  test('opens a link once over all that it covers', () => {
    expect(
      inlineToHtml(
        document(paragraph(text('a', link), text('b', link, em))).content.flatMap((block) =>
          'content' in block ? (block.content as never) : [],
        ),
      ),
    ).toBe('<a href="https://gazette.example/?a=1&amp;b=%222%22">a<em>b</em></a>');
  });

  test('says whose emphasis it is when asked to, and makes addresses complete', () => {
    const html = documentToHtml(
      document(paragraph(text('a', em)), { type: 'figure', attrs: { src: '/b/media/x.webp' } }),
      {
        whose: (whose) => (whose === 'source' ? '（原）' : '（訳）'),
        address: (address) => new URL(address, 'https://press.example').href,
      },
    );
    expect(html).toBe(
      '<p><em>a</em><small>（原）</small></p>\n<figure><img src="https://press.example/b/media/x.webp" alt=""/></figure>',
    );
  });

  test('lets another hand render the words of a block', () => {
    const html = documentToHtml(document(paragraph(text('a')), { type: 'divider' }, paragraph(text('b'))), {
      renderText: (block) =>
        block.content?.[0]?.type === 'text' && block.content[0].text === 'a' ? '<i>A</i>' : null,
    });
    expect(html).toBe('<p><i>A</i></p>\n<hr/>\n<p>b</p>');
  });

  test('is read again as the same document', () => {
    const whole = document(
      { type: 'heading', attrs: { level: 3 }, content: [text('Title')] },
      paragraph(
        text('One '),
        text('two', em),
        { type: 'hard_break' },
        text('three', link),
        text('2', { type: 'superscript' }),
      ),
      { type: 'paragraph', attrs: { lang: 'fr' }, content: [text('Bonjour')] },
      {
        type: 'quote',
        attrs: { speaker: 'A clerk', cite: 'https://a.example/' },
        content: [paragraph(text('So.'))],
      },
      { type: 'pull_quote', attrs: { speaker: 'A clerk' }, content: [text('So.')] },
      {
        type: 'figure',
        attrs: { src: 'https://a.example/x.jpg', alt: 'x', credit: 'A. Person', width: 8, height: 4 },
        content: [{ type: 'caption', content: [text('The river.')] }],
      },
      {
        type: 'ordered_list',
        attrs: { start: 3 },
        content: [{ type: 'list_item', content: [paragraph(text('a')), paragraph(text('b'))] }],
      },
      {
        type: 'table',
        content: [
          {
            type: 'table_row',
            content: [
              { type: 'table_cell', attrs: { header: true, colspan: 2 }, content: [paragraph(text('a'))] },
              { type: 'table_cell', content: [paragraph()] },
            ],
          },
        ],
      },
      { type: 'divider' },
      { type: 'code_block', content: [{ type: 'text', text: 'a\n  <b>' }] },
      paragraph(text('東', { type: 'ruby', attrs: { reading: 'ひがし' } }), text('へ')),
    );
    expect(readAgain(documentToHtml(whole))).toEqual(whole);
  });
});
