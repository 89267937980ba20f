// What stands beside the newest posts of the press: this week's first places, categories, new blogs, how to begin.
import type { PressSettings } from '../../../blogs/hosting/press-settings.ts';
import type { OutsidePost } from '../../../rankings/outside/reads.ts';
import type { RankedRow } from '../../../rankings/reads.ts';
import { numberText } from '../../../text/fill.ts';
import { Icon } from '../../../web/icons.tsx';
import { dayOf } from '../../../web/when.ts';
import type { Blog, Setting } from '../../blog.ts';
import { hostPath } from '../host-address.ts';
import { hrefFrom, otherLanguage } from '../links.ts';
import type { CategoryOfBlogs } from './reads.ts';

export interface FrontSideFacts {
  /** Best first. */
  places: readonly RankedRow[];
  categories: readonly CategoryOfBlogs[];
  newBlogs: readonly Blog[];
  outside: readonly OutsidePost[];
}

interface SideProps {
  setting: Setting;
  press: PressSettings;
  facts: FrontSideFacts;
}

export function FrontSide({ setting, press, facts }: SideProps) {
  return (
    <aside class="side" aria-label={setting.t('front.side')}>
      <SmallSearch setting={setting} press={press} />
      {facts.places.length > 0 && <Week setting={setting} places={facts.places} />}
      {facts.categories.length > 0 && <Categories setting={setting} categories={facts.categories} />}
      {facts.newBlogs.length > 0 && <NewBlogs setting={setting} blogs={facts.newBlogs} />}
      {facts.outside.length > 0 && <Outside setting={setting} posts={facts.outside} />}
      {press.signUp !== 'closed' && <Begin setting={setting} rule={press.signUp} />}
    </aside>
  );
}

/** For small screens alone: a wide one has the field in its top bar. */
function SmallSearch({ setting: { t }, press }: Omit<SideProps, 'facts'>) {
  return (
    <search class="side__search">
      <form class="search search--large" action="/search">
        <label for="side-q">{t('host.search.label', { name: press.name })}</label>
        <span class="search__field">
          <Icon name="search" />
          <input id="side-q" name="q" type="search" autocomplete="off" maxLength={200} required />
        </span>
        <button class="btn" type="submit">
          {t('search.do')}
        </button>
      </form>
    </search>
  );
}

function Week({ setting: { t }, places }: { setting: Setting; places: readonly RankedRow[] }) {
  return (
    <section>
      <h2 class="h-side">{t('front.week')}</h2>
      <ol class="places">
        {places.map((row) => (
          <li key={row.participantId}>
            <span class="places__n">
              <b aria-hidden="true">{row.place}</b>
              <span class="vh">{t('front.week.place', { place: row.place })}</span>
            </span>
            {/* Through the press, which counts who is led there. */}
            <a href={`/go/${row.participantId}`}>{row.name}</a>
          </li>
        ))}
      </ol>
      <p>
        <a class="side__all" href="/rankings">
          {t('front.week.all')}
        </a>
      </p>
    </section>
  );
}

function Categories({ setting, categories }: { setting: Setting; categories: readonly CategoryOfBlogs[] }) {
  const { t } = setting;
  return (
    <section>
      <h2 class="h-side">{t('front.categories')}</h2>
      <ul class="cats">
        {categories.map(({ slug, name, blogs }) => (
          <li key={slug}>
            <div class="cats__row">
              <a href={hostPath({ show: 'blogs', category: slug, number: 1 })}>{name}</a>
              <span>{numberText(t.language, blogs)}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NewBlogs({ setting, blogs }: { setting: Setting; blogs: readonly Blog[] }) {
  const { t } = setting;
  return (
    <section>
      <h2 class="h-side">{t('front.new-blogs')}</h2>
      <ul class="newblogs">
        {blogs.map((blog) => (
          <li key={blog.id} lang={otherLanguage(setting, blog.language)}>
            <a href={hrefFrom(setting, blog, '/')}>{blog.name}</a>
            {blog.tagline !== '' && <p>{blog.tagline}</p>}
          </li>
        ))}
      </ul>
      <p>
        <a class="side__all" href="/blogs">
          {t('front.new-blogs.all')}
        </a>
      </p>
    </section>
  );
}

function Outside({ setting, posts }: { setting: Setting; posts: readonly OutsidePost[] }) {
  const { t, blog } = setting;
  return (
    <section>
      <h2 class="h-side">{t('front.elsewhere')}</h2>
      <ul class="newblogs">
        {posts.map((post) => (
          <li key={post.address} lang={otherLanguage(setting, post.language)}>
            <a href={post.address} rel="noopener nofollow ugc">
              {post.title}
              <Icon name="external" label={t('front.elsewhere.mark')} />
            </a>
            <p>
              <a href={`/go/${post.participantId}`} rel="nofollow">
                {post.blog}
              </a>{' '}
              <time dateTime={post.publishedAt}>{dayOf(post.publishedAt, blog.timeZone)}</time>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Begin({ setting: { t }, rule }: { setting: Setting; rule: 'invitation' | 'open' }) {
  return (
    <section class="begin">
      <h2 class="h-side">{t('front.begin')}</h2>
      <p>{t(`front.begin.${rule}`)}</p>
      <p>
        <a class="btn btn--quiet" href="/sign-up">
          {t('front.begin.do')}
        </a>
      </p>
    </section>
  );
}
