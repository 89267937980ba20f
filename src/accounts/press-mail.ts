// The press's mail as its operator sees to it: tried from the screen, sent once more by hand.
import { type Context, transact } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { mailsInHand, retryMail } from '../platform/mail.ts';
import { type Handed, handOver } from '../platform/mail-sender.ts';
import type { SignedIn } from '../web/env.ts';
import type { Translate } from '../web/messages/index.ts';
import { requireOperator } from './operator.ts';

export type Tried = Handed;

/** Sends one mail at once and says what the server made of it, in its own words. */
export async function tryMail(ctx: Context, actor: SignedIn, t: Translate, to: string): Promise<Tried> {
  requireOperator(actor);
  return handOver(ctx, newId(ctx.clock.now()), to, {
    language: t.language,
    subject: t('accounts.mail.test.subject'),
    paragraphs: [t('accounts.mail.test.text')],
    button: { label: t('accounts.mail.test.open'), address: `${ctx.config.address}/account/mail` },
    footer: t('accounts.mail.test.footer', { address: ctx.config.address }),
  });
}

export type MailInHand = Awaited<ReturnType<typeof pressMails>>['mails'][number];

/** What waits or was set aside. Whom it goes to is told by the first letter and the host alone. */
export async function pressMails(ctx: Context, actor: SignedIn) {
  requireOperator(actor);
  const { rows, sent } = await mailsInHand(ctx);
  const mails = rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    to: row.recipient.replace(/^(.)[^@]*/u, '$1…'),
    createdAt: row.created_at,
    attempts: row.attempts,
    failed: row.failed_at !== null,
    trouble: row.trouble,
    answer: row.answer,
  }));
  return { mails, sent };
}

export async function sendAgain(ctx: Context, actor: SignedIn, id: string): Promise<void> {
  requireOperator(actor);
  const found = await transact(ctx, (tx) => retryMail(tx, id));
  if (!found) throw refuse('not-found', 'accounts.mail.gone');
}
