// `/favicon.ico`, which browsers ask for unbidden: the mark of the press as a small picture that every one of them reads.
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

/** False when the press was not built and has no mark. */
export async function serveFavicon(
  assets: Assets,
  request: IncomingMessage,
  response: ServerResponse,
  guards: readonly string[],
): Promise<boolean> {
  const icon = drawn.get(assets) ?? draw(assets);
  drawn.set(assets, icon);
  const bytes = await icon;
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

async function draw(assets: Assets): Promise<Buffer | null> {
  const mark = assets.get(asset('mark.svg'))?.answers.identity.body;
  if (mark === undefined) return null;
  return iconOf(await sharp(mark, { density: 300 }).resize(SIDE, SIDE).png().toBuffer());
}

/** An icon file of one PNG picture (the format of Windows icons since Vista, which all browsers read). */
export function iconOf(png: Buffer): Buffer {
  const head = Buffer.alloc(HEADER + ENTRY);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // of one picture
  head.writeUInt8(SIDE, 6);
  head.writeUInt8(SIDE, 7);
  head.writeUInt16LE(1, 10); // planes
  head.writeUInt16LE(32, 12); // bits a pixel
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(HEADER + ENTRY, 18);
  return Buffer.concat([head, png]);
}
