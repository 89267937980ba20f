// Reads a file of units into the memory, batch by batch: each with the place behind it in one transaction, so that nothing comes twice.
import { type TakenIn, takeUnits } from '../../memory/lists/take-units.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { kindOf, LOOKED_AT } from '../arrivals/kind-of.ts';
import { Refused, type Unreadable } from '../xml/read-xml.ts';
import { type Bytes, type Place, type TmxBatch, tmxBatches } from './read-tmx.ts';
import { type ImportRow, lockImport, updateImport } from './store.ts';
import { isLeft, type LeftUnit, unitFrom } from './units-in.ts';

/** Between two batches: time enough for a page that waits for the database to ask it all that it has to ask. */
const PAUSE_MS = 10;

/** Named in the report; the others are counted. */
const MOST_NAMED = 100;

/** `paused`: `mayGoOn` said no; it goes on from there. `over`: stopped, finished or gone meanwhile, or read on by somebody else. */
export type ImportEnd = 'finished' | 'refused' | 'paused' | 'over';

/** `mayGoOn` is asked between batches, with what has been stored. */
export async function runImport(
  ctx: Context,
  row: ImportRow,
  bytes: Bytes,
  mayGoOn: (row: ImportRow) => boolean,
): Promise<ImportEnd> {
  let now = row;
  const wanted = { from: row.source_language, to: row.target_language };
  try {
    if (row.at_byte === 0) await requireTmx(bytes);
    for await (const batch of tmxBatches(bytes, { from: placeOf(row), wanted })) {
      const next = await takeBatch(ctx, now, batch);
      if (!next) return 'over';
      now = next;
      if (!mayGoOn(now)) return 'paused';
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    if (now.at_byte < row.size) throw new Refused('exchange.tmx.cut', now.at_line);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return (await finish(ctx, now, error.problem)) ? 'refused' : 'over';
  }
  return (await finish(ctx, now, null)) ? 'finished' : 'over';
}

/** A parser would only say that it does not understand. */
async function requireTmx(bytes: Bytes): Promise<void> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of bytes(0)) {
    parts.push(part);
    length += part.length;
    if (length >= LOOKED_AT) break;
  }
  const kind = kindOf(Buffer.concat(parts));
  if (kind !== 'tmx') throw new Refused(`exchange.no-tmx.${kind}`, 1);
}

function placeOf({ at_byte, at_line }: ImportRow): Place {
  return { byte: at_byte, line: at_line };
}

/** `before` is how it stood when the batch was read. Null, and nothing done, where the import is over or has gone on without us. */
async function takeBatch(ctx: Context, before: ImportRow, batch: TmxBatch): Promise<ImportRow | null> {
  return transact(ctx, async (tx) => {
    const row = await lockImport(tx, before);
    if (!row || row.finished_at !== null || row.stopped_at !== null) return null;
    if (row.at_byte !== before.at_byte) return null;
    const languages = { from: row.source_language, to: row.target_language };
    const units = batch.units.map((unit) => unitFrom(unit, languages));
    const lefts = units.filter(isLeft);
    const taken = units.filter((unit): unit is TakenIn => !isLeft(unit));
    const { added, known } = await takeUnits(tx, row.blog_id, languages, taken);
    const change = {
      // Behind the root there is nothing to read, whatever follows.
      at_byte: batch.isLast ? row.size : batch.after.byte,
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

/** False, and nothing done, where somebody else has gone on with it. */
async function finish(ctx: Context, before: ImportRow, problem: Unreadable | null): Promise<boolean> {
  return transact(ctx, async (tx) => {
    const row = await lockImport(tx, before);
    if (!row || row.finished_at !== null || row.at_byte !== before.at_byte) return false;
    await updateImport(tx.db, row, {
      finished_at: nowIso(ctx),
      problem: problem && JSON.stringify(problem),
    });
    return true;
  });
}
