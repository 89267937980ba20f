// Every check there is, which of them a blog chose, and running them on one segment.
import { primaryLanguage } from '../language.ts';
import { amountChecks } from './between/amounts.ts';
import { markChecks } from './between/marks.ts';
import { nameChecks } from './between/names.ts';
import { signChecks } from './between/signs.ts';
import { wholeChecks } from './between/whole.ts';
import type { Check, Finding, Found, Given, Pair } from './finding.ts';
import { homophoneChecks } from './japanese/homophones.ts';
import { kanaChecks } from './japanese/kana.ts';
import { signChecksJa } from './japanese/signs.ts';
import { wordChecks } from './japanese/words.ts';
import type { Severity } from './severity.ts';

export const checks: readonly Check[] = [
  ...wholeChecks,
  ...amountChecks,
  ...markChecks,
  ...signChecks,
  ...nameChecks,
  ...signChecksJa,
  ...kanaChecks,
  ...wordChecks,
  ...homophoneChecks,
];

/** What a blog decided for checks by their ids; those it does not name are as they come. */
export type Chosen = Readonly<Record<string, Severity | 'off'>>;

/** The severity of a check under a choice; null when it does not run. */
export function severityOf(check: Pick<Check, 'id' | 'severity' | 'off'>, chosen: Chosen): Severity | null {
  const choice = Object.hasOwn(chosen, check.id) ? chosen[check.id] : undefined;
  if (choice !== undefined) return choice === 'off' ? null : choice;
  return check.off ? null : check.severity;
}

export function canRead({ from, to }: Pick<Check, 'from' | 'to'>, pair: Pick<Pair, 'from' | 'to'>): boolean {
  const reads = (languages: readonly string[] | undefined, language: string) =>
    languages === undefined || languages.includes(primaryLanguage(language));
  return reads(from, pair.from) && reads(to, pair.to);
}

/** In the order of the text, those of the source (what the target lacks) first. */
export function runChecks(pair: Pair, given: Given = {}, chosen: Chosen = {}): Finding[] {
  const isEmpty = pair.source.text.trim() === '' || pair.target.text.trim() === '';
  const found = checks.flatMap((check) => {
    const severity = severityOf(check, chosen);
    if (severity === null || !canRead(check, pair) || (isEmpty && !check.onEmpty)) return [];
    return Array.from(check.find(pair, given), (one) => findingOf(check.id, severity, one));
  });
  return inOrder(found);
}

/** Message key of what a check is called. */
export function nameKey(id: string): string {
  return `checks.name.${id}`;
}

export function findingOf(id: string, severity: Severity, found: Found): Finding {
  const { side, start, end, other = null, says = id, params = {}, fix, carry } = found;
  const said = { id, severity, side, start, end, other, key: `checks.says.${says}`, params };
  return { ...said, ...(fix && { fix }), ...(carry && { carry }) };
}

export function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => a.side.localeCompare(b.side) || a.start - b.start || a.end - b.end);
}
