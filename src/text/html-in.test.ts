// HTML in: what real pages write, and what of it must never get in.
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { first, read, reads } from '../../test/support/read-html.ts';
import { parseDocument } from './document.ts';
import { documentFromHtml } from './html-in.ts';

describe('text', () => {
  test.each([
    ['divs become paragraphs', '<div>One<div>Two</div>Three</div>', 'One | Two | Three'],
    ['two breaks end a paragraph, one is a break', 'One<br>two<br> <br/>Three<br>', 'One/two | Three'],
    ['breaks inside marks do so, too', '<b>One<br><br>Two</b>', 'strong:source(One) | strong:source(Two)'],
    [
      'white space is collapsed as in a browser',
      '<p>\n One \t two\n</p>\n\n<p> three</p>',
      'One two | three',
    ],
    ['a space at a mark’s edge is not marked', 'so <em> very </em> far', 'so emphasis:source(very) far'],
    ['a source line break is no space in Japanese', '<p>川を\n  かえす\nfish 川</p>', '川をかえす fish 川'],
    ['soft hyphens and zero-width marks go', '<p>ri&shy;ver\u200b \ufeffx</p>', 'river x'],
    ['empty blocks go', '<p></p><p>&nbsp;</p><div> <span></span></div><h2> </h2>x', 'x'],
    ['headings keep breaks and marks', '<h3>One<br><i>two</i></h3>', 'heading[One/emphasis:source(two)]'],
    ['rules of asterisks are dividers', '<p>a</p><p>* * *</p><hr><p>b</p>', 'a | divider[] | divider[] | b'],
    ['quotation marks of <q> are written out', '<q>so</q>', '“so”'],
    [
      'details and definition lists are kept in order',
      '<details><summary>A</summary>b</details>',
      'strong(A) | b',
    ],
    ['terms are strong', '<dl><dt>A<dd>b<dt><b>C</b><dd>d</dl>', 'strong(A) | b | strong(C) | d'],
    ['code keeps its lines', '<pre><code>\na\n  b<br>c\n</code></pre>', 'code_block[a\n  b\nc]'],
    [
      'emoji and formulas are read by their text',
      'so <img class="emoji" alt="😀" src="/a.png"> far',
      'so 😀 far',
    ],
    ['drop capitals stay whole', '<p><span aria-hidden="true">W</span>e left</p>', 'We left'],
  ])('%s', (_, html, expected) => reads(html, expected));

  test('a page without text gives one empty paragraph', () => {
    expect(read('<script>x</script>').content).toEqual([
      { type: 'paragraph', attrs: { id: null, lang: null } },
    ]);
  });

  test('the page that is read stays as it was', () => {
    const { document } = parseHTML('<blockquote><p>a</p><footer>b</footer></blockquote><pre>c<br>d</pre>');
    const before = document.toString();
    documentFromHtml(document, { base: null, language: null, whose: null });
    expect(document.toString()).toBe(before);
  });
});

describe('marks', () => {
  test.each([
    ['<strong>a</strong><b>b</b>', 'strong:source(ab)'],
    ['<em>a</em><i>b</i><cite>c</cite>', 'emphasis:source(abc)'],
    [
      '<span style="font-weight: 700">a</span><span style="font-style:italic">b</span>',
      'strong:source(a)emphasis:source(b)',
    ],
    ['<b style="font-weight:normal">a</b><i style="font-style: normal">b</i>', 'ab'],
    ['<b>a<span style="font-weight:400">b</span></b>', 'strong:source(a)b'],
    ['H<sub>2</sub>O<sup>3</sup> <sub><sup>x</sup></sub>', 'Hsubscript(2)Osuperscript(3) superscript(x)'],
    ['<code>a  b</code> <kbd>c</kbd>', 'code(a b) code(c)'],
    [
      '<a href="/x?a=1&amp;b=2">a<b>b</b></a>',
      'link:https://gazette.example/x?a=1&b=2(a)link:https://gazette.example/x?a=1&b=2(strong:source(b))',
    ],
    ['<a href="mailto:desk@gazette.example">a</a>', 'link:mailto:desk@gazette.example(a)'],
    ['<a name="x">a</a><a href="">b</a>', 'ab'],
    ['<ruby>東<rp>(</rp><rt>ひがし</rt><rp>)</rp></ruby>', 'ruby:ひがし(東)'],
    ['<ruby>東<rt>とう</rt>京<rt>きょう</rt></ruby>', 'ruby:とう(東)ruby:きょう(京)'],
    ['<ruby><rb>東</rb><rb>京</rb><rt>とう</rt><rt>きょう</rt></ruby>', 'ruby:とう(東)ruby:きょう(京)'],
    ['<ruby>東京</ruby>', '東京'],
    ['a <span lang="fr">déjà vu</span> <i lang="en-GB">b</i>', 'a lang:fr(déjà vu) emphasis:source(b)'],
  ])('%s', reads);

  test('a block in another language says so itself, and its marks do not', () => {
    expect(first('<p lang="fr">Bonjour <i lang="fr">vous</i></p>')).toMatchObject({
      attrs: { lang: 'fr' },
      content: [{ text: 'Bonjour ' }, { text: 'vous', marks: [{ type: 'emphasis' }] }],
    });
    expect(first('<p lang="EN_us">Hello</p>').attrs).toMatchObject({ lang: null });
  });
});

describe('lists and tables', () => {
  test.each([
    ['<ul><li>a<ul><li>b</li></ul></li></ul>', 'bullet_list[list_item[a | bullet_list[list_item[b]]]]'],
    ['<ul><li>a</li><ul><li>b</li></ul></ul>', 'bullet_list[list_item[a | bullet_list[list_item[b]]]]'],
    ['<ul>a<div><li>b</li></div><li></li></ul>', 'bullet_list[list_item[a] | list_item[b]]'],
    ['<ol><li><p>a</p><p>b</p></li></ol>', 'ordered_list[list_item[a | b]]'],
    ['<ul></ul>x', 'x'],
    ['<li>a</li>', 'a'],
    [
      '<table><caption>T</caption><tr><th>a<td>b<tr><td><td></table>',
      'T | table[table_row[table_cell[a] | table_cell[b]]]',
    ],
    ['<table role="presentation"><tr><td>a<td>b</table>', 'a | b'],
    ['<table><tr><td>a</table>', 'a'],
  ])('%s', reads);

  test('numbering and spans are kept within bounds', () => {
    expect(first('<ol start="3"><li>a</ol>').attrs).toMatchObject({ start: 3 });
    expect(first('<ol start="x"><li>a</ol>').attrs).toMatchObject({ start: 1 });
    const table = read('<table><tr><th colspan="2" rowspan="99999">a<td>b</table>');
    expect(JSON.stringify(table)).toContain('"header":true,"colspan":2,"rowspan":1');
  });
});

describe('nothing harmful gets in', () => {
  test.each([
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" java&#10;script:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<p onclick="alert(1)" style="background:url(javascript:alert(1))">x</p>',
    '<svg><script>alert(1)</script></svg>x',
    '<p>x<style>p{}</style><template>alert(1)</template></p>',
    '<img src="javascript:alert(1)">x',
    '<iframe srcdoc="<script>alert(1)</script>" src="javascript:alert(1)"></iframe>x',
    '<object data="alert.swf"></object><embed src="alert.swf">x',
    '<form action="https://evil.example/alert"><input value="alert"><button>alert</button>x</form>',
    '<p hidden>alert</p><p style="display: none">alert</p>x',
  ])('%s', (html) => {
    const json = JSON.stringify(read(html));
    expect(json).not.toMatch(/alert|script|evil|onclick/iu);
    expect(json).toContain('"x"');
  });

  test('relative addresses without a base are dropped, and so are characters that no text may hold', () => {
    const { document } = parseHTML('<p><a href="/x">a</a><img src="b.png">\u0000\u0007\ud83d</p>');
    expect(documentFromHtml(document, { base: null, language: null, whose: null }).content).toEqual([
      {
        type: 'paragraph',
        attrs: { id: null, lang: null },
        content: [{ type: 'text', text: 'a\ufffd' }],
      },
    ]);
  });
});

describe('malformed pages', () => {
  test.each([
    '<div>',
    '<b>',
    '<blockquote>',
    '<ul><li>',
    '<table><tr><td>',
    '<a href=x>',
    '<ruby>',
    '<figure>',
  ])(
    'ten thousand open %s do not exhaust the stack',
    (tag) => {
      const { document } = parseHTML(`<html><body>${tag.repeat(10_000)}deep`);
      const read = documentFromHtml(document, { base: null, language: 'en', whose: null });
      expect(JSON.stringify(read)).toContain('deep');
    },
    20_000,
  );

  test('any heap of tags gives a valid document', () => {
    const pieces = (
      '<p> </p> <div> </div> <ul> <li> </ul> <table> <tr> <td> </table> <figure> <figcaption> </figure> ' +
      '<img&src="/a.jpg"> <blockquote> </blockquote> <b> </b> <i> <sub> <sup> <code> <pre> </pre> <ruby> <rt> </ruby> <br> <hr> ' +
      '<h2> </h2> <a&href="/x"> </a> <dl> <dt> <dd> <cite> <footer> <span&lang="fr"> </span> word 川 <details> <summary>'
    ).split(' ');
    let state = 3;
    const draw = (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    for (let round = 0; round < 400; round++) {
      const html = Array.from({ length: draw(40) }, () => pieces[draw(pieces.length)])
        .join(' ')
        .replaceAll('&', ' ');
      const document = read(html);
      expect(parseDocument(document)).toEqual(document);
    }
  });
});
