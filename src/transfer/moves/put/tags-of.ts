// The tags that a post gets: its own, and the categories it stood in beside its main one. Pure.
import { wordOf } from '../../../text/word.ts';
import type { MoveChoices } from '../choices.ts';
import type { IncomingPost } from '../incoming.ts';
import { categoryKey } from './origin-key.ts';
import { nameLine } from './plain.ts';

/** As many as a post may have, see `posts/wishes.ts`; letters of one. */
const MOST = 30;
const LONGEST = 60;

/** `left` counts those that are too many. A post stands in one category here, so the others become tags. */
export function tagsOf(
  post: Pick<IncomingPost, 'tags' | 'categories'>,
  { categories }: Pick<MoveChoices, 'categories'>,
): { names: string[]; left: number } {
  const others = post.categories.slice(1).filter((path) => categories[categoryKey(path)] !== null);
  const main = wordOf(post.categories[0]?.at(-1) ?? '');
  const names = new Map<string, string>();
  for (const name of [...post.tags, ...others.flatMap((path) => path.at(-1) ?? [])]) {
    const word = wordOf(name);
    const isNew = word !== '' && !names.has(word) && (post.tags.includes(name) || word !== main);
    if (isNew) names.set(word, nameLine(name.replace(/[,、，]/g, ' '), LONGEST));
  }
  const all = [...names.values()];
  return { names: all.slice(0, MOST), left: Math.max(0, all.length - MOST) };
}
