// What stands around a post and what it asks of its readers: address, category, comments, password, end.
import { choicesOf } from '../../blogs/category-tree.ts';
import { Choices, type FormState, SelectField, TextField } from '../../web/forms.tsx';
import { commentRules } from '../wishes.ts';
import type { PostPageProps } from './post-page.tsx';

export function AsksForm({ view, blog, post, categories, form }: PostPageProps & { form: FormState }) {
  const { t } = view;
  const own = { view, form };
  const passwords = (post.locked ? ['keep', 'new', 'none'] : ['none', 'new']) as readonly (
    | 'keep'
    | 'new'
    | 'none'
  )[];
  return (
    <form class="form" method="post" action={`/studio/${blog.slug}/posts/${post.postId}/asks`}>
      <TextField
        {...own}
        name="slug"
        label={t('posts.asks.slug')}
        hint={t('posts.asks.slug.hint')}
        autocapitalize="none"
        autocomplete="off"
        spellcheck={false}
        maxLength={100}
        required
      />
      <SelectField
        {...own}
        name="category_id"
        label={t('posts.list.category')}
        options={[{ value: '', label: t('posts.list.category.none') }, ...choicesOf(categories)]}
      />
      <TextField
        {...own}
        name="tags"
        label={t('posts.asks.tags')}
        hint={t('posts.bulk.tags.hint')}
        optional
      />
      <SelectField
        {...own}
        name="comments"
        label={t('posts.comments')}
        options={[
          { value: '', label: t('posts.comments.blog') },
          ...commentRules.map((rule) => ({ value: rule, label: t(`posts.comments.${rule}`) })),
        ]}
      />
      <div class="posts-password">
        <Choices
          {...own}
          name="lock"
          label={t('posts.asks.lock')}
          hint={t('posts.asks.lock.hint')}
          options={passwords.map((value) => ({ value, label: t(`posts.asks.lock.${value}`) }))}
        />
        <TextField
          {...own}
          name="post_password"
          type="password"
          label={t('posts.asks.password')}
          autocomplete="new-password"
          maxLength={200}
        />
      </div>
      <TextField
        {...own}
        name="until"
        type="datetime-local"
        label={t('posts.asks.until')}
        hint={t('posts.asks.until.hint', { zone: blog.timeZone })}
        placeholder="2026-06-01T00:00"
        optional
      />
      <button class="btn btn--quiet" type="submit">
        {t('common.save')}
      </button>
    </form>
  );
}
