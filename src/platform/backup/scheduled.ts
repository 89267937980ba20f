// Makes a backup once a day at its time, by one process, in a thread of its own; after the press was down, once and at once.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupSettings, TimeOfDay } from '../../config/backups.ts';
import { isoFromNow, nowIso } from '../clock.ts';
import { type Context, transact } from '../context.ts';
import { emit } from '../outbox.ts';
import { claimBackup, noteBackup } from './records.ts';
import { type BackupWork, workInThread } from './work.ts';

const MINUTE_MS = 60_000;
/** After a failure, in minutes; after the last it is given up until the next one is due. */
const WAITS = [10, 30, 60, 120, 240];
/** Operators are told at this failure: a store that was away for a moment is no news. */
const TOLD_AT = 2;

export interface Backups {
  /** Breaks off what is under way; it is begun anew after the next start. */
  stop(): Promise<void>;
}

/** Looks every minute whether one is due. Nothing without the settings for it. */
export function startBackups(ctx: Context, work: BackupWork = workInThread()): Backups {
  if (ctx.config.backup === null) return { stop: async () => undefined };
  let running = Promise.resolve();
  let isFree = true;
  const look = () => {
    if (!isFree) return;
    isFree = false;
    running = backUpWhenDue(ctx, work)
      .catch((error: unknown) => ctx.log.error({ err: error }, 'whether a backup is due could not be read'))
      .finally(() => {
        isFree = true;
      });
  };
  const timer = setInterval(look, MINUTE_MS).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      work.stop();
      await running;
    },
  };
}

/** The newest moment of the schedule that has come. A time that the clocks jump over comes as much later. */
export function lastDue(now: Date, { hour, minute }: TimeOfDay): Date {
  const on = (day: number) => new Date(now.getFullYear(), now.getMonth(), day, hour, minute);
  const today = on(now.getDate());
  return today <= now ? today : on(now.getDate() - 1);
}

/** Makes the backup of the last moment that was due, unless that has been seen to. Never throws for what goes wrong with it. */
export async function backUpWhenDue(ctx: Context, work: BackupWork): Promise<void> {
  const settings = ctx.config.backup;
  if (!settings) return;
  const dueAt = lastDue(ctx.clock.now(), settings.at).toISOString();
  const claimed = await claimBackup(ctx, dueAt);
  if (!claimed) return;
  const beat = setInterval(() => {
    noteBackup(ctx, dueAt, {}).catch(() => undefined);
  }, MINUTE_MS).unref();
  try {
    const name = (await stillThere(settings, claimed.name)) ?? (await make(ctx, settings, work, dueAt));
    if (settings.store) await send(ctx, settings, work, dueAt, name);
    await noteBackup(ctx, dueAt, { ended_at: nowIso(ctx), trouble: null });
  } catch (error) {
    await noteFailure(ctx, dueAt, claimed.attempts, error, work);
  } finally {
    clearInterval(beat);
  }
}

async function make(
  ctx: Context,
  settings: BackupSettings,
  work: BackupWork,
  dueAt: string,
): Promise<string> {
  const { to, keep } = settings;
  const source = { data: ctx.config.data, databaseUrl: ctx.config.databaseUrl };
  const made = await work.make(source, { to, keep, now: ctx.clock.now(), withKey: false });
  const { name, files, bytes, removed } = made;
  ctx.log.info({ name, files, bytes, removed }, 'a backup was made, and was whole when it was read again');
  await noteBackup(ctx, dueAt, { name, files, bytes, removed: removed.length });
  return name;
}

async function send(
  ctx: Context,
  { to, keep, store, recipient }: BackupSettings,
  work: BackupWork,
  dueAt: string,
  name: string,
): Promise<void> {
  if (!store) return;
  const sent = await work.send(join(to, name), store, { keep, recipient });
  ctx.log.info({ name, ...sent }, 'a backup was sent to the store');
  await noteBackup(ctx, dueAt, { sent_at: nowIso(ctx) });
}

/** One that was made and could not be sent need not be made again. */
async function stillThere({ to }: BackupSettings, name: string | null): Promise<string | null> {
  if (name === null) return null;
  return stat(join(to, name)).then(
    () => name,
    () => null,
  );
}

async function noteFailure(
  ctx: Context,
  dueAt: string,
  attempts: number,
  error: unknown,
  work: BackupWork,
): Promise<void> {
  // Broken off because the press stops, it has not failed: whoever starts next takes it at once.
  if (work.isStopped()) return noteBackup(ctx, dueAt, { next_at: nowIso(ctx) });
  ctx.log.error({ err: error, attempts }, 'a backup failed');
  const wait = WAITS[attempts - 1];
  const trouble = (error instanceof Error ? error.message : String(error)).slice(0, 500);
  const next =
    wait === undefined ? { ended_at: nowIso(ctx) } : { next_at: isoFromNow(ctx, wait * MINUTE_MS) };
  await transact(ctx, async (tx) => {
    await noteBackup(tx, dueAt, { trouble, ...next });
    if (attempts === TOLD_AT) await emit(tx, { kind: 'backup.failed', blogId: '', dueAt });
  });
}
