// A page turned into complete answers, so that a request costs a look-up and a write.
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Blog } from './blog.ts';
import { guardsOf } from './guards.ts';
import type { StoredPage } from './store.ts';
import { type Encoding, encodings, tagOf } from './variants.ts';

/** One answer: header names and values in turn, as `writeHead` takes them without copying. */
interface Answer {
  tag: string;
  headers: string[];
  /** Headers of the 304 to a reader who has these very bytes. */
  unchanged: string[];
  body: Buffer;
}

export interface Ready {
  status: 200 | 404;
  answers: Record<Encoding, Answer>;
  /** What it weighs in memory, in bytes. */
  bytes: number;
}

/** What a request may say that changes the bytes of the answer. */
export interface Wishes {
  /** Raw Accept-Encoding. */
  encodings: string;
  /** Raw If-None-Match. */
  known: string;
}

/** The answers of the page at `path`. */
export function readyAt(blog: Blog, path: string, page: StoredPage, https: boolean): Ready {
  return readyOf(page, blogKey(blog), guardsOf(blog, path, https), path === '/404' ? 404 : 200);
}

function blogKey(blog: Blog): string {
  return `b${createHash('sha256').update(blog.id).digest('base64url').slice(0, 8)}`;
}

/**
 * Browsers ask again each time and mostly hear 304; a cache in front may keep the page until it is told by one of
 * its keys that it is out of date.
 */
export function readyOf(
  page: StoredPage,
  blogKey: string,
  guards: readonly string[],
  status: 200 | 404,
): Ready {
  const keys = [blogKey, ...page.keys];
  const common = [
    'Cache-Control',
    // The name of a style sheet changes with what it says.
    page.type.startsWith('text/css')
      ? 'public, max-age=31536000, immutable'
      : 'public, max-age=0, must-revalidate',
    'Vary',
    'Accept-Encoding',
    'Cache-Tag',
    keys.join(','),
    'Surrogate-Key',
    keys.join(' '),
  ];
  const answer = (encoding: Encoding, body: Buffer): Answer => {
    const tag = tagOf(page.hash, encoding);
    return {
      tag,
      headers: [
        'Content-Type',
        page.type,
        'Content-Length',
        String(body.length),
        'ETag',
        tag,
        ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
        ...common,
        ...guards,
      ],
      unchanged: ['ETag', tag, ...common],
      body,
    };
  };
  const identity = answer('identity', page.identity);
  const answers = {
    identity,
    gzip: page.gzip ? answer('gzip', page.gzip) : identity,
    br: page.br ? answer('br', page.br) : identity,
  };
  return { status, answers, bytes: weightOf(page) };
}

/** Sends a page; HEAD gets the same headers and no body. */
export function send(request: IncomingMessage, response: ServerResponse, ready: Ready, wishes: Wishes): void {
  const answer = ready.answers[preferred(wishes.encodings)];
  if (ready.status === 200 && wishes.known !== '' && isKnown(wishes.known, answer.tag)) {
    response.writeHead(304, answer.unchanged);
    response.end();
    return;
  }
  response.writeHead(ready.status, answer.headers);
  response.end(request.method === 'HEAD' ? undefined : answer.body);
}

const choices = new Map<string, Encoding>();
/** Browsers send a handful of different values; whoever sends many more gets no room here. */
const MOST_CHOICES = 64;

/** The smallest encoding that the reader takes. */
function preferred(accepted: string): Encoding {
  const known = choices.get(accepted);
  if (known !== undefined) return known;
  const refused = new Set<string>();
  const taken = new Set<string>();
  for (const part of accepted.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    const isRefused = parameters.some((parameter) => /^q\s*=\s*0(\.0*)?$/.test(parameter));
    (isRefused ? refused : taken).add(name);
  }
  const takes = (name: string) => taken.has(name) || (taken.has('*') && !refused.has(name));
  const choice = takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
  if (choices.size < MOST_CHOICES) choices.set(accepted, choice);
  return choice;
}

/** If-None-Match compares weakly: a cache in between may have marked the tag as weak. */
function isKnown(header: string, tag: string): boolean {
  if (header === tag || header === '*') return true;
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}

function weightOf(page: StoredPage): number {
  const bodies = encodings.reduce((sum, encoding) => sum + (page[encoding]?.length ?? 0), 0);
  // Headers and the objects around them, generously.
  return bodies + 4000;
}
