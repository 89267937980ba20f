// Every blog of the press, found by name or address, for whoever runs it.
import { type FormState, fieldText, TextField } from '../../../web/forms.tsx';
import { Icon } from '../../../web/icons.tsx';
import type { View } from '../../../web/page.ts';
import { blogAddress } from '../../address.ts';
import { PressPage } from '../press-page.tsx';
import { megabytesText } from '../quotas/room.tsx';
import type { BlogState, ListedBlog } from './reads.ts';

export interface BlogsPageProps {
  view: View;
  /** The press's own address. */
  press: string;
  blogs: readonly ListedBlog[];
  all: number;
  form: FormState;
  /** Not the newest page. */
  later: boolean;
  /** Id of the blog that the next page comes behind; null on the last. */
  next: string | null;
}

export function BlogsPage(props: BlogsPageProps) {
  const { view, blogs, all, form } = props;
  const { t } = view;
  const words = fieldText(form, 'words');
  return (
    <PressPage view={view} tab="blogs">
      <div class="sections">
        {(all > 0 || words !== '') && (
          <form class="narrow" method="get" action="/press/blogs">
            <TextField
              {...{ view, form }}
              name="words"
              type="search"
              label={t('operating.blogs.words')}
              maxLength={100}
            />
            <button class="btn btn--quiet" type="submit">
              {t('operating.blogs.find')}
            </button>
          </form>
        )}
        {blogs.length === 0 ? (
          <Nothing view={view} words={words} />
        ) : (
          <section aria-label={t('operating.blogs')}>
            <p class="hint">{t('operating.blogs.count', { count: all })}</p>
            <ul class="rows">
              {blogs.map((blog) => (
                <Row key={blog.id} {...props} blog={blog} />
              ))}
            </ul>
            <Ways {...props} words={words} />
          </section>
        )}
      </div>
    </PressPage>
  );
}

function Nothing({ view, words }: { view: View; words: string }) {
  const { t } = view;
  if (words === '') {
    return (
      <div class="empty">
        <b>{t('operating.blogs.none')}</b>
        <p>{t('operating.blogs.none.about')}</p>
      </div>
    );
  }
  return (
    <div class="empty">
      <b>{t('operating.blogs.none-here', { words })}</b>
      <a class="btn btn--quiet" href="/press/blogs">
        {t('operating.blogs.all')}
      </a>
    </div>
  );
}

function Row({ view, press, blog }: BlogsPageProps & { blog: ListedBlog }) {
  const { t } = view;
  return (
    <li>
      <a class="rows__what" href={`/press/blogs/${blog.slug}`}>
        <b lang={blog.language}>{blog.name}</b>
        <small class="rows__path">{blogAddress(press, blog)}</small>
      </a>
      <ul class="facts-line">
        <li>{ownersText(view, blog)}</li>
        <li>{t('operating.blogs.posts', { count: blog.posts })}</li>
        <li>{t('operating.blogs.pictures', { size: megabytesText(blog.bytes) })}</li>
        <li>
          <StateSign view={view} state={blog.state} />
        </li>
      </ul>
    </li>
  );
}

export function ownersText({ t }: View, { owners }: ListedBlog): string {
  const names = owners.map(({ name }) => name);
  return names.length === 0 ? t('operating.blogs.no-owner') : names.join(t('log.comma'));
}

const signs = {
  open: ['check', 'ok'],
  locked: ['lock', 'note'],
  closed: ['eye', 'note'],
  suspended: ['warn', 'warn'],
  moved: ['external', 'note'],
} as const;

export function StateSign({ view, state }: { view: View; state: BlogState }) {
  const [icon, kind] = signs[state];
  return (
    <span class={`sev sev--${kind}`}>
      <Icon name={icon} /> {view.t(`operating.state.${state}`)}
    </span>
  );
}

function Ways({ view, later, next, words }: BlogsPageProps & { words: string }) {
  const { t } = view;
  if (!later && next === null) return null;
  const address = (before: string | null) => {
    const asked = new URLSearchParams({ ...(words ? { words } : {}), ...(before ? { before } : {}) });
    return asked.size === 0 ? '/press/blogs' : `/press/blogs?${asked}`;
  };
  return (
    <nav class="pager" aria-label={t('operating.blogs.pages')}>
      {later && <a href={address(null)}>{t('operating.pages.first')}</a>}
      {next !== null && <a href={address(next)}>{t('operating.pages.next')}</a>}
    </nav>
  );
}
