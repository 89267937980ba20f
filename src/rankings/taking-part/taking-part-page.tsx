// Whether a blog takes part in the rankings, and in which categories: the page ランキング of the settings.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { FormPart } from '../../web/form-part.tsx';
import { Choices, Done, type FormState, ProblemSummary } from '../../web/forms.tsx';
import { Icon } from '../../web/icons.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import { Banners } from '../outside/banners/banners.tsx';
import type { RankingCategory } from '../reads.ts';
import { CategoryFields, labelsOfShares } from './category-fields.tsx';
import { MOST_CATEGORIES } from './shares.ts';

interface Props {
  view: View;
  blog: MemberBlog;
  categories: readonly RankingCategory[];
  /** Why the press took it out, while it has. */
  excludedFor: string | null;
  form: FormState;
  saved: boolean;
  /** What can be put on other pages of its owner; null while it takes no part. */
  banners: { participantId: string; press: string; origin: string } | null;
}

export function TakingPartPage({ view, blog, categories, excludedFor, form, saved, banners }: Props) {
  const { t } = view;
  return (
    <StudioPage
      {...{ view, blog }}
      title={t('rankings.part')}
      current="settings"
      tab="rankings"
      styles={['outside.css']}
    >
      <div class="sections">
        {saved && <Done>{t('common.saved')}</Done>}
        {excludedFor !== null && (
          <p class="strip strip--warn">
            <Icon name="warn" />
            <span>{t('rankings.part.excluded', { reason: excludedFor })}</span>
          </p>
        )}
        <ProblemSummary view={view} form={form} labels={labelsOf(view)} />
        <form class="form form--sections" method="post" action={`/studio/${blog.slug}/settings/rankings`}>
          <FormPart id="part-part" title={t('rankings.part.whether')}>
            <p class="hint">{t('rankings.part.about')}</p>
            <Choices
              {...{ view, form }}
              name="part"
              label={t('rankings.part.whether')}
              options={(['yes', 'no'] as const).map((value) => ({
                value,
                label: t(`rankings.part.${value}`),
                hint: t(`rankings.part.${value}.hint`),
              }))}
            />
          </FormPart>
          {categories.length > 0 && (
            <FormPart id="part-categories" title={t('rankings.part.categories')}>
              <p class="hint">{t('rankings.part.categories.about', { max: MOST_CATEGORIES })}</p>
              <CategoryFields {...{ view, form, categories }} />
            </FormPart>
          )}
          <div class="form__do">
            <button class="btn" type="submit">
              {t('common.save')}
            </button>
          </div>
        </form>
        {banners && (
          <section aria-labelledby="part-banners">
            <h2 class="room__h" id="part-banners">
              {t('elsewhere.banners')}
            </h2>
            <Banners view={view} {...banners} />
          </section>
        )}
      </div>
    </StudioPage>
  );
}

function labelsOf(view: View): Record<string, string> {
  return { part: view.t('rankings.part.whether'), ...labelsOfShares(view) };
}
