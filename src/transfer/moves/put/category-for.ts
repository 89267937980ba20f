// Where the category of another blog is here: where the person sends it, else one of the same name, else a new one.
import { takeAddress } from '../../../blogs/addresses/store.ts';
import { type CategoryRow, categoriesOf, insertCategory } from '../../../blogs/categories/store.ts';
import { DEEPEST, trailOf } from '../../../blogs/category-tree.ts';
import type { Context } from '../../../platform/context.ts';
import { newId } from '../../../platform/ids.ts';
import { freeWord, shownName } from '../../../text/word.ts';
import { sound } from '../../words/sound.ts';
import { boundKey, categoryKey } from './origin-key.ts';
import { nameLine } from './plain.ts';
import type { Run } from './run.ts';
import { insertOrigins, thingFrom } from './store.ts';

/** Letters of a name, and of the word in its address. */
const LONGEST_NAME = 40;
const LONGEST_SLUG = 60;
const NAMELESS = 'category';

/** Call it with the blog locked. Null for none; `there` goes from the outermost in. */
export async function categoryFor(tx: Context, run: Run, there: readonly string[]): Promise<string | null> {
  const path = there.map(sound).filter((name) => nameLine(name, LONGEST_NAME) !== '');
  if (path.length === 0) return null;
  const key = categoryKey(path);
  const known = run.categories.get(key);
  if (known !== undefined) return known;
  const id = await found(tx, run, key, path);
  run.categories.set(key, id);
  return id;
}

async function found(tx: Context, run: Run, key: string, path: readonly string[]): Promise<string | null> {
  const all = await categoriesOf(tx.db, run.blog.id);
  const chosen = run.choices.categories[key];
  if (chosen === null) return null;
  if (chosen !== undefined && all.some(({ id }) => id === chosen)) return chosen;
  const before = await thingFrom(tx.db, run.blog.id, 'category', boundKey(key));
  if (before !== undefined && all.some(({ id }) => id === before)) return before;
  const parent = await categoryFor(tx, run, path.slice(0, -1));
  const now = parent === null ? all : await categoriesOf(tx.db, run.blog.id);
  // Four are as deep as it goes: what stood further in stands in the fourth.
  if (parent !== null && trailOf(now, parent).length >= DEEPEST) return parent;
  const name = nameLine(path.at(-1) ?? '', LONGEST_NAME);
  const same = now.find((row) => row.parent_id === parent && shownName(row.name) === name);
  if (same) return same.id;
  return make(tx, run, { key, name, parent }, now);
}

async function make(
  tx: Context,
  run: Run,
  { key, name, parent }: { key: string; name: string; parent: string | null },
  all: readonly CategoryRow[],
): Promise<string> {
  const blogId = run.blog.id;
  const slug = freeWord(slugOf(name), (word) => all.some((row) => row.slug === word));
  const beside = all.filter((row) => row.parent_id === parent);
  const id = newId(tx.clock.now());
  await takeAddress(tx.db, blogId, 'category', slug);
  await insertCategory(tx.db, {
    ...{ blog_id: blogId, id, slug, name, parent_id: parent },
    position: Math.max(0, ...beside.map(({ position }) => position)) + 1,
  });
  const move = { blog_id: blogId, move_id: run.move.id };
  if ((await thingFrom(tx.db, blogId, 'category', boundKey(key))) === undefined)
    await insertOrigins(tx.db, [{ ...move, kind: 'category', origin: boundKey(key), thing_id: id }]);
  return id;
}

/** Addresses of categories are in plain letters: a name in others gets a number. */
function slugOf(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const isWhole = /^[\x20-\x7e]+$/.test(name.normalize('NFKC'));
  return (isWhole ? plain.slice(0, LONGEST_SLUG).replace(/-+$/, '') : '') || NAMELESS;
}
