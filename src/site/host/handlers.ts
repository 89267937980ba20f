// What the pages of the press itself do about each event: those that may show something of it are dropped.
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/worker.ts';
import { feedFormats } from '../feed-format.ts';
import type { Plan } from '../plan.ts';
import { siteOf } from '../site.ts';
import { hostPath } from './host-address.ts';
import { isRankedOnPress } from './rankings/posts.ts';

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
  prefixes: [
    ...['/rankings/in', '/rankings/page', '/rankings/month', '/rankings/year', '/rankings/posts'],
    ...record.prefixes,
  ],
};
/** Whatever names blogs. */
const blogs = {
  paths: [...newest.paths, ...tables.paths, '/about', '/sitemap.xml'],
  prefixes: [...newest.prefixes, ...tables.prefixes],
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
  return {
    'post.published': drop(newest),
    'post.changed': onPost,
    'post.unpublished': onPost,
    'blog.changed': drop(blogs),
    // Posts stand with their category, as their blog calls it.
    'category.changed': drop(newest),
    'participant.changed': drop(blogs),
    'tables.shown': drop(tables),
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
