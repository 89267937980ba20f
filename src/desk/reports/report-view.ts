// A report as the desk shows it beside its sentence.
import type { ReportView } from './schemas.ts';
import type { ReportRow } from './store.ts';

export function reportView(row: ReportRow): ReportView {
  return {
    id: row.id,
    segmentId: row.segment_id,
    kind: row.kind,
    said: row.said,
    proposal: row.proposal,
    reason: row.reason,
    name: row.name,
    createdAt: row.created_at,
  };
}
