// Answers a reader's report: the sentence is corrected before readers, or left as it is, and the reader is told.
import type { Act } from '../../accounts/log/acts.ts';
import { record } from '../../accounts/log/record.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import type { Inline } from '../../text/document.ts';
import { type Actor, requireMay } from '../actor.ts';
import { publish } from '../publish.ts';
import { saveSegment } from '../save-segment.ts';
import type { PublishAnswer } from '../schemas.ts';
import { segmentOf, translationOf } from '../store.ts';
import type { AcceptReport, DeclineReport } from './schemas.ts';
import { lockReport, type ReportRow, updateReport } from './store.ts';

type OfReport = { translationId: string; reportId: string };

/**
 * Publishes the translation as it stands, or with `target` in place of the reported sentence, and records the
 * revision that did it. All of it happens or nothing.
 */
export async function acceptReport(
  ctx: Context,
  actor: Actor,
  input: AcceptReport & OfReport,
): Promise<PublishAnswer> {
  requireMay(actor, 'publish');
  const of = { blogId: actor.blog.id, translationId: input.translationId };
  try {
    return await transact(ctx, async (tx) => {
      const report = await openReport(tx, of, input.reportId);
      if (input.target) await correct(tx, actor, report, input.target, input.key);
      const published = await publish(tx, actor, {
        translationId: of.translationId,
        key: input.key,
        note: input.note,
        accepted: true,
      });
      if (!published.ok) throw new NotPublished(published);
      await updateReport(tx.db, report, {
        accepted_at: nowIso(tx),
        answer: input.answer,
        answered_by: actor.id,
        corrected_revision: published.post.revision,
      });
      await recordAnswer(tx, actor, report, 'voice.report-accepted');
      return published;
    });
  } catch (error) {
    if (error instanceof NotPublished) return error.answer;
    throw error;
  }
}

/** Leaves the sentence as it is. */
export async function declineReport(
  ctx: Context,
  actor: Actor,
  input: DeclineReport & OfReport,
): Promise<{ ok: true }> {
  requireMay(actor, 'edit');
  const of = { blogId: actor.blog.id, translationId: input.translationId };
  return transact(ctx, async (tx) => {
    const report = await openReport(tx, of, input.reportId);
    const change = { declined_at: nowIso(tx), answer: input.answer, answered_by: actor.id };
    await updateReport(tx.db, report, change);
    await recordAnswer(tx, actor, report, 'voice.report-declined');
    return { ok: true };
  });
}

/** Names the translation, never the words of whoever reported. */
async function recordAnswer(tx: Context, actor: Actor, report: ReportRow, act: Act): Promise<void> {
  const of = { blogId: report.blog_id, translationId: report.translation_id };
  const translation = await translationOf(tx.db, of);
  const on = { id: of.translationId, name: translation?.title ?? '' };
  await record(tx, { blogId: of.blogId, by: actor.id, act, on });
}

/** Carries the reason out of the transaction, so that it ends without any change. */
class NotPublished extends Error {
  readonly answer: Extract<PublishAnswer, { ok: false }>;

  constructor(answer: Extract<PublishAnswer, { ok: false }>) {
    super(answer.reason);
    this.answer = answer;
  }
}

async function openReport(
  tx: Context,
  of: { blogId: string; translationId: string },
  id: string,
): Promise<ReportRow> {
  const report = await lockReport(tx, of, id);
  if (!report) throw refuse('not-found', 'desk.report.gone');
  if (report.accepted_at !== null || report.declined_at !== null) {
    throw refuse('conflict', 'desk.report.answered');
  }
  return report;
}

async function correct(
  tx: Context,
  actor: Actor,
  report: ReportRow,
  target: Inline,
  key: string,
): Promise<void> {
  const of = { blogId: report.blog_id, translationId: report.translation_id };
  const segment = await segmentOf(tx.db, of, report.segment_id);
  if (!segment) throw refuse('conflict', 'desk.report.no-segment');
  const saved = await saveSegment(tx, actor, {
    translationId: of.translationId,
    segmentId: segment.id,
    // Another key than the publication's: both are remembered.
    key: `${key}-s`,
    base: segment.version,
    target,
    state: 'confirmed',
  });
  if (!saved.ok) throw refuse('conflict', 'desk.report.no-segment');
}
