// Puts in what was said about a post: comments where all may read them, letters in tables of their own.
import { randomBytes } from 'node:crypto';
import { numberFrom } from '../../../comments/letters/receipt.ts';
import { insertLetter, insertMessage, letterBy } from '../../../comments/letters/store.ts';
import type { Context } from '../../../platform/context.ts';
import type { Made } from './put-post.ts';
import type { ReadyPost } from './ready-post.ts';
import type { Run } from './run.ts';
import { type Finding, insertComments, insertOrigins, type OriginRow } from './store.ts';

/** Nobody is told: no event is emitted for any of it. Returns what somebody should know. */
export async function putSaid(
  tx: Context,
  run: Run,
  { said }: ReadyPost,
  { postId, authorId }: Pick<Made, 'postId' | 'authorId'>,
): Promise<Finding[]> {
  const of = { blog_id: run.blog.id, move_id: run.move.id };
  const rows = said.comments.map(({ byAuthor, row }) => ({
    ...row,
    post_id: postId,
    author_id: byAuthor ? authorId : null,
  }));
  // What is answered stands before its answers.
  await insertComments(tx.db, [
    ...rows.filter(({ parent_id }) => parent_id === null),
    ...rows.filter(({ parent_id }) => parent_id !== null),
  ]);
  const origins: OriginRow[] = said.comments.map(({ key, row }) => ({
    ...of,
    kind: 'comment',
    origin: key,
    thing_id: row.id,
  }));
  for (const { key, row, messages } of said.letters) {
    await insertLetter(tx.db, { ...row, post_id: postId, number: await freeNumber(tx, run, row.number) });
    for (const { byAuthor, row: message } of messages)
      await insertMessage(tx.db, { ...message, author_id: byAuthor ? authorId : null });
    origins.push({ ...of, kind: 'letter', origin: key, thing_id: row.id });
  }
  await insertOrigins(tx.db, origins);
  if (said.thrownAway === 0) return [];
  return [{ weight: 'know', key: 'letters-thrown-away', params: JSON.stringify({ count: said.thrownAway }) }];
}

async function freeNumber(tx: Context, run: Run, wanted: string): Promise<string> {
  let number = wanted;
  while ((await letterBy(tx.db, run.blog.id, 'number', number)) !== undefined)
    number = numberFrom(randomBytes(4));
  return number;
}
