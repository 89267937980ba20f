// A letter that an editor deleted, for as long as the decision can be undone: its rows as they were, every word still sealed.
import type { Context } from '../../../platform/context.ts';
import type { Db } from '../../../platform/database.ts';
import { postOf } from '../../../posts/store.ts';
import {
  insertLetter,
  insertMessage,
  type LetterMessageRow,
  type LetterRow,
  letterBy,
  letterOf,
  messagesOf,
} from '../../letters/store.ts';
import { insertOrigin, originRow } from '../../spam/store.ts';
import type { CommentOriginsTable } from '../../spam/tables.ts';

export interface TakenLetter {
  letter: LetterRow;
  messages: LetterMessageRow[];
  /** Null for one that came from another blog. */
  origin: CommentOriginsTable | null;
}

export async function takenLetter(db: Db, blogId: string, id: string): Promise<TakenLetter | null> {
  const letter = await letterOf(db, blogId, id);
  if (!letter) return null;
  return {
    letter,
    messages: await messagesOf(db, blogId, id),
    origin: (await originRow(db, blogId, id)) ?? null,
  };
}

/** False when it has no place any more: its post is gone, or its number was given to another. */
export async function putLetterBack(
  tx: Context,
  { letter, messages, origin }: TakenLetter,
): Promise<boolean> {
  if (!(await postOf(tx.db, letter.blog_id, letter.post_id))) return false;
  if (await letterBy(tx.db, letter.blog_id, 'number', letter.number)) return false;
  await insertLetter(tx.db, letter);
  for (const message of messages) await insertMessage(tx.db, message);
  if (origin) await insertOrigin(tx.db, origin, []);
  return true;
}
