// Posts one under the other, as the home page and every list show them.

import { dayOf } from '../../web/when.ts';
import { articlePath, type ListScope, listPath } from '../address.ts';
import type { Setting } from '../blog.ts';
import { isSameYear, longMonth, monthName } from '../dates.ts';
import type { PostSummary } from '../published/reads.ts';
import { LockMark } from './gate.tsx';
import { stationsOf } from './stream.tsx';

interface PostListProps {
  setting: Setting;
  posts: PostSummary[];
  level: 2 | 3;
  /** The list they stand in; what it is called need not be said again at each post. */
  scope?: ListScope;
  /** When the post was published behind which they stand, with its whole date. */
  behind?: string;
}

export function PostList({ setting, posts, level, scope, behind }: PostListProps) {
  // Years pass between the posts of a category; those of the home page say where theirs is another one.
  const tellsYear = ({ publishedAt }: PostSummary) =>
    behind === undefined ? scope?.kind !== 'month' : !isSameYear(publishedAt, behind, setting.blog.timeZone);
  return (
    <ol class="plist">
      {posts.map((post) => (
        <li key={post.id} id={`d-${dayOf(post.publishedAt, setting.blog.timeZone)}`}>
          <PostDate setting={setting} post={post} withYear={tellsYear(post)} />
          <PostEntry setting={setting} post={post} level={level} scope={scope} />
        </li>
      ))}
    </ol>
  );
}

type PostProps = { setting: Setting; post: PostSummary };

function PostDate({ setting, post, withYear }: PostProps & { withYear: boolean }) {
  const day = dayOf(post.publishedAt, setting.blog.timeZone);
  const nameOf = withYear ? longMonth : monthName;
  return (
    <time dateTime={day}>
      <b>{Number(day.slice(8))}</b>
      {nameOf(day.slice(0, 7), setting.language)}
    </time>
  );
}

type EntryProps = PostProps & { level: 2 | 3; scope: ListScope | undefined };

function PostEntry({ setting, post, level, scope }: EntryProps) {
  const { blog } = setting;
  const Heading = level === 2 ? 'h2' : 'h3';
  const source = post.provenance;
  const isOwn = scope?.kind === 'category' && scope.slug === post.category?.slug;
  const category = isOwn ? null : post.category;
  const isBook = post.kind === 'book';
  return (
    <div>
      <Heading class="plist__h">
        <a href={`${blog.base}${articlePath(post.slug)}`}>{post.title}</a>
      </Heading>
      {source !== null && source.article.title !== '' && (
        <p class="plist__orig" lang={source.article.language}>
          {source.article.title}
        </p>
      )}
      {post.summary !== '' && <p class="plist__x">{post.summary}</p>}
      {(post.locked || source !== null || category !== null || isBook) && (
        <p class="plist__m">
          {isBook && <span class="plist__kind">{setting.t('site.book-card.kind')}</span>}
          {post.locked && <LockMark setting={setting} />}
          <Sources setting={setting} post={post} />
          {category !== null && (
            <a href={`${blog.base}${listPath({ kind: 'category', slug: category.slug }, null)}`}>
              {category.name}
            </a>
          )}
        </p>
      )}
    </div>
  );
}

/** The whole chain in one line of names: shortening it would hide who spoke. */
function Sources({ setting, post }: { setting: Setting; post: PostSummary }) {
  if (post.provenance === null) return null;
  const stations = stationsOf(setting, post.provenance);
  const names = stations.map(({ link }) => link.name).join(setting.language === 'ja' ? '、' : ', ');
  return (
    <span class="src">
      <span class="vh">{setting.t('site.from', { names })}</span>
      <span aria-hidden="true">
        {stations.map(({ link, anchor, lang }) => (
          <span key={anchor} class="plist__up">
            ← <span lang={lang}>{link.name}</span>
          </span>
        ))}
      </span>
    </span>
  );
}
