// What a page tells once it was seen: which page it is, and where its reader came from. Pure.
import * as v from 'valibot';

/** Bytes of a beacon. */
export const LONGEST_BEACON = 1200;

export interface Beacon {
  page: string;
  /** The host that led here; '' for nobody who said so, or for the blog itself. */
  source: string;
  /** Words that were looked for where the reader came from, where that is told; or ''. */
  words: string;
}

const ID = '[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}';
const PAGE = new RegExp(`^(?:home|other|(?:post|book|shelf):${ID})$`);

const schema = v.object({
  page: v.pipe(v.string(), v.regex(PAGE)),
  from: v.optional(v.pipe(v.string(), v.maxLength(1000)), ''),
});

/** Null for what no page of ours sends. `own` is the blog's origin. */
export function readBeacon(text: string, own: string): Beacon | null {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return null;
  }
  const read = v.safeParse(schema, said);
  if (!read.success) return null;
  return { page: read.output.page, ...cameFrom(read.output.from, own) };
}

const QUERY_NAMES = ['q', 'p', 'query', 'wd'];

function cameFrom(address: string, own: string): Pick<Beacon, 'source' | 'words'> {
  const url = URL.parse(address);
  if (!url || url.origin === own || !/^https?:$/.test(url.protocol)) return { source: '', words: '' };
  const asked = QUERY_NAMES.map((name) => url.searchParams.get(name) ?? '').find((words) => words !== '');
  return { source: url.host.replace(/^www\./, '').slice(0, 100), words: foldedWords(asked ?? '') };
}

/** Words as they are counted: one width, one case, one kind of space; a whole sentence is nobody's search and may be anybody's secret. */
export function foldedWords(text: string): string {
  const words = text.slice(0, 200).normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
  return words.length > 60 || /@|\d{6}/.test(words) ? '' : words;
}
