// Keeps the newest posts of a blog elsewhere as its feed tells them now.
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { MOST_POSTS, type ToldPost } from './posts-of-feed.ts';
import { deletePosts, type PostRow, postsOf, putPosts } from './store.ts';

/** Call it in a transaction that holds the entry. When the newest of them came, UTC ISO; null for none. */
export async function keepPosts(
  tx: Context,
  participantId: string,
  told: readonly ToldPost[],
): Promise<string | null> {
  const known = new Map((await postsOf(tx.db, participantId)).map((row) => [row.id, row]));
  const found_at = nowIso(tx);
  // Where dates are missing the feed's order says which are the newest: more than are kept would be new again each time.
  const believed = told.every(({ publishedAt }) => publishedAt !== null) ? told : told.slice(0, MOST_POSTS);
  const now = believed.map(({ id, title, address, publishedAt }): PostRow => {
    const before = known.get(id);
    // Without a date it is as old as the moment somebody saw it first; what is known already is never newer than it was.
    const published_at = earlier(publishedAt ?? found_at, before?.published_at ?? found_at);
    return {
      participant_id: participantId,
      id,
      title,
      address,
      published_at,
      found_at: before?.found_at ?? found_at,
    };
  });
  const here = new Set(now.map(({ id }) => id));
  const oldest = now.reduce(
    (sofar, { published_at }) => (published_at < sofar ? published_at : sofar),
    found_at,
  );
  // What the feed no longer tells although it is newer than what it tells was taken back; what is older only made room.
  const older = [...known.values()].filter(({ id, published_at }) => !here.has(id) && published_at < oldest);
  const newestFirst = [...now, ...older].sort(
    (a, b) => b.published_at.localeCompare(a.published_at) || a.id.localeCompare(b.id),
  );
  const kept = newestFirst.slice(0, MOST_POSTS);
  const stay = new Set(kept.map(({ id }) => id));
  await deletePosts(
    tx.db,
    participantId,
    [...known.keys()].filter((id) => !stay.has(id)),
  );
  await putPosts(
    tx.db,
    kept.filter(({ id }) => here.has(id)),
  );
  return kept[0]?.published_at ?? null;
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
