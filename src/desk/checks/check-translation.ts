// Checks sentences of a translation as somebody is just typing them, beside the others as they are stored.
import { createHash } from 'node:crypto';
import type { Context } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { articleBlocks } from '../../sources/article-blocks.ts';
import { articleOf } from '../../sources/store.ts';
import type { Finding, Manner, Pair } from '../../text/checks/finding.ts';
import { findingKey } from '../../text/checks/overlook.ts';
import { inlineSentence } from '../../text/checks/sentence.ts';
import { givenFor } from '../../text/checks/whole-text.ts';
import type { DocumentJson, Inline } from '../../text/document.ts';
import { inlineText } from '../../text/inline.ts';
import { type Actor, requireMay } from '../actor.ts';
import { inlineFrom, targetOf, writtenTarget } from '../segment-state.ts';
import { type Of, type SegmentRow, segmentsOf, translationOf } from '../store.ts';
import { checksOf, type SegmentToCheck } from './checks.ts';
import { blogChecksOf } from './settings.ts';
import { settledFor } from './settled.ts';
import { overlookedIn } from './store.ts';

export interface CheckInput {
  translationId: string;
  /** `target` is the text as it is being typed, of which the server may not know yet. */
  segments: readonly { id: string; target: Inline | null }[];
}

export interface CheckedFinding extends Finding {
  /** Names it when somebody says that it is no error: the same as long as the words are. */
  mark: string;
  overlooked: boolean;
}

export interface CheckedSegment {
  id: string;
  findings: CheckedFinding[];
}

interface Asked extends SegmentToCheck {
  id: string;
}

/**
 * Null while nothing can be checked, which is no failure of anything else. Sentences that are not translated, left out
 * on purpose or no longer there have no findings; code is not prose.
 */
export async function checkTranslation(
  ctx: Context,
  actor: Actor,
  { translationId, segments }: CheckInput,
): Promise<CheckedSegment[] | null> {
  requireMay(actor, 'translate');
  const of = { blogId: actor.blog.id, translationId };
  const { manner, ...settings } = await blogChecksOf(ctx, of.blogId);
  const asked = await askedIn(ctx, of, segments, manner);
  const checks = checksOf(ctx);
  // A desk that opens asks at once, so that all is loaded before the first sentence is written.
  if (asked.length === 0) void checks.warm();
  const found = await checks.check(asked, settings);
  if (found === null) return null;
  const overlooked = await overlookedIn(
    ctx.db,
    of.blogId,
    asked.map(({ id }) => id),
  );
  const byId = new Map(
    asked.map(({ id, pair }, at) => [
      id,
      (found[at] ?? []).map((finding) => checked(finding, pair, overlooked.get(id))),
    ]),
  );
  return segments.map(({ id }) => ({ id, findings: byId.get(id) ?? [] }));
}

/** Those of the sentences that can be checked, each with what there is to hold it to. */
async function askedIn(
  ctx: Context,
  of: Of,
  segments: CheckInput['segments'],
  manner: Manner | null,
): Promise<Asked[]> {
  const translation = await translationOf(ctx.db, of);
  const article = translation && (await articleOf(ctx.db, of.blogId, translation.article_id));
  if (!translation || !article) throw refuse('not-found', 'desk.problem.no-translation');
  const languages = { from: article.language, to: translation.language };
  const typed = new Map(segments.map(({ id, target }) => [id, target]));
  const prose = proseOf(await segmentsOf(ctx.db, of), article.document);
  const texts = prose.map((row) => textsOf(row, typed.get(row.id)));
  const around = givenFor(
    texts.map(({ source, target }) => ({ source: inlineText(source), target: inlineText(target) })),
  );
  const settled = await settledFor(ctx, of.blogId, languages);
  const asked: Asked[] = [];
  for (const [at, { id }] of prose.entries()) {
    const { source, target } = texts[at] ?? { source: [], target: [] };
    if (!typed.has(id) || target.length === 0) continue;
    const pair = { source: inlineSentence(source), target: inlineSentence(target), ...languages };
    const said = await settled({ source: pair.source.text, target: pair.target.text });
    asked.push({ id, pair, given: { ...around[at], ...(manner && { manner }), ...said } });
  }
  return asked;
}

function proseOf(rows: readonly SegmentRow[], document: DocumentJson): SegmentRow[] {
  const code = new Set(articleBlocks(document).flatMap(({ id, type }) => (type === 'code_block' ? id : [])));
  return rows.filter((row) => row.skipped_at === null && !code.has(row.block_id));
}

function textsOf(row: SegmentRow, typed: Inline | null | undefined): { source: Inline; target: Inline } {
  const target = typed === undefined ? targetOf(row) : typed;
  return { source: inlineFrom(row.source), target: writtenTarget(target) === null ? [] : (target ?? []) };
}

function checked(finding: Finding, pair: Pair, overlooked: ReadonlySet<string> | undefined): CheckedFinding {
  const mark = createHash('sha256').update(findingKey(finding, pair)).digest('hex');
  const { side, start, end, params } = finding;
  const text = params.text ?? pair[side].text.slice(start, end);
  return { ...finding, params: { ...params, text }, mark, overlooked: overlooked?.has(mark) ?? false };
}
