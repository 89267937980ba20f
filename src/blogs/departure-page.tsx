// The page that asks before somebody leaves a blog by themselves.
import { type FormState, ProblemSummary } from '../web/forms.tsx';
import { StudioPage } from '../web/layout.tsx';
import type { View } from '../web/page.ts';
import type { MemberBlog } from './blog-for.ts';

export function DeparturePage({ view, blog, form }: { view: View; blog: MemberBlog; form: FormState }) {
  const { t } = view;
  return (
    <StudioPage view={view} title={t('blogs.leave', { blog: blog.name })} blog={blog} current="account">
      <div class="sections">
        <ProblemSummary view={view} form={form} labels={{}} />
        <form class="form" method="post" action={`/studio/${blog.slug}/departure`}>
          <p class="section__lead">{t('blogs.leave.about')}</p>
          <div class="form__do">
            <button class="btn btn--danger" type="submit">
              {t('blogs.leave.do')}
            </button>
            <a href="/account">{t('blogs.leave.stay')}</a>
          </div>
        </form>
      </div>
    </StudioPage>
  );
}
