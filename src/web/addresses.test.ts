// Paths to go back to, and the addresses requests come from.
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { safePath } from './back.ts';
import { clientAddress } from './client-address.ts';
import type { Env } from './env.ts';

describe('a path to go back to', () => {
  it('is one of this host, else the fallback', () => {
    expect(safePath('/studio/hashi?x=1', '/')).toBe('/studio/hashi?x=1');
    expect(safePath('/a/../b', '/')).toBe('/b');
    for (const path of [
      '//x',
      '/\\x',
      'x',
      '',
      undefined,
      'https://x/',
      '/\t/x',
      '/a\nb',
      `/${'x'.repeat(2000)}`,
    ]) {
      expect(safePath(path, '/studio')).toBe('/studio');
    }
  });

  it('does not become another host’s when its dots are taken out', () => {
    for (const path of ['/.//x', '/..//x', '/a/..//x', '/%2e//x', '/./\\x', '/a\\..\\\\x']) {
      expect(safePath(path, '/studio')).toBe('/studio');
    }
  });
});

describe('the client’s address', () => {
  const seen = async (proxies: number, forwarded?: string) => {
    const app = new Hono<Env>();
    app.get('/', (c) => c.text(clientAddress(c, proxies)));
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
    return (await app.request('/', { headers })).text();
  };

  it('is believed from trusted proxies only, and only what they saw themselves', async () => {
    expect(await seen(0, '203.0.113.7')).toBe('unknown');
    expect(await seen(1, '6.6.6.6, 203.0.113.7')).toBe('203.0.113.7');
    expect(await seen(2, '6.6.6.6, 203.0.113.7, 10.0.0.1')).toBe('203.0.113.7');
    expect(await seen(1)).toBe('unknown');
  });

  it('is the same whatever port a proxy adds, and nothing when it is no address', async () => {
    for (const port of ['1', '65535']) {
      expect(await seen(1, `203.0.113.7:${port}`)).toBe('203.0.113.7');
      expect(await seen(1, `[2001:db8::6]:${port}`)).toBe('2001:db8:0:0');
    }
    expect(await seen(1, '[2001:db8::6]')).toBe('2001:db8:0:0');
    for (const word of ['unknown', '_hidden', '1.2.3', 'x:y:z', '2001:db8::6%eth0', '::1::2']) {
      expect(await seen(1, `203.0.113.7, ${word}`)).toBe('unknown');
    }
  });

  it('is a network in IPv6, where one person has many addresses', async () => {
    expect(await seen(1, '2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
    expect(await seen(1, '2001:DB8::6')).toBe('2001:db8:0:0');
    expect(await seen(1, '::ffff:203.0.113.7')).toBe('203.0.113.7');
    expect(await seen(1, '::ffff:cb00:7107')).toBe('203.0.113.7');
  });
});
