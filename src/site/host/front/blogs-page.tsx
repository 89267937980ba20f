// The list of blogs, of all or of a category of the rankings.
import { HostFrame } from '../../../blogs/hosting/host-frame.tsx';
import type { PressSettings } from '../../../blogs/hosting/press-settings.ts';
import { languageName } from '../../../text/language.ts';
import { longDate } from '../../../web/when.ts';
import { addressIn, type Setting } from '../../blog.ts';
import { hostPath } from '../host-address.ts';
import { hrefFrom, otherLanguage } from '../links.ts';
import { HostPager } from './pager.tsx';
import { type CategoryOfBlogs, type ListedBlog, MOST_COUNTED } from './reads.ts';

export interface BlogsProps {
  setting: Setting;
  press: PressSettings;
  categories: readonly CategoryOfBlogs[];
  /** Null for all. */
  category: CategoryOfBlogs | null;
  number: number;
  blogs: readonly ListedBlog[];
  total: number;
  more: boolean;
}

export function BlogsPage(props: BlogsProps) {
  const { setting, press, category, number, blogs, total, more } = props;
  const { t, language } = setting;
  const title = category === null ? t('front.blogs') : t('front.blogs.in', { category: category.name });
  const at = (wanted: number) =>
    hostPath({ show: 'blogs', category: category?.slug ?? null, number: wanted });
  return (
    <HostFrame
      press={press}
      t={t}
      language={language}
      title={number === 1 ? title : `${title} ${t('site.page', { number })}`}
      canonical={addressIn(setting.blog, at(number))}
      place="blogs"
      styles={['front.css']}
    >
      <main id="main" class="list front">
        <header class="list__head">
          <h1>{title}</h1>
          <p>
            {t('front.blogs.count', { count: total })}
            {number > 1 && ` ${t('site.page', { number })}`}
          </p>
        </header>
        {props.categories.length > 0 && <CategoryRow {...props} />}
        {blogs.length === 0 ? (
          <div class="empty">
            <b>{t('front.blogs.none')}</b>
            <p>{t('front.blogs.none.do')}</p>
          </div>
        ) : (
          <ul class="bloglist">
            {blogs.map((listed) => (
              <BlogEntry key={listed.blog.id} setting={setting} listed={listed} />
            ))}
          </ul>
        )}
        <HostPager
          t={t}
          back={number > 1 ? { href: at(number - 1), words: t('search.previous') } : null}
          on={more ? { href: at(number + 1), words: t('search.next') } : null}
        />
      </main>
    </HostFrame>
  );
}

function CategoryRow({ setting: { t }, categories, category }: BlogsProps) {
  const way = (slug: string | null) => hostPath({ show: 'blogs', category: slug, number: 1 });
  return (
    <nav class="catrow" aria-label={t('front.categories')}>
      <a href={way(null)} aria-current={category === null ? 'page' : undefined}>
        {t('front.categories.all')}
      </a>
      {categories.map(({ slug, name }) => (
        <a key={slug} href={way(slug)} aria-current={slug === category?.slug ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}

function BlogEntry({ setting, listed }: { setting: Setting; listed: ListedBlog }) {
  const { t, language } = setting;
  const { blog, newestAt, posts } = listed;
  return (
    <li>
      <h2 class="plist__h" lang={otherLanguage(setting, blog.language)}>
        <a href={hrefFrom(setting, blog, '/')}>{blog.name}</a>
      </h2>
      {blog.tagline !== '' && (
        <p class="plist__x" lang={otherLanguage(setting, blog.language)}>
          {blog.tagline}
        </p>
      )}
      <p class="plist__m">
        <span>{languageName(blog.language, language)}</span>
        <span>
          {posts < MOST_COUNTED
            ? t('front.blogs.posts', { count: posts })
            : t('front.blogs.posts.many', { count: MOST_COUNTED })}
        </span>
        <span>
          {t('front.blogs.newest')}{' '}
          <time dateTime={newestAt}>{longDate(newestAt, language, setting.blog.timeZone)}</time>
        </span>
      </p>
    </li>
  );
}
