// What may stand in a page as it was pasted, and what may not.
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { checkMarkup } from './plain-markup.ts';

const fine = [
  `<a href="https://rank.mori-no-blog.example/in/?812" title="ブログの森"><img src="https://img.mori-no-blog.example/b/88_31.gif" width="88" height="31" border="0" alt="ブログの森" /></a><br /><a href="https://rank.mori-no-blog.example/in/?812" style="font-size: 12px;">ブログの森へ</a>`,
  `<A HREF='http://engawa-annai.example/vote?id=3&amp;cat=9' target="_blank">えんがわ案内 &amp; 絵本</A>`,
  '<a\n  href=https://engawa-annai.example/in\n  rel=nofollow>\n一票\n</a>\n<br>\n応援してください > ありがとう',
];

test.each(fine)('passes: %s', (markup) => {
  expect(checkMarkup(markup)).toMatchObject({ ok: true });
});

test('tells where pictures come from, and whether they say how large they are', () => {
  expect(checkMarkup(fine[0] ?? '')).toEqual({
    ok: true,
    hosts: ['https://img.mori-no-blog.example'],
    pictures: 1,
    sized: true,
  });
  const unsized = '<img src="https://img.example:8443/x.png" alt=""><img src="https://b.example/y.png">';
  expect(checkMarkup(unsized)).toMatchObject({
    hosts: ['https://img.example:8443', 'https://b.example'],
    sized: false,
  });
});

test.each([
  ['<script src="https://x.example/a.js"></script>', 'element'],
  ['<SCRIPT>alert(1)</SCRIPT>', 'element'],
  ['<iframe src="https://x.example/"></iframe>', 'element'],
  ['<form action="https://x.example/"><input></form>', 'element'],
  ['<svg/onload=alert(1)>', 'element'],
  ['<div style="position:fixed">x</div>', 'element'],
  ['<constructor></constructor>', 'element'],
  ['<a href="https://x.example/" onclick="alert(1)">x</a>', 'attribute'],
  ['<a href="https://x.example/" class="skip">x</a>', 'attribute'],
  ['<a href="https://x.example/" href="javascript:alert(1)">x</a>', 'attribute'],
  ['<img src="https://x.example/a.png" srcset="//y.example/b.png 2x">', 'attribute'],
  ['<img src="https://x.example/a.png" onerror=alert(1)>', 'attribute'],
  ['<a href="javascript:alert(1)">x</a>', 'address'],
  ['<a href=" https://x.example/">x</a>', 'address'],
  ['<a href="java&#115;cript:alert(1)">x</a>', 'address'],
  ['<a href="//x.example/">x</a>', 'address'],
  ['<a>x</a>', 'address'],
  ['<img src="http://x.example/a.png">', 'address'],
  ['<img src="data:image/png;base64,AAAA">', 'address'],
  ['<img src="https://a;script-src https:/x.png">', 'address'],
  ['<img src="https://a\';b.example/x.png">', 'address'],
  ['<img src="https://x&#46;example/a.png">', 'address'],
  ['<img>', 'address'],
  ['<a href="https://x.example/" style="position:fixed;top:0">x</a>', 'style'],
  ['<a href="https://x.example/">x', 'unclosed'],
  ['x</a>', 'unclosed'],
  ['<a href="https://x.example/"><a href="https://y.example/">x</a></a>', 'unclosed'],
  ['<!-- x --><b>', 'unreadable'],
  ['<a href="https://x.example/" title="<script>">x</a>', 'unreadable'],
  ['<a/href="https://x.example/">x</a>', 'unreadable'],
  ['< script>', 'unreadable'],
  ['<a href="https://x.example/"title="x">x</a>', 'unreadable'],
  ['<a href="https://x.example/`">x</a\u0000>', 'unreadable'],
  ['  ', 'empty'],
])('%s is refused: %s', (markup, reason) => {
  expect(checkMarkup(markup)).toMatchObject({ ok: false, reason });
});

test('a reader of HTML finds in what passes only what was looked at', () => {
  for (const markup of fine) {
    const { document } = parseHTML(`<!doctype html><body>${markup}</body>`);
    for (const element of document.body.querySelectorAll('*')) {
      expect(['A', 'IMG', 'BR']).toContain(element.tagName);
    }
  }
});

test('a long row of nothing takes no time', () => {
  const before = performance.now();
  checkMarkup(`<a ${'x '.repeat(2400)}`);
  checkMarkup(`<a href="${' '.repeat(4900)}`);
  checkMarkup('<'.repeat(5000));
  expect(performance.now() - before).toBeLessThan(1000);
});
