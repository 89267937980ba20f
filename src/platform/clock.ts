// The only place that asks what time it is.

export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** The present as UTC ISO text, the form in which every time is stored. */
export function nowIso(ctx: { clock: Clock }): string {
  return ctx.clock.now().toISOString();
}

/** A moment `ms` milliseconds from now (negative: before now), as UTC ISO text. */
export function isoFromNow(ctx: { clock: Clock }, ms: number): string {
  return new Date(ctx.clock.now().getTime() + ms).toISOString();
}
