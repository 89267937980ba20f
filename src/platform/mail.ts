// Mails that wait to be sent: written beside the change they tell of, sent by a worker of their own, tried again for two days.
import { isoFromNow, nowIso } from './clock.ts';
import { type Context, transact } from './context.ts';
import { newId } from './ids.ts';
import type { MailContent } from './mail-letter.ts';
import { canMail, handOver, type MailTrouble } from './mail-sender.ts';
import { emit } from './outbox.ts';
import type { Handlers } from './worker.ts';

export type { MailContent } from './mail-letter.ts';
export { canMail } from './mail-sender.ts';

/** What a mail is about; shown to the operator in place of its words. */
export type MailKind =
  | 'comment'
  | 'letter'
  | 'report'
  | 'reply'
  | 'digest'
  | 'together'
  | 'answer'
  | 'backup'
  | 'suspension'
  | 'test'
  | 'address'
  | 'sign-up';

export interface QueuedMail {
  /** The blog it speaks for; null for the press itself. */
  blogId: string | null;
  kind: MailKind;
  /** One address. */
  to: string;
  content: MailContent;
}

/** Waits between attempts, in minutes; after the last the mail is set aside for the operator. */
const WAITS = [1, 5, 30, 120, 360, 720, 1440];
const MINUTE_MS = 60_000;
/** A claim by a worker that died is taken over after this. */
const CLAIM_MS = 10 * MINUTE_MS;

/**
 * Puts a mail beside the change it tells of; call it with the transaction's context. Without a mail server nothing is
 * kept and false comes back.
 */
export async function queueMail(tx: Context, { blogId, kind, to, content }: QueuedMail): Promise<boolean> {
  if (!canMail(tx)) return false;
  const id = newId(tx.clock.now());
  await tx.db
    .insertInto('mails')
    .values({
      id,
      blog_id: blogId,
      kind,
      recipient: to,
      content: JSON.stringify(content),
      created_at: nowIso(tx),
      attempts: 0,
      next_at: nowIso(tx),
      sent_at: null,
      failed_at: null,
      trouble: null,
      answer: null,
    })
    .execute();
  await emit(tx, { kind: 'mail.due', blogId: blogId ?? '', mailId: id });
  return true;
}

/** What the mail worker does; it has nothing else to do, so that no page waits for a slow server. */
export const mailHandlers: Handlers = {
  'mail.due': (ctx, { mailId }) => sendMail(ctx, mailId),
};

/** Sends one mail if it is due and nobody else does so now. Never throws for what the server says. */
async function sendMail(ctx: Context, id: string): Promise<void> {
  const mail = await claim(ctx, id);
  if (!mail?.content) return comeBack(ctx, id);
  const handed = await handOver(ctx, id, mail.recipient, JSON.parse(mail.content) as MailContent);
  if (handed.ok) return setMail(ctx, id, { sent_at: nowIso(ctx), content: null, trouble: null, ...handed });
  ctx.log.warn({ mail: id, trouble: handed.trouble, attempts: mail.attempts }, 'a mail was not taken');
  const wait = WAITS[mail.attempts - 1];
  const { trouble, answer } = handed;
  if (handed.forGood || wait === undefined)
    return setMail(ctx, id, { failed_at: nowIso(ctx), next_at: null, trouble, answer });
  const next = isoFromNow(ctx, wait * MINUTE_MS);
  await transact(ctx, async (tx) => {
    await setMail(tx, id, { next_at: next, trouble, answer });
    await emit(tx, { kind: 'mail.due', blogId: mail.blog_id ?? '', mailId: id }, next);
  });
}

/** A mail in the hands of a worker that may have died is looked at again when its claim ends. */
async function comeBack(ctx: Context, id: string): Promise<void> {
  const held = await ctx.db
    .selectFrom('mails')
    .select(['blog_id', 'next_at'])
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .executeTakeFirst();
  if (!held?.next_at) return;
  await emit(ctx, { kind: 'mail.due', blogId: held.blog_id ?? '', mailId: id }, held.next_at);
}

/** Counts the attempt and keeps others off; undefined when it was sent, set aside, or is in somebody's hands. */
function claim(ctx: Context, id: string) {
  return ctx.db
    .updateTable('mails')
    .set((set) => ({ attempts: set('attempts', '+', 1), next_at: isoFromNow(ctx, CLAIM_MS) }))
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .where('next_at', '<=', nowIso(ctx))
    .returning(['recipient', 'content', 'attempts', 'blog_id'])
    .executeTakeFirst();
}

type Outcome = Partial<Omit<MailsTable, 'id'>> & { ok?: boolean };

async function setMail(ctx: Context, id: string, { ok: _, ...outcome }: Outcome): Promise<void> {
  await ctx.db.updateTable('mails').set(outcome).where('id', '=', id).execute();
}

/** The operator says "once more": it counts from the beginning. False when it is not one that was set aside. */
export async function retryMail(tx: Context, id: string): Promise<boolean> {
  const row = await tx.db
    .updateTable('mails')
    .set({ attempts: 0, failed_at: null, next_at: nowIso(tx) })
    .where('id', '=', id)
    .where('failed_at', 'is not', null)
    .where('content', 'is not', null)
    .returning('blog_id')
    .executeTakeFirst();
  if (row) await emit(tx, { kind: 'mail.due', blogId: row.blog_id ?? '', mailId: id });
  return row !== undefined;
}

/** Mails that wait or were set aside, the newest first, without their words; and how many were sent this week. */
export async function mailsInHand(ctx: Context) {
  const rows = await ctx.db
    .selectFrom('mails')
    .select([
      'id',
      'kind',
      'recipient',
      'created_at',
      'attempts',
      'next_at',
      'failed_at',
      'trouble',
      'answer',
    ])
    .where('sent_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  const sent = await ctx.db
    .selectFrom('mails')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('sent_at', '>=', isoFromNow(ctx, -SENT_KEPT_MS))
    .executeTakeFirst();
  return { rows, sent: Number(sent?.count ?? 0) };
}

/** Milliseconds that a sent mail's row and one that was set aside are kept. */
const SENT_KEPT_MS = 7 * 24 * 60 * MINUTE_MS;
const FAILED_KEPT_MS = 30 * 24 * 60 * MINUTE_MS;

export async function forgetMails(ctx: Context): Promise<void> {
  await ctx.db.deleteFrom('mails').where('sent_at', '<', isoFromNow(ctx, -SENT_KEPT_MS)).execute();
  await ctx.db.deleteFrom('mails').where('failed_at', '<', isoFromNow(ctx, -FAILED_KEPT_MS)).execute();
}

export interface MailsTable {
  id: string;
  blog_id: string | null;
  kind: MailKind;
  recipient: string;
  /** JSON `MailContent`; gone once it was sent. */
  content: string | null;
  created_at: string;
  attempts: number;
  /** Not before this moment; null once nothing more is tried. */
  next_at: string | null;
  sent_at: string | null;
  failed_at: string | null;
  trouble: MailTrouble | null;
  /** What the server said last, in its own words. */
  answer: string | null;
}
