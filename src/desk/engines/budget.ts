// What may still be sent to an engine this month: counted before it is sent, and given back when it surely was not translated.
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { addSent, type EngineRow, type OfMonth, sentIn, takeBackSent } from './store.ts';

export interface Budget {
  /** The month in which it is counted, also when it ends meanwhile. */
  of: OfMonth;
  /** Null for no limit. */
  left: number | null;
  /** False, and nothing counted, where it would be too much. */
  spend(characters: number): Promise<boolean>;
}

export async function budgetOf(ctx: Context, row: EngineRow): Promise<Budget> {
  const of = { blogId: row.blog_id, engineId: row.id, month: monthOf(ctx) };
  const sent = (await sentIn(ctx.db, row.blog_id, of.month)).get(row.id) ?? 0;
  return {
    of,
    left: leftOf(row, sent),
    spend: (characters) => addSent(ctx.db, of, characters, row.budget),
  };
}

/** Null for no limit. */
export function leftOf({ budget }: Pick<EngineRow, 'budget'>, sent: number): number | null {
  return budget === null ? null : Math.max(0, budget - sent);
}

export async function takeBack(ctx: Context, { of }: Budget, characters: number): Promise<void> {
  await takeBackSent(ctx.db, of, characters);
}

/** As `2026-05`, in UTC. */
export function monthOf(ctx: Context): string {
  return nowIso(ctx).slice(0, 7);
}
