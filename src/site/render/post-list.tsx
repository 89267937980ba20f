// Posts one under the other, as the home page and every list show them.
import { articlePath, listPath } from '../address.ts';
import type { Setting } from '../blog.ts';
import { dayOf, monthName } from '../dates.ts';
import type { PostSummary } from '../reads.ts';
import { stationsOf } from './stream.tsx';

export function PostList({
  setting,
  posts,
  level,
}: {
  setting: Setting;
  posts: PostSummary[];
  level: 2 | 3;
}) {
  return (
    <ol class="plist">
      {posts.map((post) => (
        <li key={post.id} id={`d-${dayOf(post.publishedAt, setting.blog.timeZone)}`}>
          <PostDate setting={setting} post={post} />
          <PostEntry setting={setting} post={post} level={level} />
        </li>
      ))}
    </ol>
  );
}

function PostDate({ setting, post }: { setting: Setting; post: PostSummary }) {
  const day = dayOf(post.publishedAt, setting.blog.timeZone);
  return (
    <time dateTime={day}>
      <b>{Number(day.slice(8))}</b>
      {monthName(day.slice(0, 7), setting.language)}
    </time>
  );
}

function PostEntry({ setting, post, level }: { setting: Setting; post: PostSummary; level: 2 | 3 }) {
  const { blog } = setting;
  const Heading = level === 2 ? 'h2' : 'h3';
  const source = post.provenance;
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
      <p class="plist__m">
        <Sources setting={setting} post={post} />
        {post.category !== null && (
          <a href={`${blog.base}${listPath({ kind: 'category', slug: post.category.slug }, null)}`}>
            {post.category.name}
          </a>
        )}
      </p>
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
