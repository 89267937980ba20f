// What the index over all blogs is told and asked. `sqlite/` and `postgres/` each answer in their own way.
import type { Db } from '../../platform/database.ts';
import type { Ask, Hit } from '../index-types.ts';
import type { Word } from '../query.ts';

export type PressAsk = Omit<Ask, 'blog' | 'filter'>;

export interface PressIndex {
  /** Takes in what a post can be found by, each gram once, in place of what was known of its moment. */
  put(db: Db, moment: number, tokens: readonly string[]): Promise<void>;
  remove(db: Db, moment: number): Promise<void>;
  /** Posts of open blogs that readers may see and that hold every word, newest first; their places are moments. */
  find(db: Db, ask: PressAsk): Promise<Hit[]>;
  /** How many posts of the press hold a word, seen or not; counted up to `most`. */
  count(db: Db, word: Word, most: number): Promise<number>;
}
