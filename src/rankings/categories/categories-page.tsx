// The categories of the rankings in their order, for whoever runs the press.
import { type ArrangedRow, ArrangedRows } from '../../blogs/arranging/arranged-rows.tsx';
import { PressPage } from '../../blogs/hosting/press-page.tsx';
import { type FormState, formOf, ProblemSummary, TextField } from '../../web/forms.tsx';
import type { View } from '../../web/page.ts';
import type { RankingCategory } from '../reads.ts';

const PATH = '/press/rankings/categories';

export interface RankingCategoriesPageProps {
  view: View;
  categories: readonly RankingCategory[];
  counts: ReadonlyMap<string, number>;
  /** The form that came back with problems: of one category, or of a new one. */
  failed?: { id: string | null; form: FormState };
}

export function RankingCategoriesPage(props: RankingCategoriesPageProps) {
  const { view, categories, failed } = props;
  const { t } = view;
  return (
    <PressPage view={view} tab="categories" scripts={['arrange.js']}>
      <div class="sections">
        {failed && (
          <ProblemSummary view={view} form={failed.form} labels={failed.id === null ? labelsOf(view) : {}} />
        )}
        <section>
          <h2 class="room__h">{t('rankings.categories')}</h2>
          <p class="section__lead">{t('rankings.categories.about')}</p>
          {categories.length > 0 && (
            <ArrangedRows view={view} rows={categories.map((category) => rowOf(props, category))} />
          )}
        </section>
        <section aria-labelledby="new-category">
          <h2 class="room__h" id="new-category">
            {t('rankings.category.new')}
          </h2>
          <form class="form" method="post" action={PATH}>
            <Fields view={view} form={failed?.id === null ? failed.form : formOf()} />
            <button class="btn btn--quiet" type="submit">
              {t('common.add')}
            </button>
          </form>
        </section>
      </div>
    </PressPage>
  );
}

function rowOf({ view, counts, failed }: RankingCategoriesPageProps, category: RankingCategory): ArrangedRow {
  const { t } = view;
  const { id, name, slug } = category;
  const count = counts.get(id) ?? 0;
  const mine = failed?.id === id ? failed.form : undefined;
  return {
    id,
    name,
    facts: (
      <small>
        <span>{slug}</span> <span>{t('rankings.category.count', { count })}</span>
      </small>
    ),
    path: `${PATH}/${id}`,
    words: {
      up: t('rankings.category.up', { name }),
      down: t('rankings.category.down', { name }),
      edit: t('rankings.category.edit', { name }),
      remove: t('rankings.category.remove', { name }),
    },
    isOpen: mine !== undefined,
    fields: (
      <Fields view={view} form={mine ?? formOf({ category_name: name, category_slug: slug })} id={id} />
    ),
    removal: t('rankings.category.removal', { count }),
  };
}

/** `id` tells the fields of one category from those of another. */
function Fields({ view, form, id }: { view: View; form: FormState; id?: string }) {
  const named = (name: string) => ({ view, form, name, id: id ? `${name}-${id}` : name });
  const labels = labelsOf(view);
  return (
    <>
      <TextField {...named('category_name')} label={labels.category_name} maxLength={40} required />
      <TextField
        {...named('category_slug')}
        label={labels.category_slug}
        hint={view.t('rankings.category.slug.hint')}
        maxLength={60}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        required
      />
    </>
  );
}

function labelsOf({ t }: View) {
  return { category_name: t('rankings.category.name'), category_slug: t('rankings.category.slug') };
}
