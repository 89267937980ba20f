// Choosing a blog, and making one.
import { type FormState, ProblemSummary } from '../web/forms.tsx';
import { StudioPage } from '../web/layout.tsx';
import type { View } from '../web/page.ts';
import { blogLabels, LanguageFields, NameField, SlugField } from './blog-fields.tsx';
import type { MemberBlog } from './blog-for.ts';

export function ChooserPage({ view, blogs }: { view: View; blogs: readonly MemberBlog[] }) {
  const { t, person } = view;
  const create = person?.operator ? <CreateLink view={view} /> : null;
  return (
    <StudioPage view={view} title={t('blogs.choose')} head={blogs.length > 0 && create}>
      {blogs.length === 0 ? (
        <div class="empty">
          <b>{t('blogs.none')}</b>
          <p>{t(person?.operator ? 'blogs.none.operator' : 'blogs.none.member')}</p>
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

export function NewBlogPage({ view, form, press }: { view: View; form: FormState; press: string }) {
  const { t } = view;
  return (
    <StudioPage view={view} title={t('blogs.create')}>
      <div class="sections">
        <ProblemSummary view={view} form={form} labels={blogLabels(view)} />
        <form class="form" method="post" action="/blogs">
          <NameField view={view} form={form} />
          <SlugField view={view} form={form} press={press} />
          <LanguageFields view={view} form={form} />
          <button class="btn" type="submit">
            {t('blogs.create')}
          </button>
        </form>
      </div>
    </StudioPage>
  );
}
