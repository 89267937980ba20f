// 用語: the terms of a blog and those that are shared with it, narrowed down as one likes; the names are one of the tabs.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { insertable } from '../../text/terms/use.ts';
import { type FormState, fieldText, SelectField, TextField } from '../../web/forms.tsx';
import { Icon } from '../../web/icons.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import { ChangeStrip } from './change-page.tsx';
import type { Conflict } from './conflicts.ts';
import type { Entry } from './glossary.ts';
import { nameKinds } from './schemas.ts';
import type { TermChangeRow } from './store.ts';

/** What the list can be narrowed down to by one click. */
export const termTabs = ['', 'term', 'names', 'conflicts'] as const;

export interface TermsPageProps {
  view: View;
  blog: MemberBlog;
  rows: readonly Entry[];
  conflicts: ReadonlyMap<Entry, readonly Conflict[]>;
  /** How many fit what was asked for, and how many there are at all. */
  found: number;
  all: number;
  page: number;
  pages: number;
  /** `show`, `words`, `kind`, `domain`, as asked for. */
  filter: FormState;
  domains: readonly string[];
  /** What was done a moment ago, while it can be undone. */
  done: TermChangeRow | null;
}

export function TermsPage(props: TermsPageProps) {
  const { view, blog, rows, all, done } = props;
  const { t } = view;
  const add = blog.may.has('translate') && (
    <a class="btn" href={`/studio/${blog.slug}/terms/new`}>
      {t('terms.add')}
    </a>
  );
  return (
    <StudioPage view={view} title={t('terms.title')} blog={blog} current="terms" head={add}>
      <div class="posts-room">
        {done && <ChangeStrip view={view} blog={blog} change={done} />}
        {all > 0 && <Tabs {...props} />}
        {all > 0 && <Narrow {...props} />}
        {rows.length === 0 ? <Nothing {...props} /> : <Terms {...props} />}
        <Files {...props} />
        {blog.may.has('edit') && (
          <p>
            <a href={`/studio/${blog.slug}/checks`}>{t('checks.settings.link')}</a>
          </p>
        )}
      </div>
    </StudioPage>
  );
}

function addressOf({ blog, filter }: TermsPageProps, changes: Record<string, string>): string {
  const asked = Object.entries({ ...filter.values, ...changes }).filter(([, value]) => value !== '');
  const query = new URLSearchParams(asked.map(([name, value]) => [name, String(value)]));
  return `/studio/${blog.slug}/terms${asked.length > 0 ? `?${query}` : ''}`;
}

function Tabs(props: TermsPageProps) {
  const { view, filter, conflicts } = props;
  const { t } = view;
  const current = fieldText(filter, 'show');
  return (
    <nav class="tabs" aria-label={t('terms.show')}>
      {termTabs.map((show) => (
        <a
          key={show}
          href={addressOf(props, { show, kind: '' })}
          aria-current={show === current ? 'page' : undefined}
        >
          {t(`terms.show.${show === '' ? 'all' : show}`)}
          {show === 'conflicts' && conflicts.size > 0 && ` ${conflicts.size}`}
        </a>
      ))}
    </nav>
  );
}

function Narrow({ view, blog, filter, domains }: TermsPageProps) {
  const { t } = view;
  const anything = { value: '', label: t('terms.any') };
  const own = { view, form: filter };
  const kinds = nameKinds.map((kind) => ({
    value: kind,
    label: t(`terms.kind.${kind}`),
  }));
  return (
    <form class="narrow" method="get" action={`/studio/${blog.slug}/terms`}>
      {filter.values.show && <input type="hidden" name="show" value={fieldText(filter, 'show')} />}
      <TextField {...own} name="words" type="search" label={t('terms.words')} maxLength={100} />
      {fieldText(filter, 'show') === 'names' && (
        <SelectField {...own} name="kind" label={t('terms.kind')} options={[anything, ...kinds]} />
      )}
      {domains.length > 0 && (
        <SelectField
          {...own}
          name="domain"
          label={t('terms.domain')}
          options={[anything, ...domains.map((domain) => ({ value: domain, label: domain }))]}
        />
      )}
      <button class="btn btn--quiet" type="submit">
        {t('terms.narrow')}
      </button>
    </form>
  );
}

function Nothing({ view, blog, all }: TermsPageProps) {
  const { t } = view;
  return (
    <div class="empty">
      <b>{t(all === 0 ? 'terms.none' : 'terms.none-here')}</b>
      {all === 0 ? (
        <p>{t('terms.none.about')}</p>
      ) : (
        <a class="btn btn--quiet" href={`/studio/${blog.slug}/terms`}>
          {t('terms.show-all')}
        </a>
      )}
    </div>
  );
}

function Terms(props: TermsPageProps) {
  const { view, rows, found } = props;
  return (
    <>
      <p class="hint">{view.t('terms.count', { count: found })}</p>
      <ul class="termlist">
        {rows.map((entry) => (
          <Row key={entry.row.id} {...props} entry={entry} />
        ))}
      </ul>
      <Pages {...props} />
    </>
  );
}

function Row({ view, blog, entry, conflicts }: TermsPageProps & { entry: Entry }) {
  const { t } = view;
  const { fields, from, row } = entry;
  const mayEdit = from === null && blog.may.has('translate');
  const source = <b lang={fields.sourceLanguage}>{fields.sources[0]}</b>;
  const facts = [
    fields.kind === 'term' ? '' : t(`terms.kind.${fields.kind}`),
    fields.domain,
    from === null ? '' : t('terms.from', { name: from }),
    from === null && row.shared_at !== null ? t('terms.is-shared') : '',
    fields.letterCase === 'exact' ? t('terms.is-exact') : '',
  ];
  return (
    <li>
      <p class="termlist__s">
        {mayEdit ? <a href={`/studio/${blog.slug}/terms/${row.id}`}>{source}</a> : source}
        {fields.sources.length > 1 && (
          <small lang={fields.sourceLanguage}>{fields.sources.slice(1).join(t('terms.comma'))}</small>
        )}
      </p>
      <p class="termlist__t">
        <span lang={fields.targetLanguage}>{fields.preferred.join(t('terms.comma'))}</span>
        {fields.reading !== '' && <small>{t('terms.reading.is', { reading: fields.reading })}</small>}
        {fields.forbidden.length > 0 && (
          <small>
            {t('terms.not')}{' '}
            {fields.forbidden.map((form) => (
              <s key={form} lang={fields.targetLanguage}>
                {insertable(form)}
              </s>
            ))}
          </small>
        )}
      </p>
      <p class="termlist__f">
        {facts
          .filter((fact) => fact !== '')
          .map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
      </p>
      {fields.note !== '' && <p class="termlist__n hint">{fields.note}</p>}
      <Conflicts view={view} found={conflicts.get(entry) ?? []} />
    </li>
  );
}

/** What disagrees with a term, each in a sentence. */
export function Conflicts({ view, found }: { view: View; found: readonly Conflict[] }) {
  const { t } = view;
  if (found.length === 0) return null;
  return (
    <ul class="termlist__c">
      {found.map(({ kind, form, with: other }) => (
        <li key={`${kind} ${other.row.id}`} class="sev sev--warn">
          <Icon name="warn" />
          {t(`terms.conflict.${kind}`, {
            form,
            source: other.fields.sources[0] ?? '',
            target: other.fields.preferred[0] ?? '',
          })}
          {other.from !== null && t('terms.conflict.from', { name: other.from })}
        </li>
      ))}
    </ul>
  );
}

function Pages(props: TermsPageProps) {
  const { view, page, pages } = props;
  const { t } = view;
  if (pages <= 1) return null;
  return (
    <nav class="pager" aria-label={t('terms.pages')}>
      {page > 1 && <a href={addressOf(props, { page: String(page - 1) })}>{t('terms.pages.before')}</a>}
      <span>{t('terms.pages.at', { page, pages })}</span>
      {page < pages && <a href={addressOf(props, { page: String(page + 1) })}>{t('terms.pages.after')}</a>}
    </nav>
  );
}

function Files({ view, blog, all }: TermsPageProps) {
  const { t } = view;
  const path = `/studio/${blog.slug}/terms`;
  return (
    <section class="termfiles" aria-labelledby="files">
      <h2 class="room__h" id="files">
        {t('terms.files')}
      </h2>
      <p class="form__do">
        {blog.may.has('translate') && (
          <a class="btn btn--quiet" href={`${path}/import`}>
            {t('terms.import')}
          </a>
        )}
        {all > 0 && (
          <>
            <a class="btn btn--text" href={`${path}.csv`} download>
              {t('terms.export.csv')}
            </a>
            <a class="btn btn--text" href={`${path}.tbx`} download>
              {t('terms.export.tbx')}
            </a>
          </>
        )}
      </p>
    </section>
  );
}
