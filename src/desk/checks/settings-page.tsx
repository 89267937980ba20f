// 検査の選びかた: each check with an example and how much it weighs, and what the blog itself has settled.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { primaryLanguage } from '../../text/language.ts';
import { Choices, Done, type FormState, fieldText, ProblemSummary, TextArea } from '../../web/forms.tsx';
import { StudioPage } from '../../web/layout.tsx';
import { say } from '../../web/messages/index.ts';
import type { View } from '../../web/page.ts';
import type { CheckChoice } from './catalogue.ts';
import { fieldOf, manners, weights } from './check-form.ts';
import { examples } from './examples.ts';

interface Props {
  view: View;
  blog: MemberBlog;
  form: FormState;
  choices: readonly CheckChoice[];
  saved: boolean;
}

export function CheckSettingsPage(props: Props) {
  const { view, blog, form, saved } = props;
  const { t } = view;
  const labels = {
    manner: t('checks.settings.manner'),
    spellings: t('checks.settings.spellings'),
    readings: t('checks.settings.readings'),
  };
  const isJapanese = primaryLanguage(blog.language) === 'ja';
  return (
    <StudioPage view={view} title={t('checks.settings')} blog={blog} current="terms">
      <div class="sections">
        {saved && <Done>{t('common.saved')}</Done>}
        <ProblemSummary view={view} form={form} labels={labels} />
        <p class="section__lead">{t('checks.settings.about')}</p>
        <form class="form form--sections" method="post" action={`/studio/${blog.slug}/checks`}>
          {isJapanese ? (
            <Settled view={view} form={form} labels={labels} />
          ) : (
            <input type="hidden" name="manner" value="same" />
          )}
          <Kinds {...props} heading={t('checks.settings.between')} id="checks-between" part={isBetween} />
          <Kinds
            {...props}
            heading={t('checks.settings.japanese')}
            id="checks-japanese"
            part={(choice) => !isBetween(choice)}
          />
          <div class="form__do">
            <button class="btn" type="submit">
              {t('common.save')}
            </button>
            <button class="btn btn--text" type="submit" name="reset" value="yes" formNoValidate>
              {t('checks.settings.reset')}
            </button>
          </div>
        </form>
      </div>
    </StudioPage>
  );
}

function isBetween({ id }: CheckChoice): boolean {
  return !id.startsWith('ja-');
}

interface SettledProps {
  view: View;
  form: FormState;
  labels: { manner: string; spellings: string; readings: string };
}

function Settled({ view, form, labels }: SettledProps) {
  const { t } = view;
  return (
    <section class="form" aria-labelledby="checks-settled">
      <h2 class="room__h" id="checks-settled">
        {t('checks.settings.settled')}
      </h2>
      <Choices
        {...{ view, form }}
        name="manner"
        label={labels.manner}
        options={manners.map((value) => ({ value, label: t(`checks.settings.manner.${value}`) }))}
      />
      <TextArea
        {...{ view, form }}
        name="spellings"
        label={labels.spellings}
        hint={t('checks.settings.spellings.hint')}
        rows={6}
        optional
      />
      <TextArea
        {...{ view, form }}
        name="readings"
        label={labels.readings}
        hint={t('checks.settings.readings.hint')}
        rows={4}
        optional
      />
    </section>
  );
}

interface KindsProps extends Props {
  heading: string;
  id: string;
  part: (choice: CheckChoice) => boolean;
}

function Kinds({ view, blog, form, choices, heading, id, part }: KindsProps) {
  const mine = choices.filter(part);
  if (mine.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 class="room__h" id={id}>
        {heading}
      </h2>
      <ul class="rows rows--checks">
        {mine.map((choice) => (
          <Kind key={choice.id} {...{ view, blog, form, choice }} />
        ))}
      </ul>
    </section>
  );
}

function Kind({
  view,
  blog,
  form,
  choice,
}: {
  view: View;
  blog: MemberBlog;
  form: FormState;
  choice: CheckChoice;
}) {
  const { t } = view;
  const name = fieldOf(choice.id);
  const chosen = fieldText(form, name);
  return (
    <li>
      <span class="rows__what">
        <label for={name}>
          <b>{say(t, choice.name)}</b>
        </label>
        <small id={`${name}-example`}>
          <ExampleText view={view} language={blog.language} id={choice.id} />
        </small>
      </span>
      <span class="select">
        <select id={name} name={name} aria-describedby={`${name}-example`}>
          {weights.map((weight) => (
            <option key={weight} value={weight} selected={weight === chosen}>
              {say(t, weight === 'off' ? 'checks.settings.off' : `checks.severity.${weight}`)}
              {weight === (choice.severity ?? 'off') && t('checks.settings.usual')}
            </option>
          ))}
        </select>
      </span>
    </li>
  );
}

function ExampleText({ view, language, id }: { view: View; language: string; id: string }) {
  const example = examples[id];
  if (!example) return null;
  const { source, wrong, right } = example;
  return (
    <>
      {source !== undefined && (
        <>
          <span lang="en">{source}</span>
          {'　'}
        </>
      )}
      <span lang={language}>{wrong === '' ? view.t('checks.settings.nothing') : wrong}</span>
      {right !== undefined && (
        <>
          {' → '}
          <span lang={language}>{right}</span>
        </>
      )}
    </>
  );
}
