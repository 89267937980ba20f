// What the press is called and allows, for whoever runs it.
import { FormPart } from '../../web/form-part.tsx';
import {
  Choices,
  Done,
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
import { languages } from '../../web/messages/index.ts';
import type { View } from '../../web/page.ts';
import { longDate } from '../../web/when.ts';
import { MEGABYTE } from './bounds.ts';
import { PressPage } from './press-page.tsx';
import type { PressSettings } from './press-settings.ts';

export interface PressSettingsPageProps {
  view: View;
  form: FormState;
  /** What stands there now. */
  settings: PressSettings;
  saved: boolean;
  /** Somebody else has saved since the form was opened. */
  overtaken: boolean;
}

export function PressSettingsPage(props: PressSettingsPageProps) {
  const { view, form, saved, overtaken } = props;
  const { t } = view;
  return (
    <PressPage view={view} tab="settings">
      <div class="sections">
        {saved && <Done>{t('common.saved')}</Done>}
        <ProblemSummary view={view} form={form} labels={labelsOf(view)} />
        {overtaken && <Overtaken {...props} />}
        <form class="form form--sections" method="post" action="/press">
          <input type="hidden" name="base" value={props.settings.changedAt ?? ''} />
          <Name view={view} form={form} />
          <Terms {...props} />
          <SignUp view={view} form={form} />
          <Bounds view={view} form={form} />
          <div class="form__do">
            <button class="btn" type="submit">
              {t('common.save')}
            </button>
          </div>
        </form>
      </div>
    </PressPage>
  );
}

/** What is typed stays in the form; what somebody else has saved stands above it, where it differs. */
function Overtaken({ view, form, settings }: PressSettingsPageProps) {
  const { t } = view;
  const labels: Record<string, string> = labelsOf(view);
  const now = shownValues(view, settings);
  const stored = storedValues(settings);
  const other = Object.keys(now).filter((name) => plain(fieldText(form, name)) !== plain(stored[name] ?? ''));
  return (
    <div class="strip strip--warn" role="alert" tabIndex={-1} autofocus>
      <Icon name="warn" />
      <div>
        <p>{t('operating.overtaken')}</p>
        <dl class="facts">
          {other.map((name) => (
            <div key={name}>
              <dt>{labels[name]}</dt>
              <dd class="prelines">{now[name] || t('operating.overtaken.empty')}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}

function plain(text: string): string {
  return text.replace(/\r\n/g, '\n').trim();
}

interface PartProps {
  view: View;
  form: FormState;
}

function Name({ view, form }: PartProps) {
  const { t } = view;
  const labels = labelsOf(view);
  return (
    <FormPart id="part-name" title={t('operating.part.name')}>
      <TextField
        {...{ view, form }}
        name="press_name"
        label={labels.press_name}
        hint={t('operating.name.hint')}
        maxLength={80}
        required
      />
      <TextField
        {...{ view, form }}
        name="press_tagline"
        label={labels.press_tagline}
        maxLength={120}
        optional
      />
      <TextArea
        {...{ view, form }}
        name="press_about"
        label={labels.press_about}
        hint={t('operating.paragraphs')}
        rows={6}
        maxLength={5000}
        optional
      />
      <SelectField
        {...{ view, form }}
        name="press_language"
        label={labels.press_language}
        hint={t('operating.language.hint')}
        options={languageOptions(languages, view)}
      />
    </FormPart>
  );
}

function Terms({ view, form, settings }: PressSettingsPageProps) {
  const { t } = view;
  const since = settings.termsChangedAt;
  return (
    <FormPart id="part-terms" title={t('operating.part.terms')}>
      <TextArea
        {...{ view, form }}
        name="press_terms"
        label={labelsOf(view).press_terms}
        hint={
          <>
            {t('operating.terms.hint')}
            {since !== null && settings.terms !== '' && (
              <> {t('operating.terms.since', { day: longDate(since, view.language, 'UTC') })}</>
            )}
          </>
        }
        rows={14}
        maxLength={20_000}
        optional
      />
    </FormPart>
  );
}

function SignUp({ view, form }: PartProps) {
  const { t } = view;
  const labels = labelsOf(view);
  return (
    <FormPart id="part-sign-up" title={t('operating.part.sign-up')}>
      <Choices
        {...{ view, form }}
        name="sign_up"
        label={labels.sign_up}
        options={(['closed', 'invitation', 'open'] as const).map((value) => ({
          value,
          label: t(`operating.sign-up.${value}`),
          hint: t(`operating.sign-up.${value}.hint`),
        }))}
      />
      <Tick form={form} name="approves" label={labels.approves} />
      <TextField
        {...{ view, form }}
        name="most_blogs"
        label={labels.most_blogs}
        inputMode="numeric"
        maxLength={10}
        required
      />
    </FormPart>
  );
}

function Bounds({ view, form }: PartProps) {
  const { t } = view;
  return (
    <FormPart id="part-bounds" title={t('operating.part.bounds')}>
      <p class="section__lead">{t('operating.bounds.about')}</p>
      <BoundFields view={view} form={form} hint={t('operating.bound.empty')} />
    </FormPart>
  );
}

/** Those of all blogs and those of one are typed alike. */
export function BoundFields({ view, form, hint }: PartProps & { hint: string }) {
  const labels = labelsOf(view);
  return (
    <>
      {(['most_megabytes', 'most_posts'] as const).map((name) => (
        <TextField
          key={name}
          {...{ view, form, name, hint }}
          label={labels[name]}
          inputMode="numeric"
          maxLength={14}
          optional
        />
      ))}
    </>
  );
}

export function labelsOf({ t }: View) {
  return {
    press_name: t('operating.name'),
    press_tagline: t('operating.tagline'),
    press_about: t('operating.about'),
    press_language: t('operating.language'),
    press_terms: t('operating.terms'),
    sign_up: t('operating.sign-up'),
    approves: t('operating.approves'),
    most_blogs: t('operating.most-blogs'),
    most_megabytes: t('operating.most-megabytes'),
    most_posts: t('operating.most-posts'),
  };
}

/** As the form shows them. */
export function storedValues(settings: PressSettings): Record<string, string> {
  return {
    press_name: settings.name,
    press_tagline: settings.tagline,
    press_about: settings.about,
    press_language: settings.language,
    press_terms: settings.terms,
    sign_up: settings.signUp,
    approves: settings.approves ? 'yes' : '',
    most_blogs: String(settings.mostBlogs),
    most_megabytes: megabytes(settings.mostBytes),
    most_posts: settings.mostPosts === null ? '' : String(settings.mostPosts),
  };
}

export function megabytes(bytes: number | null): string {
  return bytes === null ? '' : String(Math.floor(bytes / MEGABYTE));
}

/** As people read them. */
function shownValues(view: View, settings: PressSettings): Record<string, string> {
  const { t } = view;
  const [language] = languageOptions([settings.language], view);
  return {
    ...storedValues(settings),
    press_language: language?.label ?? '',
    sign_up: t(`operating.sign-up.${settings.signUp}`),
    approves: t(settings.approves ? 'operating.yes' : 'operating.no'),
  };
}
