// What a file would change in a translation: sentence by sentence, and where somebody was there meanwhile.
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { givesWay } from '../../desk/repeat-segment.ts';
import type { SegmentState } from '../../desk/schemas.ts';
import {
  inlineFrom,
  isReviewed,
  settleState,
  stateOf,
  targetOf,
  writtenTarget,
} from '../../desk/segment-state.ts';
import type { SegmentRow } from '../../desk/store.ts';
import { mayMarkRead } from '../../desk/together/proposals/review-segment.ts';
import type { Inline } from '../../text/document.ts';
import { inlineText, sameInline } from '../../text/inline.ts';
import { InlineSchema } from '../../text/inline-schema.ts';
import type { Arriving } from './arriving.ts';

/** A sentence as it would stand at the desk. */
export interface Next {
  target: Inline | null;
  memo: string;
  state: SegmentState;
  /** What becomes of a second reading that the file tells of: nobody marks their `own` text. Null where nothing does. */
  read: 'marked' | 'own' | null;
}

export interface Proposed {
  arriving: Arriving;
  row: SegmentRow;
  next: Next;
}

/**
 * `changed`: the sentence was saved after the file was made. `source`: its original is another one. `unsure`: the file does not
 * say when it was made, and something stands there.
 */
export type ConflictReason = 'changed' | 'source' | 'unsure';

/**
 * `unknown`: no sentence of this translation. `twice`: an earlier one in the file has the same name. `unfit`: it may not stand in
 * a text. `memo`: its memo alone is left out, for its length.
 */
export type LeftReason = 'unknown' | 'twice' | 'unfit' | 'memo';

export interface Comparison {
  changes: Proposed[];
  conflicts: (Proposed & { reason: ConflictReason })[];
  left: { arriving: Arriving; reason: LeftReason }[];
  same: number;
  /** Names what stands at the desk now in all places that would change. */
  stamp: string;
}

/** Of a memo at the desk. */
const LONGEST_MEMO = 2_000;

function isLong(memo: string | null): boolean {
  return memo !== null && memo.length > LONGEST_MEMO;
}

/** Sentences of each kind that are shown, and decided, at once. */
const SHOWN = 300;

export interface Portion extends Pick<Comparison, 'changes' | 'conflicts'> {
  /** Nothing is left to be decided behind it. */
  isAll: boolean;
}

/** What is shown, and decided, first. */
export function portionOf({ changes, conflicts }: Comparison): Portion {
  return {
    changes: changes.slice(0, SHOWN),
    conflicts: conflicts.slice(0, SHOWN),
    isAll: Math.max(changes.length, conflicts.length) <= SHOWN,
  };
}

/** `personId` is who brings the file: a mark of a second reading is theirs. */
export function compare(
  arriving: readonly Arriving[],
  rows: readonly SegmentRow[],
  personId: string,
): Comparison {
  const known = new Map(rows.map((row) => [row.id, row]));
  const seen = new Set<string>();
  const found: Omit<Comparison, 'stamp'> = { changes: [], conflicts: [], left: [], same: 0 };
  for (const one of arriving) {
    const row = known.get(one.id);
    // A whole book of another translation may have come: what has no place here is not looked at any further.
    const fits = !row || one.target === null || v.safeParse(InlineSchema, one.target).success;
    if (!row || seen.has(one.id) || !fits) {
      found.left.push({ arriving: one, reason: !row ? 'unknown' : !fits ? 'unfit' : 'twice' });
      continue;
    }
    seen.add(one.id);
    if (isLong(one.memo)) found.left.push({ arriving: one, reason: 'memo' });
    const next = nextOf(one, row, personId);
    const reason = conflictOf(one, row);
    if (isSame(row, next)) found.same += 1;
    else if (reason) found.conflicts.push({ arriving: one, row, next, reason });
    else found.changes.push({ arriving: one, row, next });
  }
  return { ...found, stamp: stampOf([...found.changes, ...found.conflicts]) };
}

/** What a file leaves open stays as it is: a sentence without a translation there takes none away here. */
function nextOf({ target, memo, state, reviewed }: Arriving, row: SegmentRow, personId: string): Next {
  const now = targetOf(row);
  const written = writtenTarget(target);
  const isNew = written !== null && !(now && sameInline(written, now));
  const wish = isNew || state === 'skipped' || isStep(state, row) ? state : null;
  const settled = settleState(written ?? now, wish ?? (isNew ? 'draft' : stateOf(row)));
  // New words are of who brings them.
  const isOwn = isNew || !mayMarkRead(row, personId);
  const isTold = reviewed && settled === 'confirmed';
  return {
    target: written ?? now,
    memo: memo === null || isLong(memo) ? row.memo : memo.toWellFormed(),
    state: settled,
    read: !isTold || (!isOwn && isReviewed(row)) ? null : isOwn ? 'own' : 'marked',
  };
}

/** The same words may be confirmed by a file, and are never taken back by one. */
function isStep(state: Arriving['state'], row: SegmentRow): boolean {
  return state === 'confirmed' && row.target !== null && row.skipped_at === null;
}

function isSame(row: SegmentRow, next: Next): boolean {
  const now = targetOf(row);
  const sameText = now === null || next.target === null ? now === next.target : sameInline(now, next.target);
  return sameText && row.memo === next.memo && stateOf(row) === next.state && next.read !== 'marked';
}

function conflictOf({ base, source }: Arriving, row: SegmentRow): ConflictReason | null {
  if (plain(source) !== plain(inlineFrom(row.source))) return 'source';
  // What was only filled in as a repetition since gives way, as it does to a person.
  if (base !== null && givesWay(row, base)) return null;
  const isUntouched = row.target === null && row.memo === '' && row.skipped_at === null;
  if (base === row.version || isUntouched) return null;
  return base === null ? 'unsure' : 'changed';
}

/** White space counts for nothing here: programs treat it as they like. Nor does what no file of theirs can hold. */
function plain(inline: Inline): string {
  return inlineText(inline)
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, '');
}

function stampOf(proposed: readonly Proposed[]): string {
  const stands = proposed.map(({ row }) => `${row.id} ${row.version}`).join('\n');
  return createHash('sha256').update(stands).digest('base64url').slice(0, 22);
}
