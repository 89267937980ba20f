// The library: every picture of the blog, found by words, and the way to add more.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { Done, type FormState, fieldText, ProblemSummary } from '../../web/forms.tsx';
import { Icon } from '../../web/icons.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import { Pager } from '../../web/pager.tsx';
import { longDate } from '../../web/when.ts';
import type { ListedPicture } from './reads.ts';

export interface LibraryPageProps {
  view: View;
  blog: MemberBlog;
  rows: readonly ListedPicture[];
  all: number;
  page: number;
  pages: number;
  /** What was asked for: `words`, `show`. */
  form: FormState;
  /** What was wrong with a file that was sent. */
  sent: FormState;
  done: boolean;
}

export function LibraryPage(props: LibraryPageProps) {
  const { view, blog, rows, all, form, sent, done } = props;
  const { t } = view;
  const mayAdd = blog.may.has('translate');
  const narrowed = fieldText(form, 'words') !== '' || fieldText(form, 'show') !== '';
  return (
    <StudioPage
      view={view}
      title={t('pictures.title')}
      blog={blog}
      current="pictures"
      scripts={['pictures.js']}
      head={<p>{t('pictures.count', { count: all })}</p>}
    >
      <div class="room__main">
        {done && <Done>{t('pictures.done.deleted')}</Done>}
        <ProblemSummary view={view} form={sent} labels={{ picture: t('pictures.add.choose') }} />
        {mayAdd && <Add view={view} blog={blog} />}
        {(rows.length > 0 || narrowed) && <Search {...props} />}
        {rows.length === 0 && <Nothing view={view} blog={blog} narrowed={narrowed} />}
        {rows.length > 0 && (
          <ol class="pics">
            {rows.map((picture) => (
              <Row key={picture.id} view={view} blog={blog} picture={picture} />
            ))}
          </ol>
        )}
        <Pages {...props} />
      </div>
    </StudioPage>
  );
}

/** Sends one file without a script; with one, as many as were chosen or dropped. */
function Add({ view, blog }: Pick<LibraryPageProps, 'view' | 'blog'>) {
  const { t } = view;
  return (
    <section
      class="picadd"
      aria-labelledby="add"
      data-pictures
      data-sending={t('pictures.sending')}
      data-sent={t('pictures.sent')}
      data-failed={t('pictures.failed')}
    >
      <h2 class="room__h" id="add">
        {t('pictures.add')}
      </h2>
      <form
        class="picadd__form"
        method="post"
        action={`/studio/${blog.slug}/pictures`}
        encType="multipart/form-data"
      >
        <input type="hidden" name="from" value="page" />
        <input
          id="picture"
          name="picture"
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
          aria-label={t('pictures.add.choose')}
          required
        />
        <button class="btn" type="submit">
          <Icon name="upload" />
          {t('pictures.add.do')}
        </button>
      </form>
      <p class="hint">{t('pictures.add.hint')}</p>
      <ul class="picadd__list" aria-live="polite" data-list />
      <p data-after hidden>
        <a class="btn btn--quiet" href={`/studio/${blog.slug}/pictures`}>
          {t('pictures.show-new')}
        </a>
      </p>
    </section>
  );
}

function Search({ view, blog, form }: LibraryPageProps) {
  const { t } = view;
  const show = fieldText(form, 'show');
  return (
    <form class="narrow" method="get" action={`/studio/${blog.slug}/pictures`}>
      <div class="field narrow__words">
        <label for="words">{t('pictures.search')}</label>
        <input
          id="words"
          name="words"
          type="search"
          value={fieldText(form, 'words')}
          placeholder={t('pictures.search.hint')}
          maxLength={100}
        />
      </div>
      <fieldset class="seg">
        <legend class="vh">{t('pictures.show')}</legend>
        <input type="radio" name="show" id="show-all" value="" checked={show === ''} />
        <label for="show-all">{t('pictures.every')}</label>
        <input type="radio" name="show" id="show-unused" value="unused" checked={show === 'unused'} />
        <label for="show-unused">{t('pictures.unused')}</label>
      </fieldset>
      <button class="btn btn--quiet" type="submit">
        {t('pictures.search.do')}
      </button>
    </form>
  );
}

function Nothing({ view, blog, narrowed }: { view: View; blog: MemberBlog; narrowed: boolean }) {
  const { t } = view;
  if (!narrowed) {
    return (
      <div class="empty">
        <b>{t('pictures.none')}</b>
        <p>{t('pictures.none.about')}</p>
      </div>
    );
  }
  return (
    <div class="empty">
      <b>{t('pictures.none.here')}</b>
      <a class="btn btn--quiet" href={`/studio/${blog.slug}/pictures`}>
        {t('pictures.none.all')}
      </a>
    </div>
  );
}

function Row({ view, blog, picture }: { view: View; blog: MemberBlog; picture: ListedPicture }) {
  const { t } = view;
  const path = `/studio/${blog.slug}/pictures/${picture.id}`;
  return (
    <li>
      <a href={`${path}/details`}>
        <span class="pics__art">
          <img
            src={path}
            alt=""
            width={picture.width}
            height={picture.height}
            loading="lazy"
            decoding="async"
          />
        </span>
        <span class="pics__what">
          <b>{picture.title || picture.file_name || t('pictures.untitled')}</b>
          {picture.alt !== '' && <span>{picture.alt}</span>}
          {picture.credit !== '' && <small>{picture.credit}</small>}
        </span>
      </a>
      <p class="pics__s">
        {picture.alt === '' && (
          <span class="sev sev--warn">
            <Icon name="warn" />
            {t('pictures.no-alt')}
          </span>
        )}
        <span>
          {picture.uses === 0 ? t('pictures.uses.none') : t('pictures.uses', { count: picture.uses })}
        </span>
        <time dateTime={picture.created_at}>
          {longDate(picture.created_at, view.language, blog.timeZone)}
        </time>
      </p>
    </li>
  );
}

function Pages({ view, blog, page, pages, form }: LibraryPageProps) {
  const { t } = view;
  const address = (to: number) => {
    const asked = { words: fieldText(form, 'words'), show: fieldText(form, 'show'), page: String(to) };
    const given = Object.entries(asked).filter(([, value]) => value !== '');
    return `/studio/${blog.slug}/pictures?${new URLSearchParams(given)}`;
  };
  return (
    <Pager
      {...{ page, pages, address }}
      label={t('pictures.pages')}
      before={t('pictures.newer')}
      after={t('pictures.older')}
    />
  );
}
