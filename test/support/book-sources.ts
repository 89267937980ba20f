// All sources of books on this machine, on one server: they tell of invented books in their real shapes, and fail when they are told to.
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fold } from '../../src/books/fold.ts';
import type { LookUpSource } from '../../src/config/book-sources.ts';
import {
  googleAnswer,
  type InventedBook,
  inventedBooks,
  ndlAnswer,
  ndlItems,
  openbdAnswer,
  openLibraryAnswer,
  openLibraryWorks,
} from './book-shapes.ts';

/** How a source answers from now on, until it is `well` again. */
export type Mood =
  | 'well'
  /** Takes the question and says nothing. */
  | 'silent'
  /** Ends the connection without a word. */
  | 'off'
  /** A page for people, with status 200. */
  | 'html'
  /** The first half of its answer, and its end. */
  | 'half'
  /** Its answer, and ten million blanks behind it. */
  | 'huge'
  /** XML with entities that grow. */
  | 'bomb'
  /** 429, and a wish to be let alone for two minutes. */
  | 'busy'
  /** Sends on to another address. */
  | 'elsewhere';

export interface AskedOfSource {
  source: LookUpSource;
  path: string;
  headers: IncomingHttpHeaders;
}

export interface BookSources {
  readonly origin: string;
  /** As `127.0.0.1:4711`. */
  readonly host: string;
  /**
   * Settings of a press that asks this server and nobody else, for `open(settings)` and for the environment of a press that is
   * started: `TAIYAKU_BOOK_SOURCES` and `TAIYAKU_FETCH_ALLOW`. A server that the press was allowed to ask is asked without pauses.
   */
  readonly settings: { TAIYAKU_BOOK_SOURCES: string; TAIYAKU_FETCH_ALLOW: string };
  /** What they know; more can be pushed. */
  readonly books: InventedBook[];
  readonly moods: Partial<Record<LookUpSource, Mood>>;
  /** In the order they came. */
  readonly asked: AskedOfSource[];
  close(): Promise<void>;
}

const PATHS: Record<LookUpSource, string> = {
  openbd: '/openbd',
  ndl: '/ndl',
  'google-books': '/google',
  'open-library': '/open-library',
};

/** Starts it on a free port. */
export async function startBookSources(): Promise<BookSources> {
  const books = [...inventedBooks];
  const moods: BookSources['moods'] = {};
  const asked: AskedOfSource[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const found = Object.entries(PATHS).find(([, path]) => url.pathname.startsWith(`${path}/`));
    if (!found) return void response.writeHead(404).end();
    const source = found[0] as LookUpSource;
    asked.push({ source, path: request.url ?? '/', headers: request.headers });
    const known = books.filter(({ knownBy }) => knownBy.includes(source));
    const answer = answerOf(source, url.pathname.slice(found[1].length), url.searchParams, known);
    if (answer === null) response.writeHead(404, { 'content-type': 'text/html' }).end('<p>gone');
    else send(response, answer, moods[source] ?? 'well', source);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const origin = `http://${host}`;
  const addresses = Object.entries(PATHS).map(([source, path]) => `${source}=${origin}${path}`);
  return {
    origin,
    host,
    settings: { TAIYAKU_BOOK_SOURCES: addresses.join(', '), TAIYAKU_FETCH_ALLOW: host },
    books,
    moods,
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Null for a door that the source does not have. */
function answerOf(
  source: LookUpSource,
  path: string,
  query: URLSearchParams,
  known: readonly InventedBook[],
): string | null {
  const byIsbn = (isbn: string) => known.filter((book) => book.isbn === isbn);
  const byWords = (words: string) => known.filter((book) => speaksOf(book, words));
  const asked = (name: string) => query.get(name) ?? '';
  switch (`${source} ${path}`) {
    case 'openbd /get':
      return openbdAnswer(byIsbn(asked('isbn'))[0]);
    case 'ndl /sru':
      return ndlAnswer(byIsbn(/isbn="(\d+)"/.exec(asked('query'))?.[1] ?? ''));
    case 'ndl /opensearch':
      return ndlItems(byWords(asked('any')));
    case 'google-books /volumes': {
      const [, isbn] = /^isbn:(\d+)$/.exec(asked('q')) ?? [];
      return googleAnswer(isbn ? byIsbn(isbn) : byWords(asked('q')));
    }
    case 'open-library /api/books':
      return openLibraryAnswer(byIsbn(asked('bibkeys').replace('ISBN:', ''))[0]);
    case 'open-library /search.json':
      return openLibraryWorks(byWords(asked('q')));
    default:
      return null;
  }
}

function speaksOf({ title, subtitle, reading, people }: InventedBook, words: string): boolean {
  const all = fold([title, subtitle, reading, ...people.map(({ name }) => name)].join(' '));
  return words.split(/\s+/).every((word) => all.includes(fold(word)));
}

function send(response: ServerResponse, answer: string, mood: Mood, source: LookUpSource): void {
  const type = source === 'ndl' ? 'application/xml' : 'application/json';
  const well = { 'content-type': `${type}; charset=utf-8` };
  if (mood === 'silent') return;
  if (mood === 'off') return void response.destroy();
  if (mood === 'elsewhere') return void response.writeHead(302, { location: 'http://127.0.0.2:81/' }).end();
  if (mood === 'busy')
    return void response.writeHead(429, { 'retry-after': '120' }).end('{"error":{"code":429}}');
  if (mood === 'html')
    return void response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<!doctype html><title>503</title><p>ただいま、メンテナンス中です。');
  if (mood === 'bomb') return void response.writeHead(200, well).end(BOMB);
  if (mood === 'huge') {
    response.writeHead(200, well).write(answer);
    for (let at = 0; at < 10; at += 1) response.write(' '.repeat(1024 * 1024));
    return void response.end();
  }
  const half = Math.floor(answer.length / 2);
  response.writeHead(200, well).end(mood === 'half' ? answer.slice(0, half) : answer);
}

const BOMB = `<?xml version="1.0"?><!DOCTYPE searchRetrieveResponse [<!ENTITY a0 "ha">${Array.from(
  { length: 40 },
  (_, at) => `<!ENTITY a${at + 1} "&a${at};&a${at};">`,
).join('')}]><searchRetrieveResponse><numberOfRecords>&a40;</numberOfRecords></searchRetrieveResponse>`;
