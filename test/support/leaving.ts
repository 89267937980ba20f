// A blog that leaves, as bytes and as the files in them.
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Blog } from '../../src/blogs/store.ts';
import type { Context } from '../../src/platform/context.ts';
import type { MoveFile } from '../../src/transfer/moves/incoming.ts';
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
