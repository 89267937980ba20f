// How a post of another blog stands here: before readers, taken back from them, as a draft, or not at all. Pure.
import type { MoveChoices } from '../choices.ts';
import type { IncomingState } from '../incoming.ts';

/**
 * `withdrawn` is a post that readers do not see: it keeps its date, its place and all that was said about it, and one press
 * opens it. `scheduled` is a draft with a moment.
 */
export type Standing = 'left' | 'public' | 'withdrawn' | 'draft' | 'scheduled';

export interface StandsThere {
  state: IncomingState;
  wish: 'leave' | 'draft' | null;
  /** UTC ISO. */
  dated: string | null;
  /** Whether anybody said something of it: comments and letters belong to a post, and a draft is none yet. */
  spoken: boolean;
}

export function standingOf(
  { state, wish, dated, spoken }: StandsThere,
  { opening }: Pick<MoveChoices, 'opening'>,
  now: string,
): Standing {
  if (wish === 'leave' || state === 'trashed') return 'left';
  const opens = wish === null && opening === 'as-before';
  if (state === 'published') return opens ? 'public' : 'withdrawn';
  if (spoken) return 'withdrawn';
  return state === 'scheduled' && opens && dated !== null && dated > now ? 'scheduled' : 'draft';
}

/** Whether it has a place in the lists of the blog, now or once it is opened. */
export function hasPlace(standing: Standing): boolean {
  return standing === 'public' || standing === 'withdrawn';
}
