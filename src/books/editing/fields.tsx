// The form of a book in its groups: the book, its people, ages and letters, subjects, awards, where to get it, words, cover.
import type { JSX } from 'preact';
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { FormPart } from '../../web/form-part.tsx';
import { Choices, fieldText, SelectField, TextArea, TextField, Tick } from '../../web/forms.tsx';
import { type BookField, bookStatuses, currencies, letterKinds } from '../book.ts';
import { DrawnCover } from '../cover/drawn-cover.tsx';
import type { BookRow } from '../store.ts';
import { Ages, Grades } from './ages.tsx';
import { AwardRows, CodeRows, LinkRows, PeopleRows, type RowsOf, ThemeRows } from './row-fields.tsx';
import { Said } from './said.tsx';

export interface BookFieldsProps extends RowsOf {
  blog: MemberBlog;
  /** Null for one that is new. */
  book: Pick<BookRow, 'id' | 'title' | 'cover_id'> | null;
}

export function BookFields(props: BookFieldsProps) {
  const { t } = props.view;
  return (
    <>
      <FormPart id="the-book" title={t('books.part.book')}>
        <TheBook {...props} />
      </FormPart>
      <FormPart id="its-people" title={t('books.part.people')}>
        <PeopleRows {...props} />
      </FormPart>
      <FormPart id="its-ages" title={t('books.part.ages')}>
        <AgesAndLetters {...props} />
      </FormPart>
      <FormPart id="its-subjects" title={t('books.part.subjects')}>
        <ThemeRows {...props} />
        <CodeRows {...props} />
      </FormPart>
      <FormPart id="its-awards" title={t('books.part.awards')}>
        <AwardRows {...props} />
      </FormPart>
      <FormPart id="its-places" title={t('books.part.places')}>
        <Price {...props} />
        <LinkRows {...props} />
      </FormPart>
      <FormPart id="its-words" title={t('books.part.words')}>
        <Words {...props} />
      </FormPart>
      <FormPart id="its-cover" title={t('books.part.cover')}>
        <Cover {...props} />
      </FormPart>
      <FormPart id="its-standing" title={t('books.part.standing')}>
        <Standing {...props} />
      </FormPart>
    </>
  );
}

type LineProps = Omit<JSX.IntrinsicElements['input'], 'form' | 'name' | 'value' | 'id' | 'label'> & {
  hint?: string;
};

function Line({ of, field, ...input }: { of: BookFieldsProps; field: BookField } & LineProps) {
  const { view, form } = of;
  return (
    <div class="bookfield">
      <TextField view={view} form={form} name={field} label={view.t(`books.field.${field}`)} {...input} />
      <Said {...of} field={field} />
    </div>
  );
}

function TheBook(props: BookFieldsProps) {
  const { t } = props.view;
  return (
    <>
      <Line of={props} field="title" required maxLength={200} />
      <Line of={props} field="titleReading" hint={t('books.reading.hint')} maxLength={200} />
      <Line of={props} field="subtitle" maxLength={200} />
      <div class="pair">
        <Line of={props} field="series" maxLength={200} />
        <Line of={props} field="volume" maxLength={40} />
      </div>
      <Line of={props} field="seriesReading" maxLength={200} />
      <Line of={props} field="isbn" hint={t('books.field.isbn.hint')} maxLength={60} inputmode="numeric" />
      <div class="pair">
        <Line of={props} field="publisher" maxLength={120} />
        <Line of={props} field="published" hint={t('books.field.published.hint')} maxLength={20} />
      </div>
      <div class="pair">
        <Line of={props} field="pages" inputmode="numeric" maxLength={6} />
        <Line of={props} field="size" hint={t('books.field.size.hint')} maxLength={40} />
      </div>
      <Line of={props} field="language" hint={t('books.field.language.hint')} maxLength={35} />
      <div class="pair">
        <Line of={props} field="originalTitle" maxLength={200} />
        <Line of={props} field="originalLanguage" maxLength={35} />
      </div>
    </>
  );
}

function AgesAndLetters(props: BookFieldsProps) {
  const { view, form } = props;
  const { t } = view;
  return (
    <>
      <Ages {...props} />
      <Grades {...props} />
      <div class="pair">
        <div class="bookfield">
          <SelectField
            view={view}
            form={form}
            name="letters"
            label={t('books.field.letters')}
            options={[
              { value: '', label: t('books.letters.none') },
              ...letterKinds.map((kind) => ({ value: kind, label: t(`books.letters.${kind}`) })),
            ]}
          />
          <Said {...props} field="letters" />
        </div>
        <Line of={props} field="minutesAloud" inputmode="numeric" maxLength={4} />
      </div>
      <Line of={props} field="caution" hint={t('books.field.caution.hint')} maxLength={200} />
    </>
  );
}

function Price(props: BookFieldsProps) {
  const { view, form } = props;
  return (
    <div class="pair">
      <Line of={props} field="price" inputmode="decimal" maxLength={14} />
      <SelectField
        view={view}
        form={form}
        name="currency"
        label={view.t('books.field.currency')}
        options={currencies.map((currency) => ({
          value: currency,
          label: view.t(`books.currency.${currency}`),
        }))}
      />
    </div>
  );
}

function Words({ view, form }: BookFieldsProps) {
  const { t } = view;
  return (
    <>
      <p class="hint">{t('books.words.hint')}</p>
      <TextArea
        view={view}
        form={form}
        name="noteChild"
        label={t('books.field.noteChild')}
        rows={5}
        maxLength={2000}
      />
      <TextArea
        view={view}
        form={form}
        name="noteParent"
        label={t('books.field.noteParent')}
        rows={8}
        maxLength={6000}
      />
    </>
  );
}

function Cover({ view, form, blog, book }: BookFieldsProps) {
  const { t } = view;
  const coverId = book?.cover_id ?? null;
  return (
    <>
      {book && coverId === null && (
        <div class="bookcover bookcover--drawn">
          <DrawnCover id={book.id} title={book.title} />
        </div>
      )}
      {coverId !== null && (
        <div class="bookcover">
          <img src={`/studio/${blog.slug}/pictures/${coverId}`} alt={t('books.cover.is')} width={120} />
          <Tick form={form} name="coverless" label={t('books.cover.remove')} />
        </div>
      )}
      <div class="field">
        <label for="cover">{t(coverId === null ? 'books.cover.add' : 'books.cover.change')}</label>
        <input id="cover" name="cover" type="file" accept="image/*" aria-describedby="cover-hint" />
        <p class="hint" id="cover-hint">
          {t(coverId === null ? 'books.cover.hint' : 'books.cover.hint.change')}
        </p>
      </div>
      <TextField
        view={view}
        form={form}
        name="coverLicence"
        label={t('books.field.coverLicence')}
        hint={t('books.field.coverLicence.hint')}
        maxLength={200}
      />
    </>
  );
}

function Standing({ view, form }: BookFieldsProps) {
  const { t } = view;
  return (
    <>
      <Choices
        view={view}
        form={form}
        name="status"
        label={t('books.field.status')}
        options={bookStatuses.map((status) => ({ value: status, label: t(`books.status.${status}`) }))}
      />
      <Tick form={form} name="shown" label={t('books.shown')} />
      {fieldText(form, 'shown') === '' && <p class="hint">{t('books.shown.hint')}</p>}
    </>
  );
}
