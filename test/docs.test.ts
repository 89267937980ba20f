// The guides, held against the code they speak of.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readByTests, settings } from '../src/config.ts';
import { type Command, keysOf } from '../src/desk/client/keys.ts';
import { guardHeaders } from '../src/site/guards.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const guides = ['README.md', ...markdownIn('docs'), ...markdownIn('docs/decisions')];

describe('the guide for operators', () => {
  it('has every setting in its table, each with the default that the code has', () => {
    const text = read('docs/operators.md');
    const rows = [...text.matchAll(/^\| `(TAIYAKU_\w+)` \| (.*?) \|/gm)];
    expect(
      Object.fromEntries(rows.map(([, name, fallback]) => [name, fallback?.replaceAll('`', '')])),
    ).toEqual(Object.fromEntries(Object.entries(settings).map(([name, { fallback }]) => [name, fallback])));
  });

  it('lets nginx send every header that the press sends with a page', () => {
    const sent = guardHeaders(true);
    const lines = sent.flatMap((name, at) => (at % 2 === 0 ? [`add_header ${name} "${sent[at + 1]}";`] : []));
    const text = read('docs/operators.md');
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.filter((line) => !text.includes(line))).toEqual([]);
  });
});

describe('the guide for writers', () => {
  it('has the keys of the desk in its table', () => {
    const commands: Command[] = [
      ...(['confirm', 'previous', 'next', 'tag-1', 'tag-9', 'ours', 'ruby', 'link', 'memo', 'copy'] as const),
      ...(['split', 'merge', 'skip', 'note', 'history', 'draft', 'save', 'keys'] as const),
    ];
    const table =
      read('docs/writers.md')
        .match(/^\| `.*$/gm)
        ?.join('\n') ?? '';
    const missing = commands
      .flatMap((command) => keysOf(command, true))
      .filter((key) => !table.includes(`\`${key}\``));
    expect(missing).toEqual([]);
  });
});

describe('every guide', () => {
  it('names only settings that exist', () => {
    const known = [...Object.keys(settings), ...readByTests];
    const unknown = guides.flatMap((path) =>
      [...read(path).matchAll(/TAIYAKU_[A-Z_]*[A-Z]/g)]
        .map(([name]) => name.replace(/_FILE$/, ''))
        .filter((name) => !known.includes(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it('links only to files that exist', () => {
    const broken = guides.flatMap((path) =>
      [...read(path).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !existsSync(join(root, dirname(path), target)))
        .map((target) => `${path}: ${target}`),
    );
    expect(broken).toEqual([]);
  });
});

describe('the decisions', () => {
  it('are all in the index, under their own titles', () => {
    const index = read('docs/decisions/README.md');
    const missing = readdirSync(join(root, 'docs/decisions'))
      .filter((name) => /^\d{4}-/.test(name))
      .filter((name) => {
        const title = /^# \d+\. (.+)$/m.exec(read(join('docs/decisions', name)))?.[1];
        return (
          title === undefined || !index.includes(`| [${Number(name.slice(0, 4))}](${name}) | ${title} |`)
        );
      });
    expect(missing).toEqual([]);
  });
});

function markdownIn(folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
}
