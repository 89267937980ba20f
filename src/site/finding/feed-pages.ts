// Makes feeds: the newest posts of the blog, a category, a tag or an author, in either format.

import { newestComments } from '../../comments/reads.ts';
import type { Context } from '../../platform/context.ts';
import { type FeedFormat, type ListScope, listPath } from '../address.ts';
import { addressIn, type Setting } from '../blog.ts';
import { cardBooksOf } from '../book-cards/reads.ts';
import { commentsKey, keysOf, type Page } from '../page.ts';
import { newestTexts } from '../reads.ts';
import { atomFeed, type Feed } from '../render/feed-atom.ts';
import { commentsAtom, commentsJson } from '../render/feed-comments.ts';
import { jsonFeed } from '../render/feed-json.ts';
import { findList } from './find-list.ts';
import { tagsOfPosts } from './reads.ts';

const FEED_LENGTH = 20;

const TYPES: Record<FeedFormat, string> = {
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

/** Null when there is no such list. */
export async function feedPage(
  ctx: Context,
  setting: Setting,
  scope: ListScope,
  format: FeedFormat,
): Promise<Page | null> {
  const { blog } = setting;
  const found = await findList(ctx, blog, scope);
  if (found === null) return null;
  const posts = await newestTexts(ctx, blog.id, FEED_LENGTH, found.among);
  if (posts.length === 0 && (scope.kind === 'tag' || scope.kind === 'author')) return null;
  const tags = await tagsOfPosts(
    ctx,
    blog.id,
    posts.map(({ id }) => id),
  );
  const books = await cardBooksOf(
    ctx,
    blog.id,
    posts.flatMap(({ document }) => document ?? []),
  );
  const feed: Feed = {
    title: found.name === '' ? blog.name : `${found.name} — ${blog.name}`,
    description: scope.kind === 'all' ? blog.tagline : found.about,
    id: found.id === null ? addressIn(blog, listPath(scope, null)) : `urn:uuid:${found.id}`,
    scope,
    books,
    posts: posts.map((post) => ({ ...post, tags: tags.get(post.id) ?? [] })),
  };
  const draw = format === 'atom' ? atomFeed : jsonFeed;
  return { type: TYPES[format], body: draw(setting, feed), keys: [...keysOf(posts), ...books.keys] };
}

const COMMENTS_LENGTH = 30;

/** The comments that everybody sees under posts that everybody may read. */
export async function commentsFeedPage(ctx: Context, setting: Setting, format: FeedFormat): Promise<Page> {
  const comments = await newestComments(ctx, setting.blog.id, COMMENTS_LENGTH);
  const posts = comments.map(({ post }) => post);
  const draw = format === 'atom' ? commentsAtom : commentsJson;
  return {
    type: TYPES[format],
    body: draw(setting, comments),
    keys: [...new Set([...keysOf(posts), ...posts.map(({ id }) => commentsKey(id))])],
  };
}
