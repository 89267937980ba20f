// A move whose process is killed again and again while it puts in: in the end all is there once, as if nothing had happened.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { numbersFrom } from '../../../../bench/support/corpus.ts';
import { describeDatabases, type TestContext } from '../../../../test/support/database.ts';
import {
  incomingComment,
  incomingPost,
  makeMove,
  moveNow,
  time,
} from '../../../../test/support/moves-to-put.ts';
import { openTestSite } from '../../../../test/support/published.ts';
import { putIn } from './run-move.ts';

const KILLS = 30;
const POSTS = 300;
const SEED = 7;
/** It is killed after at most so many posts, and milliseconds in the middle of the next; the fewer are left, the sooner. */
const MOST_POSTS = 6;
const LONGEST_LIFE = 12;

const root = fileURLToPath(new URL('../../../../', import.meta.url));

function posts() {
  return Array.from({ length: POSTS }, (_, at) =>
    incomingPost({
      ...{ origin: `id:${at}`, slug: at % 3 === 0 ? `blog-entry-${at}` : '', title: `話 ${at}` },
      date:
        at % 50 === 49
          ? null
          : time(`20${String(10 + (at % 9))}-0${1 + (at % 8)}-1${at % 10} 1${at % 10}:00`),
      ...{ state: at % 20 === 19 ? 'draft' : 'published', tags: [`タグ${at % 7}`], author: `人${at % 3}` },
      categories: [[`類${at % 4}`, `中${at % 5}`]],
      comments: [
        incomingComment({ origin: '1' }),
        incomingComment({ origin: '2', answers: '1', byAuthor: true }),
        ...(at % 8 === 0 ? [incomingComment({ origin: '3', editorOnly: true })] : []),
      ],
    }),
  );
}

let bundled: Promise<string> | undefined;

/** The process as one file, so that it begins quickly. */
function childFile(): Promise<string> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<string> {
  await mkdir(join(root, '.cache'), { recursive: true });
  const outfile = join(root, '.cache', `put-in-child-${process.pid}.js`);
  await build({
    ...{ entryPoints: [join(root, 'test/support/put-in-child.ts')], outfile, absWorkingDir: root },
    ...{ bundle: true, format: 'esm', platform: 'node', packages: 'external', logLevel: 'error' },
    ...{ jsx: 'automatic', jsxImportSource: 'preact' },
  });
  return outfile;
}

/** Resolves with its last words; it is killed after a count of posts, and some milliseconds more. */
async function live(args: readonly string[], life: { posts: number; ms: number } | null): Promise<string> {
  const child: ChildProcess = spawn(process.execPath, [await childFile(), ...args]);
  let said = '';
  let errors = '';
  let isDoomed = false;
  child.stderr?.on('data', (part: Buffer) => {
    errors += part.toString();
  });
  child.stdout?.on('data', (part: Buffer) => {
    said += part.toString();
    // One line says that it begins, and one is for each post.
    if (life === null || isDoomed || said.split('\n').length - 2 < life.posts) return;
    isDoomed = true;
    setTimeout(() => child.kill('SIGKILL'), life.ms);
  });
  await new Promise((resolve) => child.once('close', resolve));
  expect(errors).toBe('');
  return said.trim().split('\n').at(-1) ?? '';
}

/** Columns that differ between any two runs. */
const CHANCE = ['number', 'lookup', 'recipient', 'sealed', 'key_id', 'blog_id', 'move_id'];
const TABLES = [
  ...[
    'posts',
    'revisions',
    'drafts',
    'tags',
    'post_tags',
    'categories',
    'comments',
    'letters',
    'letter_messages',
  ],
  ...['origins', 'redirects', 'move_addresses', 'move_posts', 'move_findings', 'search_posts', 'authors'],
] as const;

/** Every row, with names in the place of ids. */
async function rowsOf(ctx: TestContext): Promise<Record<string, string[]>> {
  const names = new Map<string, string>();
  for (const { thing_id, kind, origin } of await ctx.db.selectFrom('origins').selectAll().execute())
    names.set(thing_id, `${kind} ${origin}`);
  for (const { id, slug } of await ctx.db.selectFrom('tags').selectAll().execute())
    names.set(id, `tag ${slug}`);
  const named = (value: unknown) =>
    typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value)
      ? (names.get(value) ?? 'id')
      : value;
  const tables = TABLES.map(async (table) => {
    const rows = await ctx.db
      .selectFrom(table as 'letters')
      .selectAll()
      .execute();
    const plain = rows.map((row) =>
      Object.entries(row)
        .filter(([column]) => !CHANCE.includes(column) || (column === 'number' && table === 'move_posts'))
        .map(([column, value]) => [column, named(value)])
        .sort(),
    );
    return [table, plain.map((row) => JSON.stringify(row)).sort()] as const;
  });
  return Object.fromEntries(await Promise.all(tables));
}

async function counts(ctx: TestContext): Promise<number> {
  const due = await ctx.db.selectFrom('outbox').select('id').where('kind', '=', 'index.due').execute();
  return due.length;
}

describeDatabases('a move that is killed', (open) => {
  test(`${KILLS} times goes on each time, and comes to what one comes to that was left alone`, async () => {
    const [calm, killed] = [await open(), await open()];
    for (const ctx of [calm, killed]) {
      const site = await openTestSite(ctx);
      await ctx.db.updateTable('people').set({ name: 'みなも' }).where('id', '=', site.author.id).execute();
      await makeMove(ctx, { blogId: site.blog.id, by: site.author.id }, posts(), {
        blog: { address: 'https://kawa.blog.fc2.com/' },
      });
    }
    const moveIn = async (ctx: TestContext) => {
      const { blog_id, id } = await ctx.db
        .selectFrom('moves')
        .select(['blog_id', 'id'])
        .executeTakeFirstOrThrow();
      return moveNow(ctx, { blog_id, id });
    };
    expect(await putIn(calm, await moveIn(calm), () => true)).toBe('finished');

    const next = numbersFrom(SEED);
    const { blog_id, id } = await moveIn(killed);
    const args = [killed.url, killed.config.data, killed.clock.now().toISOString(), blog_id, id];
    const stands: number[] = [];
    for (let at = 0; at < KILLS; at++) {
      const left = 1 - (stands.at(-1) ?? 0) / POSTS;
      const life = { posts: Math.floor(next() * MOST_POSTS), ms: next() * LONGEST_LIFE * left * left };
      expect(await live(args, life)).not.toBe('finished');
      stands.push((await moveIn(killed)).done);
    }
    expect(await live(args, null)).toBe('finished');
    // It was really cut off in the middle, many times over.
    expect(new Set(stands).size).toBeGreaterThan(3);
    expect(stands.at(-1)).toBeLessThan(POSTS);
    expect(await rowsOf(killed)).toEqual(await rowsOf(calm));
    expect(await counts(killed)).toBe(await counts(calm));
  }, 400_000);
});
