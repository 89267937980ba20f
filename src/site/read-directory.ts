// Reads what the directory of the press knows of all blogs, in as many queries for one as for thousands.
import { allBanners } from '../blogs/banners/store.ts';
import { blogsWithBooks } from '../blogs/bookshelf/reads.ts';
import { pressSettings } from '../blogs/hosting/press-settings.ts';
import { styledBlogs } from '../blogs/look/store.ts';
import { everyFormerPlace } from '../blogs/places/store.ts';
import { blogsWithRedirects } from '../blogs/redirects/store.ts';
import type { Context } from '../platform/context.ts';
import { rankedBlogs } from '../rankings/ranked-blogs.ts';
import { type Blog, blogOf } from './blog.ts';
import { pressPlace } from './host/press-place.ts';
import { type BlogRow, everyBlog } from './reads.ts';

type Named = ReadonlyMap<string, Blog>;

export interface Known {
  byId: Named;
  /** Those on the press's own host. */
  bySlug: Named;
  byHost: Named;
  /** Those with a host of their own, by slug. */
  movedOut: Named;
  formerSlugs: Named;
  formerHosts: Named;
  /** Blogs with addresses that lead on because their owners say so, and those where one has a question mark. */
  redirecting: ReadonlySet<string>;
  asked: ReadonlySet<string>;
  press: Blog;
}

export async function readEverything(ctx: Context): Promise<Known> {
  const { db, config } = ctx;
  const rows = await everyBlog(ctx);
  const styled = new Map(await styledBlogs(db));
  const banners = await allBanners(db);
  const withBooks = new Set(await blogsWithBooks(db));
  const ranked = new Map((await rankedBlogs(db)).map((one) => [one.blogId, one]));
  const redirecting = await blogsWithRedirects(db);
  const former = await everyFormerPlace(db);
  const press = pressPlace(await pressSettings(ctx), config.address);
  const formerHosts = former.flatMap(({ kind, name }) => (kind === 'host' ? [name] : []));
  const hostsHere = new Set([
    ...rows.map(({ host }) => host),
    ...formerHosts,
    new URL(config.address).hostname,
  ]);
  const blogs = rows.map((row) => {
    const dress = { styledAt: styled.get(row.id) ?? null, banners: banners.get(row.id) ?? [] };
    const more = { hasBooks: withBooks.has(row.id), ranked: ranked.get(row.id) };
    return blogOf(withoutCircle(row, hostsHere), config.address, dress, more);
  });
  const byId = new Map(blogs.map((blog) => [blog.id, blog]));
  const named = (kind: 'slug' | 'host') =>
    new Map(
      former.flatMap((place) => {
        const blog = place.kind === kind ? byId.get(place.blogId) : undefined;
        return blog ? [[place.name, blog] as const] : [];
      }),
    );
  const hadHost = named('host');
  // The press may have moved to a name that one of its blogs gave up.
  hadHost.delete(new URL(config.address).hostname);
  return {
    byId,
    bySlug: new Map(blogs.filter(({ host }) => host === null).map((blog) => [blog.slug, blog])),
    byHost: new Map(blogs.flatMap((blog) => (blog.host === null ? [] : [[blog.host, blog] as const]))),
    movedOut: new Map(blogs.filter(({ host }) => host !== null).map((blog) => [blog.slug, blog])),
    formerSlugs: named('slug'),
    formerHosts: hadHost,
    redirecting: new Set(redirecting.map(({ id }) => id)),
    asked: new Set(redirecting.filter(({ isAsked }) => isAsked).map(({ id }) => id)),
    press,
  };
}

/** One that left for a host which is answered here by now would lead its readers in a circle: it leads nowhere, as if it were closed. */
function withoutCircle(row: BlogRow, hostsHere: ReadonlySet<string | null>): BlogRow {
  const to = row.moved_to !== null && URL.canParse(row.moved_to) ? new URL(row.moved_to).hostname : null;
  if (to === null || !hostsHere.has(to)) return row;
  return { ...row, moved_to: null, closed_at: row.closed_at ?? row.updated_at };
}
