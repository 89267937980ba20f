// Tells the owners of a blog by mail that it was taken from its readers, or given back to them.
import type { Context } from '../../../platform/context.ts';
import { canMail, queueMail } from '../../../platform/mail.ts';
import { asLanguage, translator } from '../../../web/messages/index.ts';
import { pressSettings } from '../press-settings.ts';
import { ownersToTell, type SuspendedBlog } from './store.ts';

export type SuspensionNews = { kind: 'suspended'; reason: string } | { kind: 'lifted' };

/** In the transaction of the change. Nothing where the press sends no mail: the studio says it as well. */
export async function tellOwners(tx: Context, blog: SuspendedBlog, news: SuspensionNews): Promise<void> {
  if (!canMail(tx)) return;
  const { name: press } = await pressSettings(tx);
  for (const { email, language } of await ownersToTell(tx.db, blog.id)) {
    const t = translator(asLanguage(language));
    const names = { blog: blog.name, press };
    const content = {
      language: t.language,
      subject: t(`operating.mail.${news.kind}.subject`, names),
      paragraphs:
        news.kind === 'suspended'
          ? [
              t('operating.mail.suspended.what', names),
              t('operating.mail.suspended.why', { reason: news.reason }),
              t('operating.mail.suspended.do'),
            ]
          : [t('operating.mail.lifted.what', names)],
      button: {
        label: t('operating.mail.open'),
        address: `${tx.config.address}/studio/${encodeURIComponent(blog.slug)}`,
      },
      footer: t('operating.mail.because', names),
    };
    await queueMail(tx, { blogId: blog.id, kind: 'suspension', to: email, content });
  }
}
