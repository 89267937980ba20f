// Places in the lists of a blog for what a move brings: a blog counts its posts from the oldest, and these are mostly older.
import type { Context } from '../../../platform/context.ts';
import { type Moved, type Placed, placedPosts, replacePlaces } from '../../../posts/places/store.ts';
import { lockBlog } from '../../../posts/store.ts';
import { movePlaces } from '../../../search/move-places.ts';

/** Something that is to get a place; `at` is when it first appeared, UTC ISO. */
export interface Coming {
  number: number;
  at: string;
}

export interface Room {
  /** Of what is coming, by its number. */
  places: Map<number, number>;
  /** What stands there already and has to step up. */
  moved: Moved[];
}

/**
 * Puts what is coming (oldest first) between what stands there (in the order of its places), without changing the order of
 * that: each post goes up by as many as come before it.
 */
export function roomFor(coming: readonly Coming[], placed: readonly Placed[]): Room {
  const places = new Map<number, number>();
  const moved: Moved[] = [];
  let before = 0;
  let latest = '';
  for (const { id, place, at } of placed) {
    if (at > latest) latest = at;
    for (let next = coming[before]; next && next.at < latest; next = coming[before]) {
      places.set(next.number, place + before);
      before += 1;
    }
    if (before > 0) moved.push({ postId: id, from: place, to: place + before });
  }
  const top = placed.at(-1)?.place ?? 0;
  for (const next of coming.slice(before)) {
    before += 1;
    places.set(next.number, top + before);
  }
  return { places, moved };
}

/** Where each post stands when all are in order of when they first appeared, without holes: those that stand elsewhere now. */
export function inOrderOfTime(placed: readonly Placed[]): Moved[] {
  return placed
    .toSorted((a, b) => (a.at === b.at ? a.place - b.place : a.at < b.at ? -1 : 1))
    .map(({ id, place }, index) => ({ postId: id, from: place, to: index + 1 }))
    .filter(({ from, to }) => from !== to);
}

/** Call it inside a transaction; the caller tells of it with `blog.changed`, since every list page is another afterwards. */
export async function stepUp(tx: Context, blogId: string, moved: readonly Moved[]): Promise<void> {
  await replacePlaces(tx, blogId, moved);
  await movePlaces(tx, blogId, moved);
}

/** Whether a post stands after one that appeared later. */
export function isOutOfOrder(placed: readonly Placed[]): boolean {
  return placed.some(({ at }, index) => at < (placed[index - 1]?.at ?? ''));
}

/** With the blog locked, so that nothing gets a place meanwhile. */
export async function lockPlaces(tx: Context, blogId: string): Promise<Placed[]> {
  await lockBlog(tx, blogId);
  return placedPosts(tx.db, blogId);
}
