// The engines of a blog as its desks offer them.
import type { Context } from '../../platform/context.ts';
import { leftOf, monthOf } from './budget.ts';
import { hostOfEngine, isAllowed, kindOf } from './kinds.ts';
import type { EngineChoice } from './schemas.ts';
import { enginesOf, sentIn } from './store.ts';

export async function engineChoices(ctx: Context, blogId: string): Promise<EngineChoice[]> {
  const rows = await enginesOf(ctx.db, blogId);
  if (rows.length === 0) return [];
  const sent = await sentIn(ctx.db, blogId, monthOf(ctx));
  return rows.map((row) => {
    const kind = kindOf(row.kind);
    return {
      id: row.id,
      name: row.name,
      host: hostOfEngine(row.address),
      around: kind?.around ?? false,
      terms: kind?.terms ?? false,
      memory: kind?.memory ?? false,
      allowed: isAllowed(row),
      left: leftOf(row, sent.get(row.id) ?? 0),
    };
  });
}
