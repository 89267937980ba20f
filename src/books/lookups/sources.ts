// The sources there are, and those that this press asks.
import type { BookSettings } from '../../config/book-sources.ts';
import { googleBooks } from './google-books.ts';
import { ndl } from './ndl.ts';
import { openLibrary } from './open-library.ts';
import { openbd } from './openbd.ts';
import type { Source } from './source.ts';

const all: readonly Source[] = [openbd, ndl, googleBooks, openLibrary];

export interface Chosen {
  source: Source;
  /** Base address, without a slash at its end. */
  base: string;
}

export function chosenSources({ sources }: BookSettings): Chosen[] {
  return all.flatMap((source) => {
    const base = sources[source.name];
    return base === undefined ? [] : [{ source, base }];
  });
}
