// A feed as any of its kinds tells it, before what it says is believed.

export interface Feed {
  name: string;
  about: string;
  language: string | null;
  /** The page it belongs to, as it says; null where it names none. */
  home: string | null;
  posts: FeedPost[];
}

export interface FeedPost {
  /** What the feed knows it by. */
  key: string;
  title: string;
  address: string;
  /** As written; '' for none. */
  date: string;
}

/** Posts that are read of one feed; there may be any number of them. */
export const MOST_READ = 100;
/** Letters of one piece of it that are kept. */
export const LONGEST_TEXT = 20_000;
