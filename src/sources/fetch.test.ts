// Tests the guarded fetch against real servers on this machine: what gets through, and what must not.
import { createServer as createSocketServer } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { askedServer, html, page } from '../../test/support/asked-server.ts';
import { fetchData, fetchPage } from './fetch.ts';

const server = askedServer();

describe('fetching a page', () => {
  it('brings its bytes, where they came from, and only the headers that tell of the document', async () => {
    server.answer = (_request, response) =>
      response
        .writeHead(200, { ...html, 'set-cookie': 'id=1', 'last-modified': 'Thu, 14 May 2026 00:00:00 GMT' })
        .end(page);
    const result = await fetchPage(`${server.origin}/towns?x=1#part`, server.options());
    if (!result.ok) throw new Error(result.reason);
    expect(Buffer.from(result.bytes).toString()).toBe(page);
    expect(result).toMatchObject({
      address: `${server.origin}/towns?x=1`,
      finalAddress: `${server.origin}/towns?x=1`,
      mediaType: 'text/html',
      charset: 'utf-8',
    });
    expect(Object.keys(result.headers).sort()).toEqual(['content-type', 'date', 'last-modified']);
  });

  it('says who asks, and brings no cookie and no referrer', async () => {
    await fetchPage(server.origin, server.options());
    expect(server.seen[0]?.headers['user-agent']).toContain('Taiyaku');
    expect(server.seen[0]?.headers['user-agent']).toContain('+https://press.example');
    expect(server.seen[0]?.headers.cookie).toBeUndefined();
    expect(server.seen[0]?.headers.referer).toBeUndefined();
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['zstd', zstdCompressSync],
    ['gzip, gzip', (text: string) => gzipSync(gzipSync(text))],
    ['gzip, br', (text: string) => brotliCompressSync(gzipSync(text))],
  ] as const)('unpacks %s', async (encoding, pack) => {
    server.answer = (_request, response) =>
      response.writeHead(200, { ...html, 'content-encoding': encoding }).end(pack(page));
    const result = await fetchPage(server.origin, server.options());
    expect(result.ok && Buffer.from(result.bytes).toString()).toBe(page);
  });

  it('follows redirects and keeps both addresses', async () => {
    server.answer = (request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: 'new' }).end();
      else if (request.url === '/new')
        response.writeHead(307, { location: `${server.origin}/last#top` }).end();
      else response.writeHead(200, html).end(page);
    };
    const result = await fetchPage(`${server.origin}/old`, server.options());
    expect(result).toMatchObject({
      ok: true,
      address: `${server.origin}/old`,
      finalAddress: `${server.origin}/last`,
    });
  });

  it('asks for a name once and connects only where the answer led', async () => {
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return asked === 1 ? ['127.0.0.1'] : ['127.0.0.9'];
    };
    const result = await fetchPage(`http://rebind.example:${server.port}/`, server.options({ resolve }));
    expect(result.ok).toBe(true);
    expect(asked).toBe(1);
    expect(server.seen[0]?.headers.host).toBe(`rebind.example:${server.port}`);
  });

  it('pays no attention to proxy settings', async () => {
    const before = process.env.HTTP_PROXY;
    process.env.HTTP_PROXY = 'http://127.0.0.1:9';
    process.env.http_proxy = 'http://127.0.0.1:9';
    try {
      expect(await fetchPage(server.origin, server.options())).toMatchObject({ ok: true });
    } finally {
      delete process.env.http_proxy;
      if (before === undefined) delete process.env.HTTP_PROXY;
      else process.env.HTTP_PROXY = before;
    }
  });

  it('understands an address without a scheme', async () => {
    const result = await fetchPage(`127.0.0.1:${server.port}`, server.options({ allow: [] }));
    expect(result).toMatchObject({ ok: false, reason: 'private-address' });
  });
});

describe('an address that is refused before anything is sent', () => {
  it.each([
    ['', 'bad-address'],
    ['   ', 'bad-address'],
    ['http://', 'bad-address'],
    ['https://a b/', 'bad-address'],
    ['ftp://a.example/x', 'bad-address'],
    ['file:///etc/passwd', 'bad-address'],
    ['javascript:alert(1)', 'bad-address'],
    ['data:text/html,<p>x', 'bad-address'],
    ['http://user:word@a.example/', 'credentials'],
    ['http://user@a.example/', 'credentials'],
    ['http://169.254.169.254/latest/meta-data/', 'private-address'],
    ['http://2130706433/', 'private-address'],
    ['http://①②⑦.0.0.1/', 'private-address'],
    ['http://[::ffff:127.0.0.1]/', 'private-address'],
    ['http://[4000::1]/', 'private-address'],
  ])('is %o', async (address, reason) => {
    expect(await fetchPage(address, server.options())).toMatchObject({ ok: false, reason });
  });

  it('is one whose name has a private answer among public ones', async () => {
    const resolve = async () => ['93.184.216.34', '127.0.0.1'];
    const mixed = await fetchPage('http://mixed.example:8080/', server.options({ resolve }));
    expect(mixed).toMatchObject({ reason: 'private-address', params: { host: 'mixed.example' } });
  });

  it('is one on this machine when nothing was opened', async () => {
    for (const host of ['127.0.0.1', 'localhost', '0x7f.1', '[::1]']) {
      const result = await fetchPage(`http://${host}:${server.port}/`, server.options({ allow: [] }));
      expect(result).toMatchObject({ reason: 'private-address' });
    }
    expect(server.seen).toHaveLength(0);
  });
});

describe('a redirect', () => {
  it.each(['http://10.0.0.1/', 'http://[::1]/', '//169.254.169.254/', 'http://0/'])(
    'to the private address %s is refused and says so',
    async (location) => {
      server.answer = (_request, response) => response.writeHead(302, { location }).end();
      expect(await fetchPage(server.origin, server.options())).toMatchObject({
        ok: false,
        reason: 'redirect-to-private',
      });
    },
  );

  it('to another port of an opened host is refused, and that port sees nothing', async () => {
    let touched = false;
    const other = await server.listen(
      createSocketServer(() => {
        touched = true;
      }),
    );
    server.answer = (_request, response) =>
      response.writeHead(302, { location: `http://127.0.0.1:${other}/` }).end();
    expect(await fetchPage(server.origin, server.options())).toMatchObject({ reason: 'redirect-to-private' });
    expect(touched).toBe(false);
  });

  it('whose name has changed its answer in between is refused', async () => {
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return asked === 1 ? ['127.0.0.1'] : ['10.0.0.1'];
    };
    server.answer = (_request, response) => response.writeHead(302, { location: '/again' }).end();
    const result = await fetchPage(`http://rebind.example:${server.port}/`, server.options({ resolve }));
    expect(result).toMatchObject({ reason: 'redirect-to-private' });
    expect(server.seen).toHaveLength(1);
  });

  it.each([
    'file:///etc/passwd',
    'javascript:1',
    'ftp://a.example/',
    'http://u:p@a.example/',
    'http://',
    undefined,
  ])('to %o is refused', async (location) => {
    server.answer = (_request, response) => response.writeHead(302, location ? { location } : {}).end();
    expect(await fetchPage(server.origin, server.options())).toMatchObject({
      ok: false,
      reason: 'bad-redirect',
    });
  });

  it('is followed five times and no more', async () => {
    server.answer = (request, response) => {
      const step = Number(request.url?.slice(1));
      if (step === 0) response.writeHead(200, html).end(page);
      else response.writeHead(302, { location: `/${step - 1}` }).end();
    };
    expect(await fetchPage(`${server.origin}/5`, server.options())).toMatchObject({ ok: true });
    expect(await fetchPage(`${server.origin}/6`, server.options())).toMatchObject({
      reason: 'too-many-redirects',
    });
  });
});

describe('fetching data', () => {
  it('asks for the kind that is wanted, follows to where it has moved, and brings it whatever it is', async () => {
    server.answer = (request, response) =>
      request.url === '/old'
        ? response.writeHead(301, { location: '/new' }).end()
        : response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    const data = await fetchData(`${server.origin}/old`, { ...server.options(), accept: 'application/json' });
    expect(data.ok && Buffer.from(data.bytes).toString()).toBe('{}');
    expect(server.seen.map(({ headers }) => headers.accept)).toEqual([
      'application/json',
      'application/json',
    ]);
  });

  it('takes a header that is meant for one server nowhere else', async () => {
    server.answer = (_request, response) => response.writeHead(302, { location: '/new' }).end();
    const options = { ...server.options(), accept: '*/*', headers: { 'x-key': 'geheim' } };
    expect(await fetchData(server.origin, options)).toMatchObject({
      ok: false,
      reason: 'too-many-redirects',
    });
    expect(server.seen.map(({ headers }) => headers['x-key'])).toEqual(['geheim']);
  });

  it('asks no private address that is not opened', async () => {
    const options = { ...server.options({ allow: [] }), accept: '*/*' };
    expect(await fetchData(server.origin, options)).toMatchObject({ ok: false, reason: 'private-address' });
    expect(server.seen).toEqual([]);
  });
});
