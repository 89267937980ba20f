// A document as Markdown says what the document says, and a reader of Markdown reads it so.
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { DocumentJson } from '../../text/document.ts';
import { documentFromHtml } from '../../text/html-in.ts';
import { documentToHtml } from '../../text/html-out.ts';
import { documentFromMarkdown } from '../../text/markdown-in.ts';
import { markdownOf } from './markdown-of.ts';

const reading = { base: null, language: 'ja', whose: null, fold: true };
const options = { address: (found: string) => found };
const parse = (html: string) => parseHTML(html).document;

function fromHtml(html: string): DocumentJson {
  return documentFromHtml(parse(`<!doctype html><html><body>${html}</body></html>`), reading);
}

describe('Markdown', () => {
  it.each([
    ['<p>川は<em>広い</em>。</p>'],
    ['<p>「<strong>だれも</strong>」と言った。</p>'],
    ['<h2>はじめに</h2><p>一つめ。<br>二つめ。</p>'],
    ['<p>1 * 2 * 3 &lt;b&gt; _x_ [y](z) `c` \\</p>'],
    ['<p># 見出しではない</p><p>- 箇条書きではない</p><p>2026. 年ではない</p>'],
    ['<ul><li><p>一</p><ul><li><p>一の一</p></li></ul></li><li><p>二</p></li></ul>'],
    ['<ol start="3"><li><p>三</p></li><li><p>四</p></li></ol>'],
    ['<blockquote><p>一</p><p>二</p></blockquote>'],
    ['<pre><code>a `b`\n```\nc</code></pre>'],
    ['<p><a href="https://example.test/a_(b)">道</a>と<code>`x`</code></p>'],
    ['<hr><p>終わり</p>'],
    [
      '<table><tr><th><p>名</p></th><th><p>数</p></th></tr><tr><td><p>a|b</p></td><td><p>2</p></td></tr></table>',
    ],
  ])('keeps %s', (html) => {
    const document = fromHtml(html);
    const markdown = markdownOf(document, options);
    const back = documentFromMarkdown(markdown, parse, reading).document;
    expect(documentToHtml(back)).toBe(documentToHtml(document));
  });
});
