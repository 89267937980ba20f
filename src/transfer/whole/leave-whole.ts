// A whole blog on its way out, in the form that somebody asked for.
import { PassThrough, Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { MemberBlog } from '../../blogs/blog-for.ts';
import type { Blog } from '../../blogs/store.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { atOneMoment } from '../../platform/one-moment.ts';
import { type Translate, translator } from '../../web/messages/index.ts';
import { type Written, writeArchive } from '../archive/write-archive.ts';
import { openSite, writeSite } from '../static/write-site.ts';
import { ZipShelf } from '../static/zip-shelf.ts';
import type { WholeKind } from './kinds.ts';
import { wholeBlog } from './leaving-posts.ts';
import { recordTakenOut } from './record-taken-out.ts';
import { writeFolder } from './write-folder.ts';
import { mtOf } from './write-mt.ts';
import { wxrOf } from './write-wxr.ts';

/** What each is sent as, and how its name ends. */
export const wholeFiles: Record<WholeKind, { type: string; ending: string }> = {
  archive: { type: 'application/zip', ending: 'taiyaku.zip' },
  static: { type: 'application/zip', ending: 'static.zip' },
  mt: { type: 'text/plain; charset=utf-8', ending: 'mt.txt' },
  wxr: { type: 'application/rss+xml; charset=utf-8', ending: 'wordpress.xml' },
  markdown: { type: 'application/zip', ending: 'markdown.zip' },
};

/** Everything as it is at one moment; what was written is told of an archive alone. Holds a post at a time. */
export async function writeWhole(
  ctx: Context,
  blog: Blog,
  kind: WholeKind,
  sink: Writable,
): Promise<Written | null> {
  if (kind === 'archive') return writeArchive(ctx, blog, sink);
  if (kind === 'static') {
    // Pages are stored as they are; there is no moment of the database to read them at.
    await writeSite(ctx, blog.id, new ZipShelf(sink));
    return null;
  }
  const t = speaking(blog);
  return atOneMoment(ctx, async (then) => {
    const whole = await wholeBlog(then, blog);
    if (kind === 'markdown') await writeFolder(whole, sink);
    else await pipeline(Readable.from(kind === 'mt' ? mtOf(whole, t) : wxrOf(whole, t)), sink);
    return null;
  });
}

/** What the press says in a text, such as where it is from, it says in the language of the posts. */
function speaking(blog: Blog): Translate {
  return translator(blog.language.startsWith('ja') ? 'ja' : 'en');
}

export interface LeavingActor {
  id: string;
  blog: MemberBlog;
}

/** For its owner alone, who reads everything in it. It stands in the record before the first byte leaves. */
export async function takeOut(ctx: Context, actor: LeavingActor, kind: WholeKind): Promise<Readable> {
  const { id, blog } = actor;
  if (!blog.may.has('manage')) throw refuse('forbidden', 'web.problem.forbidden.do');
  // What cannot leave is said before it begins.
  if (kind === 'static') await openSite(ctx, blog.id);
  await transact(ctx, (tx) => recordTakenOut(tx, blog.id, id, kind));
  const sink = new PassThrough();
  writeWhole(ctx, blog, kind, sink).catch((error: unknown) => {
    // Whoever stops the download breaks it off.
    if (!sink.destroyed) ctx.log.error({ err: error, blog: blog.id }, 'a blog could not leave');
    sink.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return sink;
}
