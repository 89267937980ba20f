// What a text is said to have passed: checks by what they hold together, as translators think of it.
import type { Pair } from '../../text/checks/finding.ts';
import { type Chosen, canRead, checks, severityOf } from '../../text/checks/registry.ts';
import type { Area, CheckArea } from './schemas.ts';

const AREAS = {
  numbers: ['numbers', 'dates', 'money', 'units', 'percent', 'number-words'],
  names: ['names', 'speaker'],
  terms: ['terms', 'terms-forbidden'],
  quotes: ['quotes', 'ja-pairs', 'ja-pairs-across'],
  marks: ['emphasis', 'links', 'notes'],
} as const satisfies Record<Area, readonly string[]>;

/** Those of which something runs for these languages, under what the blog chose. */
export function areasFor(languages: Pick<Pair, 'from' | 'to'>, chosen: Chosen): CheckArea[] {
  const running = new Set(
    checks.flatMap((check) =>
      canRead(check, languages) && severityOf(check, chosen) !== null ? check.id : [],
    ),
  );
  return (Object.keys(AREAS) as Area[]).flatMap((area) => {
    const ids = AREAS[area].filter((id) => running.has(id));
    return ids.length === 0 ? [] : [{ area, checks: ids }];
  });
}
