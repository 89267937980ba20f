// Who may read a blog: its password, and whether it is closed.
import { Done, type FormState, ProblemSummary, TextField } from '../../web/forms.tsx';
import { Icon } from '../../web/icons.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import { longDate } from '../../web/when.ts';
import type { MemberBlog } from '../blog-for.ts';
import type { AccessNow } from './store.ts';

export interface AccessPageProps {
  view: View;
  blog: MemberBlog;
  access: AccessNow;
  form: FormState;
  done: string | undefined;
}

export function AccessPage({ view, blog, access, form, done }: AccessPageProps) {
  const { t } = view;
  return (
    <StudioPage view={view} title={t('blogs.access')} blog={blog} current="settings" tab="access">
      <div class="sections">
        {done === 'saved' && <Done>{t('common.saved')}</Done>}
        <ProblemSummary view={view} form={form} labels={{ blog_password: t('blogs.access.password') }} />
        <State view={view} blog={blog} access={access} />
        <Password view={view} blog={blog} access={access} form={form} />
        <Closing view={view} blog={blog} access={access} />
      </div>
    </StudioPage>
  );
}

type PartProps = Pick<AccessPageProps, 'view' | 'blog' | 'access'>;

function State({ view, blog, access }: PartProps) {
  const { t } = view;
  if (access.closedAt !== null) {
    const day = longDate(access.closedAt, view.language, blog.timeZone);
    return (
      <p class="strip strip--warn">
        <Icon name="lock" />
        <span>{t('blogs.access.closed', { day })}</span>
      </p>
    );
  }
  // Why nobody reads it stands above every page; what is said here counts once that is over.
  if (access.suspendedAt !== null) return <p class="section__lead">{t('operating.suspended.access')}</p>;
  return (
    <p class="section__lead">
      {access.passwordHash === null
        ? t('blogs.access.everybody', { address: blog.address })
        : t('blogs.access.locked')}
    </p>
  );
}

function Password({ view, blog, access, form }: PartProps & { form: FormState }) {
  const { t } = view;
  const isLocked = access.passwordHash !== null;
  return (
    <section aria-labelledby="part-password">
      <h2 class="room__h" id="part-password">
        {t('blogs.access.password.part')}
      </h2>
      <p class="section__lead">{t('blogs.access.password.about')}</p>
      <form class="form" method="post" action={`/studio/${blog.slug}/access/password`}>
        <TextField
          view={view}
          form={form}
          name="blog_password"
          label={t(isLocked ? 'blogs.access.password.new' : 'blogs.access.password')}
          hint={t('blogs.access.password.hint')}
          type="password"
          autocomplete="new-password"
          minLength={6}
          maxLength={200}
          required
        />
        <button class="btn" type="submit">
          {t(isLocked ? 'blogs.access.password.change' : 'blogs.access.password.set')}
        </button>
      </form>
      {isLocked && (
        <form class="form" method="post" action={`/studio/${blog.slug}/access/password/removal`}>
          <button class="btn btn--quiet" type="submit">
            {t('blogs.access.password.remove')}
          </button>
        </form>
      )}
    </section>
  );
}

function Closing({ view, blog, access }: PartProps) {
  const { t } = view;
  const isClosed = access.closedAt !== null;
  return (
    <section aria-labelledby="part-closing">
      <h2 class="room__h" id="part-closing">
        {t(isClosed ? 'blogs.access.open.part' : 'blogs.access.close.part')}
      </h2>
      <p class="section__lead">{t(isClosed ? 'blogs.access.open.about' : 'blogs.access.close.about')}</p>
      <form
        class="form"
        method="post"
        action={`/studio/${blog.slug}/access/${isClosed ? 'opening' : 'closing'}`}
      >
        <button class={isClosed ? 'btn' : 'btn btn--danger'} type="submit">
          {t(isClosed ? 'blogs.access.open.do' : 'blogs.access.close.do')}
        </button>
      </form>
    </section>
  );
}
