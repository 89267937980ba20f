// Reads the bytes of a source into an article, by what they are: a page, a selected part of one, or plain text.
import { detectLanguage } from '../text/language.ts';
import type { Params } from '../web/messages/index.ts';
import { decodeBytes } from './charset.ts';
import { extractArticle } from './extract.ts';
import type { Found, SourceKind } from './found.ts';
import type { Source } from './obtain-source.ts';

export type Read =
  | { ok: true; found: Found & { language: string }; charset: string }
  | { ok: false; key: string; params: Params };

/** The tag for a language that nobody could tell (BCP 47). */
export const UNKNOWN_LANGUAGE = 'und';

/** Milliseconds one page may take; the slowest honest pages need a few seconds on a small machine. */
const TIMEOUT = 20_000;
/** Characters; a novel of five hundred pages. Counting, cutting and drawing more holds up everybody else. */
const LONGEST = 1_500_000;

/** `languages` are those the blog translates from: the guess when neither page nor text tells. */
export async function readSource(source: Source, languages: readonly string[]): Promise<Read> {
  const { text: decoded, charset } = decodeBytes(source.bytes, source.charset);
  // HTML ignores it, and PostgreSQL keeps no text that has it.
  const text = decoded.replaceAll('\0', '');
  const url = source.finalAddress;
  const input = { html: text, kind: kindOf(source), ...(url ? { url } : {}) };
  const result = await extractArticle(input, { timeoutMs: TIMEOUT });
  if (!result.ok) return { ok: false, key: `sources.read.${result.reason}`, params: {} };
  const { text: said, document } = result.found;
  if (said.length > LONGEST || JSON.stringify(document).length > LONGEST * 8) {
    return { ok: false, key: 'sources.read.too-long', params: { limit: LONGEST } };
  }
  return { ok: true, found: inSomeLanguage(result.found, languages), charset };
}

function kindOf({ mediaType, selected }: Source): SourceKind {
  if (mediaType === 'text/html') return selected ? 'selection' : 'page';
  return mediaType === 'text/plain' ? 'plain' : 'markdown';
}

function inSomeLanguage(found: Found, languages: readonly string[]): Found & { language: string } {
  const language = detectLanguage(found.text, found.language) ?? languages[0] ?? UNKNOWN_LANGUAGE;
  return { ...found, language };
}
