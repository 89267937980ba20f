// What the index of either database is told and asked. `sqlite/` and `postgres/` each answer in their own way.
import type { Db } from '../platform/database.ts';
import type { PostKind } from '../posts/tables.ts';
import type { Word } from './query.ts';
import type { SearchPostsTable } from './tables.ts';

/** A blog in the index. */
export interface IndexedBlog {
  id: string;
  number: number;
  /** Leads its grams. */
  mark: string;
  posts: number;
  characters: number;
}

/** Everything of a post that can be asked for, as tokens in the order of the text. */
export interface Tokens {
  title: string[];
  body: string[];
  source: string[];
  readings: string[];
  words: string[];
  /** What says nothing about what it follows, each once. */
  alone: string[];
}

export interface Filter {
  /** Any of these; null for all. */
  categoryIds: readonly string[] | null;
  kind: PostKind | null;
  /** First published from `from` on and before `to`, UTC ISO. */
  time: { from: string; to: string } | null;
}

export interface Ask {
  blog: IndexedBlog;
  words: readonly Word[];
  filter: Filter;
  /** UTC ISO: what expired before it is not found. */
  now: string;
  /** Only titles that hold every word. */
  titlesOnly: boolean;
  /** Only posts whose place comes before this one. */
  before: number | null;
  limit: number;
  offset: number;
}

/** A post that holds every word, and how often each word stands where. */
export interface Hit {
  place: number;
  /** Characters of its text. */
  length: number;
  counts: Counts[];
}

/** How often a word stands in each part of a post; `words` is 1 when it stands there in another form. */
export interface Counts {
  title: number;
  body: number;
  source: number;
  readings: number;
  words: number;
}

export interface Index {
  /** Takes a post in, in place of what was known of it. */
  put(db: Db, blog: IndexedBlog, row: SearchPostsTable, tokens: Tokens): Promise<void>;
  remove(db: Db, blog: IndexedBlog, place: number): Promise<void>;
  /** Lets go of the grams of some posts alone: they are not found until they are put again. */
  loosen(db: Db, blog: IndexedBlog, places: readonly number[]): Promise<void>;
  /** Posts that readers may see and that hold every word, newest first. */
  find(db: Db, ask: Ask): Promise<Hit[]>;
  /** How many posts of the blog hold a word, seen or not; counted up to `most`. */
  count(db: Db, blog: IndexedBlog, word: Word, most: number): Promise<number>;
}
