// Undoes what was done to terms, where that is still what stands.
import { record } from '../../accounts/log/record.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { type Actor, requireMay } from '../actor.ts';
import { beginChange, type ChangedTerm, nameOf } from './changed-terms.ts';
import { changeOf, claimUndo, deleteTerm, insertTerms, type TermRow, termOf, updateTerm } from './store.ts';
import { fieldsOf } from './term-fields.ts';

export interface Undone {
  undone: number;
  /** Changed by somebody since, and left as they left it. */
  left: number;
}

export async function undoTermChange(ctx: Context, actor: Actor, id: string): Promise<Undone> {
  requireMay(actor, 'translate');
  return transact(ctx, async (tx) => {
    await beginChange(tx, actor);
    const change = await changeOf(tx.db, actor.blog.id, id);
    if (!change) throw refuse('not-found', 'terms.undo.gone');
    if (!(await claimUndo(tx.db, actor.blog.id, id, nowIso(tx))))
      throw refuse('conflict', 'terms.undo.already');
    const entries = JSON.parse(change.entries) as ChangedTerm[];
    let undone = 0;
    let name = '';
    for (const entry of entries) {
      const current = await termOf(tx.db, actor.blog.id, entry.id);
      const named = entry.before ?? current;
      if (named && name === '') name = nameOf(fieldsOf(named));
      if (await undoOne(tx, actor, entry, current)) undone++;
    }
    await record(tx, { blogId: actor.blog.id, by: actor.id, act: 'term.undone', on: { name } });
    return { undone, left: entries.length - undone };
  });
}

async function undoOne(
  tx: Context,
  actor: Actor,
  { before, after }: ChangedTerm,
  current: TermRow | undefined,
): Promise<boolean> {
  if ((current?.version ?? null) !== after) return false;
  // Who shares a term or takes it back is an owner, also when it comes about by undoing.
  if (
    !actor.blog.may.has('manage') &&
    (before?.shared_at ?? null) !== (current?.shared_at ?? null) &&
    before &&
    current
  )
    return false;
  if (!before) return current !== undefined && deleteTerm(tx.db, current);
  const row = { ...before, updated_by: actor.id, updated_at: nowIso(tx) };
  if (current) return updateTerm(tx.db, current, { ...row, version: current.version + 1 });
  // Higher than any that somebody may still have open.
  await insertTerms(tx.db, [{ ...row, version: before.version + 1 }]);
  return true;
}
