// How many places of a whole translation are to be mended, as the checks see it now: asked before it publishes itself.
import type { Context } from '../../platform/context.ts';
import { type Actor, requireMay } from '../actor.ts';
import { targetOf } from '../segment-state.ts';
import { segmentsOf } from '../store.ts';
import { checkTranslation } from './check-translation.ts';
import { MOST_CHECKED } from './schemas.ts';

/** Without those that somebody said are no errors. Null while the checks do not run. */
export async function countToMend(ctx: Context, actor: Actor, translationId: string): Promise<number | null> {
  requireMay(actor, 'translate');
  const rows = await segmentsOf(ctx.db, { blogId: actor.blog.id, translationId });
  const written = rows.flatMap((row) => {
    const target = targetOf(row);
    return target === null ? [] : [{ id: row.id, target }];
  });
  let count = 0;
  // As many at once as the desk asks for: who is writing there waits for no whole text.
  for (let from = 0; from < written.length; from += MOST_CHECKED) {
    const segments = written.slice(from, from + MOST_CHECKED);
    const checked = await checkTranslation(ctx, actor, { translationId, segments });
    if (checked === null) return null;
    const findings = checked.flatMap((one) => one.findings);
    count += findings.filter(({ severity, overlooked }) => severity === 'must' && !overlooked).length;
  }
  return count;
}
