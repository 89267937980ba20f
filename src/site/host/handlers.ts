// What the pages of the press itself do about each event: those that may show something of it are dropped.
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/worker.ts';
import { feedFormats } from '../feed-format.ts';
import type { Plan } from '../plan.ts';
import { siteOf } from '../site.ts';
import { hostPath } from './host-address.ts';
import { dropIfOtherwise } from './named-blogs.ts';
import { isRankedOnPress, misses } from './rankings/posts.ts';

/** Pages with posts of all blogs, and the list of blogs, which is in the order of their newest posts. */
const newest = {
  paths: ['/', ...feedFormats.map((format) => hostPath({ show: 'feed', format })), '/blogs'],
  prefixes: ['/newest', '/blogs'],
};
/** What is drawn from the daily totals; as many weeks as it shows take a while, so it is not made again before somebody asks. */
const record = { paths: [], prefixes: ['/rankings/record'] };
/** Tables, beside each of which rising posts stand, and the most read posts. How votes are counted stays as it is. */
const tables = {
  paths: ['/', '/rankings', '/rankings/month', '/rankings/year', '/rankings/posts'],
  prefixes: ['/rankings/in', '/rankings/page', '/rankings/month', '/rankings/year', '/rankings/posts'],
};
const places = { paths: tables.paths, prefixes: [...tables.prefixes, ...record.prefixes] };
/** What an author is called, and posts that came with a move and tell nothing by themselves, also come as a changed blog. */
const around = { paths: [...newest.paths, '/about'], prefixes: newest.prefixes };
/** Whatever names blogs. */
const blogs = {
  paths: [...around.paths, ...places.paths, '/sitemap.xml'],
  prefixes: [...around.prefixes, ...places.prefixes],
};

export function hostHandlers(ctx: Context): Handlers {
  const drop = (what: { paths: string[]; prefixes: string[] }) => async () => {
    const site = await siteOf(ctx);
    await site.apply(site.directory.press, dropping(what));
  };
  const onPress = async () => {
    const site = await siteOf(ctx);
    await site.directory.load();
    await site.dropBlog(site.directory.press);
  };
  const onPost = async (_: unknown, { postId }: { postId: string }) => {
    await drop(newest)();
    // Of thousands of posts the rankings show some dozens.
    if (await isRankedOnPress(ctx, postId)) await drop(tables)();
  };
  // A blog changes for its look, its widgets, its banners: pages that name it would be the same.
  const onBlog = async (_: unknown, { blogId }: { blogId: string }) => {
    if (await dropIfOtherwise(await siteOf(ctx), blogId, drop(blogs))) return;
    await drop(around)();
    if (await misses(ctx, blogId)) await drop(tables)();
  };
  return {
    'post.published': drop(newest),
    'post.changed': onPost,
    'post.unpublished': onPost,
    'blog.changed': onBlog,
    // Posts stand with their category, as their blog calls it.
    'category.changed': drop(newest),
    'participant.changed': drop(blogs),
    'tables.shown': drop(places),
    'most-read.changed': async (_, { blogIds }) => {
      if (blogIds.includes('')) await drop(tables)();
    },
    'hold.decided': drop(record),
    'press.changed': onPress,
  };
}

function dropping({ paths, prefixes }: { paths: string[]; prefixes: string[] }): Plan {
  return { render: [], drop: { paths, prefixes, keys: [] }, everything: false };
}
