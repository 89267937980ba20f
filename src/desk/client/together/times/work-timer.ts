// How long somebody was at work: the time between one key or press and the next, but no pause.
import { LONGEST_WORK, type Work } from '../../../together/schemas.ts';

/** A longer silence (milliseconds) is a pause. */
const PAUSE_MS = 2 * 60_000;
/** Pieces told of and not acknowledged, above which what comes waits to be told of. */
const MOST_UNHEARD = 2;

export class WorkTimer {
  #last: number | null = null;
  #ms = 0;
  #unheard: Work[] = [];
  #number = 0;

  /** A key, a press, a turn of the wheel. `now` counts milliseconds. */
  touch(now: number): void {
    if (this.#last !== null && now - this.#last <= PAUSE_MS) this.#ms += Math.max(0, now - this.#last);
    this.#last = now;
  }

  /**
   * All that nobody has acknowledged, in whole seconds. What was told before keeps its number and its length: it may have
   * arrived although no answer came. Numbers grow over a reload as well.
   */
  tell(now: number, leaves = false): Work[] {
    const seconds = Math.min(LONGEST_WORK, Math.floor(this.#ms / 1000));
    if (seconds > 0 && (leaves || this.#unheard.length < MOST_UNHEARD)) {
      this.#ms -= seconds * 1000;
      this.#number = Math.max(this.#number + 1, now);
      this.#unheard.push({ number: this.#number, seconds });
    }
    return [...this.#unheard];
  }

  /** The server has them. */
  heard(told: readonly Work[]): void {
    const numbers = new Set(told.map(({ number }) => number));
    this.#unheard = this.#unheard.filter(({ number }) => !numbers.has(number));
  }
}
