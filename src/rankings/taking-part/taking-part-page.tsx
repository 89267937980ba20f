// Whether a blog takes part in the rankings, and in which categories: the page ランキング of the settings.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { FormPart } from '../../web/form-part.tsx';
import { Choices, Done, type FormState, ProblemSummary, SelectField, TextField } from '../../web/forms.tsx';
import { Icon } from '../../web/icons.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import type { RankingCategory } from '../reads.ts';
import { MOST_CATEGORIES, places } from './shares.ts';

interface Props {
  view: View;
  blog: MemberBlog;
  categories: readonly RankingCategory[];
  /** Why the press took it out, while it has. */
  excludedFor: string | null;
  form: FormState;
  saved: boolean;
}

export function TakingPartPage({ view, blog, categories, excludedFor, form, saved }: Props) {
  const { t } = view;
  return (
    <StudioPage view={view} title={t('rankings.part')} blog={blog} current="settings" tab="rankings">
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
              {places.map((place) => (
                <Category key={place} {...{ view, form, categories, place }} />
              ))}
            </FormPart>
          )}
          <div class="form__do">
            <button class="btn" type="submit">
              {t('common.save')}
            </button>
          </div>
        </form>
      </div>
    </StudioPage>
  );
}

interface CategoryProps extends Pick<Props, 'view' | 'form' | 'categories'> {
  place: (typeof places)[number];
}

function Category({ view, form, categories, place }: CategoryProps) {
  const { t } = view;
  const options = [
    { value: '', label: t('rankings.part.none') },
    ...categories.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <>
      <SelectField
        {...{ view, form, options }}
        name={`category_${place}`}
        label={t('rankings.part.category', { place })}
      />
      <TextField
        {...{ view, form }}
        name={`share_${place}`}
        label={t('rankings.part.share', { place })}
        inputMode="numeric"
        autocomplete="off"
        maxLength={4}
        optional
      />
    </>
  );
}

function labelsOf({ t }: View): Record<string, string> {
  return Object.fromEntries([
    ['part', t('rankings.part.whether')],
    ...places.flatMap((place) => [
      [`category_${place}`, t('rankings.part.category', { place })],
      [`share_${place}`, t('rankings.part.share', { place })],
    ]),
  ]);
}
