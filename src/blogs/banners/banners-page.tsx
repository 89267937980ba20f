// The banner slots of a blog, in the order in which readers see them.
import { Choices, type FormState, formOf, ProblemSummary, TextArea, TextField } from '../../web/forms.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import { type ArrangedRow, ArrangedRows } from '../arranging/arranged-rows.tsx';
import type { MemberBlog } from '../blog-for.ts';
import { bannerPlaces, bannerWays } from './change-banners.ts';
import { MOST_MARKUP } from './plain-markup.ts';
import type { Banner } from './store.ts';

export interface BannersPageProps {
  view: View;
  blog: MemberBlog;
  banners: readonly Banner[];
  /** The form that came back with problems: of one banner, or of a new one. */
  failed?: { id: string | null; form: FormState };
}

export function BannersPage(props: BannersPageProps) {
  const { view, blog, banners, failed } = props;
  const { t } = view;
  return (
    <StudioPage
      view={view}
      title={t('blogs.banners')}
      blog={blog}
      current="settings"
      tab="banners"
      scripts={['arrange.js']}
    >
      <div class="sections">
        {failed && (
          <ProblemSummary view={view} form={failed.form} labels={failed.id === null ? labelsOf(view) : {}} />
        )}
        <section>
          <p class="section__lead">{t('blogs.banners.about')}</p>
          {banners.length > 0 && (
            <ArrangedRows view={view} rows={banners.map((banner) => rowOf(props, banner))} />
          )}
        </section>
        <section aria-labelledby="new-banner">
          <h2 class="room__h" id="new-banner">
            {t('blogs.banner.new')}
          </h2>
          <form class="form" method="post" action={`/studio/${blog.slug}/banners`}>
            <Fields
              view={view}
              form={failed?.id === null ? failed.form : formOf({ place: 'article', way: 'plain' })}
            />
            <button class="btn btn--quiet" type="submit">
              {t('common.add')}
            </button>
          </form>
        </section>
      </div>
    </StudioPage>
  );
}

function rowOf({ view, blog, failed }: BannersPageProps, banner: Banner): ArrangedRow {
  const { t } = view;
  const { id, name } = banner;
  const mine = failed?.id === id ? failed.form : undefined;
  return {
    id,
    name,
    facts: (
      <small>
        <span>{t(`blogs.banner.place.${banner.place}`)}</span>{' '}
        <span>{t(`blogs.banner.way.${banner.way}`)}</span>
      </small>
    ),
    path: `/studio/${blog.slug}/banners/${id}`,
    words: {
      up: t('blogs.banner.up', { name }),
      down: t('blogs.banner.down', { name }),
      edit: t('blogs.banner.edit', { name }),
      remove: t('blogs.banner.remove', { name }),
    },
    isOpen: mine !== undefined,
    fields: <Fields view={view} form={mine ?? formOf(valuesOf(banner))} id={id} />,
  };
}

/** `id` tells the fields of one banner from those of another. */
function Fields({ view, form, id }: { view: View; form: FormState; id?: string }) {
  const { t } = view;
  const named = (name: string) => ({ view, form, name, id: id ? `${name}-${id}` : name });
  return (
    <>
      <TextField
        {...named('name')}
        label={t('blogs.banner.name')}
        hint={t('blogs.banner.name.hint')}
        maxLength={60}
        required
      />
      <TextArea
        {...named('markup')}
        label={t('blogs.banner.markup')}
        hint={t('blogs.banner.markup.hint')}
        class="code"
        rows={6}
        maxLength={MOST_MARKUP}
        spellcheck={false}
        required
      />
      <Choices
        {...named('place')}
        label={t('blogs.banner.place')}
        options={bannerPlaces.map((value) => ({ value, label: t(`blogs.banner.place.${value}`) }))}
      />
      <Choices
        {...named('way')}
        label={t('blogs.banner.way')}
        options={bannerWays.map((value) => ({
          value,
          label: t(`blogs.banner.way.${value}`),
          hint: t(`blogs.banner.way.${value}.hint`),
        }))}
      />
      <TextField
        {...named('width')}
        label={t('blogs.banner.width')}
        hint={t('blogs.banner.size.hint')}
        inputmode="numeric"
        maxLength={4}
        optional
      />
      <TextField
        {...named('height')}
        label={t('blogs.banner.height')}
        inputmode="numeric"
        maxLength={4}
        optional
      />
    </>
  );
}

function valuesOf({ name, place, way, markup, width, height }: Banner): Record<string, string> {
  return { name, place, way, markup, width: width?.toString() ?? '', height: height?.toString() ?? '' };
}

function labelsOf({ t }: View) {
  return {
    name: t('blogs.banner.name'),
    markup: t('blogs.banner.markup'),
    place: t('blogs.banner.place'),
    way: t('blogs.banner.way'),
    width: t('blogs.banner.width'),
    height: t('blogs.banner.height'),
  };
}
