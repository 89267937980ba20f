// What a file would change in a translation, before it does: changes, conflicts to decide, and what cannot be placed.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import type { Manuscript } from '../../desk/reads.ts';
import { inlineText } from '../../text/inline.ts';
import { Icon } from '../../web/icons.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import { Changes } from './arrival-changes.tsx';
import { Conflicts } from './arrival-conflicts.tsx';
import type { Comparison } from './compare.ts';
import type { Settled, SettleInput } from './settle-arrival.ts';
import type { ArrivalRow } from './store.ts';

export interface ArrivalPageProps {
  view: View;
  blog: MemberBlog;
  manuscript: Manuscript;
  arrival: ArrivalRow;
  comparison: Comparison;
  /** Somebody saved a sentence while the page was open; what was chosen is kept. */
  moved: { take: SettleInput['take'] } | null;
}

/** Sentences without a place that are shown; the others are counted. */
const SHOWN = 300;

export function ArrivalPage(props: ArrivalPageProps) {
  const { view, blog, manuscript, arrival, moved } = props;
  const { t } = view;
  return (
    <StudioPage
      view={view}
      title={t('exchange.arrival.of', { name: arrival.name })}
      blog={blog}
      current="manuscripts"
    >
      <div class="sections">
        {moved && (
          <p class="strip strip--warn" role="alert">
            <Icon name="warn" />
            <span>{t('exchange.arrival.moved')}</span>
          </p>
        )}
        {arrival.report !== null && arrival.settled_at !== null ? (
          <Done view={view} report={arrival.report} />
        ) : (
          <Waiting {...props} />
        )}
        <p class="form__do">
          <a href={`/studio/${blog.slug}/desk/${manuscript.id}`}>{t('exchange.to-desk')}</a>
          <a href={`/studio/${blog.slug}/manuscripts/${manuscript.id}/files`}>{t('exchange.back')}</a>
        </p>
      </div>
    </StudioPage>
  );
}

function Done({ view, report }: { view: View; report: string }) {
  const { t } = view;
  const { changed, same, kept, left } = JSON.parse(report) as Settled;
  return (
    <>
      <p class="strip strip--note" role="status">
        <Icon name="check" />
        <span>{t('exchange.arrival.done', { changed })}</span>
      </p>
      <ul class="counts">
        <li>{t('exchange.arrival.same', { count: same })}</li>
        {kept > 0 && <li>{t('exchange.arrival.kept', { count: kept })}</li>}
        {left > 0 && <li>{t('exchange.arrival.left', { count: left })}</li>}
      </ul>
      <p class="hint">{t('exchange.arrival.undo')}</p>
    </>
  );
}

function Waiting(props: ArrivalPageProps) {
  const { view, blog, manuscript, arrival, comparison } = props;
  const { t } = view;
  const { changes, conflicts, left, same, stamp } = comparison;
  const here = `/studio/${blog.slug}/manuscripts/${manuscript.id}`;
  const isIdle = changes.length + conflicts.length === 0;
  return (
    <>
      <SoFar view={view} arrival={arrival} />
      <div>
        <p class="section__lead">{t(isIdle ? 'exchange.arrival.nothing' : 'exchange.arrival.about')}</p>
        <ul class="counts">
          <li>{t('exchange.arrival.changes', { count: changes.length })}</li>
          <li>{t('exchange.arrival.conflicts', { count: conflicts.length })}</li>
          <li>{t('exchange.arrival.same', { count: same })}</li>
          <li>{t('exchange.arrival.left', { count: left.length })}</li>
        </ul>
      </div>
      {isIdle ? (
        <Left {...props} />
      ) : (
        <form class="arrival" method="post" action={`${here}/arrivals/${arrival.id}`}>
          <input type="hidden" name="stamp" value={stamp} />
          <Conflicts {...props} />
          <Changes {...props} />
          <Left {...props} />
          <p class="form__do">
            <button class="btn" type="submit">
              {t('exchange.arrival.do')}
            </button>
            <a class="btn btn--text" href={`${here}/files`}>
              {t('exchange.arrival.not')}
            </a>
          </p>
        </form>
      )}
    </>
  );
}

/** A long file is decided in portions. */
function SoFar({ view, arrival }: Pick<ArrivalPageProps, 'view' | 'arrival'>) {
  if (arrival.report === null) return null;
  const { changed } = JSON.parse(arrival.report) as Settled;
  return (
    <p class="strip strip--note" role="status">
      <Icon name="info" />
      <span>{view.t('exchange.arrival.so-far', { changed })}</span>
    </p>
  );
}

function Left({ view, comparison, manuscript }: ArrivalPageProps) {
  const { t } = view;
  const { left } = comparison;
  if (left.length === 0) return null;
  return (
    <section aria-labelledby="left">
      <h2 class="room__h" id="left">
        {t('exchange.arrival.left', { count: left.length })}
      </h2>
      <ul class="arrival__list">
        {left.slice(0, SHOWN).map(({ arriving, reason }, at) => (
          <li key={`${at} ${arriving.id}`}>
            <p lang={manuscript.sourceLanguage}>{inlineText(arriving.source).trim()}</p>
            <p class="hint">
              {arriving.line === null
                ? t(`exchange.left.${reason}`)
                : t('exchange.line', { line: arriving.line, reason: t(`exchange.left.${reason}`) })}
            </p>
          </li>
        ))}
      </ul>
      <More view={view} count={left.length - SHOWN} />
    </section>
  );
}

function More({ view, count }: { view: View; count: number }) {
  return count > 0 ? <p class="hint">{view.t('exchange.more', { count })}</p> : null;
}
