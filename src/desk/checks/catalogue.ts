// Every check a blog can choose from, with its message key, its severity and the languages it reads.
import type { Check } from '../../text/checks/finding.ts';
import { canRead, checks, nameKey } from '../../text/checks/registry.ts';
import type { Severity } from '../../text/checks/severity.ts';
import { textlintChecks } from './textlint.ts';

export interface CheckChoice {
  id: string;
  /** Message key of its name. */
  name: string;
  /** What it is until the blog says otherwise; null when it does not run by itself. */
  severity: Severity | null;
}

/** In the order in which they are shown. */
const all: readonly Omit<Check, 'find'>[] = [...checks, ...textlintChecks];

export const checkIds: readonly string[] = all.map(({ id }) => id);

/** Those that can read one of the languages somebody translates from, and the one they write. */
export function choicesFor(froms: readonly string[], to: string): CheckChoice[] {
  return all
    .filter((check) => froms.some((from) => canRead(check, { from, to })))
    .map(({ id, severity, off }) => ({ id, name: nameKey(id), severity: off ? null : severity }));
}
