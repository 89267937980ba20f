// Whoever runs the press, and may see to what concerns all of its blogs.
import { refuse } from '../platform/errors.ts';
import type { SignedIn } from '../web/env.ts';

export type Operator = Pick<SignedIn, 'id' | 'operator'>;

/** The first line of every action of theirs. */
export function requireOperator(actor: Operator): void {
  if (!actor.operator) throw refuse('forbidden', 'accounts.operators');
}
