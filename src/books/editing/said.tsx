// Where a field came from, in small quiet words; what other sources say of it is one press away.
import { type FormState, fieldText, fieldTexts } from '../../web/forms.tsx';
import type { View } from '../../web/page.ts';
import type {
  Award,
  Book,
  BookField,
  BookLink,
  BookPerson,
  BookSource,
  BookSubject,
  Origins,
} from '../book.ts';
import { type RowField, valuesOf } from './book-form.ts';

/** What sources say of fields in which another was believed. */
export type Others = Partial<Record<BookField, { source: BookSource; value: unknown }[]>>;

export interface SaidOf {
  view: View;
  form: FormState;
  origins: Origins;
  others: Others;
}

export function Said({ view, form, origins, others, field }: SaidOf & { field: BookField }) {
  const { t } = view;
  const origin = origins[field];
  const else_ = (others[field] ?? []).filter(
    ({ value }) => inWords(field, value) !== '' && !stands(form, field, value),
  );
  const from = origin !== undefined && origin !== 'person' && (
    <span>{t('books.said.from', { source: t(`books.source.${origin}`) })}</span>
  );
  if (!from && else_.length === 0) return null;
  return (
    <p class="said">
      {from}
      {else_.map(({ source, value }) => (
        <span key={source} class="said__other">
          {t('books.said.other', { source: t(`books.source.${source}`), words: inWords(field, value) })}
          <button
            class="btn btn--quiet btn--small"
            type="submit"
            name="use"
            value={`${field}:${source}`}
            formnovalidate
          >
            {t('books.said.use')}
            <span class="vh">{t('books.said.use.of', { field: t(`books.field.${field}`) })}</span>
          </button>
        </span>
      ))}
    </p>
  );
}

/** Whether the form says the same by now. */
function stands(form: FormState, field: BookField, value: unknown): boolean {
  const wanted = Object.entries(valuesOf({ [field]: value } as Partial<Book>));
  return wanted.every(([name, said]) =>
    Array.isArray(said)
      ? said.join('\n') === fieldTexts(form, name).join('\n')
      : said === fieldText(form, name),
  );
}

/** A value as a line that can be read beside the field. */
function inWords(field: BookField, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (!Array.isArray(value)) return String(value);
  if (field === 'people') return (value as BookPerson[]).map(({ name }) => name).join(' / ');
  if (field === 'subjects')
    return (value as BookSubject[]).map(({ code, label }) => label || code).join(' / ');
  if (field === 'awards') return (value as Award[]).map(({ name }) => name).join(' / ');
  return (value as BookLink[]).map(({ label, url }) => label || url).join(' / ');
}

/** The field of a book that the rows of a form belong to. */
export function fieldOfRows(field: RowField | 'themes'): BookField {
  return field === 'codes' || field === 'themes' ? 'subjects' : field;
}
