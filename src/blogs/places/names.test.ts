// What people write for a host name and for the address a blog moved to: taken as it is meant, or refused with the reason.
import { expect, test } from 'vitest';
import { readHostName, spokenHost } from './host-name.ts';
import { readMovedAddress } from './moved-address.ts';

test('a host name is taken as it is meant, however it was copied or typed', () => {
  const meant: Record<string, string> = {
    'blog.example.jp': 'blog.example.jp',
    ' Blog.Example.JP ': 'blog.example.jp',
    'https://blog.example.jp/': 'blog.example.jp',
    'HTTP://blog.example.jp': 'blog.example.jp',
    '//blog.example.jp': 'blog.example.jp',
    'blog.example.jp.': 'blog.example.jp',
    'blog.example.jp:443': 'blog.example.jp',
    'https://blog.example.jp:443/': 'blog.example.jp',
    'ｂｌｏｇ．ｅｘａｍｐｌｅ．ｊｐ': 'blog.example.jp',
    'blog。example。jp': 'blog.example.jp',
    'ｈｔｔｐｓ：／／ｂｌｏｇ．ｅｘａｍｐｌｅ．ｊｐ／': 'blog.example.jp',
    '日本語.example': 'xn--wgv71a119e.example',
    'xn--wgv71a119e.example': 'xn--wgv71a119e.example',
    'ブログ.テスト': 'xn--qckyd1c.xn--zckzah',
    'bücher.example': 'xn--bcher-kva.example',
    '1and1.example': '1and1.example',
  };
  for (const [typed, host] of Object.entries(meant))
    expect([typed, readHostName(typed)]).toEqual([typed, { ok: true, host }]);
  expect(spokenHost('xn--wgv71a119e.example')).toBe('日本語.example');
  expect(spokenHost('blog.example.jp')).toBe('blog.example.jp');
});

test('what cannot be a host name is refused with what is wrong', () => {
  const wrong: Record<string, string> = {
    'blog.example.jp/hashi': 'path',
    'https://blog.example.jp/hashi/?x=1': 'path',
    'blog.example.jp?x': 'path',
    'blog.example.jp\\x': 'path',
    'blog.example.jp:8080': 'port',
    '192.0.2.7': 'number',
    'http://192.0.2.7/': 'number',
    '0x7f.1': 'number',
    '2130706433': 'number',
    '１９２．０．２．７': 'number',
    '[2001:db8::1]': 'number',
    '2001:db8::1': 'number',
    'mari@example.jp': 'mail',
    'https://user:pass@example.jp/': 'mail',
    localhost: 'one-word',
    hashi: 'one-word',
    '*.example.jp': 'invalid',
    'my_blog.example.jp': 'invalid',
    '-blog.example.jp': 'invalid',
    'blog-.example.jp': 'invalid',
    'blog..example.jp': 'invalid',
    'my blog.example.jp': 'invalid',
    'blog.example.jp%00.evil.example': 'invalid',
    [`${'a'.repeat(64)}.example`]: 'invalid',
    [`${'a.'.repeat(130)}example`]: 'invalid',
    'https://': 'invalid',
    '.': 'invalid',
  };
  for (const [typed, problem] of Object.entries(wrong))
    expect([typed, readHostName(typed)]).toEqual([typed, { ok: false, problem }]);
});

test('where a blog moved to is a whole address that paths can be put behind', () => {
  const meant: Record<string, string> = {
    'https://new.example/': 'https://new.example/',
    'https://new.example': 'https://new.example/',
    ' HTTPS://New.Example/Hashi ': 'https://new.example/Hashi/',
    'http://new.example:8080/a//': 'http://new.example:8080/a/',
    'new.example/hashi': 'https://new.example/hashi/',
    'https://日本語.example/': 'https://xn--wgv71a119e.example/',
    'https://new.example/\u5ddd/': 'https://new.example/%E5%B7%9D/',
  };
  for (const [typed, address] of Object.entries(meant))
    expect([typed, readMovedAddress(typed)]).toEqual([typed, { ok: true, address }]);
  const wrong: Record<string, string> = {
    'javascript:alert(1)': 'scheme',
    'data:text/html,x': 'scheme',
    'ftp://new.example/': 'scheme',
    'https:new.example': 'scheme',
    'https://user@new.example/': 'user',
    'https://user:pass@new.example/': 'user',
    'new.example@evil.example': 'user',
    'https://new.example/?p=1': 'query',
    'https://new.example/#top': 'query',
    'https://': 'invalid',
    hashi: 'invalid',
    'https://a b.example/': 'invalid',
    [`https://new.example/${'x'.repeat(600)}`]: 'invalid',
  };
  for (const [typed, problem] of Object.entries(wrong))
    expect([typed, readMovedAddress(typed)]).toEqual([typed, { ok: false, problem }]);
});
