// The devices a person is signed in on, and how to sign out of them.
import type { View } from '../web/page.ts';
import { ago } from '../web/when.ts';
import type { SessionRow } from './store.ts';

interface SessionsProps {
  view: View;
  now: Date;
  sessions: readonly SessionRow[];
}

export function Sessions({ view, now, sessions }: SessionsProps) {
  const { t } = view;
  return (
    <section aria-labelledby="sessions">
      <h2 class="room__h" id="sessions">
        {t('accounts.sessions')}
      </h2>
      <ul class="rows">
        {sessions.map((session) => (
          <SessionLine key={session.id} view={view} session={session} now={now} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <form method="post" action="/account/sessions/removal">
          <button class="btn btn--quiet" type="submit">
            {t('accounts.sessions.end-others')}
          </button>
        </form>
      )}
    </section>
  );
}

function SessionLine({ view, session, now }: { view: View; session: SessionRow; now: Date }) {
  const { t } = view;
  const agent = session.agent === '' ? t('accounts.sessions.unknown') : session.agent;
  return (
    <li>
      <span class="rows__what">
        <b>{agent}</b>
        <small>{t('accounts.sessions.seen', { when: ago(view.language, session.seen_at, now) })}</small>
      </span>
      {session.id === view.person?.sessionId ? (
        <span class="hint">{t('accounts.sessions.this')}</span>
      ) : (
        <form method="post" action={`/account/sessions/${session.id}/removal`}>
          <button
            class="btn btn--text btn--small"
            type="submit"
            aria-label={t('accounts.sessions.end-one', { agent })}
          >
            {t('accounts.sessions.end')}
          </button>
        </form>
      )}
    </li>
  );
}
