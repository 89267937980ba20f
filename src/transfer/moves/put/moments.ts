// Moments of another blog as moments here, and ids that sort by them.
import type { Clock } from '../../../platform/clock.ts';
import { idAt } from '../../../platform/ids.ts';

/** No later than now: what a clock there showed wrongly did not happen in the future. */
export function untilNow(iso: string, { clock }: { clock: Clock }): string {
  const now = clock.now().toISOString();
  return iso > now ? now : iso;
}

/** Each a millisecond after the one before where their moments do not say so: lists go by the ids. */
export function idsInOrder(moments: readonly string[]): string[] {
  let last = -1;
  return moments.map((iso) => {
    last = Math.max(Date.parse(iso), last + 1, 0);
    return idAt(new Date(last));
  });
}
