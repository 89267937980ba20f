// The pages that list posts: of the whole blog, a category, a tag, an author, a month.
import { feedPath, type ListScope, listPath, pathOf } from '../address.ts';
import { hrefIn, type Setting } from '../blog.ts';
import { longMonth } from '../dates.ts';
import type { CategoryBranch } from '../finding/categories.ts';
import type { Category, PostSummary } from '../published/reads.ts';
import { Calendar, type CalendarFacts } from './calendar.tsx';
import { Breadcrumb, CategoryTree } from './category-tree.tsx';
import { Frame, type PageHead, type Place } from './frame.tsx';
import { crumbsData, listData } from './json-ld.tsx';
import { PostList } from './post-list.tsx';

export interface ListProps {
  setting: Setting;
  scope: ListScope;
  /** What the list is called: the category's, tag's or author's name; empty for the whole blog and a month. */
  name: string;
  /** What an author says of themselves, or ''. */
  about: string;
  /** The categories around a category, the outermost first. */
  trail: readonly Category[];
  /** The categories in it. */
  inside: readonly CategoryBranch[];
  /** From 1, the oldest; null is the newest of a category or month. */
  number: number | null;
  posts: PostSummary[];
  /** Paths inside the blog. */
  older: string | null;
  newer: string | null;
  /** Number of posts in the list; null where it would change pages that are full. */
  total: number | null;
  calendar: CalendarFacts | null;
}

export function ListPage(props: ListProps) {
  const { setting, scope, posts, calendar } = props;
  const title = titleOf(props);
  return (
    <Frame setting={setting} head={headOf(props, title)} place={placeOf(scope)}>
      <main id="main" class={calendar === null ? 'list' : 'list list--month'}>
        <ListHead {...props} title={title} />
        <section class="posts" aria-label={title}>
          {posts.length === 0 ? (
            <div class="empty">
              <b>{setting.t('site.empty')}</b>
            </div>
          ) : (
            <PostList setting={setting} posts={posts} level={2} scope={scope} />
          )}
        </section>
        {calendar !== null && (
          <aside class="side" aria-label={setting.t('site.clues')}>
            <Calendar setting={setting} facts={calendar} />
            <YearLink setting={setting} month={calendar.month} />
          </aside>
        )}
        <Pager {...props} />
      </main>
    </Frame>
  );
}

/** What the list is, how many posts it has, what is inside it, and how to follow it. */
function ListHead({ title, ...props }: ListProps & { title: string }) {
  const { setting, scope, number, total, about, trail, inside } = props;
  const { blog, t } = setting;
  const kind = scope.kind === 'tag' || scope.kind === 'author' ? t(`site.list.${scope.kind}`) : '';
  return (
    <header class="list__head">
      <Breadcrumb setting={setting} trail={trail} />
      {kind !== '' && <p class="list__kind">{kind}</p>}
      <h1>{title}</h1>
      {about !== '' && <p class="list__about">{about}</p>}
      <p>
        {total !== null && t('site.count', { count: total })}
        {number !== null && t('site.page', { number })}
        {number === null && hasFeeds(scope) && (
          <a class="list__feed" href={hrefIn(blog, feedPath(scope, 'atom'))}>
            {t('site.feed')}
          </a>
        )}
      </p>
      {inside.length > 0 && <CategoryTree setting={setting} tree={inside} />}
    </header>
  );
}

function headOf(props: ListProps, title: string): PageHead {
  const { setting, scope, name, number, about, trail, posts } = props;
  const label =
    scope.kind === 'tag' || scope.kind === 'author'
      ? setting.t('site.list.title', { name, kind: setting.t(`site.list.${scope.kind}`) })
      : title;
  const path = listPath(scope, null);
  return {
    title: number === null ? label : `${label} ${setting.t('site.page', { number })}`.trim(),
    description: about,
    canonical: listPath(scope, number),
    kind: 'website',
    counted: 'other',
    ...(posts.length === 0 ? {} : { data: listData(setting, listOf(props, title), posts) }),
    ...(hasFeeds(scope) ? { feeds: { title: `${name} — ${setting.blog.name}`, scope } } : {}),
    ...(scope.kind === 'category' ? { crumbs: crumbsData(setting, trail, { name, path }) } : {}),
  };
}

function listOf({ scope, name, about, number }: ListProps, title: string) {
  const isAuthor = scope.kind === 'author' && number === null;
  return { name: name === '' ? title : name, about, path: listPath(scope, number), isAuthor };
}

function hasFeeds(scope: ListScope): boolean {
  return scope.kind === 'category' || scope.kind === 'tag' || scope.kind === 'author';
}

function placeOf(scope: ListScope): Place {
  if (scope.kind === 'month') return 'months';
  return scope.kind === 'category' || scope.kind === 'tag' ? 'categories' : 'posts';
}

function YearLink({ setting, month }: { setting: Setting; month: string }) {
  const year = month.slice(0, 4);
  return (
    <p>
      <a href={hrefIn(setting.blog, pathOf({ page: 'year', year }))}>
        {setting.t('site.whole-year', { year })}
      </a>
    </p>
  );
}

function Pager({ setting, older, newer }: ListProps) {
  const { blog, t } = setting;
  if (older === null && newer === null) return null;
  return (
    <nav class="prevnext" aria-label={t('site.pages')}>
      {older === null ? (
        <p />
      ) : (
        <a href={hrefIn(blog, older)} rel="prev">
          {t('site.older')}
        </a>
      )}
      {newer === null ? (
        <p />
      ) : (
        <a href={hrefIn(blog, newer)} rel="next">
          {t('site.newer')}
        </a>
      )}
    </nav>
  );
}

function titleOf({ setting, scope, name }: ListProps): string {
  if (scope.kind === 'all') return setting.t('site.nav.posts');
  return scope.kind === 'month' ? longMonth(scope.month, setting.language) : name;
}
