// Makes the lists of posts by their readers anew: of each blog and of the whole press.
import { setImmediate } from 'node:timers/promises';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { emit } from '../../platform/outbox.ts';
import { daysBefore, rankingDay } from '../calendar.ts';
import type { Period } from '../ranked-row.ts';
import { postsIn, storedPosts } from './ranked-post.ts';
import {
  blogsTakingPart,
  forgetListsOfGone,
  listsOf,
  livingBlogs,
  mostReadIn,
  type PostList,
  type PostSpans,
  putLists,
  type ReadPost,
} from './store.ts';
import { type Changed, shownOtherwise } from './widgets.ts';

/** Posts of one blog in a list, its own and that of the press; posts in the list of the press. */
export const MOST_OF_BLOG = 20;
export const MOST_OF_PRESS = 100;

/** Blogs whose days are read at once: readers are answered in between. A year of days is read fewer at once. */
const AT_ONCE = 60;
const YEARS_AT_ONCE = 10;

/** Of 7 and 30 days, and those that rise; `whole` also those of a year, which are made once a day because they read so much more. */
export async function makePostLists(ctx: Context, { whole }: { whole: boolean }): Promise<void> {
  const today = rankingDay(ctx);
  const since = (days: number) => daysBefore(today, days - 1);
  const blogs = await livingBlogs(ctx.db);
  await forgetListsOfGone(ctx.db);
  const month = { period: since(7), longer: since(30), before: since(14), to: today };
  await makeLists(ctx, blogs, { spans: month, atOnce: AT_ONCE, listed: inAMonth });
  if (!whole) return;
  const year = { period: since(365), longer: since(365), before: null, to: today };
  await makeLists(ctx, blogs, { spans: year, atOnce: YEARS_AT_ONCE, listed: inAYear });
}

interface Listing {
  kind: PostList['kind'];
  period: Period;
  by: (post: ReadPost) => readonly number[];
  place: (post: ReadPost) => number;
  /** Only the press has it. */
  ofPress?: true;
}

const inAMonth: readonly Listing[] = [
  { kind: 'read', period: 7, by: ({ views, longer }) => [views, longer], place: ({ byViews }) => byViews },
  { kind: 'read', period: 30, by: ({ views, longer }) => [longer, views], place: ({ byLonger }) => byLonger },
  {
    ...{ kind: 'rising', period: 7, ofPress: true },
    ...{ by: ({ views, gain }) => [gain, views], place: ({ byGain }) => byGain },
  },
];
const inAYear: readonly Listing[] = [
  { kind: 'read', period: 365, by: ({ views }) => [views], place: ({ byViews }) => byViews },
];

interface Making {
  spans: PostSpans;
  atOnce: number;
  listed: readonly Listing[];
}

/** The press lists blogs that take part, and of each no more posts than the blog itself. */
async function makeLists(
  ctx: Context,
  blogs: readonly string[],
  { spans, atOnce, listed }: Making,
): Promise<void> {
  const takePart = await blogsTakingPart(ctx);
  const ofPress = listed.map((): ReadPost[] => []);
  for (let from = 0; from < blogs.length; from += atOnce) {
    const ids = blogs.slice(from, from + atOnce);
    const read = await mostReadIn(ctx, ids, spans, MOST_OF_BLOG);
    for (const [at, listing] of listed.entries()) {
      const entering = read.filter((post) => takePart.has(post.blogId) && isIn(listing, post));
      ofPress[at] = first([...(ofPress[at] ?? []), ...entering], listing, MOST_OF_PRESS);
    }
    const byBlog = Map.groupBy(read, ({ blogId }) => blogId);
    const own = listed.filter((listing) => !listing.ofPress);
    const made = ids.flatMap((id) =>
      own.map((listing) => listFrom(id, listing, first(byBlog.get(id) ?? [], listing, MOST_OF_BLOG))),
    );
    await keep(ctx, ids, made);
    await setImmediate();
  }
  const made = listed.map((listing, at) => listFrom('', listing, ofPress[at] ?? []));
  await keep(ctx, [''], made);
}

function isIn({ by, place }: Listing, post: ReadPost): boolean {
  return place(post) <= MOST_OF_BLOG && (by(post)[0] ?? 0) > 0;
}

function first(posts: readonly ReadPost[], listing: Listing, most: number): ReadPost[] {
  return posts
    .filter((post) => isIn(listing, post))
    .toSorted((a, b) => {
      const [one, other] = [listing.by(a), listing.by(b)];
      const differ = one.map((count, at) => (other[at] ?? 0) - count).find((step) => step !== 0);
      // Ids grow with time: of two that are read alike the newer stands first.
      return differ ?? (a.postId < b.postId ? 1 : -1);
    })
    .slice(0, most);
}

function listFrom(blogId: string, { kind, period, by }: Listing, posts: readonly ReadPost[]): PostList {
  const list = posts.map((post) => ({ ...post, count: by(post)[0] ?? 0 }));
  return { blog_id: blogId, kind, period, rows: storedPosts(list) };
}

/** Writes what is not as it was, and tells in the same transaction of whom readers see something else now. */
async function keep(ctx: Context, ids: readonly string[], made: readonly PostList[]): Promise<void> {
  const key = ({ blog_id, kind, period }: PostList) => `${blog_id} ${kind} ${period}`;
  await transact(ctx, async (tx) => {
    const before = new Map((await listsOf(tx, ids)).map((list) => [key(list), list.rows]));
    const changed = made
      .map((list): PostList & { before: string } => ({ ...list, before: before.get(key(list)) ?? '[]' }))
      .filter((list) => list.rows !== list.before);
    if (changed.length === 0) return;
    await putLists(tx, changed, nowIso(tx));
    const blogIds = await shownOtherwise(tx, changed.map(changeOf));
    if (blogIds.length > 0) await emit(tx, { kind: 'most-read.changed', blogId: '', blogIds });
  });
}

function changeOf({ blog_id, period, before, rows }: PostList & { before: string }): Changed {
  return { blogId: blog_id, period, before: postsIn(before), now: postsIn(rows) };
}
