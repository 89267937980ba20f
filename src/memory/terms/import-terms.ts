// Takes a list of terms in: every one of them that is whole and new, in one transaction, or none.
import { type Context, transact } from '../../platform/context.ts';
import { type Actor, requireMay } from '../actor.ts';
import { MOST_TERMS } from './add-term.ts';
import { added, beginChange, keepChange, newRow } from './changed-terms.ts';
import { type LeftOut, reportOf } from './import-report.ts';
import { KnownTerms } from './known-term.ts';
import { prepareTerms } from './prepare-term.ts';
import { insertTerms, ownTerms } from './store.ts';
import { fieldsOf, type TermFields } from './term-fields.ts';

/** What a file holds: terms, and what of it could not become one. Or why it cannot be read at all. */
export type ReadList =
  | { ok: true; terms: TermFields[]; left: LeftOut[] }
  | { ok: false; key: string; params?: Record<string, string | number> };

export type TermsImported = { ok: true; changeId: string } | { ok: false; reason: 'too-many' };

export async function importTerms(
  ctx: Context,
  actor: Actor,
  { terms, left }: { terms: readonly TermFields[]; left: readonly LeftOut[] },
  /** How the record names the file. */
  name: string,
  shared = false,
): Promise<TermsImported> {
  requireMay(actor, 'translate');
  if (shared) requireMay(actor, 'manage');
  if (terms.length > MOST_TERMS) return { ok: false, reason: 'too-many' };
  const prepared = await prepareTerms(terms);
  return transact(ctx, async (tx) => {
    await beginChange(tx, actor);
    const own = (await ownTerms(tx.db, actor.blog.id)).map(fieldsOf);
    const known = new KnownTerms(own);
    const fresh = prepared.filter(({ fields }) => {
      if (known.has(fields)) return false;
      known.add(fields);
      return true;
    });
    if (own.length + fresh.length > MOST_TERMS) return { ok: false, reason: 'too-many' };
    const rows = fresh.map((term) => newRow(tx, actor, term, shared));
    await insertTerms(tx.db, rows);
    const report = reportOf(fresh.length, prepared.length - fresh.length, left);
    const entries = rows.map(added);
    return { ok: true, changeId: await keepChange(tx, actor, 'imported', entries, { name }, report) };
  });
}
