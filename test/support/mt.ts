// Files in Movable Type's text format for tests: read whole, in pieces, in other letters; and a small writer of them.
import Encoding from 'encoding-japanese';
import type { Incoming, IncomingPost, MoveFile, ReadingChoices } from '../../src/transfer/moves/incoming.ts';
import { readMt } from '../../src/transfer/mt/read-mt.ts';

export interface ReadFile {
  posts: IncomingPost[];
  troubles: Extract<Incoming, { is: 'trouble' }>[];
  all: Incoming[];
}

export interface Way {
  choices?: Partial<ReadingChoices>;
  /** Bytes of each piece; the whole file when left out. */
  pieces?: number;
  /** Where the only two pieces meet. */
  split?: number;
}

function fileOf(content: string | Uint8Array, { pieces, split }: Way = {}): MoveFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return {
    ...{ name: 'export.txt', size: bytes.length },
    async *stream(from) {
      const rest = bytes.subarray(from);
      if (split !== undefined) {
        yield rest.subarray(0, split);
        yield rest.subarray(split);
      } else
        for (let at = 0; at < rest.length; at += pieces ?? rest.length)
          yield rest.subarray(at, at + (pieces ?? rest.length));
    },
  };
}

export async function read(content: string | Uint8Array, way: Way = {}): Promise<ReadFile> {
  const choices = { encoding: null, hours: null, ...way.choices };
  const all: Incoming[] = [];
  for await (const incoming of readMt(fileOf(content, way), choices, () => {})) all.push(incoming);
  return {
    all,
    posts: all.flatMap((incoming) => (incoming.is === 'post' ? [incoming.post] : [])),
    troubles: all.filter((incoming) => incoming.is === 'trouble'),
  };
}

/** The only post of a file. */
export async function readOne(content: string | Uint8Array, way: Way = {}): Promise<IncomingPost> {
  const { posts } = await read(content, way);
  const [post] = posts;
  if (!post || posts.length !== 1) throw new Error(`${posts.length} posts`);
  return post;
}

export function inLetters(text: string, encoding: 'SJIS' | 'EUCJP'): Buffer {
  return Buffer.from(Encoding.convert(Encoding.stringToCode(text), { to: encoding, from: 'UNICODE' }));
}

/** A post with some metadata in front of the parts that are given. */
export function postText(parts: string, meta = ''): string {
  return `AUTHOR: hashi\nTITLE: 橋の上で\nDATE: 03/04/2021 18:30:00\n${meta}-----\n${parts}-----\n--------\n`;
}
