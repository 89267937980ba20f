// One term: the form by which it is added, changed and deleted; and the form by which a list of them is brought.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import {
  Choices,
  FileField,
  type FormState,
  languageOptions,
  ProblemSummary,
  SelectField,
  TextArea,
  TextField,
  Tick,
} from '../../web/forms.tsx';
import { Icon } from '../../web/icons.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import type { Conflict } from './conflicts.ts';
import { termKinds } from './schemas.ts';
import type { TermRow } from './store.ts';
import { fieldsOf } from './term-fields.ts';
import { Conflicts } from './terms-page.tsx';

export interface TermPageProps {
  view: View;
  blog: MemberBlog;
  /** Null for one that is new. */
  term: TermRow | null;
  form: FormState;
  languages: readonly string[];
  domains: readonly string[];
  conflicts: readonly Conflict[];
  /** Somebody else changed it while this was typed; saved again, what is typed here stands. */
  overtaken?: boolean;
}

export function TermPage(props: TermPageProps) {
  const { view, blog, term, form, overtaken } = props;
  const { t } = view;
  const path = `/studio/${blog.slug}/terms${term ? `/${term.id}` : ''}`;
  return (
    <StudioPage view={view} title={t(term ? 'terms.change' : 'terms.add')} blog={blog} current="terms">
      <div class="sections">
        <ProblemSummary
          view={view}
          form={form}
          labels={{
            sources: t('terms.sources'),
            preferred: t('terms.preferred'),
            forbidden: t('terms.forbidden'),
            reading: t('terms.reading'),
            domain: t('terms.domain'),
            note: t('terms.note'),
          }}
        />
        {overtaken && term && <Overtaken view={view} term={term} />}
        <Conflicts view={view} found={props.conflicts} />
        <form class="form" method="post" action={path}>
          {term && <input type="hidden" name="base" value={term.version} />}
          <Fields {...props} />
          <p class="form__do">
            <button class="btn" type="submit">
              {t(term ? 'common.save' : 'terms.add.do')}
            </button>
            <a class="btn btn--text" href={`/studio/${blog.slug}/terms`}>
              {t('terms.back')}
            </a>
          </p>
        </form>
        {term && <Removal view={view} path={path} term={term} />}
      </div>
    </StudioPage>
  );
}

function Overtaken({ view, term }: { view: View; term: TermRow }) {
  const { t } = view;
  const { sources, preferred, forbidden } = fieldsOf(term);
  return (
    <div class="strip strip--warn" role="alert">
      <Icon name="warn" />
      <span>
        {t('terms.overtaken', {
          source: sources.join(t('terms.comma')),
          target: preferred.join(t('terms.comma')),
        })}
        {forbidden.length > 0 && t('terms.overtaken.not', { forbidden: forbidden.join(t('terms.comma')) })}
      </span>
    </div>
  );
}

function Fields({ view, blog, form, languages, domains }: TermPageProps) {
  const { t } = view;
  const own = { view, form };
  const named = languageOptions(languages, view);
  return (
    <>
      <TextArea
        {...own}
        name="sources"
        label={t('terms.sources')}
        hint={t('terms.sources.hint')}
        rows={2}
        required
      />
      <TextArea
        {...own}
        name="preferred"
        label={t('terms.preferred')}
        hint={t('terms.preferred.hint')}
        rows={2}
      />
      <TextArea
        {...own}
        name="forbidden"
        label={t('terms.forbidden')}
        hint={t('terms.forbidden.hint')}
        rows={2}
        optional
      />
      <Choices
        {...own}
        name="kind"
        label={t('terms.kind')}
        options={termKinds.map((kind) => ({ value: kind, label: t(`terms.kind.${kind}`) }))}
      />
      <TextField
        {...own}
        name="reading"
        label={t('terms.reading')}
        hint={t('terms.reading.hint')}
        maxLength={200}
        optional
      />
      <TextField
        {...own}
        name="domain"
        label={t('terms.domain')}
        hint={t('terms.domain.hint')}
        list="domains"
        autocomplete="off"
        maxLength={60}
        optional
      />
      <datalist id="domains">
        {domains.map((domain) => (
          <option key={domain} value={domain} />
        ))}
      </datalist>
      <TextArea {...own} name="note" label={t('terms.note')} rows={2} maxLength={1000} optional />
      <SelectField {...own} name="source_language" label={t('terms.source-language')} options={named} />
      <SelectField {...own} name="target_language" label={t('terms.target-language')} options={named} />
      <Choices
        {...own}
        name="letter_case"
        label={t('terms.case')}
        options={(['any', 'exact'] as const).map((letterCase) => ({
          value: letterCase,
          label: t(`terms.case.${letterCase}`),
          hint: t(`terms.case.${letterCase}.hint`),
        }))}
      />
      {blog.may.has('manage') && <Tick form={form} name="shared" label={t('terms.shared')} />}
    </>
  );
}

function Removal({ view, path, term }: { view: View; path: string; term: TermRow }) {
  const { t } = view;
  return (
    <form class="form" method="post" action={`${path}/removal`}>
      <input type="hidden" name="base" value={term.version} />
      <p class="hint">{t('terms.remove.about')}</p>
      <button class="btn btn--danger" type="submit">
        {t('terms.remove')}
      </button>
    </form>
  );
}

export interface ImportPageProps {
  view: View;
  blog: MemberBlog;
  form: FormState;
  languages: readonly string[];
}

export function ImportPage({ view, blog, form, languages }: ImportPageProps) {
  const { t } = view;
  const named = languageOptions(languages, view);
  const own = { view, form };
  return (
    <StudioPage view={view} title={t('terms.import')} blog={blog} current="terms">
      <div class="sections">
        <ProblemSummary view={view} form={form} labels={{ list: t('terms.import.file') }} />
        <p class="section__lead">{t('terms.import.about')}</p>
        <form
          class="form"
          method="post"
          action={`/studio/${blog.slug}/terms/import`}
          encType="multipart/form-data"
        >
          <FileField
            form={form}
            name="list"
            label={t('terms.import.file')}
            hint={t('terms.import.hint')}
            accept=".csv,.tsv,.txt,.tbx,.xml"
            required
          />
          <SelectField {...own} name="from" label={t('terms.source-language')} options={named} />
          <SelectField {...own} name="to" label={t('terms.target-language')} options={named} />
          {blog.may.has('manage') && <Tick form={form} name="shared" label={t('terms.shared')} />}
          <p class="form__do">
            <button class="btn" type="submit">
              {t('terms.import.do')}
            </button>
            <a class="btn btn--text" href={`/studio/${blog.slug}/terms`}>
              {t('terms.back')}
            </a>
          </p>
        </form>
      </div>
    </StudioPage>
  );
}
