// Choosing a blog, and making one.
import type { ComponentChildren } from 'preact';
import { type FormState, ProblemSummary } from '../web/forms.tsx';
import { StudioPage } from '../web/layout.tsx';
import type { View } from '../web/page.ts';
import { blogLabels, LanguageFields, NameField, SlugField } from './blog-fields.tsx';
import type { MemberBlog } from './blog-for.ts';

interface ChooserPageProps {
  view: View;
  blogs: readonly MemberBlog[];
  /** They may begin a blog. */
  begins: boolean;
}

export function ChooserPage({ view, blogs, begins }: ChooserPageProps) {
  const { t } = view;
  const create = begins && <CreateLink view={view} />;
  return (
    <StudioPage view={view} title={t('blogs.choose')} head={blogs.length > 0 && create}>
      {blogs.length === 0 ? (
        <div class="empty">
          <b>{t('blogs.none')}</b>
          <p>{t(begins ? 'blogs.none.operator' : 'blogs.none.member')}</p>
          {create}
        </div>
      ) : (
        <ul class="rows">
          {blogs.map((blog) => (
            <li key={blog.id}>
              <a class="rows__what" href={`/studio/${blog.slug}`}>
                <b lang={blog.language}>{blog.name}</b>
                <small>{blog.address}</small>
              </a>
              <span class="hint">{t(`blogs.role.${blog.role}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </StudioPage>
  );
}

function CreateLink({ view }: { view: View }) {
  return (
    <a class="btn room__do" href="/blogs/new">
      {view.t('blogs.create')}
    </a>
  );
}

interface NewBlogPageProps {
  view: View;
  form: FormState;
  /** The address of the press. */
  press: string;
  /** Where the form goes. */
  path: string;
  /** What they have to agree to first. */
  terms: ComponentChildren;
}

export function NewBlogPage({ view, form, press, path, terms }: NewBlogPageProps) {
  const { t } = view;
  const labels = { ...blogLabels(view), terms: t('sign-up.terms') };
  return (
    <StudioPage view={view} title={t('blogs.create')}>
      <div class="sections">
        <ProblemSummary view={view} form={form} labels={labels} />
        <form class="form" method="post" action={path}>
          <NameField view={view} form={form} />
          <SlugField view={view} form={form} press={press} />
          <LanguageFields view={view} form={form} />
          {terms}
          <button class="btn" type="submit">
            {t('blogs.create')}
          </button>
        </form>
      </div>
    </StudioPage>
  );
}
