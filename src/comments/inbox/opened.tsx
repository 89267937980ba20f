// One comment as its moderator sees it: words, sender, why it was judged so, and what can be done.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { newId } from '../../platform/ids.ts';
import { type FormState, TextArea } from '../../web/forms.tsx';
import { Icon } from '../../web/icons.tsx';
import type { View } from '../../web/page.ts';
import { stateOf } from '../store.ts';
import { Origin, Reasons } from './opened-origin.tsx';
import type { answersTo, OpenedComment } from './store.ts';
import { exactWhen } from './when.ts';

export interface OpenedProps {
  view: View;
  blog: MemberBlog;
  comment: OpenedComment;
  answers: Awaited<ReturnType<typeof answersTo>>;
  /** The query that keeps tab and page. */
  query: string;
  /** What opens once this one is decided, `comments/…` or `reports/…`; '' for the list. */
  next: string;
  form: FormState;
}

export function Opened(props: OpenedProps) {
  const { view, blog, comment } = props;
  const { t } = view;
  const who = comment.name === '' ? t('inbox.from.nobody') : t('inbox.from', { who: comment.name });
  const state = stateOf(comment);
  return (
    <article class="inopen" id="inbox-open" aria-label={who} data-kind="comment" data-id={comment.id}>
      <a class="inopen__back" href={`/studio/${blog.slug}/inbox${props.query}`}>
        <Icon name="arrow-left" />
        {t('inbox.back')}
      </a>
      <header>
        <h2>{who}</h2>
        <p class="hint">
          <span>{t(`inbox.state.${state}`)}</span>
          <time dateTime={comment.created_at}>{exactWhen(view, comment.created_at, blog.timeZone)}</time>
          {comment.clapped_at !== null && <span>{t('inbox.with-clap')}</span>}
          {comment.edited_at !== null && <span>{t('inbox.edited')}</span>}
          <PostLink blog={blog} comment={comment} />
        </p>
      </header>
      {comment.parent_id !== null && <p class="hint">{t('inbox.answers')}</p>}
      <div class="inopen__b" lang={blog.language}>
        {comment.title !== '' && <p class="inopen__title">{comment.title}</p>}
        <p class="inopen__words">{comment.body}</p>
      </div>
      <Origin view={view} mail={comment.mail} url={comment.url} network={comment.network} />
      <Decide {...props} />
      <Reasons view={view} score={comment.score} reasons={comment.reasons} />
      <Answers {...props} />
      {(state === 'shown' || state === 'waiting') && <Answer {...props} />}
    </article>
  );
}

function PostLink({ blog, comment }: { blog: MemberBlog; comment: OpenedComment }) {
  if (comment.post_title === null) return null;
  if (comment.post_published_at === null) return <span lang={blog.language}>{comment.post_title}</span>;
  return (
    <a href={`${blog.address}posts/${comment.post_slug}`} lang={blog.language}>
      {comment.post_title}
    </a>
  );
}

function Decide({ view, blog, comment, query, next }: OpenedProps) {
  const { t } = view;
  const state = stateOf(comment);
  return (
    <form class="inopen__do" method="post" action={`/studio/${blog.slug}/inbox/moderations${query}`}>
      <input type="hidden" name="comment" value={comment.id} />
      <input type="hidden" name="next" value={next} />
      {state === 'shown' ? (
        <button class="btn btn--quiet" type="submit" name="verb" value="hold">
          {t('inbox.verb.hold')}
        </button>
      ) : (
        <button class="btn" type="submit" name="verb" value="show" data-key="a">
          {t('inbox.verb.show')}
        </button>
      )}
      {state !== 'spam' && (
        <button class="btn btn--quiet" type="submit" name="verb" value="spam" data-key="s">
          {t('inbox.verb.spam')}
        </button>
      )}
      {state !== 'deleted' && (
        <button class="btn btn--text" type="submit" name="verb" value="delete">
          {t('inbox.verb.delete')}
        </button>
      )}
      <a class="btn btn--text" href={`/studio/${blog.slug}/inbox/comments/${comment.id}/alike`}>
        {t('inbox.alike')}
      </a>
    </form>
  );
}

function Answers({ view, blog, answers }: OpenedProps) {
  if (answers.length === 0) return null;
  return (
    <ol class="inopen__answers">
      {answers.map((answer) => (
        <li key={answer.id}>
          <p class="hint">
            {view.t('inbox.answer.by', { name: answer.name })}　
            {exactWhen(view, answer.created_at, blog.timeZone)}
          </p>
          <p class="inopen__words" lang={blog.language}>
            {answer.body}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Answer({ view, blog, comment, query, form }: OpenedProps) {
  const { t } = view;
  const waits = stateOf(comment) === 'waiting';
  return (
    <form
      class="form inopen__answer"
      method="post"
      action={`/studio/${blog.slug}/inbox/comments/${comment.id}/answers${query}`}
    >
      <input type="hidden" name="once" value={newId()} />
      <TextArea
        view={view}
        form={form}
        name="answer"
        label={t('inbox.answer')}
        hint={t(waits ? 'inbox.answer.hint.waiting' : 'inbox.answer.hint')}
        rows={3}
        lang={blog.language}
      />
      <button class="btn btn--quiet" type="submit">
        {t('inbox.answer.send')}
      </button>
    </form>
  );
}
