// Invitations to begin a blog on the page of sign-ups: making one, and those that can still be used.
import { type FormState, TextField } from '../../web/forms.tsx';
import type { View } from '../../web/page.ts';
import { longDate } from '../../web/when.ts';
import type { PressSettings } from '../hosting/press-settings.ts';
import { PRESS_ZONE } from '../hosting/press-zone.ts';
import type { OpenInvitation } from './invite-to-begin.ts';

const PATH = '/press/sign-ups/invitations';

interface InvitationsProps {
  view: View;
  settings: PressSettings;
  invitations: readonly OpenInvitation[];
  form: FormState;
}

/** While sign-up is closed none of them leads in, and none is made. */
export function Invitations({ view, settings, invitations, form }: InvitationsProps) {
  const { t } = view;
  if (settings.signUp === 'closed') return null;
  return (
    <section aria-labelledby="invite">
      <h2 class="room__h" id="invite">
        {t('sign-up.invite')}
      </h2>
      <p class="section__lead">{t('sign-up.invite.about')}</p>
      <form class="form" method="post" action={PATH}>
        <TextField
          view={view}
          form={form}
          name="note"
          label={t('sign-up.invite.note')}
          hint={t('sign-up.invite.note.hint')}
          maxLength={120}
          autocomplete="off"
          required
        />
        <button class="btn btn--quiet" type="submit">
          {t('blogs.invite.do')}
        </button>
      </form>
      {invitations.length > 0 && (
        <ul class="rows invited" aria-label={t('sign-up.invite.open')}>
          {invitations.map((invitation) => (
            <Row key={invitation.id} view={view} invitation={invitation} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ view, invitation }: { view: View; invitation: OpenInvitation }) {
  const { t } = view;
  const { id, note, expires_at, by } = invitation;
  return (
    <li>
      <span class="rows__what">
        <b>{note}</b>
        <small>
          <span>{t('blogs.invite.until', { day: longDate(expires_at, view.language, PRESS_ZONE) })}</span>{' '}
          <span>{t('blogs.invite.by', { name: by })}</span>
        </small>
      </span>
      <form method="post" action={`${PATH}/${id}/revocation`}>
        <button
          class="btn btn--text btn--small"
          type="submit"
          aria-label={t('sign-up.invite.revoke-of', { note })}
        >
          {t('blogs.invite.revoke')}
        </button>
      </form>
    </li>
  );
}
