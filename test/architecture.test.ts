// The house's rules, held against every file there is; each rule is also shown what it must refuse.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../src/web/messages/index.ts';
import {
  circles,
  findings,
  holdsStraySql,
  importsOf,
  isTest,
  nameFindings,
  type SourceFile,
  withoutComments,
} from './support/architecture.ts';
import { keysIn, messageFindings, textIn, unknownKeys, unusedKeys } from './support/message-rules.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

const files = ['src', 'public', 'test', 'bench', 'scripts'].flatMap((folder) => filesUnder(folder));
const sources = files.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
const scanned: SourceFile[] = sources
  .filter(({ path }) => /\.(ts|tsx)$/.test(path))
  .map(({ path, text }) => ({ path, imports: importsOf(text) }));

describe('the rooms', () => {
  it('know only what stands to their left, in no circle, and carry names of their own', () => {
    expect(scanned.length).toBeGreaterThan(50);
    expect(findings(scanned)).toEqual([]);
  });

  it('ask the database in platform, stores, reads and migrations alone', () => {
    const pressOnly = sources.filter(({ path }) => path.startsWith('src/') && !isTest(path));
    expect(pressOnly.filter(holdsStraySql).map(({ path }) => path)).toEqual([]);
  });

  it('read the environment in config.ts alone', () => {
    const readers = sources.filter(
      ({ path, text }) =>
        path.startsWith('src/') &&
        !isTest(path) &&
        /\bprocess\s*(\.|\?\.|\[['"])\s*env\b/.test(withoutComments(text)),
    );
    expect(readers.map(({ path }) => path)).toEqual(['src/config.ts']);
  });
});

describe('every file', () => {
  it('opens with one line that says what it is for', () => {
    const silent = sources.filter(({ text }) => !/^(#!.*\n)?(\/\/ \S|\/\* \S)/.test(text));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  it('is finished and lets the compiler look', () => {
    const marks = new RegExp(['TO' + 'DO', 'FIX' + 'ME', '@ts-' + '(ignore|nocheck|expect-error)'].join('|'));
    expect(sources.filter(({ text }) => marks.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('interface text', () => {
  const ofPress = sources.filter(({ path }) => /^(src|public)\/.*\.tsx?$/.test(path) && !isTest(path));

  it('stands in Japanese and English, with the same parameters', () => {
    expect(messageFindings(catalogue)).toEqual([]);
  });

  it('exists for every key the code names, and for no other', () => {
    // Columns in SQL (`posts.slug`) look like keys.
    const speaking = ofPress.filter(
      ({ path }) => !/\/(messages|migrations)\/|\/(store|reads)\.ts$/.test(path),
    );
    const used = speaking.flatMap(({ text }) => keysIn(withoutComments(text), catalogue));
    expect(used.length).toBeGreaterThan(0);
    expect(unknownKeys(used, catalogue)).toEqual([]);
    expect(unusedKeys(used, catalogue)).toEqual([]);
  });

  it('is never written into a page', () => {
    // The demo blog is content, as a person would have written it.
    const pages = ofPress.filter(({ path }) => path.endsWith('.tsx') && !path.startsWith('src/cli/demo/'));
    const written = pages.flatMap(({ path, text }) => textIn(text).map((words) => `${path}: ${words}`));
    expect(written).toEqual([]);
  });
});

describe('the rules themselves', () => {
  const problems = (path: string, source: string) => findings([{ path, imports: importsOf(source) }]);

  it.each([
    [
      'src/posts/publish.ts',
      "import { x } from '../desk/rows.ts';",
      'desk does not stand to the left of posts',
    ],
    ['src/posts/publish.ts', "import type { X } from '../site/plan.ts';", 'site does not stand to the left'],
    ['src/platform/files.ts', "import { x } from '../text/diff.ts';", 'text does not stand to the left'],
    ['src/text/diff.ts', "import { newId } from '../platform/ids.ts';", 'text runs in the browser'],
    ['src/site/plan.ts', "export * from '../app.ts';", 'app does not stand to the left of site'],
    [
      'src/web/page.ts',
      "const x = await import('../cli/serve.ts');",
      'cli does not stand to the left of web',
    ],
    ['src/desk/tables.ts', "import { x } from './store.ts';", 'tables does not know store'],
    ['src/desk/store.ts', "import { x } from './routes.tsx';", 'store does not know routes'],
    ['src/desk/publish.ts', "import { x } from './routes.tsx';", 'action does not know routes'],
    ['src/site/render/home.tsx', "import { x } from '../routes-preview.tsx';", 'action does not know routes'],
    ['src/desk/publish.ts', "import { x } from '../shop/till.ts';", 'shop is no room of this house'],
    ['src/desk/publish.ts', "import { Hono } from 'hono';", 'Hono appears only'],
    ['src/site/plan.ts', "import { serve } from '@hono/node-server';", 'Hono appears only'],
    ['src/desk/publish.ts', "import { sql } from 'kysely';", 'Kysely appears only'],
    ['src/desk/routes.tsx', "import type { Kysely } from 'kysely';", 'Kysely appears only'],
    ['src/desk/client/main.tsx', "import { x } from '../publish.ts';", 'browser code knows only'],
    ['src/desk/client/main.tsx', "import { x } from 'node:fs';", 'the browser has no Node'],
    ['src/web/page.ts', "import { x } from '../../test/support/press.ts';", 'does not know its tests'],
  ])('refuse %s with %s', (path, source, reason) => {
    expect(problems(path, source)).toEqual([expect.stringContaining(reason)]);
  });

  it.each([
    ['src/desk/publish.ts', "import { publishPost } from '../posts/publish-post.ts';"],
    ['src/desk/publish.ts', "import type { Db } from '../platform/database.ts';"],
    ['src/desk/routes.tsx', "import { Hono } from 'hono';\nimport { publish } from './publish.ts';"],
    ['src/desk/store.ts', "import { sql } from 'kysely';\nimport type { T } from './tables.ts';"],
    [
      'src/desk/client/main.tsx',
      "import { schema } from '../../text/schema.ts';\nimport { s } from '../schemas.ts';",
    ],
    ['src/platform/database.ts', "import type { Schema } from '../schema.ts';"],
    ['src/site/plan.ts', "// import { x } from '../cli/serve.ts';"],
  ])('let %s pass with %s', (path, source) => {
    expect(problems(path, source)).toEqual([]);
  });

  it('see what is imported, and whether types alone are', () => {
    const source = [
      "import a, { type B } from './a.ts';",
      "import {\n  type C,\n  type D,\n} from './c.ts';",
      "import './side.ts';",
      "export type { E } from './e.ts';",
    ].join('\n');
    expect(importsOf(source)).toEqual([
      { from: './a.ts', typeOnly: false },
      { from: './c.ts', typeOnly: true },
      { from: './e.ts', typeOnly: true },
      { from: './side.ts', typeOnly: false },
    ]);
  });

  it('see a query outside the files that hold the SQL', () => {
    const query = "ctx.db\n  .selectFrom('posts')";
    expect(holdsStraySql({ path: 'src/desk/publish.ts', text: query })).toBe(true);
    expect(holdsStraySql({ path: 'src/desk/store.ts', text: query })).toBe(false);
  });

  it('find a circle and follow no types into one', () => {
    const file = (name: string, to: string, typeOnly = false): SourceFile => ({
      path: `src/text/${name}.ts`,
      imports: [{ from: `./${to}.ts`, typeOnly }],
    });
    const three = [file('a', 'b'), file('b', 'c'), file('c', 'a')];
    expect(circles(three)).toEqual([['src/text/a.ts', 'src/text/b.ts', 'src/text/c.ts', 'src/text/a.ts']]);
    expect(circles([file('a', 'b'), file('b', 'a', true)])).toEqual([]);
  });

  it('refuse names that say nothing and names in other cases', () => {
    expect(nameFindings('src/web/utils.ts')).toHaveLength(1);
    expect(nameFindings('src/services/mail.ts')).toHaveLength(1);
    expect(nameFindings('src/web/layoutPage.tsx')).toHaveLength(1);
    expect(nameFindings('src/web/commonplace.ts')).toEqual([]);
  });

  it('refuse a text that is missing, empty or says less in one language', () => {
    expect(messageFindings({ 'a.b': { ja: '{n}件', en: '{n|post|posts}' } })).toEqual([]);
    expect(messageFindings({ 'a.b': { ja: '', en: 'Save' } })).toEqual(['a.b: has no ja text']);
    expect(messageFindings({ 'a.b': { ja: '{name}さん', en: 'Hello' } })).toEqual([
      'a.b: ja speaks of {name}, en of nothing',
    ]);
  });

  it('see text written into a page', () => {
    expect(textIn('return <p class="hint">Save it <b>now</b></p>;')).toEqual(['Save it', 'now']);
    expect(textIn('<button aria-label="Close it">×</button>')).toEqual(['Close it']);
    expect(textIn("const label = '保存する'; // 保存")).toEqual(['保存する']);
    expect(textIn('function f<S extends A = B>(a: M<S>,\n  b: Action<S>) {}')).toEqual([]);
    const fine =
      'const f = <T,>(a: Map<string, T>): a is X => a.size > 1 && b < 2; <p>{t(key)} — <br /> ({n})</p>';
    expect(textIn(fine)).toEqual([]);
  });

  it('find the keys in code, those without a text and texts without a use', () => {
    const known = {
      'desk.save': { ja: '保存', en: 'Save' },
      'desk.state.draft': { ja: '下書き', en: 'Draft' },
    };
    const template = `t(\`desk.state.\${state}\`)`;
    const code = `t('desk.save'); refuse('conflict', 'desk.gone'); ${template}; asset('desk.js')`;
    expect(keysIn(code, known)).toEqual(['desk.save', 'desk.gone', 'desk.state.*']);
    expect(unknownKeys(keysIn(code, known), known)).toEqual(['desk.gone']);
    expect(unknownKeys(['desk.other.*'], known)).toEqual(['desk.other.*']);
    expect(unusedKeys(['desk.state.*'], known)).toEqual(['desk.save']);
    expect(unusedKeys(['desk.gone'], { 'desk.gone.title': { ja: '', en: '' } })).toEqual([]);
  });
});

function filesUnder(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(ts|tsx|js|mjs|mts|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('test/fixtures/'))
    .sort();
}
