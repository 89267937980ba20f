// Every manuscript of the blog, published or not, and the page that asks before one is taken back.
import type { MemberBlog } from '../blogs/blog-for.ts';
import { StudioPage } from '../web/layout.tsx';
import type { View } from '../web/page.ts';
import { Pager } from '../web/pager.tsx';
import { ManuscriptList } from './manuscript-list.tsx';
import type { Manuscript } from './reads.ts';

interface ManuscriptsProps {
  view: View;
  blog: MemberBlog;
  rows: readonly Manuscript[];
  page: number;
  pages: number;
  now: Date;
}

export function ManuscriptsPage({ view, blog, rows, page, pages, now }: ManuscriptsProps) {
  const { t } = view;
  const mayBring = blog.may.has('translate');
  const bring = mayBring && (
    <a class="btn" href={`/studio/${blog.slug}/bring`}>
      {t('today.bring')}
    </a>
  );
  return (
    <StudioPage
      view={view}
      blog={blog}
      current="manuscripts"
      styles={['desk.css']}
      title={t('manuscripts.title')}
      head={
        rows.length > 0 && (
          <>
            <p>
              <a href={`/studio/${blog.slug}/sources`}>{t('drift.sources')}</a>
            </p>
            {bring}
          </>
        )
      }
    >
      {rows.length === 0 ? (
        <div class="empty">
          <b>{t('today.empty')}</b>
          <p>{t(mayBring ? 'today.empty.how' : 'today.empty.reader')}</p>
          {bring}
        </div>
      ) : (
        <>
          <ManuscriptList
            view={view}
            blog={blog}
            rows={rows}
            now={now}
            actions={(row) => <Actions view={view} blog={blog} row={row} />}
          />
          <Pages view={view} blog={blog} page={page} pages={pages} />
        </>
      )}
    </StudioPage>
  );
}

function Actions({ view, blog, row }: { view: View; blog: MemberBlog; row: Manuscript }) {
  const { t } = view;
  const hidden = <span class="vh"> {row.title || row.sourceTitle}</span>;
  return (
    <span class="mss__do">
      {blog.may.has('translate') && (
        <a href={`/studio/${blog.slug}/articles/${row.articleId}`}>
          {t('manuscripts.source')}
          {hidden}
        </a>
      )}
      {blog.may.has('translate') && (
        <a href={`/studio/${blog.slug}/preview/${row.id}/links`}>
          {t('manuscripts.links')}
          {hidden}
        </a>
      )}
      {blog.may.has('translate') && (
        <a href={`/studio/${blog.slug}/manuscripts/${row.id}/files`}>
          {t('manuscripts.files')}
          {hidden}
        </a>
      )}
      {blog.may.has('publish') && (
        <a href={`/studio/${blog.slug}/manuscripts/${row.id}/schedule`}>
          {t('manuscripts.schedule')}
          {hidden}
        </a>
      )}
      {row.post?.publishedAt && (
        <a href={`${blog.address}posts/${row.post.slug}`}>
          {t('manuscripts.read')}
          {hidden}
        </a>
      )}
      {row.post?.publishedAt && blog.may.has('publish') && (
        <a href={`/studio/${blog.slug}/manuscripts/${row.id}/removal`}>
          {t('manuscripts.unpublish')}
          {hidden}
        </a>
      )}
    </span>
  );
}

function Pages({ view, blog, page, pages }: Omit<ManuscriptsProps, 'rows' | 'now'>) {
  const { t } = view;
  const address = (to: number) => `/studio/${blog.slug}/manuscripts${to === 1 ? '' : `?page=${to}`}`;
  return (
    <Pager
      {...{ page, pages, address }}
      label={t('manuscripts.pages')}
      before={t('manuscripts.newer')}
      after={t('manuscripts.older')}
    />
  );
}

export function UnpublishPage({
  view,
  blog,
  manuscript,
}: {
  view: View;
  blog: MemberBlog;
  manuscript: Manuscript;
}) {
  const { t } = view;
  return (
    <StudioPage
      view={view}
      blog={blog}
      current="manuscripts"
      styles={['desk.css']}
      title={t('manuscripts.unpublish.sure', { title: manuscript.title })}
    >
      <form class="form" method="post" action={`/studio/${blog.slug}/manuscripts/${manuscript.id}/removal`}>
        <p>{t('manuscripts.unpublish.what')}</p>
        <p class="form__do">
          <button class="btn btn--danger" type="submit">
            {t('manuscripts.unpublish')}
          </button>
          <a class="btn btn--text" href={`/studio/${blog.slug}/manuscripts`}>
            {t('manuscripts.unpublish.keep')}
          </a>
        </p>
      </form>
    </StudioPage>
  );
}
