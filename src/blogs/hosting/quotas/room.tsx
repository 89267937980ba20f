// How much of what a blog may have is used: on its settings where there is a bound, and on its page for operators.
import { nowIso } from '../../../platform/clock.ts';
import type { Context } from '../../../platform/context.ts';
import type { View } from '../../../web/page.ts';
import { MEGABYTE } from '../bounds.ts';
import { dayAround } from './day.ts';
import { bytesOfPictures, publishedSince, quotasOf } from './store.ts';

export interface Used {
  used: number;
  most: number;
}

/** Null where there is no bound, and then nothing is counted. */
export interface Room {
  /** Bytes. */
  pictures: Used | null;
  /** Posts of today, by the calendar of the press. */
  posts: Used | null;
}

export async function roomOf(ctx: Context, blogId: string): Promise<Room> {
  const { mostBytes, mostPosts } = await quotasOf(ctx.db, blogId);
  const pictures =
    mostBytes === null ? null : { used: await bytesOfPictures(ctx.db, blogId), most: mostBytes };
  if (mostPosts === null) return { pictures, posts: null };
  const { since } = dayAround(nowIso(ctx));
  return { pictures, posts: { used: await publishedSince(ctx.db, blogId, since), most: mostPosts } };
}

/** Nothing where nothing is bounded. */
export function RoomUsed({ view, room: { pictures, posts } }: { view: View; room: Room }) {
  const { t } = view;
  if (!pictures && !posts) return null;
  return (
    <ul class="room-used">
      {pictures && (
        <Line
          label={t('operating.room.pictures')}
          words={t('operating.room.megabytes', {
            used: megabytesText(pictures.used),
            most: megabytesText(pictures.most),
          })}
          of={pictures}
        />
      )}
      {posts && (
        <Line
          label={t('operating.room.posts')}
          words={t('operating.room.count', { used: posts.used, most: posts.most })}
          of={posts}
        />
      )}
    </ul>
  );
}

function Line({ label, words, of }: { label: string; words: string; of: Used }) {
  return (
    <li>
      <span>{label}</span>
      <progress class="bar" value={Math.min(of.used, of.most)} max={of.most} aria-label={label} />
      <span>{words}</span>
    </li>
  );
}

/** `12.3`; a little is not told as nothing. */
export function megabytesText(bytes: number): string {
  if (bytes > 0 && bytes < MEGABYTE / 10) return '0.1';
  return (bytes / MEGABYTE).toFixed(1).replace(/\.0$/, '');
}
