// A blog that leaves, as bytes and as the files in them.
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Blog } from '../../src/blogs/store.ts';
import type { Context } from '../../src/platform/context.ts';
import type { Incoming, IncomingPost, MoveFile, ReadFile } from '../../src/transfer/moves/incoming.ts';
import { openZip } from '../../src/transfer/moves/zip/zip-of.ts';
import type { WholeKind } from '../../src/transfer/whole/kinds.ts';
import { writeWhole } from '../../src/transfer/whole/leave-whole.ts';

export async function bytesOf(ctx: Context, blog: Blog, kind: WholeKind): Promise<Buffer> {
  const sink = new PassThrough();
  const [bytes] = await Promise.all([buffer(sink), writeWhole(ctx, blog, kind, sink)]);
  return bytes;
}

export function fileOf(bytes: Buffer): MoveFile {
  return {
    ...{ name: 'blog', size: bytes.length },
    async *stream(from) {
      yield bytes.subarray(from);
    },
  };
}

/** Of a zip. */
export async function filesIn(bytes: Buffer): Promise<Map<string, string>> {
  const zip = await openZip(fileOf(bytes));
  const files = new Map<string, string>();
  for (const entry of zip.entries) {
    const parts: Uint8Array[] = [];
    for await (const part of zip.fileOf(entry).stream(0)) parts.push(part);
    files.set(entry.name, Buffer.concat(parts).toString());
  }
  return files;
}

/** What a reader finds in a file without any trouble. */
export async function postsIn(file: MoveFile, reader: ReadFile): Promise<IncomingPost[]> {
  const posts: IncomingPost[] = [];
  const choices = { encoding: null, hours: null };
  for await (const one of reader(file, choices, () => undefined) as AsyncGenerator<Incoming>) {
    if (one.is === 'trouble') throw new Error(one.key);
    if (one.is === 'post') posts.push(one.post);
  }
  return posts;
}
