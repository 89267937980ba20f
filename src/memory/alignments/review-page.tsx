// The page of one alignment: what its program draws the review into, or why there is nothing to review yet.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { Icon } from '../../web/icons.tsx';
import { EmbeddedData, Html, StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import { Removal, RestoreForm } from './alignments-page.tsx';
import type { ReviewData } from './schemas.ts';
import type { AlignmentRow } from './store.ts';

export function ReviewPage({ view, data }: { view: View; data: ReviewData }) {
  const { t } = view;
  return (
    <Html
      view={view}
      title={`${data.title} — ${t('alignments.title')}`}
      body="work"
      styles={['studio.css', 'desk.css', 'review.css']}
      scripts={['memory.js', 'studio.js']}
    >
      <div id="review">
        <main id="main" class="desk-wait">
          <h1 lang={data.targetLanguage}>{data.title}</h1>
          <p class="desk-wait__now" role="status">
            {t('review.opening')}
          </p>
          <noscript>
            <p>{t('review.needs-script')}</p>
          </noscript>
          <p>
            <a href={data.links.back}>{t('review.back')}</a>
          </p>
        </main>
      </div>
      <EmbeddedData id="review-data" value={data} />
    </Html>
  );
}

interface StandingProps {
  view: View;
  blog: MemberBlog;
  alignment: AlignmentRow;
}

/** While it is being aligned, when that failed, and when it was deleted. */
export function StandingPage({ view, blog, alignment }: StandingProps) {
  const { t } = view;
  const list = `/studio/${blog.slug}/alignments`;
  return (
    <StudioPage view={view} title={alignment.title} blog={blog} current="memory" scripts={['alignment.js']}>
      <div class="sections">
        <Standing view={view} path={`${list}/${alignment.id}`} alignment={alignment} />
        <p>
          <a href={list}>{t('alignments.back')}</a>
        </p>
      </div>
    </StudioPage>
  );
}

function Standing({ view, path, alignment }: Omit<StandingProps, 'blog'> & { path: string }) {
  const { t } = view;
  if (alignment.removed_at !== null)
    return (
      <div class="strip strip--note">
        <Icon name="warn" /> <span>{t('alignments.is-removed')}</span>
        <RestoreForm view={view} path={path} />
      </div>
    );
  if (alignment.failed_at !== null)
    return (
      <div class="empty">
        <b>{t('alignments.failed')}</b>
        <p>{t('alignments.failed.about')}</p>
        <form method="post" action={`${path}/attempt`}>
          <button class="btn" type="submit">
            {t('alignments.again')}
          </button>
        </form>
        <Removal view={view} path={path} />
      </div>
    );
  return (
    <div class="empty" data-alignment={`${path}/state`}>
      <b>
        <span class="spin" aria-hidden="true" /> {t('alignments.working')}
      </b>
      <p>{t('alignments.working.about')}</p>
      <p>
        <a href={path}>{t('alignments.working.look')}</a>
      </p>
    </div>
  );
}
