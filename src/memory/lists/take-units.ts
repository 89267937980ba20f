// Takes many units into a memory at once; what it has already is left out.
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import type { Inline } from '../../text/document.ts';
import { inlineText } from '../../text/inline.ts';
import { comparable } from '../../text/similarity.ts';
import { skeletonOf } from '../numbers.ts';
import { saidOf } from '../said.ts';
import { type Languages, takeNumbers } from '../store.ts';
import { insertFromElsewhere, knownSaids } from './store.ts';

/** Both texts say something. */
export interface TakenIn {
  source: Inline;
  target: Inline;
  /** Text of the sentences around it, where the file knows them. */
  before: string;
  after: string;
  /** The engine that wrote it, where the file says so. */
  machine: string | null;
  /** When it was made, UTC ISO; null where the file does not say it. */
  at: string | null;
}

/** In the transaction of a batch. Of the same said twice, the first comes in. */
export async function takeUnits(
  tx: Context,
  blogId: string,
  { from, to }: Languages,
  units: readonly TakenIn[],
): Promise<{ added: number; known: number }> {
  const named = units.map((unit) => {
    const row = {
      source_language: from,
      target_language: to,
      source_text: inlineText(unit.source).trim(),
      target_text: inlineText(unit.target).trim(),
    };
    return { unit, row, said: saidOf(row) };
  });
  // Whoever else adds to this memory waits from here on: what is asked for now is still true when the units go in.
  await takeNumbers(tx.db, blogId, 0);
  const known = await knownSaids(tx, blogId, [...new Set(named.map(({ said }) => said))]);
  const fresh = named.filter(({ said }) => {
    if (known.has(said)) return false;
    known.add(said);
    return true;
  });
  if (fresh.length === 0) return { added: 0, known: units.length };
  const first = await takeNumbers(tx.db, blogId, fresh.length);
  const now = nowIso(tx);
  const rows = fresh.map(({ unit, row, said }, at) => ({
    ...row,
    said,
    blog_id: blogId,
    id: newId(tx.clock.now()),
    number: first + at,
    changed: first + at,
    source: JSON.stringify(unit.source),
    target: JSON.stringify(unit.target),
    skeleton: skeletonOf(row.source_text),
    before: comparable(unit.before),
    after: comparable(unit.after),
    machine: unit.machine,
    created_at: unit.at ?? now,
  }));
  await insertFromElsewhere(tx, rows);
  return { added: fresh.length, known: units.length - fresh.length };
}
