// The form in which a finished translation and its source are taken in.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import {
  type FormState,
  fieldText,
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
import type { Doubt } from './doubts.ts';
import { LONGEST_TEXT } from './schemas.ts';
import type { ArticleChoice } from './store.ts';

export interface NewPageProps {
  view: View;
  blog: MemberBlog;
  form: FormState;
  /** Of this form alone, so that sending it twice takes the texts in once. */
  formId: string;
  articles: readonly ArticleChoice[];
  languages: readonly string[];
  doubts: readonly Doubt[];
  /** The same two texts, where they are there already. */
  known: { id: string; title: string } | null;
}

export function NewPage(props: NewPageProps) {
  const { view, blog, form, formId, doubts, known } = props;
  const { t } = view;
  const path = `/studio/${blog.slug}/alignments`;
  return (
    <StudioPage view={view} title={t('alignments.add')} blog={blog} current="memory" scripts={['bring.js']}>
      <div class="sections">
        <p class="section__lead">{t('alignments.lead')}</p>
        <ProblemSummary view={view} form={form} labels={labelsOf(view)} />
        {known && (
          <p class="strip strip--warn" role="alert" tabIndex={-1} autofocus>
            <Icon name="warn" />
            <span>{t('alignments.known')}</span>
            <a class="btn btn--quiet btn--small" href={`${path}/${known.id}`}>
              {t('alignments.known.open', { title: known.title })}
            </a>
          </p>
        )}
        <form class="form" method="post" action={path}>
          <input type="hidden" name="form" value={formId} />
          {doubts.length > 0 && <Doubts view={view} form={form} doubts={doubts} />}
          <Source {...props} />
          <Target {...props} />
          <Languages {...props} />
          <About view={view} form={form} />
          <p class="form__do">
            <button class="btn" type="submit">
              {t('alignments.do')}
            </button>
            <a class="btn btn--text" href={path}>
              {t('alignments.back')}
            </a>
          </p>
        </form>
      </div>
    </StudioPage>
  );
}

function Doubts({ view, form, doubts }: Pick<NewPageProps, 'view' | 'form' | 'doubts'>) {
  const { t } = view;
  return (
    <div class="strip strip--warn" role="alert" tabIndex={-1} autofocus>
      <Icon name="warn" />
      <div>
        <p>
          <b>{t('alignments.doubts')}</b>
        </p>
        <ul>
          {doubts.map((doubt) => (
            <li key={doubt.key}>{t(doubt.key, doubt.params)}</li>
          ))}
        </ul>
        <Tick form={form} name="sure" label={t('alignments.sure')} />
      </div>
    </div>
  );
}

function Source({ view, form, articles }: NewPageProps) {
  const { t } = view;
  return (
    <>
      {articles.length > 0 && (
        <SelectField
          view={view}
          form={form}
          name="article"
          label={t('alignments.article')}
          hint={t('alignments.article.hint')}
          optional
          options={[
            { value: '', label: t('alignments.article.none') },
            ...articles.map(({ id, title, language }) => ({ value: id, label: title, lang: language })),
          ]}
        />
      )}
      <Pasted view={view} form={form} side="source" label={t('alignments.source-text')} />
    </>
  );
}

function Target({ view, form }: NewPageProps) {
  return <Pasted view={view} form={form} side="target" label={view.t('alignments.target-text')} />;
}

interface PastedProps {
  view: View;
  form: FormState;
  side: 'source' | 'target';
  label: string;
}

/** What the clipboard holds beside the text comes along, so that headings and links are known. */
function Pasted({ view, form, side, label }: PastedProps) {
  const { t } = view;
  const rich = `${side}_html`;
  return (
    <div>
      <TextArea
        view={view}
        form={form}
        name={`${side}_text`}
        label={label}
        hint={t('alignments.text.hint', { most: LONGEST_TEXT })}
        rows={8}
        data-rich={rich}
      />
      <input type="hidden" name={rich} value={fieldText(form, rich)} />
      <p class="hint" role="status" data-rich-note={rich} hidden={fieldText(form, rich) === ''}>
        {t('alignments.rich')}
      </p>
    </div>
  );
}

function Languages({ view, form, languages }: NewPageProps) {
  const { t } = view;
  const options = languageOptions(languages, view);
  return (
    <div class="form__pair">
      <SelectField {...{ view, form, options }} name="source_language" label={t('alignments.from')} />
      <SelectField {...{ view, form, options }} name="target_language" label={t('alignments.to')} />
    </div>
  );
}

function About({ view, form }: Pick<NewPageProps, 'view' | 'form'>) {
  const { t } = view;
  const own = { view, form, optional: true };
  return (
    <>
      <TextField
        {...own}
        name="title"
        label={t('alignments.name')}
        hint={t('alignments.name.hint')}
        maxLength={200}
      />
      <TextField
        {...own}
        name="address"
        label={t('alignments.address')}
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        maxLength={2000}
      />
      <TextField {...own} name="translator" label={t('alignments.translator')} maxLength={100} />
    </>
  );
}

function labelsOf({ t }: View): Record<string, string> {
  return {
    article: t('alignments.article'),
    source_text: t('alignments.source-text'),
    target_text: t('alignments.target-text'),
    source_language: t('alignments.from'),
    target_language: t('alignments.to'),
    title: t('alignments.name'),
    address: t('alignments.address'),
    translator: t('alignments.translator'),
  };
}
