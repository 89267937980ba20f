// What became of each backup that was due; the row of a moment is also what keeps two processes from making it twice.
import { isoFromNow, nowIso } from '../clock.ts';
import type { Context } from '../context.ts';

const MINUTE_MS = 60_000;
/** Silence after which a process that made one is taken for dead. */
const DEAD_MS = 10 * MINUTE_MS;
const KEPT_MS = 400 * 24 * 60 * MINUTE_MS;

/** Takes the backup of a moment; undefined when it is made, given up, waits to be tried again, or is in somebody's hands. */
export function claimBackup(ctx: Context, dueAt: string) {
  const now = nowIso(ctx);
  return ctx.db
    .insertInto('press_backups')
    .values({ due_at: dueAt, began_at: now, beat_at: now, attempts: 1 })
    .onConflict((conflict) =>
      conflict
        .column('due_at')
        .doUpdateSet((set) => ({
          beat_at: now,
          next_at: null,
          attempts: set('press_backups.attempts', '+', 1),
        }))
        .where('press_backups.ended_at', 'is', null)
        .where(({ or, and, eb }) =>
          or([
            eb('press_backups.next_at', '<=', now),
            and([
              eb('press_backups.next_at', 'is', null),
              eb('press_backups.beat_at', '<', isoFromNow(ctx, -DEAD_MS)),
            ]),
          ]),
        ),
    )
    .returning(['attempts', 'name'])
    .executeTakeFirst();
}

export async function noteBackup(
  ctx: Context,
  dueAt: string,
  facts: Partial<Omit<BackupsTable, 'due_at'>>,
): Promise<void> {
  await ctx.db
    .updateTable('press_backups')
    .set({ ...facts, beat_at: nowIso(ctx) })
    .where('due_at', '=', dueAt)
    .execute();
}

/** The newest first. */
export function latestBackups(ctx: Context, limit: number): Promise<BackupsTable[]> {
  return ctx.db.selectFrom('press_backups').selectAll().orderBy('due_at', 'desc').limit(limit).execute();
}

export async function forgetBackups(ctx: Context): Promise<void> {
  await ctx.db.deleteFrom('press_backups').where('due_at', '<', isoFromNow(ctx, -KEPT_MS)).execute();
}

export interface BackupsTable {
  /** The moment of the schedule, UTC ISO. */
  due_at: string;
  began_at: string;
  /** The last sign of whoever makes it. */
  beat_at: string;
  attempts: number;
  /** Not before this moment, after it failed. */
  next_at: string | null;
  /** Made, and sent where it is to go, or given up; `trouble` says which. */
  ended_at: string | null;
  /** Once it is made here and was whole when it was read again. */
  name: string | null;
  files: number | null;
  bytes: number | null;
  /** How many the rule let go. */
  removed: number | null;
  sent_at: string | null;
  /** Why it failed the last time, in English. */
  trouble: string | null;
}
