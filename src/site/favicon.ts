// `/favicon.ico`, which browsers ask for unbidden: the sign of the blog on its own host, else the mark of the press.
import type { IncomingMessage, ServerResponse } from 'node:http';
import sharp from 'sharp';
import { asset } from '../web/assets.ts';
import type { Assets } from './assets.ts';
import { iconOf } from './icon-file.ts';

/** Pixels on a side. */
const SIDE = 48;

const drawn = new WeakMap<Assets, Promise<Buffer | null>>();

/** `own` is the blog's sign as PNG. False when there is none and the press was not built and has no mark. */
export async function serveFavicon(
  assets: Assets,
  own: { png: Buffer; side: number } | null,
  request: IncomingMessage,
  response: ServerResponse,
  guards: readonly string[],
): Promise<boolean> {
  const bytes = own === null ? await markOf(assets) : iconOf(own.png, own.side);
  if (bytes === null) return false;
  response.writeHead(200, [
    'Content-Type',
    'image/x-icon',
    'Content-Length',
    String(bytes.length),
    'Cache-Control',
    'public, max-age=86400',
    ...guards,
  ]);
  response.end(request.method === 'HEAD' ? undefined : bytes);
  return true;
}

function markOf(assets: Assets): Promise<Buffer | null> {
  const icon = drawn.get(assets) ?? draw(assets);
  drawn.set(assets, icon);
  return icon;
}

async function draw(assets: Assets): Promise<Buffer | null> {
  const mark = assets.get(asset('mark.svg'))?.answers.identity.body;
  if (mark === undefined) return null;
  return iconOf(await sharp(mark, { density: 300 }).resize(SIDE, SIDE).png().toBuffer(), SIDE);
}
