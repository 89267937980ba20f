// What the pages of the press itself do about each event: those that may show something of it are dropped.
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/worker.ts';
import { feedFormats } from '../feed-format.ts';
import type { Plan } from '../plan.ts';
import { siteOf } from '../site.ts';
import { hostPath } from './host-address.ts';

/** Pages with posts of all blogs, and the list of blogs, which is in the order of their newest posts. */
const newest = {
  paths: ['/', ...feedFormats.map((format) => hostPath({ show: 'feed', format })), '/blogs'],
  prefixes: ['/newest', '/blogs'],
};
const tables = { paths: ['/', '/rankings'], prefixes: ['/rankings'] };
/** Whatever names blogs. */
const blogs = {
  paths: [...newest.paths, '/about', '/rankings', '/sitemap.xml'],
  prefixes: [...newest.prefixes, '/rankings'],
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
  return {
    'post.published': drop(newest),
    'post.changed': drop(newest),
    'post.unpublished': drop(newest),
    'blog.changed': drop(blogs),
    'participant.changed': drop(blogs),
    'tables.shown': drop(tables),
    'press.changed': onPress,
  };
}

function dropping({ paths, prefixes }: { paths: string[]; prefixes: string[] }): Plan {
  return { render: [], drop: { paths, prefixes, keys: [] }, everything: false };
}
