// Who is asked about books: the sources there are, where each of them is, and how an operator chooses.
import { isReadOnTheWay } from './addresses.ts';

/** In the order in which they stand in lists. */
export const lookUpSources = ['openbd', 'ndl', 'google-books', 'open-library'] as const;
export type LookUpSource = (typeof lookUpSources)[number];

/** Base addresses, without a slash at their end; a source that is left out is not asked. */
export type SourceAddresses = Partial<Record<LookUpSource, string>>;

export interface BookSettings {
  sources: SourceAddresses;
  /** Key of the Google Books API; null asks without one. */
  googleKey: string | null;
}

const usual: Readonly<Record<LookUpSource, string>> = {
  openbd: 'https://api.openbd.jp/v1',
  ndl: 'https://ndlsearch.ndl.go.jp/api',
  'google-books': 'https://www.googleapis.com/books/v1',
  'open-library': 'https://openlibrary.org',
};

/** `openbd, ndl=https://mirror.example/api`, or `none`; null for what cannot be read. */
export function sourceAddressesOf(text: string): SourceAddresses | null {
  if (text.trim().toLowerCase() === 'none') return {};
  const chosen: SourceAddresses = {};
  for (const part of text.split(',').map((one) => one.trim())) {
    if (part === '') continue;
    const [, typed = '', address] = /^([a-z-]+)\s*(?:=\s*(\S+))?$/i.exec(part) ?? [];
    const name = lookUpSources.find((known) => known === typed.toLowerCase());
    if (name === undefined || name in chosen) return null;
    const base = address === undefined ? usual[name] : baseOf(address);
    if (base === null) return null;
    chosen[name] = base;
  }
  return Object.keys(chosen).length === 0 ? null : chosen;
}

function baseOf(address: string): string | null {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return null;
  return url.href.replace(/\/+$/, '');
}

/** The key must not cross the open net in the clear. */
export function bookProblems({
  TAIYAKU_BOOK_SOURCES: sources,
  TAIYAKU_GOOGLE_BOOKS_KEY: key,
}: BookValues): string[] {
  if (key === undefined) return [];
  const address = sources?.['google-books'];
  if (address === undefined)
    return ['TAIYAKU_GOOGLE_BOOKS_KEY: needs google-books among TAIYAKU_BOOK_SOURCES'];
  return isReadOnTheWay(new URL(address))
    ? ['TAIYAKU_BOOK_SOURCES: google-books must be https, or its key would cross the open net']
    : [];
}

export interface BookValues {
  TAIYAKU_BOOK_SOURCES?: SourceAddresses | null | undefined;
  TAIYAKU_GOOGLE_BOOKS_KEY?: string | undefined;
}

export function bookSettings({ TAIYAKU_BOOK_SOURCES, TAIYAKU_GOOGLE_BOOKS_KEY }: BookValues): BookSettings {
  return { sources: TAIYAKU_BOOK_SOURCES ?? {}, googleKey: TAIYAKU_GOOGLE_BOOKS_KEY ?? null };
}
