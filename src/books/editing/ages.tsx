// The ages of a book: from and to, read to a child and alone, and the scale on which readers see them.
import { type FormState, fieldText, SelectField } from '../../web/forms.tsx';
import type { View } from '../../web/page.ts';
import { GROWN_UP } from '../book.ts';
import { Said, type SaidOf } from './said.tsx';

const ranges = [
  ['ageFrom', 'ageTo'],
  ['aloneFrom', 'aloneTo'],
] as const;

export function Ages(props: SaidOf) {
  const { view, form } = props;
  const { t } = view;
  const ages = [
    { value: '', label: t('books.age.none') },
    ...Array.from({ length: GROWN_UP + 1 }, (_, age) => ({
      value: String(age),
      label: age === GROWN_UP ? t('books.age.grown') : t('books.age.years', { age }),
    })),
  ];
  return (
    <>
      <AgeScale view={view} form={form} />
      {ranges.map(([from, to]) => (
        <fieldset key={from} class="pair">
          <legend>{t(`books.range.${from}`)}</legend>
          <SelectField view={view} form={form} name={from} label={t('books.from')} options={ages} />
          <SelectField view={view} form={form} name={to} label={t('books.to')} options={ages} />
          <Said {...props} field={from} />
          <Said {...props} field={to} />
        </fieldset>
      ))}
    </>
  );
}

/** Units of the drawing for a year of age. */
const YEAR = 10;

/** 0 to 18 as a ruler; a script moves its bars with the choices, which stand in words below in any case. */
function AgeScale({ view, form }: { view: View; form: FormState }) {
  const { t } = view;
  const bar = (from: string, to: string) => {
    const [first, last] = [fieldText(form, from), fieldText(form, to)];
    if (first === '' && last === '') return { x: 0, width: 0 };
    const start = Number(first || 0);
    const end = Math.min(Number(last === '' ? GROWN_UP - 1 : last) + 1, GROWN_UP);
    return { x: Math.min(start, GROWN_UP - 1) * YEAR, width: Math.max(end - start, 0.5) * YEAR };
  };
  return (
    <div class="agescale" aria-hidden="true">
      <svg aria-hidden="true" viewBox={`0 0 ${GROWN_UP * YEAR} 14`} preserveAspectRatio="none">
        {Array.from({ length: GROWN_UP + 1 }, (_, age) => (
          <path key={age} class="agescale__tick" d={`M${age * YEAR} ${age % 3 === 0 ? 8 : 11}V14`} />
        ))}
        <rect class="agescale__in" data-range="ageFrom ageTo" y="1" height="5" {...bar('ageFrom', 'ageTo')} />
        <rect
          class="agescale__out"
          data-range="aloneFrom aloneTo"
          y="7"
          height="5"
          {...bar('aloneFrom', 'aloneTo')}
        />
      </svg>
      <p class="agescale__years">
        {[0, 3, 6, 9, 12, 15, 18].map((age) => (
          <span key={age}>{age === GROWN_UP ? t('books.age.grown-short') : age}</span>
        ))}
      </p>
    </div>
  );
}

export function Grades(props: SaidOf) {
  const { view, form } = props;
  const { t } = view;
  const grades = [
    { value: '', label: t('books.age.none') },
    ...Array.from({ length: 13 }, (_, grade) => ({ value: String(grade), label: gradeName(view, grade) })),
  ];
  return (
    <fieldset class="pair">
      <legend>{t('books.range.gradeFrom')}</legend>
      <SelectField view={view} form={form} name="gradeFrom" label={t('books.from')} options={grades} />
      <SelectField view={view} form={form} name="gradeTo" label={t('books.to')} options={grades} />
      <Said {...props} field="gradeFrom" />
      <Said {...props} field="gradeTo" />
    </fieldset>
  );
}

/** Counted through in the row; each school counts anew. */
function gradeName({ t }: View, grade: number): string {
  if (grade === 0) return t('books.grade.before');
  if (grade <= 6) return t('books.grade.primary', { grade });
  if (grade <= 9) return t('books.grade.middle', { grade: grade - 6 });
  return t('books.grade.high', { grade: grade - 9 });
}
