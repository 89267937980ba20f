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
  /** Of its name and its posts (BCP 47). */
  language: string;
}

/** `press` is the press's own address. */
export function participantFrom(press: string, row: ParticipantRow): Participant {
  const { id: participantId, blog_id: blogId, blog_slug: slug, blog_host: host } = row;
  if (blogId === null || slug === null) {
    const { name, about, address, language } = row;
    return { participantId, blogId, name, about, address, language };
  }
  return {
    ...{ participantId, blogId, address: blogAddress(press, { slug, host }) },
    ...{
      name: row.blog_name ?? '',
      about: row.blog_tagline ?? '',
      language: row.blog_language ?? row.language,
    },
  };
}
