// What the desk in the browser is told of a source that changed, and what it may answer.
import * as v from 'valibot';
import type { Change } from '../../text/diff.ts';
import { key } from '../fields.ts';

/** Where a moved sentence stands in the source now. */
export interface Place {
  blockId: string;
  /** The sentence of that block behind which it stands; null at its beginning. */
  after: string | null;
  /** Set where the whole block moved: the one behind which it stands now, null for the beginning. */
  behindBlock?: string | null;
}

export type SegmentChangeKind = 'edited' | 'moved' | 'added' | 'removed';

export interface SegmentChangeView {
  segmentId: string;
  kind: SegmentChangeKind;
  /** What its source was and what it is, word by word; empty for any but an edited one. */
  difference: Change[];
  /** Where a moved one stands now; one that was edited may have moved besides. Null where it stands as it stood. */
  place: { wholeBlock: boolean; after: string | null } | null;
}

export interface DriftNotice {
  changeId: string;
  /** `open`: nobody has decided on it. `taken`: it is in here, and readers do not see it yet. */
  state: 'open' | 'taken';
  /** UTC ISO. */
  foundAt: string;
  counts: Record<SegmentChangeKind, number>;
  title: { before: string; after: string } | null;
  /** Page on which all of it is shown. */
  address: string;
}

export interface DriftView {
  notice: DriftNotice | null;
  segments: SegmentChangeView[];
}

export const decideChangeSchema = v.object({ key, changeId: v.string() });

/** `keep`: what was taken out stays, what moved stays where it is. `follow`: it goes the way of the source. */
export const decideSegmentSchema = v.object({ key, way: v.picklist(['keep', 'follow']) });
export type DecideSegment = v.InferOutput<typeof decideSegmentSchema>;
