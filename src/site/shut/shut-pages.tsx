// What readers see of a blog that is shut: its name, and a field for the password where one opens it.
import { ReaderPage } from '../../blogs/reader-page.tsx';
import type { Problem } from '../../web/door.ts';
import type { View } from '../../web/page.ts';
import type { Blog } from '../blog.ts';
import { PasswordField } from '../render/password-field.tsx';
import { settingOf } from '../setting.ts';

export interface ShutPageProps {
  view: View;
  blog: Blog;
  /** Where the reader wanted to go. */
  back: string;
  /** What was wrong with the password that was sent. */
  problem?: Problem;
}

export function LockedPage({ view, blog, back, problem }: ShutPageProps) {
  const { t } = view;
  return (
    <ReaderPage view={view} blog={blog} title={t('site.shut.locked')} shut>
      <p>{t('site.shut.locked.about')}</p>
      <form class="gate__form" method="post" action={`${blog.base}/key`}>
        <input type="hidden" name="back" value={back} />
        <PasswordField
          t={t}
          label={t('site.shut.password')}
          autocomplete="current-password"
          problem={problem}
        />
        <button class="btn" type="submit">
          {t('site.shut.open')}
        </button>
      </form>
    </ReaderPage>
  );
}

export function ClosedPage({ view, blog }: Pick<ShutPageProps, 'view' | 'blog'>) {
  // Nothing of a closed blog is sent any more, its styles and its sign neither.
  const bare = { ...blog, style: null, look: { ...blog.look, icon: null } };
  return (
    <ReaderPage view={view} blog={bare} title={view.t('site.shut.closed')} shut>
      <p>{view.t('site.shut.closed.about')}</p>
    </ReaderPage>
  );
}

/** A view without a person: readers have no session. It speaks the language around the blog's posts. */
export function readerView(blog: Blog, path: string): View {
  const { t, language } = settingOf(blog);
  return { t, language, person: null, path, requestId: '' };
}
