// How long somebody was at work: the time between one key or press and the next, but no pause.

/** A longer silence (milliseconds) is a pause. */
const PAUSE_MS = 2 * 60_000;

export class WorkTimer {
  #last: number | null = null;
  #ms = 0;

  /** A key, a press, a turn of the wheel. `now` counts milliseconds. */
  touch(now: number): void {
    if (this.#last !== null && now - this.#last <= PAUSE_MS) this.#ms += Math.max(0, now - this.#last);
    this.#last = now;
  }

  /** Whole seconds that were not taken yet; what is left over counts the next time. */
  take(): number {
    const seconds = Math.floor(this.#ms / 1000);
    this.#ms -= seconds * 1000;
    return seconds;
  }

  /** They were taken and never arrived. */
  giveBack(seconds: number): void {
    this.#ms += seconds * 1000;
  }
}
