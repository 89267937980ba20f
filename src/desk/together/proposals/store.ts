// SQL of proposals: how second readers would say a sentence, and what became of that.
import type { ExpressionBuilder, Selectable } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { Schema } from '../../../schema.ts';
import type { Of } from '../../store.ts';
import type { ProposalsTable } from '../tables.ts';

export type ProposalRow = Selectable<ProposalsTable>;

/** Each the time of an end that a proposal can come to; it is open while none is set. */
export const ENDS = ['accepted_at', 'changed_at', 'declined_at', 'withdrawn_at'] as const;

/** `where(isOpen)`, in a query that calls the table by its name. */
export function isOpen(eb: ExpressionBuilder<Schema, 'proposals'>) {
  return eb.and(ENDS.map((end) => eb(`proposals.${end}`, 'is', null)));
}

export async function proposalOf(
  db: Db,
  { blogId, translationId }: Of,
  id: string,
): Promise<ProposalRow | undefined> {
  return db
    .selectFrom('proposals')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('translation_id', '=', translationId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** All of a translation that are open, and those proposed after a moment. */
export async function proposalsOf(
  db: Db,
  { blogId, translationId }: Of,
  since: string,
): Promise<ProposalRow[]> {
  return db
    .selectFrom('proposals')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('translation_id', '=', translationId)
    .where('withdrawn_at', 'is', null)
    .where((eb) => eb.or([isOpen(eb), eb('proposed_at', '>', since)]))
    .orderBy('proposed_at')
    .orderBy('id')
    .execute();
}

export async function insertProposal(db: Db, row: ProposalRow): Promise<void> {
  await db.insertInto('proposals').values(row).execute();
}

export async function updateProposal(
  db: Db,
  { blog_id, id }: Pick<ProposalRow, 'blog_id' | 'id'>,
  change: Partial<ProposalRow>,
): Promise<void> {
  await db.updateTable('proposals').set(change).where('blog_id', '=', blog_id).where('id', '=', id).execute();
}

/** Whoever proposes anew takes back what they had proposed of the same sentence. */
export async function withdrawEarlier(
  db: Db,
  of: { blogId: string; segmentId: string; personId: string },
  now: string,
): Promise<void> {
  await db
    .updateTable('proposals')
    .set({ withdrawn_at: now })
    .where('blog_id', '=', of.blogId)
    .where('segment_id', '=', of.segmentId)
    .where('proposed_by', '=', of.personId)
    .where(isOpen)
    .execute();
}

/** What was proposed of one sentence is of another from now on. */
export async function moveProposals(
  db: Db,
  blogId: string,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await db
    .updateTable('proposals')
    .set({ segment_id: to })
    .where('blog_id', '=', blogId)
    .where('segment_id', '=', from)
    .execute();
}
