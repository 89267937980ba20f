// The thread that draws cards: reading a Japanese font takes a second and a hundred megabytes, which go with the thread.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import sharp from 'sharp';
import type { BookCard } from './book-card.ts';
import type { Card } from './card.ts';
import { drawBookCard } from './draw-book-card.ts';
import { drawCard, type Faces } from './draw-card.ts';
import { phrases } from './phrases.ts';
import type { Face } from './set-text.ts';

const require = createRequire(import.meta.url);
/** It comes without types. */
const { parse } = require('opentype.js') as { parse(font: ArrayBufferLike): Face };

parentPort?.on('message', async (card: Card | BookCard) => {
  parentPort?.postMessage(await draw(card).catch((error: unknown) => String(error)));
});

/** A PNG; null when the title cannot be drawn. */
async function draw(card: Card | BookCard): Promise<Uint8Array | null> {
  const svg =
    'cover' in card ? drawBookCard(card, await faces(), phrases) : drawCard(card, await faces(), phrases);
  if (svg === null) return null;
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 64, effort: 10 }).toBuffer();
}

let loaded: Promise<Faces> | undefined;

function faces(): Promise<Faces> {
  loaded ??= loadFaces();
  return loaded;
}

async function loadFaces(): Promise<Faces> {
  const [mincho, serif] = await Promise.all([
    face('@expo-google-fonts/shippori-mincho/600SemiBold/ShipporiMincho_600SemiBold.ttf'),
    face('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'),
  ]);
  return { mincho, serif };
}

async function face(name: string): Promise<Face> {
  const { buffer, byteOffset, byteLength } = await readFile(require.resolve(name));
  return parse(buffer.slice(byteOffset, byteOffset + byteLength));
}
