// What became of a proposal, read off its timestamps; and who may answer it.
import type { Actor } from '../../actor.ts';
import type { ProposalView } from '../schemas.ts';
import type { ENDS, ProposalRow } from './store.ts';

export function stateOfProposal(row: Pick<ProposalRow, (typeof ENDS)[number]>): ProposalView['state'] {
  if (row.accepted_at !== null) return 'accepted';
  if (row.changed_at !== null) return 'changed';
  if (row.declined_at !== null) return 'declined';
  return row.withdrawn_at === null ? 'open' : 'withdrawn';
}

/** Whose text it is about, whose part it stands in, and editors; nobody answers themselves. */
export function mayAnswer(
  actor: Pick<Actor, 'id' | 'blog'>,
  proposal: Pick<ProposalRow, 'proposed_by'>,
  sentence: { translatedBy: string | null; assignedTo: string | null },
): boolean {
  if (proposal.proposed_by === actor.id) return false;
  const isTheirs = sentence.translatedBy === actor.id || sentence.assignedTo === actor.id;
  return isTheirs || actor.blog.may.has('edit');
}
