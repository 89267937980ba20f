// What a person says of themselves: name, language, look and time zone of the studio, e-mail address, wishes of each blog.
import { type FormState, ProblemSummary, SelectField, TextField, TimeZones } from '../web/forms.tsx';
import type { View } from '../web/page.ts';
import type { BlogWith } from './log/store.ts';
import { NameField } from './name-field.tsx';

export function Profile({ view, form }: { view: View; form: FormState }) {
  const { t } = view;
  return (
    <section aria-labelledby="profile">
      <h2 class="room__h" id="profile">
        {t('accounts.profile')}
      </h2>
      <ProblemSummary
        view={view}
        form={form}
        labels={{
          name: t('accounts.name'),
          language: t('accounts.language'),
          theme: t('accounts.theme'),
          own_zone: t('accounts.time-zone'),
        }}
      />
      <form class="form" method="post" action="/account">
        <NameField view={view} form={form} />
        <SelectField
          view={view}
          form={form}
          name="language"
          label={t('accounts.language')}
          options={[
            { value: '', label: t('accounts.language.browser') },
            { value: 'ja', label: t('accounts.language.ja'), lang: 'ja' },
            { value: 'en', label: t('accounts.language.en'), lang: 'en' },
          ]}
        />
        <SelectField
          view={view}
          form={form}
          name="theme"
          label={t('accounts.theme')}
          options={[
            { value: '', label: t('accounts.theme.device') },
            { value: 'light', label: t('accounts.theme.light') },
            { value: 'dark', label: t('accounts.theme.dark') },
          ]}
        />
        <TextField
          view={view}
          form={form}
          name="own_zone"
          label={t('accounts.time-zone')}
          hint={t('accounts.time-zone.hint')}
          list="time-zones"
          autocomplete="off"
          maxLength={60}
          optional
        />
        <TimeZones />
        <button class="btn" type="submit">
          {t('common.save')}
        </button>
      </form>
    </section>
  );
}

export function Email({ view }: { view: View }) {
  const { t } = view;
  return (
    <section aria-labelledby="email">
      <h2 class="room__h" id="email">
        {t('accounts.email')}
      </h2>
      <ul class="rows">
        <li>
          <span class="rows__what">
            <b>{view.person?.email}</b>
          </span>
          <a href="/account/email">{t('accounts.email.change')}</a>
        </li>
      </ul>
    </section>
  );
}

interface BlogsProps {
  view: View;
  blogs: readonly BlogWith[];
  /** They may begin a further one. */
  begins: boolean;
}

/** What somebody wishes of each blog: to be told of what readers send, or to go. */
export function Blogs({ view, blogs, begins }: BlogsProps) {
  const { t } = view;
  return (
    <section aria-labelledby="blogs">
      <h2 class="room__h" id="blogs">
        {t('accounts.blogs')}
      </h2>
      {blogs.length > 0 && (
        <ul class="rows">
          {blogs.map(({ id, slug, name }) => (
            <li key={id}>
              <a class="rows__what" href={`/studio/${slug}`}>
                <b>{name}</b>
              </a>
              <a href={`/studio/${slug}/notices`}>
                {t('accounts.blogs.notices')}
                <span class="vh"> {name}</span>
              </a>
              <a href={`/studio/${slug}/departure`}>
                {t('accounts.blogs.leave')}
                <span class="vh"> {name}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {begins && (
        <p>
          <a href="/blogs/new">{t('accounts.blogs.begin')}</a>
        </p>
      )}
    </section>
  );
}
