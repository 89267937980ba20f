// What a blog's own styles may do to its pages, and what they may not.
import { expect, test } from 'vitest';
import { checkStyles, isHarmlessStyle } from './own-styles.ts';

const picture = `media/${'a'.repeat(64)}-960.webp`;
const reasons = (source: string) =>
  checkStyles(source).refused.map(({ line, reason }) => `${line} ${reason}`);

test('styles that dress a page pass, each inside the page of a reader', () => {
  const { css, refused } = checkStyles(`
    .plist__h a, body h2::before { color: #8a2f4b; letter-spacing: .02em }
    .reader { background: linear-gradient(#fff, #eee) }
    @media (min-width: 60em) { .side { padding: calc(1rem + 2px) } }
    .home { background-image: url("/hashi/${picture}") }`);
  expect(refused).toEqual([]);
  expect(css.split('\n')).toEqual([
    '.reader .plist__h a,.reader h2::before{color:#8a2f4b;letter-spacing:.02em}',
    '.reader{background:linear-gradient(#fff,#eee)}',
    '@media (min-width:60em){.reader .side{padding:calc(1rem + 2px)}}',
    `.reader .home{background-image:url(${picture})}`,
  ]);
});

test.each([
  ['@import "https://evil.example/x.css";', '1 at-rule'],
  ['@font-face { font-family: x; src: url(https://evil.example/x.woff2) }', '1 at-rule'],
  ['@media screen { @media print { p { color: red } } }', '1 at-rule'],
  ['p { background: url(https://evil.example/?a) }', '1 address'],
  ['p { background: url(//evil.example/a.png) }', '1 address'],
  ['p { background: url(data:image/png;base64,AAAA) }', '1 address'],
  [`p { background: url(https://evil.example/${picture}) }`, '1 address'],
  [`p { background: url(\\68ttps://evil.example/${picture}) }`, '1 address'],
  ['p { background: image-set("https://evil.example/x.png" 1x) }', '1 function'],
  ['p { width: expression(alert(1)) }', '1 function'],
  ['p { color: attr(data-x) }', '1 function'],
  ['p { position: fixed }', '1 property'],
  ['p { POSITION: fixed }', '1 property'],
  ['p { p\\6fsition: fixed }', '1 property'],
  ['p { display: none }', '1 property'],
  ['p { content: "x" }', '1 property'],
  ['p { behavior: url(x.htc) }', '1 property'],
  ['p { -moz-binding: url(x) }', '1 property'],
  ['p { --ink: #fff }', '1 property'],
  ['p { color: red !important }', '1 important'],
  ['p { color: transparent }', '1 value'],
  ['p { font-size: 0 }', '1 value'],
  ['html { color: red }', '1 selector'],
  [':root { color: red }', '1 selector'],
  ['input[value^="a"] { color: red }', '1 selector'],
  ['p:has(a) { color: red }', '1 selector'],
  ['.prov { color: red }', '1 kept'],
  ['section:not(.prov__n) { color: red }', '1 kept'],
  ['.s\\74ream { color: red }', '1 selector'],
  ['iframe { width: 9px }', '1 selector'],
  ['p { color red }', '1 unreadable'],
  ['\n\np { color: red; top: 0; }\n', '3 property'],
])('%s is refused: %s', (source, reason) => {
  expect(reasons(source)).toEqual([reason]);
  expect(checkStyles(source).css).not.toMatch(
    /evil|fixed|expression|import|content|behavior|important|--ink/,
  );
});

test('what passes is kept beside what is refused, and only that', () => {
  const { css, refused } = checkStyles('h2 { color: #333; position: absolute }\n.stream, h3 { color: #444 }');
  expect(css).toBe('.reader h2{color:#333}\n.reader h3{color:#444}');
  expect(refused).toEqual([
    { line: 1, what: 'position:absolute', reason: 'property' },
    { line: 2, what: '.stream', reason: 'kept' },
  ]);
});

test('nothing breaks out of what is written anew', () => {
  for (const source of [
    'p { color: red } </style><script>alert(1)</script> h2 { color: #333 }',
    'p { font-family: "</style><script>" } h2 { color: #333 }',
    '} * { position: fixed } h2 { color: #333 }',
    'p { color: red; /* } * { position: fixed } ',
    `${'a:not('.repeat(500)}`,
    '\u0000\uFEFF p { color: red }',
  ]) {
    expect(checkStyles(source).css).not.toMatch(/position|<script>alert/);
  }
});

test('a style attribute is harmless when its declarations are', () => {
  expect(isHarmlessStyle('font-size: 12px; color: #333')).toBe(true);
  for (const style of [
    'position: fixed',
    'background: url(https://evil.example/)',
    'color: red; top: 0',
    'x',
  ]) {
    expect(isHarmlessStyle(style)).toBe(false);
  }
});
