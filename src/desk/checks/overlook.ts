// "Not an error here": remembers it of a finding, or takes it back.
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { type Actor, requireMay } from '../actor.ts';
import { once } from '../once.ts';
import { segmentOf } from '../store.ts';
import type { Overlook, OverlookAnswer } from './schemas.ts';
import { deleteOverlooked, insertOverlooked } from './store.ts';

export type OverlookInput = Overlook & { translationId: string; segmentId: string };

export async function overlook(ctx: Context, actor: Actor, input: OverlookInput): Promise<OverlookAnswer> {
  requireMay(actor, 'translate');
  const of = { blogId: actor.blog.id, translationId: input.translationId };
  return once<OverlookAnswer>(ctx, of, input.key, async (tx) => {
    const segment = await segmentOf(tx.db, of, input.segmentId);
    if (!segment) return { ok: false, reason: 'gone' };
    const named = { blog_id: of.blogId, segment_id: segment.id, finding: input.finding };
    if (!input.overlooked) await deleteOverlooked(tx.db, named);
    else {
      const said = { check_id: input.check, overlooked_by: actor.id, overlooked_at: nowIso(tx) };
      await insertOverlooked(tx.db, { ...named, ...said });
    }
    return { ok: true };
  });
}
