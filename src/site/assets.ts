// Built styles, scripts and small pictures, from memory and for ever: their names change with their bytes.

import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Ready, send, type Wishes } from './ready.ts';
import { type Encoding, hashOf, tagOf } from './variants.ts';

export type Assets = ReadonlyMap<string, Ready>;

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

// From `src/site/` the build lies two folders up; bundled into `dist/` it lies beside us.
const places = ['../../dist/assets/', './assets/'];

/** Reads the build once; without one there is nothing to serve. */
export async function openAssets(): Promise<Assets> {
  for (const place of places) {
    const folder = fileURLToPath(new URL(place, import.meta.url));
    const names = await readdir(folder).catch(() => []);
    const served = names.filter((name) => TYPES[extname(name)] !== undefined);
    if (served.length === 0) continue;
    const read = served.map(async (name) => [`/assets/${name}`, await assetOf(folder, name)] as const);
    return new Map(await Promise.all(read));
  }
  return new Map();
}

let builtIn: string | undefined;

/** A built file by its name; null when there is none. */
export async function builtFile(name: string): Promise<Buffer | null> {
  if (!/^[\w.-]+$/.test(name) || TYPES[extname(name)] === undefined) return null;
  // Where the build lies is found with the first.
  for (const place of builtIn ? [builtIn] : places) {
    const bytes = await readFile(fileURLToPath(new URL(place + name, import.meta.url))).catch(() => null);
    if (bytes) builtIn = place;
    if (bytes) return bytes;
  }
  return null;
}

export function serveAsset(
  assets: Assets,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  wishes: Wishes,
): boolean {
  const ready = assets.get(path);
  if (ready === undefined) return false;
  send(request, response, ready, wishes);
  return true;
}

async function assetOf(folder: string, name: string): Promise<Ready> {
  const file = join(folder, name);
  const identity = await readFile(file);
  const [gzip, br] = await Promise.all(
    ['.gz', '.br'].map((ending) => readFile(file + ending).catch(() => null)),
  );
  const hash = hashOf(identity);
  const answer = (encoding: Encoding, body: Buffer) => {
    const tag = tagOf(hash, encoding);
    const common = ['Cache-Control', 'public, max-age=31536000, immutable', 'Vary', 'Accept-Encoding'];
    return {
      tag,
      headers: [
        'Content-Type',
        TYPES[extname(name)] ?? 'application/octet-stream',
        'Content-Length',
        String(body.length),
        'ETag',
        tag,
        ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
        ...common,
        'X-Content-Type-Options',
        'nosniff',
      ],
      unchanged: ['ETag', tag, ...common],
      body,
    };
  };
  const plain = answer('identity', identity);
  return {
    status: 200,
    answers: {
      identity: plain,
      gzip: gzip ? answer('gzip', gzip) : plain,
      br: br ? answer('br', br) : plain,
    },
    bytes: identity.length,
  };
}
