// SQL of whom something at a desk concerns, for notices: no words of anybody are read here.
import type { Db } from '../../../platform/database.ts';
import { namesOf, titlesOf } from '../store.ts';

/** A thing at a desk that people are told of. */
export interface AtDesk {
  translationId: string;
  /** Null for a whole part. */
  segmentId: string | null;
  /** Of the translation, else of its source. */
  title: string;
  /** Who did it. */
  byName: string;
  /** Ids of whom it concerns. */
  people: string[];
}

/** What stands with a segment, but who did it. */
async function atSegment(
  db: Db,
  blogId: string,
  of: { translation_id: string; segment_id: string | null },
  by: string | null,
): Promise<Omit<AtDesk, 'people'>> {
  const titles = await titlesOf(db, blogId, [of.translation_id]);
  const names = await namesOf(db, by === null ? [] : [by]);
  return {
    translationId: of.translation_id,
    segmentId: of.segment_id,
    title: titles.get(of.translation_id)?.title ?? '',
    byName: (by !== null && names.get(by)) || '',
  };
}

/** Whoever it calls on; whose part the sentence is in; who took part in the exchange. Never who wrote it. */
export async function remarkToTell(
  db: Db,
  blogId: string,
  remarkId: string,
  only: readonly string[] | null,
): Promise<(AtDesk & { called: string[] }) | null> {
  const remark = await db
    .selectFrom('remarks')
    .select(['translation_id', 'segment_id', 'thread_id', 'written_by'])
    .where('blog_id', '=', blogId)
    .where('id', '=', remarkId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (!remark) return null;
  const mentions = await db
    .selectFrom('remark_mentions')
    .select('person_id')
    .where('blog_id', '=', blogId)
    .where('remark_id', '=', remarkId)
    .execute();
  const called = mentions.map(({ person_id }) => person_id);
  const talked = await db
    .selectFrom('remarks')
    .select('written_by')
    .distinct()
    .where('blog_id', '=', blogId)
    .where('thread_id', '=', remark.thread_id)
    .where('deleted_at', 'is', null)
    .execute();
  const part = await holderOf(db, blogId, remark.segment_id);
  const concerned = [...called, ...talked.map(({ written_by }) => written_by), ...(part ? [part] : [])];
  const people = [...new Set(only ?? concerned)].filter((id) => id !== remark.written_by);
  return { ...(await atSegment(db, blogId, remark, remark.written_by)), people, called };
}

/** Whose part a sentence is in. */
async function holderOf(db: Db, blogId: string, segmentId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('segments as segment')
    .innerJoin('assignments as assignment', (join) =>
      join
        .onRef('assignment.blog_id', '=', 'segment.blog_id')
        .onRef('assignment.id', '=', 'segment.assignment_id'),
    )
    .select('assignment.person_id')
    .where('segment.blog_id', '=', blogId)
    .where('segment.id', '=', segmentId)
    .executeTakeFirst();
  return row?.person_id;
}

export async function assignmentToTell(
  db: Db,
  blogId: string,
  id: string,
): Promise<(AtDesk & { dueOn: string | null }) | null> {
  const row = await db
    .selectFrom('assignments')
    .select(['translation_id', 'person_id', 'due_on', 'given_by'])
    .where('blog_id', '=', blogId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const first = await db
    .selectFrom('segments')
    .select('id')
    .where('blog_id', '=', blogId)
    .where('assignment_id', '=', id)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst();
  const of = { translation_id: row.translation_id, segment_id: first?.id ?? null };
  return { ...(await atSegment(db, blogId, of, row.given_by)), people: [row.person_id], dueOn: row.due_on };
}

export async function proposalToTell(
  db: Db,
  blogId: string,
  id: string,
  what: 'made' | 'answered',
): Promise<AtDesk | null> {
  const row = await db
    .selectFrom('proposals as proposal')
    .innerJoin('segments as segment', (join) =>
      join.onRef('segment.blog_id', '=', 'proposal.blog_id').onRef('segment.id', '=', 'proposal.segment_id'),
    )
    .select([
      'proposal.translation_id',
      'proposal.segment_id',
      'proposal.proposed_by',
      'proposal.answered_by',
      'segment.translated_by',
    ])
    .where('proposal.blog_id', '=', blogId)
    .where('proposal.id', '=', id)
    .where('proposal.withdrawn_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  if (what === 'answered') {
    return { ...(await atSegment(db, blogId, row, row.answered_by)), people: [row.proposed_by] };
  }
  const holder = await holderOf(db, blogId, row.segment_id);
  const concerned = [row.translated_by, holder].filter((one) => typeof one === 'string');
  const people = [...new Set(concerned)].filter((one) => one !== row.proposed_by);
  return { ...(await atSegment(db, blogId, row, row.proposed_by)), people };
}

/** How much came to one person since a moment: calls, parts, proposals for what they translated. */
export async function cameToPerson(
  db: Db,
  { blogId, personId }: { blogId: string; personId: string },
  since: string,
): Promise<number> {
  const calls = await db
    .selectFrom('remark_mentions as mention')
    .innerJoin('remarks as remark', (join) =>
      join.onRef('remark.blog_id', '=', 'mention.blog_id').onRef('remark.id', '=', 'mention.remark_id'),
    )
    .select('remark.id')
    .where('mention.blog_id', '=', blogId)
    .where('mention.person_id', '=', personId)
    .where('remark.written_at', '>', since)
    .execute();
  const parts = await db
    .selectFrom('assignments')
    .select('id')
    .where('blog_id', '=', blogId)
    .where('person_id', '=', personId)
    .where('given_by', '!=', personId)
    .where('given_at', '>', since)
    .execute();
  const proposals = await db
    .selectFrom('proposals as proposal')
    .innerJoin('segments as segment', (join) =>
      join.onRef('segment.blog_id', '=', 'proposal.blog_id').onRef('segment.id', '=', 'proposal.segment_id'),
    )
    .select('proposal.id')
    .where('proposal.blog_id', '=', blogId)
    .where('segment.translated_by', '=', personId)
    .where('proposal.proposed_by', '!=', personId)
    .where('proposal.withdrawn_at', 'is', null)
    .where('proposal.proposed_at', '>', since)
    .execute();
  return calls.length + parts.length + proposals.length;
}
