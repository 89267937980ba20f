// What desks say to each other through the server: remarks, assignments, proposals, reviews, and who is there.
import * as v from 'valibot';
import type { Inline } from '../../text/document.ts';
import { InlineSchema } from '../../text/inline-schema.ts';
import { key, version } from '../fields.ts';
import type { SegmentView } from '../schemas.ts';

const LONGEST_REMARK = 4_000;

const words = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max, 'desk.together.problem.long'));
const said = v.pipe(words(LONGEST_REMARK), v.minLength(1, 'desk.together.problem.empty'));

export const writeRemarkSchema = v.object({
  key,
  body: said,
  /** A remark of the exchange; null begins one. */
  threadId: v.nullable(v.pipe(v.string(), v.maxLength(60))),
});
export type WriteRemark = v.InferOutput<typeof writeRemarkSchema>;

export const editRemarkSchema = v.object({ key, body: said });
export type EditRemark = v.InferOutput<typeof editRemarkSchema>;

export const deleteRemarkSchema = v.object({ key });
export type DeleteRemark = v.InferOutput<typeof deleteRemarkSchema>;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(60));
const day = v.pipe(v.string(), v.isoDate('common.invalid'));

export const giveAssignmentSchema = v.object({
  key,
  personId: id,
  /** The first and the last sentence of it. */
  from: id,
  to: id,
  dueOn: v.nullable(day),
});
export type GiveAssignment = v.InferOutput<typeof giveAssignmentSchema>;

export const endAssignmentSchema = v.object({ key });
export type EndAssignment = v.InferOutput<typeof endAssignmentSchema>;

export const proposeSchema = v.object({
  key,
  /** The version of the sentence that was read. */
  base: version,
  target: InlineSchema,
  reason: words(1_000),
});
export type Propose = v.InferOutput<typeof proposeSchema>;

export const acceptProposalSchema = v.object({
  key,
  /** The version of the sentence that stood beside it. */
  base: version,
  /** What is put in instead, where the proposal is taken with changes. */
  target: v.optional(InlineSchema),
  answer: v.optional(words(1_000), ''),
});
export type AcceptProposal = v.InferOutput<typeof acceptProposalSchema>;

export const declineProposalSchema = v.object({
  key,
  answer: v.pipe(words(1_000), v.minLength(1, 'desk.together.problem.reason')),
});
export type DeclineProposal = v.InferOutput<typeof declineProposalSchema>;

export const withdrawProposalSchema = v.object({ key });
export type WithdrawProposal = v.InferOutput<typeof withdrawProposalSchema>;

export const reviewSchema = v.object({ key, base: version, reviewed: v.boolean() });
export type Review = v.InferOutput<typeof reviewSchema>;

export const settleSchema = v.object({ key, settled: v.boolean() });
export type Settle = v.InferOutput<typeof settleSchema>;

/** Longest piece of work (seconds) that is told of at once, and how many of them. */
export const LONGEST_WORK = 3_600;
const MOST_WORK = 5;

const workSchema = v.object({
  number: version,
  seconds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LONGEST_WORK)),
});
export type Work = v.InferOutput<typeof workSchema>;

export const pulseSchema = v.object({
  /** Names the tab in its browser. */
  tab: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  /** The sentence it rests on. */
  segmentId: v.nullable(v.pipe(v.string(), v.maxLength(60))),
  /** What it knows: of `TogetherView`, and the moment up to which it has heard of the others' sentences. */
  stamp: version,
  since: v.pipe(v.string(), v.isoTimestamp()),
  /** Work that no answer has acknowledged yet, the oldest first. A number of the tab counts once, however often it is told. */
  worked: v.optional(v.pipe(v.array(workSchema), v.maxLength(MOST_WORK)), []),
  /** The tab is being closed. */
  leaves: v.optional(v.boolean(), false),
});
export type Pulse = v.InferOutput<typeof pulseSchema>;

export interface MemberView {
  id: string;
  name: string;
  /** Which of the colours for people, from 1. */
  colour: number;
}

export interface RemarkView {
  id: string;
  segmentId: string;
  threadId: string;
  /** '' when it was deleted. */
  body: string;
  by: string;
  byName: string;
  /** UTC ISO. */
  at: string;
  editedAt: string | null;
  isDeleted: boolean;
  /** Of the whole exchange; on the remark that began it. */
  settledAt: string | null;
  settledBy: string | null;
  mentions: string[];
}

export interface AssignmentView {
  id: string;
  personId: string;
  name: string;
  /** A day. */
  dueOn: string | null;
  givenBy: string;
  /** In the order of the article. */
  segmentIds: string[];
}

export interface ProposalView {
  id: string;
  segmentId: string;
  /** What stood there when it was proposed. */
  base: Inline | null;
  target: Inline;
  reason: string;
  by: string;
  byName: string;
  at: string;
  state: 'open' | 'accepted' | 'changed' | 'declined' | 'withdrawn';
  answer: string;
  answeredBy: string | null;
}

export interface ReviewView {
  segmentId: string;
  by: string;
  /** Of the sentence as it was read. */
  version: number;
}

/** All that is shared at one translation, but for the sentences themselves. */
export interface TogetherView {
  /** Grows with each change of it. */
  stamp: number;
  members: MemberView[];
  remarks: RemarkView[];
  assignments: AssignmentView[];
  /** Open ones, and those answered in the last weeks. */
  proposals: ProposalView[];
  /** Sentences that were read by a second reader. */
  reviews: ReviewView[];
  /** The blog publishes only what a second reader has read. */
  reviewsRequired: boolean;
}

export interface Other {
  id: string;
  name: string;
  colour: number;
  segmentId: string | null;
}

export interface PulseAnswer {
  ok: true;
  /** The moment up to which this tells of sentences; `since` of the next. */
  now: string;
  structure: number;
  others: Other[];
  /** Sentences that were saved since, by whomever. */
  segments: SegmentView[];
  /** Null while the desk has it all. */
  together: TogetherView | null;
}

export type SharedAnswer =
  | { ok: true }
  | { ok: false; reason: 'gone' }
  /** The sentence is not any more what was read. */
  | { ok: false; reason: 'conflict'; current: SegmentView };
