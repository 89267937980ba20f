// Starts the translation of an article from a finished one that was aligned with it: nothing that somebody wrote is touched.
import { beadsOf } from '../../memory/alignments/beads/store.ts';
import { alignmentOf } from '../../memory/alignments/store.ts';
import { beadFrom, linesFrom, type StoredLine } from '../../memory/alignments/stored-line.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import type { ReviewBead } from '../../text/align/review.ts';
import { inlineText } from '../../text/inline.ts';
import { type Actor, requireMay } from '../actor.ts';
import { mergeSegment } from '../merge-segment.ts';
import { saveSegment } from '../save-segment.ts';
import type { SegmentState } from '../schemas.ts';
import { inlineFrom, stateOf } from '../segment-state.ts';
import { startTranslation } from '../start-translation.ts';
import {
  lockTranslation,
  type Of,
  type SegmentRow,
  segmentOf,
  segmentsOf,
  updateTranslation,
} from '../store.ts';
import { type Group, groupsOf, isTitle, placeOf } from './groups.ts';

export interface StartFromAlignmentInput {
  alignmentId: string;
  /** What leads a sentence that stands in the translation alone, in the memo of the one before it. */
  lead: string;
}

/** A translation that is there is filled where nobody has written yet. */
export async function startFromAlignment(
  ctx: Context,
  actor: Actor,
  { alignmentId, lead }: StartFromAlignmentInput,
): Promise<{ translationId: string }> {
  requireMay(actor, 'translate');
  const from = { blogId: actor.blog.id, alignmentId };
  const alignment = await alignmentOf(ctx.db, from);
  if (!alignment || alignment.removed_at !== null) throw refuse('not-found', 'alignments.gone');
  if (alignment.article_id === null || alignment.aligned_at === null)
    throw refuse('conflict', 'alignments.no-article-here');
  const language = alignment.target_language;
  const { translationId } = await startTranslation(ctx, actor, { articleId: alignment.article_id, language });
  const of = { blogId: actor.blog.id, translationId };
  const lines = linesFrom(alignment.source_lines);
  const beads = (await beadsOf(ctx.db, from)).map(beadFrom);
  await transact(ctx, async (tx) => {
    await lockTranslation(tx, of);
    await nameIt(tx, of, beads);
    const desk = await openRows(tx, actor, of, lines);
    let before: string | null = null;
    const groups = groupsOf(
      beads.filter(({ source }) => source.length === 0 || !source.every(isTitle)),
      language,
    );
    for (const group of groups) {
      if (group.places.length === 0) await desk.note(before, `${lead}${inlineText(group.target)}`);
      else before = (await desk.fill(group)) ?? before;
    }
  });
  return { translationId };
}

const LONGEST_TITLE = 300;

async function nameIt(tx: Context, of: Of, beads: readonly ReviewBead<StoredLine>[]): Promise<void> {
  const translation = await lockTranslation(tx, of);
  const bead = beads.find(({ source }) => source.length > 0 && source.every(isTitle));
  const title = bead?.target.map(({ content }) => inlineText(content)).join(' ') ?? '';
  if (translation?.title !== '' || title === '' || title.length > LONGEST_TITLE) return;
  const details_version = translation.details_version + 1;
  await updateTranslation(tx.db, of, { title, details_version, updated_at: nowIso(tx) });
}

interface Rows {
  /** Returns the sentence that took it; null when somebody was there before, or it is not the same any more. */
  fill(group: Group): Promise<string | null>;
  note(segmentId: string | null, text: string): Promise<void>;
}

async function openRows(tx: Context, actor: Actor, of: Of, lines: readonly StoredLine[]): Promise<Rows> {
  const texts = new Map(lines.map((line) => [placeOf(line), inlineText(line.content)]));
  const segments = new Map<string, string>();
  const counts = new Map<string, number>();
  const all = await segmentsOf(tx.db, of);
  for (const segment of all) {
    const sentence = counts.get(segment.block_id) ?? 0;
    counts.set(segment.block_id, sentence + 1);
    const place = placeOf({ blockId: segment.block_id, sentence });
    // Cut or joined at the desk since, it is another sentence.
    if (textOf(segment) === texts.get(place)) segments.set(place, segment.id);
  }
  const save = async (id: string, change: { group?: Group; state?: SegmentState; memo?: string }) => {
    const row = await segmentOf(tx.db, of, id);
    if (!row) return;
    const target = change.group ? change.group.target : row.target === null ? null : inlineFrom(row.target);
    await saveSegment(tx, actor, {
      ...{ key: newId(tx.clock.now()), base: row.version, translationId: of.translationId, segmentId: id },
      ...{ target, state: change.state ?? stateOf(row), memo: change.memo ?? row.memo },
    });
  };
  return {
    async fill(group) {
      const rows: SegmentRow[] = [];
      for (const place of group.places) {
        const row = await segmentOf(tx.db, of, segments.get(place) ?? '');
        if (!row || !isUntouched(row)) return null;
        rows.push(row);
      }
      const [first, ...rest] = rows;
      if (!first) return null;
      if (group.isLeftOut) {
        for (const { id } of rows) await save(id, { state: 'skipped' });
        return first.id;
      }
      if (inlineText(group.target).trim() === '') return first.id;
      const isOne = rest.every(({ block_id }) => block_id === first.block_id);
      if (isOne) await joinAll(tx, actor, of, rows);
      // Over the end of a paragraph nothing is joined: a person shares it out.
      await save(first.id, { group, state: group.isSure && isOne ? 'confirmed' : 'draft' });
      return first.id;
    },
    async note(segmentId, text) {
      const row = await segmentOf(tx.db, of, segmentId ?? all[0]?.id ?? '');
      if (!row || row.memo.includes(text)) return;
      await save(row.id, { memo: [row.memo, text].filter((memo) => memo !== '').join('\n') });
    },
  };
}

async function joinAll(tx: Context, actor: Actor, of: Of, [first, ...rest]: SegmentRow[]): Promise<void> {
  for (const next of rest) {
    const row = first && (await segmentOf(tx.db, of, first.id));
    if (!row) return;
    await mergeSegment(tx, actor, {
      ...{ key: newId(tx.clock.now()), translationId: of.translationId, segmentId: row.id },
      ...{ base: row.version, nextBase: next.version },
    });
  }
}

/** Nobody has written there; what only repeats another sentence gives way. */
function isUntouched(row: SegmentRow): boolean {
  return row.skipped_at === null && (row.target === null || row.repeats !== null);
}

function textOf({ source }: SegmentRow): string {
  return inlineText(inlineFrom(source)).trim();
}
