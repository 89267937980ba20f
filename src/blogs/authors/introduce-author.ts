// Gives whoever writes for readers a page of their own: an address made from their name, until they choose another.
import { personById } from '../../accounts/store.ts';
import type { Context } from '../../platform/context.ts';
import { freeWord, wordOf } from '../../text/word.ts';
import { type AuthorRow, authorOf, handlesLike, insertAuthor } from './store.ts';

/** A name of nothing but signs still gets an address. */
const NAMELESS = 'author';

/** The author's row, made if there is none. Call it inside `transact`, with the blog locked. */
export async function introduceAuthor(tx: Context, blogId: string, personId: string): Promise<AuthorRow> {
  const known = await authorOf(tx.db, blogId, personId);
  if (known) return known;
  const person = await personById(tx.db, personId);
  const word = wordOf(person?.name ?? '') || NAMELESS;
  const taken = new Set((await handlesLike(tx.db, blogId, word)).map(({ handle }) => handle));
  const row = {
    blog_id: blogId,
    person_id: personId,
    handle: freeWord(word, (free) => taken.has(free)),
    about: '',
  };
  await insertAuthor(tx.db, row);
  return row;
}
