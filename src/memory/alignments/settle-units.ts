// Keeps the units of an alignment as its pairs are: an accepted one is remembered at once, any other is not.
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { contentOf, type ReviewBead } from '../../text/align/review.ts';
import type { Inline } from '../../text/document.ts';
import { inlineText, sameInline } from '../../text/inline.ts';
import { comparable } from '../../text/similarity.ts';
import { insertUnits, unitsLike, unitsOfBeads } from '../lists/store.ts';
import { skeletonOf } from '../numbers.ts';
import { endUnit, replaceUnit, takeNumbers, type UnitRow } from '../store.ts';
import { updateBead } from './beads/store.ts';
import type { AlignmentRow } from './store.ts';
import { linesFrom, type StoredLine } from './stored-line.ts';
import { tellUnitsEnded } from './units-ended.ts';

type Bead = ReviewBead<StoredLine>;

export interface Settling {
  alignment: AlignmentRow;
  /** Pairs that are there. */
  beads: readonly Bead[];
  /** What those that were changed said before; the others say what they said. */
  before?: readonly Bead[];
  /** Ids of those that are gone. */
  removed: readonly string[];
  by: string;
}

/** In the transaction of the change. A pair that says what its unit says changes nothing. */
export async function settleUnits(
  tx: Context,
  { alignment, beads, before = [], removed, by }: Settling,
): Promise<void> {
  const of = { blogId: alignment.blog_id, alignmentId: alignment.id };
  const ids = [...beads.map(({ id }) => id), ...removed];
  const standing = new Map((await unitsOfBeads(tx.db, of, ids)).map((unit) => [unit.bead_id, unit]));
  const said = new Map(before.flatMap((bead) => pairOf(bead, alignment).map((pair) => [bead.id, pair])));
  const wanted = new Map(
    beads.flatMap((bead) =>
      pairOf(bead, alignment).map((pair) => [
        bead.id,
        withCorrections(pair, said.get(bead.id) ?? pair, standing.get(bead.id)),
      ]),
    ),
  );
  const stale = [...standing].flatMap(([id, unit]) => (isSame(unit, wanted.get(id ?? '')) ? [] : [unit]));
  const missing = [...wanted].filter(([id, pair]) => !isSame(standing.get(id), pair));
  await replaceUnits(tx, { alignment, stale, missing, by });
}

/** Takes back all units of an alignment that nobody corrected by hand. */
export async function endUnits(
  tx: Context,
  alignment: AlignmentRow,
  units: readonly UnitRow[],
): Promise<void> {
  const untouched = units.filter(({ edited_at }) => edited_at === null);
  await endAll(tx, alignment, untouched);
}

interface Pair {
  source: Inline;
  target: Inline;
  before: string;
  after: string;
  /** Who corrected a side of it in the memory, and when, where that stands in it. */
  edited?: Pick<UnitRow, 'edited_by' | 'edited_at'>;
}

/** A side that somebody corrected in the memory stays theirs, as long as the review does not change that very side. */
function withCorrections(pair: Pair, said: Pair, unit: UnitRow | undefined): Pair {
  if (!unit || unit.edited_at === null) return pair;
  const side = (name: 'source' | 'target'): Inline =>
    // The database holds only what passed the door.
    sameInline(pair[name], said[name]) ? (JSON.parse(unit[name]) as Inline) : pair[name];
  const [source, target] = [side('source'), side('target')];
  const isTheirs = !sameInline(source, pair.source) || !sameInline(target, pair.target);
  const { edited_by, edited_at } = unit;
  return { ...pair, source, target, ...(isTheirs ? { edited: { edited_by, edited_at } } : {}) };
}

/** None for a pair that is not to be remembered. */
function pairOf(bead: Bead, alignment: AlignmentRow): Pair[] {
  if (bead.state !== 'accepted') return [];
  const source = contentOf(bead.source, alignment.source_language);
  const target = contentOf(bead.target, alignment.target_language);
  if ([source, target].some((side) => inlineText(side).trim() === '')) return [];
  return [{ source, target, ...around(bead, alignment) }];
}

/** The lines of the text as it came in: what is put together in review changes nothing of what stands around. */
function around(bead: Bead, alignment: AlignmentRow): { before: string; after: string } {
  const lines = textsOf(alignment);
  const place = (id = '') => Number.parseInt(id.slice(1), 10);
  const text = (at: number) => comparable(lines[at] ?? '');
  return { before: text(place(bead.source[0]?.id) - 1), after: text(place(bead.source.at(-1)?.id) + 1) };
}

const texts = new WeakMap<AlignmentRow, string[]>();

function textsOf(alignment: AlignmentRow): string[] {
  const known =
    texts.get(alignment) ?? linesFrom(alignment.source_lines).map((line) => inlineText(line.content));
  texts.set(alignment, known);
  return known;
}

function isSame(unit: UnitRow | undefined, pair: Pair | undefined): boolean {
  if (!unit || !pair) return false;
  return unit.source === JSON.stringify(pair.source) && unit.target === JSON.stringify(pair.target);
}

interface Replacing {
  alignment: AlignmentRow;
  stale: readonly UnitRow[];
  missing: readonly (readonly [beadId: string, pair: Pair])[];
  by: string;
}

async function replaceUnits(tx: Context, { alignment, stale, missing, by }: Replacing): Promise<void> {
  if (stale.length === 0 && missing.length === 0) return;
  const { blog_id: blogId, source_language: from, target_language: to } = alignment;
  const now = nowIso(tx);
  // Before the new ones: an index must never hold both. Whoever counts first holds the memory until the end.
  const first = await takeNumbers(tx.db, blogId, stale.length + missing.length);
  const ended = new Set(stale.map(({ id }) => id));
  const skeletons = missing.map(([, { source }]) => skeletonOf(inlineText(source).trim()));
  const known = new Map<string, string>();
  for (const twin of await unitsLike(tx.db, blogId, { from, to }, [...new Set(skeletons)])) {
    if (!ended.has(twin.id)) known.set(sayingOf(twin.source_text, twin.target_text), twin.id);
  }
  const fresh = new Map<string, string>();
  const rows = missing.flatMap(([beadId, pair], at) => {
    const row = unitRow(tx, { alignment, beadId, pair, by, number: first + stale.length + at });
    const saying = sayingOf(row.source_text, row.target_text);
    const twin = known.get(saying);
    if (twin !== undefined) {
      fresh.set(beadId, twin);
      return [];
    }
    known.set(saying, row.id);
    return [row];
  });
  await insertUnits(tx.db, rows);
  for (const [at, unit] of stale.entries()) {
    const successor = rows.find(({ bead_id }) => bead_id === unit.bead_id);
    if (successor) await replaceUnit(tx.db, unit, successor.id, first + at, now);
    else await endUnit(tx.db, unit, first + at, now);
  }
  for (const [id, twin_id] of fresh)
    await updateBead(tx.db, { blog_id: blogId, alignment_id: alignment.id, id }, { twin_id });
  await tellUnitsEnded(tx, blogId, stale);
}

async function endAll(tx: Context, alignment: AlignmentRow, units: readonly UnitRow[]): Promise<void> {
  const now = nowIso(tx);
  if (units.length === 0) return;
  const first = await takeNumbers(tx.db, alignment.blog_id, units.length);
  for (const [at, unit] of units.entries()) await endUnit(tx.db, unit, first + at, now);
  await tellUnitsEnded(tx, alignment.blog_id, units);
}

function sayingOf(source: string, target: string): string {
  return JSON.stringify([source, target]);
}

interface NewUnit {
  alignment: AlignmentRow;
  beadId: string;
  pair: Pair;
  by: string;
  number: number;
}

function unitRow(tx: Context, { alignment, beadId, pair, by, number }: NewUnit) {
  const text = inlineText(pair.source).trim();
  return {
    blog_id: alignment.blog_id,
    id: newId(tx.clock.now()),
    number,
    changed: number,
    source_language: alignment.source_language,
    target_language: alignment.target_language,
    source: JSON.stringify(pair.source),
    target: JSON.stringify(pair.target),
    source_text: text,
    target_text: inlineText(pair.target).trim(),
    skeleton: skeletonOf(text),
    before: pair.before,
    after: pair.after,
    article_id: alignment.article_id,
    segment_id: null,
    alignment_id: alignment.id,
    bead_id: beadId,
    machine: null,
    created_by: by,
    created_at: nowIso(tx),
    edited_by: pair.edited?.edited_by ?? null,
    edited_at: pair.edited?.edited_at ?? null,
    gone_at: null,
  };
}
