// The letters of signing up, in the language of whoever reads them. Nothing that a stranger typed goes to an address that is not confirmed.
import type { Context } from '../../platform/context.ts';
import { type MailContent, queueMail } from '../../platform/mail.ts';
import { asLanguage, translator } from '../../web/messages/index.ts';

/** Of the press, and whom the letter is for. */
interface To {
  press: string;
  email: string;
  language: string | null;
}

/** Asks whether the address is theirs. The link is seen here and never again. */
export function askWhose(tx: Context, to: To, token: string): Promise<boolean> {
  const t = speaking(to);
  return send(tx, to, {
    subject: t('sign-up.mail.confirm.subject', { press: to.press }),
    paragraphs: [t('sign-up.mail.confirm.what', { press: to.press }), t('sign-up.mail.confirm.not-you')],
    button: {
      label: t('sign-up.mail.confirm.do'),
      address: `${tx.config.address}/sign-up/confirmation/${token}`,
    },
    footer: t('sign-up.mail.why', { press: to.press }),
  });
}

/** Goes out in place of the first letter where somebody has an account: the page says the same of both. */
export function sayIsHere(tx: Context, to: To): Promise<boolean> {
  const t = speaking(to);
  return send(tx, to, {
    subject: t('sign-up.mail.here.subject', { press: to.press }),
    paragraphs: [
      t('sign-up.mail.here.what', { press: to.press }),
      t('sign-up.mail.here.lost'),
      t('sign-up.mail.here.not-you'),
    ],
    button: { label: t('accounts.sign-in.do'), address: `${tx.config.address}/sign-in?back=%2Fblogs%2Fnew` },
    footer: t('sign-up.mail.why', { press: to.press }),
  });
}

/** To whoever runs the press: somebody waits. It says neither who nor what they wrote. */
export function sayWaits(tx: Context, to: To): Promise<boolean> {
  const t = speaking(to);
  return send(tx, to, {
    subject: t('sign-up.mail.waits.subject', { press: to.press }),
    paragraphs: [t('sign-up.mail.waits.what')],
    button: { label: t('sign-up.mail.waits.do'), address: `${tx.config.address}/press/sign-ups` },
    footer: t('sign-up.mail.waits.why', { press: to.press }),
  });
}

export function sayLetIn(tx: Context, to: To, begun: { blog: string; address: string; link: string }) {
  const t = speaking(to);
  return send(tx, to, {
    subject: t('sign-up.mail.let-in.subject', { press: to.press }),
    paragraphs: [
      t('sign-up.mail.let-in.what', { blog: begun.blog, address: begun.address }),
      t('sign-up.mail.let-in.how'),
    ],
    button: { label: t('sign-up.mail.let-in.do'), address: begun.link },
    footer: t('sign-up.mail.why', { press: to.press }),
  });
}

export function sayRefused(tx: Context, to: To, refused: { blog: string; reason: string }) {
  const t = speaking(to);
  return send(tx, to, {
    subject: t('sign-up.mail.refused.subject', { press: to.press }),
    paragraphs: [t('sign-up.mail.refused.what', { blog: refused.blog })],
    quote: refused.reason,
    footer: t('sign-up.mail.why', { press: to.press }),
  });
}

function speaking({ language }: To) {
  return translator(asLanguage(language));
}

function send(tx: Context, { email, language }: To, content: Omit<MailContent, 'language'>) {
  const said = { language: asLanguage(language), ...content };
  return queueMail(tx, { blogId: null, kind: 'sign-up', to: email, content: said });
}
