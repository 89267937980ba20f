// The findings of the whole text, each a way to its sentence; and that checks do not run, when they do not.

import { type Severity, severities } from '../../../text/checks/severity.ts';
import { numberText } from '../../../text/fill.ts';
import { Icon } from '../../../web/client/icons.tsx';
import type { Desk } from '../desk.ts';
import { goTo } from './check-actions.ts';
import type { Noted } from './checks.ts';
import { Weight } from './findings-list.tsx';

/** Findings of one weight shown at once; the keys lead to all. */
const MOST_SHOWN = 12;

export function ChecksPanel({ desk }: { desk: Desk }) {
  const { words } = desk;
  const state = desk.checks.state.value;
  const all = desk.checks.all.value;
  return (
    <section class="panel__s" aria-labelledby="p-checks">
      <h2 id="p-checks">
        {words('desk.checks')} <span>{words('desk.checks.whole')}</span>
      </h2>
      {state === 'off' && <p class="hint">{words('desk.checks.off')}</p>}
      {state === 'running' && all.length === 0 && <p class="hint">{words('desk.checks.none')}</p>}
      <FoundList desk={desk} all={all} />
      <Passed desk={desk} />
      {desk.data.links.checks && (
        <p class="hint">
          <a href={desk.data.links.checks}>{words('desk.checks.choose')}</a>
        </p>
      )}
    </section>
  );
}

function Passed({ desk }: { desk: Desk }) {
  const { words } = desk;
  const passed = desk.checks.passed.value;
  if (passed.length === 0) return null;
  return (
    <p class="hint">
      <span class="sev sev--ok">
        <Icon name="check" /> {words('desk.checks.passed')}
      </span>{' '}
      {passed.map((area) => words(`desk.checks.area.${area}`)).join(words('desk.checks.comma'))}
    </p>
  );
}

/** Those that weigh most first; notes are folded away. */
export function FoundList({ desk, all }: { desk: Desk; all: readonly Noted[] }) {
  return (
    <>
      {severities.map((severity) => {
        const found = all.filter(({ finding }) => finding.severity === severity);
        if (found.length === 0) return null;
        return <OfWeight key={severity} {...{ desk, severity, found }} />;
      })}
    </>
  );
}

function OfWeight({ desk, severity, found }: { desk: Desk; severity: Severity; found: readonly Noted[] }) {
  const { words } = desk;
  const rest = found.length - MOST_SHOWN;
  return (
    <details class="checks" open={severity !== 'note'}>
      <summary>
        <Weight desk={desk} severity={severity} count={found.length} />
      </summary>
      <ul>
        {found.slice(0, MOST_SHOWN).map(({ row, finding }) => (
          <li key={`${row.id} ${finding.mark}`}>
            <button
              type="button"
              class="checks__go"
              onClick={() => {
                desk.dialog.value = null;
                goTo(desk, { row, finding });
              }}
            >
              <span class="checks__n">{numberText(words.language, row.number.value)}</span> {finding.says}
            </button>
          </li>
        ))}
        {rest > 0 && <li class="hint">{words('desk.checks.more', { count: rest })}</li>}
      </ul>
    </details>
  );
}
