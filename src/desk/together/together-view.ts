// All that is shared at one translation, as the desks show it.
import { isoFromNow } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import { inlineFrom } from '../segment-state.ts';
import type { Of, TranslationRow } from '../store.ts';
import { assignedSegments, assignmentsOf } from './assignments/store.ts';
import { stateOfProposal } from './proposals/proposal-state.ts';
import { type ProposalRow, proposalsOf } from './proposals/store.ts';
import { mentionsOf, type RemarkRow, remarksOf } from './remarks/store.ts';
import type { AssignmentView, MemberView, ProposalView, RemarkView, TogetherView } from './schemas.ts';
import { deskMembers, namesOf, reviewsOf, reviewsRequired } from './store.ts';

/** Colours there are for people. */
const COLOURS = 6;

/** Milliseconds that an answered proposal is still shown. */
const ANSWERED_MS = 30 * 24 * 60 * 60 * 1000;

export async function togetherView(ctx: Context, translation: TranslationRow): Promise<TogetherView> {
  const { db } = ctx;
  const since = isoFromNow(ctx, -ANSWERED_MS);
  const of: Of = { blogId: translation.blog_id, translationId: translation.id };
  return {
    stamp: translation.together_version,
    members: await memberViews(db, of.blogId),
    remarks: await remarkViews(db, of),
    assignments: await assignmentViews(db, of),
    proposals: await proposalViews(db, of, since),
    reviews: await reviewsOf(db, of),
    reviewsRequired: await reviewsRequired(db, of.blogId),
  };
}

/** As they came, so that the first few of a blog never share a colour. */
export async function memberViews(db: Db, blogId: string): Promise<MemberView[]> {
  const members = await deskMembers(db, blogId);
  return members.map(({ id, name }, at) => ({ id, name, colour: (at % COLOURS) + 1 }));
}

async function remarkViews(db: Db, of: Of): Promise<RemarkView[]> {
  const rows = await remarksOf(db, of);
  const mentions = Map.groupBy(await mentionsOf(db, of), (row) => row.remark_id);
  const people = rows.flatMap((row) => [row.written_by, ...(row.settled_by ? [row.settled_by] : [])]);
  const names = await namesOf(db, [...new Set(people)]);
  return rows.map((row) => ({
    ...remarkView(row, names),
    mentions: mentions.get(row.id)?.map(({ person_id }) => person_id) ?? [],
  }));
}

function remarkView(row: RemarkRow, names: ReadonlyMap<string, string>): Omit<RemarkView, 'mentions'> {
  return {
    id: row.id,
    segmentId: row.segment_id,
    threadId: row.thread_id,
    body: row.body,
    by: row.written_by,
    byName: names.get(row.written_by) ?? '',
    at: row.written_at,
    editedAt: row.edited_at,
    isDeleted: row.deleted_at !== null,
    settledAt: row.settled_at,
    settledBy: row.settled_by === null ? null : (names.get(row.settled_by) ?? ''),
  };
}

async function assignmentViews(db: Db, of: Of): Promise<AssignmentView[]> {
  const rows = await assignmentsOf(db, of);
  const segments = Map.groupBy(await assignedSegments(db, of), (row) => row.assignment_id);
  const names = await namesOf(db, [...new Set(rows.flatMap((row) => [row.person_id, row.given_by]))]);
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    name: names.get(row.person_id) ?? '',
    dueOn: row.due_on,
    givenBy: names.get(row.given_by) ?? '',
    segmentIds: segments.get(row.id)?.map(({ id }) => id) ?? [],
  }));
}

async function proposalViews(db: Db, of: Of, since: string): Promise<ProposalView[]> {
  const rows = await proposalsOf(db, of, since);
  const people = rows.flatMap((row) => [row.proposed_by, ...(row.answered_by ? [row.answered_by] : [])]);
  const names = await namesOf(db, [...new Set(people)]);
  return rows.map((row) => proposalView(row, names));
}

function proposalView(row: ProposalRow, names: ReadonlyMap<string, string>): ProposalView {
  return {
    id: row.id,
    segmentId: row.segment_id,
    base: row.base_target === null ? null : inlineFrom(row.base_target),
    target: inlineFrom(row.target),
    reason: row.reason,
    by: row.proposed_by,
    byName: names.get(row.proposed_by) ?? '',
    at: row.proposed_at,
    state: stateOfProposal(row),
    answer: row.answer,
    answeredBy: row.answered_by === null ? null : (names.get(row.answered_by) ?? ''),
  };
}
