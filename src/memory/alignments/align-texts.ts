// Puts the lines of two texts together in a thread, with what the blog's archive and terms teach, and stores the pairs.
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { emit } from '../../platform/outbox.ts';
import type { Handlers } from '../../platform/worker.ts';
import type { Bead } from '../../text/align.ts';
import { insertable } from '../../text/terms/use.ts';
import { type Actor, requireMay } from '../actor.ts';
import { archivePairs } from '../lists/store.ts';
import { visibleMemories } from '../shares/store.ts';
import type { Languages } from '../store.ts';
import { glossaryOf } from '../terms/glossary.ts';
import { findBeads } from './aligner.ts';
import { insertBeads } from './beads/store.ts';
import { giveToTwins } from './give-to-twins.ts';
import { settleUnits } from './settle-units.ts';
import { type AlignmentRow, alignmentOf, lockAlignment, type Of, updateAlignment } from './store.ts';
import { linesFrom, lineToAlign, newBead, rowOf, type StoredLine } from './stored-line.ts';

/** Sentences of the archive that words are learned from, the newest; more teach little and cost a second. */
const ARCHIVE = 4_000;

/** For a worker of its own: nothing else waits for a long text. */
export function alignmentHandlers(): Handlers {
  return { 'alignment.due': alignTexts, 'twins.due': giveToTwins };
}

/** Once; what could not be aligned, whatever the reason, says so, and can be tried again. */
export async function alignTexts(ctx: Context, of: Of): Promise<void> {
  const alignment = await alignmentOf(ctx.db, of);
  if (!alignment || alignment.aligned_at !== null) return;
  try {
    if (await align(ctx, of, alignment)) return;
  } catch (error) {
    ctx.log.error({ err: error, alignmentId: of.alignmentId }, 'a finished translation could not be aligned');
  }
  await updateAlignment(ctx.db, of, { failed_at: nowIso(ctx) });
}

/** False when the thread failed. */
async function align(ctx: Context, of: Of, alignment: AlignmentRow): Promise<boolean> {
  const source = linesFrom(alignment.source_lines);
  const target = linesFrom(alignment.target_lines);
  const languages = { from: alignment.source_language, to: alignment.target_language };
  const found = await findBeads({
    source: source.map(lineToAlign),
    target: target.map(lineToAlign),
    languages,
    archive: await archiveOf(ctx, of.blogId, languages),
    terms: await termsOf(ctx, of.blogId, languages),
  });
  if (found === null) return false;
  await keep(ctx, of, source, target, found);
  return true;
}

export async function alignAgain(ctx: Context, actor: Actor, alignmentId: string): Promise<void> {
  requireMay(actor, 'translate');
  const of = { blogId: actor.blog.id, alignmentId };
  await transact(ctx, async (tx) => {
    const alignment = await lockAlignment(tx, of);
    if (!alignment || alignment.removed_at !== null) throw refuse('not-found', 'alignments.gone');
    if (alignment.failed_at === null) return;
    await updateAlignment(tx.db, of, { failed_at: null });
    await emit(tx, { kind: 'alignment.due', ...of });
  });
}

async function keep(
  ctx: Context,
  of: Of,
  source: readonly StoredLine[],
  target: readonly StoredLine[],
  found: readonly Bead[],
): Promise<void> {
  const linesAt = (lines: readonly StoredLine[], places: readonly number[]) =>
    places.flatMap((at) => lines[at] ?? []);
  await transact(ctx, async (tx) => {
    const alignment = await lockAlignment(tx, of);
    if (!alignment || alignment.aligned_at !== null) return;
    const beads = found.map((bead, at) =>
      newBead(tx.clock.now(), {
        position: at + 1,
        source: linesAt(source, bead.source),
        target: linesAt(target, bead.target),
        score: bead.score,
        state: bead.certain ? 'accepted' : 'waiting',
      }),
    );
    await insertBeads(
      tx.db,
      beads.map((bead) => rowOf(of, bead)),
    );
    await updateAlignment(tx.db, of, { aligned_at: nowIso(tx), failed_at: null });
    // What was deleted meanwhile may come back, and its units with it.
    if (alignment.removed_at === null)
      await settleUnits(tx, { alignment, beads, removed: [], by: alignment.created_by });
  });
}

async function archiveOf(ctx: Context, blogId: string, languages: Languages) {
  const pairs = [];
  for (const memory of await visibleMemories(ctx.db, blogId)) {
    if (pairs.length < ARCHIVE)
      pairs.push(...(await archivePairs(ctx.db, memory.blogId, languages, ARCHIVE - pairs.length)));
  }
  return pairs;
}

async function termsOf(ctx: Context, blogId: string, languages: Languages) {
  const { entries } = await (await glossaryOf(ctx, blogId)).pair(languages);
  return entries.flatMap(({ fields }) =>
    fields.sources.flatMap((source) =>
      fields.preferred.map((target) => ({ source: insertable(source), target: insertable(target) })),
    ),
  );
}
