// Zips are read where they do no harm, however large, and refused where they would.
import { describe, expect, it } from 'vitest';
import { fileOf } from '../../../../test/support/moves.ts';
import { type ZipPart, zipOf } from '../../../../test/support/zips.ts';
import { Refused } from '../../xml/read-xml.ts';
import type { MoveFile } from '../incoming.ts';
import { MOST_ENTRIES, openZip } from './zip-of.ts';

const text = Buffer.from('川は流れる。'.repeat(2_000));

async function bytesOf(file: MoveFile, from = 0): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of file.stream(from)) parts.push(part);
  return Buffer.concat(parts);
}

async function open(bytes: Buffer) {
  const zip = await openZip(fileOf('blog.zip', bytes));
  const read = async (name: string, from = 0) => {
    const entry = zip.entries.find((one) => one.name === name);
    if (!entry) throw new Error(`no ${name}`);
    return bytesOf(zip.fileOf(entry), from);
  };
  return { names: zip.entries.map(({ name }) => name), read };
}

/** The key of the refusal, of the list of contents or of the bytes of everything in it. */
async function refusal(parts: readonly ZipPart[], change = (bytes: Buffer) => bytes): Promise<string> {
  try {
    const { names, read } = await open(change(zipOf(parts)));
    for (const name of names) await read(name);
  } catch (error) {
    if (error instanceof Refused) return error.problem.key;
    throw error;
  }
  return 'taken';
}

describe('a zip', () => {
  it.each([false, true])('gives its files packed and stored, from any byte on (zip64: %s)', async (zip64) => {
    const parts = [
      { name: 'a/export.txt', bytes: text },
      { name: 'b.txt', bytes: text, isStored: true },
    ];
    const { names, read } = await open(zipOf(parts, { zip64 }));
    expect(names).toEqual(['a/export.txt', 'b.txt']);
    for (const name of names) {
      expect((await read(name)).equals(text)).toBe(true);
      expect((await read(name, 12_345)).equals(text.subarray(12_345))).toBe(true);
    }
  });

  it('is read in the order of its names, without folders and what systems leave behind', async () => {
    const names = ['10.txt', '2.txt', 'x/', '__MACOSX/._2.txt', 'x/.DS_Store', 'x/Thumbs.db'];
    expect((await open(zipOf(names.map((name) => ({ name }))))).names).toEqual(['2.txt', '10.txt']);
  });

  it('has names in Shift_JIS, or with the slashes of Windows', async () => {
    const shiftJis = Buffer.from([0x90, 0xec, 0x5c, 0x95, 0x5c, 0x2e, 0x74, 0x78, 0x74]);
    expect((await open(zipOf([{ name: shiftJis, bytes: text }]))).names).toEqual(['川/表.txt']);
  });

  it.each([
    ['../up.txt'],
    ['a/../../up.txt'],
    ['..\\up.txt'],
    ['/etc/passwd'],
    ['C:/windows.txt'],
    ['C:\\windows.txt'],
    ['\\\\server\\share.txt'],
    ['a\0.txt'],
  ])('with the name %j is refused, whatever else is in it', async (name) => {
    expect(
      await refusal([
        { name: 'good.txt', bytes: text },
        { name, bytes: text },
      ]),
    ).toBe('moves.file.zip-name');
  });

  it('that unpacks to far more than it is, is refused before anything is unpacked', async () => {
    const zeros = Buffer.alloc(32 * 1024 * 1024);
    expect(await refusal([{ name: 'zeros.txt', bytes: zeros }])).toBe('moves.file.zip-bomb');
  });

  it('that says less than it unpacks to, is broken off there', async () => {
    const zeros = Buffer.alloc(8 * 1024 * 1024);
    expect(await refusal([{ name: 'zeros.txt', bytes: zeros, claims: { size: 1_000 } }])).toBe(
      'moves.file.zip-bomb',
    );
  });

  it('whose files lie over each other is refused', async () => {
    const parts = Array.from({ length: 50 }, (_, at) => ({
      name: `${at}.txt`,
      bytes: text,
      claims: { at: 0 },
    }));
    expect(await refusal(parts)).toBe('moves.file.zip-bomb');
  });

  it('with more files than any blog has is refused by its count', async () => {
    const zip = zipOf([{ name: 'a.txt' }], { zip64: true });
    zip.writeBigUInt64LE(BigInt(MOST_ENTRIES + 1), zip.length - 22 - 20 - 56 + 32);
    await expect(openZip(fileOf('blog.zip', zip))).rejects.toMatchObject({
      problem: { key: 'moves.file.zip-many' },
    });
  });

  it('that breaks off is told from one that is damaged', async () => {
    const parts = [{ name: 'a.txt', bytes: text }];
    expect(await refusal(parts, (bytes) => bytes.subarray(0, -10))).toBe('moves.file.zip-cut');
    expect(await refusal(parts, (bytes) => bytes.subarray(0, 40))).toBe('moves.file.zip-cut');
    expect(await refusal([{ name: 'a.txt', bytes: text, claims: { crc: 7 } }])).toBe(
      'moves.file.zip-damaged',
    );
    expect(await refusal([{ name: 'a.txt', bytes: text, claims: { size: text.length + 1 } }])).toBe(
      'moves.file.zip-damaged',
    );
    const broken = (bytes: Buffer) => {
      bytes.fill(0xff, 40, 60);
      return bytes;
    };
    expect(await refusal(parts, broken)).toBe('moves.file.zip-damaged');
  });

  it('with a password, or packed in a way of its own, is refused', async () => {
    expect(await refusal([{ name: 'a.txt', bytes: text, claims: { isLocked: true } }])).toBe(
      'moves.file.zip-locked',
    );
    expect(await refusal([{ name: 'a.txt', bytes: text, claims: { method: 12 } }])).toBe(
      'moves.file.zip-method',
    );
  });
});
