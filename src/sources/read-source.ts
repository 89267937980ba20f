// Reads the bytes of a source into an article, by what they are: a page, a selected part of one, or plain text.
import { detectLanguage } from '../text/language.ts';
import type { Params } from '../web/messages/index.ts';
import { decodeBytes } from './charset.ts';
import { extractArticle } from './extract.ts';
import type { Found } from './found.ts';
import type { Source } from './obtain-source.ts';
import { readSelection, readText } from './read-text.ts';

export type Read =
  | { ok: true; found: Found & { language: string }; charset: string }
  | { ok: false; key: string; params: Params };

/** The tag for a language that nobody could tell (BCP 47). */
export const UNKNOWN_LANGUAGE = 'und';

/** Milliseconds one page may take; the slowest honest pages need a few seconds on a small machine. */
const TIMEOUT = 20_000;

/** `languages` are those the blog translates from: the guess when neither page nor text tells. */
export async function readSource(source: Source, languages: readonly string[]): Promise<Read> {
  const { text, charset } = decodeBytes(source.bytes, source.charset);
  const url = source.finalAddress;
  if (source.mediaType === 'text/html' && !source.selected) {
    const result = await extractArticle({ html: text, ...(url ? { url } : {}) }, { timeoutMs: TIMEOUT });
    if (!result.ok) return { ok: false, key: `sources.read.${result.reason}`, params: {} };
    return { ok: true, found: inSomeLanguage(result.found, languages), charset };
  }
  const found =
    source.mediaType === 'text/html' ? readSelection(text, url) : readText(text, source.mediaType);
  if (found.text.trim() === '') return { ok: false, key: 'sources.read.nothing', params: {} };
  return { ok: true, found: inSomeLanguage(found, languages), charset };
}

function inSomeLanguage(found: Found, languages: readonly string[]): Found & { language: string } {
  const language = detectLanguage(found.text, found.language) ?? languages[0] ?? UNKNOWN_LANGUAGE;
  return { ...found, language };
}
