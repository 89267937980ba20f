// What is done about findings: walking from one to the next, putting in what one proposes, saying that it is no error.
import type { MarkJson } from '../../../text/document.ts';
import { inlineTags } from '../../../text/inline.ts';
import type { FindingView } from '../../checks/schemas.ts';
import type { Desk } from '../desk.ts';
import type { Row } from '../rows/row.ts';
import { findingsOf, type Noted } from './checks.ts';

/** To the next finding of the text, or the one before; from the last one to the first. */
export function walk(desk: Desk, step: 1 | -1): void {
  const { checks, words } = desk;
  const all = checks.all.peek();
  if (all.length === 0) {
    desk.say(words(checks.state.peek() === 'off' ? 'desk.checks.off' : 'desk.checks.none'));
    return;
  }
  const next = all[placeAfter(desk, all, step)];
  if (!next) return;
  goTo(desk, next);
  const { severity, says } = next.finding;
  const number = all.indexOf(next) + 1;
  checks.heard.value = words('desk.checks.heard', {
    number,
    all: all.length,
    severity: words(`checks.severity.${severity}`),
    says,
  });
}

function placeAfter(desk: Desk, all: readonly Noted[], step: 1 | -1): number {
  const current = desk.current.peek();
  const at = all.findIndex(({ row, finding }) => row === current && finding.mark === desk.checks.at.peek());
  if (at >= 0) return (at + step + all.length) % all.length;
  const order = desk.rows.order.peek();
  const here = current ? order.indexOf(current) : -1;
  const after = all.findIndex(({ row }) => order.indexOf(row) >= here);
  if (step === 1) return after < 0 ? 0 : after;
  const before = all.findLastIndex(({ row }) => order.indexOf(row) < here);
  return before < 0 ? all.length - 1 : before;
}

/** Opens the row of a finding, with its place chosen in the text. */
export function goTo(desk: Desk, { row, finding }: Noted): void {
  desk.settle();
  desk.enter(row);
  desk.checks.at.value = null;
  desk.checks.at.value = finding.mark;
}

/** Puts in what a finding proposes: the one that somebody walked to, else the first in the current row that has a fix. */
export async function fix(desk: Desk, chosen?: FindingView): Promise<void> {
  const row = desk.current.peek();
  if (row?.kind !== 'segment') return;
  desk.settle();
  const finding = chosen ?? currentOf(desk, row, (one) => isMendable(one));
  // The text may be newer than what was found in it.
  await desk.checks.ask([row]);
  const now = findingsOf(row).find(({ mark }) => mark === finding?.mark);
  if (row !== desk.current.peek()) return;
  if (!now || !mend(desk, row, now)) {
    desk.say(desk.words('desk.checks.no-fix'));
    return;
  }
  desk.checks.at.value = null;
  desk.editor?.refocus();
  desk.say(desk.words('desk.checks.fixed', { name: now.name }));
  await desk.checks.ask([row]);
}

/** By a press: it proposes a text, or knows where a mark of the source belongs. */
export function isMendable({ fix: proposed, carry }: FindingView): boolean {
  return proposed !== null || carry !== null;
}

function mend({ editor }: Desk, row: Row, { fix: proposed, carry, start, end }: FindingView): boolean {
  if (!editor) return false;
  if (proposed) editor.replaceText(proposed);
  const lost = inlineTags(row.source.peek()).find(
    ({ mark, from, to }) => isEmphasis(mark) && from === start && to === end,
  );
  if (!proposed && carry && lost) editor.markPart(carry, lost.mark);
  return proposed !== null || (carry !== null && lost !== undefined);
}

function isEmphasis({ type }: MarkJson): boolean {
  return type === 'emphasis' || type === 'strong';
}

export function overlook(desk: Desk): void {
  const row = desk.current.peek();
  const finding = row && currentOf(desk, row, () => true);
  if (row && finding) void desk.checks.overlook(row, finding, true);
  else desk.say(desk.words('desk.checks.none'));
}

function currentOf(desk: Desk, row: Row, suits: (finding: FindingView) => boolean): FindingView | undefined {
  const findings = findingsOf(row);
  return findings.find(({ mark }) => mark === desk.checks.at.peek()) ?? findings.find(suits);
}
