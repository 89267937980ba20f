// The fields by which a blog says in which categories it stands, and with what share of its votes.
import { type FormState, SelectField, TextField } from '../../web/forms.tsx';
import type { View } from '../../web/page.ts';
import type { RankingCategory } from '../reads.ts';
import { places } from './shares.ts';

interface CategoryFieldsProps {
  view: View;
  form: FormState;
  categories: readonly RankingCategory[];
}

export function CategoryFields(props: CategoryFieldsProps) {
  return (
    <>
      {places.map((place) => (
        <Category key={place} {...props} place={place} />
      ))}
    </>
  );
}

interface CategoryProps extends CategoryFieldsProps {
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

/** Their names, for the summary of what is wrong. */
export function labelsOfShares({ t }: View): Record<string, string> {
  return Object.fromEntries(
    places.flatMap((place) => [
      [`category_${place}`, t('rankings.part.category', { place })],
      [`share_${place}`, t('rankings.part.share', { place })],
    ]),
  );
}
