// Answers that bring no page, from real servers on this machine: of another kind, without end, broken, or none at all.
import { createServer } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { askedServer, closed, html, page } from '../../test/support/asked-server.ts';
import { fetchPage } from './fetch.ts';
import { failureOf } from './fetch-failure.ts';

const server = askedServer();

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
    server.answer = (_request, response) => response.writeHead(status, html).end();
    expect(await fetchPage(server.origin, server.options())).toMatchObject({
      ok: false,
      reason,
      params: { status },
    });
  });

  it('is empty', async () => {
    server.answer = (_request, response) => response.writeHead(200, html).end('  \n ');
    expect(await fetchPage(server.origin, server.options())).toMatchObject({ reason: 'empty' });
    server.answer = (_request, response) => response.writeHead(204).end();
    expect(await fetchPage(server.origin, server.options())).toMatchObject({ reason: 'empty' });
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
    server.answer = (_request, response) =>
      response.writeHead(200, { 'content-type': type }).end(body, 'latin1');
    const result = await fetchPage(server.origin, server.options());
    expect(result).toMatchObject({ ok: false, reason: 'not-an-article', params: { type: kind } });
  });
});

describe('a limit', () => {
  it('stops a page that declares 50 MB before reading it', async () => {
    server.answer = (_request, response) => {
      response.writeHead(200, { ...html, 'content-length': 50 * 1024 * 1024 }).write(page);
    };
    expect(await fetchPage(server.origin, server.options())).toMatchObject({
      reason: 'too-large',
      params: { megabytes: 10 },
    });
  });

  it('stops a page that declares no length and never ends', async () => {
    let sent = 0;
    server.answer = (_request, response) => {
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
    expect(await fetchPage(server.origin, server.options())).toMatchObject({ reason: 'too-large' });
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
    server.answer = (_request, response) =>
      response.writeHead(200, { ...html, 'content-encoding': encoding }).end(bomb);
    expect(await fetchPage(server.origin, server.options())).toMatchObject({ ok: false, reason: 'bomb' });
  });

  it('stops an answer that comes too slowly, at the headers and in the body', async () => {
    const limits = { time: 150 };
    server.answer = () => {};
    expect(await fetchPage(server.origin, server.options({ limits }))).toMatchObject({ reason: 'timeout' });
    server.answer = (_request, response) => {
      response.writeHead(200, html);
      const drip = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(drip));
    };
    expect(await fetchPage(server.origin, server.options({ limits }))).toMatchObject({ reason: 'timeout' });
  });

  it('stops a name look-up that never answers', async () => {
    const resolve = () => new Promise<string[]>(() => {});
    const result = await fetchPage('http://slow.example/', server.options({ resolve, limits: { time: 60 } }));
    expect(result).toMatchObject({ reason: 'timeout' });
  });

  it('stops endless headers', async () => {
    const raw = await server.raw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      socket.write(`x-long: ${'y'.repeat(100_000)}\r\n\r\n`);
    });
    expect(await fetchPage(raw.origin, server.options({ allow: [raw.host] }))).toMatchObject({
      reason: 'bad-answer',
    });
  });
});

describe('a server that fails', () => {
  it('is not there', async () => {
    const gone = createServer();
    const at = await server.listen(gone);
    await closed(gone);
    const result = await fetchPage(`http://127.0.0.1:${at}/`, server.options({ allow: [`127.0.0.1:${at}`] }));
    expect(result).toMatchObject({ reason: 'unreachable', params: { host: '127.0.0.1' } });
  });

  it('speaks something else than HTTP', async () => {
    const raw = await server.raw((socket) => socket.end('220 mail.example ESMTP\r\n'));
    expect(await fetchPage(raw.origin, server.options({ allow: [raw.host] }))).toMatchObject({
      reason: 'bad-answer',
    });
  });

  it('hangs up in the middle', async () => {
    const raw = await server.raw((socket) => {
      socket.end('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 500\r\n\r\n<p>half');
    });
    expect(await fetchPage(raw.origin, server.options({ allow: [raw.host] }))).toMatchObject({
      reason: 'unreachable',
    });
  });

  it.each(['gzip', 'br', 'deflate', 'zstd', 'compress', 'gzip,gzip,gzip,gzip'])(
    'says its page is packed with %s when it is not',
    async (encoding) => {
      server.answer = (_request, response) =>
        response.writeHead(200, { ...html, 'content-encoding': encoding }).end(page);
      expect(await fetchPage(server.origin, server.options())).toMatchObject({ reason: 'bad-answer' });
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
