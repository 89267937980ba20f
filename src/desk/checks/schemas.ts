// What the desk in the browser and the checks say to each other.
import * as v from 'valibot';
import type { Fix, Place, Side } from '../../text/checks/finding.ts';
import type { Severity } from '../../text/checks/severity.ts';
import { InlineSchema } from '../../text/inline-schema.ts';
import { key } from '../fields.ts';

/** Sentences checked in one request; a long text takes several. */
export const MOST_CHECKED = 25;

export const checkSchema = v.object({
  segments: v.pipe(
    v.array(
      v.object({
        id: v.string(),
        /** As it is being typed. */
        target: v.nullable(InlineSchema),
      }),
    ),
    v.maxLength(MOST_CHECKED),
  ),
});

/** Says of a finding that it is no error here, or takes that back. */
export const overlookSchema = v.object({
  key,
  /** The finding's `mark`. */
  finding: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'common.invalid')),
  check: v.pipe(v.string(), v.maxLength(60, 'common.invalid')),
  overlooked: v.boolean(),
});
export type Overlook = v.InferOutput<typeof overlookSchema>;
export type OverlookAnswer = { ok: true } | { ok: false; reason: 'gone' };

/** What checks hold together, as translators think of it. */
export type Area = 'numbers' | 'names' | 'terms' | 'quotes' | 'marks';

export interface CheckArea {
  area: Area;
  /** Ids of its checks that run: it is passed when none of them found anything. */
  checks: string[];
}

/** What a check found in a sentence, in the words of the interface. */
export interface FindingView extends Place {
  /** Names it when somebody says that it is no error. */
  mark: string;
  check: string;
  severity: Severity;
  side: Side;
  /** Where it stands on the other side. */
  other: Place | null;
  says: string;
  /** What the check is called. */
  name: string;
  /** Of the translation. */
  fix: Fix | null;
  /** Where in the translation the mark of the source belongs, when it is missing and that is certain. */
  carry: Place | null;
  /** Somebody said that it is no error here. */
  overlooked: boolean;
}

export type ChecksAnswer =
  | { running: true; segments: { id: string; findings: FindingView[] }[] }
  /** Nothing can be checked now; it comes back by itself. */
  | { running: false };
