// A report as whoever answers it has to see it: what readers read, what the desk says now, what would be published along.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import type { Context } from '../../platform/context.ts';
import { changesBetween } from '../../posts/changes.ts';
import { postOf, revisionOf } from '../../posts/store.ts';
import type { DocumentJson } from '../../text/document.ts';
import { inlineText } from '../../text/inline.ts';
import { assemble, type Parts, partsOf } from '../assemble.ts';
import { readinessOf } from '../readiness.ts';
import { nameOf } from '../reads.ts';
import { inlineFrom } from '../segment-state.ts';
import type { Of } from '../store.ts';
import { type ReportRow, reportOf } from './store.ts';

export interface ReportAtHand {
  report: ReportRow;
  /** Language of the original. */
  sourceLanguage: string;
  /** What the post is called, and its address while readers can see it. */
  title: string;
  address: string | null;
  /** The revision that readers see now. */
  revision: number;
  /** Null when the sentence was joined to another, or left out, since. */
  segment: { text: string; version: number } | null;
  /** How many other passages of the desk would be published together with a correction. */
  others: number;
  /** Nothing of the translation can be published as it stands. */
  blocked: boolean;
  answeredBy: string | null;
}

/** Null when the blog has no such report. */
export async function reportAtHand(
  ctx: Context,
  blog: Pick<MemberBlog, 'id' | 'address' | 'rightsRule'>,
  id: string,
): Promise<ReportAtHand | null> {
  const report = await reportOf(ctx.db, blog.id, id);
  if (!report) return null;
  const of = { blogId: blog.id, translationId: report.translation_id };
  const parts = await partsOf(ctx, of);
  const post = await postOf(ctx.db, blog.id, report.post_id);
  if (!parts || !post) return null;
  const segment = parts.segments.find((row) => row.id === report.segment_id && row.skipped_at === null);
  const readiness = await readinessOf(ctx, parts, blog.rightsRule);
  return {
    report,
    sourceLanguage: parts.article.language,
    title: parts.translation.title,
    address: post.published_at === null ? null : `${blog.address}posts/${post.slug}`,
    revision: post.revision,
    segment: segment
      ? {
          text: segment.target === null ? '' : inlineText(inlineFrom(segment.target)),
          version: segment.version,
        }
      : null,
    others: await othersChanged(ctx, of, parts, report),
    blocked: readiness.blocks.length > 0,
    answeredBy: await nameOf(ctx.db, report.answered_by),
  };
}

async function othersChanged(ctx: Context, { blogId }: Of, parts: Parts, report: ReportRow): Promise<number> {
  const post = await postOf(ctx.db, blogId, report.post_id);
  const last = post && (await revisionOf(ctx.db, blogId, post.id, post.revision));
  if (!last) return 0;
  const shown = { ...last, document: JSON.parse(last.document) as DocumentJson };
  const changes = changesBetween(shown, assemble(parts));
  return changes.filter(({ segmentId }) => segmentId !== report.segment_id).length;
}
