// The small pages before the studio: set-up, and an invitation to a blog.
import { PersonFields, personLabels } from '../accounts/person-fields.tsx';
import { type FormState, ProblemSummary } from '../web/forms.tsx';
import { DoorPage } from '../web/layout.tsx';
import type { View } from '../web/page.ts';
import { blogLabels, LanguageFields, NameField, SlugField } from './blog-fields.tsx';
import type { Invitation } from './invitations.ts';

interface FrontPageProps {
  view: View;
  blogs: readonly { id: string; name: string; tagline: string; language: string; address: string }[];
}

export function FrontPage({ view, blogs }: FrontPageProps) {
  const { t } = view;
  if (blogs.length === 0) {
    return <DoorPage view={view} title={t('blogs.front.empty')} lead={t('blogs.front.empty.do')} />;
  }
  return (
    <DoorPage view={view} title={t('blogs.front')}>
      <ul class="rows">
        {blogs.map((blog) => (
          <li key={blog.id}>
            <a class="rows__what" href={blog.address} lang={blog.language}>
              <b>{blog.name}</b>
              {blog.tagline !== '' && <small>{blog.tagline}</small>}
            </a>
          </li>
        ))}
      </ul>
    </DoorPage>
  );
}

interface SetUpPageProps {
  view: View;
  form: FormState;
  path: string;
  press: string;
}

export function SetUpPage({ view, form, path, press }: SetUpPageProps) {
  const { t } = view;
  return (
    <DoorPage view={view} title={t('blogs.set-up')} lead={t('blogs.set-up.lead')}>
      <ProblemSummary view={view} form={form} labels={{ ...personLabels(view), ...blogLabels(view) }} />
      <form class="form" method="post" action={path}>
        <h2 class="room__h">{t('blogs.set-up.you')}</h2>
        <PersonFields view={view} form={form} />
        <h2 class="room__h">{t('blogs.set-up.blog')}</h2>
        <NameField view={view} form={form} />
        <SlugField view={view} form={form} press={press} />
        <LanguageFields view={view} form={form} />
        <button class="btn" type="submit">
          {t('blogs.set-up.do')}
        </button>
      </form>
    </DoorPage>
  );
}

interface InvitationPageProps {
  view: View;
  form: FormState;
  path: string;
  invitation: Invitation;
}

export function InvitationPage({ view, form, path, invitation }: InvitationPageProps) {
  const { t, person } = view;
  const lead = t('blogs.invitation.lead', {
    role: t(`blogs.role.${invitation.role}`),
    hint: t(`blogs.role.${invitation.role}.hint`),
  });
  return (
    <DoorPage view={view} title={t('blogs.invitation', { blog: invitation.blog.name })} lead={lead}>
      <ProblemSummary view={view} form={form} labels={personLabels(view)} />
      {person ? (
        <form class="form" method="post" action={path}>
          <button class="btn" type="submit">
            {t('blogs.invitation.as', { name: person.name })}
          </button>
        </form>
      ) : (
        <>
          <form class="form" method="post" action={path}>
            <PersonFields view={view} form={form} />
            <button class="btn" type="submit">
              {t('blogs.invitation.join')}
            </button>
          </form>
          <p class="door__do">
            <a href={`/sign-in?back=${encodeURIComponent(path)}`}>{t('blogs.invitation.have')}</a>
          </p>
        </>
      )}
    </DoorPage>
  );
}
