// The newest posts of blogs elsewhere, for pages that show them beside those of the press.
import type { Context } from '../../platform/context.ts';
import { takingPart } from '../store.ts';

export interface OutsidePost {
  participantId: string;
  /** Of the blog. */
  name: string;
  title: string;
  address: string;
  publishedAt: string;
}

/** Of those that take part now, the newest first. */
export async function newestOutsidePosts({ db }: Context, limit: number): Promise<OutsidePost[]> {
  const rows = await takingPart(db)
    .innerJoin('outside_posts', 'outside_posts.participant_id', 'participants.id')
    .select([
      'participants.id',
      'participants.name',
      'outside_posts.title',
      'outside_posts.address',
      'outside_posts.published_at',
    ])
    .where('participants.blog_id', 'is', null)
    .orderBy('outside_posts.published_at', 'desc')
    .orderBy('outside_posts.id')
    .limit(limit)
    .execute();
  return rows.map(({ id, name, title, address, published_at }) => {
    return { participantId: id, name, title, address, publishedAt: published_at };
  });
}
