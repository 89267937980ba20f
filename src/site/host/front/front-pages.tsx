// Makes the first page of the press, its lists of posts and blogs, what it says of itself, its feeds and its sitemap.
import type { PressSettings } from '../../../blogs/hosting/press-settings.ts';
import type { Context } from '../../../platform/context.ts';
import { newestOutsidePosts } from '../../../rankings/outside/reads.ts';
import { shownTable } from '../../../rankings/reads.ts';
import type { Setting } from '../../blog.ts';
import { page } from '../../draw-page.ts';
import type { Page } from '../../page.ts';
import { sitemapIndex } from '../../render/sitemap.ts';
import { type HostShow, mayLeadOn } from '../host-address.ts';
import { AboutPress, TermsPage } from './about-page.tsx';
import { BlogsPage } from './blogs-page.tsx';
import { hostFeed } from './feeds.ts';
import { FrontPage } from './front-page.tsx';
import { isHost } from './is-host.ts';
import { firstKeys, newestOn } from './newest.ts';
import { NewestPosts } from './newest-page.tsx';
import {
  blogLanguages,
  categoriesOfBlogs,
  listedBlogs,
  newestBlogs,
  openSlugs,
  operatorNames,
  postsOf,
} from './reads.ts';

export type FrontShow = Extract<
  HostShow,
  { show: 'front' | 'newest' | 'blogs' | 'about' | 'terms' | 'feed' | 'sitemap' }
>;

const PLACES_SHOWN = 5;
const NEW_BLOGS_SHOWN = 5;
const OUTSIDE_SHOWN = 5;
const BLOGS_ON_PAGE = 40;
/** The most that one index of sitemaps may name (sitemaps.org). */
const MOST_SITEMAPS = 50_000;

/** Null when there is no such page: also all of them while the press is no host. */
export async function frontShown(
  ctx: Context,
  setting: Setting,
  press: PressSettings,
  at: FrontShow,
): Promise<Page | null> {
  if (!(await isHost(ctx))) return null;
  switch (at.show) {
    case 'front':
      return frontPage(ctx, setting, press);
    case 'newest':
      return newestPage(ctx, setting, press, at.number);
    case 'blogs':
      return blogsPage(ctx, setting, press, at);
    case 'about': {
      const languages = await blogLanguages(ctx);
      const operators = await operatorNames(ctx);
      return drawn(<AboutPress {...{ setting, press, languages, operators }} />);
    }
    case 'terms':
      return press.terms === '' ? null : drawn(<TermsPage setting={setting} press={press} />);
    case 'feed':
      return hostFeed(setting, press, at.format, await postsOf(ctx, await firstKeys(ctx)));
    default:
      return sitemapPage(ctx, setting);
  }
}

async function frontPage(ctx: Context, setting: Setting, press: PressSettings): Promise<Page> {
  const { posts, more } = await newestOn(ctx, 1);
  const side = {
    places: (await shownTable(ctx, 7)).slice(0, PLACES_SHOWN),
    categories: await categoriesOfBlogs(ctx),
    newBlogs: await newestBlogs(ctx, NEW_BLOGS_SHOWN),
    outside: await newestOutsidePosts(ctx, OUTSIDE_SHOWN),
  };
  return drawn(<FrontPage {...{ setting, press, posts, more, side }} />);
}

async function newestPage(
  ctx: Context,
  setting: Setting,
  press: PressSettings,
  number: number,
): Promise<Page | null> {
  const found = await newestOn(ctx, number);
  if (found.posts.length === 0) return null;
  return drawn(<NewestPosts {...{ setting, press, number, page: found }} />);
}

async function blogsPage(
  ctx: Context,
  setting: Setting,
  press: PressSettings,
  { category: slug, number }: Extract<FrontShow, { show: 'blogs' }>,
): Promise<Page | null> {
  const categories = await categoriesOfBlogs(ctx);
  const category = categories.find((one) => one.slug === slug) ?? null;
  if (slug !== null && category === null) return null;
  const offset = (number - 1) * BLOGS_ON_PAGE;
  const { blogs, total } = await listedBlogs(ctx, category?.id ?? null, { limit: BLOGS_ON_PAGE, offset });
  if (blogs.length === 0 && number > 1) return null;
  const more = total > offset + BLOGS_ON_PAGE && mayLeadOn('blogs', number);
  return drawn(<BlogsPage {...{ setting, press, categories, category, number, blogs, total, more }} />);
}

/** The sitemap of each blog on the press's own host; those on others are told there. */
async function sitemapPage(ctx: Context, { blog }: Setting): Promise<Page> {
  const slugs = await openSlugs(ctx, MOST_SITEMAPS);
  const body = sitemapIndex(
    blog,
    slugs.map((slug) => `/${slug}/sitemap.xml`),
  );
  return { type: 'application/xml; charset=utf-8', body, keys: [] };
}

/** It has no keys: what drops pages of the press names their paths. */
function drawn(node: Parameters<typeof page>[0]): Page {
  return page(node, []);
}
