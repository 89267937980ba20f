// Archives in memory: a blog written into one, what stands in it, and the same with something else in it.
import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import type { Blog } from '../../src/blogs/store.ts';
import type { Context } from '../../src/platform/context.ts';
import { writeArchive } from '../../src/transfer/archive/write-archive.ts';
import type { MoveFile } from '../../src/transfer/moves/incoming.ts';
import { openZip } from '../../src/transfer/moves/zip/zip-of.ts';
import { ZipOut } from '../../src/transfer/whole/zip-out.ts';

export async function archiveOf(ctx: Context, blog: Blog): Promise<Buffer> {
  const sink = new Sink();
  await writeArchive(ctx, blog, sink);
  return sink.bytes();
}

class Sink extends Writable {
  readonly #parts: Buffer[] = [];
  override _write(part: Buffer, _: string, done: () => void): void {
    this.#parts.push(part);
    done();
  }
  bytes(): Buffer {
    return Buffer.concat(this.#parts);
  }
}

export function fileOf(bytes: Buffer): MoveFile {
  return {
    ...{ name: 'blog.zip', size: bytes.length },
    async *stream(from) {
      for (let at = from; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
    },
  };
}

async function entriesOf(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await openZip(fileOf(bytes));
  const all = new Map<string, Buffer>();
  for (const entry of zip.entries) {
    const parts: Uint8Array[] = [];
    for await (const part of zip.fileOf(entry).stream(0)) parts.push(part);
    all.set(entry.name, Buffer.concat(parts));
  }
  return all;
}

export async function textsOf(bytes: Buffer): Promise<Map<string, string>> {
  const texts = [...(await entriesOf(bytes))].filter(([name]) => !name.startsWith('files/'));
  return new Map(texts.map(([name, body]) => [name, body.toString()]));
}

export async function differences(one: Buffer, other: Buffer): Promise<string[]> {
  const [a, b] = [await entriesOf(one), await entriesOf(other)];
  const names = new Set([...a.keys(), ...b.keys()]);
  return [...names].filter((name) => !a.get(name)?.equals(b.get(name) ?? Buffer.alloc(0))).sort();
}

/** The archive with other texts in it, and the manifest as it was or (`honest`) in agreement with them. */
export async function changed(
  bytes: Buffer,
  changes: Record<string, (text: string) => string>,
  more: Record<string, string> = {},
  honest = false,
): Promise<Buffer> {
  const entries = await entriesOf(bytes);
  for (const [name, change] of Object.entries(changes)) {
    const before = entries.get(name)?.toString() ?? '';
    const after = change(before);
    if (after === before) throw new Error(`nothing was changed in ${name}`);
    entries.set(name, Buffer.from(after));
  }
  if (honest) {
    const manifest = JSON.parse(entries.get('manifest.json')?.toString() ?? '') as {
      entries: { name: string; size: number; sha256: string }[];
    };
    for (const entry of manifest.entries) {
      const body = entries.get(entry.name) ?? Buffer.alloc(0);
      entry.size = body.length;
      entry.sha256 = createHash('sha256').update(body).digest('hex');
    }
    entries.set('manifest.json', Buffer.from(JSON.stringify(manifest)));
  }
  return zipWith({ ...Object.fromEntries(entries), ...more });
}

export async function zipWith(entries: Record<string, string | Buffer>): Promise<Buffer> {
  const sink = new Sink();
  const zip = new ZipOut(sink);
  // Yazl adds no name that climbs: one of the same length stands in for it.
  const safe = (name: string) => name.replace('../', 'qq/');
  for (const [name, body] of Object.entries(entries)) await zip.add(safe(name), [body]);
  await zip.end();
  const bytes = sink.bytes();
  for (const name of Object.keys(entries).filter((one) => one.startsWith('../'))) {
    for (let at = bytes.indexOf(safe(name)); at >= 0; at = bytes.indexOf(safe(name), at + 1))
      bytes.write(name, at);
  }
  return bytes;
}
