// SQL of proposals: how second readers would say a sentence, and what became of that.
import type { Selectable } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { Of } from '../../store.ts';
import type { ProposalsTable } from '../tables.ts';

export type ProposalRow = Selectable<ProposalsTable>;

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
    .where((eb) =>
      eb.or([
        eb.and([eb('accepted_at', 'is', null), eb('changed_at', 'is', null), eb('declined_at', 'is', null)]),
        eb('proposed_at', '>', since),
      ]),
    )
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
    .where('accepted_at', 'is', null)
    .where('changed_at', 'is', null)
    .where('declined_at', 'is', null)
    .where('withdrawn_at', 'is', null)
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
