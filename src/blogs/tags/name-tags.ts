// Finds the tags that a writer named, and makes those that are new.
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { shownName, wordOf } from '../../text/word.ts';
import { formerTarget } from '../addresses/store.ts';
import { insertTag, tagOf, tagsBySlug } from './store.ts';

/**
 * The ids of the tags in the order of their names, each once. `川`, ` 川 ` and a name that was merged into 川 are the
 * same tag; a name of nothing but signs is none. Call it inside `transact`, with the blog locked.
 */
export async function tagIdsFor(tx: Context, blogId: string, names: readonly string[]): Promise<string[]> {
  const wanted = new Map<string, string>();
  for (const name of names) {
    const word = wordOf(name);
    if (word !== '' && !wanted.has(word)) wanted.set(word, shownName(name));
  }
  const known = new Map(
    (await tagsBySlug(tx.db, blogId, [...wanted.keys()])).map((tag) => [tag.slug, tag.id]),
  );
  const ids: string[] = [];
  for (const [slug, name] of wanted) {
    ids.push(
      known.get(slug) ?? (await mergedInto(tx, blogId, slug)) ?? (await makeTag(tx, blogId, slug, name)),
    );
  }
  return [...new Set(ids)];
}

async function mergedInto(tx: Context, blogId: string, slug: string): Promise<string | undefined> {
  const id = await formerTarget(tx.db, blogId, 'tag', slug);
  return id === undefined ? undefined : (await tagOf(tx.db, blogId, id))?.id;
}

async function makeTag(tx: Context, blogId: string, slug: string, name: string): Promise<string> {
  const id = newId(tx.clock.now());
  await insertTag(tx.db, { blog_id: blogId, id, slug, name, created_at: nowIso(tx) });
  return id;
}
