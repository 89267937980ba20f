// What answers a sending that cannot be stored yet: the text as it will appear, or what is wrong with it, all of it kept.
import type { ReaderBlog } from '../blogs/reader-blog.ts';
import { ReaderPage } from '../blogs/reader-page.tsx';
import { type FormState, fieldText } from '../web/forms.tsx';
import { Icon } from '../web/icons.tsx';
import type { View } from '../web/page.ts';
import { CommentFields, SendButton, TellTick } from './comment-form.tsx';
import { CommentView } from './comment-view.tsx';
import type { GivenForm } from './form-token.ts';
import type { CommentedPost } from './store.ts';

interface ConfirmProps {
  view: View;
  blog: ReaderBlog;
  post: CommentedPost;
  form: FormState;
  given: GivenForm;
  /** Name of whoever is answered; null for a new thread. */
  answers: string | null;
  /** Why it was not stored, already in words; null where nothing is wrong. */
  message: string | null;
  /** This press sends mail, so the sender may wish to be told of an answer. */
  tells: boolean;
}

export function ConfirmPage({ view, blog, post, form, given, answers, message, tells }: ConfirmProps) {
  const { t } = view;
  const hasProblems = Object.keys(form.problems).length > 0;
  const text = (name: string) => fieldText(form, name);
  const url = form.problems.url ? '' : text('url');
  const isLetter = text('secret') !== '';
  return (
    <ReaderPage view={view} blog={blog} title={t(hasProblems ? 'comments.problem' : 'comments.confirm')}>
      {message !== null && <Strip text={message} />}
      {!hasProblems && message === null && <p>{t('comments.confirm.about')}</p>}
      <form class="cform cform--again" method="post" action={`${blog.base}/posts/${post.slug}/comments`}>
        <input type="hidden" name="token" value={given.token} />
        {text('parent') !== '' && <input type="hidden" name={given.names.parent} value={text('parent')} />}
        {text('clap') !== '' && <input type="hidden" name={given.names.clap} value="yes" />}
        {!hasProblems && (
          <article class="cm cm--draft">
            <p class="hint">
              {isLetter && <Icon name="mail" />}
              {isLetter
                ? t('comments.confirm.letter')
                : answers === null
                  ? t('comments.page.title', { title: post.title })
                  : t('comments.confirm.answer', { name: answers })}
            </p>
            <CommentView
              talk={{ t, base: blog.base, timeZone: blog.timeZone, open: false }}
              comment={{ byEditor: false, name: text('name'), title: text('title'), url, body: text('body') }}
            />
          </article>
        )}
        {tells && !isLetter && <TellTick t={t} names={given.names} checked={text('tell') !== ''} />}
        {!hasProblems && <SendButton t={t} />}
        <details class="cform__more" open={hasProblems}>
          <summary>{t('comments.rewrite')}</summary>
          <CommentFields t={t} form={form} names={given.names} />
        </details>
        {hasProblems && <SendButton t={t} />}
      </form>
      <BackToPost view={view} blog={blog} post={post} />
    </ReaderPage>
  );
}

export function Strip({ text }: { text: string }) {
  return (
    <p class="strip strip--warn" role="alert">
      <Icon name="warn" />
      <span>{text}</span>
    </p>
  );
}

export function BackToPost({ view, blog, post }: Pick<ConfirmProps, 'view' | 'blog' | 'post'>) {
  return (
    <p class="aside__back">
      <a href={`${blog.base}/posts/${post.slug}`}>{view.t('comments.back-to', { title: post.title })}</a>
    </p>
  );
}

/** For a text that cannot be sent any more: nothing a person typed is lost. */
export function KeptPage(props: {
  view: View;
  blog: ReaderBlog;
  post: CommentedPost | null;
  text: string;
  why: 'closed' | 'lost';
}) {
  const { view, blog, post, text, why } = props;
  const { t } = view;
  return (
    <ReaderPage view={view} blog={blog} title={t('comments.kept')}>
      <Strip text={t(`comments.kept.${why}`)} />
      <div class="field">
        <label for="kept">{t('comments.field.body')}</label>
        <textarea id="kept" rows={10} readOnly value={text} />
      </div>
      {post !== null && <BackToPost view={view} blog={blog} post={post} />}
    </ReaderPage>
  );
}
