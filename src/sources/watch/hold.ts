// The servers that one look may ask: each is asked by one look at a time, and let alone for a while afterwards.
import { isoFromNow, nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { claimHost, type HostRow, hostOf, releaseHost } from './store.ts';

/** Milliseconds after which a look that holds a server must be over, whatever became of it. */
const CLAIM_MS = 3 * 60 * 1000;
/** Milliseconds between two questions to one server. */
const PAUSE_MS = 10 * 1000;

export type Held =
  | { ok: true; host: HostRow }
  /** Somebody asks it now, or it wants to be asked later: at the earliest then (UTC ISO). */
  | { ok: false; at: string };

export class Hold {
  readonly #ctx: Context;
  readonly #until: string;
  /** By origin, when each may be asked again at the earliest; null for after the pause. */
  readonly #held = new Map<string, string | null>();

  constructor(ctx: Context) {
    this.#ctx = ctx;
    this.#until = isoFromNow(ctx, CLAIM_MS);
  }

  /** Held already, it is held still. */
  async take(origin: string): Promise<Held> {
    const { db } = this.#ctx;
    const host = this.#held.has(origin)
      ? await hostOf(db, origin)
      : await claimHost(db, origin, { now: nowIso(this.#ctx), until: this.#until });
    if (!host) return { ok: false, at: await this.#freeAt(origin) };
    if (!this.#held.has(origin)) this.#held.set(origin, null);
    return { ok: true, host };
  }

  /** What the server itself wants. */
  rest(origin: string, at: string | null): void {
    if (at !== null) this.#held.set(origin, later(at, this.#held.get(origin) ?? null));
  }

  /** The latest of what the servers want. */
  get notBefore(): string | null {
    return [...this.#held.values()].reduce((sofar, at) => (at === null ? sofar : later(at, sofar)), null);
  }

  async letGo(): Promise<void> {
    const pause = isoFromNow(this.#ctx, PAUSE_MS);
    for (const [origin, at] of this.#held)
      await releaseHost(this.#ctx.db, origin, { until: this.#until, notBefore: later(pause, at) });
  }

  async #freeAt(origin: string): Promise<string> {
    const host = await hostOf(this.#ctx.db, origin);
    return later(host?.busy_until ?? isoFromNow(this.#ctx, PAUSE_MS), host?.not_before ?? null);
  }
}

function later(one: string, other: string | null): string {
  return other !== null && other > one ? other : one;
}
