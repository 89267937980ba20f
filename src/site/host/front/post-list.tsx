// Posts of several blogs one under the other, each with its picture, its blog and its date.
import { dayOf } from '../../../web/when.ts';
import { articlePath, listPath } from '../../address.ts';
import type { Setting } from '../../blog.ts';
import { isSameYear, longMonth, monthName } from '../../dates.ts';
import { Picture } from '../../render/pictures.tsx';
import { hrefFrom, isHere, otherLanguage } from '../links.ts';
import type { HostPost } from './reads.ts';

interface HostPostListProps {
  setting: Setting;
  posts: readonly HostPost[];
  level: 2 | 3;
  /** When the post was published behind which they stand; those of its year need not say theirs. */
  behind?: string | undefined;
}

export function HostPostList({ setting, posts, level, behind }: HostPostListProps) {
  const { timeZone } = setting.blog;
  return (
    <ol class="plist plist--host">
      {posts.map((entry) => (
        <li key={entry.post.id}>
          <PostDay
            setting={setting}
            at={entry.post.publishedAt}
            withYear={behind === undefined || !isSameYear(entry.post.publishedAt, behind, timeZone)}
          />
          <HostEntry setting={setting} entry={entry} level={level} />
        </li>
      ))}
    </ol>
  );
}

/** The day large, as the lists of a blog have it. */
export function PostDay({ setting, at, withYear }: { setting: Setting; at: string; withYear: boolean }) {
  const day = dayOf(at, setting.blog.timeZone);
  const nameOf = withYear ? longMonth : monthName;
  return (
    <time dateTime={day}>
      <b>{Number(day.slice(8))}</b>
      {nameOf(day.slice(0, 7), setting.language)}
    </time>
  );
}

function HostEntry({ setting, entry, level }: { setting: Setting; entry: HostPost; level: 2 | 3 }) {
  const { post, blog } = entry;
  const Heading = level === 2 ? 'h2' : 'h3';
  const original = post.provenance?.article;
  return (
    <div class="hentry">
      <div class="hentry__text">
        <Heading class="plist__h" lang={otherLanguage(setting, post.language)}>
          <a href={hrefFrom(setting, blog, articlePath(post.slug))}>{post.title}</a>
        </Heading>
        {original !== undefined && original.title !== '' && (
          <p class="plist__orig" lang={original.language}>
            {original.title}
          </p>
        )}
        {post.summary !== '' && (
          <p class="plist__x" lang={otherLanguage(setting, post.language)}>
            {post.summary}
          </p>
        )}
        <PostBlog setting={setting} entry={entry} />
      </div>
      {post.picture !== null && isHere(setting, blog) && (
        <div class="hentry__pic">
          <Picture blog={blog} picture={post.picture} sizes="(min-width: 60em) 11rem, 6rem" alt="" />
        </div>
      )}
    </div>
  );
}

/** The blog it stands in, and where there. */
export function PostBlog({ setting, entry: { post, blog } }: { setting: Setting; entry: HostPost }) {
  const { category } = post;
  return (
    <p class="plist__m">
      <a
        class="hentry__blog"
        href={hrefFrom(setting, blog, '/')}
        lang={otherLanguage(setting, blog.language)}
      >
        {blog.name}
      </a>
      {category !== null && (
        <a
          href={hrefFrom(setting, blog, listPath({ kind: 'category', slug: category.slug }, null))}
          lang={otherLanguage(setting, blog.language)}
        >
          {category.name}
        </a>
      )}
    </p>
  );
}
