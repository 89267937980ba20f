// Accepts a report with the sentence written anew as plain text, and takes such an answer back.
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { postOf } from '../../posts/store.ts';
import { rewriteInline } from '../../text/rewrite-inline.ts';
import { type Actor, requireMay } from '../actor.ts';
import { publish } from '../publish.ts';
import { saveSegment } from '../save-segment.ts';
import type { PublishAnswer, SegmentState } from '../schemas.ts';
import { inlineFrom, stateOf } from '../segment-state.ts';
import { type SegmentRow, segmentOf, translationOf } from '../store.ts';
import { acceptReport } from './answer-report.ts';
import type { AcceptReport } from './schemas.ts';
import { type ReportRow, reportOf, updateReport } from './store.ts';

export interface Correction extends Omit<AcceptReport, 'target'> {
  reportId: string;
  text: string;
  /** Version of the segment that the editor saw. */
  base: number;
}

/** How the sentence stood before and after, so that the correction can be taken back. */
export interface Corrected {
  before: { target: string | null; state: SegmentState };
  after: { version: number; revision: number };
}

export type CorrectionAnswer = { ok: true; corrected: Corrected } | Exclude<PublishAnswer, { ok: true }>;

/** Call it inside `transact`, and undo the transaction when the answer is not ok. */
export async function correctByText(tx: Context, actor: Actor, input: Correction): Promise<CorrectionAnswer> {
  const report = await reportOf(tx.db, actor.blog.id, input.reportId);
  if (!report) throw refuse('not-found', 'desk.report.gone');
  const of = { blogId: actor.blog.id, translationId: report.translation_id };
  const segment = await segmentOf(tx.db, of, report.segment_id);
  if (!segment || segment.version !== input.base) throw refuse('conflict', 'desk.report.no-segment');
  const translation = await translationOf(tx.db, of);
  const now = segment.target === null ? [] : inlineFrom(segment.target);
  const { key, note, answer } = input;
  const target = rewriteInline(now, input.text, translation?.language ?? 'ja');
  const accept = { translationId: of.translationId, reportId: report.id, key, note, answer, target };
  const accepted = await acceptReport(tx, actor, accept);
  if (!accepted.ok) return accepted;
  const version = (await segmentOf(tx.db, of, segment.id))?.version ?? segment.version;
  const before = { target: segment.target, state: stateOf(segment) };
  return { ok: true, corrected: { before, after: { version, revision: accepted.post.revision } } };
}

/**
 * The sentence stands before readers as it did, in a revision of its own that says so with `note`; the report waits
 * again. False when the sentence or the post has changed since.
 */
export async function takeCorrectionBack(
  ctx: Context,
  actor: Actor,
  reportId: string,
  { before, after }: Corrected,
  note: string,
): Promise<boolean> {
  requireMay(actor, 'publish');
  return transact(ctx, async (tx) => {
    const report = await reportOf(tx.db, actor.blog.id, reportId);
    if (!report || report.accepted_at === null) return false;
    const of = { blogId: report.blog_id, translationId: report.translation_id };
    const segment = await segmentOf(tx.db, of, report.segment_id);
    const post = await postOf(tx.db, of.blogId, report.post_id);
    if (segment?.version !== after.version || post?.revision !== after.revision) return false;
    await restore(tx, actor, report, segment, before);
    const key = newId(tx.clock.now());
    const published = await publish(tx, actor, { ...of, key, note, accepted: true });
    // Nothing is left half done: the refusal undoes the whole transaction.
    if (!published.ok) throw refuse('conflict', 'desk.report.blocked');
    await reopen(tx, report);
    return true;
  });
}

/** The reader sees that it waits again. */
export async function reopen(tx: Context, report: ReportRow): Promise<void> {
  await updateReport(tx.db, report, {
    accepted_at: null,
    declined_at: null,
    answer: '',
    answered_by: null,
    corrected_revision: null,
  });
}

async function restore(
  tx: Context,
  actor: Actor,
  report: ReportRow,
  segment: SegmentRow,
  { target, state }: Corrected['before'],
): Promise<void> {
  const saved = await saveSegment(tx, actor, {
    translationId: report.translation_id,
    segmentId: segment.id,
    key: newId(tx.clock.now()),
    base: segment.version,
    target: target === null ? null : inlineFrom(target),
    state,
  });
  if (!saved.ok) throw refuse('conflict', 'desk.report.no-segment');
}
