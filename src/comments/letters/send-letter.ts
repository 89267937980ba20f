// Keeps a comment for the editor only as a letter: sealed before it reaches the database, told to nobody by name.
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { emit } from '../../platform/outbox.ts';
import { currentKey } from './keys/letter-key.ts';
import { codeText, numberFrom, openReceipt, secretFrom } from './receipt.ts';
import { type LetterText, sealApart } from './seal.ts';
import { insertLetter, insertMessage, letterBy } from './store.ts';

export interface LetterToSend {
  blogId: string;
  postId: string;
  text: LetterText;
  passwordHash: string | null;
  /** Tells this sending from others, see `comments.once`. */
  once: string;
  /** At least 32 bytes that only this sending gives: the same sending gives the same receipt, also to a double press. */
  seed: Buffer;
  /** Came with applause for the post. */
  clap: boolean;
  spam: boolean;
}

/** Returns the code of the receipt, which is nowhere else from now on. `before` runs in the same transaction. */
export async function sendLetter(
  ctx: Context,
  letter: LetterToSend,
  before: (tx: Context, letterId: string) => Promise<void>,
): Promise<string> {
  const { blogId, once } = letter;
  const secret = secretFrom(letter.seed.subarray(0, 16));
  const sent = await letterBy(ctx.db, blogId, 'once', once);
  if (sent) return codeText({ number: sent.number, secret });
  const number = await freeNumber(ctx, blogId, letter.seed.subarray(16));
  const receipt = await openReceipt(blogId, { number, secret });
  const key = await currentKey(ctx, blogId);
  const sealed = await sealApart(letter.text, [key.recipient, receipt.recipient]);
  const now = nowIso(ctx);
  const id = newId(ctx.clock.now());
  try {
    await transact(ctx, async (tx) => {
      await insertLetter(tx.db, {
        blog_id: blogId,
        id,
        post_id: letter.postId,
        number,
        lookup: receipt.lookup,
        recipient: receipt.recipient,
        password_hash: letter.passwordHash,
        once,
        created_at: now,
        sender_at: now,
        editor_at: null,
        read_at: null,
        clapped_at: letter.clap ? now : null,
        spam_at: letter.spam ? now : null,
      });
      await insertMessage(tx.db, {
        blog_id: blogId,
        letter_id: id,
        id: newId(ctx.clock.now()),
        author_id: null,
        key_id: key.id,
        sealed,
        once,
        created_at: now,
        edited_at: null,
      });
      await before(tx, id);
      await emit(tx, { kind: 'letter.received', blogId, letterId: id });
    });
  } catch (error) {
    if (!ctx.dialect.isUniqueViolation(error)) throw error;
    // The other half of a double press was faster.
    const faster = await letterBy(ctx.db, blogId, 'once', once);
    if (!faster) throw error;
    return codeText({ number: faster.number, secret });
  }
  return codeText({ number, secret });
}

/** A number that no letter of the blog has. */
async function freeNumber(ctx: Context, blogId: string, seed: Buffer): Promise<string> {
  let bits = seed;
  for (;;) {
    const number = numberFrom(bits.subarray(0, 4));
    if ((await letterBy(ctx.db, blogId, 'number', number)) === undefined) return number;
    // Of a thousand million numbers the next one is free; a seed of eight turns holds out for longer than a blog.
    bits = Buffer.concat([bits.subarray(1), bits.subarray(0, 1)]);
  }
}
