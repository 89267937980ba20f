// What people write for an address, cut down to a path of the blog, and what is no such path.

import { expect, test } from 'vitest';
import { fromPath, pathIn, toPath } from './path.ts';

const blog = 'https://press.example/hashi/';

test('an old address is a path, however it was copied', () => {
  for (const typed of ['/2019/川.html', '2019/川.html/', 'https://old.example/2019/%E5%B7%9D.html?x=1#top']) {
    expect(fromPath(typed)).toBe('/2019/川.html');
  }
  for (const typed of [
    '',
    '/',
    'https://old.example/',
    '/a/../b',
    '/%00',
    '/%E5%B7',
    '/a\\b',
    `/${'x'.repeat(501)}`,
  ]) {
    expect([typed, fromPath(typed)]).toEqual([typed, null]);
  }
});

test('where it leads is inside the blog and nowhere else', () => {
  expect(toPath('/posts/river', blog)).toBe('/posts/river');
  expect(toPath('posts/river', blog)).toBe('/posts/river');
  expect(toPath('https://press.example/hashi/tag/%E5%B7%9D', blog)).toBe('/tag/川');
  expect(toPath('/', blog)).toBe('/');
  for (const typed of [
    'https://evil.example/hashi/x',
    'https://press.example/other/x',
    'https://press.example@evil.example/hashi/x',
    'https://user:pass@press.example/hashi/x',
    'http://press.example/hashi/x',
    '//evil.example/x',
    '/\\evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '/%5cevil.example',
    '/a/%2e%2e/b',
  ]) {
    expect([typed, toPath(typed, blog)]).toEqual([typed, null]);
  }
  expect(toPath('/%2f/evil.example', blog)).toBe('/evil.example');
  expect(pathIn('///evil.example//')).toBe('/evil.example');
});
