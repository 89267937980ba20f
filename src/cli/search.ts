// `taiyaku search rebuild`: takes every post into the index anew, and relates it anew, for one blog or for all.
import { parseArgs } from 'node:util';
import { openContext } from '../app/open-context.ts';
import { blogBySlug } from '../blogs/store.ts';
import { readConfig } from '../config.ts';
import type { Context } from '../platform/context.ts';
import { type BaseForms, createBaseForms, noBaseForms } from '../search/base-forms.ts';
import { rebuildIndex } from '../search/rebuild.ts';
import { blogsToIndex } from '../search/store.ts';

const usage = 'usage: taiyaku search rebuild [--blog B]\n';

export async function search(args: string[]): Promise<number> {
  const slug = blogIn(args);
  if (slug === undefined) {
    process.stderr.write(usage);
    return 2;
  }
  const { ctx, close } = await openContext(readConfig());
  try {
    return await rebuild(ctx, slug, (line) => process.stdout.write(`${line}\n`), createBaseForms());
  } finally {
    await close();
  }
}

/** `slug` is that of one blog; '' for all. */
export async function rebuild(
  ctx: Context,
  slug: string,
  say: (line: string) => void,
  baseForms: BaseForms = noBaseForms,
): Promise<number> {
  const one = slug === '' ? null : await blogBySlug(ctx.db, slug);
  if (one === undefined) {
    say(`there is no blog “${slug}”`);
    return 1;
  }
  const blogs = one === null ? await blogsToIndex(ctx.db) : [one];
  for (const blog of blogs) {
    const count = await rebuildIndex(ctx, blog.id, baseForms);
    say(`${blog.slug}: ${count} ${count === 1 ? 'post' : 'posts'}`);
  }
  return 0;
}

function blogIn(args: string[]): string | undefined {
  const [verb, ...rest] = args;
  if (verb !== 'rebuild') return undefined;
  try {
    return parseArgs({ args: rest, options: { blog: { type: 'string' } } }).values.blog ?? '';
  } catch {
    return undefined;
  }
}
