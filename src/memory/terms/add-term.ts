// Adds a term to a blog.
import { type Context, transact } from '../../platform/context.ts';
import { type Actor, requireMay } from '../actor.ts';
import { added, beginChange, keepChange, nameOf, newRow } from './changed-terms.ts';
import { KnownTerms } from './known-term.ts';
import { prepareTerm } from './prepare-term.ts';
import { insertTerms, ownTerms } from './store.ts';
import { fieldsOf, type TermFields } from './term-fields.ts';

/** Terms that one blog may have. */
export const MOST_TERMS = 20_000;

export type TermAdded =
  | { ok: true; id: string; changeId: string }
  | { ok: false; reason: 'known' | 'too-many' };

/** `shared` lets the other blogs of its owners use it, which only an owner may decide. */
export async function addTerm(
  ctx: Context,
  actor: Actor,
  fields: TermFields,
  shared = false,
): Promise<TermAdded> {
  requireMay(actor, 'translate');
  if (shared) requireMay(actor, 'manage');
  const prepared = await prepareTerm(fields);
  return transact(ctx, async (tx) => {
    await beginChange(tx, actor);
    const own = await ownTerms(tx.db, actor.blog.id);
    if (own.length >= MOST_TERMS) return { ok: false, reason: 'too-many' };
    if (new KnownTerms(own.map(fieldsOf)).has(fields)) return { ok: false, reason: 'known' };
    const row = newRow(tx, actor, prepared, shared);
    await insertTerms(tx.db, [row]);
    const on = { id: row.id, name: nameOf(fields) };
    return { ok: true, id: row.id, changeId: await keepChange(tx, actor, 'added', [added(row)], on) };
  });
}
