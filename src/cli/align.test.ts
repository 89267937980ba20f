// Tests `taiyaku align`: what it prints, which encodings it reads, and what it says of files that it cannot read.
import Encoding from 'encoding-japanese';
import { describe, expect, it } from 'vitest';
import { runCommand, testFolder } from '../../test/support/commands.ts';
import { align } from './align.ts';

const { file, pathOf } = testFolder();

const SOURCE = 'The bridge opened in 1932.\n\nIt carries 4,000 cars a day.\nNobody paints it any more.\n';
const TARGET = '橋は1932年に開通した。\n\n1日に4000台の車が渡る。もう誰も塗り直さない。\n';

describe('align', () => {
  it('prints one bead a line as JSON, lines numbered from 1, empty ones counted', async () => {
    const { code, out, err } = await run('--json', ...(await both()));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const beads = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(beads.map(({ source, target }) => [source, target])).toEqual([
      [[1], [1]],
      [[3, 4], [3]],
    ]);
    for (const bead of beads) expect(Object.keys(bead)).toEqual(['source', 'target', 'score', 'certain']);
  });

  it('prints the same for people', async () => {
    const { code, out } = await run(...(await both()));
    expect(code).toBe(0);
    expect(out).toMatch(/^1\t1\t[01]\.\d\d\t(certain|doubtful)\n3,4\t3\t/);
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TARGET}`)],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${TARGET}`, 'utf16le')],
    ['Shift_JIS', Buffer.from(Encoding.convert(Encoding.stringToCode(TARGET), 'SJIS', 'UNICODE'))],
    ['EUC-JP', Buffer.from(Encoding.convert(Encoding.stringToCode(TARGET), 'EUCJP', 'UNICODE'))],
    ['the line ends of Windows', Buffer.from(TARGET.replaceAll('\n', '\r\n'))],
  ])('reads %s', async (_, bytes) => {
    const { out } = await run('--json', await file('a.txt', SOURCE), await file('b.txt', bytes));
    const plain = await run('--json', ...(await both()));
    expect(out).toBe(plain.out);
  });

  it.each([
    ['a file that is not there', null, 'no such file'],
    ['an empty file', Buffer.from(''), 'no text in it'],
    ['a file of empty lines', Buffer.from('\n \n\n'), 'no text in it'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not seem to be a text file'],
    ['bytes of no kind', Buffer.from([1, 0, 2, 0, 0, 0, 255, 7, 8]), 'not seem to be a text file'],
    ['an unknown encoding', Buffer.from('81fe90a0ff82f58790fd9fe0', 'hex'), 'encoding could not be told'],
    ['too many lines', Buffer.from('a\n'.repeat(5001)), 'at most 5,000'],
  ])('says what is wrong with %s, and ends with 1', async (_, bytes, words) => {
    const target = bytes === null ? pathOf('missing.txt') : await file('b.txt', bytes);
    const { code, out, err } = await run(await file('a.txt', SOURCE), target);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`${target}: `);
    expect(err).toContain(words);
  });

  it('says it of a folder, too', async () => {
    const { code, err } = await run(pathOf(''), await file('b.txt', TARGET));
    expect(code).toBe(1);
    expect(err).toContain('folder');
  });

  it.each([[[]], [['a.txt']], [['a.txt', 'b.txt', 'c.txt']], [['a.txt', 'b.txt', '--what']]])(
    'ends with 2 when used wrongly: %o',
    async (args: string[]) => {
      const { code, out, err } = await run(...args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('usage: taiyaku align');
    },
  );

  it('wants both languages', async () => {
    const files = await both();
    const said: string[] = [];
    const io = { out: async () => {}, err: (text: string) => void said.push(text) };
    expect(await align([...files, '--from', 'en'], io)).toBe(2);
    expect(said.join('')).toContain('--to');
  });
});

async function both(): Promise<[string, string]> {
  return [await file('source.txt', SOURCE), await file('target.txt', TARGET)];
}

function run(...args: string[]) {
  return runCommand(align, [...args, '--from', 'en', '--to', 'ja']);
}
