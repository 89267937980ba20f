// The fields in which a blog is described, shared by set-up, making and settings.
import {
  Choices,
  type FormState,
  fieldText,
  fieldTexts,
  languageOptions,
  SelectField,
  TextField,
  TimeZones,
} from '../web/forms.tsx';
import type { View } from '../web/page.ts';

const offered = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'sv', 'ru', 'ar', 'zh', 'ko', 'ja'];

interface Props {
  view: View;
  form: FormState;
}

type SlugProps = Props & { press: string; id?: string };

export function NameField({ view, form }: Props) {
  const { t } = view;
  return (
    <TextField view={view} form={form} name="blog_name" label={t('blogs.name')} maxLength={60} required />
  );
}

/** `press` is the address of the press, where the blog's path begins. `id` tells it from others on the page. */
export function SlugField({ view, form, press, id }: SlugProps) {
  const { t } = view;
  return (
    <TextField
      view={view}
      form={form}
      name="slug"
      {...(id ? { id } : {})}
      label={t('blogs.slug')}
      hint={t('blogs.slug.hint', { address: `${press}/` })}
      autocomplete="off"
      autocapitalize="none"
      spellcheck={false}
      maxLength={40}
      required
    />
  );
}

export function LanguageFields({ view, form }: Props) {
  const { t } = view;
  const written = fieldText(form, 'blog_language');
  const sources = fieldTexts(form, 'source_languages');
  return (
    <>
      <SelectField
        view={view}
        form={form}
        name="blog_language"
        label={t('blogs.language')}
        options={languageOptions([...new Set(['ja', ...offered, written])].filter(Boolean), view)}
      />
      <Choices
        view={view}
        form={form}
        name="source_languages"
        label={t('blogs.source-languages')}
        options={languageOptions([...new Set([...offered, ...sources])], view)}
        several
      />
      <TextField
        view={view}
        form={form}
        name="other_languages"
        label={t('blogs.other-languages')}
        hint={t('blogs.other-languages.hint')}
        optional
      />
      <TimeZoneField view={view} form={form} />
    </>
  );
}

function TimeZoneField({ view, form }: Props) {
  const { t } = view;
  return (
    <>
      <TextField
        view={view}
        form={form}
        name="time_zone"
        label={t('blogs.time-zone')}
        hint={t('blogs.time-zone.hint')}
        list="time-zones"
        autocomplete="off"
        required
      />
      <TimeZones />
    </>
  );
}

/** The names of these fields for the summary of problems. */
export function blogLabels({ t }: View) {
  return {
    blog_name: t('blogs.name'),
    slug: t('blogs.slug'),
    blog_language: t('blogs.language'),
    source_languages: t('blogs.source-languages'),
    other_languages: t('blogs.other-languages'),
    time_zone: t('blogs.time-zone'),
  };
}

/** What a new blog most likely wants to be, by the language its maker reads. */
export function likelyBlog({ language }: View): Record<string, string> {
  return language === 'ja'
    ? { blog_language: 'ja', source_languages: 'en', time_zone: 'Asia/Tokyo' }
    : { blog_language: 'en', source_languages: 'ja', time_zone: 'UTC' };
}
