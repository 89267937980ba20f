// The press's backups as its operator sees them, and the mail that tells of one that fails.
import { latestBackups } from '../platform/backup/records.ts';
import { type Context, transact } from '../platform/context.ts';
import { canMail, queueMail } from '../platform/mail.ts';
import type { Handlers } from '../platform/worker.ts';
import type { SignedIn } from '../web/env.ts';
import { asLanguage, translator } from '../web/messages/index.ts';
import { requireOperator } from './operator.ts';
import { activeOperators } from './store.ts';

/** Rows that are shown: a month, and some that failed. */
const SHOWN = 40;

export type BackupsSeen = Awaited<ReturnType<typeof pressBackups>>;

export async function pressBackups(ctx: Context, actor: SignedIn) {
  requireOperator(actor);
  const rows = await latestBackups(ctx, SHOWN);
  const { backup } = ctx.config;
  if (!backup) return { plan: null, rows };
  const { at, to, keep, store } = backup;
  const time = `${at.hour}:${String(at.minute).padStart(2, '0')}`;
  // Of the store what says where it is, and nothing of what opens it.
  const where = store && `${new URL(store.endpoint).host}/${store.bucket}/${store.prefix}`;
  return { plan: { time, to, keep, store: where }, rows };
}

/** Whoever runs the press is told once for each backup that fails. In one transaction, so that nobody is told twice. */
export const backupHandlers: Handlers = {
  'backup.failed': async (ctx) => {
    if (!canMail(ctx)) return;
    const { address } = ctx.config;
    const press = new URL(address).host;
    await transact(ctx, async (tx) => {
      for (const { email, language } of await activeOperators(tx.db)) {
        const t = translator(asLanguage(language));
        const content = {
          language: t.language,
          subject: t('backups.mail.subject', { press }),
          paragraphs: [t('backups.mail.what', { press }), t('backups.mail.look')],
          button: { label: t('backups.mail.open'), address: `${address}/account/backups` },
          footer: t('backups.mail.why'),
        };
        await queueMail(tx, { blogId: null, kind: 'backup', to: email, content });
      }
    });
  },
};
