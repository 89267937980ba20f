// SQL of what waits for one member at the desks of a blog: calls, proposals, parts.
import type { Db } from '../../../platform/database.ts';

export interface Of {
  blogId: string;
  personId: string;
}

export interface WaitingSentence {
  id: string;
  translationId: string;
  segmentId: string;
  title: string;
  /** Of the title, BCP 47. */
  language: string;
  byName: string;
  at: string;
}

/** Remarks that call on the person, not seen and not settled, the newest first. */
export async function waitingCalls(
  db: Db,
  { blogId, personId }: Of,
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
    .innerJoin('translations as t', (join) =>
      join.onRef('t.blog_id', '=', 'remark.blog_id').onRef('t.id', '=', 'remark.translation_id'),
    )
    .innerJoin('articles as a', (join) =>
      join.onRef('a.blog_id', '=', 't.blog_id').onRef('a.id', '=', 't.article_id'),
    )
    .innerJoin('people', 'people.id', 'remark.written_by')
    .select([
      'remark.id',
      'remark.translation_id',
      'remark.segment_id',
      't.title',
      't.language',
      'a.title as source_title',
      'a.language as source_language',
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
  return rows.map(sentence);
}

/** Proposals for what the person translated, not answered, the oldest first. */
export async function waitingProposals(
  db: Db,
  { blogId, personId }: Of,
  limit: number,
): Promise<WaitingSentence[]> {
  const rows = await db
    .selectFrom('proposals as proposal')
    .innerJoin('segments as segment', (join) =>
      join.onRef('segment.blog_id', '=', 'proposal.blog_id').onRef('segment.id', '=', 'proposal.segment_id'),
    )
    .leftJoin('assignments as part', (join) =>
      join.onRef('part.blog_id', '=', 'segment.blog_id').onRef('part.id', '=', 'segment.assignment_id'),
    )
    .innerJoin('translations as t', (join) =>
      join.onRef('t.blog_id', '=', 'proposal.blog_id').onRef('t.id', '=', 'proposal.translation_id'),
    )
    .innerJoin('articles as a', (join) =>
      join.onRef('a.blog_id', '=', 't.blog_id').onRef('a.id', '=', 't.article_id'),
    )
    .innerJoin('people', 'people.id', 'proposal.proposed_by')
    .select([
      'proposal.id',
      'proposal.translation_id',
      'proposal.segment_id',
      't.title',
      't.language',
      'a.title as source_title',
      'a.language as source_language',
      'people.name',
      'proposal.proposed_at as at',
    ])
    .where('proposal.blog_id', '=', blogId)
    .where('proposal.proposed_by', '!=', personId)
    .where((eb) => eb.or([eb('segment.translated_by', '=', personId), eb('part.person_id', '=', personId)]))
    .where('proposal.accepted_at', 'is', null)
    .where('proposal.changed_at', 'is', null)
    .where('proposal.declined_at', 'is', null)
    .where('proposal.withdrawn_at', 'is', null)
    .orderBy('proposal.proposed_at')
    .limit(limit)
    .execute();
  return rows.map(sentence);
}

function sentence(row: {
  id: string;
  translation_id: string;
  segment_id: string;
  title: string;
  language: string;
  source_title: string;
  source_language: string;
  name: string;
  at: string;
}): WaitingSentence {
  return {
    id: row.id,
    translationId: row.translation_id,
    segmentId: row.segment_id,
    ...named(row),
    byName: row.name,
    at: row.at,
  };
}

/** A translation that has no title yet goes by its source's. */
function named(row: { title: string; language: string; source_title: string; source_language: string }) {
  return row.title === ''
    ? { title: row.source_title, language: row.source_language }
    : { title: row.title, language: row.language };
}

export interface OwnPart {
  id: string;
  translationId: string;
  title: string;
  /** Of the title, BCP 47. */
  language: string;
  dueOn: string | null;
  sentences: number;
  done: number;
}

/** What the person has taken on and not finished; what is wanted first stands first. */
export async function ownParts(db: Db, { blogId, personId }: Of, limit: number): Promise<OwnPart[]> {
  const rows = await db
    .selectFrom('assignments as part')
    .innerJoin('segments as segment', (join) =>
      join
        .onRef('segment.blog_id', '=', 'part.blog_id')
        .onRef('segment.assignment_id', '=', 'part.id')
        .on('segment.skipped_at', 'is', null),
    )
    .innerJoin('translations as t', (join) =>
      join.onRef('t.blog_id', '=', 'part.blog_id').onRef('t.id', '=', 'part.translation_id'),
    )
    .innerJoin('articles as a', (join) =>
      join.onRef('a.blog_id', '=', 't.blog_id').onRef('a.id', '=', 't.article_id'),
    )
    .select((eb) => [
      'part.id',
      'part.translation_id',
      't.title',
      't.language',
      'a.title as source_title',
      'a.language as source_language',
      'part.due_on',
      eb.fn.countAll<number>().as('sentences'),
      eb.fn.count<number>('segment.confirmed_at').as('done'),
    ])
    .where('part.blog_id', '=', blogId)
    .where('part.person_id', '=', personId)
    .groupBy(['part.id', 'part.translation_id', 'part.due_on', 'part.given_at'])
    .groupBy(['t.title', 't.language', 'a.title', 'a.language'])
    .having((eb) => eb(eb.fn.countAll(), '>', eb.fn.count('segment.confirmed_at')))
    .orderBy((eb) => eb.fn.coalesce('part.due_on', eb.val('9999')))
    .orderBy('part.given_at')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    translationId: row.translation_id,
    ...named(row),
    dueOn: row.due_on,
    sentences: Number(row.sentences),
    done: Number(row.done),
  }));
}
