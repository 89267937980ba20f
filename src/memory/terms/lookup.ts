// Terms by words: for the field at the desk, for the list of the studio.
import { spelling } from '../../text/terms/spelling.ts';
import type { Entry } from './glossary.ts';

/** Those in which every word is found, the ones that begin with the first word before the others. */
export function lookUp(entries: readonly Entry[], words: string): Entry[] {
  const sought = spelling(words, 'sound').trim();
  const each = sought.split(' ').filter((word) => word !== '');
  if (each.length === 0) return [...entries];
  const found = entries.filter((entry) => each.every((word) => entry.words.includes(word)));
  const begins = (entry: Entry) => entry.words.split('\n').some((form) => form.startsWith(sought));
  return [...found.filter(begins), ...found.filter((entry) => !begins(entry))];
}
