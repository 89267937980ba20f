// The sentences that a file would change: before and after, and what changes besides the words.
import { stateOf, targetOf } from '../../desk/segment-state.ts';
import { wordDiff } from '../../text/diff.ts';
import { inlineText } from '../../text/inline.ts';
import type { View } from '../../web/page.ts';
import type { ArrivalPageProps } from './arrival-page.tsx';
import { type Proposed, portionOf } from './compare.ts';

export function Changes({ view, comparison, manuscript }: ArrivalPageProps) {
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

export function Source({ proposed: { arriving }, language }: { proposed: Proposed; language: string }) {
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

/** Nothing that was not shown is put in. */
export function Later({ view, count }: { view: View; count: number }) {
  return count > 0 ? <p class="hint">{view.t('exchange.arrival.later', { count })}</p> : null;
}
