// Corrects a unit of the memory by hand, deletes one, and brings one back. A unit never changes: each of these ends one or makes another.
import { record } from '../accounts/log/record.ts';
import { nowIso } from '../platform/clock.ts';
import { type Context, transact } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import type { Inline } from '../text/document.ts';
import { inlineText, trimInline } from '../text/inline.ts';
import { rewriteInline } from '../text/rewrite-inline.ts';
import { type Actor, requireMay } from './actor.ts';
import { tellUnitsEnded } from './alignments/units-ended.ts';
import { skeletonOf } from './numbers.ts';
import {
  endUnit,
  insertUnit,
  markRemoved,
  nextNumber,
  replaceUnit,
  type UnitRow,
  unitOf,
  unitOfBead,
  unitOfSegment,
} from './store.ts';

export interface UnitTexts {
  source: string;
  target: string;
}

/** `gone`: somebody was faster; `id` is the unit that stands in its place, null when none does. */
export type UnitChanged = { ok: true; id: string } | { ok: false; reason: 'gone'; id: string | null };

/** Marks of what stays are kept. The sentence at the desk stays as it is. */
export async function correctUnit(
  ctx: Context,
  actor: Actor,
  unitId: string,
  texts: UnitTexts,
): Promise<UnitChanged> {
  requireMay(actor, 'translate');
  return transact(ctx, async (tx) => {
    const unit = await unitToChange(tx, actor, unitId);
    if (unit.gone_at !== null) return { ok: false, reason: 'gone', id: unit.replaced_by };
    const source = rewritten(unit.source, texts.source, unit.source_language);
    const target = rewritten(unit.target, texts.target, unit.target_language);
    const columns = { source: JSON.stringify(source), target: JSON.stringify(target) };
    if (columns.source === unit.source && columns.target === unit.target) return { ok: true, id: unit.id };
    const text = inlineText(source).trim();
    const id = await putInPlace(tx, unit, {
      ...columns,
      source_text: text,
      target_text: inlineText(target).trim(),
      skeleton: skeletonOf(text),
      // Whose words they are now: a person's, where one changed the translation.
      machine: columns.target === unit.target ? unit.machine : null,
      edited_by: actor.id,
      edited_at: nowIso(tx),
    });
    await record(tx, { blogId: actor.blog.id, by: actor.id, act: 'unit.changed', on: { id, name: text } });
    return { ok: true, id };
  });
}

export async function removeUnit(ctx: Context, actor: Actor, unitId: string): Promise<UnitChanged> {
  requireMay(actor, 'translate');
  return transact(ctx, async (tx) => {
    const unit = await unitToChange(tx, actor, unitId);
    if (unit.gone_at !== null) return { ok: false, reason: 'gone', id: unit.replaced_by };
    await endUnit(tx.db, unit, await nextNumber(tx.db, actor.blog.id), nowIso(tx));
    await markRemoved(tx.db, unit, actor.id);
    const on = { id: unit.id, name: unit.source_text };
    await record(tx, { blogId: actor.blog.id, by: actor.id, act: 'unit.deleted', on });
    return { ok: true, id: unit.id };
  });
}

/** Only what was deleted by hand comes back, once. */
export async function restoreUnit(ctx: Context, actor: Actor, unitId: string): Promise<UnitChanged> {
  requireMay(actor, 'translate');
  return transact(ctx, async (tx) => {
    const unit = await unitToChange(tx, actor, unitId);
    if (unit.removed_by === null || unit.replaced_by !== null)
      return { ok: false, reason: 'gone', id: unit.replaced_by };
    // Its sentence may have been confirmed again since, or its pair accepted, and has a unit of its own then.
    const other = unit.segment_id && (await unitOfSegment(tx.db, unit.blog_id, unit.segment_id));
    const pair = unit.bead_id && (await unitOfBead(tx.db, unit.blog_id, unit.bead_id));
    const id = await putInPlace(tx, unit, {
      ...(other ? { segment_id: null } : {}),
      ...(pair ? { alignment_id: null, bead_id: null } : {}),
    });
    const on = { id, name: unit.source_text };
    await record(tx, { blogId: actor.blog.id, by: actor.id, act: 'unit.restored', on });
    return { ok: true, id };
  });
}

/** Changes of one memory happen one after the other: whoever counts first holds the count until the transaction ends. */
async function unitToChange(tx: Context, { blog }: Actor, unitId: string): Promise<UnitRow> {
  await nextNumber(tx.db, blog.id);
  const unit = await unitOf(tx.db, blog.id, unitId);
  if (!unit) throw refuse('not-found', 'units.gone');
  return unit;
}

async function putInPlace(tx: Context, unit: UnitRow, change: Partial<UnitRow>): Promise<string> {
  const id = newId(tx.clock.now());
  const ended = await nextNumber(tx.db, unit.blog_id);
  const number = await nextNumber(tx.db, unit.blog_id);
  const fresh = { gone_at: null, removed_by: null, replaced_by: null };
  await insertUnit(tx.db, { ...unit, ...fresh, ...change, id, number, changed: number });
  await replaceUnit(tx.db, unit, id, ended, nowIso(tx));
  await tellUnitsEnded(tx, unit.blog_id, [unit]);
  return id;
}

function rewritten(json: string, text: string, language: string): Inline {
  // The database holds only what passed the door.
  return rewriteInline(trimInline(JSON.parse(json) as Inline), text, language);
}
