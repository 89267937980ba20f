// A plain server of files, as any host of static sites is one: it knows folders, a page for what is missing, and nothing of presses.
import { mkdir, mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { unzipSync } from 'fflate';

const TYPES: Record<string, string> = {
  ...{
    '.html': 'text/html; charset=utf-8',
    '.css': 'text/css',
    '.js': 'text/javascript',
    '.json': 'application/json',
  },
  ...{ '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp' },
  ...{ '.avif': 'image/avif', '.webmanifest': 'application/manifest+json', '.atom': 'application/atom+xml' },
};

/** A zip as somebody unpacks it, into a folder of its own. */
export async function unpack(zip: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'taiyaku-unpacked-'));
  for (const [name, bytes] of Object.entries(unzipSync(await readFile(zip)))) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
  return folder;
}

export interface StaticServer {
  origin: string;
  close(): Promise<void>;
}

export async function serveFolder(folder: string): Promise<StaticServer> {
  const server = createServer((request, response) => {
    answer(folder, request.url ?? '/').then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function answer(folder: string, url: string) {
  const { pathname, search } = new URL(url, 'http://localhost');
  const path = join(folder, decodeURIComponent(pathname));
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory() && !pathname.endsWith('/'))
    return { status: 301, headers: { location: `${pathname}/${search}` }, body: '' };
  const file = found?.isDirectory() ? join(path, 'index.html') : path;
  const body = await readFile(file).catch(() => null);
  if (body) return { status: 200, headers: { 'content-type': TYPES[extname(file)] ?? 'text/plain' }, body };
  const missing = await readFile(join(folder, '404.html')).catch(() => '');
  return { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' }, body: missing };
}
