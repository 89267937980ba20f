// One post in the studio: where it stands, publishing and scheduling, what it asks of its readers, taking it back.
import type { ComponentChildren } from 'preact';
import type { MemberBlog } from '../../blogs/blog-for.ts';
import type { CategoryRow } from '../../blogs/categories/store.ts';
import { type FormState, formOf, ProblemSummary } from '../../web/forms.tsx';
import { Icon } from '../../web/icons.tsx';
import { StudioPage } from '../../web/layout.tsx';
import { say } from '../../web/messages/index.ts';
import type { View } from '../../web/page.ts';
import type { ListedPost } from '../list/reads.ts';
import { moment, States } from '../list/states.tsx';
import type { DraftProblem } from '../publishing/publish-draft.ts';
import { AsksForm } from './asks-form.tsx';
import { PublishForm } from './publish-form.tsx';

export interface PostPageProps {
  view: View;
  blog: MemberBlog;
  post: ListedPost;
  /** Why its draft could not be published as it is. */
  problem: DraftProblem | null;
  categories: readonly CategoryRow[];
  /** What its fields say now. */
  asks: FormState;
  /** The form that came back. */
  failed?: { form: 'publish' | 'asks'; state: FormState };
  now: Date;
}

export function PostPage(props: PostPageProps) {
  const { view, blog, post, failed, now } = props;
  const { t } = view;
  const title = post.title || post.draft?.title || t('posts.untitled');
  const mayPublish = blog.may.has('publish');
  return (
    <StudioPage view={view} title={title} blog={blog} current="posts">
      <div class="sections">
        {failed && <ProblemSummary view={view} form={failed.state} labels={labelsOf(view)} />}
        <section aria-label={t('posts.page.standing')}>
          <p class="posts-list__s">
            <States view={view} post={post} timeZone={blog.timeZone} now={now} />
          </p>
          <Ways {...props} />
        </section>
        {mayPublish && post.draft && (
          <Section title={t(post.revision === null ? 'posts.publish' : 'posts.publish.again')} id="publish">
            {post.draft.scheduledAt ? <Scheduled {...props} at={post.draft.scheduledAt} /> : null}
            <PublishForm
              {...props}
              form={failed?.form === 'publish' ? failed.state : formOf({ when: 'now', note: '' })}
            />
          </Section>
        )}
        {mayPublish && post.revision !== null && (
          <Section title={t('posts.asks')} id="asks">
            <AsksForm {...props} form={failed?.form === 'asks' ? failed.state : props.asks} />
          </Section>
        )}
        <Ends {...props} />
      </div>
    </StudioPage>
  );
}

function labelsOf({ t }: View): Record<string, string> {
  return {
    at: t('posts.publish.at'),
    note: t('posts.publish.note'),
    slug: t('posts.asks.slug'),
    category_id: t('posts.list.category'),
    post_password: t('posts.asks.password'),
    until: t('posts.asks.until'),
  };
}

function Section({ title, id, children }: { title: string; id: string; children: ComponentChildren }) {
  return (
    <section aria-labelledby={id}>
      <h2 class="room__h" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** Where one can go from here: to write, to compare, to look, to read. */
function Ways({ view, blog, post }: PostPageProps) {
  const { t } = view;
  const here = `/studio/${blog.slug}/posts/${post.postId}`;
  const mayWrite = blog.may.has('translate');
  return (
    <p class="form__do posts-ways">
      {mayWrite && post.kind !== 'translation' && (
        <a class="btn" href={`${here}/edit`}>
          {t(post.revision === null ? 'posts.page.write' : 'posts.page.correct')}
        </a>
      )}
      {mayWrite && post.translationId !== null && (
        <a class="btn" href={`/studio/${blog.slug}/desk/${post.translationId}`}>
          {t('posts.page.desk')}
        </a>
      )}
      {post.draft && <a href={`${here}/preview`}>{t('posts.page.preview')}</a>}
      {post.draft && mayWrite && <a href={`${here}/links`}>{t('posts.page.links')}</a>}
      {post.revision !== null && <a href={`${here}/revisions`}>{t('posts.page.revisions')}</a>}
      {post.publishedAt !== null && <a href={`${blog.address}posts/${post.slug}`}>{t('posts.page.read')}</a>}
    </p>
  );
}

function Scheduled({ view, blog, post, at }: PostPageProps & { at: string }) {
  const { t, language } = view;
  return (
    <form
      class="strip strip--note"
      method="post"
      action={`/studio/${blog.slug}/posts/${post.postId}/schedule/removal`}
    >
      <Icon name="clock" />
      <p>{t('posts.scheduled', { when: moment(at, language, blog.timeZone) })}</p>
      <button class="btn btn--quiet btn--small" type="submit">
        {t('posts.unschedule')}
      </button>
    </form>
  );
}

/** What ends something stands last, folded, with what it means: nothing happens by one press. */
function Ends({ view, blog, post }: PostPageProps) {
  const { t } = view;
  const { draft, publishedAt, revision } = post;
  const mayPublish = blog.may.has('publish');
  const mayWrite = blog.may.has('translate');
  const end = { view, blog, post };
  return (
    <section class="posts-ends" aria-label={t('posts.ends')}>
      {mayPublish && publishedAt !== null && <End {...end} what="take-back" path="publication/removal" />}
      {mayPublish && revision !== null && publishedAt === null && draft === null && (
        <form method="post" action={`/studio/${blog.slug}/posts/${post.postId}/return`}>
          <button class="btn" type="submit">
            {t('posts.return')}
          </button>
        </form>
      )}
      {mayWrite && draft !== null && (
        <End {...end} what={revision === null ? 'discard-all' : 'discard'} path="draft/removal" />
      )}
      {mayPublish && revision !== null && publishedAt === null && (
        <End {...end} what="delete" path="removal" />
      )}
    </section>
  );
}

function End({
  view,
  blog,
  post,
  what,
  path,
}: Pick<PostPageProps, 'view' | 'blog' | 'post'> & { what: string; path: string }) {
  const words = (part: string) => say(view.t, `posts.end.${what}${part}`);
  return (
    <details class="rows__more">
      <summary>{words('')}</summary>
      <form class="form" method="post" action={`/studio/${blog.slug}/posts/${post.postId}/${path}`}>
        <p>{words('.about')}</p>
        <button class="btn btn--danger" type="submit">
          {words('.do')}
        </button>
      </form>
    </details>
  );
}
