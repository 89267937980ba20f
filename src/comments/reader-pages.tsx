// Small pages around one comment: what became of it, answering it, and changing it with its password.
import type { ReaderBlog } from '../blogs/reader-blog.ts';
import { ReaderPage } from '../blogs/reader-page.tsx';
import type { CommentRule } from '../posts/tables.ts';
import type { FormState } from '../web/forms.tsx';
import { Icon } from '../web/icons.tsx';
import type { View } from '../web/page.ts';
import { CommentFields, CommentForm } from './comment-form.tsx';
import { CommentView } from './comment-view.tsx';
import { BackToPost, Strip } from './confirm-page.tsx';
import { type GivenForm, plainNames } from './form-token.ts';
import type { CommentedPost, CommentRow, CommentState } from './store.ts';

interface PageProps {
  view: View;
  blog: ReaderBlog;
  post: CommentedPost;
  comment: CommentRow;
}

/** What the sender sees after sending. Spam is told what waiting is told. */
export function SentPage({ view, blog, post, comment, state }: PageProps & { state: CommentState }) {
  const { t } = view;
  const outcome = state === 'shown' ? 'shown' : 'waiting';
  const own = `${blog.base}/comments/${comment.id}`;
  return (
    <ReaderPage view={view} blog={blog} title={t(`comments.sent.${outcome}`)}>
      <p>{t(`comments.sent.${outcome}.about`)}</p>
      <article class={state === 'shown' ? 'cm' : 'cm cm--waiting'}>
        <Spoken view={view} blog={blog} comment={comment} />
      </article>
      {comment.password_hash !== null && (
        <p class="hint">
          {t('comments.sent.change')} <a href={own}>{`${blog.origin}${own}`}</a>
        </p>
      )}
      {state === 'shown' && (
        <p>
          <a class="btn" href={`${blog.base}/posts/${post.slug}#c-${comment.id}`}>
            {t('comments.sent.see')}
          </a>
        </p>
      )}
      <BackToPost view={view} blog={blog} post={post} />
    </ReaderPage>
  );
}

export function AnswerPage(props: PageProps & { rule: Exclude<CommentRule, 'closed'>; given: GivenForm }) {
  const { view, blog, post, comment, rule, given } = props;
  const { t } = view;
  const name = comment.name === '' ? t('comments.nameless') : comment.name;
  const heading = t('comments.answer-to', { name });
  return (
    <ReaderPage view={view} blog={blog} title={heading}>
      <article class="cm">
        <Spoken view={view} blog={blog} comment={comment} />
      </article>
      <CommentForm {...{ t, rule, given, heading }} base={blog.base} slug={post.slug} parent={comment.id} />
      <BackToPost view={view} blog={blog} post={post} />
    </ReaderPage>
  );
}

/** Asks for the password. Nothing of the comment is here: it may be one that nobody sees. */
export function PasswordPage(props: {
  view: View;
  blog: ReaderBlog;
  /** Where the password goes. */
  action: string;
  title: string;
  message: string | null;
}) {
  const { view, blog, action, title, message } = props;
  const { t } = view;
  return (
    <ReaderPage view={view} blog={blog} title={title}>
      {message !== null && <Strip text={message} />}
      <form class="form" method="post" action={action}>
        <p>{t('comments.change.about')}</p>
        <div class="field">
          <label for="password">{t('comments.field.password')}</label>
          <input id="password" name="password" type="password" autocomplete="off" required maxLength={200} />
        </div>
        <button class="btn" type="submit">
          {t('comments.change.open')}
        </button>
      </form>
    </ReaderPage>
  );
}

interface ChangeProps {
  view: View;
  blog: ReaderBlog;
  id: string;
  /** Signed, for an hour; null when it must be asked for anew. */
  leave: string | null;
  form: FormState;
  message: string | null;
}

export function ChangePage({ view, blog, id, leave, form, message }: ChangeProps) {
  const { t } = view;
  const own = `${blog.base}/comments/${id}`;
  return (
    <ReaderPage view={view} blog={blog} title={t('comments.change.title')}>
      {message !== null && <Strip text={message} />}
      <form class="cform cform--change" method="post" action={own}>
        {leave !== null && <input type="hidden" name="leave" value={leave} />}
        <CommentFields
          t={t}
          form={form}
          names={plainNames}
          changing={leave === null ? 'password' : 'leave'}
        />
        <button class="btn" type="submit">
          {t('comments.change.save')}
        </button>
      </form>
      {leave !== null && (
        <form class="aside__danger" method="post" action={`${own}/removal`}>
          <input type="hidden" name="leave" value={leave} />
          <p class="hint">{t('comments.change.remove.about')}</p>
          <button class="btn btn--danger" type="submit">
            {t('comments.change.remove')}
          </button>
        </form>
      )}
    </ReaderPage>
  );
}

/** What became of a change. */
export function ChangedPage(props: {
  view: View;
  blog: ReaderBlog;
  post: CommentedPost | null;
  outcome: 'saved' | 'waiting' | 'removed';
}) {
  const { view, blog, post, outcome } = props;
  const { t } = view;
  const title = t(outcome === 'removed' ? 'comments.change.removed' : 'comments.change.saved');
  return (
    <ReaderPage view={view} blog={blog} title={title}>
      {outcome === 'waiting' && (
        <p class="cform__note">
          <Icon name="info" />
          <span>{t('comments.promise.approval')}</span>
        </p>
      )}
      {post !== null && <BackToPost view={view} blog={blog} post={post} />}
    </ReaderPage>
  );
}

function Spoken({ view, blog, comment }: Omit<PageProps, 'post'>) {
  const { name, title, url, body, created_at: createdAt } = comment;
  return (
    <CommentView
      talk={{ t: view.t, base: blog.base, timeZone: blog.timeZone, open: false }}
      comment={{ byEditor: comment.author_id !== null, name, title, url, body, createdAt }}
    />
  );
}
