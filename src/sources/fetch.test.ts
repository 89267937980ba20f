// Tests the guarded fetch against real servers on this machine: what gets through, and what must not.
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Server as SocketServer } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FetchOptions, fetchPage } from './fetch.ts';
import { failureOf } from './fetch-failure.ts';

const page = '<!doctype html><title>A river</title><p>The river came back.</p>';
const html = { 'content-type': 'text/html; charset=utf-8' };

let open: (Server | SocketServer)[] = [];
let seen: IncomingMessage[] = [];
let answer: RequestListener;
let origin: string;
let port: number;

beforeEach(async () => {
  seen = [];
  answer = (_request, response) => response.writeHead(200, html).end(page);
  port = await listen(
    createServer((request, response) => {
      seen.push(request);
      answer(request, response);
    }),
  );
  origin = `http://127.0.0.1:${port}`;
});

afterEach(async () => {
  await Promise.all(open.map(closed));
  open = [];
});

describe('fetching a page', () => {
  it('brings its bytes, where they came from, and only the headers that tell of the document', async () => {
    answer = (_request, response) =>
      response
        .writeHead(200, { ...html, 'set-cookie': 'id=1', 'last-modified': 'Thu, 14 May 2026 00:00:00 GMT' })
        .end(page);
    const result = await fetchPage(`${origin}/towns?x=1#part`, options());
    if (!result.ok) throw new Error(result.reason);
    expect(Buffer.from(result.bytes).toString()).toBe(page);
    expect(result).toMatchObject({
      address: `${origin}/towns?x=1`,
      finalAddress: `${origin}/towns?x=1`,
      mediaType: 'text/html',
      charset: 'utf-8',
    });
    expect(Object.keys(result.headers).sort()).toEqual(['content-type', 'date', 'last-modified']);
  });

  it('says who asks, and brings no cookie and no referrer', async () => {
    await fetchPage(origin, options());
    expect(seen[0]?.headers['user-agent']).toContain('Taiyaku');
    expect(seen[0]?.headers['user-agent']).toContain('+https://press.example');
    expect(seen[0]?.headers.cookie).toBeUndefined();
    expect(seen[0]?.headers.referer).toBeUndefined();
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
    answer = (_request, response) =>
      response.writeHead(200, { ...html, 'content-encoding': encoding }).end(pack(page));
    const result = await fetchPage(origin, options());
    expect(result.ok && Buffer.from(result.bytes).toString()).toBe(page);
  });

  it('follows redirects and keeps both addresses', async () => {
    answer = (request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: 'new' }).end();
      else if (request.url === '/new') response.writeHead(307, { location: `${origin}/last#top` }).end();
      else response.writeHead(200, html).end(page);
    };
    const result = await fetchPage(`${origin}/old`, options());
    expect(result).toMatchObject({ ok: true, address: `${origin}/old`, finalAddress: `${origin}/last` });
  });

  it('asks for a name once and connects only where the answer led', async () => {
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return asked === 1 ? ['127.0.0.1'] : ['127.0.0.9'];
    };
    const result = await fetchPage(`http://rebind.example:${port}/`, options({ resolve }));
    expect(result.ok).toBe(true);
    expect(asked).toBe(1);
    expect(seen[0]?.headers.host).toBe(`rebind.example:${port}`);
  });

  it('pays no attention to proxy settings', async () => {
    const before = process.env.HTTP_PROXY;
    process.env.HTTP_PROXY = 'http://127.0.0.1:9';
    process.env.http_proxy = 'http://127.0.0.1:9';
    try {
      expect(await fetchPage(origin, options())).toMatchObject({ ok: true });
    } finally {
      delete process.env.http_proxy;
      if (before === undefined) delete process.env.HTTP_PROXY;
      else process.env.HTTP_PROXY = before;
    }
  });

  it('understands an address without a scheme', async () => {
    const result = await fetchPage(`127.0.0.1:${port}`, options({ allow: [] }));
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
    expect(await fetchPage(address, options())).toMatchObject({ ok: false, reason });
  });

  it('is one whose name has a private answer among public ones', async () => {
    const resolve = async () => ['93.184.216.34', '127.0.0.1'];
    const mixed = await fetchPage('http://mixed.example:8080/', options({ resolve }));
    expect(mixed).toMatchObject({ reason: 'private-address', params: { host: 'mixed.example' } });
  });

  it('is one on this machine when nothing was opened', async () => {
    for (const host of ['127.0.0.1', 'localhost', '0x7f.1', '[::1]']) {
      const result = await fetchPage(`http://${host}:${port}/`, options({ allow: [] }));
      expect(result).toMatchObject({ reason: 'private-address' });
    }
    expect(seen).toHaveLength(0);
  });
});

describe('a redirect', () => {
  it.each(['http://10.0.0.1/', 'http://[::1]/', '//169.254.169.254/', 'http://0/'])(
    'to the private address %s is refused and says so',
    async (location) => {
      answer = (_request, response) => response.writeHead(302, { location }).end();
      expect(await fetchPage(origin, options())).toMatchObject({ ok: false, reason: 'redirect-to-private' });
    },
  );

  it('to another port of an opened host is refused, and that port sees nothing', async () => {
    let touched = false;
    const other = await listen(
      createSocketServer(() => {
        touched = true;
      }),
    );
    answer = (_request, response) =>
      response.writeHead(302, { location: `http://127.0.0.1:${other}/` }).end();
    expect(await fetchPage(origin, options())).toMatchObject({ reason: 'redirect-to-private' });
    expect(touched).toBe(false);
  });

  it('whose name has changed its answer in between is refused', async () => {
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return asked === 1 ? ['127.0.0.1'] : ['10.0.0.1'];
    };
    answer = (_request, response) => response.writeHead(302, { location: '/again' }).end();
    const result = await fetchPage(`http://rebind.example:${port}/`, options({ resolve }));
    expect(result).toMatchObject({ reason: 'redirect-to-private' });
    expect(seen).toHaveLength(1);
  });

  it.each([
    'file:///etc/passwd',
    'javascript:1',
    'ftp://a.example/',
    'http://u:p@a.example/',
    'http://',
    undefined,
  ])('to %o is refused', async (location) => {
    answer = (_request, response) => response.writeHead(302, location ? { location } : {}).end();
    expect(await fetchPage(origin, options())).toMatchObject({ ok: false, reason: 'bad-redirect' });
  });

  it('is followed five times and no more', async () => {
    answer = (request, response) => {
      const step = Number(request.url?.slice(1));
      if (step === 0) response.writeHead(200, html).end(page);
      else response.writeHead(302, { location: `/${step - 1}` }).end();
    };
    expect(await fetchPage(`${origin}/5`, options())).toMatchObject({ ok: true });
    expect(await fetchPage(`${origin}/6`, options())).toMatchObject({ reason: 'too-many-redirects' });
  });
});

describe('an answer that is no article', () => {
  it.each([
    [404, 'not-found'],
    [410, 'not-found'],
    [401, 'blocked'],
    [403, 'blocked'],
    [429, 'blocked'],
    [451, 'blocked'],
    [500, 'status'],
    [503, 'status'],
    [304, 'status'],
  ])('has the status %i', async (status, reason) => {
    answer = (_request, response) => response.writeHead(status, html).end();
    expect(await fetchPage(origin, options())).toMatchObject({ ok: false, reason, params: { status } });
  });

  it('is empty', async () => {
    answer = (_request, response) => response.writeHead(200, html).end('  \n ');
    expect(await fetchPage(origin, options())).toMatchObject({ reason: 'empty' });
    answer = (_request, response) => response.writeHead(204).end();
    expect(await fetchPage(origin, options())).toMatchObject({ reason: 'empty' });
  });

  it.each([
    ['application/pdf', 'anything', 'pdf'],
    ['text/html', '%PDF-1.7 …', 'pdf'],
    ['image/png', 'x', 'image'],
    ['application/octet-stream', '\x89PNG\r\n\x1a\n', 'image'],
    ['application/rss+xml', '<rss/>', 'feed'],
    ['text/xml', '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"/>', 'feed'],
    ['application/json', '{}', 'json'],
    ['application/zip', 'PK\x03\x04', 'archive'],
  ])('is of the type %s with %o', async (type, body, kind) => {
    answer = (_request, response) => response.writeHead(200, { 'content-type': type }).end(body, 'latin1');
    const result = await fetchPage(origin, options());
    expect(result).toMatchObject({ ok: false, reason: 'not-an-article', params: { type: kind } });
  });
});

describe('a limit', () => {
  it('stops a page that declares 50 MB before reading it', async () => {
    answer = (_request, response) => {
      response.writeHead(200, { ...html, 'content-length': 50 * 1024 * 1024 }).write(page);
    };
    expect(await fetchPage(origin, options())).toMatchObject({
      reason: 'too-large',
      params: { megabytes: 10 },
    });
  });

  it('stops a page that declares no length and never ends', async () => {
    let sent = 0;
    answer = (_request, response) => {
      response.writeHead(200, html);
      const chunk = Buffer.alloc(256 * 1024, 'x');
      const more = () => {
        while (!response.destroyed) {
          sent += chunk.length;
          if (!response.write(chunk)) break;
        }
      };
      response.on('drain', more);
      more();
    };
    expect(await fetchPage(origin, options())).toMatchObject({ reason: 'too-large' });
    expect(sent).toBeLessThan(40 * 1024 * 1024);
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['zstd', zstdCompressSync],
    ['gzip, gzip', (bytes: Buffer) => gzipSync(gzipSync(bytes))],
  ] as const)('stops a bomb packed with %s', async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(60 * 1024 * 1024, '<p>'));
    answer = (_request, response) =>
      response.writeHead(200, { ...html, 'content-encoding': encoding }).end(bomb);
    expect(await fetchPage(origin, options())).toMatchObject({ ok: false, reason: 'bomb' });
  });

  it('stops an answer that comes too slowly, at the headers and in the body', async () => {
    const limits = { time: 150 };
    answer = () => {};
    expect(await fetchPage(origin, options({ limits }))).toMatchObject({ reason: 'timeout' });
    answer = (_request, response) => {
      response.writeHead(200, html);
      const drip = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(drip));
    };
    expect(await fetchPage(origin, options({ limits }))).toMatchObject({ reason: 'timeout' });
  });

  it('stops a name look-up that never answers', async () => {
    const resolve = () => new Promise<string[]>(() => {});
    const result = await fetchPage('http://slow.example/', options({ resolve, limits: { time: 60 } }));
    expect(result).toMatchObject({ reason: 'timeout' });
  });

  it('stops endless headers', async () => {
    const raw = await rawServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      socket.write(`x-long: ${'y'.repeat(100_000)}\r\n\r\n`);
    });
    expect(await fetchPage(raw.origin, options({ allow: [raw.host] }))).toMatchObject({
      reason: 'bad-answer',
    });
  });
});

describe('a server that fails', () => {
  it('is not there', async () => {
    const gone = createServer();
    const at = await listen(gone);
    await closed(gone);
    const result = await fetchPage(`http://127.0.0.1:${at}/`, options({ allow: [`127.0.0.1:${at}`] }));
    expect(result).toMatchObject({ reason: 'unreachable', params: { host: '127.0.0.1' } });
  });

  it('speaks something else than HTTP', async () => {
    const raw = await rawServer((socket) => socket.end('220 mail.example ESMTP\r\n'));
    expect(await fetchPage(raw.origin, options({ allow: [raw.host] }))).toMatchObject({
      reason: 'bad-answer',
    });
  });

  it('hangs up in the middle', async () => {
    const raw = await rawServer((socket) => {
      socket.end('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 500\r\n\r\n<p>half');
    });
    expect(await fetchPage(raw.origin, options({ allow: [raw.host] }))).toMatchObject({
      reason: 'unreachable',
    });
  });

  it.each(['gzip', 'br', 'deflate', 'zstd', 'compress', 'gzip,gzip,gzip,gzip'])(
    'says its page is packed with %s when it is not',
    async (encoding) => {
      answer = (_request, response) =>
        response.writeHead(200, { ...html, 'content-encoding': encoding }).end(page);
      expect(await fetchPage(origin, options())).toMatchObject({ reason: 'bad-answer' });
    },
  );

  it('shows a certificate nobody vouches for', () => {
    const url = new URL('https://a.example/');
    const error = Object.assign(new Error('x'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
    expect(failureOf(new Error('y', { cause: error }), url, 20_000)).toEqual({
      ok: false,
      reason: 'bad-certificate',
      params: { host: 'a.example' },
    });
  });
});

function options(more: Partial<FetchOptions> = {}): FetchOptions {
  return { allow: [`127.0.0.1:${port}`], press: 'https://press.example', ...more };
}

async function listen(server: Server | SocketServer): Promise<number> {
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function rawServer(talk: (socket: import('node:net').Socket) => void) {
  const at = await listen(
    createSocketServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => talk(socket));
    }),
  );
  return { origin: `http://127.0.0.1:${at}/`, host: `127.0.0.1:${at}` };
}

function closed(server: Server | SocketServer): Promise<void> {
  if ('closeAllConnections' in server) server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
