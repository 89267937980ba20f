// The comments under a post with the form, and the pages with earlier ones.
import { CommentForm } from '../../comments/comment-form.tsx';
import { type Talk, Threads } from '../../comments/comment-view.tsx';
import { asset } from '../../web/assets.ts';
import { articlePath, commentsPath } from '../address.ts';
import type { Setting } from '../blog.ts';
import type { PostText } from '../published/reads.ts';
import type { TalkShown } from '../talk.ts';
import { Frame } from './frame.tsx';

interface TalkProps {
  setting: Setting;
  post: Pick<PostText, 'slug' | 'title'>;
  talk: TalkShown;
}

/** Nothing at all where nobody spoke and nobody may. */
export function Talkback({ setting, post, talk }: TalkProps) {
  const { blog, t } = setting;
  const { rule, total, threads, older } = talk;
  if (rule === 'closed' && total === 0) return null;
  return (
    <section class="talkback" id="comments" aria-labelledby="cm-h">
      <h2 id="cm-h">{total === 0 ? t('comments.heading.none') : t('comments.heading', { count: total })}</h2>
      {older !== null && (
        <p class="talkback__pages">
          <a href={`${blog.base}${commentsPath(post.slug, older)}`}>{t('comments.older')}</a>
        </p>
      )}
      {total === 0 && <p class="hint">{t('comments.none')}</p>}
      {threads.length > 0 && <Threads talk={talkIn(setting, talk)} threads={threads} />}
      {rule === 'closed' ? (
        <p class="hint">{t('comments.closed')}</p>
      ) : (
        <>
          <CommentForm {...{ t, rule }} base={blog.base} slug={post.slug} heading={t('comments.form')} />
          <script type="module" src={asset('comment-form.js')} />
        </>
      )}
      <p class="talkback__letters">
        <a href={`${blog.base}/letters`}>{t('comments.letters')}</a>
      </p>
    </section>
  );
}

export function CommentsPage({ setting, post, talk, number }: TalkProps & { number: number }) {
  const { blog, t } = setting;
  const title = t('comments.page.title', { title: post.title });
  const own = `${blog.base}${articlePath(post.slug)}`;
  return (
    <Frame
      setting={setting}
      head={{
        title: `${title} — ${t('comments.page.number', { number })}`,
        description: '',
        canonical: commentsPath(post.slug, number),
        kind: 'website',
      }}
      place={null}
    >
      <main id="main" class="list">
        <header class="list__head">
          <h1>{title}</h1>
          <p>{t('comments.page.number', { number })}</p>
        </header>
        <section class="talkback">
          <Threads talk={talkIn(setting, talk)} threads={talk.threads} />
          <p class="talkback__pages">
            {talk.older !== null && (
              <a href={`${blog.base}${commentsPath(post.slug, talk.older)}`} rel="prev">
                {t('comments.older')}
              </a>
            )}
            {talk.newer !== null && (
              <a href={`${blog.base}${commentsPath(post.slug, talk.newer)}`} rel="next">
                {t('comments.newer')}
              </a>
            )}
            <a href={`${own}#comments`}>{t('comments.newest')}</a>
          </p>
        </section>
      </main>
    </Frame>
  );
}

function talkIn({ blog, t }: Setting, { rule }: TalkShown): Talk {
  return { t, base: blog.base, timeZone: blog.timeZone, open: rule !== 'closed' };
}
