// Keeps the lists of posts like a post: its own, and those of the posts that it now belongs to or no longer does.
import type { Context } from '../../platform/context.ts';
import { emit } from '../../platform/outbox.ts';
import type { IndexedBlog } from '../index-types.ts';
import {
  changeLists,
  countTerms,
  type Like,
  leading,
  leadingTerms,
  listedBy,
  listsOf,
  mostAlike,
  newestKnown,
  type Pair,
  placeOf,
  postsWith,
  replacePostings,
  type Ties,
  tiesOf,
} from './store.ts';
import { type Said, termsOf, type Weighted, weightiest } from './terms.ts';

/** Posts in a list, of which readers see the first. The others stand ready for when one of those goes. */
export const KEPT = 8;
export const SHOWN = 3;
/** What ties are broken by, small beside the cosine of two posts about the same thing (.1 to .5). */
const SAME_TAG = 0.02;
const MOST_TAGS = 3;
const SAME_CATEGORY = 0.01;

export interface Place {
  postId: string;
  place: number;
}

/**
 * `before` is what was known of the post, `after` what is now; null for nothing. Costs a look at the terms of the post
 * and at the lists of the posts like it, however many others there are. Call it after the index has the post or not,
 * in the same transaction.
 */
export async function relatePost(
  tx: Context,
  blog: IndexedBlog,
  post: Place,
  before: Said | null,
  after: Said | null,
): Promise<void> {
  const own = await settleTerms(tx, blog, post.place, before, after);
  const listing = await listedBy(tx.db, blog.id, post.postId);
  const alike = after ? await alikeTo(tx, blog.id, post, own) : [];
  const offered = new Map(alike.map(({ id, score }) => [id, score]));
  const lists = await listsOf(tx.db, blog.id, [...new Set([post.postId, ...listing, ...offered.keys()])]);
  const next = new Map<string, Like[]>([[post.postId, best(alike)]]);
  for (const [id, list] of lists) {
    if (id === post.postId) continue;
    const rest = list.filter((like) => like.id !== post.postId);
    const score = offered.get(id);
    const better = best(score === undefined ? rest : [...rest, { id: post.postId, score }]);
    // Nothing better is known without looking: what has too few left looks for itself.
    next.set(id, better.length < SHOWN ? await freshList(tx, blog.id, id) : better);
  }
  await keep(tx, blog.id, lists, next);
}

/** The terms of a post, while its list is one that it came with; one that came without gets its own. */
export async function knowTerms(
  tx: Context,
  blog: IndexedBlog,
  post: Place,
  before: Said | null,
  after: Said,
): Promise<void> {
  const known = await listsOf(tx.db, blog.id, [post.postId]);
  if ((known.get(post.postId) ?? []).length === 0) return relatePost(tx, blog, post, before, after);
  await settleTerms(tx, blog, post.place, before, after);
}

/** Writes what is another in the lists than before, and tells of those that readers see changed. */
async function keep(
  tx: Context,
  blogId: string,
  before: ReadonlyMap<string, readonly Like[]>,
  after: ReadonlyMap<string, readonly Like[]>,
): Promise<void> {
  const put: Pair[] = [];
  const gone: Pair[] = [];
  const seen: string[] = [];
  for (const [post_id, list] of after) {
    const old = before.get(post_id) ?? [];
    put.push(...pairsOf(post_id, missingIn(old, list)));
    gone.push(
      ...pairsOf(
        post_id,
        old.filter(({ id }) => !list.some((like) => like.id === id)),
      ),
    );
    if (shownOf(old) !== shownOf(list)) seen.push(post_id);
  }
  await changeLists(tx, blogId, { put, gone });
  if (seen.length > 0) await emit(tx, { kind: 'related.changed', blogId, postIds: seen });
}

/** Those of a list that another does not have, or not with this score. */
function missingIn(other: readonly Like[], list: readonly Like[]): Like[] {
  const scores = new Map(other.map(({ id, score }) => [id, score]));
  return list.filter(({ id, score }) => scores.get(id) !== score);
}

function pairsOf(post_id: string, list: readonly Like[]): Pair[] {
  return list.map(({ id, score }) => ({ post_id, other_id: id, score }));
}

function shownOf(list: readonly Like[]): string {
  return list
    .slice(0, SHOWN)
    .map(({ id }) => id)
    .join();
}

/** Counts the terms of a post and keeps those that it is found by; returned are those by which it leads to others. */
async function settleTerms(
  tx: Context,
  { id, posts }: IndexedBlog,
  place: number,
  before: Said | null,
  after: Said | null,
): Promise<Weighted[]> {
  const old = before ? termsOf(before) : new Map<string, number>();
  const now = after ? termsOf(after) : new Map<string, number>();
  const isNew = (term: string) => !old.has(term);
  await countTerms(
    tx,
    id,
    [...old.keys()].filter((term) => !now.has(term)),
    -1,
  );
  const added = await countTerms(tx, id, [...now.keys()].filter(isNew), 1);
  const stayed = await postsWith(
    tx,
    id,
    [...now.keys()].filter((term) => !isNew(term)),
  );
  const counted = new Map([...added, ...stayed]);
  const own = weightiest(now, posts, counted);
  await replacePostings(tx, id, place, own);
  return leading(own, counted);
}

/** Posts like a post, the best first, ties broken; where too few are, the newest posts of the blog follow. */
export async function alikeTo(
  ctx: Context,
  blogId: string,
  { postId, place }: Place,
  terms: readonly Weighted[],
): Promise<Like[]> {
  const alike = await mostAlike(ctx, blogId, place, terms);
  const known = new Set([postId, ...alike.map(({ id }) => id)]);
  if (alike.length < KEPT) {
    const newest = await newestKnown(ctx.db, blogId, KEPT * 2);
    alike.push(...newest.filter((id) => !known.has(id)).map((id) => ({ id, score: 0 })));
  }
  const ties = await tiesOf(ctx.db, blogId, [postId, ...alike.map(({ id }) => id)]);
  const own = ties.get(postId);
  return sorted(alike.map(({ id, score }) => ({ id, score: Number(score) + bonus(own, ties.get(id)) })));
}

async function freshList(tx: Context, blogId: string, postId: string): Promise<Like[]> {
  const place = await placeOf(tx.db, blogId, postId);
  if (place === null) return [];
  return best(await alikeTo(tx, blogId, { postId, place }, await leadingTerms(tx, blogId, place)));
}

function bonus(one: Ties | undefined, other: Ties | undefined): number {
  if (!one || !other) return 0;
  const shared = one.tagIds.filter((id) => other.tagIds.includes(id)).length;
  const category = one.categoryId !== null && one.categoryId === other.categoryId ? SAME_CATEGORY : 0;
  return category + SAME_TAG * Math.min(shared, MOST_TAGS);
}

function best(list: readonly Like[]): Like[] {
  return sorted(list).slice(0, KEPT);
}

/** The newer first where both are as much alike: ids begin with their moment. */
function sorted(list: readonly Like[]): Like[] {
  return list.toSorted((a, b) => b.score - a.score || (a.id < b.id ? 1 : -1));
}
