// What public pages do about each event: find out what it touches, and have that made or dropped.
import type { Context } from '../platform/context.ts';
import type { PressEvent } from '../platform/outbox.ts';
import { type Handlers, together } from '../platform/worker.ts';
import { standingHandlers } from './around/standing-handlers.ts';
import { bookCardHandlers } from './book-cards/handlers.ts';
import { tellsOfBooks } from './books/way-to-books.ts';
import { hostHandlers } from './host/handlers.ts';
import { bookKey, commentsKey, postKey } from './page.ts';
import { pictureHandlers } from './picture-handlers.ts';
import { planFor } from './plan.ts';
import { showsBooks } from './published/books/reads.ts';
import { postById } from './reads.ts';
import { relatedHandlers } from './related/handlers.ts';
import { siteOf } from './site.ts';
import { factsOf, stoodIn } from './standing.ts';

export function siteHandlers(ctx: Context): Handlers {
  const onPost = async (
    _: Context,
    event: Extract<PressEvent, { kind: 'post.published' | 'post.changed' | 'post.unpublished' }>,
  ) => {
    const site = await siteOf(ctx);
    const blog = await site.findBlog(event.blogId);
    if (blog === undefined) return;
    const post = await postById(ctx, blog.id, event.postId);
    const before = event.kind === 'post.changed' ? event.before : undefined;
    const facts = post && (await factsOf(ctx, blog, post, before));
    const stood = post ? null : await stoodIn(ctx, blog, event.postId);
    await site.apply(blog, planFor(event, postKey(event.postId), facts, stood));
  };
  const onBlog = async (
    _: Context,
    event: Extract<
      PressEvent,
      { kind: 'blog.changed' | 'category.changed' | 'tag.changed' | 'redirect.changed' }
    >,
  ) => {
    const site = await siteOf(ctx);
    const before = site.directory.byId(event.blogId);
    await site.directory.load();
    const after = site.directory.byId(event.blogId);
    // Pages under an address that the blog no longer has must not stay behind.
    if (before && before.folder !== after?.folder) await site.dropBlog(before);
    // The directory may have been loaded since the blog changed its name, and know nothing of a place before.
    if (event.kind === 'blog.changed') await site.dropPlaces(site.directory.leftBy(event.blogId));
    if (after) await site.apply(after, planFor(event, null, null));
  };
  const onComment = async (_: Context, event: Extract<PressEvent, { kind: 'comment.changed' }>) => {
    const site = await siteOf(ctx);
    const blog = await site.findBlog(event.blogId);
    if (blog === undefined) return;
    const post = await postById(ctx, blog.id, event.postId);
    const facts = post && (await factsOf(ctx, blog, post, undefined));
    const introduces = await showsBooks(ctx, blog.id, event.postId);
    await site.apply(blog, planFor(event, commentsKey(event.postId), facts, null, introduces));
  };
  const onBook = async (
    _: Context,
    event: Extract<PressEvent, { kind: 'book.changed' | 'shelf.changed' }>,
  ) => {
    const site = await siteOf(ctx);
    await site.directory.load();
    const blog = await site.findBlog(event.blogId);
    if (blog === undefined) return;
    const isOf = event.kind === 'book.changed' && event.bookId !== null ? bookKey(event.bookId) : null;
    if (!(await tellsOfBooks(site, blog))) await site.apply(blog, planFor(event, isOf, null));
  };
  const own: Handlers = {
    'post.published': onPost,
    'post.changed': onPost,
    'post.unpublished': onPost,
    'blog.changed': onBlog,
    'comment.changed': onComment,
    'category.changed': onBlog,
    'tag.changed': onBlog,
    'redirect.changed': onBlog,
    'book.changed': onBook,
    'shelf.changed': onBook,
    ...pictureHandlers(ctx),
    ...relatedHandlers(ctx),
  };
  // Those that forget what was shown come before those whose pages show it.
  return together(own, bookCardHandlers(ctx), standingHandlers(ctx), hostHandlers(ctx));
}
