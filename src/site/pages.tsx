// Makes the bytes of a page: reads its facts, draws it, and names what it depends on.
import { createHash } from 'node:crypto';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Context } from '../platform/context.ts';
import { type ListScope, listPath, type Route } from './address.ts';
import { drawPart } from './around/parts.tsx';
import { sideOf } from './around/side.ts';
import type { Setting } from './blog.ts';
import { monthBounds } from './dates.ts';
import { figuresOf } from './figures.ts';
import { calendarOf, everyMonth } from './months.ts';

import {
  type Among,
  categoryCounts,
  countAmong,
  everyAddress,
  neighbours,
  newestPosts,
  newestTexts,
  type PostSummary,
  postBySlug,
  postsAmong,
  postsByPlace,
  revisionNotes,
} from './reads.ts';
import { ArticlePage } from './render/article.tsx';
import { feed } from './render/feed.ts';
import { GatePage } from './render/gate.tsx';
import { HomePage } from './render/home.tsx';
import { ListPage, MonthsPage } from './render/lists.tsx';
import { AboutPage, MissingPage } from './render/plain-pages.tsx';
import { sitemap } from './render/sitemap.ts';

export interface Page {
  type: string;
  body: string;
  /** What the page shows; when one of these changes, the page is out of date. */
  keys: string[];
}

/** Posts on a list page. A full page keeps its posts for ever. */
export const LIST_LENGTH = 20;
/** Posts on the home page below the newest. */
const HOME_LENGTH = 10;
const FEED_LENGTH = 20;
/** The most addresses a sitemap may hold. */
const SITEMAP_LENGTH = 50_000;

const HTML = 'text/html; charset=utf-8';

/** Null when there is no such page for readers. */
export async function makePage(ctx: Context, setting: Setting, route: Route): Promise<Page | null> {
  switch (route.page) {
    case 'home':
      return homePage(ctx, setting);
    case 'article':
      return articlePage(ctx, setting, route);
    case 'list':
      return listPage(ctx, setting, route.scope, route.number);
    case 'part':
      return page(await drawPart(ctx, setting, route.part), []);
    case 'months':
      return page(<MonthsPage setting={setting} months={await everyMonth(ctx, setting.blog)} />, []);
    case 'about':
      return page(<AboutPage setting={setting} />, []);
    case 'missing':
      return page(<MissingPage setting={setting} />, []);
    case 'feed':
      return feedPage(ctx, setting);
    case 'sitemap':
      return sitemapPage(ctx, setting);
  }
}

/** The key of every page that shows something of a post. Short, because a list page names twenty of them. */
export function postKey(postId: string): string {
  return `p${createHash('sha256').update(postId).digest('base64url').slice(0, 8)}`;
}

/** The key of every page that shows comments of a post. */
export function commentsKey(postId: string): string {
  return `c${postKey(postId).slice(1)}`;
}

/** Says on a post's own page which category it was in, so that a move is seen as one. */
function categoryKey(post: PostSummary): string {
  return `${postKey(post.id)}.${post.category?.slug ?? ''}`;
}

/** The list page that holds a place. */
export function listNumber(place: number): number {
  return Math.ceil(place / LIST_LENGTH);
}

async function homePage(ctx: Context, setting: Setting): Promise<Page> {
  const { blog } = setting;
  const [lead = null] = await newestTexts(ctx, blog.id, 1);
  const posts = (await newestPosts(ctx, blog.id, HOME_LENGTH + 1)).filter((post) => post.id !== lead?.id);
  const last = posts.at(-1) ?? lead;
  const older = last && (await neighbours(ctx, blog.id, last.place)).older;
  const props = {
    setting,
    lead,
    posts,
    older: older && listNumber(older.place),
    side: await sideOf(ctx, blog),
  };
  return page(<HomePage {...props} />, lead === null ? [] : [lead, ...posts]);
}

async function articlePage(
  ctx: Context,
  setting: Setting,
  route: Extract<Route, { page: 'article' }>,
): Promise<Page | null> {
  const { blog } = setting;
  const post = await postBySlug(ctx, blog.id, route.slug);
  if (post === null) return null;
  // The gate stands at every address of it: which of them lead to something is not for everybody to know.
  if (post.locked) return gatePage(setting, post);
  if (post.originals === null && route.view !== 'translation') return null;
  const around = await neighbours(ctx, blog.id, post.place);
  const props = {
    setting,
    post,
    view: route.view,
    revisions: await revisionNotes(ctx, blog.id, post.id),
    neighbours: around,
    figures: await figuresOf(ctx, blog.id, post.document),
  };
  const shown = [post, around.older, around.newer].filter((one) => one !== null);
  const drawn = page(<ArticlePage {...props} />, shown);
  return { ...drawn, keys: [...drawn.keys, categoryKey(post)] };
}

function gatePage(setting: Setting, post: PostSummary): Page {
  const drawn = page(<GatePage setting={setting} post={post} />, [post]);
  return { ...drawn, keys: [...drawn.keys, categoryKey(post)] };
}

async function listPage(
  ctx: Context,
  setting: Setting,
  scope: ListScope,
  number: number | null,
): Promise<Page | null> {
  if (scope.kind === 'all') return number === null ? null : wholeList(ctx, setting, number);
  const { blog } = setting;
  const found = await amongOf(ctx, setting, scope);
  if (found === null) return null;
  const total = await countAmong(ctx, blog.id, found.among);
  const from = number === null ? Math.max(0, total - LIST_LENGTH) : (number - 1) * LIST_LENGTH;
  const posts = await postsAmong(ctx, blog.id, found.among, from, LIST_LENGTH);
  // A category without posts still has its page; a month without posts is none.
  if (posts.length === 0 && (number !== null || scope.kind === 'month')) return null;
  const olderPage = number === null ? Math.ceil(from / LIST_LENGTH) : number - 1;
  const hasNewer = number !== null && number * LIST_LENGTH < total;
  const props = {
    setting,
    scope,
    name: found.name,
    number,
    posts,
    older: olderPage < 1 ? null : listPath(scope, olderPage),
    newer: number === null ? null : listPath(scope, hasNewer ? number + 1 : null),
    total: number === null ? total : null,
    calendar: scope.kind === 'month' && number === null ? await calendarOf(ctx, blog, scope.month) : null,
  };
  return page(<ListPage {...props} />, posts);
}

async function wholeList(ctx: Context, setting: Setting, number: number): Promise<Page | null> {
  const { blog } = setting;
  const scope: ListScope = { kind: 'all' };
  const first = (number - 1) * LIST_LENGTH + 1;
  const last = number * LIST_LENGTH;
  const posts = await postsByPlace(ctx, blog.id, first, last);
  if (posts.length === 0) return null;
  const older = (await neighbours(ctx, blog.id, first)).older;
  const newer = (await neighbours(ctx, blog.id, last)).newer;
  const props = {
    setting,
    scope,
    name: '',
    number,
    posts,
    older: older && listPath(scope, listNumber(older.place)),
    newer: listPath(scope, newer && listNumber(newer.place)),
    total: null,
    calendar: null,
  };
  return page(<ListPage {...props} />, posts);
}

async function amongOf(
  ctx: Context,
  { blog }: Setting,
  scope: Exclude<ListScope, { kind: 'all' }>,
): Promise<{ among: Among; name: string } | null> {
  if (scope.kind === 'month') return { among: monthBounds(scope.month, blog.timeZone), name: '' };
  const categories = await categoryCounts(ctx, blog.id);
  const category = categories.find(({ slug }) => slug === scope.slug);
  return category ? { among: { category: category.id }, name: category.name } : null;
}

async function feedPage(ctx: Context, setting: Setting): Promise<Page> {
  const posts = await newestTexts(ctx, setting.blog.id, FEED_LENGTH);
  return {
    type: 'application/atom+xml; charset=utf-8',
    body: feed(setting, posts),
    keys: keysOf(posts),
  };
}

async function sitemapPage(ctx: Context, setting: Setting): Promise<Page> {
  const addresses = await everyAddress(ctx, setting.blog.id, SITEMAP_LENGTH);
  return { type: 'application/xml; charset=utf-8', body: sitemap(setting.blog, addresses), keys: [] };
}

function page(drawn: VNode, shown: readonly { id: string }[]): Page {
  return { type: HTML, body: `<!doctype html>${renderToString(drawn)}`, keys: keysOf(shown) };
}

function keysOf(posts: readonly Pick<PostSummary, 'id'>[]): string[] {
  return [...new Set(posts.map(({ id }) => postKey(id)))];
}
