// What every change of terms does beside the change itself: counts it, keeps how it was before, and writes it into the record.
import type { Act } from '../../accounts/log/acts.ts';
import { record } from '../../accounts/log/record.ts';
import { isoFromNow, nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import type { Actor } from '../actor.ts';
import type { ImportReport } from './import-report.ts';
import type { PreparedTerm } from './prepare-term.ts';
import { countChange, deleteChangesBefore, insertChange, type TermRow } from './store.ts';
import type { TermChangesTable } from './tables.ts';
import type { TermFields } from './term-fields.ts';

export interface ChangedTerm {
  id: string;
  /** Null for one that was not there. */
  before: TermRow | null;
  /** The version that the change left; null for one that is gone. */
  after: number | null;
}

/** Days that a change can be undone. */
const UNDO_DAYS = 30;

const recorded: Record<TermChangesTable['act'], Act> = {
  added: 'term.added',
  changed: 'term.changed',
  deleted: 'term.deleted',
  imported: 'term.imported',
};

/** In the transaction of the change. Returns the id by which it can be undone. */
export async function keepChange(
  tx: Context,
  actor: Actor,
  act: TermChangesTable['act'],
  entries: readonly ChangedTerm[],
  on: { id?: string; name: string },
  report: ImportReport | null = null,
): Promise<string> {
  const id = newId(tx.clock.now());
  await insertChange(tx.db, {
    blog_id: actor.blog.id,
    id,
    act,
    entries: JSON.stringify(entries),
    report: report && JSON.stringify(report),
    made_by: actor.id,
    made_at: nowIso(tx),
    undone_at: null,
  });
  await record(tx, { blogId: actor.blog.id, by: actor.id, act: recorded[act], on });
  return id;
}

/** Of a term that is new. */
export function newRow(tx: Context, actor: Actor, { columns }: PreparedTerm, shared: boolean): TermRow {
  const now = nowIso(tx);
  return {
    ...columns,
    blog_id: actor.blog.id,
    id: newId(tx.clock.now()),
    shared_at: shared ? now : null,
    version: 1,
    created_by: actor.id,
    created_at: now,
    updated_by: actor.id,
    updated_at: now,
  };
}

/** What `keepChange` keeps of it. */
export function added({ id, version }: TermRow): ChangedTerm {
  return { id, before: null, after: version };
}

/** First thing in a change: two who change the terms of a blog do it one after the other. */
export async function beginChange(tx: Context, actor: Actor): Promise<void> {
  await countChange(tx.db, actor.blog.id);
}

/** How the record names a term. */
export function nameOf({ sources, preferred }: Pick<TermFields, 'sources' | 'preferred'>): string {
  return [sources[0] ?? '', ...preferred.slice(0, 1)].join(' → ');
}

/** A daily chore. */
export async function forgetTermChanges(ctx: Context): Promise<void> {
  await deleteChangesBefore(ctx.db, isoFromNow(ctx, -UNDO_DAYS * 24 * 60 * 60 * 1000));
}
