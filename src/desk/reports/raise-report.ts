// Takes in what a reader says is wrong with a sentence of a published translation.
import { createHash, randomBytes } from 'node:crypto';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { emit } from '../../platform/outbox.ts';
import type { Originals } from '../../posts/provenance.ts';
import { publishedPost } from '../../posts/store.ts';
import type { DocumentJson } from '../../text/document.ts';
import type { ReportKind } from '../tables.ts';
import { type PublishedSentence, publishedSentence } from './published-sentence.ts';
import { insertReport, translationOfPost } from './store.ts';

export interface RaiseReport {
  blogId: string;
  slug: string;
  segmentId: string;
  kind: ReportKind;
  proposal: string;
  reason: string;
  name: string;
}

export interface SentenceToReport extends PublishedSentence {
  postId: string;
  revision: number;
  title: string;
  slug: string;
}

/** The sentence of a post that readers can see; refuses with not-found when there is none. */
export async function sentenceToReport(
  ctx: Context,
  { blogId, slug, segmentId }: Pick<RaiseReport, 'blogId' | 'slug' | 'segmentId'>,
): Promise<SentenceToReport> {
  const found = await publishedPost(ctx.db, blogId, slug);
  const document = found && (JSON.parse(found.document) as DocumentJson);
  const originals = found?.originals ? (JSON.parse(found.originals) as Originals) : null;
  const sentence = document && originals && publishedSentence(document, originals, segmentId);
  if (!found || !sentence) throw refuse('not-found', 'desk.report.no-sentence');
  return { ...sentence, postId: found.id, revision: found.revision, title: found.title, slug };
}

/** What the judge of the room to the right has to say, and keeps in the same transaction. */
export interface Judged {
  spam: boolean;
  keep(tx: Context, reportId: string): Promise<void>;
}

/** Returns the secret of the link under which the reader finds the answer; only its hash is kept. */
export async function raiseReport(
  ctx: Context,
  input: RaiseReport,
  judged: Judged = { spam: false, keep: async () => undefined },
): Promise<{ receipt: string }> {
  const sentence = await sentenceToReport(ctx, input);
  const receipt = randomBytes(24).toString('base64url');
  await transact(ctx, async (tx) => {
    const translation = await translationOfPost(tx.db, input.blogId, sentence.postId);
    if (!translation) throw refuse('not-found', 'desk.report.no-sentence');
    const id = newId(tx.clock.now());
    await insertReport(tx.db, {
      blog_id: input.blogId,
      id,
      translation_id: translation.id,
      segment_id: input.segmentId,
      post_id: sentence.postId,
      revision: sentence.revision,
      kind: input.kind,
      said: sentence.said,
      source: sentence.source,
      proposal: input.proposal,
      reason: input.reason,
      name: input.name,
      receipt_hash: receiptHash(receipt),
      created_at: nowIso(tx),
      accepted_at: null,
      declined_at: null,
      answer: '',
      answered_by: null,
      corrected_revision: null,
      spam_at: judged.spam ? nowIso(tx) : null,
    });
    await judged.keep(tx, id);
    await emit(tx, { kind: 'report.raised', blogId: input.blogId, reportId: id });
  });
  return { receipt };
}

export function receiptHash(receipt: string): string {
  return createHash('sha256').update(receipt).digest('base64url');
}
