// What a shelf is: its name, its text, who may see it, and its rule.
import { type FormState, type Option, SelectField, TextArea, TextField, Tick } from '../../web/forms.tsx';
import type { View } from '../../web/page.ts';
import { bookStatuses, GROWN_UP } from '../book.ts';
import type { SubjectRow } from '../store.ts';
import { shelfOrders } from './rule.ts';
import type { ShelfPageProps } from './shelf-page.tsx';

/** What the books of the blog are about and who made them. */
export interface RuleChoices {
  subjects: readonly Pick<SubjectRow, 'scheme' | 'code' | 'label'>[];
  names: readonly string[];
}

type Props = Pick<ShelfPageProps, 'view' | 'blog' | 'shelf' | 'form' | 'choices'> & { here: string };

export function ShelfSettings(props: Props) {
  const { view, blog, shelf, form, here } = props;
  const { t } = view;
  const own = { view, form };
  return (
    <section aria-labelledby="shelf-settings">
      <h2 class="room__h" id="shelf-settings">
        {t('books.shelf.settings')}
      </h2>
      <form class="form" method="post" action={here}>
        <input type="hidden" name="base" value={shelf.version} />
        {shelf.kind === 'rule' && <RuleFields {...props} />}
        <TextField
          {...own}
          name="shelf_name"
          label={t('books.shelf.name')}
          hint={t('books.shelf.name.hint')}
          maxLength={80}
          required
        />
        <TextArea
          {...own}
          name="about"
          label={t('books.shelf.text')}
          hint={t('books.shelf.text.hint')}
          rows={5}
          maxLength={4000}
          optional
        />
        <TextField
          {...own}
          name="shelf_slug"
          label={t('books.shelf.slug')}
          hint={t('books.shelf.slug.hint', { address: `${blog.address}shelves/` })}
          autocapitalize="none"
          autocomplete="off"
          spellcheck={false}
          maxLength={60}
          required
        />
        <div>
          <Tick form={form} name="secret" label={t('books.shelf.secret')} />
          <p class="hint">{t(`books.shelf.secret.${shelf.kind}`)}</p>
        </div>
        <button class="btn" type="submit">
          {t('common.save')}
        </button>
      </form>
    </section>
  );
}

function RuleFields({ view, form, choices }: Props) {
  const { t } = view;
  const own = { view, form };
  const number = (name: string, key: 'age-from' | 'age-to' | 'year-from' | 'year-to', max: number) => (
    <TextField
      {...own}
      name={name}
      label={t(`books.shelf.rule.${key}`)}
      inputMode="numeric"
      type="number"
      min={max > GROWN_UP ? 1000 : 0}
      max={max}
    />
  );
  return (
    <fieldset class="shelf-rule">
      <legend>{t('books.shelf.rule')}</legend>
      <p class="hint">{t('books.shelf.rule.about')}</p>
      <div class="shelf-rule__two">
        {number('age_from', 'age-from', GROWN_UP)}
        {number('age_to', 'age-to', GROWN_UP)}
      </div>
      <SelectField
        {...own}
        name="subject"
        label={t('books.shelf.rule.subject')}
        options={subjectOptions(view, form, choices)}
      />
      <div class="shelf-rule__two">
        {number('year_from', 'year-from', 9998)}
        {number('year_to', 'year-to', 9998)}
      </div>
      <TextField
        {...own}
        name="author"
        label={t('books.shelf.rule.author')}
        hint={t('books.shelf.rule.author.hint')}
        list="shelf-names"
        autocomplete="off"
        maxLength={120}
      />
      <datalist id="shelf-names">
        {choices.names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <SelectField
        {...own}
        name="status"
        label={t('books.shelf.rule.status')}
        options={[
          { value: '', label: t('books.shelf.rule.any') },
          ...bookStatuses.map((status) => ({ value: status, label: t(`books.shelf.status.${status}`) })),
        ]}
      />
      <SelectField
        {...own}
        name="order"
        label={t('books.shelf.rule.order')}
        options={shelfOrders.map((order) => ({ value: order, label: t(`books.shelf.order.${order}`) }))}
      />
    </fieldset>
  );
}

/** The blog's own words, whole classes of the NDC, single notations; and what the rule asks now, though no book has it. */
function subjectOptions({ t }: View, form: FormState, { subjects }: RuleChoices): Option[] {
  const byScheme = Map.groupBy(subjects, ({ scheme }) => scheme);
  const of = (scheme: SubjectRow['scheme']) => byScheme.get(scheme) ?? [];
  const classes = [...new Set(of('ndc').flatMap(({ code }) => /^\d/.exec(code) ?? []))];
  const options: Option[] = [
    { value: '', label: t('books.shelf.rule.any') },
    ...of('own').map(({ code, label }) => ({ value: `own:${code}`, label: label || code })),
    ...classes.map((code) => ({ value: `ndc:${code}`, label: t('books.shelf.rule.ndc', { code }) })),
    ...(['ndc', 'c-code', 'thema'] as const).flatMap((scheme) =>
      of(scheme)
        .filter(({ code }) => code.length > 1 || scheme !== 'ndc')
        .map(({ code, label }) => ({
          value: `${scheme}:${code}`,
          label: `${t(`books.shelf.scheme.${scheme}`)} ${code} ${label}`.trim(),
        })),
    ),
  ];
  const asked = String(form.values.subject ?? '');
  if (options.some(({ value }) => value === asked)) return options;
  return [...options, { value: asked, label: asked.replace(/^[^:]*:/, '') }];
}
