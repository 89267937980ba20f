// Changes a term, unless somebody else has changed it since it was read.
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { type Actor, requireMay } from '../actor.ts';
import { beginChange, keepChange, nameOf } from './changed-terms.ts';
import { prepareTerm } from './prepare-term.ts';
import { type TermRow, termOf, updateTerm } from './store.ts';
import { fieldsOf, sameFields, type TermFields } from './term-fields.ts';

export type TermChanged =
  /** `changeId` is null when nothing was different. */
  { ok: true; changeId: string | null } | { ok: false; reason: 'conflict'; current: TermRow };

export interface TermChange {
  id: string;
  /** The version it was read at. */
  base: number;
  fields: TermFields;
  /** Whether the other blogs of its owners use it; null leaves that as it is. */
  shared: boolean | null;
}

export async function changeTerm(
  ctx: Context,
  actor: Actor,
  { id, base, fields, shared }: TermChange,
): Promise<TermChanged> {
  requireMay(actor, 'translate');
  if (shared !== null) requireMay(actor, 'manage');
  const prepared = await prepareTerm(fields);
  return transact(ctx, async (tx) => {
    await beginChange(tx, actor);
    const before = await termOf(tx.db, actor.blog.id, id);
    if (!before) throw refuse('not-found', 'terms.problem.gone');
    if (before.version !== base) return { ok: false, reason: 'conflict', current: before };
    const wasShared = before.shared_at !== null;
    if (sameFields(fieldsOf(before), fields) && (shared ?? wasShared) === wasShared)
      return { ok: true, changeId: null };
    const now = nowIso(tx);
    await updateTerm(tx.db, before, {
      ...prepared.columns,
      shared_at: (shared ?? wasShared) ? (before.shared_at ?? now) : null,
      updated_by: actor.id,
      updated_at: now,
    });
    const on = { id, name: nameOf(fields) };
    const entries = [{ id, before, after: base + 1 }];
    return { ok: true, changeId: await keepChange(tx, actor, 'changed', entries, on) };
  });
}
