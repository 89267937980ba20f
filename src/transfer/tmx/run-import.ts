// Reads a file of units into the memory, batch by batch: each with the place behind it in one transaction, so that nothing comes twice.
import { type TakenIn, takeUnits } from '../../memory/lists/take-units.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { Refused, type Unreadable } from '../xml/read-xml.ts';
import { type Bytes, type TmxBatch, tmxBatches } from './read-tmx.ts';
import { type ImportKey, type ImportRow, importOf, updateImport } from './store.ts';
import { isLeft, type LeftUnit, unitFrom } from './units-in.ts';

/** Named in the report; the others are counted. */
const MOST_NAMED = 100;

/** `paused`: `mayGoOn` said no; it goes on from there. `over`: stopped, finished or gone meanwhile. */
export type ImportEnd = 'finished' | 'refused' | 'paused' | 'over';

/** `mayGoOn` is asked between batches, with what has been stored. */
export async function runImport(
  ctx: Context,
  row: ImportRow,
  bytes: Bytes,
  mayGoOn: (row: ImportRow) => boolean,
): Promise<ImportEnd> {
  let now: ImportRow | null = row;
  try {
    for await (const batch of tmxBatches(bytes, { byte: row.at_byte, line: row.at_line })) {
      now = await takeBatch(ctx, row, batch);
      if (!now) return 'over';
      if (!mayGoOn(now)) return 'paused';
      // Whoever else asks the press goes first.
      await new Promise((resolve) => setImmediate(resolve));
    }
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await finish(ctx, row, error.problem);
    return 'refused';
  }
  await finish(ctx, row, null);
  return 'finished';
}

/** Null, and nothing done, where the import is over. */
async function takeBatch(
  ctx: Context,
  { blog_id, id }: ImportKey,
  batch: TmxBatch,
): Promise<ImportRow | null> {
  return transact(ctx, async (tx) => {
    const row = await importOf(tx.db, blog_id, id);
    if (!row || row.finished_at !== null || row.stopped_at !== null) return null;
    const languages = { from: row.source_language, to: row.target_language };
    const units = batch.units.map((unit) => unitFrom(unit, languages));
    const lefts = units.filter(isLeft);
    const taken = units.filter((unit): unit is TakenIn => !isLeft(unit));
    const { added, known } = await takeUnits(tx, blog_id, languages, taken);
    const change = {
      at_byte: batch.after.byte,
      at_line: batch.after.line,
      added: row.added + added,
      known: row.known + known,
      left_out: row.left_out + lefts.length,
      lefts: JSON.stringify([...(JSON.parse(row.lefts) as LeftUnit[]), ...lefts].slice(0, MOST_NAMED)),
    };
    await updateImport(tx.db, row, change);
    return { ...row, ...change };
  });
}

async function finish(ctx: Context, key: ImportKey, problem: Unreadable | null): Promise<void> {
  const change = { finished_at: nowIso(ctx), problem: problem && JSON.stringify(problem) };
  await transact(ctx, (tx) => updateImport(tx.db, key, change));
}
