// Lines of an alignment as they are stored, with what is needed to find them again in their document.
import { newId } from '../../platform/ids.ts';
import type { DocumentLine } from '../../text/align/document-lines.ts';
import { contentOf, type ReviewBead, type ReviewLine } from '../../text/align/review.ts';
import type { Line } from '../../text/align.ts';
import { inlineText } from '../../text/inline.ts';
import type { BeadRow } from './beads/store.ts';
import type { Of } from './store.ts';

export interface StoredLine extends ReviewLine {
  links?: readonly string[];
  /** Id of the text block it stands in; '' where that is of no use. */
  blockId: string;
  /** Which of its sentences it is, from 0. */
  sentence: number;
}

/** Lines are named by their order: `s0`, `s1` …; `side` is the letter before. */
export function storedLines(lines: readonly DocumentLine[], side: 's' | 't'): StoredLine[] {
  return lines.map(({ content, kind = 'text', block = 0, links = [], blockId, sentence }, at) => ({
    id: `${side}${at}`,
    content,
    kind,
    block,
    ...(links.length > 0 ? { links } : {}),
    blockId,
    sentence,
  }));
}

export function lineToAlign({ content, kind, block, links = [] }: StoredLine): Line {
  return { text: inlineText(content), kind, block, links };
}

export function linesFrom(json: string): StoredLine[] {
  // Written by this room alone.
  return JSON.parse(json) as StoredLine[];
}

/** What a side of a pair says. */
export function textFrom(json: string, language: string): string {
  return inlineText(contentOf(linesFrom(json), language)).trim();
}

export function beadFrom(row: BeadRow): ReviewBead<StoredLine> {
  const { id, position, score, state, version } = row;
  return {
    id,
    position,
    source: linesFrom(row.source),
    target: linesFrom(row.target),
    score,
    state,
    version,
  };
}

export function rowOf({ blogId, alignmentId }: Of, bead: ReviewBead<StoredLine>): Omit<BeadRow, 'twin_id'> {
  const { id, position, score, state, version } = bead;
  const lines = { source: JSON.stringify(bead.source), target: JSON.stringify(bead.target) };
  return { blog_id: blogId, alignment_id: alignmentId, id, position, ...lines, score, state, version };
}

export function newBead(
  now: Date,
  bead: Pick<ReviewBead<StoredLine>, 'position' | 'source' | 'target' | 'score' | 'state'>,
): ReviewBead<StoredLine> {
  return { ...bead, id: newId(now), version: '' };
}
