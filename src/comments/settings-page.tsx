// How readers may comment, and how long letters are kept: the page コメント of the settings.
import type { MemberBlog } from '../blogs/blog-for.ts';
import { Choices, Done, type FormState, ProblemSummary } from '../web/forms.tsx';
import { StudioPage } from '../web/layout.tsx';
import type { View } from '../web/page.ts';
import { keptFor, rules } from './save-comment-settings.ts';

interface Props {
  view: View;
  blog: MemberBlog;
  form: FormState;
  saved: boolean;
}

export function CommentSettingsPage({ view, blog, form, saved }: Props) {
  const { t } = view;
  const labels = { rule: t('comments.rule'), letter_days: t('comments.letter-days') };
  return (
    <StudioPage view={view} title={t('comments.settings')} blog={blog} current="settings" tab="comments">
      <div class="sections">
        {saved && <Done>{t('common.saved')}</Done>}
        <ProblemSummary view={view} form={form} labels={labels} />
        <form class="form" method="post" action={`/studio/${blog.slug}/settings/comments`}>
          <Choices
            {...{ view, form }}
            name="rule"
            label={labels.rule}
            hint={t('comments.rule.hint')}
            options={rules.map((value) => ({
              value,
              label: t(`comments.rule.${value}`),
              hint: t(`comments.rule.${value}.hint`),
            }))}
          />
          <Choices
            {...{ view, form }}
            name="letter_days"
            label={labels.letter_days}
            hint={t('comments.letter-days.hint')}
            options={keptFor.map((value) => ({ value, label: t(`comments.letter-days.${value}`) }))}
          />
          <div class="form__do">
            <button class="btn" type="submit">
              {t('common.save')}
            </button>
          </div>
        </form>
        <p>
          <a href={`/studio/${blog.slug}/letter-key`}>{t('letters.studio.keys')}</a>
        </p>
      </div>
    </StudioPage>
  );
}
