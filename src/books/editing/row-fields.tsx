// Fields that come several times: rows of people, awards, links, subjects. A few stand empty; one more comes with a press.
import type { ComponentChildren } from 'preact';
import { fieldText, fieldTexts, ProblemLine, SelectField, TextField } from '../../web/forms.tsx';
import { linkKinds, personRoles } from '../book.ts';
import { codeSchemes, filledRows, type OwnSubject, type RowField } from './book-form.ts';
import { fieldOfRows, Said, type SaidOf } from './said.tsx';

export interface RowsOf extends SaidOf {
  own: readonly OwnSubject[];
  /** Whose rows somebody wants more of. */
  more: string;
}

/** Empty rows that wait at the end. */
const EMPTY = 1;
const MORE_EMPTY = 4;

function Rows({
  rows,
  field,
  add,
  hint,
  children,
}: {
  rows: RowsOf;
  field: RowField;
  add: string;
  hint?: string;
  children: (at: number, own: Pick<RowsOf, 'view' | 'form'>) => ComponentChildren;
}) {
  const { view, form, more } = rows;
  const count = filledRows(form, field) + (more === field ? MORE_EMPTY : EMPTY);
  const problem = form.problems[fieldOfRows(field)];
  return (
    <div class="bookrows" id={field}>
      {hint && <p class="hint">{hint}</p>}
      <ul>
        {Array.from({ length: count }, (_, at) => (
          <li key={String(at)} class={`bookrows__row bookrows__row--${field}`}>
            {children(at, { view, form })}
          </li>
        ))}
      </ul>
      {problem && <ProblemLine view={view} id={field} problem={problem} />}
      <Said {...rows} field={fieldOfRows(field)} />
      <p>
        <button class="btn btn--quiet" type="submit" name="more" value={field} formnovalidate>
          {add}
        </button>
      </p>
    </div>
  );
}

export function PeopleRows(props: RowsOf) {
  const { t } = props.view;
  const roles = personRoles.map((role) => ({ value: role, label: t(`books.role.${role}`) }));
  return (
    <Rows rows={props} field="people" add={t('books.people.more')} hint={t('books.people.hint')}>
      {(at, own) => (
        <>
          <TextField
            {...own}
            name={`people.${at}.name`}
            label={t('books.people.name', { n: at + 1 })}
            maxLength={120}
          />
          <TextField
            {...own}
            name={`people.${at}.reading`}
            label={t('books.people.reading', { n: at + 1 })}
            maxLength={120}
          />
          <SelectField
            {...own}
            name={`people.${at}.role`}
            label={t('books.people.role', { n: at + 1 })}
            options={roles}
          />
        </>
      )}
    </Rows>
  );
}

/** The words of the blog, each in a field of its own, with those it has offered. */
export function ThemeRows(props: RowsOf) {
  const { view, form, own, more } = props;
  const { t } = view;
  const themes = fieldTexts(form, 'themes').filter((theme) => theme.trim() !== '');
  const rows = [...themes, ...Array.from({ length: more === 'themes' ? MORE_EMPTY : 2 }, () => '')];
  const problem = form.problems.themes;
  return (
    <div class="bookrows" id="themes">
      <p class="hint">{t('books.themes.hint')}</p>
      <ul class="bookrows__words">
        {rows.map((theme, at) => (
          <li key={String(at)} class="field">
            <label class="vh" for={`themes-${at}`}>
              {t('books.themes.one', { n: at + 1 })}
            </label>
            <input
              id={`themes-${at}`}
              type="text"
              name="themes"
              value={theme}
              list="own-themes"
              maxLength={60}
              autocomplete="off"
            />
          </li>
        ))}
      </ul>
      <datalist id="own-themes">
        {own.map(({ code, label }) => (
          <option key={code} value={label || code} />
        ))}
      </datalist>
      {problem && <ProblemLine view={view} id="themes" problem={problem} />}
      <p>
        <button class="btn btn--quiet" type="submit" name="more" value="themes" formnovalidate>
          {t('books.themes.more')}
        </button>
      </p>
    </div>
  );
}

export function CodeRows(props: RowsOf) {
  const { t } = props.view;
  const schemes = codeSchemes.map((scheme) => ({ value: scheme, label: t(`books.scheme.${scheme}`) }));
  return (
    <Rows rows={props} field="codes" add={t('books.codes.more')} hint={t('books.codes.hint')}>
      {(at, own) => (
        <>
          <SelectField
            {...own}
            name={`codes.${at}.scheme`}
            label={t('books.codes.scheme', { n: at + 1 })}
            options={schemes}
          />
          <TextField
            {...own}
            name={`codes.${at}.code`}
            label={t('books.codes.code', { n: at + 1 })}
            maxLength={20}
          />
          <input
            type="hidden"
            name={`codes.${at}.label`}
            value={fieldText(props.form, `codes.${at}.label`)}
          />
        </>
      )}
    </Rows>
  );
}

export function AwardRows(props: RowsOf) {
  const { t } = props.view;
  return (
    <Rows rows={props} field="awards" add={t('books.awards.more')}>
      {(at, own) => (
        <>
          <TextField
            {...own}
            name={`awards.${at}.name`}
            label={t('books.awards.name', { n: at + 1 })}
            maxLength={120}
          />
          <TextField
            {...own}
            name={`awards.${at}.year`}
            label={t('books.awards.year', { n: at + 1 })}
            inputmode="numeric"
            maxLength={4}
          />
        </>
      )}
    </Rows>
  );
}

export function LinkRows(props: RowsOf) {
  const { t } = props.view;
  const kinds = linkKinds.map((kind) => ({ value: kind, label: t(`books.link.${kind}`) }));
  return (
    <Rows rows={props} field="links" add={t('books.links.more')} hint={t('books.links.hint')}>
      {(at, own) => (
        <>
          <SelectField
            {...own}
            name={`links.${at}.kind`}
            label={t('books.links.kind', { n: at + 1 })}
            options={kinds}
          />
          <TextField
            {...own}
            name={`links.${at}.label`}
            label={t('books.links.label', { n: at + 1 })}
            maxLength={60}
          />
          <TextField
            {...own}
            name={`links.${at}.url`}
            label={t('books.links.url', { n: at + 1 })}
            inputmode="url"
            maxLength={2000}
          />
          <label class="check">
            <input
              type="checkbox"
              name={`links.${at}.affiliate`}
              value="yes"
              checked={fieldText(props.form, `links.${at}.affiliate`) !== ''}
            />
            {t('books.links.affiliate')}
          </label>
        </>
      )}
    </Rows>
  );
}
