// `taiyaku bring`: brings an article into a blog from the command line, to be checked on its screen.
import { parseArgs } from 'node:util';
import { blogFor } from '../blogs/blog-for.ts';
import { membersOf } from '../blogs/reads.ts';
import { blogBySlug } from '../blogs/store.ts';
import type { Context } from '../platform/context.ts';
import { bringArticle } from '../sources/bring-article.ts';
import { isWebAddress } from '../sources/web-address.ts';
import { say, translator } from '../web/messages/index.ts';
import { type Io, standardIo } from './io.ts';
import { onPress, openPress } from './on-press.ts';
import { sourceInput } from './source-input.ts';

const USAGE = 'usage: taiyaku bring <address or file> --blog B [--url U] [--as e-mail]\n';

interface Asked {
  source: string;
  /** Path of the blog. */
  blog: string;
  /** Where a file's page stood, or ''. */
  url: string;
  /** E-mail of the member who brings it; the blog's first owner when ''. */
  as: string;
}

/** 0 when it was brought, 1 when not, 2 when used wrongly. */
export async function bring(args: string[], io: Io = standardIo, open = openPress): Promise<number> {
  const asked = readArguments(args);
  if (typeof asked === 'string') {
    io.err(`taiyaku bring: ${asked}\n${USAGE}`);
    return 2;
  }
  return onPress(`bring: ${asked.source}`, io, open, async (ctx) => {
    await io.out(`${await bringInto(ctx, asked)}\n`);
    return 0;
  });
}

/** What was asked for, or what is wrong with it. */
function readArguments(args: string[]): Asked | string {
  try {
    const text = { type: 'string', default: '' } as const;
    const options = { blog: text, url: text, as: text };
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    const [source, ...more] = positionals;
    if (source === undefined || more.length > 0) return 'name one address or file';
    if (values.blog === '') return 'say with --blog into which blog';
    if (values.url !== '' && !isWebAddress(values.url)) {
      return '--url must be an address that begins with http:// or https://';
    }
    return { source, ...values };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function bringInto(ctx: Context, asked: Asked): Promise<string> {
  const found = await blogBySlug(ctx.db, asked.blog);
  if (!found) throw new Error(`there is no blog at “${asked.blog}”`);
  const members = await membersOf(ctx.db, found.id);
  const member = asked.as
    ? members.find(({ email }) => email === asked.as.toLowerCase())
    : members.find(({ role }) => role === 'owner');
  if (!member) throw new Error(asked.as ? `${asked.as} is no member of this blog` : 'this blog has no owner');
  const blog = await blogFor(ctx, member.personId, asked.blog, 'translate');
  const outcome = await bringArticle(
    ctx,
    { id: member.personId, blog },
    await sourceInput(asked.source, asked.url),
  );
  if (!outcome.ok) throw new Error(say(translator('en'), outcome.key, outcome.params));
  return `${ctx.config.address}/studio/${blog.slug}/articles/${outcome.articleId}`;
}
