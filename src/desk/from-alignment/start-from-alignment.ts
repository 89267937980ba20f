// Starts the translation of an article from a finished one that was aligned with it: nothing that somebody wrote is touched.

import { beadsOf } from '../../memory/alignments/beads/store.ts';
import { type AlignmentRow, alignmentOf } from '../../memory/alignments/store.ts';
import { beadFrom, type StoredLine } from '../../memory/alignments/stored-line.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { emit, type PressEvent } from '../../platform/outbox.ts';
import type { Handlers } from '../../platform/worker.ts';
import type { ReviewBead } from '../../text/align/review.ts';
import { inlineText } from '../../text/inline.ts';
import { type Actor, requireMay } from '../actor.ts';
import { actorWho } from '../actor-who.ts';
import { startTranslation } from '../start-translation.ts';
import { lockTranslation, type Of, updateTranslation } from '../store.ts';
import { fillGroups } from './fill.ts';
import { groupsOf, isTitle } from './groups.ts';

export interface StartFromAlignmentInput {
  alignmentId: string;
  /** What leads a sentence that stands in the translation alone, in the memo of the one before it. */
  lead: string;
}

/** Groups of one transaction: the others who write wait for no more than that. */
const AT_ONCE = 60;
/** Milliseconds after which a long one goes on by an event of its own, and the person sees the desk. */
const SLICE_MS = 2_000;

/**
 * A translation that is there is filled where nobody has written yet. A long one is filled further by an event after this has
 * returned: `isWhole` says whether there is nothing left to do.
 */
export async function startFromAlignment(
  ctx: Context,
  actor: Actor,
  { alignmentId, lead }: StartFromAlignmentInput,
  mayGoOn = forAWhile(),
): Promise<{ translationId: string; isWhole: boolean }> {
  requireMay(actor, 'translate');
  const alignment = await alignmentHere(ctx, { blogId: actor.blog.id, alignmentId });
  if (!alignment) throw refuse('not-found', 'alignments.gone');
  if (alignment.article_id === null || alignment.aligned_at === null)
    throw refuse('conflict', 'alignments.no-article-here');
  const { translationId } = await startTranslation(ctx, actor, {
    ...{ articleId: alignment.article_id, language: alignment.target_language },
  });
  const beads = await beadsWith(ctx, alignment);
  await nameIt(ctx, { blogId: actor.blog.id, translationId }, beads);
  const filling = { translationId, alignmentId, lead, personId: actor.id, after: 0, before: null };
  const due = { kind: 'filling.due' as const, blogId: actor.blog.id, ...filling };
  return { translationId, isWhole: await fillFurther(ctx, actor, due, mayGoOn) };
}

type Due = Extract<PressEvent, { kind: 'filling.due' }>;

/** For a lane in which nobody waits for a page. */
export function fillingWork(): Handlers {
  return { 'filling.due': goOn };
}

async function goOn(ctx: Context, due: Due): Promise<void> {
  const actor = await actorWho(ctx, due, 'translate');
  if (actor) await fillFurther(ctx, actor, due, forAWhile());
}

function forAWhile(): () => boolean {
  const until = performance.now() + SLICE_MS;
  return () => performance.now() < until;
}

/** The same once more changes nothing: what is filled is not untouched any more. */
async function fillFurther(ctx: Context, actor: Actor, due: Due, mayGoOn: () => boolean): Promise<boolean> {
  const { blogId, translationId, lead } = due;
  const alignment = await alignmentHere(ctx, due);
  if (!alignment) return true;
  const beads = (await beadsWith(ctx, alignment)).filter(
    ({ source }) => source.length === 0 || !source.every(isTitle),
  );
  const groups = groupsOf(beads, alignment.target_language);
  let { after, before } = due;
  for (;;) {
    const next = groups.filter(({ position }) => position > after).slice(0, AT_ONCE);
    const last = next.at(-1);
    if (!last) return true;
    const filling = { lines: alignment.source_lines, groups: next, lead, before };
    before = await transact(ctx, (tx) => fillGroups(tx, actor, { blogId, translationId }, filling));
    after = last.position;
    if (!mayGoOn()) break;
    // Whoever else asks the press goes first.
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (!groups.some(({ position }) => position > after)) return true;
  await transact(ctx, (tx) => emit(tx, { ...due, after, before }));
  return false;
}

async function alignmentHere(
  ctx: Context,
  of: { blogId: string; alignmentId: string },
): Promise<AlignmentRow | null> {
  const alignment = await alignmentOf(ctx.db, of);
  return alignment && alignment.removed_at === null ? alignment : null;
}

async function beadsWith(ctx: Context, { blog_id, id }: AlignmentRow): Promise<ReviewBead<StoredLine>[]> {
  return (await beadsOf(ctx.db, { blogId: blog_id, alignmentId: id })).map(beadFrom);
}

const LONGEST_TITLE = 300;

async function nameIt(ctx: Context, of: Of, beads: readonly ReviewBead<StoredLine>[]): Promise<void> {
  const bead = beads.find(({ source }) => source.length > 0 && source.every(isTitle));
  const title = bead?.target.map(({ content }) => inlineText(content)).join(' ') ?? '';
  if (title === '' || title.length > LONGEST_TITLE) return;
  await transact(ctx, async (tx) => {
    const translation = await lockTranslation(tx, of);
    if (translation?.title !== '') return;
    const details_version = translation.details_version + 1;
    await updateTranslation(tx.db, of, { title, details_version, updated_at: nowIso(tx) });
  });
}
