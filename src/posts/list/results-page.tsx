// What came of something done to several posts, by name; and the page that asks before several are deleted.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { Icon } from '../../web/icons.tsx';
import { StudioPage } from '../../web/layout.tsx';
import { say } from '../../web/messages/index.ts';
import type { View } from '../../web/page.ts';
import type { BulkResult } from './change-posts.ts';
import type { ListedPost } from './reads.ts';
import type { BulkRow } from './store.ts';
import { undoable } from './undo-changes.ts';

interface ResultsProps {
  view: View;
  blog: MemberBlog;
  change: BulkRow;
  results: readonly BulkResult[];
}

export function ResultsPage({ view, blog, change, results }: ResultsProps) {
  const { t } = view;
  const done = results.filter(({ problem }) => problem === null);
  const left = results.filter(({ problem }) => problem !== null);
  const canUndo = change.undone_at === null && undoable(results).length > 0;
  return (
    <StudioPage
      view={view}
      title={say(t, `posts.bulk.result.${change.action}`, { count: done.length })}
      blog={blog}
      current="posts"
    >
      <div class="sections">
        {done.length > 0 && (
          <section aria-labelledby="bulk-done">
            <h2 class="room__h" id="bulk-done">
              {t('posts.bulk.done')}
            </h2>
            <Names view={view} blog={blog} results={done} />
          </section>
        )}
        {left.length > 0 && (
          <section aria-labelledby="bulk-left">
            <h2 class="room__h" id="bulk-left">
              {t('posts.bulk.left')}
            </h2>
            <Names view={view} blog={blog} results={left} />
          </section>
        )}
        {change.undone_at !== null && <p class="hint">{t('posts.bulk.undone')}</p>}
        <p class="form__do">
          <a class="btn" href={`/studio/${blog.slug}/posts`}>
            {t('posts.bulk.back')}
          </a>
        </p>
        {canUndo && (
          <form method="post" action={`/studio/${blog.slug}/posts/changes/${change.id}/reversal`}>
            <button class="btn btn--quiet" type="submit">
              <Icon name="undo" /> {t('posts.bulk.undo')}
            </button>
          </form>
        )}
      </div>
    </StudioPage>
  );
}

function Names({ view, blog, results }: Omit<ResultsProps, 'change'>) {
  const { t } = view;
  return (
    <ul class="rows">
      {results.map(({ postId, title, problem }) => (
        <li key={postId}>
          <a class="rows__what" href={`/studio/${blog.slug}/posts/${postId}`}>
            <b>{title || t('posts.untitled')}</b>
          </a>
          {problem !== null && (
            <span class="sev sev--warn">
              <Icon name="warn" /> {say(t, `posts.problem.${problem}`)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Without a script there is no other way to ask. */
export function SurePage(props: { view: View; blog: MemberBlog; posts: readonly ListedPost[] }) {
  const { view, blog, posts } = props;
  const { t } = view;
  return (
    <StudioPage view={view} title={t('posts.bulk.sure', { count: posts.length })} blog={blog} current="posts">
      <form class="sections" method="post" action={`/studio/${blog.slug}/posts/changes`}>
        <p class="section__lead">{t('posts.bulk.sure.about')}</p>
        <ul class="rows">
          {posts.map((post) => (
            <li key={post.postId}>
              <input type="hidden" name="post" value={post.postId} />
              <span class="rows__what">
                <b lang={post.language}>{post.title || t('posts.untitled')}</b>
              </span>
            </li>
          ))}
        </ul>
        <input type="hidden" name="sure" value="yes" />
        <p class="form__do">
          <button class="btn btn--danger" type="submit" name="action" value="delete">
            {t('posts.bulk.delete')}
          </button>
          <a class="btn btn--text" href={`/studio/${blog.slug}/posts`}>
            {t('posts.bulk.keep')}
          </a>
        </p>
      </form>
    </StudioPage>
  );
}
