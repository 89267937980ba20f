// A letter as its receipt opens it, and what its sender can do with it: go on, change, delete.
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { emit } from '../../platform/outbox.ts';
import { currentKey } from './keys/letter-key.ts';
import { openReceipt, type Receipt, type ReceiptCode } from './receipt.ts';
import { type LetterText, sealAnew, sealApart, sealText, unsealText } from './seal.ts';
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
  const sealed = await sealApart(text, [key.recipient, letter.recipient]);
  await transact(ctx, async (tx) => {
    const own = await ownMessage(tx, letter, messageId);
    await putInPlace(tx, letter, own, { sealed, keyId: key.id });
  });
}

/**
 * Other words in the place of the sender's newest, by whoever has the password and can open nothing: what was said with
 * them stays. Where both are in one file, as they once were, the new words come beside the old. Null without a message.
 */
export async function rewriteUnseen(
  ctx: Context,
  letter: LetterRow,
  { body, once }: { body: string; once: string },
): Promise<'rewritten' | 'added' | null> {
  const own = (await messagesOf(ctx.db, letter.blog_id, letter.id)).filter((row) => row.author_id === null);
  const newest = own.at(-1);
  if (!newest) return null;
  const key = await currentKey(ctx, letter.blog_id);
  const recipients = [key.recipient, letter.recipient];
  // Only the first message says who writes.
  const whole = own.length > 1 ? await sealText({ body }, recipients) : null;
  const sealed = (await sealAnew(newest.sealed, body, recipients)) ?? whole;
  if (sealed === null) {
    await writeOn(ctx, letter, { body, once });
    return 'added';
  }
  await transact(ctx, async (tx) => {
    const row = await ownMessage(tx, letter, newest.id);
    if (row.sealed !== newest.sealed) throw refuse('conflict', 'letters.message.gone');
    await putInPlace(tx, letter, row, { sealed, keyId: key.id });
  });
  return 'rewritten';
}

async function putInPlace(
  tx: Context,
  letter: LetterRow,
  own: LetterMessageRow,
  { sealed, keyId }: { sealed: string; keyId: string },
): Promise<void> {
  const now = nowIso(tx);
  await updateMessage(tx.db, own, { sealed, key_id: keyId, edited_at: now });
  await updateLetter(tx.db, letter, { sender_at: now });
  await emit(tx, { kind: 'letter.received', blogId: letter.blog_id, letterId: letter.id });
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

async function ownMessage(tx: Context, letter: LetterRow, messageId: string): Promise<LetterMessageRow> {
  const all = await messagesOf(tx.db, letter.blog_id, letter.id);
  const own = all.find((row) => row.id === messageId && row.author_id === null);
  if (!own) throw refuse('not-found', 'letters.message.gone');
  return own;
}
