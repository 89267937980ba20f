// Old addresses: what each service called its posts, months and categories, and how servers are told where those are now.
import { expect, test } from 'vitest';
import { incomingPost, time } from '../../../../test/support/moves-to-put.ts';
import { askedPaths } from '../../../blogs/redirects/path.ts';
import {
  categoryPaths,
  insideOf,
  monthPaths,
  numberedCategories,
  pathsOf,
  programOf,
} from './old-addresses.ts';
import { type LeadsOn, type ListFormat, listEnd, listHead, listRow } from './redirect-list.ts';

const post = (over: object) => incomingPost({ origin: 'x', date: time('2009-05-04 21:30'), ...over });

test.each([
  ['mt', 'https://kawa.blog.fc2.com/', { slug: 'blog-entry-12' }, ['/blog-entry-12.html', '/?no=12']],
  ['mt', null, { slug: 'blog-entry-12' }, ['/blog-entry-12.html', '/?no=12']],
  ['mt', 'https://kawa.example/', { slug: '12', origin: 'id:12' }, ['/2009/05/12.html']],
  [
    'mt',
    'https://blog.goo.ne.jp/kawa/',
    { slug: '0123456789abcdef0123456789abcdef' },
    ['/e/0123456789abcdef0123456789abcdef'],
  ],
  ['mt', 'https://kawa.hatenablog.com/', { slug: '2009/05/04/213000' }, ['/entry/2009/05/04/213000']],
  ['mt', null, { slug: '2009/05/04/213000' }, ['/entry/2009/05/04/213000']],
  ['mt', 'http://blog.livedoor.jp/kawa/', { slug: '51234567' }, ['/archives/51234567.html']],
  ['mt', 'http://kawa.seesaa.net/', { slug: '456' }, ['/article/456.html']],
  ['mt', 'https://ameblo.jp/kawa/', { slug: 'entry-1234567' }, ['/entry-1234567.html']],
  ['mt', 'http://kawa.jugem.jp/', { origin: 'id:7' }, ['/?eid=7']],
  [
    'mt',
    'http://kawa.cocolog-nifty.com/blog/',
    { slug: 'post_1a' },
    ['/2009/05/post_1a.html', '/2009/05/post-1a.html'],
  ],
  [
    'wxr',
    'https://kawa.example/blog/',
    {
      slug: 'x',
      origin: 'id:7',
      addresses: ['https://kawa.example/blog/2009/05/%E5%B7%9D/', 'https://kawa.example/blog/?p=7'],
    },
    ['/2009/05/川', '/?p=7'],
  ],
  ['wxr', null, { addresses: ['https://kawa.example/a/', '/index.php?p=8&utm=x'] }, ['/a', '/?p=8']],
  [
    'blogger',
    'https://kawa.blogspot.com/',
    { addresses: ['/2009/05/river.html?m=1'] },
    ['/2009/05/river.html'],
  ],
  ['ghost', 'https://kawa.example/', { slug: 'river' }, ['/river']],
  [
    'mt',
    null,
    { addresses: ['javascript:alert(1)', 'https://x.example/', '//evil.example/..%2f', 'http://['] },
    [],
  ],
] as const)('a post of %s at %s was found at its addresses', (kind, address, over, paths) => {
  expect(pathsOf(kind, address, post(over))).toEqual(paths);
});

test('only what lies in the blog loses the path of the blog', () => {
  const blog = 'https://blog.goo.ne.jp/kawa/';
  expect(insideOf('https://blog.goo.ne.jp/kawa/e/abc', blog)).toBe('/e/abc');
  expect(insideOf('https://blog.goo.ne.jp/other/e/abc', blog)).toBe('/other/e/abc');
  expect(insideOf('https://blog.goo.ne.jp/kawa/', blog)).toBeNull();
  expect(insideOf('e/abc', blog)).toBe('/e/abc');
});

test('months, and categories where their names are in their addresses', () => {
  expect(monthPaths('fc2', '2009-05')).toEqual(['/blog-date-200905.html', '/?date=200905']);
  expect(monthPaths('goo', '2009-05')).toEqual(['/m/200905']);
  expect(monthPaths('wordpress', '2009-05')).toEqual(['/2009/05', '/?m=200905']);
  expect(categoryPaths('hatena', ['川'])).toEqual(['/archive/category/川']);
  expect(categoryPaths('wordpress', ['Town Life', '川'])).toEqual(['/category/town-life/川', '/category/川']);
  expect(categoryPaths('fc2', ['川'])).toEqual([]);
  const body =
    '<p><a href="https://kawa.blog.fc2.com/blog-category-3.html">川</a> <a href="/blog-entry-3.html">橋</a></p>';
  expect(numberedCategories(body)).toEqual([
    { address: 'https://kawa.blog.fc2.com/blog-category-3.html', name: '川' },
  ]);
  const twice =
    '<a href="/blog-category-1.html" title="x">山</a><a class="c" href="/archives/cat_2.html">橋</a>';
  expect(numberedCategories(twice).map(({ name }) => name)).toEqual(['山', '橋']);
  expect(programOf('mt', 'https://kawa.example/', post({ slug: 'abc' }))).toBe('movable-type');
});

test('what stands behind a question mark leads on from the home page alone, by the names that presses use', () => {
  expect(askedPaths('/', 'p=7')).toEqual(['/?p=7']);
  expect(askedPaths('/index.php', 'utm_source=x&no=3')).toEqual(['/?no=3']);
  for (const [inside, search] of [
    ['/posts/x', 'p=7'],
    ['/', 'q=7'],
    ['/', 'p=../x'],
    ['/', `p=${'7'.repeat(600)}`],
    ['/', 'p=%00'],
  ] as const)
    expect(askedPaths(inside, search)).toEqual([]);
});

const rows: LeadsOn[] = [
  { from: '/blog-entry-1.html', to: '/posts/river' },
  { from: '/?no=1', to: '/posts/river' },
  { from: '/2009/05/川 "と" 橋$', to: '/posts/bridge' },
];

function list(format: ListFormat, before: string | null): string {
  const between = { before, now: 'https://press.example/hashi/' };
  return [
    listHead(format, between),
    ...rows.map((row) => listRow(format, row, between)),
    listEnd(format),
  ].join('');
}

test('a list for nginx names each address as it is asked for', () => {
  const text = list('nginx', 'https://kawa.example/blog/');
  expect(text).toContain('    "/blog/blog-entry-1.html" "https://press.example/hashi/posts/river";\n');
  expect(text).toContain('    "/blog/?no=1" "https://press.example/hashi/posts/river";\n');
  expect(text).toContain('    "/blog/index.php?no=1" "https://press.example/hashi/posts/river";\n');
  expect(text).toContain('    "/blog/2009/05/%E5%B7%9D%20%22%E3%81%A8%22%20%E6%A9%8B%24/" ');
  expect(text.endsWith('}\n')).toBe(true);
});

test('a list for Apache asks for text, and for the question by itself', () => {
  const text = list('htaccess', null);
  expect(text).toContain(
    'RewriteRule "^blog-entry-1\\.html/?$" "https://press.example/hashi/posts/river" [R=301,L,NE,QSD]\n',
  );
  expect(text).toContain('RewriteCond %{QUERY_STRING} "^no=1$"\nRewriteRule "^(index\\.php)?$" ');
  expect(text).toContain('RewriteRule "^2009/05/川 \\"と\\" 橋\\$/?$" ');
});

test('a list for Apache takes no sign of an address for a part of the condition to it', () => {
  const river = { from: '/?no=1', to: '/posts/川' };
  const between = { before: null, now: 'https://press.example/hashi/' };
  expect(listRow('htaccess', river, between)).toContain(
    ' "https://press.example/hashi/posts/\\%E5\\%B7\\%9D" [R=301,',
  );
});

test('a table has whole addresses, and nothing that a program takes for a formula', () => {
  const text = list('csv', 'https://kawa.example/');
  expect(text.split('\r\n').slice(0, 3)).toEqual([
    'from,to',
    'https://kawa.example/blog-entry-1.html,https://press.example/hashi/posts/river',
    'https://kawa.example/?no=1,https://press.example/hashi/posts/river',
  ]);
  const between = { before: null, now: 'https://press.example/' };
  expect(listRow('csv', { from: '/a,b', to: '/posts/x' }, between)).toBe(
    '"/a,b",https://press.example/posts/x\r\n',
  );
});
