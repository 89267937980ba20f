// `taiyaku export`: writes everything of a blog into one file, or its static site into a folder.
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { anyBlogBySlug, type Blog } from '../blogs/store.ts';
import { type Context, transact } from '../platform/context.ts';
import { settleSite } from '../site/site.ts';
import { writeSiteFolder } from '../transfer/static/write-site.ts';
import { isWholeKind, type WholeKind, wholeKinds } from '../transfer/whole/kinds.ts';
import { recordTakenOut } from '../transfer/whole/record-taken-out.ts';
import { type Io, standardIo } from './io.ts';
import { onPress, openPress } from './on-press.ts';

const USAGE = `usage: taiyaku export --blog B --as ${wholeKinds.join('|')} --to FILE\n       taiyaku export --blog B --as static --to FOLDER|FILE.zip\n`;

interface Asked {
  blog: string;
  as: WholeKind;
  to: string;
}

/** 0 when it was written, 1 when not, 2 when used wrongly. */
export async function exportBlog(args: string[], io: Io = standardIo, open = openPress): Promise<number> {
  const asked = readArguments(args);
  if (typeof asked === 'string') {
    io.err(`taiyaku export: ${asked}\n${USAGE}`);
    return 2;
  }
  return onPress('export', io, open, (ctx) => write(ctx, asked, io));
}

function readArguments(args: string[]): Asked | string {
  try {
    const text = { type: 'string', default: '' } as const;
    const { values } = parseArgs({ args, options: { blog: text, as: text, to: text } });
    if (values.blog === '') return 'say with --blog which blog';
    if (values.to === '') return 'say with --to into which file';
    if (!isWholeKind(values.as)) return `say with --as one of ${wholeKinds.join(', ')}`;
    return { blog: values.blog, as: values.as, to: values.to };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A site is brought up to date where it lies: only what changed is written. */
async function writeFolder(ctx: Context, blog: Blog, folder: string, io: Io): Promise<number> {
  const { files, written, removed } = await writeSiteFolder(ctx, blog.id, folder);
  await settleSite(ctx);
  await transact(ctx, (tx) => recordTakenOut(tx, blog.id, null, 'static'));
  await io.out(`${folder}\n${files} files: ${written} written, ${removed} removed\n`);
  return 0;
}

/** Under another name until it is whole: a half is never taken for an archive. */
async function write(ctx: Context, { blog: slug, as, to }: Asked, io: Io): Promise<number> {
  const blog = await anyBlogBySlug(ctx.db, slug);
  if (!blog) {
    io.err(`taiyaku export: there is no blog “${slug}”\n`);
    return 1;
  }
  if (as === 'static' && !to.endsWith('.zip')) return writeFolder(ctx, blog, to, io);
  // A site in a folder needs none of what writes the other forms.
  const { writeWhole } = await import('../transfer/whole/leave-whole.ts');
  const part = `${to}.part`;
  try {
    const written = await writeWhole(ctx, blog, as, createWriteStream(part, { mode: 0o600 }));
    await rename(part, to);
    await transact(ctx, (tx) => recordTakenOut(tx, blog.id, null, as));
    await io.out(`${to}\n`);
    if (written) {
      const { rows, files, missing, letters, heldByPress } = written;
      await io.out(`${rows} rows, ${files} files, ${letters} letters\n`);
      if (missing > 0) io.err(`${missing} files are named in the blog and were not there any more\n`);
      if (letters > 0 && heldByPress)
        io.err(
          'letters are sealed to a key that only this press can open: set a passphrase for them first\n',
        );
    }
    return 0;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
