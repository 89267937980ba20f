// Tests which addresses may be called, in all the notations that have fooled others.
import { describe, expect, it } from 'vitest';
import { guardAddress, isPublicAddress, type Resolve } from './address-guard.ts';

const answers =
  (...addresses: string[]): Resolve =>
  async () =>
    addresses;
const nowhere: Resolve = async () => {
  throw new Error('ENOTFOUND');
};

describe('a public address', () => {
  it.each(['8.8.8.8', '1.1.1.1', '172.15.255.255', '172.32.0.1', '100.63.0.1', '100.128.0.1', '192.0.1.1'])(
    'is %s',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each(['2606:4700::1111', '2a00:1450:4001:81c::200e', '2001:4860:4860::8888', '2400:cb00::1'])(
    'is %s',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );
});

describe('an address that is not public', () => {
  it.each([
    ...['0.0.0.0', '0.1.2.3', '10.0.0.1', '10.255.255.255', '100.64.0.1', '100.127.255.254', '127.0.0.1'],
    ...['127.255.255.255', '169.254.169.254', '168.63.129.16', '100.100.100.200', '172.16.0.1'],
    ...['172.31.255.255', '192.0.0.192', '192.0.2.1', '192.88.99.1', '192.168.1.1', '198.18.0.1'],
    ...['198.19.255.255', '198.51.100.1', '203.0.113.9', '224.0.0.1', '239.255.255.255', '240.0.0.1'],
    '255.255.255.255',
  ])('is %s', (address) => expect(isPublicAddress(address)).toBe(false));

  it.each([
    ...['::', '::1', '::7f00:1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8', '64:ff9b::7f00:1'],
    ...['64:ff9b:1::1', '100::1', '2001::1', '2001:0:7f00:1::', '2001:db8::1', '2002:7f00:1::1', '3fff::1'],
    ...['4000::1', '5f00::1', 'fc00::1', 'fd00:ec2::254', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1'],
  ])('is %s', (address) => expect(isPublicAddress(address)).toBe(false));

  it.each(['', 'localhost', '1.2.3', '0x7f.1'])('is anything that is no IP address: %o', (text) =>
    expect(isPublicAddress(text)).toBe(false),
  );
});

describe('the guard', () => {
  it.each([
    ...[
      '127.0.0.1',
      '0x7f.1',
      '2130706433',
      '①②⑦.0.0.1',
      '127.1',
      '0177.0.0.1',
      '127.0.0.1.',
      '１２７。０。０。１',
    ],
    ...['[::ffff:127.0.0.1]', '[::7f00:1]', '[4000::1]', '[::1]', '[::]', '0', '169.254.169.254'],
    ...['[::ffff:a9fe:a9fe]', '[fd00:ec2::254]', '0xA9FEA9FE'],
  ])('refuses the literal %s without asking any name server', async (host) => {
    const result = await guardAddress(new URL(`http://${host}/`), [], nowhere);
    expect(result).toMatchObject({ ok: false, reason: 'private-address' });
  });

  it('refuses localhost by what it resolves to', async () => {
    expect(await guardAddress(new URL('http://localhost/'), [])).toMatchObject({
      ok: false,
      reason: 'private-address',
    });
    expect(await guardAddress(new URL('http://localhost./'), [])).toMatchObject({ ok: false });
  });

  it('refuses a name when one of several answers is private', async () => {
    const mixed = answers('93.184.216.34', '10.0.0.7');
    expect(await guardAddress(new URL('https://a.example/'), [], mixed)).toMatchObject({
      ok: false,
      reason: 'private-address',
    });
    const mixedV6 = answers('93.184.216.34', '::ffff:10.0.0.7');
    expect(await guardAddress(new URL('https://a.example/'), [], mixedV6)).toMatchObject({ ok: false });
  });

  it('passes a name with public answers and returns them all', async () => {
    const both = answers('93.184.216.34', '2606:2800:220:1::1');
    expect(await guardAddress(new URL('https://a.example/'), [], both)).toEqual({
      ok: true,
      addresses: ['93.184.216.34', '2606:2800:220:1::1'],
    });
  });

  it('says when a name leads nowhere', async () => {
    expect(await guardAddress(new URL('https://a.example/'), [], nowhere)).toEqual({
      ok: false,
      reason: 'no-such-host',
      params: { host: 'a.example' },
    });
    expect(await guardAddress(new URL('https://a.example/'), [], answers())).toMatchObject({
      reason: 'no-such-host',
    });
  });

  it.each(['22', '25', '3306', '6379', '9200'])('refuses port %s', async (port) => {
    const result = await guardAddress(new URL(`http://a.example:${port}/`), [], answers('93.184.216.34'));
    expect(result).toMatchObject({ ok: false, reason: 'bad-port', params: { port } });
  });

  it.each(['', ':80', ':443', ':8080', ':8443'])('passes the page port %o', async (port) => {
    const result = await guardAddress(new URL(`http://a.example${port}/`), [], answers('93.184.216.34'));
    expect(result.ok).toBe(true);
  });
});

describe('an address opened on purpose', () => {
  it('passes with exactly its port', async () => {
    const allow = ['127.0.0.1:8123'];
    expect(await guardAddress(new URL('http://127.0.0.1:8123/'), allow)).toMatchObject({ ok: true });
    expect(await guardAddress(new URL('http://0x7f.1:8123/'), allow)).toMatchObject({ ok: true });
    expect(await guardAddress(new URL('http://127.0.0.1:8124/'), allow)).toMatchObject({ ok: false });
    expect(await guardAddress(new URL('http://127.0.0.1/'), allow)).toMatchObject({ ok: false });
    expect(await guardAddress(new URL('http://127.0.0.2:8123/'), allow)).toMatchObject({ ok: false });
  });

  it('passes a name that leads only there', async () => {
    const allow = ['127.0.0.1:8123'];
    const url = new URL('http://a.example:8123/');
    expect(await guardAddress(url, allow, answers('127.0.0.1'))).toMatchObject({ ok: true });
    expect(await guardAddress(url, allow, answers('127.0.0.1', '127.0.0.2'))).toMatchObject({ ok: false });
    expect(await guardAddress(url, allow, answers('127.0.0.1', '93.184.216.34'))).toMatchObject({
      reason: 'bad-port',
    });
  });

  it('may be a host name or an IPv6 address', async () => {
    const wiki = new URL('http://Wiki.internal:8000/');
    expect(await guardAddress(wiki, ['wiki.internal:8000'], answers('10.0.0.4'))).toMatchObject({ ok: true });
    expect(await guardAddress(new URL('http://[::1]:8000/'), ['[::1]:8000'])).toMatchObject({ ok: true });
    expect(await guardAddress(new URL('https://[::1]/'), ['[::1]:443'])).toMatchObject({ ok: true });
    expect(await guardAddress(new URL('https://[::1]:9/'), ['::1'])).toMatchObject({ ok: true });
  });

  it('is opened on all its ports by an entry without one', async () => {
    expect(await guardAddress(new URL('http://127.0.0.1:8124/'), ['127.0.0.1'])).toMatchObject({ ok: true });
    const wiki = new URL('http://wiki.internal:8000/');
    expect(await guardAddress(wiki, ['wiki.internal'], answers('10.0.0.4'))).toMatchObject({ ok: true });
    expect(await guardAddress(wiki, ['internal'], answers('10.0.0.4'))).toMatchObject({ ok: false });
  });
});
