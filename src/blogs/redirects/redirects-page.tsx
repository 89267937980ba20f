// Old addresses that lead to pages of the blog: added one by one, and seen all.
import { type FormState, ProblemSummary, TextField } from '../../web/forms.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import type { MemberBlog } from '../blog-for.ts';
import type { RedirectRow } from './store.ts';

export interface RedirectsPageProps {
  view: View;
  blog: MemberBlog;
  redirects: readonly RedirectRow[];
  pages: { before: number | null; after: number | null };
  form: FormState;
}

export function RedirectsPage({ view, blog, redirects, pages, form }: RedirectsPageProps) {
  const { t } = view;
  const labels = { from_path: t('blogs.redirect.from'), to_path: t('blogs.redirect.to') };
  return (
    <StudioPage view={view} title={t('blogs.redirects')} blog={blog} current="settings" tab="redirects">
      <div class="sections">
        <ProblemSummary view={view} form={form} labels={labels} />
        <section aria-labelledby="new-redirect">
          <h2 class="room__h" id="new-redirect">
            {t('blogs.redirect.new')}
          </h2>
          <p class="section__lead">{t('blogs.redirects.about')}</p>
          <form class="form" method="post" action={`/studio/${blog.slug}/redirects`}>
            <TextField
              view={view}
              form={form}
              name="from_path"
              label={labels.from_path}
              hint={t('blogs.redirect.from.hint')}
              autocapitalize="none"
              autocomplete="off"
              spellcheck={false}
              maxLength={1500}
              required
            />
            <TextField
              view={view}
              form={form}
              name="to_path"
              label={labels.to_path}
              hint={t('blogs.redirect.to.hint')}
              autocapitalize="none"
              autocomplete="off"
              spellcheck={false}
              maxLength={1500}
              required
            />
            <button class="btn btn--quiet" type="submit">
              {t('common.add')}
            </button>
          </form>
        </section>
        <section aria-labelledby="all-redirects">
          <h2 class="room__h" id="all-redirects">
            {t('blogs.redirects.all')}
          </h2>
          {redirects.length === 0 ? (
            <p class="section__lead">{t('blogs.redirects.none')}</p>
          ) : (
            <ul class="rows">
              {redirects.map((redirect) => (
                <Row key={redirect.id} view={view} blog={blog} redirect={redirect} />
              ))}
            </ul>
          )}
          {(pages.before !== null || pages.after !== null) && (
            <nav class="rows__do" aria-label={t('blogs.pages')}>
              {pages.before !== null && <a href={`?page=${pages.before}`}>{t('blogs.pages.before')}</a>}
              {pages.after !== null && <a href={`?page=${pages.after}`}>{t('blogs.pages.after')}</a>}
            </nav>
          )}
        </section>
      </div>
    </StudioPage>
  );
}

interface RowProps {
  view: View;
  blog: MemberBlog;
  redirect: RedirectRow;
}

function Row({ view, blog, redirect: { id, from_path, to_path } }: RowProps) {
  const { t } = view;
  return (
    <li>
      <span class="rows__what">
        <b class="rows__path">{from_path}</b>
        <small class="rows__path">{t('blogs.redirect.leads', { to: to_path })}</small>
      </span>
      <form class="rows__do" method="post" action={`/studio/${blog.slug}/redirects/${id}/removal`}>
        <button
          class="btn btn--text btn--small"
          type="submit"
          aria-label={t('blogs.redirect.remove', { from: from_path })}
        >
          {t('common.remove')}
        </button>
      </form>
    </li>
  );
}
