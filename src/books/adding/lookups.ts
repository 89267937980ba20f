// What adding asks of look-ups: one ISBN, or words. The doors and the lane are given it, so that tests bring their own sources.
import type { Context } from '../../platform/context.ts';
import { type Candidate, findElsewhere } from '../lookups/find-books.ts';
import { type LookedUp, lookUp } from '../lookups/look-up.ts';

export interface Lookups {
  lookUp(ctx: Context, isbn13: string): Promise<LookedUp>;
  findElsewhere(
    ctx: Context,
    words: string,
  ): Promise<{ candidates: Candidate[]; unreachable: LookedUp['unreachable'] }>;
}

export const lookups: Lookups = { lookUp, findElsewhere };
