// A person's own page: name and language, passkeys, password, the devices they are signed in on.
import { Done, type FormState, ProblemSummary } from '../web/forms.tsx';
import { Icon } from '../web/icons.tsx';
import { StudioPage } from '../web/layout.tsx';
import { isMessageKey } from '../web/messages/index.ts';
import type { View } from '../web/page.ts';
import { Blogs, Email, Profile } from './account-profile.tsx';
import { Sessions } from './account-sessions.tsx';
import { Passkeys, Password } from './account-ways.tsx';
import type { BlogWith } from './log/store.ts';
import type { PasskeyRow, SessionRow } from './store.ts';

export interface AccountPageProps {
  view: View;
  now: Date;
  blogs: readonly BlogWith[];
  /** They may begin a further blog. */
  begins: boolean;
  passkeys: readonly PasskeyRow[];
  sessions: readonly SessionRow[];
  hasPassword: boolean;
  asksCurrent: boolean;
  /** What was done just now, as the last part of its message key. */
  done: string | undefined;
  profile: FormState;
  password: FormState;
  /** A problem that belongs to no form, such as the last passkey that has to stay. */
  refused?: FormState;
}

export function AccountPage(props: AccountPageProps) {
  const { view, done, hasPassword, passkeys } = props;
  const { t } = view;
  const doneKey = `accounts.done.${done}`;
  return (
    <StudioPage
      view={view}
      title={t('accounts.account')}
      current="account"
      scripts={['passkey.js']}
      head={<SignOut view={view} />}
    >
      <div class="sections">
        {isMessageKey(doneKey) && <Done>{t(doneKey)}</Done>}
        {props.refused && <ProblemSummary view={view} form={props.refused} labels={{}} />}
        {!hasPassword && passkeys.length === 0 && (
          <p class="strip strip--warn">
            <Icon name="warn" />
            <span>{t('accounts.no-way-in')}</span>
          </p>
        )}
        <Profile view={view} form={props.profile} />
        <Email view={view} />
        <Passkeys {...props} />
        <Password {...props} />
        <Sessions {...props} />
        {(props.blogs.length > 0 || props.begins) && <Blogs {...props} />}
        <p>
          <a href="/account/times">{t('times.link')}</a>
        </p>
        {view.person?.operator && (
          <p>
            <a href="/press">{t('hosting.press')}</a>
          </p>
        )}
        {view.person?.operator && (
          <p>
            <a href="/account/mail">{t('accounts.mail.link')}</a>
          </p>
        )}
        {view.person?.operator && (
          <p>
            <a href="/account/backups">{t('backups.link')}</a>
          </p>
        )}
      </div>
    </StudioPage>
  );
}

function SignOut({ view }: { view: View }) {
  return (
    <form class="room__do" method="post" action="/sign-out">
      <button class="btn btn--quiet" type="submit">
        {view.t('web.sign-out')}
      </button>
    </form>
  );
}
