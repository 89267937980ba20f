// One question at a time for each source, a pause behind it, and a rest for one that has just failed or asked for it.
import { setTimeout as sleep } from 'node:timers/promises';
import { inTurn } from '../../desk/engines/turns.ts';
import type { Clock } from '../../platform/clock.ts';

export type Wait = (ms: number, signal: AbortSignal) => Promise<unknown>;

const wait: Wait = (ms, signal) => sleep(ms, undefined, { signal });

export class Politeness {
  readonly #clock: Clock;
  readonly #wait: Wait;
  /** By place, the moment (milliseconds) before which it is not asked again. */
  readonly #free = new Map<string, number>();
  readonly #rests = new Map<string, number>();

  constructor(clock: Clock, pausing: Wait = wait) {
    this.#clock = clock;
    this.#wait = pausing;
  }

  /** Waits for its turn and for the pause of the one before; the turn ends with the call that it returns. Throws the signal's reason. */
  async turn(place: string, pause: number, signal: AbortSignal): Promise<() => void> {
    const end = await inTurn(`books ${place}`, signal);
    try {
      const early = (this.#free.get(place) ?? 0) - this.#now();
      if (early > 0) await this.#wait(early, signal);
      signal.throwIfAborted();
    } catch (error) {
      end();
      throw error;
    }
    return () => {
      this.#free.set(place, this.#now() + pause);
      end();
    };
  }

  /** It is let alone for so many milliseconds. */
  rest(place: string, ms: number): void {
    this.#rests.set(place, Math.max(this.#rests.get(place) ?? 0, this.#now() + ms));
  }

  isResting(place: string): boolean {
    return (this.#rests.get(place) ?? 0) > this.#now();
  }

  #now(): number {
    return this.#clock.now().getTime();
  }
}
