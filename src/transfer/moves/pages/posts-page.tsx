// The posts that were read: searched, narrowed down, with what was found in each, and what became of it.
import type { MemberBlog } from '../../../blogs/blog-for.ts';
import { type FormState, fieldText, formOf, SelectField, TextField } from '../../../web/forms.tsx';
import { Icon, type IconName } from '../../../web/icons.tsx';
import { StudioPage } from '../../../web/layout.tsx';
import type { View } from '../../../web/page.ts';
import { Pager } from '../../../web/pager.tsx';
import { longDate } from '../../../web/when.ts';
import type { IncomingState } from '../incoming.ts';
import type { MovePostRow, MoveRow } from '../store.ts';
import { findingText, Weighed } from './care-list.tsx';
import { counted } from './numbers.ts';
import { type FoundFinding, postFilters } from './reads.ts';
import { standOf } from './stand.ts';

export interface MovePostsPageProps {
  view: View;
  blog: MemberBlog;
  move: MoveRow;
  rows: readonly MovePostRow[];
  findings: readonly FoundFinding[];
  all: number;
  page: number;
  pages: number;
  /** `show`, `finding` and `words`, as asked for. */
  filter: FormState;
  /** What the finding that was asked for says. */
  narrowedTo: string | null;
}

/** Findings that are told under one post. */
const TOLD = 8;

export function MovePostsPage(props: MovePostsPageProps) {
  const { view, blog, move, rows, all, narrowedTo } = props;
  const { t } = view;
  return (
    <StudioPage view={view} title={t('moves.posts')} blog={blog} current="moves" styles={['moves.css']}>
      <div class="posts-room">
        <p>
          <a href={hereOf(props)}>{t('moves.posts.back')}</a>
        </p>
        {narrowedTo !== null && (
          <p class="section__lead">
            {t('moves.posts.key')} {narrowedTo}
          </p>
        )}
        <Narrow {...props} />
        {rows.length === 0 ? (
          <div class="empty">
            <b>{t('moves.posts.none')}</b>
            <a class="btn btn--quiet" href={`${hereOf(props)}/posts`}>
              {t('moves.posts.all')}
            </a>
          </div>
        ) : (
          <>
            <p class="hint">{t('moves.posts.count', { count: counted(view, all) })}</p>
            <ol class="mss moves-posts" id="posts">
              {rows.map((post) => (
                <Row key={post.number} {...props} post={post} mayWish={standOf(move) === 'checking'} />
              ))}
            </ol>
            <Pages {...props} />
          </>
        )}
      </div>
    </StudioPage>
  );
}

function hereOf({ blog, move }: Pick<MovePostsPageProps, 'blog' | 'move'>): string {
  return `/studio/${blog.slug}/moves/${move.id}`;
}

function Narrow(props: MovePostsPageProps) {
  const { view, filter } = props;
  const { t } = view;
  const shows = postFilters.map((show) => ({ value: show, label: t(`moves.posts.show.${show}`) }));
  return (
    <form class="narrow" method="get" action={`${hereOf(props)}/posts`}>
      {fieldText(filter, 'finding') !== '' && (
        <input type="hidden" name="finding" value={fieldText(filter, 'finding')} />
      )}
      <TextField
        view={view}
        form={filter}
        name="words"
        type="search"
        label={t('moves.posts.words')}
        maxLength={100}
      />
      <SelectField
        view={view}
        form={filter}
        name="show"
        label={t('moves.posts.show')}
        options={[{ value: '', label: t('moves.posts.any') }, ...shows]}
      />
      <button class="btn btn--quiet" type="submit">
        {t('moves.posts.narrow')}
      </button>
    </form>
  );
}

const signs = {
  published: 'eye',
  draft: 'pen',
  waiting: 'clock',
  scheduled: 'clock',
  private: 'lock',
  trashed: 'remove',
} as const satisfies Record<IncomingState, IconName>;

function Row(props: MovePostsPageProps & { post: MovePostRow; mayWish: boolean }) {
  const { view, blog, post, findings, mayWish } = props;
  const { t, language } = view;
  const title = post.title || t('moves.posts.untitled');
  const preview = `${hereOf(props)}/posts/${post.number}`;
  // What was read goes when all is put in; then the post itself says more.
  const isPut = post.post_id !== null;
  return (
    <li>
      <a href={isPut ? `/studio/${blog.slug}/posts/${post.post_id}` : preview}>
        <b class={post.title === '' ? 'none' : undefined}>{title}</b>
        <span class="vh"> {t(isPut ? 'moves.posts.here' : 'moves.posts.preview')}</span>
      </a>
      <p class="posts-list__m">
        <span>
          {post.dated === null ? t('moves.posts.undated') : longDate(post.dated, language, blog.timeZone)}
        </span>
        <span class="sev sev--note">
          <Icon name={signs[post.state]} /> {t(`moves.state.${post.state}`)}
        </span>
        {post.comments > 0 && <span>{t('moves.posts.comments', { count: post.comments })}</span>}
        {post.letters > 0 && <span>{t('moves.posts.letters', { count: post.letters })}</span>}
        {post.bilingual !== null && <Looks {...props} title={title} />}
        {post.outcome !== null && (
          <span class={post.outcome === 'failed' ? 'sev sev--stop' : 'sev sev--ok'}>
            <Icon name={post.outcome === 'failed' ? 'alert' : 'check'} /> {t(`moves.outcome.${post.outcome}`)}
          </span>
        )}
      </p>
      <Found view={view} findings={findings.filter(({ number }) => number === post.number)} />
      {mayWish && <Wish {...props} />}
    </li>
  );
}

/** The way to what can be decided of it, while anything can. */
function Looks({
  view: { t },
  post,
  title,
  ...props
}: MovePostsPageProps & { post: MovePostRow; title: string }) {
  if (props.move.undone_at !== null) return <span>{t('moves.bilingual.looks')}</span>;
  return (
    <a href={`${hereOf(props)}/bilinguals/${post.number}`}>
      {t('moves.bilingual.looks')}
      <span class="vh"> {title}</span>
    </a>
  );
}

function Found({ view, findings }: { view: View; findings: readonly FoundFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul class="moves-said">
      {findings.slice(0, TOLD).map(({ weight, key, params }, at) => (
        <li key={`${at} ${key}`}>
          <Weighed view={view} weight={weight} /> {findingText(view, key, params)}
        </li>
      ))}
      {findings.length > TOLD && (
        <li class="hint">{view.t('moves.posts.more', { count: findings.length - TOLD })}</li>
      )}
    </ul>
  );
}

/** What the person wants of this one, where that differs from the rest. */
function Wish({ view, post, filter, page, ...props }: MovePostsPageProps & { post: MovePostRow }) {
  const { t } = view;
  const title = post.title || t('moves.posts.untitled');
  const options = (['as-rest', 'draft', 'leave'] as const).map((wish) => ({
    value: wish === 'as-rest' ? '' : wish,
    label: t(`moves.wish.${wish}`),
  }));
  return (
    <form
      class="moves-wish"
      method="post"
      action={`${hereOf(props)}/posts/${post.number}/wish${query({ ...filter.values, page: pageText(page) })}`}
      aria-label={t('moves.wish.of', { title })}
    >
      <SelectField
        view={view}
        form={formOf({ wish: post.wish ?? '' })}
        name="wish"
        id={`wish-${post.number}`}
        label={t('moves.wish')}
        options={options}
      />
      <button class="btn btn--quiet btn--small" type="submit">
        {t('moves.wish.do')}
      </button>
    </form>
  );
}

function Pages(props: MovePostsPageProps) {
  const { view, filter, page, pages } = props;
  const { t } = view;
  const address = (to: number) => `${hereOf(props)}/posts${query({ ...filter.values, page: pageText(to) })}`;
  return (
    <Pager
      {...{ page, pages, address }}
      label={t('moves.posts.pages')}
      before={t('moves.posts.before')}
      after={t('moves.posts.after')}
    />
  );
}

function pageText(page: number): string {
  return page === 1 ? '' : String(page);
}

/** Fields as a query, without those that are empty. */
export function query(values: FormState['values']): string {
  const asked = Object.entries(values).flatMap(([name, value]) =>
    [value].flat().flatMap((each) => (each === '' ? [] : [[name, each] as [string, string]])),
  );
  return asked.length === 0 ? '' : `?${new URLSearchParams(asked)}`;
}
