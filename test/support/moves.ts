// A move for tests: posts as readers hand them over, files that hold them, and a reader of the simplest kind there can be.
import type { Incoming, IncomingComment, IncomingPost, MoveFile } from '../../src/transfer/moves/incoming.ts';
import type { Readers } from '../../src/transfer/moves/readers.ts';
import { Refused } from '../../src/transfer/xml/read-xml.ts';

export function incomingPost(number: number, changes: Partial<IncomingPost> = {}): IncomingPost {
  return {
    ...{ origin: `id:${number}`, title: `川の話 ${number}`, slug: '', addresses: [], author: 'みなも' },
    date: { local: `2011-03-${String((number % 28) + 1).padStart(2, '0')}T10:00:00`, offset: null },
    ...{ changed: null, state: 'published', password: null, markup: 'html' },
    ...{ body: `<p>${number}つめの川は広い。</p>`, more: '', excerpt: '', categories: [['旅']], tags: [] },
    ...{ picture: null, language: null, commentsOpen: null, comments: [], lost: [] },
    ...changes,
  };
}

export function incomingComment(origin: string, changes: Partial<IncomingComment> = {}): IncomingComment {
  return {
    ...{ origin, answers: null, name: 'かもめ', mail: '', url: '', title: '', body: 'よい川ですね。' },
    ...{ markup: 'text', date: null, state: 'shown', editorOnly: false, byAuthor: false, hadPassword: false },
    ...changes,
  };
}

/** What `lineReaders` reads: it looks like a text of Movable Type, and is a line of JSON for each thing. */
export function linesOf(things: readonly Incoming[]): Buffer {
  const lines = things.map((thing) => `${JSON.stringify(thing)}\n`);
  return Buffer.from(`AUTHOR: みなも\nTITLE: 川\n${lines.join('')}END\n`);
}

export function postsFile(count: number, from = 1): Buffer {
  return linesOf(
    Array.from({ length: count }, (_, at) => ({ is: 'post' as const, post: incomingPost(from + at) })),
  );
}

/** Refuses a file without its last line. */
export const lineReaders: Readers = {
  mt: async function* (file, _, progress) {
    let text = '';
    for await (const bytes of file.stream(0)) text += Buffer.from(bytes).toString('latin1');
    const lines = Buffer.from(text, 'latin1').toString().split('\n');
    let at = 0;
    for (const [index, line] of lines.entries()) {
      at += Buffer.byteLength(line) + 1;
      progress(at);
      if (line === 'END') return;
      if (!line.startsWith('{')) continue;
      if (index === lines.length - 1) break;
      yield JSON.parse(line) as Incoming;
    }
    throw new Refused('exchange.tmx.cut', lines.length);
  },
};

export function fileOf(name: string, bytes: Uint8Array): MoveFile {
  return {
    ...{ name, size: bytes.length },
    async *stream(from) {
      // In pieces that end anywhere.
      for (let at = from; at < bytes.length; at += 1_000) yield bytes.subarray(at, at + 1_000);
    },
  };
}
