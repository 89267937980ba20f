// How a move is read, where its categories go, and the two forms that change it before anything is put in.
import { choicesOf } from '../../../blogs/category-tree.ts';
import { type FormState, formOf, SelectField, TextField, TimeZones } from '../../../web/forms.tsx';
import type { MoveChoices } from '../choices.ts';
import type { MovePageProps } from './move-view.ts';
import { counted } from './numbers.ts';

/** Categories that are asked about; a blog with more keeps the names of the others. */
const ASKED_CATEGORIES = 300;

function readingForm({ encoding, hours, breaks, timeZone, address }: MoveChoices): FormState {
  return formOf({
    ...{ encoding: encoding ?? '', hours: hours === null ? '' : String(hours), breaks: breaks ?? '' },
    ...{ timeZone, address: address ?? '' },
  });
}

export function ReadingForm(props: MovePageProps) {
  const { view, blog, move, choices, failed, stand } = props;
  const { t } = view;
  if (stand !== 'checking' && stand !== 'refused') return null;
  const own = { view, form: failed ?? readingForm(choices) };
  const options = <Value extends string>(of: 'encoding' | 'hours' | 'breaks', values: readonly Value[]) => [
    { value: '', label: t(`moves.choices.${of}.told`) },
    ...values.map((value) => ({ value, label: labelOf(props, of, value) })),
  ];
  return (
    <details class="moves-choices" open={failed !== undefined || stand === 'refused'}>
      <summary>{t('moves.choices.change')}</summary>
      <form
        class="form"
        method="post"
        action={`/studio/${blog.slug}/moves/${move.id}/choices`}
        aria-label={t('moves.choices')}
      >
        <p class="section__lead">{t('moves.choices.about')}</p>
        <SelectField
          {...own}
          name="encoding"
          label={t('moves.choices.encoding')}
          options={options('encoding', ['utf-8', 'shift_jis', 'euc-jp'])}
        />
        <TextField
          {...own}
          name="timeZone"
          label={t('moves.choices.zone')}
          hint={t('moves.choices.zone.hint')}
          list="time-zones"
        />
        <TimeZones />
        <SelectField
          {...own}
          name="hours"
          label={t('moves.choices.hours')}
          options={options('hours', ['12', '24'])}
        />
        <SelectField
          {...own}
          name="breaks"
          label={t('moves.choices.breaks')}
          options={options('breaks', ['kept', 'html'])}
        />
        <TextField
          {...own}
          name="address"
          type="url"
          label={t('moves.choices.address')}
          hint={t('moves.choices.address.hint')}
          optional
        />
        <p class="form__do">
          <button class="btn btn--quiet" type="submit">
            {t('moves.choices.do')}
          </button>
        </p>
      </form>
    </details>
  );
}

/** Names of encodings are the same in every language. */
const encodings: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  shift_jis: 'Shift_JIS',
  'euc-jp': 'EUC-JP',
};

function labelOf({ view: { t } }: MovePageProps, of: 'encoding' | 'hours' | 'breaks', value: string): string {
  if (of === 'encoding') return encodings[value] ?? value;
  if (of === 'hours') return t(value === '12' ? 'moves.choices.hours.12' : 'moves.choices.hours.24');
  return t(value === 'kept' ? 'moves.choices.breaks.kept' : 'moves.choices.breaks.html');
}

/** What a field says for a category that keeps its name, and for one that is not given; else the id of one here. */
export const KEEP = 'keep';
export const NOWHERE = 'none';

export function CategoryForm({ view, blog, move, found, choices, categories, stand }: MovePageProps) {
  const { t } = view;
  if (stand !== 'checking' || found.categories.length === 0) return null;
  const here = choicesOf(categories);
  const options = [
    { value: KEEP, label: t('moves.categories.keep') },
    { value: NOWHERE, label: t('moves.categories.none') },
    ...here,
  ];
  const wanted = (path: readonly string[]) => choices.categories[path.join('\n')];
  const rest = found.categories.length - ASKED_CATEGORIES;
  return (
    <details class="moves-choices">
      <summary>{t('moves.categories')}</summary>
      <form
        class="form"
        method="post"
        action={`/studio/${blog.slug}/moves/${move.id}/categories`}
        aria-label={t('moves.categories')}
      >
        <p class="section__lead">{t('moves.categories.about')}</p>
        <ul class="moves-categories">
          {found.categories.slice(0, ASKED_CATEGORIES).map(({ path, posts }, at) => (
            <li key={path.join('\n')}>
              <input type="hidden" name="path" value={path.join('\n')} />
              <SelectField
                view={view}
                form={formOf({ to: wanted(path) === null ? NOWHERE : (wanted(path) ?? KEEP) })}
                name="to"
                id={`to-${at}`}
                label={path.join(' › ')}
                hint={t('moves.posts.count', { count: counted(view, posts) })}
                options={options}
              />
            </li>
          ))}
        </ul>
        {rest > 0 && <p class="hint">{t('moves.categories.more', { count: counted(view, rest) })}</p>}
        <p class="form__do">
          <button class="btn btn--quiet" type="submit">
            {t('moves.categories.do')}
          </button>
        </p>
      </form>
    </details>
  );
}
