// `taiyaku tmx import|export`: a memory from a file of any size, and as one; broken off, an import goes on where it was.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { record } from '../accounts/log/record.ts';
import { openContext } from '../app/open-context.ts';
import { type Blog, blogBySlug } from '../blogs/store.ts';
import { readConfig } from '../config.ts';
import type { Languages } from '../memory/store.ts';
import { type Context, transact } from '../platform/context.ts';
import { canonicalLanguage } from '../text/language.ts';
import { newImport } from '../transfer/tmx/imports.ts';
import { runImport } from '../transfer/tmx/run-import.ts';
import {
  type ImportRow,
  importOf,
  insertImport,
  percentOf,
  unfinishedImport,
  updateImport,
} from '../transfer/tmx/store.ts';
import { tmxOf } from '../transfer/tmx/write-tmx.ts';
import type { Unreadable } from '../transfer/xml/read-xml.ts';
import { say, translator } from '../web/messages/index.ts';
import { type Io, standardIo } from './io.ts';

const USAGE = `usage:
  taiyaku tmx import <file.tmx> --blog B [--from en] [--to ja]
  taiyaku tmx export --blog B [--from L --to L] [--out file.tmx]
`;

interface Asked {
  verb: 'import' | 'export';
  file: string;
  blog: string;
  languages: Languages | null;
}

/** 0 done, 1 it could not be done or not to the end, 2 used wrongly. */
export async function tmx(args: string[], io: Io = standardIo): Promise<number> {
  const asked = readArguments(args);
  if (typeof asked === 'string') {
    io.err(`taiyaku tmx: ${asked}\n${USAGE}`);
    return 2;
  }
  const { ctx, close } = await openContext(readConfig());
  try {
    return await runTmx(ctx, asked, io);
  } finally {
    await close();
  }
}

export async function runTmx(ctx: Context, asked: Asked, io: Io): Promise<number> {
  const blog = await blogBySlug(ctx.db, asked.blog);
  if (!blog) {
    io.err(`taiyaku tmx: there is no blog “${asked.blog}”\n`);
    return 1;
  }
  return asked.verb === 'export' ? writeOut(ctx, blog, asked, io) : readIn(ctx, blog, asked, io);
}

/** What was asked for, or what is wrong with it. */
function readArguments(args: string[]): Asked | string {
  try {
    const text = { type: 'string' } as const;
    const { positionals, values } = parseArgs({
      args,
      options: { blog: text, from: text, to: text, out: text },
      allowPositionals: true,
    });
    const [verb, file, ...more] = positionals;
    if (verb !== 'import' && verb !== 'export') return 'say import or export';
    if (values.blog === undefined) return '--blog says whose memory it is';
    if (more.length > 0 || (verb === 'import') !== (file !== undefined))
      return 'name one file to import, and none to export';
    const pair = [values.from, values.to].map((code) =>
      code === undefined ? null : canonicalLanguage(code),
    );
    if ([values.from, values.to].some((code, at) => code !== undefined && pair[at] === null))
      return '--from and --to are codes of languages, such as en and ja';
    const [from = null, to = null] = pair;
    if (verb === 'export' && (from === null) !== (to === null)) return 'say both --from and --to, or neither';
    const languages =
      verb === 'import' ? { from: from ?? 'en', to: to ?? 'ja' } : from && to ? { from, to } : null;
    if (languages && languages.from === languages.to) return 'two languages make a pair';
    return { verb, file: file ?? values.out ?? '', blog: values.blog, languages };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function writeOut(ctx: Context, blog: Blog, { file, languages }: Asked, io: Io): Promise<number> {
  const parts = tmxOf(ctx, blog.id, languages);
  if (file === '') for await (const part of parts) await io.out(part);
  else await pipeline(Readable.from(parts), createWriteStream(file));
  return 0;
}

async function readIn(ctx: Context, blog: Blog, { file, languages }: Asked, io: Io): Promise<number> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile() || languages === null) {
    io.err(`taiyaku tmx: ${file}: there is no such file\n`);
    return 1;
  }
  const sha256 = await sha256Of(file);
  const row = await openImport(ctx, blog, { name: basename(file), size: found.size, sha256, languages });
  if (row.at_byte > 0) await io.out(`going on at ${percentOf(row)} %\n`);
  let shown = -1;
  const bytes = (from: number) => createReadStream(file, { start: from });
  const end = await runImport(ctx, row, bytes, (now) => {
    const percent = percentOf(now);
    // A line each time there is something new to say: what reads it may be a file.
    if (percent > shown)
      void io.out(`${percent} %: ${now.added} added, ${now.known} known, ${now.left_out} left out\n`);
    shown = percent;
    return true;
  });
  const done = (await importOf(ctx.db, row.blog_id, row.id)) ?? row;
  await io.out(`${done.added} added, ${done.known} known already, ${done.left_out} left out\n`);
  if (end === 'finished') return 0;
  if (end === 'over')
    io.err(`taiyaku tmx: ${file}: it was stopped, or somebody else is reading it in at this moment\n`);
  else if (done.problem !== null)
    io.err(`taiyaku tmx: ${file}: ${reasonOf(JSON.parse(done.problem) as Unreadable)}\n`);
  return 1;
}

/** The one that was broken off, where the bytes and the languages are the same. */
async function openImport(
  ctx: Context,
  blog: Blog,
  file: { name: string; size: number; sha256: string; languages: Languages },
): Promise<ImportRow> {
  const row = newImport(ctx, blog.id, { ...file, ranBy: 'command', by: null });
  const begun = await unfinishedImport(ctx.db, blog.id, row);
  if (begun) {
    // Stopped in the studio, it goes on because somebody says so here.
    await transact(ctx, (tx) => updateImport(tx.db, begun, { stopped_at: null }));
    return begun;
  }
  await transact(ctx, async (tx) => {
    await insertImport(tx.db, row);
    await record(tx, { blogId: blog.id, by: null, act: 'unit.file-taken', on: { name: row.name } });
  });
  return row;
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}

function reasonOf({ key, params, line }: Unreadable): string {
  return `line ${line}: ${say(translator('en'), key, params)}`;
}
