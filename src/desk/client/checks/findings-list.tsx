// The findings of the current row: how much each weighs, what is wrong, a fix, and that it is no error here.

import type { Severity } from '../../../text/checks/severity.ts';
import { numberText } from '../../../text/fill.ts';
import { Icon, type IconName } from '../../../web/client/icons.tsx';
import type { FindingView } from '../../checks/schemas.ts';
import type { Desk } from '../desk.ts';
import { Keys } from '../key-name.tsx';
import type { Row } from '../rows/row.ts';
import { fix, isMendable } from './check-actions.ts';
import { findingsOf } from './checks.ts';

/** Fixes longer than this (letters) are named by what they do, not by what they say. */
const LONGEST_SHOWN = 16;

export function FindingsList({ desk, row }: { desk: Desk; row: Row }) {
  const findings = findingsOf(row);
  const overlooked = row.findings.value.filter((finding) => finding.overlooked);
  const at = desk.checks.at.value;
  const chosen = findings.find(({ mark }) => mark === at);
  // A key acts on the finding that somebody walked to, else on the first it can act on.
  const acted = chosen ?? findings[0];
  const fixed = chosen ?? findings.find(isMendable);
  return (
    <div class="edit__checks" id={`checks-${row.id}`}>
      <p class="vh" role="status">
        {desk.checks.heard.value}
      </p>
      {findings.length > 0 && (
        <ul>
          {findings.map((finding, index) => (
            <li key={`${index} ${finding.mark}`} class={finding.mark === at ? 'is-at' : undefined}>
              <Weight desk={desk} severity={finding.severity} />
              <span class="edit__says">
                {finding.says}{' '}
                <FindingButtons
                  {...{ desk, row, finding }}
                  isFixed={finding === fixed}
                  isFirst={finding === acted}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
      {overlooked.length > 0 && <Overlooked desk={desk} row={row} findings={overlooked} />}
    </div>
  );
}

interface ButtonsProps {
  desk: Desk;
  row: Row;
  finding: FindingView;
  /** The keys act on this one. */
  isFixed: boolean;
  isFirst: boolean;
}

function FindingButtons({ desk, row, finding, isFixed, isFirst }: ButtonsProps) {
  const { words } = desk;
  return (
    <>
      {isMendable(finding) && (
        <button type="button" class="btn btn--text btn--small" onClick={() => void fix(desk, finding)}>
          {fixText(desk, finding)} {isFixed && <Keys desk={desk} command="fix" />}
        </button>
      )}
      <button
        type="button"
        class="btn btn--text btn--small"
        onClick={() => {
          void desk.checks.overlook(row, finding, true);
          desk.refocus();
        }}
      >
        {words('desk.checks.overlook')} {isFirst && <Keys desk={desk} command="overlook" />}
      </button>
    </>
  );
}

function fixText({ words }: Desk, { fix: proposed }: FindingView): string {
  if (!proposed) return words('desk.checks.fix.carry');
  const { start, end, text } = proposed;
  if (text === '') return words('desk.checks.fix.remove');
  if (text.length > LONGEST_SHOWN) return words('desk.checks.fix.replace');
  return words(start === end ? 'desk.checks.fix.add' : 'desk.checks.fix.put', { text });
}

function Overlooked({ desk, row, findings }: { desk: Desk; row: Row; findings: readonly FindingView[] }) {
  const { words } = desk;
  return (
    <details class="edit__overlooked">
      <summary>{words('desk.checks.overlooked.list', { count: findings.length })}</summary>
      <ul>
        {findings.map((finding) => (
          <li key={finding.mark}>
            <Weight desk={desk} severity={finding.severity} />
            <span class="edit__says">
              {finding.says}{' '}
              <button
                type="button"
                class="btn btn--text btn--small"
                onClick={() => void desk.checks.overlook(row, finding, false)}
              >
                {words('desk.checks.count-again')}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

const icons: Record<Severity, IconName> = { must: 'stop', should: 'warn', note: 'info' };
const classes: Record<Severity, string> = { must: 'stop', should: 'warn', note: 'note' };

/** By a sign and a word; colour only helps. */
export function Weight({ desk, severity, count }: { desk: Desk; severity: Severity; count?: number }) {
  return (
    <span class={`sev sev--${classes[severity]}`}>
      <Icon name={icons[severity]} /> {desk.words(`checks.severity.${severity}`)}
      {count !== undefined && ` ${numberText(desk.words.language, count)}`}
    </span>
  );
}
