// Puts a confirmed sentence into the memory of its blog, and takes one out that is no longer confirmed.
import { nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { newId } from '../platform/ids.ts';
import type { Inline } from '../text/document.ts';
import { inlineText } from '../text/inline.ts';
import { comparable } from '../text/similarity.ts';
import { tellUnitsEnded } from './alignments/units-ended.ts';
import { skeletonOf } from './numbers.ts';
import {
  alignedUnit,
  endUnit,
  insertUnit,
  type Languages,
  nextNumber,
  replaceUnit,
  unitOfSegment,
} from './store.ts';

export interface Remembered {
  blogId: string;
  segmentId: string;
  articleId: string;
  languages: Languages;
  source: Inline;
  target: Inline;
  /** Text of the sentences before and after it in the article; '' at the ends. */
  before: string;
  after: string;
  /** The engine that wrote it, where nobody changed a word; else null. */
  machine: string | null;
  by: string;
}

/** In the transaction of what confirms it. The same again changes nothing. */
export async function remember(tx: Context, unit: Remembered): Promise<void> {
  const row = {
    source_language: unit.languages.from,
    target_language: unit.languages.to,
    source: JSON.stringify(unit.source),
    target: JSON.stringify(unit.target),
    before: comparable(unit.before),
    after: comparable(unit.after),
    machine: unit.machine,
  };
  const known = await unitOfSegment(tx.db, unit.blogId, unit.segmentId);
  const same =
    known && Object.entries(row).every(([column, value]) => known[column as keyof typeof row] === value);
  if (same) return;
  const now = nowIso(tx);
  const text = inlineText(unit.source).trim();
  const says = {
    blog_id: unit.blogId,
    article_id: unit.articleId,
    source_text: text,
    target_text: inlineText(unit.target).trim(),
    skeleton: skeletonOf(text),
  };
  // What was aligned before it was confirmed at the desk is the same sentence.
  const aligned = await alignedUnit(tx.db, says);
  const before = [known, aligned].filter((one) => one !== undefined);
  // Before the new one: an index must never hold both.
  const ended: number[] = [];
  for (const _ of before) ended.push(await nextNumber(tx.db, unit.blogId));
  const number = await nextNumber(tx.db, unit.blogId);
  const id = newId(tx.clock.now());
  await insertUnit(tx.db, {
    ...row,
    ...says,
    id,
    number,
    changed: number,
    segment_id: unit.segmentId,
    created_by: unit.by,
    created_at: now,
    gone_at: null,
  });
  for (const [at, one] of before.entries()) await replaceUnit(tx.db, one, id, ended[at] ?? 0, now);
  await tellUnitsEnded(tx, unit.blogId, before);
}

export async function forget(tx: Context, blogId: string, segmentId: string): Promise<void> {
  const known = await unitOfSegment(tx.db, blogId, segmentId);
  if (!known) return;
  await endUnit(tx.db, known, await nextNumber(tx.db, blogId), nowIso(tx));
  await tellUnitsEnded(tx, blogId, [known]);
}
