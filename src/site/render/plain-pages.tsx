// Pages without posts: about the blog, and the one for addresses that lead nowhere.
import type { Setting } from '../blog.ts';
import type { CategoryBranch } from '../finding/categories.ts';
import type { PostSummary } from '../published/reads.ts';
import { CategoryTree } from './category-tree.tsx';
import { Frame } from './frame.tsx';
import { PostList } from './post-list.tsx';
import { SearchForm } from './search-form.tsx';

export function AboutPage({ setting }: { setting: Setting }) {
  const { blog, t } = setting;
  const paragraphs = blog.about
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
  return (
    <Frame
      setting={setting}
      head={{ title: t('site.nav.about'), description: blog.tagline, canonical: '/about', kind: 'website' }}
      place="about"
    >
      <main id="main" class="list">
        <header class="list__head">
          <h1>{blog.name}</h1>
          <p>{blog.tagline}</p>
        </header>
        <div class="prose">
          {paragraphs.length === 0 && <p>{t('site.about.none')}</p>}
          {paragraphs.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      </main>
    </Frame>
  );
}

interface MissingProps {
  setting: Setting;
  /** The newest posts. */
  posts: PostSummary[];
  categories: CategoryBranch[];
}

export function MissingPage({ setting, posts, categories }: MissingProps) {
  const { blog, t } = setting;
  return (
    <Frame
      setting={setting}
      head={{ title: t('site.missing'), description: '', canonical: null, kind: 'website' }}
      place={null}
    >
      <main id="main" class="list">
        <header class="list__head">
          <h1>{t('site.missing')}</h1>
          <p>{t('site.missing.do')}</p>
        </header>
        <SearchForm setting={setting} id="missing-q" large />
        <p>
          <a class="btn btn--quiet" href={`${blog.base}/`}>
            {t('site.missing.home', { blog: blog.name })}
          </a>
        </p>
        {posts.length > 0 && (
          <section class="posts" aria-labelledby="newest-h">
            <h2 id="newest-h" class="h-sec">
              {t('site.recent')}
            </h2>
            <PostList setting={setting} posts={posts} level={3} />
          </section>
        )}
        {categories.length > 0 && (
          <section class="overview" aria-labelledby="categories-h">
            <h2 id="categories-h" class="h-sec">
              {t('site.nav.categories')}
            </h2>
            <CategoryTree setting={setting} tree={categories} />
          </section>
        )}
      </main>
    </Frame>
  );
}
