// Publishing a draft: at once or at a moment, with a word for readers where it corrects something.
import { Choices, type FormState, fieldText, TextArea, TextField } from '../../web/forms.tsx';
import { Icon } from '../../web/icons.tsx';
import { say } from '../../web/messages/index.ts';
import type { PostPageProps } from './post-page.tsx';

export function PublishForm({ view, blog, post, problem, form }: PostPageProps & { form: FormState }) {
  const { t } = view;
  if (problem !== null) {
    return (
      <p class="strip strip--warn">
        <Icon name="warn" />
        <span>{say(t, `posts.problem.${problem}`)}</span>
      </p>
    );
  }
  const own = { view, form };
  return (
    <form
      class="form posts-publish"
      method="post"
      action={`/studio/${blog.slug}/posts/${post.postId}/publication`}
    >
      <Choices
        {...own}
        name="when"
        label={t('posts.publish.when')}
        options={[
          { value: 'now', label: t('posts.publish.now') },
          { value: 'later', label: t('posts.publish.later') },
        ]}
      />
      <div class="posts-publish__at">
        <TextField
          {...own}
          name="at"
          type="datetime-local"
          label={t('posts.publish.at')}
          hint={t('posts.publish.at.hint', { zone: blog.timeZone })}
          placeholder="2026-05-21T06:00"
        />
      </div>
      {post.revision !== null && (
        <TextArea
          {...own}
          name="note"
          label={t('posts.publish.note')}
          hint={t('posts.publish.note.hint')}
          rows={2}
          maxLength={1000}
          optional
        />
      )}
      {post.kind === 'book' && <p class="hint">{t('posts.publish.introduces')}</p>}
      <button class="btn" type="submit">
        {t(fieldText(form, 'when') === 'later' ? 'posts.publish.schedule' : 'posts.publish.go')}
      </button>
    </form>
  );
}
