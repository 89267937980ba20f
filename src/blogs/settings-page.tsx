// The settings of a blog.
import { FormPart } from '../web/form-part.tsx';
import { Choices, Done, type FormState, ProblemSummary, TextArea, TextField } from '../web/forms.tsx';
import { StudioPage } from '../web/layout.tsx';
import type { View } from '../web/page.ts';
import { blogLabels, LanguageFields, NameField, SlugField } from './blog-fields.tsx';
import type { MemberBlog } from './blog-for.ts';
import { type BlogNames, PlaceNotes } from './places/place-notes.tsx';

export interface SettingsPageProps {
  view: View;
  blog: MemberBlog;
  form: FormState;
  press: string;
  saved: boolean;
  place: BlogNames;
}

export function SettingsPage({ view, blog, form, press, saved, place }: SettingsPageProps) {
  const { t } = view;
  return (
    <StudioPage
      view={view}
      title={t('blogs.settings')}
      blog={blog}
      current="settings"
      tab="blog"
      scripts={['host-name.js']}
    >
      <div class="sections">
        {saved && <Done>{t('common.saved')}</Done>}
        <ProblemSummary view={view} form={form} labels={settingLabels(view)} />
        <form class="form form--sections" method="post" action={`/studio/${blog.slug}/settings`}>
          <FormPart id="part-name" title={t('blogs.settings.name')}>
            <NameField view={view} form={form} />
            <Introduction view={view} form={form} />
          </FormPart>
          <FormPart id="part-address" title={t('blogs.settings.address')}>
            <SlugField view={view} form={form} press={press} />
            <HostField view={view} form={form} address={`${press}/${blog.slug}/`} />
            <PlaceNotes view={view} blog={blog} press={press} place={place} />
          </FormPart>
          <FormPart id="part-languages" title={t('blogs.settings.languages')}>
            <LanguageFields view={view} form={form} />
          </FormPart>
          <FormPart id="part-rights" title={t('blogs.settings.rights')}>
            <RightsRule view={view} form={form} />
            <ReviewRule view={view} form={form} />
          </FormPart>
          <div class="form__do">
            <button class="btn" type="submit">
              {t('common.save')}
            </button>
          </div>
        </form>
      </div>
    </StudioPage>
  );
}

interface PartProps {
  view: View;
  form: FormState;
}

function Introduction({ view, form }: PartProps) {
  const { t } = view;
  return (
    <>
      <TextField
        view={view}
        form={form}
        name="tagline"
        label={t('blogs.tagline')}
        hint={t('blogs.tagline.hint')}
        maxLength={120}
        optional
      />
      <TextArea
        view={view}
        form={form}
        name="about"
        label={t('blogs.about')}
        hint={t('blogs.about.hint')}
        rows={8}
        maxLength={5000}
        optional
      />
    </>
  );
}

function HostField({ view, form, address }: PartProps & { address: string }) {
  const { t } = view;
  return (
    <TextField
      view={view}
      form={form}
      name="host"
      label={t('blogs.host')}
      hint={t('blogs.host.hint', { address })}
      autocomplete="off"
      autocapitalize="none"
      spellcheck={false}
      optional
    />
  );
}

function RightsRule({ view, form }: PartProps) {
  const { t } = view;
  return (
    <Choices
      view={view}
      form={form}
      name="rights_rule"
      label={t('blogs.rights-rule')}
      options={(['warn', 'block'] as const).map((value) => ({
        value,
        label: t(`blogs.rights-rule.${value}`),
        hint: t(`blogs.rights-rule.${value}.hint`),
      }))}
    />
  );
}

function ReviewRule({ view, form }: PartProps) {
  const { t } = view;
  return (
    <Choices
      view={view}
      form={form}
      name="review_rule"
      label={t('blogs.review-rule')}
      options={(['free', 'required'] as const).map((value) => ({
        value,
        label: t(`blogs.review-rule.${value}`),
        hint: t(`blogs.review-rule.${value}.hint`),
      }))}
    />
  );
}

function settingLabels(view: View) {
  const { t } = view;
  return {
    ...blogLabels(view),
    tagline: t('blogs.tagline'),
    about: t('blogs.about'),
    host: t('blogs.host'),
    rights_rule: t('blogs.rights-rule'),
    review_rule: t('blogs.review-rule'),
  };
}
