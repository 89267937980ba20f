// Tests `taiyaku extract`: one answer for each input in its order, errors on the other stream, exit codes.
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { newspaper, noArticle, pageBytes, shiftJis } from '../../test/fixtures/pages.ts';
import { runCommand, testFolder } from '../../test/support/commands.ts';
import { extract } from './extract.ts';

const { file, pathOf } = testFolder();

describe('extract --json', () => {
  it('prints one line for each input, in order, with exactly the promised fields', async () => {
    const first = await file('a.html.gz', gzipSync(await pageBytes(newspaper)));
    const second = await file('b.html', await pageBytes(shiftJis));
    const { code, lines, err } = await run('--json', first, second);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(lines.map(({ title, language }) => [title, language])).toEqual([
      [newspaper.title, newspaper.language],
      [shiftJis.title, 'ja'],
    ]);
    const fields = ['title', 'byline', 'published', 'language', 'outlet', 'text', 'document'];
    expect(Object.keys(lines[0] ?? {})).toEqual(fields);
    expect(lines[0]?.document).toMatchObject({ type: 'doc' });
  });

  it('goes on after a failure, says it on both streams, and ends with 1', async () => {
    const missing = pathOf('missing.html');
    const empty = await file('empty.html', await pageBytes(noArticle));
    const good = await file('good.txt', 'A short text.\n\nIt has two paragraphs, and nothing around them.');
    const { code, lines, err } = await run('--json', missing, empty, 'http://127.0.0.1:1/', good);
    expect(code).toBe(1);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toEqual({ error: 'there is no such file' });
    expect(lines[1]?.error).toContain('no article');
    expect(lines[2]?.error).toContain('not on the public internet');
    expect(lines[3]?.text).toContain('It has two paragraphs');
    expect(err.trim().split('\n')).toHaveLength(3);
    expect(err).toContain(missing);
  });

  it('resolves addresses in a file against --url', async () => {
    const page = await file('page.html', await pageBytes(newspaper));
    const { lines } = await run(page, '--json', '--url', 'https://herald.example/a/b');
    expect(JSON.stringify(lines[0]?.document)).toContain('https://herald.example/');
  });
});

describe('extract', () => {
  it('prints the facts and the text for people', async () => {
    const page = await file('page.html', await pageBytes(newspaper));
    const { code, out } = await run(page);
    expect(code).toBe(0);
    expect(out.startsWith(`${newspaper.title}\n${newspaper.byline}\n${newspaper.outlet}\n`)).toBe(true);
    expect(out).toContain(newspaper.holds[0]);
  });

  it.each([[[]], [['--json']], [['--what', 'a.html']], [['a.html', '--url', 'nowhere']]])(
    'ends with 2 when used wrongly: %o',
    async (args: string[]) => {
      const { code, out, err } = await run(...args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('usage: taiyaku extract');
    },
  );
});

async function run(...args: string[]) {
  const said = await runCommand(extract, args);
  const parse = (line: string) => JSON.parse(line) as Record<string, unknown>;
  return {
    ...said,
    lines: args.includes('--json') && said.out !== '' ? said.out.trim().split('\n').map(parse) : [],
  };
}
