// What the old address of an account is told when it signs in by another: who, when, from where, and what to do.
import type { MailContent } from '../platform/mail.ts';
import type { Translate } from '../web/messages/index.ts';
import { momentText } from '../web/when.ts';
import type { PersonRow, SessionRow } from './store.ts';

export interface AddressChange {
  person: Pick<PersonRow, 'name' | 'time_zone'>;
  session: Pick<SessionRow, 'agent'>;
  /** The new address. Its first letter and host are enough to know one's own by. */
  to: string;
  /** UTC ISO. */
  now: string;
}

export function changedAddress(
  press: string,
  t: Translate,
  { person, session, to, now }: AddressChange,
): MailContent {
  const zone = person.time_zone ?? 'UTC';
  return {
    language: t.language,
    subject: t('accounts.email.mail.subject', { press: new URL(press).host }),
    paragraphs: [
      t('accounts.email.mail.what', {
        name: person.name,
        when: `${momentText(now, t.language, zone)} (${zone})`,
        to: to.replace(/^(.)[^@]*/u, '$1…'),
        agent: session.agent === '' ? t('accounts.sessions.unknown') : session.agent,
      }),
      t('accounts.email.mail.yours'),
      t('accounts.email.mail.not-yours'),
    ],
    button: { label: t('accounts.email.mail.open'), address: `${press}/account` },
    footer: t('accounts.email.mail.why'),
  };
}
