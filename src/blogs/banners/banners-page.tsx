// The banner slots of a blog, in the order in which readers see them.
import { Choices, type FormState, formOf, ProblemSummary, TextArea, TextField } from '../../web/forms.tsx';
import { Icon } from '../../web/icons.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
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
    <StudioPage view={view} title={t('blogs.banners')} blog={blog} current="settings" tab="banners">
      <div class="sections">
        {failed && (
          <ProblemSummary view={view} form={failed.form} labels={failed.id === null ? labelsOf(view) : {}} />
        )}
        <section>
          <p class="section__lead">{t('blogs.banners.about')}</p>
          {banners.length > 0 && (
            <ol class="rows">
              {banners.map((banner, index) => (
                <Row key={banner.id} {...props} banner={banner} index={index} />
              ))}
            </ol>
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

function Row({
  view,
  blog,
  banners,
  failed,
  banner,
  index,
}: BannersPageProps & { banner: Banner; index: number }) {
  const { t } = view;
  const { id, name } = banner;
  const path = `/studio/${blog.slug}/banners/${id}`;
  const mine = failed?.id === id ? failed.form : undefined;
  return (
    <li>
      <span class="rows__what">
        <b>{name}</b>
        <small>
          <span>{t(`blogs.banner.place.${banner.place}`)}</span>{' '}
          <span>{t(`blogs.banner.way.${banner.way}`)}</span>
        </small>
      </span>
      <form class="rows__do rows__move" method="post" action={`${path}/place`}>
        {index > 0 && <Move view={view} name={name} direction="up" />}
        {index < banners.length - 1 && <Move view={view} name={name} direction="down" />}
      </form>
      <details class="rows__more" open={mine !== undefined}>
        <summary aria-label={t('blogs.banner.edit', { name })}>{t('common.edit')}</summary>
        <form class="form" method="post" action={path}>
          <Fields view={view} form={mine ?? formOf(valuesOf(banner))} id={id} />
          <button class="btn btn--quiet" type="submit">
            {t('common.save')}
          </button>
        </form>
      </details>
      <details class="rows__more">
        <summary aria-label={t('blogs.banner.remove', { name })}>{t('blogs.widget.take')}</summary>
        <form class="form" method="post" action={`${path}/removal`}>
          <button class="btn btn--danger" type="submit">
            {t('blogs.banner.remove', { name })}
          </button>
        </form>
      </details>
    </li>
  );
}

function Move({ view, name, direction }: { view: View; name: string; direction: 'up' | 'down' }) {
  return (
    <button
      class="btn btn--text btn--small"
      type="submit"
      name="direction"
      value={direction}
      aria-label={view.t(`blogs.banner.${direction}`, { name })}
    >
      <Icon name={direction === 'up' ? 'arrow-up' : 'arrow-down'} />
    </button>
  );
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
