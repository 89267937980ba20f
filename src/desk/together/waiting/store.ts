// SQL of what waits for one member at the desks of a blog: calls, proposals, parts.
import type { Db } from '../../../platform/database.ts';
import { isOpen } from '../proposals/store.ts';
import { type Titled, titlesOf } from '../store.ts';

/** One member of one blog. */
export interface OfMember {
  blogId: string;
  personId: string;
}

export interface WaitingSentence extends Titled {
  id: string;
  translationId: string;
  segmentId: string;
  byName: string;
  at: string;
}

/** Remarks that call on the person, not seen and not settled, the newest first. */
export async function waitingCalls(
  db: Db,
  { blogId, personId }: OfMember,
  limit: number,
): Promise<WaitingSentence[]> {
  const rows = await db
    .selectFrom('remark_mentions as mention')
    .innerJoin('remarks as remark', (join) =>
      join.onRef('remark.blog_id', '=', 'mention.blog_id').onRef('remark.id', '=', 'mention.remark_id'),
    )
    .innerJoin('remarks as first', (join) =>
      join.onRef('first.blog_id', '=', 'remark.blog_id').onRef('first.id', '=', 'remark.thread_id'),
    )
    .innerJoin('people', 'people.id', 'remark.written_by')
    .select([
      'remark.id',
      'remark.translation_id',
      'remark.segment_id',
      'people.name',
      'remark.written_at as at',
    ])
    .where('mention.blog_id', '=', blogId)
    .where('mention.person_id', '=', personId)
    .where('mention.seen_at', 'is', null)
    .where('remark.deleted_at', 'is', null)
    .where('first.settled_at', 'is', null)
    .orderBy('remark.written_at', 'desc')
    .limit(limit)
    .execute();
  return sentences(db, blogId, rows);
}

/** Proposals for what the person translated, not answered, the oldest first. */
export async function waitingProposals(
  db: Db,
  { blogId, personId }: OfMember,
  limit: number,
): Promise<WaitingSentence[]> {
  const rows = await db
    .selectFrom('proposals')
    .innerJoin('segments as segment', (join) =>
      join
        .onRef('segment.blog_id', '=', 'proposals.blog_id')
        .onRef('segment.id', '=', 'proposals.segment_id'),
    )
    .leftJoin('assignments as part', (join) =>
      join.onRef('part.blog_id', '=', 'segment.blog_id').onRef('part.id', '=', 'segment.assignment_id'),
    )
    .innerJoin('people', 'people.id', 'proposals.proposed_by')
    .select([
      'proposals.id',
      'proposals.translation_id',
      'proposals.segment_id',
      'people.name',
      'proposals.proposed_at as at',
    ])
    .where('proposals.blog_id', '=', blogId)
    .where('proposals.proposed_by', '!=', personId)
    .where((eb) => eb.or([eb('segment.translated_by', '=', personId), eb('part.person_id', '=', personId)]))
    .where(isOpen)
    .orderBy('proposals.proposed_at')
    .limit(limit)
    .execute();
  return sentences(db, blogId, rows);
}

interface Sentence {
  id: string;
  translation_id: string;
  segment_id: string;
  name: string;
  at: string;
}

async function sentences(db: Db, blogId: string, rows: readonly Sentence[]): Promise<WaitingSentence[]> {
  const titles = await titlesOf(db, blogId, idsOf(rows));
  return rows.map(({ id, translation_id, segment_id, name, at }) => ({
    ...{ id, translationId: translation_id, segmentId: segment_id, byName: name, at },
    ...(titles.get(translation_id) ?? UNTITLED),
  }));
}

function idsOf(rows: readonly { translation_id: string }[]): string[] {
  return [...new Set(rows.map((row) => row.translation_id))];
}

/** Of a translation that was dropped between two questions. */
const UNTITLED: Titled = { title: '', language: '' };

export interface OwnPart extends Titled {
  id: string;
  translationId: string;
  dueOn: string | null;
  sentences: number;
  done: number;
}

/** What the person has taken on and not finished; what is wanted first stands first. */
export async function ownParts(db: Db, { blogId, personId }: OfMember, limit: number): Promise<OwnPart[]> {
  const rows = await db
    .selectFrom('assignments as part')
    .innerJoin('segments as segment', (join) =>
      join
        .onRef('segment.blog_id', '=', 'part.blog_id')
        .onRef('segment.assignment_id', '=', 'part.id')
        .on('segment.skipped_at', 'is', null),
    )
    .select((eb) => [
      'part.id',
      'part.translation_id',
      'part.due_on',
      eb.fn.countAll<number>().as('sentences'),
      eb.fn.count<number>('segment.confirmed_at').as('done'),
    ])
    .where('part.blog_id', '=', blogId)
    .where('part.person_id', '=', personId)
    .groupBy(['part.id', 'part.translation_id', 'part.due_on', 'part.given_at'])
    .having((eb) => eb(eb.fn.countAll(), '>', eb.fn.count('segment.confirmed_at')))
    .orderBy((eb) => eb.fn.coalesce('part.due_on', eb.val('9999')))
    .orderBy('part.given_at')
    .limit(limit)
    .execute();
  const titles = await titlesOf(db, blogId, idsOf(rows));
  return rows.map((row) => ({
    id: row.id,
    translationId: row.translation_id,
    ...(titles.get(row.translation_id) ?? UNTITLED),
    dueOn: row.due_on,
    sentences: Number(row.sentences),
    done: Number(row.done),
  }));
}
