// Keeps an editor's answer, which came sealed: the press has never seen its words.
import { record } from '../../accounts/log/record.ts';
import type { Actor } from '../../blogs/blog-for.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { queueMail } from '../../platform/mail.ts';
import type { MailContent } from '../../platform/mail-letter.ts';
import { letterKeys } from './keys/store.ts';
import type { NewAnswer } from './schemas.ts';
import { insertMessage, letterOf, messageSentOnce, updateLetter } from './store.ts';

/** Gives the id of the message. `notice` says, without a word of the letter, that an answer is there. */
export async function answerLetter(
  ctx: Context,
  { id: personId, blog }: Actor,
  letterId: string,
  { key, sealed, keyId, notice }: NewAnswer,
  content: MailContent,
): Promise<{ id: string }> {
  if (!blog.may.has('edit')) throw refuse('forbidden', 'web.problem.forbidden.do');
  return transact(ctx, async (tx) => {
    const letter = await letterOf(tx.db, blog.id, letterId);
    if (!letter) throw refuse('not-found', 'letters.studio.gone');
    const sent = await messageSentOnce(tx.db, letter, key);
    if (sent) return { id: sent.id };
    const current = (await letterKeys(tx.db, blog.id)).at(-1);
    // Sealed to a key that was replaced meanwhile, nobody here could read it back one day.
    if (current?.id !== keyId) throw refuse('conflict', 'letters.studio.key-changed');
    const now = nowIso(tx);
    const id = newId(tx.clock.now());
    await insertMessage(tx.db, {
      ...{ blog_id: blog.id, letter_id: letter.id, id, author_id: personId, key_id: keyId },
      ...{ sealed, once: key, created_at: now, edited_at: null },
    });
    await updateLetter(tx.db, letter, { editor_at: now, read_at: now });
    await record(tx, { blogId: blog.id, by: personId, act: 'letter.answered' });
    if (notice !== null) await queueMail(tx, { blogId: blog.id, kind: 'answer', to: notice, content });
    return { id };
  });
}
