// All that is shared at one translation, as the desks show it.
import type { Db } from '../../platform/database.ts';
import type { Of, TranslationRow } from '../store.ts';
import { mentionsOf, type RemarkRow, remarksOf } from './remarks/store.ts';
import type { MemberView, RemarkView, TogetherView } from './schemas.ts';
import { deskMembers, namesOf } from './store.ts';

/** Colours there are for people. */
export const COLOURS = 6;

export async function togetherView(db: Db, translation: TranslationRow): Promise<TogetherView> {
  const of: Of = { blogId: translation.blog_id, translationId: translation.id };
  return {
    stamp: translation.together_version,
    members: await memberViews(db, of.blogId),
    remarks: await remarkViews(db, of),
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
