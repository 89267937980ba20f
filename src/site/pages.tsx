// Makes the bytes of a page: reads its facts, draws it, and names what it depends on.
import type { VNode } from 'preact';
import { stylesOf } from '../blogs/look/store.ts';
import { slotName, styleSheet } from '../blogs/look/style-sheet.ts';
import type { Context } from '../platform/context.ts';
import type { PagePart, Route } from './address.ts';
import { drawPart } from './around/parts.tsx';
import { sideOf } from './around/side.ts';
import type { Setting } from './blog.ts';
import { cardBooksOf } from './book-cards/reads.ts';
import { bookshelfPage } from './books/bookshelf-pages.tsx';
import { furiganaOf } from './books/furigana-of-post.ts';
import { page } from './draw-page.ts';
import { figuresOf } from './figures.ts';
import { categoryTree } from './finding/categories.ts';
import { commentsFeedPage, feedPage } from './finding/feed-pages.ts';
import { categoriesPage, listPage, monthsPage, tagsPage, yearPage } from './finding/list-pages.tsx';
import { sitemapPage } from './finding/sitemap-pages.ts';
import { waysOf } from './finding/ways-of.ts';
import { hostPage } from './host/host-pages.tsx';
import { commentsKey, listNumber, type Page, relatedKey } from './page.ts';
import type { PostSummary } from './published/reads.ts';
import { neighbours, newestPosts, newestTexts, postBySlug, revisionNotes, sourceChangedAt } from './reads.ts';
import { relatedTo } from './related/reads.ts';
import { ArticlePage } from './render/article.tsx';
import { slotPage } from './render/banners.tsx';
import { GatePage } from './render/gate.tsx';
import { HomePage } from './render/home.tsx';
import { manifestPage } from './render/manifest.ts';
import { AboutPage, MissingPage } from './render/plain-pages.tsx';
import { CommentsPage, Talkback } from './render/talkback.tsx';
import { talkOn, talkUnder } from './talk.ts';

/** Posts on the home page below the newest. */
const HOME_LENGTH = 10;
/** Newest posts offered where an address leads nowhere. */
const MISSING_LENGTH = 5;

/** Null when there is no such page for readers. */
export async function makePage(ctx: Context, setting: Setting, route: Route): Promise<Page | null> {
  switch (route.page) {
    case 'home':
      return homePage(ctx, setting);
    case 'article':
      return articlePage(ctx, setting, route);
    case 'comments':
      return commentsPage(ctx, setting, route);
    case 'list':
      return listPage(ctx, setting, route.scope, route.number);
    case 'slot':
      return slotOf(setting, route.name);
    case 'style':
      return stylePage(ctx, setting, route.version);
    case 'manifest':
      return manifestPage(setting);
    case 'part':
      return partPage(ctx, setting, route.part);
    case 'months':
      return monthsPage(ctx, setting);
    case 'year':
      return yearPage(ctx, setting, route.year);
    case 'categories':
      return categoriesPage(ctx, setting);
    case 'tags':
      return tagsPage(ctx, setting);
    case 'about':
      return page(<AboutPage setting={setting} />, []);
    case 'missing':
      return missingPage(ctx, setting);
    case 'feed':
      return feedPage(ctx, setting, route.scope, route.format);
    case 'comments-feed':
      return commentsFeedPage(ctx, setting, route.format);
    case 'sitemap':
      return sitemapPage(ctx, setting, route.part);
    case 'host':
      return hostPage(ctx, setting, route);
    default:
      return bookshelfPage(ctx, setting, route);
  }
}

/** The first page with what it shows, also for those who try out another look. */
async function homeOf(ctx: Context, setting: Setting) {
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
  return { drawn: <HomePage {...props} />, shown: lead === null ? [] : [lead, ...posts] };
}

async function homePage(ctx: Context, setting: Setting): Promise<Page> {
  const { drawn, shown } = await homeOf(ctx, setting);
  return page(drawn, shown);
}

export async function drawHome(ctx: Context, setting: Setting): Promise<VNode> {
  return (await homeOf(ctx, setting)).drawn;
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
    changedAt: await sourceChangedAt(ctx, blog.id, post.id),
    neighbours: around,
    figures: await figuresOf(ctx, blog.id, post.document),
    furigana: await furiganaOf(post),
    books: await cardBooksOf(ctx, blog.id, [post.document]),
    ...(await waysOf(ctx, blog.id, post)),
    related: await relatedTo(ctx, blog.id, post.id),
    talkback: <Talkback setting={setting} post={post} talk={await talkUnder(ctx, blog.id, post)} />,
  };
  const shown = [post, around.older, around.newer, ...props.siblings, ...props.related].filter(
    (one) => one !== null,
  );
  const drawn = page(<ArticlePage {...props} />, shown);
  return { ...drawn, keys: [...drawn.keys, commentsKey(post.id), relatedKey(post.id), ...props.books.keys] };
}

async function commentsPage(
  ctx: Context,
  setting: Setting,
  { slug, number }: Extract<Route, { page: 'comments' }>,
): Promise<Page | null> {
  const post = await postBySlug(ctx, setting.blog.id, slug);
  const talk = post && (await talkOn(ctx, setting.blog.id, post, number));
  // Behind a password nothing is said in public.
  if (post === null || post.locked || talk === null) return null;
  const drawn = page(<CommentsPage setting={setting} post={post} talk={talk} number={number} />, [post]);
  return { ...drawn, keys: [...drawn.keys, commentsKey(post.id)] };
}

async function partPage(ctx: Context, setting: Setting, part: PagePart): Promise<Page | null> {
  const drawn = await drawPart(ctx, setting, part);
  return drawn && page(drawn, []);
}

function gatePage(setting: Setting, post: PostSummary): Page {
  return page(<GatePage setting={setting} post={post} />, [post]);
}

async function missingPage(ctx: Context, setting: Setting): Promise<Page> {
  const posts = await newestPosts(ctx, setting.blog.id, MISSING_LENGTH);
  const categories = await categoryTree(ctx, setting.blog.id);
  return page(<MissingPage setting={setting} posts={posts} categories={categories} />, posts);
}

function slotOf({ blog }: Setting, name: string): Page | null {
  const banner = blog.banners.find((one) => one.way === 'frame' && slotName(one) === name);
  if (banner === undefined) return null;
  return { type: 'text/html; charset=utf-8', body: slotPage(blog.language, banner), keys: [] };
}

async function stylePage(ctx: Context, { blog }: Setting, version: string): Promise<Page | null> {
  if (blog.style !== version) return null;
  const own = (await stylesOf(ctx.db, blog.id))?.checked ?? '';
  return { type: 'text/css; charset=utf-8', body: styleSheet(blog, own), keys: [] };
}
