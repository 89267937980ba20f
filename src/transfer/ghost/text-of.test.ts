// Texts of Ghost: what was shown, else what either editor kept, card by card.
import { describe, expect, it } from 'vitest';
import { Losses } from '../words/losses.ts';
import { textOfPost } from './text-of.ts';

function text(row: Record<string, unknown>) {
  const losses = new Losses();
  return { ...textOfPost(row, (html) => html, losses), lost: losses.all.map(({ said }) => said) };
}

const lexical = (...children: unknown[]) =>
  text({ lexical: JSON.stringify({ root: { type: 'root', children } }) });
const words = (said: string, format = 0) => ({ type: 'extended-text', text: said, format });

describe('the text of a post of Ghost', () => {
  it('is the HTML that was shown, without marks of cards', () => {
    const html = '<!--kg-card-begin: html--><b>水</b><!--kg-card-end: html--><!--members-only--><p>堰</p>';
    expect(text({ html, lexical: '{"root":{}}' })).toEqual({
      markup: 'html',
      body: '<b>水</b><p>堰</p>',
      more: '',
      lost: [],
    });
    expect(text({ html: '前<!--more-->後' })).toMatchObject({ body: '前', more: '後' });
  });

  it('is what Lexical keeps: paragraphs, headings, lists, marks, links', () => {
    const { body, lost } = lexical(
      { type: 'extended-heading', tag: 'h3', children: [words('題 <1>')] },
      {
        type: 'paragraph',
        children: [
          words('太い', 1),
          words('斜め', 3),
          { type: 'linebreak' },
          { type: 'link', url: 'https://hill.example/?a&b', children: [words('丘')] },
        ],
      },
      {
        type: 'list',
        listType: 'number',
        tag: 'ol',
        children: [{ type: 'listitem', children: [words('一')] }],
      },
      { type: 'extended-quote', children: [words('引用')] },
      { type: 'horizontalrule' },
    );
    expect(lost).toEqual([]);
    expect(body).toBe(
      '<h3>題 &lt;1&gt;</h3><p><strong>太い</strong><em><strong>斜め</strong></em><br><a href="https://hill.example/?a&amp;b">丘</a></p>' +
        '<ol><li>一</li></ol><blockquote>引用</blockquote><hr>',
    );
  });

  it.each<[string, object, string]>([
    [
      'image',
      { src: '/a.png', alt: '水"', caption: '<b>朝</b>', href: '/b' },
      '<figure><a href="/b"><img src="/a.png" alt="水&quot;"></a><figcaption><b>朝</b></figcaption></figure>',
    ],
    [
      'gallery',
      { images: [{ src: '/a.png' }, { src: '/b.png', alt: 'b' }, null], caption: '川' },
      '<figure><img src="/a.png" alt=""></figure>\n<figure><img src="/b.png" alt="b"></figure>\n<p>川</p>',
    ],
    [
      'embed',
      { url: 'https://a.example', html: '<iframe src="https://a.example/e"></iframe>' },
      '<iframe src="https://a.example/e"></iframe>',
    ],
    [
      'embed',
      { url: 'https://a.example', html: '' },
      '<p><a href="https://a.example">https://a.example</a></p>',
    ],
    [
      'bookmark',
      { url: 'https://a.example', metadata: { title: '丘', description: '高い' } },
      '<p><a href="https://a.example">丘</a></p><p>高い</p>',
    ],
    ['html', { html: '<i>水</i>' }, '<i>水</i>'],
    ['markdown', { markdown: '**水**' }, '<p><strong>水</strong></p>'],
    ['codeblock', { code: 'a < b', caption: '' }, '<pre><code>a &lt; b</code></pre>'],
    ['callout', { calloutEmoji: '💧', calloutText: '<b>水</b>' }, '<p>💧 <b>水</b></p>'],
    ['toggle', { heading: '問い', content: '<p>答え</p>' }, '<p><strong>問い</strong></p><p>答え</p>'],
    ['button', { buttonUrl: '/c', buttonText: '見る' }, '<p><a href="/c">見る</a></p>'],
    ['video', { src: '/a.mp4', caption: '川' }, '<video src="/a.mp4" title=""></video><p>川</p>'],
    ['file', { src: '/a.pdf', fileTitle: '地図' }, '<p><a href="/a.pdf">地図</a></p>'],
    ['header', { header: '題', subheader: '下' }, '<h2>題</h2><p>下</p>'],
  ])('has its %s card as plain HTML in both editors', (name, fields, html) => {
    expect(lexical({ type: name, ...fields })).toMatchObject({ body: html, lost: [] });
    const doc = { version: '0.3.1', markups: [], atoms: [], cards: [[name, fields]], sections: [[10, 0]] };
    expect(text({ mobiledoc: JSON.stringify(doc) }).body).toBe(html);
  });

  it('tells the cards that have no place here', () => {
    const { body, lost } = lexical({ type: 'signup', header: 'x' }, { type: 'email', html: '<p>水</p>' });
    expect(body).toBe('<p>水</p>');
    expect(lost.map((said) => said.split(':')[0])).toEqual(['signup', 'email']);
  });

  it('is what Mobiledoc keeps: marks opened and closed over several pieces, lists, soft breaks', () => {
    const doc = {
      version: '0.3.1',
      atoms: [
        ['soft-return', '', {}],
        ['mention', '@sora', {}],
      ],
      cards: [],
      markups: [['strong'], ['a', ['href', 'https://hill.example/']], ['blink']],
      sections: [
        [1, 'h2', [[0, [], 0, '題']]],
        [
          1,
          'p',
          [
            [0, [0], 0, '太い'],
            [0, [1], 2, '丘'],
            [1, [], 0, 0],
            [0, [2], 1, 'ふつう'],
            [1, [], 0, 1],
          ],
        ],
        [3, 'ul', [[[0, [], 0, '一']], [[0, [0], 0, '二']]]],
        [2, '/a.png'],
        [77, 'x'],
      ],
    };
    expect(text({ mobiledoc: JSON.stringify(doc) }).body).toBe(
      '<h2>題</h2>\n<p><strong>太い<a href="https://hill.example/">丘</a></strong><br>ふつう@sora</p>\n' +
        '<ul><li>一</li><li><strong>二</strong></li></ul>\n<figure><img src="/a.png" alt=""></figure>',
    );
  });

  it('is the plain text where nothing else can be read, and says so', () => {
    expect(text({ lexical: '{broken', plaintext: '水' })).toEqual({
      markup: 'text',
      body: '水',
      more: '',
      lost: ['{broken'],
    });
    const deep = `${'{"type":"listitem","children":['.repeat(3000)}${']}'.repeat(3000)}`;
    expect(text({ lexical: `{"root":{"type":"root","children":[${deep}]}}` }).lost).toEqual(['depth']);
  });
});
