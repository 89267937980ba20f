// Chores that a press does for itself once a day, at a quiet distance from its start.
import type { Context } from './context.ts';

export type Chore = (ctx: Context) => Promise<void>;

/** Milliseconds after the start, so that a press that comes back after a crash answers people first. */
const FIRST_MS = 5 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

export interface Daily {
  /** Waits for the chores at hand. */
  stop(): Promise<void>;
}

/** One chore that fails does not keep the others from being done. Timers do not keep the process alive. */
export function startDaily(ctx: Context, chores: readonly Chore[]): Daily {
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    running = doChores(ctx, chores);
  };
  const first = setTimeout(run, FIRST_MS).unref();
  const daily = setInterval(run, DAY_MS).unref();
  return {
    stop: () => {
      clearTimeout(first);
      clearInterval(daily);
      return running;
    },
  };
}

export async function doChores(ctx: Context, chores: readonly Chore[]): Promise<void> {
  for (const chore of chores) {
    await chore(ctx).catch((error: unknown) =>
      ctx.log.error({ err: error, chore: chore.name }, 'a chore failed'),
    );
  }
}
