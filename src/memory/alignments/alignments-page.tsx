// 取り込んだ訳文: what was taken into the memory from finished translations, the newest first, and how much waits.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { languageName } from '../../text/language.ts';
import { Icon } from '../../web/icons.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import { longDate } from '../../web/when.ts';
import type { ListedAlignment } from './store.ts';

export interface AlignmentsPageProps {
  view: View;
  blog: MemberBlog;
  rows: readonly ListedAlignment[];
  page: number;
  pages: number;
  /** What was deleted a moment ago, while it can be brought back. */
  removed: { id: string; title: string } | null;
}

export function AlignmentsPage({ view, blog, rows, page, pages, removed }: AlignmentsPageProps) {
  const { t } = view;
  const path = `/studio/${blog.slug}/alignments`;
  return (
    <StudioPage
      view={view}
      title={t('alignments.title')}
      blog={blog}
      current="memory"
      head={
        <a class="btn" href={`${path}/new`}>
          {t('alignments.add')}
        </a>
      }
    >
      <div class="posts-room">
        {removed && (
          <div class="strip strip--note" role="status">
            <Icon name="check" />
            <span>{t('alignments.removed', { title: removed.title })}</span>
            <RestoreForm view={view} path={`${path}/${removed.id}`} />
          </div>
        )}
        {rows.length === 0 ? (
          <div class="empty">
            <b>{t('alignments.none')}</b>
            <p>{t('alignments.none.about')}</p>
          </div>
        ) : (
          <ul class="units">
            {rows.map((row) => (
              <Row key={row.id} {...{ view, blog, row, path }} />
            ))}
          </ul>
        )}
        <Pages {...{ view, path, page, pages }} />
        <p>
          <a href={`/studio/${blog.slug}/memory`}>{t('alignments.to-memory')}</a>
        </p>
      </div>
    </StudioPage>
  );
}

export function RestoreForm({ view, path }: { view: View; path: string }) {
  return (
    <form method="post" action={`${path}/restoration`}>
      <button class="btn btn--text btn--small" type="submit">
        <Icon name="undo" /> {view.t('alignments.restore')}
      </button>
    </form>
  );
}

type RowProps = Pick<AlignmentsPageProps, 'view' | 'blog'> & { row: ListedAlignment; path: string };

function Row({ view, blog, row, path }: RowProps) {
  const { t, language } = view;
  const name = (code: string) => languageName(code, language);
  return (
    <li>
      <p class="aligned__name">
        <a href={`${path}/${row.id}`} lang={row.target_language}>
          {row.title}
        </a>
      </p>
      <p class="units__facts hint">
        <State view={view} row={row} />
        <span>
          {t('alignments.languages.pair', { from: name(row.source_language), to: name(row.target_language) })}
        </span>
        {row.translator !== '' && <span>{t('alignments.row.translator', { name: row.translator })}</span>}
        <span>
          {t('alignments.row.added', {
            name: row.name,
            date: longDate(row.created_at, language, blog.timeZone),
          })}
        </span>
      </p>
      <Removal view={view} path={`${path}/${row.id}`} />
    </li>
  );
}

/** Without a script it asks once more in place; what is deleted can be brought back. */
export function Removal({ view, path }: { view: View; path: string }) {
  const { t } = view;
  return (
    <details class="rows__more">
      <summary>{t('alignments.remove')}</summary>
      <form class="form" method="post" action={`${path}/removal`}>
        <p class="hint">{t('alignments.remove.about')}</p>
        <button class="btn btn--danger" type="submit">
          {t('alignments.remove.do')}
        </button>
      </form>
    </details>
  );
}

function State({ view: { t }, row }: Pick<RowProps, 'view' | 'row'>) {
  if (row.failed_at !== null) return <b>{t('alignments.row.failed')}</b>;
  if (row.aligned_at === null) return <span>{t('alignments.row.working')}</span>;
  return (
    <>
      {row.waiting > 0 ? (
        <b>{t('alignments.row.waiting', { count: row.waiting })}</b>
      ) : (
        <span>{t('alignments.row.done')}</span>
      )}
      <span>{t('alignments.row.accepted', { count: row.accepted })}</span>
    </>
  );
}

interface PagesProps extends Pick<AlignmentsPageProps, 'view' | 'page' | 'pages'> {
  path: string;
}

function Pages({ view: { t }, path, page, pages }: PagesProps) {
  if (pages <= 1) return null;
  return (
    <nav class="pager" aria-label={t('alignments.pages')}>
      {page > 1 && <a href={`${path}?page=${page - 1}`}>{t('alignments.newer')}</a>}
      {page < pages && <a href={`${path}?page=${page + 1}`}>{t('alignments.older')}</a>}
    </nav>
  );
}
