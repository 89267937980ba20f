// 記事: every post and draft of the blog, narrowed down as one likes, and what can be done with several at once.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import type { CategoryRow } from '../../blogs/categories/store.ts';
import { choicesOf } from '../../blogs/category-tree.ts';
import {
  type FormState,
  fieldText,
  fieldTexts,
  ProblemSummary,
  SelectField,
  TextField,
} from '../../web/forms.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import { Pager } from '../../web/pager.tsx';
import { commentRules } from '../wishes.ts';
import { type ListedPost, listStates } from './reads.ts';
import { States } from './states.tsx';

export interface PostsPageProps {
  view: View;
  blog: MemberBlog;
  rows: readonly ListedPost[];
  all: number;
  page: number;
  pages: number;
  /** What the list was narrowed down to, as typed. */
  filter: FormState;
  categories: readonly CategoryRow[];
  authors: readonly { id: string; name: string }[];
  /** The form about several posts that came back. */
  failed?: FormState;
  now: Date;
}

export function PostsPage(props: PostsPageProps) {
  const { view, blog, rows, filter, failed } = props;
  const { t } = view;
  const isNarrowed = Object.values(filter.values).some((value) => value !== '');
  const write = blog.may.has('translate') && (
    <a class="btn" href={`/studio/${blog.slug}/posts/new`}>
      {t('posts.list.write')}
    </a>
  );
  return (
    <StudioPage view={view} title={t('posts.list')} blog={blog} current="posts" head={write}>
      <div class="posts-room">
        {failed && (
          <ProblemSummary
            view={view}
            form={failed}
            labels={{ category_id: t('posts.list.category'), tags: t('posts.bulk.tags') }}
          />
        )}
        {(rows.length > 0 || isNarrowed) && (
          <>
            <StateTabs {...props} />
            <Narrow {...props} />
          </>
        )}
        {rows.length === 0 ? (
          <div class="empty">
            <b>{t(isNarrowed ? 'posts.list.none-here' : 'posts.list.none')}</b>
            {isNarrowed ? (
              <a class="btn btn--quiet" href={`/studio/${blog.slug}/posts`}>
                {t('posts.list.all')}
              </a>
            ) : (
              <p>{t('posts.list.none.about')}</p>
            )}
          </div>
        ) : (
          <Several {...props} />
        )}
      </div>
    </StudioPage>
  );
}

function StateTabs({ view, blog, filter }: PostsPageProps) {
  const { t } = view;
  const current = filter.values.state ?? '';
  const address = (state: string) => `/studio/${blog.slug}/posts${query({ ...filter.values, state })}`;
  return (
    <nav class="tabs" aria-label={t('posts.list.states')}>
      {(['', ...listStates] as const).map((state) => (
        <a key={state} href={address(state)} aria-current={state === current ? 'page' : undefined}>
          {state === '' ? t('posts.list.any') : t(`posts.list.state.${state}`)}
        </a>
      ))}
    </nav>
  );
}

function Narrow({ view, blog, filter, categories, authors }: PostsPageProps) {
  const { t } = view;
  const anything = { value: '', label: t('posts.list.any') };
  const kinds = (['plain', 'translation', 'book'] as const).map((kind) => ({
    value: kind,
    label: t(`posts.kind.${kind}`),
  }));
  const own = { view, form: filter };
  return (
    <form class="narrow" method="get" action={`/studio/${blog.slug}/posts`}>
      {filter.values.state && <input type="hidden" name="state" value={fieldText(filter, 'state')} />}
      <TextField {...own} name="words" type="search" label={t('posts.list.words')} maxLength={100} />
      <SelectField {...own} name="kind" label={t('posts.list.kind')} options={[anything, ...kinds]} />
      <SelectField
        {...own}
        name="category"
        label={t('posts.list.category')}
        options={[
          anything,
          ...choicesOf(categories),
          { value: 'none', label: t('posts.list.category.none') },
        ]}
      />
      <TextField {...own} name="month" type="month" label={t('posts.list.month')} placeholder="2026-05" />
      {authors.length > 1 && (
        <SelectField
          {...own}
          name="author"
          label={t('posts.list.author')}
          options={[anything, ...authors.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
      <button class="btn btn--quiet" type="submit">
        {t('posts.list.narrow')}
      </button>
    </form>
  );
}

/** The list is one form: what is ticked, and the buttons below it that say what to do. */
function Several(props: PostsPageProps) {
  const { view, blog, rows, all } = props;
  const { t } = view;
  const mayChange = blog.may.has('edit');
  const list = (
    <ol class={mayChange ? 'mss posts-list posts-list--tick' : 'mss posts-list'} id="posts">
      {rows.map((post) => (
        <Row key={post.postId} {...props} post={post} mayChange={mayChange} />
      ))}
    </ol>
  );
  return (
    <>
      <p class="hint">{t('posts.list.count', { count: all })}</p>
      {mayChange ? (
        <form method="post" action={`/studio/${blog.slug}/posts/changes`}>
          {list}
          <Bulk {...props} />
        </form>
      ) : (
        list
      )}
      <Pages {...props} />
    </>
  );
}

function Row({
  view,
  blog,
  post,
  failed,
  now,
  mayChange,
}: PostsPageProps & { post: ListedPost; mayChange: boolean }) {
  const { t } = view;
  const title = post.title || post.draft?.title || '';
  const id = `post-${post.postId}`;
  const ticked = failed !== undefined && fieldTexts(failed, 'post').includes(post.postId);
  return (
    <li>
      {mayChange && (
        <span class="posts-list__tick">
          <input type="checkbox" name="post" value={post.postId} id={id} checked={ticked} />
          <label for={id} class="vh">
            {t('posts.list.choose', { title: title || t('posts.untitled') })}
          </label>
        </span>
      )}
      <a href={`/studio/${blog.slug}/posts/${post.postId}`}>
        {title === '' ? <b class="none">{t('posts.untitled')}</b> : <b lang={post.language}>{title}</b>}
      </a>
      <p class="posts-list__m">
        <span>{t(`posts.kind.${post.kind}`)}</span>
        {post.category !== null && <span>{post.category}</span>}
        <span>{post.author}</span>
      </p>
      <p class="posts-list__s">
        <States view={view} post={post} timeZone={blog.timeZone} now={now} />
      </p>
    </li>
  );
}

function Bulk({ view, categories, failed }: PostsPageProps) {
  const { t } = view;
  const form = failed ?? { values: {}, problems: {} };
  const own = { view, form };
  const may = (action: string) => ({ type: 'submit' as const, name: 'action', value: action });
  return (
    <fieldset class="posts-bulk">
      <legend>{t('posts.bulk')}</legend>
      <p class="posts-bulk__do">
        <button class="btn btn--text" type="button" data-tick-all="posts" hidden>
          {t('posts.bulk.all')}
        </button>
        <button class="btn btn--quiet" {...may('publish')}>
          {t('posts.bulk.publish')}
        </button>
        <button class="btn btn--quiet" {...may('take-back')}>
          {t('posts.bulk.take-back')}
        </button>
        <button class="btn btn--danger" {...may('delete')}>
          {t('posts.bulk.delete')}
        </button>
      </p>
      <div class="posts-bulk__set">
        <SelectField
          {...own}
          name="category_id"
          label={t('posts.list.category')}
          options={[{ value: '', label: t('posts.list.category.none') }, ...choicesOf(categories)]}
        />
        <button class="btn btn--quiet" {...may('category')}>
          {t('posts.bulk.category')}
        </button>
      </div>
      <div class="posts-bulk__set">
        <SelectField
          {...own}
          name="comments"
          label={t('posts.comments')}
          options={[
            { value: '', label: t('posts.comments.blog') },
            ...commentRules.map((rule) => ({ value: rule, label: t(`posts.comments.${rule}`) })),
          ]}
        />
        <button class="btn btn--quiet" {...may('comments')}>
          {t('posts.bulk.comments')}
        </button>
      </div>
      <div class="posts-bulk__set">
        <TextField {...own} name="tags" label={t('posts.bulk.tags')} hint={t('posts.bulk.tags.hint')} />
        <button class="btn btn--quiet" {...may('tags')}>
          {t('posts.bulk.tags.add')}
        </button>
      </div>
    </fieldset>
  );
}

function Pages({ view, blog, filter, page, pages }: PostsPageProps) {
  const { t } = view;
  const address = (to: number) =>
    `/studio/${blog.slug}/posts${query({ ...filter.values, page: to === 1 ? '' : String(to) })}`;
  return (
    <Pager
      {...{ page, pages, address }}
      label={t('posts.list.pages')}
      before={t('posts.list.newer')}
      after={t('posts.list.older')}
    />
  );
}

/** Fields as a query, without those that are empty. */
function query(values: FormState['values']): string {
  const asked = Object.entries(values).flatMap(([name, value]) =>
    [value].flat().flatMap((each) => (each === '' ? [] : [[name, each] as [string, string]])),
  );
  return asked.length === 0 ? '' : `?${new URLSearchParams(asked)}`;
}
