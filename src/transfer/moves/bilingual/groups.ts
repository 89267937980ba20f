// Which sentences of a finished translation are shown beside which of the original: certain pairs, and what is doubtful between them as one.
import { isTitle } from '../../../desk/from-alignment/groups.ts';
import type { StoredLine } from '../../../memory/alignments/stored-line.ts';
import type { ReviewBead } from '../../../text/align/review.ts';

/** Sentences of both sides, in order; no target for what was left out. */
export interface Woven {
  source: readonly StoredLine[];
  target: readonly StoredLine[];
}

type Bead = ReviewBead<StoredLine>;

/** A doubtful pair below this, where nothing but the aligner speaks for it, is not shown to readers. */
const LEAST_SCORE = 0.5;

/** By the ids of their blocks, which stretch of the post lines stand in: the layout says what belongs together. */
export interface Layout {
  source: ReadonlyMap<string, number>;
  target: ReadonlyMap<string, number>;
}

/** What stands in the translation alone is in no group. */
export function groupsToWeave(beads: readonly Bead[], layout: Layout | null): Woven[] {
  const groups: Woven[] = [];
  let doubtful: Bead[] = [];
  const close = () => {
    groups.push(...(layout ? byLayout(doubtful, layout) : byScore(doubtful)));
    doubtful = [];
  };
  for (const bead of beads) {
    if ([...bead.source, ...bead.target].some(isTitle)) continue;
    const isDoubtful = bead.state === 'waiting' || (layout !== null && stretchesOf(bead, layout).size > 1);
    if (isDoubtful) {
      if (startsParagraphs(doubtful.at(-1), bead)) close();
      doubtful.push(bead);
      continue;
    }
    close();
    // What somebody parted belongs to nothing else.
    if (bead.source.length > 0) groups.push(bead);
  }
  close();
  return merged(groups);
}

function stretchesOf(bead: Woven, layout: Layout): Set<number | undefined> {
  return new Set([
    ...bead.source.map(({ blockId }) => layout.source.get(blockId)),
    ...bead.target.map(({ blockId }) => layout.target.get(blockId)),
  ]);
}

/** All that is doubtful in one stretch is one pair. */
function byLayout(beads: readonly Bead[], layout: Layout): Woven[] {
  const all = joined(beads);
  const stretches = [...stretchesOf(all, layout)].sort((a, b) => (a ?? 0) - (b ?? 0));
  return stretches.flatMap((stretch) => {
    const source = all.source.filter(({ blockId }) => layout.source.get(blockId) === stretch);
    const target = all.target.filter(({ blockId }) => layout.target.get(blockId) === stretch);
    return source.length === 0 ? [] : [{ source, target }];
  });
}

/** Where something is missing on either side it may be the same: all of it is one pair, for its ends are certain. */
function byScore(beads: readonly Bead[]): Woven[] {
  const isOpen = (side: 'source' | 'target') => beads.some((bead) => bead[side].length === 0);
  const runs: Woven[] = isOpen('source') && isOpen('target') ? [joined(beads)] : [...beads];
  const score = Math.min(1, ...beads.map((bead) => bead.score ?? 1));
  return runs.filter(
    ({ source, target }) => source.length > 0 && (target.length === 0 || score >= LEAST_SCORE),
  );
}

/** Both sides begin another paragraph here: what is doubtful before says nothing of what is doubtful behind. */
function startsParagraphs(before: Bead | undefined, bead: Bead): boolean {
  const differs = (side: 'source' | 'target') => {
    const [last, first] = [before?.[side].at(-1), bead[side][0]];
    return last !== undefined && first !== undefined && last.blockId !== first.blockId;
  };
  return differs('source') && differs('target');
}

function joined(beads: readonly Bead[]): Woven {
  return { source: beads.flatMap(({ source }) => source), target: beads.flatMap(({ target }) => target) };
}

/** A sentence that was cut in review stands in several pairs: they are one for readers. */
function merged(groups: readonly Woven[]): Woven[] {
  const all: Woven[] = [];
  const place = (line: StoredLine | undefined) => line && `${line.blockId} ${line.sentence}`;
  for (const group of groups) {
    const last = all.at(-1);
    const shares = (['source', 'target'] as const).some(
      (side) => group[side][0] !== undefined && place(last?.[side].at(-1)) === place(group[side][0]),
    );
    if (last && shares) all[all.length - 1] = together(last, group);
    else all.push(group);
  }
  return all;
}

function together(a: Woven, b: Woven): Woven {
  return { source: [...a.source, ...b.source], target: [...a.target, ...b.target] };
}
