// A source as a command line names it: an address, or a file that may be gzipped.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { SourceInput } from '../sources/obtain-source.ts';

/** Bytes a gzipped file may unpack to. */
const LARGEST = 64 * 1024 * 1024;

/** `url` says where a file's page stood, or ''. Throws an error whose message is for the person. */
export async function sourceInput(named: string, url: string): Promise<SourceInput> {
  if (/^https?:\/\//i.test(named)) return { way: 'address', address: named };
  const bytes = await readFile(named).catch((error: NodeJS.ErrnoException) => {
    throw new Error(error.code === 'ENOENT' ? 'there is no such file' : `cannot be read (${error.code})`);
  });
  const name = basename(named);
  if (!name.endsWith('.gz')) return { way: 'file', name, bytes, address: url };
  const unpacked = await promisify(gunzip)(bytes, { maxOutputLength: LARGEST }).catch(() => {
    throw new Error('cannot be unpacked');
  });
  return { way: 'file', name: name.slice(0, -'.gz'.length), bytes: unpacked, address: url };
}
