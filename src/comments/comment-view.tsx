// One comment, and the thread it stands in, as every page shows them.
import type { Translate } from '../web/messages/index.ts';
import { momentText } from '../web/when.ts';
import { isWebAddress } from './comment-schema.ts';
import { CommentText, READERS_LINK } from './comment-text.tsx';
import type { ShownComment, Thread } from './reads.ts';

/** Where and how comments are spoken of. */
export interface Talk {
  t: Translate;
  /** Path before everything inside the blog. */
  base: string;
  timeZone: string;
  /** Whether readers can answer here. */
  open: boolean;
}

export function Threads({ talk, threads }: { talk: Talk; threads: readonly Thread[] }) {
  return (
    <ol class="thread">
      {threads.map((thread) => (
        <li class={thread.comment === null ? 'cm cm--gone' : 'cm'} id={`c-${thread.id}`} key={thread.id}>
          {thread.comment === null ? (
            <p class="hint">{talk.t('comments.gone')}</p>
          ) : (
            <CommentView talk={talk} comment={thread.comment} />
          )}
          {thread.answers.length > 0 && (
            <ol class="thread">
              {thread.answers.map((answer) => (
                <li class="cm" id={`c-${answer.id}`} key={answer.id}>
                  <CommentView talk={talk} comment={answer} />
                </li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ol>
  );
}

type Spoken = Pick<ShownComment, 'byEditor' | 'name' | 'title' | 'url' | 'body'> &
  Partial<Pick<ShownComment, 'id' | 'createdAt' | 'editedAt' | 'changeable'>>;

/** Without an id it is not stored yet, or not for everybody: nothing can be done with it. */
export function CommentView({ talk, comment }: { talk: Talk; comment: Spoken }) {
  const { t, base } = talk;
  const name = comment.name === '' ? t('comments.nameless') : comment.name;
  return (
    <>
      <header>
        <b class="cm__who">
          {/* The form takes no other, but rows may come from elsewhere one day. */}
          {isWebAddress(comment.url) ? (
            <a href={comment.url} rel={READERS_LINK}>
              {name}
            </a>
          ) : (
            name
          )}
        </b>
        {comment.byEditor && <span class="cm__ed">{t('comments.editor')}</span>}
        {comment.createdAt !== undefined && (
          <time dateTime={comment.createdAt}>{momentText(comment.createdAt, t.language, talk.timeZone)}</time>
        )}
        {comment.editedAt && <span>{t('comments.edited')}</span>}
      </header>
      {comment.title !== '' && <h3>{comment.title}</h3>}
      <CommentText text={comment.body} />
      {comment.id !== undefined && (talk.open || comment.changeable) && (
        <p class="cm__act">
          {talk.open && (
            <a
              href={`${base}/comments/${comment.id}/answer`}
              rel="nofollow"
              aria-label={t('comments.answer-to', { name })}
            >
              {t('comments.answer')}
            </a>
          )}
          {comment.changeable && (
            <a
              href={`${base}/comments/${comment.id}`}
              rel="nofollow"
              aria-label={t('comments.change-of', { name })}
            >
              {t('comments.change')}
            </a>
          )}
        </p>
      )}
    </>
  );
}
