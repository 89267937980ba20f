// Files of moves for tests: bytes in pieces of any size, and what a reader hands over.
import type {
  Incoming,
  IncomingBlog,
  IncomingPost,
  MoveFile,
  ReadFile,
  ReadingChoices,
} from '../../src/transfer/moves/incoming.ts';
import { Refused } from '../../src/transfer/xml/read-xml.ts';

export const usual: ReadingChoices = { encoding: null, hours: null };

/** `size` are the bytes of a piece; more than one of them are taken in turn. */
export function moveFile(content: string | Uint8Array, ...sizes: number[]): MoveFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return {
    name: 'export',
    size: bytes.length,
    async *stream(from) {
      for (let at = from, turn = 0; at < bytes.length; turn += 1) {
        const size = sizes[turn % Math.max(1, sizes.length)] ?? 65_536;
        yield bytes.subarray(at, at + size);
        at += size;
      }
    },
  };
}

export interface Handed {
  posts: IncomingPost[];
  blogs: IncomingBlog[];
  all: Incoming[];
  /** Key of the reason for which reading ended. */
  refused: string | null;
  line: number;
  /** Bytes, in the order in which they were told. */
  progress: number[];
}

/** Anything but a refusal is thrown on. */
export async function handed(read: ReadFile, file: MoveFile, choices = usual): Promise<Handed> {
  const all: Incoming[] = [];
  const progress: number[] = [];
  const refused = await (async () => {
    for await (const one of read(file, choices, (byte) => progress.push(byte))) all.push(one);
    return null;
  })().catch((error: unknown) => {
    if (error instanceof Refused) return error.problem;
    throw error;
  });
  return {
    posts: all.flatMap((one) => (one.is === 'post' ? [one.post] : [])),
    blogs: all.flatMap((one) => (one.is === 'blog' ? [one.blog] : [])),
    all,
    refused: refused?.key ?? null,
    line: refused?.line ?? 0,
    progress,
  };
}

export function onlyPost({ posts, refused }: Handed): IncomingPost {
  if (posts.length !== 1 || refused !== null) throw new Error(`${posts.length} posts, refused: ${refused}`);
  return posts[0] as IncomingPost;
}
