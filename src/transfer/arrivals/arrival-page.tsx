// What a file would change in a translation, before it does: changes, conflicts to decide, and what cannot be placed.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import type { Manuscript } from '../../desk/reads.ts';
import { stateOf, targetOf } from '../../desk/segment-state.ts';
import { wordDiff } from '../../text/diff.ts';
import type { Inline } from '../../text/document.ts';
import { inlineText } from '../../text/inline.ts';
import { Icon } from '../../web/icons.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import { type Comparison, type Proposed, portionOf } from './compare.ts';
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

function Conflicts({ view, comparison, manuscript, moved }: ArrivalPageProps) {
  const { t } = view;
  const { conflicts } = comparison;
  if (conflicts.length === 0) return null;
  const shown = portionOf(comparison).conflicts;
  const isTaken = (id: string) => moved !== null && moved.take !== 'shown' && moved.take.includes(id);
  return (
    <section aria-labelledby="conflicts">
      <h2 class="room__h" id="conflicts">
        {t('exchange.arrival.conflicts', { count: conflicts.length })}
      </h2>
      <p class="hint">{t('exchange.arrival.conflicts.about')}</p>
      {shown.length > 1 && (
        <label class="check">
          <input type="checkbox" name="all" value="yes" checked={moved?.take === 'shown'} />
          {t('exchange.arrival.take-all', { count: shown.length })}
        </label>
      )}
      <ul class="arrival__list">
        {shown.map((conflict) => (
          <li key={conflict.row.id}>
            <p class="sev sev--warn">
              <Icon name="warn" /> {t(`exchange.conflict.${conflict.reason}`)}
            </p>
            <Source proposed={conflict} language={manuscript.sourceLanguage} />
            <fieldset class="choices">
              <legend class="vh">{t('exchange.conflict.which')}</legend>
              <div class="choices__list">
                <Choice
                  id={conflict.row.id}
                  label={t('exchange.conflict.ours')}
                  text={targetOf(conflict.row)}
                  language={manuscript.language}
                  checked={!isTaken(conflict.row.id)}
                />
                <Choice
                  id={conflict.row.id}
                  takes
                  label={t('exchange.conflict.theirs')}
                  text={conflict.next.target}
                  language={manuscript.language}
                  checked={isTaken(conflict.row.id)}
                />
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
      <Later view={view} count={conflicts.length - shown.length} />
    </section>
  );
}

interface ChoiceProps {
  id: string;
  takes?: boolean;
  label: string;
  text: Inline | null;
  language: string;
  checked: boolean;
}

function Choice({ id, takes = false, label, text, language, checked }: ChoiceProps) {
  return (
    <label>
      <input type="radio" name={`take.${id}`} value={takes ? 'yes' : ''} checked={checked} />
      <span>
        {label}
        <small lang={language}>{text ? inlineText(text) : '—'}</small>
      </span>
    </label>
  );
}

function Changes({ view, comparison, manuscript }: ArrivalPageProps) {
  const { t } = view;
  const { changes } = comparison;
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="changes">
      <h2 class="room__h" id="changes">
        {t('exchange.arrival.changes', { count: changes.length })}
      </h2>
      <ul class="arrival__list">
        {portionOf(comparison).changes.map((change) => (
          <li key={change.row.id}>
            <div class="pair">
              <Source proposed={change} language={manuscript.sourceLanguage} />
              <div>
                <Difference proposed={change} language={manuscript.language} />
                <Facts view={view} proposed={change} />
              </div>
            </div>
          </li>
        ))}
      </ul>
      <Later view={view} count={changes.length - portionOf(comparison).changes.length} />
    </section>
  );
}

function Source({ proposed: { arriving }, language }: { proposed: Proposed; language: string }) {
  return <p lang={language}>{inlineText(arriving.source).trim()}</p>;
}

function Difference({ proposed: { row, next }, language }: { proposed: Proposed; language: string }) {
  const before = inlineText(targetOf(row) ?? []);
  const after = inlineText(next.target ?? []);
  return (
    <p lang={language}>
      {wordDiff(before, after, language).map(({ op, text }, at) => {
        const key = `${at} ${op}`;
        if (op === 'del') return <del key={key}>{text}</del>;
        return op === 'ins' ? <ins key={key}>{text}</ins> : text;
      })}
    </p>
  );
}

/** What changes besides the words. */
function Facts({ view, proposed: { row, next } }: { view: View; proposed: Proposed }) {
  const { t } = view;
  const state = stateOf(row);
  return (
    <p class="units__facts hint">
      {state !== next.state && (
        <span>
          {t('exchange.state.change', {
            before: t(`exchange.state.${state}`),
            after: t(`exchange.state.${next.state}`),
          })}
        </span>
      )}
      {row.memo !== next.memo && <span>{t('exchange.memo.change', { memo: next.memo })}</span>}
      {next.read && <span>{t(`exchange.read.${next.read}`)}</span>}
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

/** Nothing that was not shown is put in. */
function Later({ view, count }: { view: View; count: number }) {
  return count > 0 ? <p class="hint">{view.t('exchange.arrival.later', { count })}</p> : null;
}

function More({ view, count }: { view: View; count: number }) {
  return count > 0 ? <p class="hint">{view.t('exchange.more', { count })}</p> : null;
}
