// For whoever runs the press: whether mail goes out, a mail to try it with, and what could not be sent.
import { type FormState, ProblemSummary, TextField } from '../web/forms.tsx';
import { Icon } from '../web/icons.tsx';
import { StudioPage } from '../web/layout.tsx';
import type { View } from '../web/page.ts';
import { ago } from '../web/when.ts';
import type { MailInHand, Tried } from './press-mail.ts';

export interface MailPageProps {
  view: View;
  now: Date;
  /** Sender of every mail; null when no server is set. */
  from: string | null;
  sent: number;
  mails: readonly MailInHand[];
  form: FormState;
  tried: Tried | null;
}

export function MailPage(props: MailPageProps) {
  const { view } = props;
  const { t } = view;
  return (
    <StudioPage view={view} title={t('accounts.mail')} current="account">
      <div class="sections">
        {props.from === null ? (
          <p class="strip strip--warn">
            <Icon name="warn" />
            <span>{t('accounts.mail.not-set')}</span>
          </p>
        ) : (
          <Trial {...props} from={props.from} />
        )}
        <InHand {...props} />
      </div>
    </StudioPage>
  );
}

function Trial({ view, from, form, tried, sent }: MailPageProps & { from: string }) {
  const { t } = view;
  return (
    <section aria-labelledby="mail-trial">
      <h2 class="room__h" id="mail-trial">
        {t('accounts.mail.try')}
      </h2>
      <p class="section__lead">{t('accounts.mail.try.about', { from, sent })}</p>
      {tried && <Answer view={view} tried={tried} />}
      <ProblemSummary view={view} form={form} labels={{ email: t('accounts.mail.to') }} />
      <form class="form" method="post" action="/account/mail">
        <TextField
          view={view}
          form={form}
          name="email"
          label={t('accounts.mail.to')}
          type="email"
          autocomplete="email"
          required
        />
        <button class="btn" type="submit">
          {t('accounts.mail.try.do')}
        </button>
      </form>
    </section>
  );
}

function Answer({ view, tried }: { view: View; tried: Tried }) {
  const { t } = view;
  return (
    <div class={tried.ok ? 'strip strip--note' : 'strip strip--danger'} role="status">
      <Icon name={tried.ok ? 'check' : 'alert'} />
      <div>
        <p>{tried.ok ? t('accounts.mail.taken') : t(`accounts.mail.trouble.${tried.trouble}`)}</p>
        {tried.answer !== '' && <p>{t('accounts.mail.answer', { answer: tried.answer })}</p>}
      </div>
    </div>
  );
}

function InHand({ view, now, mails }: MailPageProps) {
  const { t } = view;
  return (
    <section aria-labelledby="mail-hand">
      <h2 class="room__h" id="mail-hand">
        {t('accounts.mail.hand')}
      </h2>
      {mails.length === 0 ? (
        <div class="empty">
          <b>{t('accounts.mail.hand.none')}</b>
        </div>
      ) : (
        <ul class="rows">
          {mails.map((mail) => (
            <MailRow key={mail.id} view={view} now={now} mail={mail} />
          ))}
        </ul>
      )}
    </section>
  );
}

function MailRow({ view, now, mail }: { view: View; now: Date; mail: MailInHand }) {
  const { t } = view;
  const when = ago(view.language, mail.createdAt, now);
  return (
    <li>
      <span class="rows__what">
        <b>{t(`accounts.mail.kind.${mail.kind}`)}</b>
        <small>{t('accounts.mail.row', { to: mail.to, when, attempts: mail.attempts })}</small>
        {mail.trouble !== null && <small>{t(`accounts.mail.trouble.${mail.trouble}`)}</small>}
        {mail.answer && <small>{t('accounts.mail.answer', { answer: mail.answer })}</small>}
      </span>
      {mail.failed ? (
        <form class="rows__do" method="post" action={`/account/mail/${mail.id}/retry`}>
          <button class="btn btn--quiet btn--small" type="submit">
            {t('accounts.mail.retry')}
          </button>
        </form>
      ) : (
        <span class="hint">{t('accounts.mail.waits')}</span>
      )}
    </li>
  );
}
