// A participant as it is shown: a blog of the press says itself what it is, one elsewhere said so when it registered.
import { blogAddress } from '../blogs/address.ts';
import type { ParticipantRow } from './store.ts';

export interface Participant {
  participantId: string;
  blogId: string | null;
  name: string;
  about: string;
  /** Whole, for a link. */
  address: string;
}

/** `press` is the press's own address. */
export function participantFrom(press: string, row: ParticipantRow): Participant {
  const { id: participantId, blog_id: blogId, blog_slug: slug, blog_host: host } = row;
  if (blogId === null || slug === null) {
    return { participantId, blogId, name: row.name, about: row.about, address: row.address };
  }
  const address = blogAddress(press, { slug, host });
  return { participantId, blogId, name: row.blog_name ?? '', about: row.blog_tagline ?? '', address };
}
