// Deletes a term, unless somebody else has changed it since it was read.
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { type Actor, requireMay } from '../actor.ts';
import { beginChange, keepChange, nameOf } from './changed-terms.ts';
import { deleteTerm, termOf } from './store.ts';
import { fieldsOf } from './term-fields.ts';

export type TermDeleted = { ok: true; changeId: string } | { ok: false; reason: 'conflict' };

export async function removeTerm(
  ctx: Context,
  actor: Actor,
  { id, base }: { id: string; base: number },
): Promise<TermDeleted> {
  requireMay(actor, 'translate');
  return transact(ctx, async (tx) => {
    await beginChange(tx, actor);
    const before = await termOf(tx.db, actor.blog.id, id);
    if (!before) throw refuse('not-found', 'terms.problem.gone');
    if (before.version !== base || !(await deleteTerm(tx.db, before)))
      return { ok: false, reason: 'conflict' };
    const entries = [{ id, before, after: null }];
    const on = { name: nameOf(fieldsOf(before)) };
    return { ok: true, changeId: await keepChange(tx, actor, 'deleted', entries, on) };
  });
}
