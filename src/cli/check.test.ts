// Tests `taiyaku check`: one finding a line, the promised fields, clear words for wrong files, exit codes.
import { describe, expect, it } from 'vitest';
import { runCommand, testFolder } from '../../test/support/commands.ts';
import { check } from './check.ts';

const { file, pathOf } = testFolder();

async function run(...args: string[]) {
  const said = await runCommand(check, args);
  return { ...said, lines: said.out.split('\n').filter((line) => line !== '') };
}

describe('check', () => {
  it('prints findings as JSON, one a line, and ends with 1 when something has to be mended', async () => {
    const source = await file('s.txt', 'He ran.\r\n\r\nThey will cooperate.\r\n');
    const target = await file('t.txt', '\ufeff彼は走った。\n\n彼らは強力する。\n');
    const { code, err, lines } = await run(source, target, '--json');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        line: 3,
        id: 'ja-homophone-suru',
        severity: 'must',
        side: 'target',
        start: 3,
        end: 5,
        text: '強力',
        message: '“強力” takes no する. “協力” may have been meant.',
        fix: { start: 3, end: 5, text: '協力' },
      },
    ]);
  });

  it('prints them for people, and ends with 0 when nothing has to be', async () => {
    const source = await file('s.txt', 'He ran.');
    const target = await file('t.txt', '彼は 走った。');
    const { code, lines } = await run(source, target);
    expect(code).toBe(0);
    expect(lines).toEqual([expect.stringMatching(/^1:target:3 should ja-spaces: There is a space/)]);
  });

  it('knows the lines before: a line pasted twice, one source translated two ways, another manner', async () => {
    const source = await file('s.txt', 'Good night.\nHe ran.\nShe sang.\nGood night.\n');
    const target = await file('t.txt', 'おやすみ。\n彼は走っていった。\n彼は走っていった。\nよい夜を。\n');
    const { lines } = await run(source, target, '--json');
    expect(lines.map((line) => JSON.parse(line)).map(({ line, id }) => [line, id])).toEqual([
      [3, 'doubled'],
      [4, 'consistency'],
    ]);
  });

  it('says what is wrong with the files and ends with 2', async () => {
    const two = await file('two.txt', 'One.\nTwo.\n');
    const one = await file('one.txt', '一。\n');
    const bytes = await file('sjis.txt', new Uint8Array([0x82, 0xa0, 0x0a]));
    expect(await run(two, one)).toMatchObject({ code: 2, err: expect.stringContaining('has 2 lines and') });
    expect(await run(two, pathOf('none.txt'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('there is no such file'),
    });
    expect(await run(two, bytes)).toMatchObject({ code: 2, err: expect.stringContaining('not UTF-8') });
    expect(await run(two, pathOf(''))).toMatchObject({ code: 2, err: expect.stringContaining('a folder') });
  });

  it('says how it is used', async () => {
    expect(await run('only.txt')).toMatchObject({ code: 2, err: expect.stringContaining('usage:') });
    expect(await run('a', 'b', '--to', 'japanese!')).toMatchObject({
      code: 2,
      err: expect.stringContaining('code of a language'),
    });
    expect(await run('a', 'b', '--strict')).toMatchObject({ code: 2 });
  });

  it('checks other languages by what does not hang on them', async () => {
    const source = await file('s.txt', 'Es kostet 300 Euro.\nHallo zusammen, ihr alle.\n');
    const target = await file('t.txt', 'It costs 300 euros.\nHallo zusammen, ihr alle.\n');
    const { lines } = await run(source, target, '--from', 'de', '--to', 'en', '--json');
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(['unchanged']);
  });
});
