// Which build of the press draws pages: those that another one stored are made anew.
import { createHash } from 'node:crypto';
import { asset } from '../web/assets.ts';

/** The hash of everything that the press is built from, put in by the build; run from its sources it has none. */
declare const BUILT_FROM: string | undefined;

/** Differs whenever the code that draws pages or the files they point to may differ. */
export function buildId(): string {
  const code = typeof BUILT_FROM === 'string' ? BUILT_FROM : '';
  const assets = [
    'base.css',
    'reader.css',
    'books.css',
    'book.css',
    'rankings.css',
    'reader.js',
    'mark.svg',
  ].map(asset);
  return createHash('sha256').update(code).update(assets.join('\n')).digest('hex');
}
