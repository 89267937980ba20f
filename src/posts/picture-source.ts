// How a document names a picture of its own blog: `media/…`, which the site makes an address of.
import { type AnyBlockJson, childBlocks, type DocumentJson } from '../text/document.ts';
import type { MainPicture } from './provenance.ts';

const SOURCE = /(?:^|\/)media\/([0-9a-f]{64})-\d{1,5}\.jpg$/;

/** The largest JPEG, whose hash is the picture's id: every other size is found from there. */
export function pictureSource({ pictureId, width }: Pick<MainPicture, 'pictureId' | 'width'>): string {
  return `media/${pictureId}-${width}.jpg`;
}

/** The id of the picture that a figure shows; null when it is none of the blog's. */
export function pictureIdOf(source: string): string | null {
  return SOURCE.exec(source)?.[1] ?? null;
}

/** Ids of the blog's own pictures in a text, each once. */
export function pictureIdsIn(document: DocumentJson): string[] {
  const found = new Set<string>();
  const walk = (block: AnyBlockJson) => {
    const id = block.type === 'figure' ? pictureIdOf(block.attrs.src) : null;
    if (id !== null) found.add(id);
    for (const child of childBlocks(block)) walk(child);
  };
  for (const block of document.content) walk(block);
  return [...found];
}
