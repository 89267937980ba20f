// A report as the judge and the filter read it: its sender leaves no address, and what it says of a sentence is its body.
import type { ReportRow } from '../../desk/reports/store.ts';
import type { Words } from '../spam/traits.ts';

export function reportWords({
  name,
  reason,
  proposal,
}: Pick<ReportRow, 'name' | 'reason' | 'proposal'>): Words {
  const body = [reason, proposal].filter((text) => text !== '').join('\n');
  return { name, title: '', url: '', mail: '', body };
}
