// What readers find of somebody who writes on a blog: shown to them alone, to be changed.
import { Done, type FormState, ProblemSummary, TextArea, TextField } from '../../web/forms.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import type { MemberBlog } from '../blog-for.ts';

export interface AuthorPageProps {
  view: View;
  blog: MemberBlog;
  /** Null before the first post. */
  handle: string | null;
  form: FormState;
  done: string | undefined;
}

export function AuthorPage({ view, blog, handle, form, done }: AuthorPageProps) {
  const { t } = view;
  const labels = { author_handle: t('blogs.author.handle'), author_about: t('blogs.author.about') };
  return (
    <StudioPage view={view} title={t('blogs.author')} blog={blog} current="settings" tab="author">
      <div class="sections">
        {done === 'saved' && <Done>{t('common.saved')}</Done>}
        <ProblemSummary view={view} form={form} labels={labels} />
        <p class="section__lead">
          {t('blogs.author.lead')}{' '}
          {handle !== null && (
            <a href={`${blog.address}author/${encodeURIComponent(handle)}`}>{t('blogs.author.see')}</a>
          )}
        </p>
        <form class="form" method="post" action={`/studio/${blog.slug}/author`}>
          <TextField
            view={view}
            form={form}
            name="author_handle"
            label={labels.author_handle}
            hint={t('blogs.author.handle.hint', { address: `${blog.address}author/…` })}
            autocapitalize="none"
            autocomplete="off"
            spellcheck={false}
            maxLength={60}
            required
          />
          <TextArea
            view={view}
            form={form}
            name="author_about"
            label={labels.author_about}
            hint={t('blogs.author.about.hint')}
            rows={3}
            maxLength={300}
            lang={blog.language}
            optional
          />
          <button class="btn" type="submit">
            {t('common.save')}
          </button>
        </form>
      </div>
    </StudioPage>
  );
}
