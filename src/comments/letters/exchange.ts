// A letter as its receipt opens it, and what its sender can do with it: go on, change, delete.
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { emit } from '../../platform/outbox.ts';
import { currentKey } from './keys/letter-key.ts';
import { openReceipt, type Receipt, type ReceiptCode } from './receipt.ts';
import { type LetterText, sealText, unsealText } from './seal.ts';
import {
  deleteLetter,
  deleteMessage,
  insertMessage,
  type LetterMessageRow,
  type LetterRow,
  letterBy,
  messageSentOnce,
  messagesOf,
  updateLetter,
  updateMessage,
} from './store.ts';

export interface Exchange {
  letter: LetterRow;
  receipt: Receipt;
  messages: OpenMessage[];
}

export interface OpenMessage extends LetterText {
  id: string;
  own: boolean;
  createdAt: string;
  editedAt: string | null;
}

/** Null when no letter of the blog has this receipt; it takes as long to say so. */
export async function openExchange(
  ctx: Context,
  blogId: string,
  code: ReceiptCode,
): Promise<Exchange | null> {
  const receipt = await openReceipt(blogId, code);
  const letter = await letterBy(ctx.db, blogId, 'lookup', receipt.lookup);
  if (!letter) return null;
  const rows = await messagesOf(ctx.db, blogId, letter.id);
  return { letter, receipt, messages: await Promise.all(rows.map((row) => opened(row, receipt))) };
}

async function opened(row: LetterMessageRow, { identity }: Receipt): Promise<OpenMessage> {
  const text = await unsealText(row.sealed, identity);
  return {
    ...text,
    id: row.id,
    own: row.author_id === null,
    createdAt: row.created_at,
    editedAt: row.edited_at,
  };
}

/** `once` tells a double press from a second message. */
export async function writeOn(
  ctx: Context,
  letter: LetterRow,
  { body, once }: { body: string; once: string },
): Promise<void> {
  const key = await currentKey(ctx, letter.blog_id);
  const sealed = await sealText({ body }, [key.recipient, letter.recipient]);
  await transact(ctx, async (tx) => {
    if (await messageSentOnce(tx.db, letter, once)) return;
    const now = nowIso(tx);
    await insertMessage(tx.db, {
      ...{ blog_id: letter.blog_id, letter_id: letter.id, id: newId(tx.clock.now()), author_id: null },
      ...{ key_id: key.id, sealed, once, created_at: now, edited_at: null },
    });
    await updateLetter(tx.db, letter, { sender_at: now });
    await emit(tx, { kind: 'letter.received', blogId: letter.blog_id, letterId: letter.id });
  });
}

/** Puts other words in the place of one's own; the old ones are nowhere afterwards. */
export async function rewrite(
  ctx: Context,
  letter: LetterRow,
  messageId: string,
  text: LetterText,
): Promise<void> {
  const key = await currentKey(ctx, letter.blog_id);
  const sealed = await sealText(text, [key.recipient, letter.recipient]);
  await transact(ctx, async (tx) => {
    const own = await ownMessage(tx, letter, messageId);
    const now = nowIso(tx);
    await updateMessage(tx.db, own, { sealed, key_id: key.id, edited_at: now });
    await updateLetter(tx.db, letter, { sender_at: now });
    await emit(tx, { kind: 'letter.received', blogId: letter.blog_id, letterId: letter.id });
  });
}

/** The last message takes the letter with it. */
export async function takeBack(ctx: Context, letter: LetterRow, messageId: string): Promise<void> {
  await transact(ctx, async (tx) => {
    const own = await ownMessage(tx, letter, messageId);
    const all = await messagesOf(tx.db, letter.blog_id, letter.id);
    if (all.length === 1) await deleteLetter(tx.db, letter.blog_id, letter.id);
    else await deleteMessage(tx.db, own);
  });
}

/** Everything both sides wrote, for both sides. */
export async function takeBackAll(ctx: Context, letter: LetterRow): Promise<void> {
  await transact(ctx, (tx) => deleteLetter(tx.db, letter.blog_id, letter.id));
}

/** The sender's newest message: what somebody without the receipt, but with the password, can write anew. */
export async function newestOwn(ctx: Context, letter: LetterRow): Promise<LetterMessageRow | undefined> {
  const all = await messagesOf(ctx.db, letter.blog_id, letter.id);
  return all.findLast((row) => row.author_id === null);
}

async function ownMessage(tx: Context, letter: LetterRow, messageId: string): Promise<LetterMessageRow> {
  const all = await messagesOf(tx.db, letter.blog_id, letter.id);
  const own = all.find((row) => row.id === messageId && row.author_id === null);
  if (!own) throw refuse('not-found', 'letters.message.gone');
  return own;
}
