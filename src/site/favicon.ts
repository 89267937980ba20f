// `/favicon.ico`, which browsers ask for unbidden: the sign of the blog on its own host, else the mark of the press.
import type { IncomingMessage, ServerResponse } from 'node:http';
import sharp from 'sharp';
import { asset } from '../web/assets.ts';
import type { Assets } from './assets.ts';

/** Pixels on a side. */
const SIDE = 48;

/** Bytes of the header of an icon file and of its one entry. */
const HEADER = 6;
const ENTRY = 16;

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

/** An icon file of one PNG picture (the format of Windows icons since Vista, which all browsers read). */
export function iconOf(png: Buffer, side: number): Buffer {
  const head = Buffer.alloc(HEADER + ENTRY);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // of one picture
  head.writeUInt8(side, 6);
  head.writeUInt8(side, 7);
  head.writeUInt16LE(1, 10); // planes
  head.writeUInt16LE(32, 12); // bits a pixel
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(HEADER + ENTRY, 18);
  return Buffer.concat([head, png]);
}
